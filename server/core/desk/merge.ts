/** Makes one desk of what several say: the later yields nothing, and lists add up. */
import type { Desk } from '../desk.ts';
import type { DeskPart } from './read.ts';

/** A desk and what a desk file adds to it. Single values are replaced, lists are added to, records are filled up. */
export function merge(desk: Desk, part: DeskPart): Desk {
  return mergeObject(desk as never, part as never) as unknown as Desk;
}

type Plain = Record<string, unknown>;

function mergeObject(base: Plain, over: Plain): Plain {
  const out: Plain = { ...base };
  for (const key of Object.keys(over)) {
    const mine = base[key];
    const yours = over[key];
    if (Array.isArray(mine) && Array.isArray(yours))
      out[key] = [...mine, ...yours.filter(item => !mine.includes(item))];
    else if (isPlain(mine) && isPlain(yours)) out[key] = mergeObject(mine, yours);
    else out[key] = yours;
  }
  return out;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

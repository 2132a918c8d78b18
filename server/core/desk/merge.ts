/** Makes one desk of what several say: the later yields nothing, and lists add up. */
import type { Desk } from '../desk.ts';
import type { DeskPart } from './read.ts';

/** A desk and what a desk file adds to it. Single values are replaced, lists are added to, records are filled up. */
export function merge(desk: Desk, part: DeskPart): Desk {
  const preferred = part.names?.preferred;
  const base = preferred ? { ...desk, names: { ...desk.names, preferred: yielding(desk, preferred) } } : desk;
  return mergeObject(base as never, part as never) as unknown as Desk;
}

type Spellings = Desk['names']['preferred'];

/** A desk's house spellings without those that a nearer desk has otherwise: it may turn round what a house style says. */
function yielding({ names }: Desk, over: Spellings): Spellings {
  const key = (name: string) => name.trim().toLowerCase();
  const replaced = new Map(Object.entries(over).flatMap(([house, forms]) => forms.map(form => [key(form), house])));
  const houses = new Set(Object.keys(over).map(key));
  const left = Object.entries(names.preferred).map(([house, forms]): [string, readonly string[]] => [
    house,
    forms.filter(form => !houses.has(key(form)) && (replaced.get(key(form)) ?? house) === house)
  ]);
  return Object.fromEntries(left.filter(([house]) => !replaced.has(key(house))));
}

type Plain = Record<string, unknown>;

function mergeObject(base: Plain, over: Plain): Plain {
  const out: Plain = { ...base };
  for (const key of Object.keys(over)) {
    const mine = base[key];
    const yours = over[key];
    if (Array.isArray(mine) && Array.isArray(yours)) {
      const known = new Set<unknown>(mine);
      out[key] = [...mine, ...yours.filter(item => !known.has(item))];
    } else if (isPlain(mine) && isPlain(yours)) out[key] = mergeObject(mine, yours);
    else out[key] = yours;
  }
  return out;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

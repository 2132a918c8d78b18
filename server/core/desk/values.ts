/** Readers of the values in a desk file: what each must be, and what is said on the very node when it is not. */
import type { Node } from 'jsonc-parser';

/** Tells of a mistake at a node. */
export type Say = (node: Node, message: string) => void;
/** Reads a value; undefined, and a mistake told of, where it is wrong. */
export type Read<T> = (node: Node, say: Say) => T | undefined;
/** What reads the value of each key. */
export type Keys = Readonly<Record<string, Read<unknown>>>;

/** “a, b or c”, for people. */
export function either(names: readonly string[]): string {
  const quoted = names.map(name => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** An object of which every key is known. */
export function object(keys: Keys): Read<Record<string, unknown>> {
  return record(Object.keys(keys), 'key', undefined, keys);
}

/** An object whose keys are `names`, each read by its own reader or by `read`. Where a key is given twice, the last holds. */
export function record<T>(
  names: readonly string[],
  what: string,
  read?: Read<T>,
  keys: Keys = {}
): Read<Record<string, unknown>> {
  return (node, say) => {
    if (node.type !== 'object') {
      say(node, 'This must be an object: { … }.');
      return undefined;
    }
    const out: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [name, value] = property.children ?? [];
      if (!name) continue;
      const key = String(name.value);
      if (seen.has(key)) say(name, `“${key}” stands here twice: this one holds, the one above does not.`);
      seen.add(key);
      const reader = Object.hasOwn(keys, key) ? keys[key] : read;
      if (!names.includes(key) || !reader) {
        const near = names.find(one => isNear(one, key));
        say(name, `There is no ${what} “${key}”${near ? `; “${near}” is meant, perhaps` : ''}.`);
      } else if (value) {
        // A value that is wrong as a whole is shown on its key; what is wrong inside a list, there.
        const got = reader(value, (at, message) => say(at === value ? name : at, message));
        if (got !== undefined) out[key] = got;
      }
    }
    return out;
  };
}

/** Whether two names are a slip apart: the same but for case and marks, or for one letter. */
function isNear(a: string, b: string): boolean {
  const x = a.toLowerCase().replace(/[^a-z]/g, '');
  const y = b.toLowerCase().replace(/[^a-z]/g, '');
  if (Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start++;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end++;
  return Math.max(x.length, y.length) - start - end <= (x.length === y.length ? 2 : 1);
}

/** One of a few words. */
export function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return (node, say) => {
    if (values.includes(node.value)) return node.value as T;
    say(node, `This must be ${either(values)}.`);
    return undefined;
  };
}

/** A number within bounds. */
export function number(least: number, most: number, whole = false): Read<number> {
  return (node, say) => {
    const value: unknown = node.value;
    if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
      return value;
    say(node, `This must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
    return undefined;
  };
}

/** True or false. */
export function flag(node: Node, say: Say): boolean | undefined {
  if (typeof node.value === 'boolean') return node.value;
  say(node, 'This must be true or false.');
  return undefined;
}

/** Words, at least one. */
export function string(node: Node, say: Say): string | undefined {
  if (typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  say(node, 'This must be words in quotation marks.');
  return undefined;
}

/** A list; an item that is wrong is told of and left out. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (node, say) => {
    if (node.type !== 'array') {
      say(node, 'This must be a list: [ … ].');
      return undefined;
    }
    return (node.children ?? []).map(item => read(item, say)).filter(item => item !== undefined);
  };
}

/** A list of words. */
export function strings(node: Node, say: Say): readonly string[] | undefined {
  return list(string)(node, say);
}

/** An object of any keys, each with a value of one kind; a value that is wrong is told of and left out. */
export function table<T>(
  read: Read<T>,
  isKey: (key: string) => string | undefined = () => undefined
): Read<Record<string, T>> {
  return (node, say) => {
    if (node.type !== 'object') {
      say(node, 'This must be an object: { … }.');
      return undefined;
    }
    const out: Record<string, T> = Object.create(null);
    for (const { children } of node.children ?? []) {
      const [name, value] = children ?? [];
      if (!name || !value) continue;
      const wrong = isKey(String(name.value));
      if (wrong) say(name, wrong);
      const got = wrong ? undefined : read(value, say);
      if (got !== undefined) out[String(name.value)] = got;
    }
    return out;
  };
}

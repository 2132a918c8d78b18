/** Writes into a desk file what a fix wants recorded, leaving its comments and layout as they are. */
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { DeskChange } from '../desk.ts';
import type { Edit } from '../text.ts';
import { isTooDeep } from './read.ts';

/**
 * The edit that records a change in the text of a desk file (undefined: there is none yet); no edit where it says so
 * already; undefined where the file can't take it, as it is broken or says something else in that place.
 */
export function record(text: string | undefined, change: DeskChange): readonly Edit[] | undefined {
  const { path, value, append } = entryOf(change);
  if (text === undefined || text.trim() === '') {
    const lines = `{\n  ${print(path[0]!)}: ${print(nest(path.slice(1), append ? [value] : value))}\n}\n`;
    return [{ span: { start: 0, end: text?.length ?? 0 }, text: lines }];
  }
  if (isTooDeep(text)) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) return undefined;
  // As deep as the file goes; what it lacks of the path is written into the last object there is.
  let depth = path.length;
  while (depth > 0 && !nodeAt(root, path.slice(0, depth))) depth--;
  const node = nodeAt(root, path.slice(0, depth))!;
  if (depth < path.length) {
    if (node.type !== 'object') return undefined;
    const rest = nest(path.slice(depth + 1), append ? [value] : value);
    return [insertion(text, node, `${print(path[depth]!)}: ${print(rest)}`)];
  }
  if (append) {
    if (node.type !== 'array') return undefined;
    const printed = print(value);
    if (node.children?.some(item => print(getNodeValue(item)) === printed)) return [];
    return [insertion(text, node, printed)];
  }
  if (node.value === value) return [];
  return [{ span: { start: node.offset, end: node.offset + node.length }, text: print(value) }];
}

/** The value at a path; of a key that is given twice, that of the last, which holds. */
function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  let at: Node | undefined = root;
  for (const key of path) {
    const own: readonly Node[] = at?.type === 'object' ? (at.children ?? []) : [];
    at = own.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
  }
  return at;
}

function entryOf(change: DeskChange): { path: string[]; value: unknown; append: boolean } {
  switch (change.kind) {
    case 'ignore':
      return { path: ['ignore'], value: change.ignore, append: true };
    case 'rule':
      return { path: ['rules', change.rule], value: change.level, append: false };
    case 'distinct':
      return { path: ['names', 'distinct'], value: change.names, append: true };
    case 'acronym':
      return { path: ['names', 'acronyms'], value: change.acronym, append: true };
    case 'place':
      return { path: ['dateline', 'places'], value: change.place, append: true };
    case 'required':
      return { path: ['dateline', 'required'], value: change.required, append: false };
  }
}

/** Puts an item behind the last one of a list or object, set as that one is. */
function insertion(text: string, container: Node, item: string): Edit {
  const last = container.children?.at(-1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (last) {
    const at = last.offset + last.length;
    const before = text.slice(container.offset, last.offset);
    const gap = before.slice(before.trimEnd().length);
    return { span: { start: at, end: at }, text: `,${gap || ' '}${item}` };
  }
  const at = container.offset + 1;
  const layout = container.parent ? item : `${eol}  ${item}${/^\s*\n/.test(text.slice(at)) ? '' : eol}`;
  return { span: { start: at, end: at }, text: layout };
}

function nest(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
}

/** JSON on one line, with room to breathe. */
function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}: ${print(one)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** Writes into a desk file what a fix wants recorded, leaving its comments and layout as they are. */
import { type JSONPath, modify, type ParseError, parse } from 'jsonc-parser';
import type { DeskChange } from '../desk.ts';
import type { Edit } from '../text.ts';

/**
 * The edits that record a change in the text of a desk file (undefined: there is none yet); none where it says so
 * already; undefined where the file can't take it, as it is broken or says something else in that place.
 */
export function record(text: string | undefined, change: DeskChange): readonly Edit[] | undefined {
  const { path, value, append } = entryOf(change);
  const blank = text === undefined || text.trim() === '';
  const old = blank ? '{}' : text;
  const errors: ParseError[] = [];
  const said: unknown = parse(old, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof said !== 'object' || said === null || Array.isArray(said)) return undefined;
  const there = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key as string], said);
  const list = Array.isArray(there) ? there : undefined;
  if (append ? list?.some(item => JSON.stringify(item) === JSON.stringify(value)) : there === value) return [];
  const where = append && list ? [...path, list.length] : path;
  try {
    const edits = modify(old, where, append && !list ? [value] : value, {
      isArrayInsertion: append && list !== undefined,
      formattingOptions: layoutOf(old)
    });
    if (!blank) return edits.map(e => ({ span: { start: e.offset, end: e.offset + e.length }, text: e.content }));
    const [edit] = edits;
    return [{ span: { start: 0, end: text?.length ?? 0 }, text: `${edit ? edit.content : old}\n` }];
  } catch {
    return undefined;
  }
}

function entryOf(change: DeskChange): { path: JSONPath; value: unknown; append: boolean } {
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

function layoutOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

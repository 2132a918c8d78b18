/** Reads a desk file: JSON with comments in, what it says and its mistakes out. A mistake costs its own key, no more. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { agency } from '../../data/agencies.ts';
import { monthNames } from '../../data/months.ts';
import { country, region } from '../../data/regions.ts';
import type { Desk, DeskMistake, Ignore, Level } from '../desk.ts';
import type { Span } from '../text.ts';
import {
  either,
  flag,
  type Keys,
  list,
  number,
  object,
  oneOf,
  type Read,
  record,
  type Say,
  string,
  strings,
  table
} from './values.ts';

/** What one desk file, or the settings, say; what they are silent about is left out. */
export type DeskPart = {
  -readonly [K in keyof Desk]?: Desk[K] extends string | number | readonly unknown[] ? Desk[K] : Partial<Desk[K]>;
};

/** A desk file as read. */
export interface DeskText {
  readonly part: DeskPart;
  readonly mistakes: readonly DeskMistake[];
  /** What it builds upon, and where it says so. */
  readonly extends?: { readonly name: string; readonly span: Span };
}

const levels: readonly Level[] = ['error', 'warning', 'information', 'off'];
/** What a template of a dateline is made of. */
const parts = /^(?:place|region|month|day|year|agency)$/i;
const styles = ['any', 'ap', 'reuters', 'afp', 'xinhua', 'china-daily'];

/** Whether brackets stand so deep in each other that a parser would lose its footing. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"') {
      // To the string's end: what stands in it opens and closes nothing.
      for (i++; i < text.length && text[i] !== '"' && text[i] !== '\n'; i++) if (text[i] === '\\') i++;
    } else if (c === '/' && text[i + 1] === '/') {
      while (i < text.length && text[i] !== '\n') i++;
    } else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : end + 1;
    } else if (c === '[' || c === '{') {
      if (++depth > 200) return true;
    } else if (c === ']' || c === '}') depth--;
  }
  return false;
}

/** Reads the text of a desk file; `rules` are the ids there are; `foreign` keys (the editor's own) are passed over. */
export function readDesk(text: string, rules: readonly string[], foreign: readonly string[] = []): DeskText {
  const mistakes: DeskMistake[] = [];
  const say: Say = (node, message) => mistakes.push({ span: spanOf(node), message });
  const errors: ParseError[] = [];
  if (isTooDeep(text))
    return { part: {}, mistakes: [{ span: { start: 0, end: 1 }, message: 'This is nested too deeply to be read.' }] };
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // Only the first, and of what follows it nothing else: behind a slip of the pen there is mostly its echo.
  if (errors[0]) mistakes.push(syntaxMistake(text, errors[0]));
  if (!root) return { part: {}, mistakes };
  let base: { name: string; span: Span } | undefined;
  const keys: Keys = {
    ...Object.fromEntries(foreign.map(key => [key, () => undefined])),
    $schema: () => undefined,
    extends: node => {
      if (typeof node.value === 'string' && node.value !== '') base = { name: node.value, span: spanOf(node) };
      else
        say(
          node.parent?.children?.[0] ?? node,
          '“extends” is the path of a desk file or the name of an installed package.'
        );
      return undefined;
    },
    drafts: strings,
    rules: record(rules, 'rule', oneOf(levels)),
    dateline: object({
      style,
      required: oneOf(['auto', 'always', 'never']),
      places: strings,
      forms: wordings,
      standAlone: table(flag)
    }),
    names: object({ preferred: spellings, distinct, acronyms: strings, completion: flag }),
    duplicates: object({
      similarity: number(0.1, 1),
      minWords: number(1, 1000, true),
      allow: strings,
      acrossDrafts: oneOf(['off', 'open', 'workspace'])
    }),
    maxFindings: number(1, 100_000, true),
    ignore: list(ignoreEntry)
  };
  const part = (object(keys)(root, say) ?? {}) as DeskPart;
  const [broken] = errors;
  const told = broken ? mistakes.filter((mistake, i) => i === 0 || mistake.span.end < broken.offset) : mistakes;
  return base ? { part, mistakes: told, extends: base } : { part, mistakes: told };
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

function syntaxMistake(text: string, error: ParseError): DeskMistake {
  const said = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const start = Math.min(error.offset, text.length);
  return { span: { start, end: Math.min(text.length, start + error.length) }, message: `This is not JSON: ${said}.` };
}

function style(node: Node, say: Say): string | undefined {
  const value: unknown = node.value;
  if (typeof value === 'string') {
    if (styles.includes(value)) return value;
    if (value.includes('{')) {
      const unknown = [...value.matchAll(/\{([^{}]*)\}/g)].find(([, part]) => !parts.test(part!));
      if (unknown)
        say(
          node,
          `A dateline has no part “${unknown[0]}”: there are {PLACE}, {region}, {month}, {day}, {year} and {agency}.`
        );
      else if (/\{place\}/i.test(value)) return value;
      else say(node, 'A template of a dateline says where the place stands: “{PLACE}, {month} {day} ({agency}) -- ”.');
      return undefined;
    }
  }
  say(node, `This must be ${either(styles)}, or a template: “{PLACE}, {month} {day} ({agency}) -- ”.`);
  return undefined;
}

/** Months, states, countries and agencies by their names, and how the house writes each. */
function wordings(node: Node, say: Say): Record<string, string> | undefined {
  return table(string, key =>
    monthNames.includes(key) || region(key) || country(key) || agency(key)
      ? undefined
      : `“${key}” is no month, state, country or news agency by its usual name.`
  )(node, say);
}

function spellings(node: Node, say: Say): Record<string, readonly string[]> | undefined {
  if (node.type !== 'object') {
    say(node, 'This must be an object: the house spelling, and those that it replaces: { "Kyiv": ["Kiev"] }.');
    return undefined;
  }
  const out: Record<string, readonly string[]> = Object.create(null);
  /** The house spelling of each form that is replaced, both in small letters, as names are met in any case. */
  const houseOf = new Map<string, string>();
  const houses = new Set<string>();
  const key = (name: string) => name.trim().toLowerCase();
  for (const { children } of node.children ?? []) {
    const [name, value] = children ?? [];
    if (!name || !value) continue;
    const house = String(name.value);
    const above = houseOf.get(key(house));
    if (above !== undefined) {
      say(name, `“${house}” is replaced by “${above}” above: it can't be a house spelling as well.`);
      continue;
    }
    const replaced = list((item, tell) => {
      const form = string(item, tell);
      if (form === undefined) return undefined;
      const other = houseOf.get(key(form));
      if (key(form) === key(house)) tell(item, `“${form}” can't be replaced by itself, in capitals or not.`);
      else if (other !== undefined && other !== house) tell(item, `“${form}” is replaced by “${other}” above.`);
      else if (houses.has(key(form)))
        tell(item, `“${form}” is a house spelling above: it can't be replaced by “${house}”.`);
      else {
        houseOf.set(key(form), house);
        return form;
      }
      return undefined;
    })(value, say);
    if (!replaced) continue;
    out[house] = replaced;
    houses.add(key(house));
  }
  return out;
}

function distinct(node: Node, say: Say): readonly (readonly string[])[] | undefined {
  const read: Read<readonly string[]> = (item, tell) => {
    const names = strings(item, tell);
    if (!names || names.length > 1) return names;
    tell(item, 'Two names, at least, that are not one: ["Wagner", "Wagener"].');
    return undefined;
  };
  return list(read)(node, say);
}

function ignoreEntry(node: Node, say: Say): Ignore | undefined {
  const before = object({ rule: string, text: n => n.value, hash: string })(node, say);
  if (!before) return undefined;
  if (typeof before.rule === 'string' && typeof before.hash === 'string') return before as unknown as Ignore;
  say(node, 'This must have a “rule” and a “hash”, as “Ignore this here” writes them.');
  return undefined;
}

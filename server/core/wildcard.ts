/** Patterns with `*`, `**`, `?` and `{a,b}`, matched in one pass over the text: no pattern can make it slow. */

enum Kind {
  Letter = 0,
  One = 1,
  Star = 2,
  Deep = 3,
  Folders = 4
}

interface Token {
  readonly kind: number;
  readonly code: number;
}

/** More alternatives than these are not looked at. */
const mostAlternatives = 64;

/**
 * Makes a test of a pattern. With a `separator`, `*` and `?` stop at it, `**` does not, and `**` followed by it stands
 * for any number of folders, none included; without one, `*` matches anything.
 */
export function wildcard(pattern: string, separator = ''): (text: string) => boolean {
  const programs = alternatives(pattern).map(one => compile(one, separator));
  const stop = separator.charCodeAt(0);
  return text => programs.some(tokens => run(tokens, text, stop));
}

/** Makes a test of paths, relative and with `/`: true where any of the patterns matches. */
export function paths(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(pattern => {
    const plain = pattern.replace(/^(?:\.?\/)+/, '');
    return wildcard(plain.endsWith('/') ? `${plain}**` : plain, '/');
  });
  return path => tests.some(test => test(path));
}

/** Takes `{a,b}` apart; braces may nest. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= mostAlternatives) {
    const next = open.pop()!;
    const group = firstGroup(next);
    if (!group) done.push(next);
    else for (const part of group.parts) open.push(next.slice(0, group.start) + part + next.slice(group.end));
  }
  return done;
}

/** The first outermost `{a,b}` of a pattern. */
function firstGroup(pattern: string): { start: number; end: number; parts: string[] } | undefined {
  const start = pattern.indexOf('{');
  if (start < 0) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '{') depth++;
    else if (c === ',' && depth === 1) {
      parts.push(pattern.slice(from, i));
      from = i + 1;
    } else if (c === '}' && --depth === 0) {
      parts.push(pattern.slice(from, i));
      return { start, end: i + 1, parts };
    }
  }
  return undefined; // never closed: the brace stands for itself
}

function compile(pattern: string, separator: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    let kind: number = Kind.Letter;
    if (c === '?') kind = Kind.One;
    else if (c === '*') {
      kind = separator === '' ? Kind.Deep : Kind.Star;
      while (pattern[i + 1] === '*') {
        kind = Kind.Deep;
        i++;
      }
      if (kind === Kind.Deep && separator !== '' && pattern[i + 1] === separator) {
        kind = Kind.Folders;
        i++;
      }
    }
    tokens.push({ kind, code: c.charCodeAt(0) });
  }
  return tokens;
}

/** Keeps every place of the pattern that the text read so far can have led to. */
function run(tokens: readonly Token[], text: string, stop: number): boolean {
  let now = new Uint8Array(tokens.length + 1);
  let next = new Uint8Array(tokens.length + 1);
  const enter = (set: Uint8Array, place: number): void => {
    for (let i = place; ; i++) {
      set[i] = 1;
      if (i >= tokens.length || tokens[i]!.kind < Kind.Star) return;
    }
  };
  enter(now, 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    next.fill(0);
    let any = false;
    for (let i = 0; i < tokens.length; i++) {
      if (now[i] === 0) continue;
      const { kind, code: wanted } = tokens[i]!;
      if (kind === Kind.Letter ? code === wanted : kind === Kind.One ? code !== stop : false) enter(next, i + 1);
      else if (kind === Kind.Deep || (kind === Kind.Star && code !== stop)) enter(next, i);
      else if (kind === Kind.Folders) {
        next[i] = 1;
        if (code === stop) enter(next, i + 1);
      } else continue;
      any = true;
    }
    if (!any) return false;
    [now, next] = [next, now];
  }
  return now[tokens.length] === 1;
}

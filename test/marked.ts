/** Tables of marked text: ⟦…⟧ stands round the words at fault. */
import assert from 'node:assert/strict';
import { Article } from '../server/core/article/article.ts';
import type { Format } from '../server/core/article/split.ts';
import { check } from '../server/core/check.ts';
import { type Desk, defaultDesk } from '../server/core/desk.ts';
import type { Finding } from '../server/core/rule.ts';
import { apply, type Span } from '../server/core/text.ts';

/** A desk that differs from the default one in some parts. */
export function deskWith(parts: { [K in keyof Desk]?: Partial<Desk[K]> }): Desk {
  const desk: Record<string, unknown> = { ...defaultDesk };
  for (const [key, part] of Object.entries(parts)) {
    const whole = desk[key];
    desk[key] = Array.isArray(part) || typeof part !== 'object' ? part : { ...(whole as object), ...(part as object) };
  }
  return desk as unknown as Desk;
}

/** The text with ⟦ and ⟧ round spans that don't overlap. */
export function marked(text: string, spans: readonly Span[]): string {
  const edits = spans.map(span => ({ span, text: `⟦${text.slice(span.start, span.end)}⟧` }));
  return apply(text, edits);
}

interface Options {
  readonly desk?: Desk;
  readonly format?: Format;
}

/** What a rule finds in a text. */
export function found(rule: string, text: string, { desk = defaultDesk, format = 'article' }: Options = {}): Finding[] {
  return check(new Article(text, format), desk).filter(finding => finding.rule === rule);
}

/** Asserts that a rule finds exactly the words between ⟦ and ⟧, which it takes out before it looks. */
export function flags(rule: string, expected: string, options: Options = {}): Finding[] {
  const text = expected.replace(/[⟦⟧]/g, '');
  const findings = found(rule, text, options);
  let shown = text;
  for (const { span } of [...findings].sort((a, b) => b.span.start - a.span.start)) {
    shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  }
  assert.equal(shown, expected);
  assert.ok(findings.length > 0, 'the text marks no words at fault');
  return findings;
}

/** Asserts that a rule finds nothing. */
export function silent(rule: string, text: string, options: Options = {}): void {
  assert.deepEqual(
    found(rule, text, options).map(f => `${text.slice(f.span.start, f.span.end)}: ${f.message}`),
    []
  );
}

/** Asserts that the first finding's fix (the first, or the one whose title has `title` in it) turns one text into another. */
export function fixes(rule: string, before: string, after: string, title = '', options: Options = {}): void {
  const [finding] = found(rule, before, options);
  assert.ok(finding, `nothing found in: ${before}`);
  const all = finding.fixes();
  const fix = all.find(f => f.title.includes(title));
  assert.ok(fix, `no fix has “${title}” in its title: ${all.map(f => f.title).join(' | ')}`);
  assert.equal(apply(before, fix.edits), after);
}

/** One edit anywhere in an article, as chance gives it: from the place `at`, so many characters out, a text in. */
export function typeAnywhere(article: Article, [at, length, inserted]: readonly [number, number, string]): void {
  const start = at % (article.length + 1);
  article.edit({ span: { start, end: Math.min(article.length, start + length) }, text: inserted.slice(0, 80) });
}

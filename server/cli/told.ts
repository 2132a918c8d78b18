/** What is told of a file: its findings with lines and columns, ready for any format. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Article } from '../core/article/article.ts';
import { declined, longest, report, severityOf } from '../core/check.ts';
import type { Desk } from '../core/desk.ts';
import type { Elsewhere, Finding, Severity } from '../core/rule.ts';
import type { Edit, Span } from '../core/text.ts';
import type { DeskFile } from '../desks.ts';
import { formatOf } from '../files.ts';

/** Lines and characters from zero, in UTF-16, as in LSP. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A finding as told. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ToldFix[];
}

/** A fix as told: those that are no edits of this file have none. */
interface ToldFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A file and what is told of it. */
export interface ToldFile {
  /** As people write it: seen from where they stand, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Told[];
}

/**
 * Checks a file, as a draft whatever its name; `elsewhere` is what the call's other files tell. Without `withFixes` no
 * finding brings any: what nobody reads need not be worked out.
 */
export function tell(path: string, text: string, desk: Desk, withFixes: boolean, elsewhere?: Elsewhere): ToldFile {
  const article = text.length > longest ? undefined : new Article(text, formatOf(path));
  const found = article ? report(article, desk, true, elsewhere) : [declined(text.length)];
  const rangeOf = ranges(text);
  const severity = (finding: Finding) => (article ? severityOf(finding, article, desk, true) : 'information');
  return { path, text, findings: found.map(finding => toldOf(finding, severity(finding), rangeOf, withFixes)) };
}

/** The mistakes in a desk file, as findings. */
export function tellDeskFile(path: string, { text = '', mistakes }: DeskFile): ToldFile {
  const rangeOf = ranges(text);
  const findings = mistakes.map(({ span, message }): Told => {
    return { rule: 'desk-file', severity: 'error', message, range: rangeOf(span), related: [], fixes: [] };
  });
  return { path, text, findings };
}

function toldOf(finding: Finding, severity: Severity, rangeOf: (span: Span) => Range, withFixes: boolean): Told {
  const editsOf = (edits: readonly Edit[]) => edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text }));
  return {
    rule: finding.rule,
    severity,
    message: finding.message,
    range: rangeOf(finding.span),
    related: finding.related
      .filter(({ draft }) => draft === undefined)
      .map(({ span, message }) => ({ range: rangeOf(span), message })),
    fixes: (withFixes ? finding.fixes() : []).map(({ title, preferred, edits, desk, moveOut }) => ({
      title,
      preferred: preferred === true,
      edits: desk || moveOut ? [] : editsOf(edits)
    }))
  };
}

function ranges(text: string): (span: Span) => Range {
  let document: TextDocument | undefined;
  return ({ start, end }) => {
    document ??= TextDocument.create('', '', 0, text);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  };
}

/** The draft's outline: headline, dateline, captions, paragraphs; and what of it can be folded. */
import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import type { Paragraph } from '../core/article/paragraph.ts';
import type { Reading } from './newsroom.ts';
import { SymbolKind } from './protocol.ts';

/** The paragraphs of the draft, each under what it is and its first words. */
export function symbolsOf({ draft, article }: Reading): DocumentSymbol[] {
  if (!article) return [];
  const { headline, byline, dated, dateline } = article.opening;
  return article.paragraphs
    .filter(p => p.kind !== 'blank' && p.end > p.start)
    .map(p => {
      const range = draft.range(article.spanOf(p));
      const symbol: DocumentSymbol = {
        name: firstWords(p),
        detail: p === headline ? 'headline' : p === byline ? 'byline' : detailOf(p),
        kind: p === headline ? SymbolKind.Namespace : SymbolKind.String,
        range,
        selectionRange: range
      };
      if (p === dated && dateline) {
        const place = draft.range(article.spanOf(p, dateline.span));
        const name = p.raw.slice(dateline.span.start, dateline.span.end).trim();
        symbol.children = [{ name, detail: 'dateline', kind: SymbolKind.Key, range: place, selectionRange: place }];
      }
      return symbol;
    });
}

/** The outline as a plain list, for editors that don't nest. */
export function flatSymbolsOf(reading: Reading): SymbolInformation[] {
  const { uri } = reading.draft;
  return symbolsOf(reading)
    .flatMap(symbol => [symbol, ...(symbol.children ?? [])])
    .map(({ name, kind, range, detail }) => {
      const location = { uri, range };
      return detail ? { name, kind, location, containerName: detail } : { name, kind, location };
    });
}

function detailOf(p: Paragraph): string {
  if (p.kind === 'matter') return 'front matter';
  if (p.kind !== 'prose') return p.kind;
  return p.shape === 'body' || p.shape === 'short' ? '' : p.shape;
}

function firstWords(p: Paragraph): string {
  const text = p.raw.slice(p.start, Math.min(p.end, p.start + 80)).replace(/\s+/g, ' ');
  return p.end - p.start <= 80
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', 60) > 20 ? text.lastIndexOf(' ', 60) : 60)} …`;
}

/** Paragraphs of several lines, front matter among them. */
export function foldsOf({ draft, article }: Reading): FoldingRange[] {
  const folds: FoldingRange[] = [];
  for (const p of article?.paragraphs ?? []) {
    if (p.kind === 'blank' || !p.raw.slice(p.start, p.end).includes('\n')) continue;
    const { start, end } = draft.range(article!.spanOf(p));
    if (end.line <= start.line) continue;
    const fold: FoldingRange = { startLine: start.line, endLine: end.line };
    if (p.kind === 'matter') fold.kind = 'region';
    folds.push(fold);
  }
  return folds;
}

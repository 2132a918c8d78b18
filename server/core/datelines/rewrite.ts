/** A dateline of a draft rewritten in a house's style: the edit, what is left out by it, and how the two differ. */
import type { Article } from '../article/article.ts';
import type { Dateline } from '../article/dateline/dateline.ts';
import { readAt } from '../article/dateline/read.ts';
import type { Desk } from '../desk.ts';
import type { Edit, Span } from '../text.ts';
import { placesOf } from './places.ts';
import { meant, regionNameOf, regionTold, wanting } from './region.ts';
import { type Dated, datelineOf, headerDay } from './story.ts';
import { type PartName, type Style, styleNamed, styleOf, styles } from './styles.ts';
import { leftOut, type Parts, partsOf, writeDateline } from './write.ts';

/** What takes the place of a dateline. */
export interface Rewriting {
  /** The dateline in the house's form, with its dash and the blank behind it. */
  readonly written: string;
  /** In the paragraph's own offsets. */
  readonly edit: Edit;
  /** The words that the house's form has no room for. */
  readonly without: readonly string[];
}

/** The dateline rewritten in a style, with the date that the header gives where it has none. `region`: its state or country. */
export function rewriting(
  article: Article,
  { paragraph: p, dateline }: Dated,
  style: Style,
  region?: string
): Rewriting {
  const parts = partsOf(dateline);
  const header = parts.date ? undefined : headerDay(article);
  const guess = region === undefined ? meant(wanting(style, parts.places, parts.region)) : undefined;
  const within = region ?? (guess && regionNameOf(guess)) ?? parts.region;
  const all: Parts = {
    ...parts,
    ...(header && { date: { month: header.month, day: header.day } }),
    ...(within && { region: within })
  };
  const whole = writeDateline(all, style);
  // On a line of its own a dateline has no dash.
  const dash = dateline.next === 'nothing' && !dateline.dash ? dashAt(whole) : -1;
  const written = dash >= 0 ? whole.slice(0, dash) : whole;
  return {
    written,
    edit: editOf(p.raw, p.end, dateline, written),
    without: leftOut(dateline, style)
  };
}

/** As `rewriting`, with the state or country that the story names, where the style wants one and none is given. */
export function rewritten(article: Article, dated: Dated, style: Style, desk: Desk): Rewriting {
  const [region, ...others] = regionsFor(article, dated, style, desk);
  return rewriting(article, dated, style, others.length === 0 ? region : undefined);
}

/** From the first mark of the dateline to the blank behind it; bold type stays where it ends before the dash. */
function editOf(raw: string, limit: number, { span, flaws }: Dateline, written: string): Edit {
  const stray = flaws.find(flaw => flaw.kind === 'stray' && flaw.span.start < span.start);
  const runIn = flaws.find(flaw => flaw.kind === 'run-in');
  const start = runIn ? runIn.edit.span.start : stray ? stray.edit.span.start : span.start;
  let end = span.end;
  while (end < limit && (raw[end] === ' ' || raw[end] === '\t')) end++;
  const bold = stray ? '' : /(?:\*\*?|__?)?$/.exec(raw.slice(0, start))![0];
  const dash = bold && raw.slice(start, end).includes(bold) ? dashAt(written) : -1;
  const marked = dash >= 0 ? written.slice(0, dash) + bold + written.slice(dash) : written;
  return { span: { start, end }, text: (runIn ? '\n\n' : '') + (end < limit ? marked : marked.trimEnd()) };
}

/** Where the dash that closes a dateline begins, with the blank before it; -1 where none does. */
function dashAt(written: string): number {
  const bare = written.trimEnd();
  let at = bare.length;
  while (at > 0 && '-\u2013\u2014:_'.includes(bare[at - 1]!)) at--;
  return at < bare.length ? bare.slice(0, at).trimEnd().length : -1;
}

/** A part that stands one way and is written another; empty where there is none. */
export interface Difference {
  readonly part: PartName;
  readonly now: string;
  readonly then: string;
}

/** The parts in which a dateline and its rewritten form differ. */
export function differences(dateline: Dateline, written: string): Difference[] {
  const text = `${written}The`;
  const then = readAt(text, 0, text.length);
  if (!then) return [];
  const named = ({ places }: Dateline) => places.map(place => place.text).join('/');
  const pairs: [PartName, string, string][] = [
    ['place', named(dateline), named(then)],
    ['region', dateline.region?.text ?? '', then.region?.text ?? ''],
    ['date', dateline.date?.text ?? '', then.date?.text ?? ''],
    ['agency', dateline.agency?.text ?? '', then.agency?.text ?? ''],
    ['dash', dateline.dash?.text ?? '', then.dash?.text ?? '']
  ];
  return pairs.filter(([, a, b]) => a !== b).map(([part, now, then]) => ({ part, now, then }));
}

/** A dateline as another house would have it. */
export interface Conversion {
  /** The house's id, or the desk's template. */
  readonly style: string;
  readonly title: string;
  readonly edit: Edit;
}

/** The story's dateline in every house's style but the one it is in; the desk's own tables hold in its own. */
export function conversions(
  article: Article,
  desk: Desk
): { readonly span: Span; readonly to: readonly Conversion[] } | undefined {
  const dated = datelineOf(article, desk);
  if (!dated || dated.dateline.settled) return undefined;
  const to: Conversion[] = [];
  const own = desk.dateline.style;
  for (const id of new Set([own, ...Object.keys(styles)])) {
    const style = id === own ? styleOf(desk.dateline) : styleNamed(id);
    if (!style) continue;
    const way = rewritten(article, dated, style, desk);
    const { span, text } = way.edit;
    if (dated.paragraph.raw.slice(span.start, span.end) === text) continue;
    to.push({
      style: id,
      title: rewriteTitle(way, style),
      edit: { span: article.spanOf(dated.paragraph, span), text }
    });
  }
  return { span: article.spanOf(dated.paragraph, dated.dateline.span), to };
}

/** The states or countries that may be behind a dateline's place: the story's own word for it, else every one there is. */
export function regionsFor(article: Article, { dateline }: Dated, style: Style, desk: Desk): string[] {
  const parts = partsOf(dateline);
  const bearers = wanting(style, parts.places, parts.region);
  if (bearers.length === 0) return [];
  const named = placesOf(article, desk.dateline.places).find(
    ({ name }) => name.toLowerCase() === parts.places[0]!.toLowerCase()
  );
  const told = named?.region ?? regionTold(article, bearers);
  if (told) return [told];
  const likely = meant(bearers);
  return [...new Set([...(likely ? [likely] : []), ...bearers].map(regionNameOf))].filter(Boolean);
}

/** “Rewrite the dateline as “PARIS (AP) —”, without “Jan 1””: what is lost is said. */
export function rewriteTitle({ written, without }: Omit<Rewriting, 'edit'>, style?: Style): string {
  const quoted = without.map(words => `“${words}”`);
  const lost = quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}` : quoted.join('');
  return `Rewrite the dateline as ${style ? `${style.name} does: ` : ''}“${written.trim()}”${lost && `, without ${lost}`}`;
}

/**
 * How houses write a dateline: profiles as data. Each is what public pages and published copy of the house show,
 * not the house's own word; a desk that does it otherwise writes a template.
 */

/** How months are written before a day. */
type Months = 'stops' | 'no-stops' | 'full';

/** A house's way of writing a dateline. */
export interface Style {
  readonly name: string;
  /**
   * `{PLACE}` or `{Place}`, then `{region}`, `{month}`, `{day}`, `{year}`, `{agency}`; what stands before a part that is
   * not given is left out with it, and brackets round it too.
   */
  readonly template: string;
  readonly months: Months;
  /** `short`: states as newspapers shorten them; `full`: spelled out; `as-is`. */
  readonly regions: 'short' | 'full' | 'as-is';
  /** Cities that are known by themselves take no state or country. */
  readonly standAlone: boolean;
  /** Where each of its rules can be read. */
  readonly sources: readonly string[];
}

/** The profiles that come with Copydesk. */
const styles: Readonly<Record<string, Style>> = {
  ap: {
    name: 'AP',
    template: '{PLACE}, {region} ({agency}) \u2014 ',
    months: 'stops',
    regions: 'short',
    standAlone: true,
    sources: [
      'AP news stories as published (apnews.com)',
      'Cities that stand alone and state abbreviations: public teaching notes on AP style, Defense Information School and City College of New York'
    ]
  },
  reuters: {
    name: 'Reuters',
    template: '{PLACE}, {region}, {month} {day} ({agency}) - ',
    months: 'no-stops',
    regions: 'as-is',
    standAlone: false,
    sources: ['Reuters Handbook of Journalism, “Datelines” and “Dates”', 'Reuters news stories as published']
  },
  afp: {
    name: 'AFP',
    template: '{PLACE}, {region}, {month} {day} ({agency}) - ',
    months: 'no-stops',
    regions: 'as-is',
    standAlone: false,
    sources: ['AFP news stories as published']
  },
  xinhua: {
    name: 'Xinhua',
    template: '{PLACE}, {region}, {month} {day} ({agency}) -- ',
    months: 'stops',
    regions: 'as-is',
    standAlone: false,
    sources: ['Xinhua news stories as published (english.news.cn)']
  },
  'china-daily': {
    name: 'China Daily',
    template: '{PLACE}, {region} - ',
    months: 'full',
    regions: 'as-is',
    standAlone: false,
    sources: ['China Daily news stories as published (chinadaily.com.cn)']
  }
};

const months: Readonly<Record<Months, readonly string[]>> = {
  stops: 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
  'no-stops': 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' '),
  full: 'January February March April May June July August September October November December'.split(' ')
};

/** How a style writes a month, 1 to 12. */
export function monthIn(style: Style, month: number): string {
  return months[style.months][month - 1] ?? '';
}

/** The style of that name, or one of the desk's own from its template; undefined for `any`. */
export function styleOf(setting: string): Style | undefined {
  if (setting === 'any') return undefined;
  const known = styles[setting];
  if (known) return known;
  if (!/\{place\}/i.test(setting)) return undefined;
  return {
    name: 'this desk',
    template: setting,
    months: setting.includes('{Month}') ? 'full' : 'stops',
    regions: 'as-is',
    standAlone: !/\{region\}/i.test(setting),
    sources: ['copydesk.json']
  };
}

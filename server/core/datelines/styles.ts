/**
 * How houses write a dateline: profiles as data. Each is what public pages say of the house or what its published
 * stories show, not the house's own word; a desk overrides the tables, or writes a template of its own.
 */
import { monthNames } from '../../data/months.ts';
import type { Desk } from '../desk.ts';

/** The parts of a dateline, in the order in which they are told of. */
export type PartName = 'place' | 'region' | 'date' | 'agency' | 'dash';

/** How a house writes one part, in a few words, and the public page that says so. */
interface HouseRule {
  readonly says: string;
  /** Name, publisher and site of each page, with a semicolon between; “published stories” where none says it. */
  readonly source: string;
}

/** A house's way of writing a dateline. */
export interface Style {
  readonly name: string;
  /**
   * `{PLACE}` or `{Place}`, then `{region}`, `{month}`, `{day}`, `{year}`, `{agency}`; what stands before a part that is
   * not given is left out with it, and brackets round it too.
   */
  readonly template: string;
  /** How `{month}` is written: shortened with a full stop (Nov.), without (Nov), or in full. */
  readonly months: 'stops' | 'no-stops' | 'full';
  /** American states and Canadian provinces: `short` as newspapers shorten them, `full` spelled out, `as-is`. */
  readonly regions: 'short' | 'full' | 'as-is';
  /** Cities known by themselves take no state or country, and every other takes one. */
  readonly standAlone: boolean;
  /** What the house says of each part. */
  readonly rules: Readonly<Record<PartName, HouseRule>>;
  /** The desk's own tables, keys in small letters: words it writes otherwise, cities that stand alone or don't. */
  readonly forms?: ReadonlyMap<string, string>;
  readonly alone?: ReadonlyMap<string, boolean>;
}

const seen = (house: string) => `${house}, as seen in its published stories`;
const capitals = 'city in capital letters';

/** The profiles that come with Copydesk. */
export const styles: Readonly<Record<string, Style>> = {
  ap: {
    name: 'AP',
    template: '{PLACE}, {region} ({agency}) \u2014 ',
    months: 'stops',
    regions: 'short',
    standAlone: true,
    rules: {
      place: { says: capitals, source: '“Deciphering Datelines”, Defense Information School, pavilion.dinfos.edu' },
      region: {
        says: 'state shortened (eight never), province or country in full; none behind a city that stands alone',
        source: [
          '“AP: Spell out names of states in stories”, Poynter, poynter.org, which prints AP’s note',
          '“AP Style Datelines”, Writing Explained, writingexplained.org, for the eight states and for cities of the United States',
          '“Datelines”, Heads Up English, headsupenglish.com, for cities abroad',
          '“Datelines”, The Speaker News Journal, thespeakernewsjournal.com, for Canada'
        ].join('; ')
      },
      date: { says: 'none', source: seen('AP') },
      agency: { says: 'in brackets', source: seen('AP') },
      dash: { says: 'long dash', source: seen('AP') }
    }
  },
  reuters: {
    name: 'Reuters',
    template: '{PLACE}, {region}, {month} {day} ({agency}) - ',
    months: 'no-stops',
    regions: 'as-is',
    standAlone: false,
    rules: {
      place: { says: capitals, source: seen('Reuters') },
      region: { says: 'as given', source: seen('Reuters') },
      date: {
        says: 'Jan, Feb, March … Sept, with no full stop',
        source: 'Reuters Handbook of Journalism, “A”, handbook.reuters.com'
      },
      agency: { says: 'in brackets', source: seen('Reuters') },
      dash: { says: 'hyphen', source: seen('Reuters') }
    }
  },
  afp: {
    name: 'AFP',
    template: '{PLACE}, {region}, {month} {day} ({agency}) - ',
    months: 'no-stops',
    regions: 'full',
    standAlone: false,
    rules: {
      place: { says: capitals, source: seen('AFP') },
      region: { says: 'state or country in full', source: seen('AFP') },
      date: { says: 'Jan, Feb, March … Sept, with no full stop', source: seen('AFP') },
      agency: { says: 'in brackets', source: seen('AFP') },
      dash: { says: 'hyphen', source: seen('AFP') }
    }
  },
  xinhua: {
    name: 'Xinhua',
    template: '{PLACE}, {region}, {month} {day} ({agency}) -- ',
    months: 'stops',
    regions: 'as-is',
    standAlone: false,
    rules: {
      place: { says: capitals, source: seen('Xinhua') },
      region: { says: 'as given: a province or a country', source: seen('Xinhua') },
      date: { says: 'Jan., Feb., March … Sept., with a full stop', source: seen('Xinhua') },
      agency: { says: 'in brackets', source: seen('Xinhua') },
      dash: { says: 'two hyphens', source: seen('Xinhua') }
    }
  },
  'china-daily': {
    name: 'China Daily',
    template: '{PLACE}, {region} - ',
    months: 'full',
    regions: 'as-is',
    standAlone: false,
    rules: {
      place: { says: capitals, source: seen('China Daily') },
      region: { says: 'as given', source: seen('China Daily') },
      date: { says: 'none', source: seen('China Daily') },
      agency: { says: 'none', source: seen('China Daily') },
      dash: { says: 'hyphen', source: seen('China Daily') }
    }
  }
};

const short = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

/** How a style writes a month, 1 to 12; empty for no month. */
export function monthIn(style: Style, month: number, months = style.months): string {
  const name = monthNames[month - 1];
  if (!name) return '';
  const brief = short[month - 1]!;
  const usual = months === 'full' || brief === name ? name : months === 'stops' ? `${brief}.` : brief;
  return formOf(style, name) ?? usual;
}

/** The word that the desk has for a month, a state, a country or an agency, where it has one of its own. */
export function formOf(style: Style, name: string): string | undefined {
  return style.forms?.get(name.toLowerCase());
}

/** The style that a desk has chosen, with its own tables laid over it; undefined for `any`. */
export function styleOf(dateline: Desk['dateline']): Style | undefined {
  const style = styleNamed(dateline.style);
  return style && withTables(style, dateline);
}

/** A style with a desk's own tables laid over it. */
export function withTables(style: Style, { forms, standAlone }: Desk['dateline']): Style {
  const lower = <T>(table: Readonly<Record<string, T>>) =>
    new Map(Object.entries(table).map(([key, value]) => [key.toLowerCase(), value]));
  return { ...style, forms: lower(forms), alone: lower(standAlone) };
}

/** The profile of that name, or the style that a desk's template makes; undefined for `any`. */
export function styleNamed(setting: string): Style | undefined {
  if (Object.hasOwn(styles, setting)) return styles[setting];
  return /\{place\}/i.test(setting) ? fromTemplate('this desk', setting) : undefined;
}

/** The style that a template makes; a template tells nothing of how words are shortened. */
export function fromTemplate(name: string, template: string, source = 'copydesk.json'): Style {
  const rule = (says: string): HouseRule => ({ says, source });
  const has = (part: RegExp) => (part.test(template) ? 'as the template has it' : 'none');
  return {
    name,
    template,
    months: 'stops',
    regions: 'as-is',
    standAlone: false,
    rules: {
      place: rule('as the template has it'),
      region: rule(has(/\{region\}/i)),
      date: rule(has(/\{(?:month|day)\}/i)),
      agency: rule(has(/\{agency\}/i)),
      dash: rule('as the template has it')
    }
  };
}

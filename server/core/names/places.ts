/** Places of names: their order, and what a group of spellings says as a whole. */
import type { Form, Group, Place } from './groups.ts';

/** Every place of a group. */
export function placesOf(group: Group): Place[] {
  return group.forms.length === 1 ? group.forms[0]!.places : group.forms.flatMap(f => f.places);
}

/** The whole mention is this word. */
export function standsAlone({ mention, word, end }: Place): boolean {
  return mention.from === word && mention.to === end;
}

/** Orders places as they stand in the story. */
export function byOrder(a: Place, b: Place): number {
  return a.paragraph.index - b.paragraph.index || a.word - b.word || a.end - b.end;
}

/** The first place of a group. */
export function firstPlace(group: Group): Place {
  let best: Place | undefined;
  for (const form of group.forms) for (const p of form.places) if (!best || byOrder(p, best) < 0) best = p;
  return best!;
}

/** A group's spelling with most mentions; in a tie the one met first. Capitals in headlines speak for none. */
export function spellingFor(group: Group): Form {
  let best = group.forms[0]!;
  for (const form of group.forms)
    if (weight(form) > weight(best) || (weight(form) === weight(best) && form.spelling < best.spelling)) best = form;
  return best;
}

function weight(form: Form): number {
  return form.places.length + (isCapitals(form.spelling) ? 0 : 1000);
}

/** Whether a spelling has no small letter. */
export function isCapitals(spelling: string): boolean {
  return spelling === spelling.toUpperCase();
}

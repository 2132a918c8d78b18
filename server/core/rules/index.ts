/** The rules, in the order in which they are told of. */
import type { Rule } from '../rule.ts';
import { datelineDate } from './dateline-date.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicatePassage } from './duplicate-passage.ts';
import { firstReference } from './first-reference.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { malformedDateline } from './malformed-dateline.ts';
import { missingDateline } from './missing-dateline.ts';
import { runTogether } from './run-together.ts';
import { secondDateline } from './second-dateline.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unknownDatelinePlace } from './unknown-dateline-place.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  duplicateParagraph,
  duplicatePassage,
  runTogether,
  inconsistentName,
  firstReference,
  undefinedAcronym,
  missingDateline,
  malformedDateline,
  unknownDatelinePlace,
  secondDateline,
  datelineDate
];

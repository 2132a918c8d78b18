/** The rules, in the order in which they are told of. */
import type { Rule } from '../rule.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicatePassage } from './duplicate-passage.ts';
import { firstReference } from './first-reference.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { runTogether } from './run-together.ts';
import { undefinedAcronym } from './undefined-acronym.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  duplicateParagraph,
  duplicatePassage,
  runTogether,
  inconsistentName,
  firstReference,
  undefinedAcronym
];

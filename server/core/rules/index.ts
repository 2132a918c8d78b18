/** The rules, in the order in which they are told of. */
import type { Rule } from '../rule.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicatePassage } from './duplicate-passage.ts';
import { runTogether } from './run-together.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [duplicateParagraph, duplicatePassage, runTogether];

/** The rules, in the order in which they are told of. */
import type { Rule } from '../rule.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [];

/** Findings in the status bar's few words: “2 repeats, 1 name”. */

/** What an editor calls what a rule finds, one and many. */
const nouns: Record<string, readonly [one: string, many: string]> = {
  'duplicate-passage': ['repeat', 'repeats'],
  'duplicate-paragraph': ['repeat', 'repeats'],
  'run-together': ['lost break', 'lost breaks'],
  'inconsistent-name': ['name', 'names'],
  'first-reference': ['name', 'names'],
  'undefined-acronym': ['acronym', 'acronyms'],
  'missing-dateline': ['dateline', 'datelines'],
  'malformed-dateline': ['dateline', 'datelines'],
  'unknown-dateline-place': ['dateline', 'datelines'],
  'second-dateline': ['dateline', 'datelines'],
  'dateline-date': ['dateline', 'datelines'],
  'desk-file': ['mistake', 'mistakes'],
  limit: ['limit', 'limits']
};

/** The rules that have words of their own here. */
export const namedRules = Object.keys(nouns);

/** What was found, most serious kind first as the rules stand in the manual; '' for nothing. */
export function summary(rules: readonly string[]): string {
  const counts = new Map<string, { count: number; many: string }>();
  const order = (rule: string) => (namedRules.indexOf(rule) + 1 || namedRules.length + 1) - 1;
  for (const rule of [...rules].sort((a, b) => order(a) - order(b))) {
    const [one, many] = nouns[rule] ?? ['finding', 'findings'];
    const entry = counts.get(one) ?? { count: 0, many };
    entry.count++;
    counts.set(one, entry);
  }
  return [...counts].map(([one, { count, many }]) => `${count} ${count === 1 ? one : many}`).join(', ');
}

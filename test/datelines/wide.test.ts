/** A desk's template, however wide its gaps, costs no more than it is long. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { conversions } from '../../server/core/datelines/rewrite.ts';
import { defaultDesk } from '../../server/core/desk.ts';

suite('templates with wide gaps', () => {
  const gap = ' '.repeat(60_000);
  const lead = 'The council of the town voted on Thursday for the bridge, the mayor said.';
  const drafts = [`OSLO, Nov. 5 (AP) - ${lead}`, `OSLO, Nov. 5 (AP)\n\n${lead}`, `**OSLO, Nov. 5 (AP)** - ${lead}`];
  const templates = [`{PLACE}${gap}x - `, `${gap}x {year} {PLACE} - `, `{PLACE}${gap}x ({year}) - `];
  for (const [i, style] of templates.entries())
    test(`${i + 1}`, () => {
      const began = performance.now();
      const desk = { ...defaultDesk, dateline: { ...defaultDesk.dateline, style } };
      for (const draft of drafts) {
        const found = conversions(new Article(`Vote\n\n${draft}`, 'markdown'), desk);
        assert.ok(
          found?.to.some(one => one.style === style && one.edit.text.includes(gap)),
          draft
        );
      }
      assert.ok(performance.now() - began < 1000);
    });
});

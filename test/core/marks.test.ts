/** Marks of paragraphs: they may take two for more alike than they are, never for less. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Marks } from '../../server/core/repeats/marks.ts';

/** How many numbers of one list stand in the other, each as often as in both. */
function inCommon(a: readonly number[], b: readonly number[]): number {
  const left = [...b];
  return a.filter(one => left.includes(one) && left.splice(left.indexOf(one), 1)).length;
}

suite('marks', () => {
  const words = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer()), { maxLength: 120 });

  test('never count fewer words in common than there are', () => {
    fc.assert(
      fc.property(words, words, fc.nat(300), fc.nat(300), (a, b, i, j) => {
        fc.pre(i !== j);
        const marks = new Marks();
        marks.set(i, Int32Array.from(a));
        marks.set(j, Int32Array.from(b));
        assert.ok(marks.most(i, j) >= inCommon(a, b));
        assert.equal(marks.most(i, j), marks.most(j, i));
        assert.equal(marks.count(i), a.length);
      })
    );
  });
  test('tell apart what has nothing in common', () => {
    const marks = new Marks();
    marks.set(0, Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8]));
    marks.set(1, Int32Array.from([101, 102, 103, 104, 105, 106, 107, 108]));
    assert.ok(marks.most(0, 1) < 4);
  });
});

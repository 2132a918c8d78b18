/** The table of shared hashes says what a plain map would, whatever comes and goes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Postings } from '../../server/core/postings.ts';

const owners = 12;
// Few hashes and some that meet in one slot, so that owners share them and slots are fought for.
const hash = fc.oneof(fc.integer({ min: -4, max: 9 }), fc.constantFrom(0, 1 << 16, 1 << 17, -(1 << 20), 0x7fffffff));
const step = fc.record({
  owner: fc.nat(owners - 1),
  hashes: fc.array(hash, { maxLength: 12 }),
  reserve: fc.constantFrom(0, 0, 0, 500)
});

/** What `Postings` does, done plainly. */
class Plain {
  readonly held = new Map<number, Set<number>>();

  meet(owner: number, hashes: readonly number[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const [other, own] of this.held)
      for (const h of new Set(hashes)) if (own.has(h)) counts.set(other, (counts.get(other) ?? 0) + 1);
    this.held.set(owner, new Set(hashes));
    return counts;
  }
}

suite('postings', () => {
  test('owners come, meet those who hold the same, and go', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const postings = new Postings();
        const plain = new Plain();
        for (const { owner, hashes, reserve } of steps) {
          const old = plain.held.get(owner);
          if (old) {
            plain.held.delete(owner);
            postings.remove(owner, Int32Array.from(old));
          }
          if (reserve > 0) postings.reserve(reserve);
          const met = new Map<number, number>();
          const again = postings.meet(owner, Int32Array.from(hashes), (other, count) => met.set(other, count));
          assert.equal(again, hashes.length - new Set(hashes).size);
          assert.deepEqual(sorted(met), sorted(plain.meet(owner, hashes)));
        }
        for (const h of new Set(steps.flatMap(({ hashes }) => hashes))) {
          const found: number[] = [];
          postings.owners(h, owner => found.push(owner));
          const expected = [...plain.held].filter(([, own]) => own.has(h)).map(([owner]) => owner);
          assert.deepEqual(found.sort(), expected.sort());
        }
      }),
      { numRuns: 300 }
    );
  });

  test('a hash held a hundred thousand times over by one owner is met once', () => {
    const postings = new Postings();
    const many = new Int32Array(100_000).fill(7);
    postings.add(0, many);
    const met: number[][] = [];
    postings.meet(1, many, (other, count) => met.push([other, count]));
    assert.deepEqual(met, [[0, 1]]);
  });

  test('who asks again while being told is answered', () => {
    const postings = new Postings();
    const own = Int32Array.of(1, 2);
    postings.add(0, own);
    postings.add(1, own);
    const heard: number[] = [];
    postings.meet(2, own, other => {
      if (other === 0) postings.meet(3, Int32Array.of(2), inner => heard.push(inner));
    });
    assert.deepEqual(heard.sort(), [0, 1, 2]);
  });
});

const sorted = (map: Map<number, number>) => [...map].sort(([a], [b]) => a - b);

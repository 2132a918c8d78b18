/** A case is judged once, and again only when something about it has changed. */
import assert from 'node:assert/strict';
import { kept } from '../../server/core/kept.ts';
import { Docket } from '../../server/core/names/docket.ts';

suite('docket', () => {
  const judged: number[] = [];
  const judge = (n: number) => {
    judged.push(n);
    return n % 2 === 1 ? [`guilty ${n}`] : [];
  };
  setup(() => judged.splice(0));

  test('what is open is judged once', () => {
    const docket = new Docket<number>();
    for (const n of [1, 2, 3, 1]) docket.open(n);
    assert.deepEqual(docket.settle(judge), ['guilty 1', 'guilty 3']);
    assert.deepEqual(judged, [1, 2, 3]);
    docket.open(3);
    docket.settle(judge);
    assert.deepEqual(judged, [1, 2, 3, 3]);
  });

  test('the list is the same object while it says the same', () => {
    const docket = new Docket<number>();
    docket.open(1);
    const list = docket.settle(judge);
    assert.equal(docket.settle(judge), list);
    docket.open(2); // not guilty, and was not before
    assert.equal(docket.settle(judge), list);
    docket.open(5);
    assert.notEqual(docket.settle(judge), list);
  });

  test('what does not hold with what is given is left out, and comes back unjudged', () => {
    const docket = new Docket<number>();
    for (const n of [1, 3, 5]) docket.open(n);
    const holds = (verdict: string, but: number) => verdict !== `guilty ${but}`;
    const list = docket.settle(judge, holds, 3);
    assert.deepEqual(list, ['guilty 1', 'guilty 5']);
    assert.equal(docket.settle(judge, holds, 7), docket.settle(judge, holds, 9));
    assert.deepEqual(docket.settle(judge, holds, 9), ['guilty 1', 'guilty 3', 'guilty 5']);
    assert.deepEqual(judged, [1, 3, 5]);
  });

  test('a case that is closed is neither judged nor told of', () => {
    const docket = new Docket<number>();
    docket.open(1);
    docket.open(3);
    docket.settle(judge);
    docket.open(7);
    docket.close(3);
    docket.close(7);
    assert.deepEqual(docket.settle(judge), ['guilty 1']);
  });
});

suite('kept', () => {
  test('the work is done anew only for another object, or when what is given has changed', () => {
    let done = 0;
    const work = kept((key: { n: number }, given: number) => {
      done++;
      return key.n * given;
    });
    const [a, b] = [{ n: 2 }, { n: 3 }];
    assert.deepEqual([work(a, 5), work(a, 5), work(b, 5), work(a, 5)], [10, 10, 15, 10]);
    assert.equal(done, 2);
    assert.equal(work(a, 6), 12);
    assert.equal(done, 3);
  });
});

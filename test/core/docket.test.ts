/** A case is judged once, and again only when something about it has changed. */
import assert from 'node:assert/strict';
import { kept } from '../../server/core/kept.ts';
import { Docket } from '../../server/core/names/docket.ts';
import { Ordered } from '../../server/core/ordered.ts';

suite('docket', () => {
  const judged: number[] = [];
  const judge = (n: number) => {
    judged.push(n);
    return n % 2 === 1 ? [`guilty ${n}`] : [];
  };
  let told: Ordered<string>;
  setup(() => {
    judged.splice(0);
    told = new Ordered((a, b) => (a < b ? -1 : 1));
  });
  const settle = (docket: Docket<number>, but?: number) => {
    docket.settle(told, judge, (verdict, but) => verdict !== `guilty ${but}`, but);
    return told.list;
  };

  test('what is open is judged once', () => {
    const docket = new Docket<number>();
    for (const n of [1, 2, 3, 1]) docket.open(n);
    assert.deepEqual(settle(docket), ['guilty 1', 'guilty 3']);
    assert.deepEqual(judged, [1, 2, 3]);
    docket.open(3);
    settle(docket);
    assert.deepEqual(judged, [1, 2, 3, 3]);
  });

  test('the list is the same object while it says the same', () => {
    const docket = new Docket<number>();
    docket.open(1);
    const list = settle(docket);
    assert.equal(settle(docket), list);
    docket.open(2); // not guilty, and was not before
    assert.equal(settle(docket), list);
    docket.open(5);
    assert.notEqual(settle(docket), list);
  });

  test('what does not hold with what is given is left out, and comes back unjudged', () => {
    const docket = new Docket<number>();
    for (const n of [1, 3, 5]) docket.open(n);
    const list = settle(docket, 3);
    assert.deepEqual(list, ['guilty 1', 'guilty 5']);
    assert.equal(settle(docket, 7), settle(docket, 9));
    assert.deepEqual(settle(docket, 9), ['guilty 1', 'guilty 3', 'guilty 5']);
    assert.deepEqual(judged, [1, 3, 5]);
  });

  test('a case that is closed is neither judged nor told of', () => {
    const docket = new Docket<number>();
    docket.open(1);
    docket.open(3);
    settle(docket);
    docket.open(7);
    docket.close(3);
    docket.close(7);
    assert.deepEqual(settle(docket), ['guilty 1']);
  });
});

suite('a list in order', () => {
  test('what comes and goes, one by one or all at once, leaves it in order', () => {
    for (const n of [3, 50]) {
      const list = new Ordered<number>((a, b) => a - b);
      const numbers = Array.from({ length: n }, (_, i) => (i * 7) % n);
      for (const one of numbers) list.add(one);
      assert.deepEqual(list.list, [...numbers.keys()]);
      const first = list.list;
      assert.equal(list.list, first);
      for (const one of numbers) if (one % 2 === 1) list.delete(one);
      list.add(2.5);
      const left = [...numbers.keys()].filter(one => one % 2 === 0);
      assert.deepEqual(list.list, [...left.filter(one => one < 2.5), 2.5, ...left.filter(one => one > 2.5)]);
    }
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

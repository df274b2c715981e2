import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { firstAtLeast, nearFirstAtLeast, parted, sortedOrder } from '../../src/query/sort.ts';

const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0, 1, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 4.3e20, -4.3e20),
);
const law = { seed: 21, numRuns: 300 };

describe('sortedOrder', () => {
  it('is the order that a stable sort gives', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 200 }), (list) => {
        // −0 and 0 are one number; as bits they are two.
        const keys = Float64Array.from(list, (each) => each + 0);
        const wanted = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        // Infinities of one sign differ by NaN, which the comparison above takes for 0.
        expect([...finish(sortedOrder(keys))]).toEqual(wanted);
      }),
      law,
    );
  });

  it('leaves the keys as they were, and sorts nothing and one', () => {
    const keys = Float64Array.of(3, 1, 2);
    finish(sortedOrder(keys));
    expect([...keys]).toEqual([3, 1, 2]);
    expect(finish(sortedOrder(new Float64Array(0)))).toHaveLength(0);
    expect([...finish(sortedOrder(Float64Array.of(7)))]).toEqual([0]);
  });

  it('pauses on the way through many', () => {
    const keys = Float64Array.from({ length: 270_000 }, (_, i) => (i * 7919) % 600_011);
    const work = sortedOrder(keys);
    let pauses = 0;
    for (;;) {
      const { done, value } = work.next();
      if (done === true) {
        expect(
          value.every((row, at) => at === 0 || (keys[value[at - 1] ?? 0] ?? 0) <= (keys[row] ?? 0)),
        ).toBe(true);
        break;
      }
      pauses++;
    }
    expect(pauses).toBeGreaterThan(10);
  });
});

describe('parted', () => {
  it('puts each group together and keeps the order within it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 100 }), (groups) => {
        const inOrder = Uint32Array.from(groups.keys());
        const { order, begins } = finish(parted(inOrder, 6, (index) => groups[index] ?? 0));
        for (let group = 0; group < 6; group++) {
          const wanted = [...inOrder].filter((index) => groups[index] === group);
          expect([...order.subarray(begins[group], begins[group + 1])]).toEqual(wanted);
        }
        expect(begins[6]).toBe(groups.length);
      }),
      law,
    );
  });
});

describe('looking for the first at least', () => {
  it('finds what a walk from the left finds, near or far', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }),
        fc.integer({ min: -2, max: 52 }),
        (list, at) => {
          const values = list.toSorted((a, b) => a - b);
          const value = (place: number): number => values[place] ?? 0;
          for (let lo = 0; lo <= values.length; lo++) {
            let wanted = lo;
            while (wanted < values.length && value(wanted) < at) wanted++;
            expect(firstAtLeast(value, at, lo, values.length)).toBe(wanted);
            expect(nearFirstAtLeast(value, at, lo, values.length)).toBe(wanted);
          }
        },
      ),
      law,
    );
  });
});

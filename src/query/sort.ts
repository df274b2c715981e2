import type { Work } from '../base/work.ts';

/** Six digits of a double, from the least: which 32-bit half, how far to the right, how many bits. */
const DIGITS = [
  { high: false, shift: 0, bits: 11 },
  { high: false, shift: 11, bits: 11 },
  { high: false, shift: 22, bits: 10 },
  { high: true, shift: 0, bits: 11 },
  { high: true, shift: 11, bits: 11 },
  { high: true, shift: 22, bits: 10 },
] as const;

/** How many numbers are handled in one piece of work, less one: a mask. */
const PIECE = 0x3ffff;

/**
 * The order that sorts numbers, as indices: `order[0]` is the index of the least. Equal ones stay in the
 * order they came in. A radix sort over the bits of the doubles, whose order as unsigned integers is that of
 * the numbers once the sign bit is flipped, and all bits for negative ones. No key may be NaN.
 */
export function* sortedOrder(keys: Float64Array): Work<Uint32Array> {
  const count = keys.length;
  const halves = new Uint32Array(keys.slice().buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const [a, b] = [halves[2 * i] ?? 0, halves[2 * i + 1] ?? 0];
    const negative = b >>> 31 === 1;
    low[i] = negative ? ~a : a;
    high[i] = negative ? ~b : b ^ 0x80000000;
    if ((i & PIECE) === PIECE) yield;
  }
  yield;
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let next = new Uint32Array(count);
  for (const { high: inHigh, shift, bits } of DIGITS) {
    const half = inHigh ? high : low;
    const mask = (1 << bits) - 1;
    const begins = new Uint32Array(mask + 2);
    for (let i = 0; i < count; i++) {
      const digit = ((half[i] ?? 0) >>> shift) & mask;
      begins[digit + 1] = (begins[digit + 1] ?? 0) + 1;
      if ((i & PIECE) === PIECE) yield;
    }
    // A digit that is the same in all keys sorts nothing.
    if (begins.includes(count, 1)) continue;
    for (let digit = 0; digit < mask; digit++)
      begins[digit + 1] = (begins[digit + 1] ?? 0) + (begins[digit] ?? 0);
    yield;
    for (let at = 0; at < count; at++) {
      const i = order[at] ?? 0;
      const digit = ((half[i] ?? 0) >>> shift) & mask;
      const place = begins[digit] ?? 0;
      next[place] = i;
      begins[digit] = place + 1;
      if ((at & PIECE) === PIECE) yield;
    }
    [order, next] = [next, order];
    yield;
  }
  return order;
}

/** Indices by group: those of group `g` are `order[begins[g]]` to `order[begins[g + 1] - 1]`. */
export interface Parted {
  readonly order: Uint32Array;
  readonly begins: Uint32Array;
}

/** Parts indices by group, each group in the order in which they came. `groupOf` gives 0 to `groups` − 1. */
export function* parted(
  order: Uint32Array,
  groups: number,
  groupOf: (index: number) => number,
): Work<Parted> {
  const begins = new Uint32Array(groups + 1);
  for (let at = 0; at < order.length; at++) {
    const group = groupOf(order[at] ?? 0) + 1;
    begins[group] = (begins[group] ?? 0) + 1;
    if ((at & PIECE) === PIECE) yield;
  }
  for (let group = 0; group < groups; group++)
    begins[group + 1] = (begins[group + 1] ?? 0) + (begins[group] ?? 0);
  yield;
  const next = begins.slice();
  const made = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0;
    const group = groupOf(index);
    const place = next[group] ?? 0;
    made[place] = index;
    next[group] = place + 1;
    if ((at & PIECE) === PIECE) yield;
  }
  yield;
  return { order: made, begins };
}

/** The first place from `lo` to `hi` at which `value(place) >= at`, where values rise; `hi` where there is none. */
export function firstAtLeast(value: (place: number) => number, at: number, lo: number, hi: number): number {
  let [a, b] = [lo, hi];
  while (a < b) {
    const middle = (a + b) >>> 1;
    if (value(middle) < at) a = middle + 1;
    else b = middle;
  }
  return a;
}

/** The same, where it is likely to be near `lo`: looks ahead in growing steps first. */
export function nearFirstAtLeast(
  value: (place: number) => number,
  at: number,
  lo: number,
  hi: number,
): number {
  let [known, step] = [lo, 1];
  while (known + step < hi && value(known + step) < at) {
    known += step;
    step *= 2;
  }
  return firstAtLeast(value, at, known, Math.min(known + step + 1, hi));
}

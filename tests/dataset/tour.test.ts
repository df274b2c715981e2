import { expect, it } from 'vitest';
import { stretchOf } from '../../src/dataset/tour.ts';
import { instant } from '../../src/time/instant.ts';

it('reaches from the first instant of one date to the last of the other', () => {
  expect(stretchOf({ from: '1949', to: '1950-02' })).toEqual({
    from: instant(1949, 1, 1),
    to: instant(1950, 3, 1),
  });
});

it.each([
  ['a date that is none', '1949-13', '1950'],
  ['an end that is no date', '1949', 'soon'],
  ['a start that is open', '../1949', '1950'],
  ['an end that is open', '1949', '1950/..'],
  ['an end before its start', '1950', '1949'],
])('is no stretch of time with %s', (_, from, to) => {
  expect(stretchOf({ from, to })).toBeNull();
});

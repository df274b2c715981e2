import { assert } from '../../base/assert.ts';

/** A run of months: from month `from` of the year, `count` of them, running on into the next year if need be. */
interface Months {
  readonly from: number;
  readonly count: number;
}

/**
 * Which months a code from 21 to 41 stands for. ISO 8601-2:2019 and the EDTF specification (level 2,
 * "Sub-year groupings") name the groups but fix months only for 33 to 41, by their length. For the seasons
 * we take the meteorological ones, three whole calendar months each (Met Office, "When does spring
 * start?": spring is March, April, May, and so on round the year).
 *
 * - 21 to 24, "independent of location": read as northern, as python-edtf does (SEASON_MONTHS_RANGE).
 * - 25 to 28 northern, 29 to 32 southern hemisphere.
 * - A season that runs over New Year (24, 28: northern winter; 30: southern summer) counts to the year of its
 *   December: `2010-24` is December 2010 to February 2011. The specification sorts winter after
 *   autumn of the same year; python-edtf cuts it off on 31 December, we do not.
 * - 33 to 36 quarters, 37 to 39 four months each, 40 and 41 half years.
 */
export function seasonMonths(code: number): Months {
  assert(Number.isInteger(code) && code >= 21 && code <= 41, `No season ${code}`);
  if (code <= 28) return { from: 3 + 3 * ((code - 21) % 4), count: 3 };
  if (code <= 32) return { from: 1 + ((8 + 3 * (code - 29)) % 12), count: 3 };
  if (code <= 36) return { from: 1 + 3 * (code - 33), count: 3 };
  if (code <= 39) return { from: 1 + 4 * (code - 37), count: 4 };
  return { from: 1 + 6 * (code - 40), count: 6 };
}

import { defined } from '../../base/assert.ts';
import { daysInMonth, type YearMonthDay } from '../instant.ts';
import { daysMeant, yearsOf } from './digits.ts';
import { seasonMonths } from './seasons.ts';
import type { LongYear, Single, YearPart } from './types.ts';

/** First and last day, both included, that something of that date can fall on. */
export interface Days {
  readonly earliest: YearMonthDay;
  readonly latest: YearMonthDay;
}

/** The astronomical year of `Y…`: `Y-17E7` is -170000000. */
export function longYearValue({ mantissa, exponent }: LongYear): number {
  return mantissa * 10 ** (exponent ?? 0);
}

/**
 * Years that agree with `year` in its first `significant` digits: 1950 with 2 is 1900 to 1999
 * (EDTF level 2, "Significant digits"). For years before 0 the digits are those of the magnitude.
 */
function significantYears(year: number, significant: number): { first: number; last: number } {
  const magnitude = Math.abs(year);
  const step = 10 ** (String(magnitude).length - significant);
  const low = Math.floor(magnitude / step) * step;
  const high = low + step - 1;
  return year < 0 ? { first: -high, last: -low } : { first: low, last: high };
}

function wholeYears({ first, last }: { first: number; last: number }): Days {
  return { earliest: { year: first, month: 1, day: 1 }, latest: { year: last, month: 12, day: 31 } };
}

/** The astronomical years a year part stands for, by its X digits or its significant digits. */
function yearRange(year: YearPart): { first: number; last: number } {
  const years = yearsOf(year);
  return year.significant === null ? years : significantYears(years.first, year.significant);
}

/** First and last day of a date of any precision, qualifiers left aside. */
export function singleBounds(date: Single): Days {
  switch (date.kind) {
    case 'long-year': {
      const year = longYearValue(date);
      return wholeYears(
        date.significant === null ? { first: year, last: year } : significantYears(year, date.significant),
      );
    }
    case 'season': {
      const { from, count } = seasonMonths(date.code);
      const { first, last } = yearRange(date.year);
      const end = from + count - 1;
      const year = end > 12 ? last + 1 : last;
      const month = end > 12 ? end - 12 : end;
      return {
        earliest: { year: first, month: from, day: 1 },
        latest: { year, month, day: daysInMonth(year, month) },
      };
    }
    case 'date': {
      if (date.month === null) return wholeYears(yearRange(date.year));
      const { first, last } = defined(daysMeant(date), 'The parser lets no impossible date through');
      return { earliest: first, latest: last };
    }
  }
}

import { civil, daysInMonth, instant, MS_PER_DAY, type YearMonthDay } from '../instant.ts';
import { type Days, singleBounds } from './bounds-single.ts';
import type { CalendarDate, Mark, Part, Single, YearPart } from './types.ts';

/**
 * The rule for `~ ? %`, in words for the reader. The specification says what the marks mean and not
 * how far they reach. The amounts are those of python-edtf (ixc/python-edtf, `edtf/appsettings.py`:
 * PADDING_DAY_PRECISION 1 day, PADDING_MONTH_PRECISION 1 month, PADDING_YEAR_PRECISION 1 year,
 * PADDING_SEASON_PRECISION 12 weeks; MULTIPLIER_IF_UNCERTAIN 1, MULTIPLIER_IF_APPROXIMATE 1,
 * MULTIPLIER_IF_BOTH 2). Like its versions up to 4, we pad a date qualified as a whole by the unit of its
 * precision alone (README: `1979-08~` reaches from July to September); version 5 adds a year as well.
 * Parts add up as there (its tests: `2004-06~-11` reaches from 2003-05-11 to 2005-07-11). The last day of a month or
 * year stays the last (`2004-%06` to 31 August; there 30 August). Decades, centuries and millennia, for which it has no
 * amount, follow the same pattern.
 */
export const WIDENING_RULE: readonly string[] = [
  'A date marked “about” (~) or “perhaps” (?) is taken to reach one unit further to either side, a date marked with both (%) two units.',
  'The unit is the precision of the date: a day, a month, a year, a decade, a century or a thousand years; for seasons, quarters and halves of a year it is twelve weeks.',
  'Where only a part of a date is marked, each marked part adds its own unit: the year a year, the month a month, the day a day.',
  'Each end of a period and each date of a list is widened by its own marks; open and unknown ends stay as they are.',
  'The amounts are those of the python-edtf library; the standard itself leaves them open.',
];

/** How far to reach out on either side. */
interface Reach {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Times the unit counts: MULTIPLIER_IF_… of python-edtf. */
function times(mark: Mark): number {
  if (mark === '') return 0;
  return mark === '%' ? 2 : 1;
}

/** Years in one unit of a year part: 10 for `201X`, 100 for `20XX`, 100 for `1950S2`. */
function yearUnit(year: YearPart): number {
  if (year.significant !== null)
    return 10 ** Math.max(0, String(Number(year.digits)).length - year.significant);
  // A digit that is specified after an X (19X5) does not make the year more precise.
  const firstX = year.digits.indexOf('X');
  return firstX === -1 ? 1 : 10 ** (4 - Math.max(firstX, 1));
}

const specified = (part: Part | null): part is Part => part !== null && part.digits !== 'XX';

/** The reach of a date by its marks: the unit of its precision if it is marked as a whole, else one unit a part. */
function reachOf(date: CalendarDate): Reach {
  const { year } = date;
  const month = specified(date.month) ? date.month : null;
  const day = specified(date.day) ? date.day : null;
  const finest = day ?? month ?? year;
  const whole = [year, date.month, date.day].every((part) => part === null || part.mark === year.mark);
  const by = (part: Part | null) => (part === null || (whole && part !== finest) ? 0 : times(part.mark));
  return { years: by(year) * yearUnit(year), months: by(month), days: by(day) };
}

/**
 * Moves a day by years and months, then by days. A day that its new month lacks becomes that month's
 * last; with `monthEnd`, so does every day, as the last of a month, year or decade must.
 */
function moved(from: YearMonthDay, sign: 1 | -1, reach: Reach, monthEnd: boolean): YearMonthDay {
  const months = from.month - 1 + sign * reach.months;
  const year = from.year + sign * reach.years + Math.floor(months / 12);
  const month = (((months % 12) + 12) % 12) + 1;
  const length = daysInMonth(year, month);
  const start = instant(year, month, monthEnd ? length : Math.min(from.day, length));
  // The sum is a first instant again: whole days are added to a midnight.
  return civil((start + sign * reach.days * MS_PER_DAY) as typeof start);
}

function spread(days: Days, reach: Reach, wholeMonths: boolean): Days {
  if (reach.years === 0 && reach.months === 0 && reach.days === 0) return days;
  return {
    earliest: moved(days.earliest, -1, reach, false),
    latest: moved(days.latest, 1, reach, wholeMonths),
  };
}

/** First and last day of a date after the rule for `~ ? %`; those of `singleBounds` where nothing is marked. */
export function widenedDays(date: Single): Days {
  const days = singleBounds(date);
  switch (date.kind) {
    case 'long-year': {
      const unit = days.latest.year - days.earliest.year + 1;
      return spread(days, { years: times(date.mark) * unit, months: 0, days: 0 }, true);
    }
    case 'season': {
      // Twelve weeks for the season; a year that alone is marked adds years, as a part does.
      const years = date.year.mark === date.mark ? 0 : times(date.year.mark) * yearUnit(date.year);
      return spread(
        spread(days, { years, months: 0, days: 0 }, true),
        { years: 0, months: 0, days: 84 * times(date.mark) },
        false,
      );
    }
    case 'date':
      return spread(days, reachOf(date), !specified(date.day));
  }
}

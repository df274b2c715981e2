import { defined } from '../base/assert.ts';
import type { Mark } from './edtf/types.ts';

/** How dates are worded: in full for reading, or short for axis and lists. British English, no locale of the machine. */
export interface Style {
  readonly months: readonly string[];
  /** Puts the admission of a mark (`~ ? %`) to a finished phrase. */
  readonly admit: (mark: Mark, phrase: string) => string;
  readonly from: string;
  readonly to: string;
  readonly short: boolean;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ADMISSIONS = { '': '', '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' };
const SHORT_ADMISSIONS = { '': ['', ''], '?': ['', '?'], '~': ['c. ', ''], '%': ['c. ', '?'] } as const;

/** "27 August 1949", "about 1984", "1933 to 1934". */
export const LONG: Style = {
  months: MONTHS,
  admit: (mark, phrase) => `${ADMISSIONS[mark]}${phrase}`,
  from: 'from ',
  to: ' to ',
  short: false,
};

/** "27 Aug 1949", "c. 1984", "1933–1934". Months have three letters each. */
export const SHORT: Style = {
  months: MONTHS.map((name) => name.slice(0, 3)),
  admit: (mark, phrase) => {
    const [before, after] = SHORT_ADMISSIONS[mark];
    return `${before}${phrase}${after}`;
  },
  from: '',
  to: '–',
  short: true,
};

/** The name of month 1 to 12. */
export function monthName(month: number, style: Style): string {
  return defined(style.months[month - 1], `No month ${month}`);
}

/** A whole number with commas between thousands: "13,800,000,000". Independent of the machine's locale. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * An astronomical year as people write it: 1949, "45 BCE" for -44, "945 CE" below the year 1000,
 * where the bare number would not look like a year, "12,000" with commas beyond four digits.
 */
export function yearWords(year: number): string {
  const count = year > 0 ? year : 1 - year;
  const digits = count > 9999 ? grouped(count) : String(count);
  if (year <= 0) return `${digits} BCE`;
  return year < 1000 ? `${digits} CE` : digits;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st … */
export function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const endings = ['th', 'st', 'nd', 'rd'];
  return `${n}${teens ? 'th' : (endings[n % 10] ?? 'th')}`;
}

/** "a", "a or b", "a, b or c". */
export function listed(items: readonly string[], conjunction: string): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

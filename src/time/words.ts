import type { DateTime, Edtf } from './edtf/types.ts';
import { intervalWords, setWords } from './words-group.ts';
import { singleWords } from './words-single.ts';
import { LONG, monthName, SHORT, type Style } from './words-style.ts';

/** "19 January every year" for `XXXX-01-19`; null for every other expression. */
function yearlyWords(e: Edtf, style: Style): string | null {
  if (
    e.kind !== 'date' ||
    e.year.digits !== 'XXXX' ||
    e.year.negative ||
    e.month === null ||
    e.day === null
  ) {
    return null;
  }
  const { year, month, day } = e;
  if (`${month.digits}${day.digits}`.includes('X')) return null;
  const words = `${Number(day.digits)} ${monthName(Number(month.digits), style)} ${style.short ? 'yearly' : 'every year'}`;
  return month.mark === year.mark && day.mark === year.mark ? style.admit(year.mark, words) : null;
}

function timeWords({ date, hour, minute, second, shift }: DateTime, style: Style): string {
  const day = singleWords(date, style);
  if (style.short) return day;
  const clock = [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
  if (shift === '') return `${day}, ${clock} local time`;
  return `${day}, ${clock} UTC${shift === 'Z' ? '' : shift}`;
}

function words(e: Edtf, style: Style): string {
  switch (e.kind) {
    case 'interval':
      return intervalWords(e, style);
    case 'set':
      return setWords(e, style);
    case 'date-time':
      return timeWords(e, style);
    default:
      // "10th century" on its own, "since the 10th century" in a phrase; a decade keeps its article.
      return (yearlyWords(e, style) ?? singleWords(e, style)).replace(/^the (?!\d+s\b)/, '');
  }
}

/**
 * A date in plain British English: "27 August 1949", "the 1950s", "about 1984", "since May 2014".
 * Nothing of it depends on the machine's language or time zone; years before 1 are counted as BCE.
 */
export function dateWords(e: Edtf): string {
  return words(e, LONG);
}

/**
 * The same for axis and lists: "27 Aug 1949", "Aug–Sep 1949", "c. 1984". At most 24 characters for
 * common forms; a long set is cut down to the years it reaches over, a time of day to its day.
 */
export function dateWordsShort(e: Edtf): string {
  return words(e, SHORT);
}

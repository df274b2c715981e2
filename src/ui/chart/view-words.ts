import type { Viewport } from '../../scene/viewport.ts';
import { civil, type Instant, MS_PER_DAY } from '../../time/instant.ts';
import { LONG, monthName, yearWords } from '../../time/words-style.ts';

const YEAR = 365.2425 * MS_PER_DAY;
/** From these lengths on a view is told by the year, and by the month, in milliseconds. */
const [BY_YEAR, BY_MONTH] = [40 * YEAR, 2 * YEAR];

/** The day, the month or the year of an instant, as finely as matters in a view of `length` milliseconds: "27 August 1949". */
function instantWords(at: Instant, length: number): string {
  const { year, month, day } = civil(at);
  if (length >= BY_YEAR) return yearWords(year);
  const name = `${monthName(month, LONG)} ${yearWords(year)}`;
  return length >= BY_MONTH ? name : `${day} ${name}`;
}

/** The first and the last day of a view, or the months or years they are in. */
export function endsOf({ from, to }: Viewport): { readonly begins: string; readonly ends: string } {
  const length = to - from;
  return { begins: instantWords(from, length), ends: instantWords((to - 1) as Instant, length) };
}

/** What a view shows: "1930 to 2026", "27 August 1949 to 3 September 1949". */
export function viewWords(view: Viewport): string {
  const { begins, ends } = endsOf(view);
  return begins === ends ? begins : `${begins} to ${ends}`;
}

import { printEdtf } from '../../time/edtf/print.ts';
import type { Edtf } from '../../time/edtf/types.ts';
import { isLeapYear } from '../../time/instant.ts';

/** What a date becomes some years away: as EDTF without marks, and whether that gives a date somebody wrote. */
interface Away {
  readonly text: string;
  readonly gives: (written: Edtf) => boolean;
}

const ONE_DATE = /(?<![\dXY-])(-?)([\dX]{4})(-[\dX]{2}(?:-[\dX]{2})?)?/g;

/**
 * Moves every date of an expression by whole years. 29 February becomes 28 February in a common year, as
 * date-fns `addYears` has it. The marks `~ ? %` do not take part: arithmetic can be right about a date
 * that is not sure. A decade (`195X`) moves by tens, a century by hundreds.
 *
 * The date that was written may be coarser than the result, not finer: from 2024-09-25, 75 years earlier
 * is 1949-09-25, and a writer who trusts the words no further may keep 1949-09 or 1949.
 *
 * @returns null when the years cannot be added: years past four digits, significant digits, half a decade.
 */
export function yearsAway(from: Edtf, years: number): Away | null {
  const start = unmarked(from);
  if (/[YES]/.test(start)) return null;
  let possible = true;
  const text = start.replace(ONE_DATE, (_, minus: string, digits: string, rest: string | undefined) => {
    const moved = yearAway(minus, digits, years);
    if (moved === null) possible = false;
    const leap = rest === '-02-29' && moved !== null && !isLeapYear(Number(moved));
    return `${moved ?? digits}${leap ? '-02-28' : (rest ?? '')}`;
  });
  if (!possible) return null;
  return {
    text,
    gives: (written) => {
      const result = unmarked(written);
      return result === text || (!/[/[{]/.test(text) && text.startsWith(`${result}-`));
    },
  };
}

function unmarked(date: Edtf): string {
  return printEdtf(date).replace(/[~?%]/g, '').replace(/T.*$/, '');
}

/** A year of four characters, moved; null when it leaves four digits or splits a decade or century. */
function yearAway(minus: string, digits: string, years: number): string | null {
  const unit = 10 ** (digits.length - digits.replace(/X+$/, '').length);
  const known = digits.replace(/X+$/, '');
  if (years % unit !== 0 || known.includes('X') || (unit > 1 && minus !== '')) return null;
  const year = Number(`${minus}${known}`) + years / unit;
  const text = String(Math.abs(year)).padStart(known.length, '0');
  if (text.length > known.length || (unit > 1 && year < 0)) return null;
  return `${year < 0 ? '-' : ''}${text}${digits.slice(known.length)}`;
}

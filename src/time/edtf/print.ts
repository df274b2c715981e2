import type {
  DateSet,
  DateTime,
  Edtf,
  End,
  LongYear,
  Mark,
  Range,
  Season,
  Single,
  YearPart,
} from './types.ts';

const two = (n: number): string => String(n).padStart(2, '0');

function yearText(year: YearPart): string {
  const significant = year.significant === null ? '' : `S${year.significant}`;
  return `${year.negative ? '-' : ''}${year.digits}${significant}`;
}

type Piece = { readonly text: string; readonly mark: Mark };

/**
 * Joins parts with `-` and writes each mark once: behind the longest run from the left that shares
 * it, before the part otherwise. So `?2004-06` comes out as `2004?-06`.
 */
function marked(parts: readonly [Piece, ...Piece[]]): string {
  const [{ mark: shared }] = parts;
  const other = parts.findIndex((part) => part.mark !== shared);
  const run = other === -1 ? parts.length : other;
  return parts
    .map(({ text, mark }, i) => (i < run ? `${text}${i === run - 1 ? shared : ''}` : `${mark}${text}`))
    .join('-');
}

function seasonText(season: Season): string {
  return marked([
    { text: yearText(season.year), mark: season.year.mark },
    { text: String(season.code), mark: season.mark },
  ]);
}

function longYearText({ mantissa, exponent, significant, mark }: LongYear): string {
  const power = exponent === null ? '' : `E${exponent}`;
  return `Y${mantissa}${power}${significant === null ? '' : `S${significant}`}${mark}`;
}

function singleText(date: Single): string {
  if (date.kind === 'season') return seasonText(date);
  if (date.kind === 'long-year') return longYearText(date);
  const parts: [Piece, ...Piece[]] = [{ text: yearText(date.year), mark: date.year.mark }];
  if (date.month !== null) parts.push({ text: date.month.digits, mark: date.month.mark });
  if (date.day !== null) parts.push({ text: date.day.digits, mark: date.day.mark });
  return marked(parts);
}

function endText(end: End): string {
  if (end.kind === 'open') return '..';
  return end.kind === 'unknown' ? '' : singleText(end);
}

function memberText(member: Single | Range): string {
  if (member.kind !== 'range') return singleText(member);
  const { from, to } = member;
  return `${from === null ? '' : singleText(from)}..${to === null ? '' : singleText(to)}`;
}

function setText({ all, members }: DateSet): string {
  const inner = members.map(memberText).join(',');
  return all ? `{${inner}}` : `[${inner}]`;
}

function timeText({ date, hour, minute, second, shift }: DateTime): string {
  return `${singleText(date)}T${two(hour)}:${two(minute)}:${two(second)}${shift}`;
}

/**
 * Writes a tree in its one canonical form. Reading the result gives the same tree back; writing
 * what was read changes at most where the qualifiers stand.
 */
export function printEdtf(e: Edtf): string {
  switch (e.kind) {
    case 'interval':
      return `${endText(e.start)}/${endText(e.end)}`;
    case 'set':
      return setText(e);
    case 'date-time':
      return timeText(e);
    default:
      return singleText(e);
  }
}

import fc from 'fast-check';
import { oracle } from './oracle.ts';

/**
 * Writes valid EDTF expressions from the grammar, without help from the parser under test. A masked
 * date starts as a day that exists and loses digits, so it always means at least one day.
 */

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

const mark = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom('?', '~', '%') },
);

/** Magnitude of a year of four digits, mostly in the centuries that documents speak of. */
const magnitude = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1000, max: 2100 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9999 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 4, 100, 400, 1900, 2000, 9999) },
);

const year = fc.oneof(
  { weight: 8, arbitrary: magnitude.map(four) },
  { weight: 1, arbitrary: magnitude.map((n) => `-${four(n)}`) },
  { weight: 1, arbitrary: fc.constant('0000') },
);

const monthLength = (y: string, m: number): number => {
  const day = new Date(0);
  day.setUTCFullYear(Number(y), m, 0);
  return day.getUTCDate();
};

/** A day that exists, as year, month and day in digits. */
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([y, m, d]) => [y, two(m), two(1 + (d % monthLength(y, m)))] as const);

/** A year, month or day without X and marks, of a given number of parts. */
const plainOf = (parts: number) => day.map((date) => date.slice(0, parts).join('-'));
const plain = fc.integer({ min: 1, max: 3 }).chain(plainOf);

/** Turns some digits into X, each with its bit; the commonest masks (from the right) come up by themselves. */
const masked = fc
  .tuple(day, fc.integer({ min: 1, max: 3 }), fc.nat(255), fc.nat(255))
  .map(([date, parts, a, b]) => {
    let bit = 0;
    const mask = a & b;
    return date
      .slice(0, parts)
      .map((part) => part.replace(/\d/g, (digit) => ((mask >> bit++) & 1 ? 'X' : digit)))
      .join('-');
  });

const rightMasked = fc
  .tuple(day, fc.constantFrom('YYYX', 'YYXX', 'M', 'D', 'MD', 'YX-M-D'))
  .map(([[y, m, d], how]) => {
    switch (how) {
      case 'YYYX':
        return `${y.slice(0, -1)}X`;
      case 'YYXX':
        return `${y.slice(0, -2)}XX`;
      case 'M':
        return `${y}-XX`;
      case 'D':
        return `${y}-${m}-XX`;
      case 'MD':
        return `${y}-XX-XX`;
      default:
        return `${y.slice(0, -1)}X-${m}-${d}`;
    }
  });

/** Puts marks before and behind parts. */
const qualify = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(mark, { minLength: 6, maxLength: 6 })).map(([date, marks]) => {
    const negative = date.startsWith('-');
    return date
      .slice(negative ? 1 : 0)
      .split('-')
      .map((part, i) => `${marks[2 * i]}${i === 0 && negative ? '-' : ''}${part}${marks[2 * i + 1]}`)
      .join('-');
  });

const whole = (text: fc.Arbitrary<string>) => fc.tuple(text, mark).map(([date, m]) => `${date}${m}`);

const season = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, code]) => `${y}-${code}`);

const longYear = fc
  .tuple(fc.boolean(), fc.integer({ min: 10_000, max: 999_999_999 }))
  .map(([negative, n]) => `Y${negative ? '-' : ''}${n}`);

const exponential = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 8 }))
  .map(([negative, n, e]) => `Y${negative ? '-' : ''}${n}E${e}`);

const significant = fc.oneof(
  fc
    .tuple(magnitude, fc.integer({ min: 1, max: 4 }))
    .map(([n, s]) => `${four(n)}S${Math.min(s, String(n).length)}`),
  fc.tuple(longYear, fc.integer({ min: 1, max: 5 })).map(([y, s]) => `${y}S${s}`),
  fc.tuple(exponential, fc.constant(1)).map(([y, s]) => `${y}S${s}`),
);

const single = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 3, arbitrary: whole(plain) },
  { weight: 3, arbitrary: qualify(plain) },
  { weight: 2, arbitrary: masked },
  { weight: 2, arbitrary: whole(rightMasked) },
  { weight: 1, arbitrary: qualify(masked) },
  { weight: 1, arbitrary: season },
  { weight: 1, arbitrary: qualify(season) },
  { weight: 1, arbitrary: longYear },
  { weight: 1, arbitrary: whole(exponential) },
  { weight: 1, arbitrary: whole(significant) },
);

const interval = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(single, single).map(([a, b]) => (isReversed(a, b) ? `${b}/${a}` : `${a}/${b}`)),
  },
  { weight: 1, arbitrary: fc.tuple(single, fc.constantFrom('..', '')).map(([a, end]) => `${a}/${end}`) },
  { weight: 1, arbitrary: fc.tuple(single, fc.constantFrom('..', '')).map(([a, start]) => `${start}/${a}`) },
);

/** Whether `a` begins after `b` is over, by the oracle: such an interval would be refused. */
function isReversed(a: string, b: string): boolean {
  const from = oracle(a).earliest;
  const to = oracle(b).latest;
  if (typeof from === 'string' || typeof to === 'string') return false;
  return (
    from.year - to.year > 0 || (from.year === to.year && (from.month - to.month || from.day - to.day) > 0)
  );
}

const range = fc
  .integer({ min: 1, max: 3 })
  .chain((parts) => fc.tuple(plainOf(parts), plainOf(parts)))
  .map(([a, b]) => (isReversed(a, b) ? `${b}..${a}` : `${a}..${b}`));

const member = fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: range });

const set = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom('', '', 'from', 'to'),
    plain,
    fc.array(member, { minLength: 1, maxLength: 5 }),
  )
  .map(([all, open, edge, members]) => {
    const items = [
      ...(open === 'to' ? [`..${edge}`] : []),
      ...members,
      ...(open === 'from' ? [`${edge}..`] : []),
    ];
    return all ? `{${items.join(',')}}` : `[${items.join(',')}]`;
  });

const dateTime = fc
  .tuple(
    day,
    fc.nat(23),
    fc.nat(59),
    fc.nat(59),
    fc.constantFrom('', 'Z', '+05:30', '-07:00', '+04', '-11', '-00:30'),
  )
  .map(([date, h, m, s, shift]) => `${date.join('-')}T${two(h)}:${two(m)}:${two(s)}${shift}`);

/** Any valid expression, at most 200 characters. */
export const expression: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 8, arbitrary: single },
    { weight: 4, arbitrary: interval },
    { weight: 3, arbitrary: set },
    { weight: 1, arbitrary: dateTime },
  )
  .filter((text) => text.length <= 200);

/** A fixed row of valid expressions, the same on every run. */
export function expressions(count: number, seed: number): string[] {
  return fc.sample(expression, { numRuns: count, seed });
}

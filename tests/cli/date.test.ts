import { describe, expect, it } from 'vitest';
import { date, linesOf } from '../../src/cli/date.ts';
import { expressions } from '../time/edtf/generate.ts';

async function* from(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

/** Runs the command and gives back its exit code and what it wrote. */
async function run(
  args: readonly string[],
  input: readonly string[] = [],
): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await date(args, { lines: linesOf(from(input)), write: (line) => void lines.push(line) });
  return { code, lines };
}

describe('date EXPRESSION', () => {
  it('explains an expression', async () => {
    expect(await run(['[1670..1672]'])).toEqual({
      code: 0,
      lines: [
        'canonical  [1670..1672]',
        'kind       one of several dates: it is not known which',
        'earliest   1670-01-01',
        'latest     1672-12-31',
        'in words   some time from 1670 to 1672',
      ],
    });
  });

  it('adds the widened bounds and their rule where a mark stands', async () => {
    const { lines } = await run(['1979-08~']);
    expect(lines).toContain('widened    1979-07-01 to 1979-09-30');
    expect(lines.join('\n')).toMatch(/python-edtf/);
  });

  it.each([
    ['1949-08-27', 'a day'],
    ['1949-08', 'some time within a month'],
    ['1949', 'some time within a year'],
    ['195X', 'a date with digits that are not specified'],
    ['1949-08-XX', 'a date with digits that are not specified'],
    ['1949-1X', 'a date with digits that are not specified'],
    ['2025-21', 'some time within a season or part of a year'],
    ['Y-17E7', 'some time within a year of more than four digits'],
    ['1933/1934', 'a period: all of the time from its start to its end'],
    ['{1933,1944}', 'several dates, all of which hold'],
    ['1985-04-12T23:20:30Z', 'a day with a time of day'],
  ])('calls %s %s', async (text, kind) => {
    expect((await run([text])).lines[1]).toBe(`kind       ${kind}`);
  });

  it('writes open, unknown and early limits plainly', async () => {
    expect((await run(['../1984'])).lines[2]).toBe('earliest   open (no bound)');
    expect((await run(['1984/'])).lines[3]).toBe('latest     not known');
    expect((await run(['-0044-03-15'])).lines[2]).toBe('earliest   -0044-03-15');
  });

  it('shows an error with a caret under its column, and fails', async () => {
    expect(await run(['1949-02-29'])).toEqual({
      code: 1,
      lines: ['1949-02-29', '        ^', 'column 9: found “29”, expected a day that 1949-02 has'],
    });
    expect((await run(['😀\t1984'])).lines.slice(0, 2)).toEqual(['😀 1984', '^']);
    expect((await run([''])).lines.slice(0, 2)).toEqual(['', '^']);
  });

  it('explains several, and fails when one of them is wrong', async () => {
    const { code, lines } = await run(['1984', 'x', '1985']);
    expect(code).toBe(1);
    expect(lines.filter((line) => line === '')).toHaveLength(2);
    expect(lines.at(-1)).toBe('in words   1985');
  });

  it('says how it is called', async () => {
    expect((await run([])).code).toBe(2);
    expect((await run(['--jsn'])).code).toBe(2);
    expect((await run(['--json', '1984'])).code).toBe(2);
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    expect(help.lines[0]).toContain('--json');
  });
});

describe('date --json', () => {
  it('answers each line with one object', async () => {
    const { code, lines } = await run(['--json'], ['1984~\n../', '-0044\r\n1949-02-29\n', '\nXXXX-01-19']);
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        input: '1984~',
        valid: true,
        canonical: '1984~',
        earliest: [1984, 1, 1],
        latest: [1984, 12, 31],
        words: 'about 1984',
        error: null,
        widened: { earliest: [1983, 1, 1], latest: [1985, 12, 31] },
      },
      {
        input: '../-0044',
        valid: true,
        canonical: '../-0044',
        earliest: 'open',
        latest: [-44, 12, 31],
        words: 'until 45 BCE',
        error: null,
        widened: { earliest: 'open', latest: [-44, 12, 31] },
      },
      {
        input: '1949-02-29',
        valid: false,
        canonical: null,
        earliest: null,
        latest: null,
        words: null,
        error: {
          column: 9,
          found: '“29”',
          expected: 'a day that 1949-02 has',
          message: 'Column 9: found “29”, expected a day that 1949-02 has',
        },
        widened: null,
      },
      expect.objectContaining({ input: '', valid: false }),
      expect.objectContaining({ input: 'XXXX-01-19', valid: true, words: '19 January every year' }),
    ]);
  });

  it('keeps lines whole and in order, however the text arrives, strange characters in them included', async () => {
    const inputs = [...expressions(2000, 5), 'a\u2028b', '\u0085', 'x\ry', '{"a":1}', '😀', ' 1984 '];
    const text = `\uFEFF${inputs.join('\n')}\n`;
    const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, i) => text.slice(i * 7, i * 7 + 7));
    const { lines } = await run(['--json'], pieces);
    expect(lines.map((line) => JSON.parse(line).input)).toEqual(inputs);
  });

  it('has nothing to say about nothing', async () => {
    expect(await run(['--json'], [])).toEqual({ code: 0, lines: [] });
  });
});

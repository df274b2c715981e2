import { z } from 'zod';
import { parseEdtf } from '../../time/edtf/parse.ts';
import type { Issue } from '../issue.ts';
import { date, edtf } from '../schema.ts';
import type { JsonFile, Path } from './json.ts';
import { shown } from './say.ts';
import { EACH, type Site, sites } from './sites.ts';
import { yearsAway } from './workings.ts';

const DATES: readonly (readonly string[])[] = [
  ['documents', EACH, 'issued'],
  ['events', EACH, 'date'],
];
const WRITTEN: readonly (readonly string[])[] = [
  ...DATES.flatMap((pattern) => [
    [...pattern, 'edtf'],
    [...pattern, 'workings', 'from'],
  ]),
  ['disagreements', EACH, 'readings', EACH, 'edtf'],
  ['tours', EACH, 'steps', EACH, 'view', 'from'],
  ['tours', EACH, 'steps', EACH, 'view', 'to'],
  ['expressions', EACH, 'edtf'],
];

/** Checks that every date in a file is EDTF; a fault names the column in the expression. */
export function checkSyntax(file: JsonFile): { issues: readonly Issue[]; checked: number } {
  const written = WRITTEN.flatMap((pattern) => sites(file, pattern, edtf));
  return { issues: written.flatMap((site) => syntax(file, site)), checked: written.length };
}

function syntax(file: JsonFile, { path, value }: Site<string>): readonly Issue[] {
  const read = parseEdtf(value);
  if (read.ok) return [];
  const { column, found, expected } = read.error;
  return [
    {
      code: 'date-syntax',
      place: file.place(path),
      found: `${shown(value)}, wrong from its column ${column}, there ${found}`,
      expected,
      mend: `npm run --silent date -- '${value.replaceAll("'", '')}' explains a date.`,
    },
  ];
}

/** Checks that a period is written as an interval and a moment as anything else; a document is issued at a moment. */
export function checkKinds(file: JsonFile): readonly Issue[] {
  const shape = z.object({ kind: z.enum(['moment', 'period']), date: z.object({ edtf }) });
  const events = sites(file, ['events', EACH], shape).map(({ path, value }) => ({
    path: [...path, 'date', 'edtf'],
    kind: value.kind,
    text: value.date.edtf,
  }));
  const issued = sites(file, ['documents', EACH, 'issued', 'edtf'], edtf).map(({ path, value }) => ({
    path,
    kind: 'moment' as const,
    text: value,
  }));
  return [...events, ...issued].flatMap(({ path, kind, text }): readonly Issue[] => {
    const read = parseEdtf(text);
    if (!read.ok || (read.value.kind === 'interval') === (kind === 'period')) return [];
    const place = file.place(path);
    return kind === 'moment'
      ? [
          {
            code: 'date-kind',
            place,
            found: `${shown(text)}, which lasts from one date to another, for a moment`,
            expected: 'a single date',
            mend: 'Make it a period; or write [a..b] when it was one day that is not known exactly.',
          },
        ]
      : [
          {
            code: 'date-kind',
            place,
            found: `${shown(text)}, which is one date, for a period`,
            expected: 'an interval a/b',
            mend: 'Make it a moment; or write both ends, with .. for an open one.',
          },
        ];
  });
}

/** Checks what `basis` asks for: a note unless stated, workings when computed and only then, and that these give the date. */
export function checkBasis(file: JsonFile): { issues: readonly Issue[]; recomputed: number } {
  const dates = DATES.flatMap((pattern) => sites(file, pattern, date));
  const issues = dates.flatMap(({ path, value }): readonly Issue[] => [
    ...(value.basis === 'stated' || value.note !== undefined
      ? []
      : [
          {
            code: 'date-note' as const,
            place: file.place([...path, 'note']),
            found: `no note beside a date that is ${value.basis}`,
            expected: 'a note that says how the date was reached and what was assumed',
          },
        ]),
    ...workings(file, path, value),
  ]);
  return { issues, recomputed: dates.filter(({ value }) => value.workings !== undefined).length };
}

function workings(file: JsonFile, path: Path, value: z.infer<typeof date>): readonly Issue[] {
  const fault = (found: string, expected: string, mend?: string): readonly Issue[] => [
    {
      code: 'date-workings',
      place: file.place([...path, 'workings']),
      found,
      expected,
      ...(mend === undefined ? {} : { mend }),
    },
  ];
  if (value.workings === undefined) {
    if (value.basis !== 'computed') return [];
    return fault('no workings beside a date that is computed', 'from, and plusYears or minusYears');
  }
  const { from, plusYears, minusYears } = value.workings;
  if (value.basis !== 'computed') {
    return fault(`workings beside a date that is ${value.basis}`, 'workings only where the date is computed');
  }
  const years = plusYears ?? (minusYears === undefined ? undefined : -minusYears);
  if (years === undefined || (plusYears !== undefined && minusYears !== undefined)) {
    const both = plusYears === undefined ? 'neither' : 'both';
    return fault(`${both} plusYears and minusYears`, 'one of the two');
  }
  const start = parseEdtf(from);
  const result = parseEdtf(value.edtf);
  if (!start.ok || !result.ok) return [];
  const away = yearsAway(start.value, years);
  const sum = `${from} ${years < 0 ? 'less' : 'plus'} ${Math.abs(years)} years`;
  if (away === null) return fault(sum, 'years that can be added to a date of this form');
  if (away.gives(result.value)) return [];
  return fault(
    `${sum}, which is ${away.text}`,
    `${shown(value.edtf)}, the date of this entry`,
    'Mend the date or the workings.',
  );
}

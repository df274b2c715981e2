import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/model.ts';
import { type Columns, columns } from '../../src/query/columns.ts';
import { closedGaps, type Spacing } from '../../src/query/spacing.ts';
import { type Spans, spansOf } from '../../src/query/spans.ts';
import { made } from '../scene/make.ts';

/** A collection with what its gaps are closed to. */
export interface Closed extends Spans {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly spacing: Spacing | null;
}

/** The gaps of a collection of dates closed. */
export function closing(dates: readonly string[]): Closed {
  const dataset = made(dates.map((edtf) => ({ edtf })));
  const all = columns(dataset);
  const spans = spansOf(all);
  return { dataset, columns: all, ...spans, spacing: closedGaps(all, spans.world) };
}

const four = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** A few dates of every form in the years after one. */
const crowd = (year: number): fc.Arbitrary<string[]> =>
  fc.array(
    fc
      .tuple(fc.nat(11), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 }))
      .map(([form, after, longer]) => {
        const a = year + after;
        const forms = [
          ...[`${four(a)}-07-14`, `${four(a)}-03`, four(a), `${four(a)}~`, `${four(a)}/${four(a + longer)}`],
          ...[`${four(a)}-03/..`, `../${four(a)}`, `${four(a)}/`, `[${four(a)}..]`, 'XXXX-01-19'],
          ...[`{${four(a)},${four(a + longer)}}`, `[${four(a)}-01..${four(a)}-05]`],
        ];
        return forms[form] ?? four(a);
      }),
    { minLength: 1, maxLength: 12 },
  );

/** Dates in crowds that stand apart by anything from a lifetime to the age of the universe. */
const apart: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc
      .subarray([-9000, -3000, 945, 1450, 1780, 1933], { minLength: 1 })
      .chain((years) => fc.tuple(...years.map(crowd))),
    fc.constantFrom([], [], ['Y-13800000000'], ['Y-400000']),
  )
  .map(([crowds, far]) => [...far, ...crowds.flat()]);

/** Collections that have gaps to close. */
export const withGaps: fc.Arbitrary<Closed & { readonly spacing: Spacing }> = apart
  .map(closing)
  .filter((each): each is Closed & { readonly spacing: Spacing } => each.spacing !== null);

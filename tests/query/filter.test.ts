import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import { type Disputes, disputesOf } from '../../src/query/disputes.ts';
import {
  FACETS,
  type Facet,
  type Filter,
  isEmpty,
  matching,
  NO_FILTER,
  valuesIn,
} from '../../src/query/filter.ts';
import { facetCounts } from '../../src/query/filter-counts.ts';
import { hull } from '../../src/time/extent.ts';
import { instant } from '../../src/time/instant.ts';
import { made, tries } from '../scene/make.ts';
import { shippedDataset } from './activities/shipped.ts';

const dataset = await shippedDataset();
let disputes: Disputes;

/** What an event has of a facet, told in another way than the filter tells it. */
function has(event: TimelineEvent, facet: Facet, value: string): boolean {
  const { passages } = event;
  switch (facet) {
    case 'lanes':
      return event.lane.id === value;
    case 'documents':
      return passages.some(({ document }) => document.id === value);
    case 'voices':
      return passages.some(({ voice }) => {
        for (let at: typeof voice | null = voice; at !== null; at = at.partOf)
          if (at.id === value) return true;
        return false;
      });
    case 'bases':
      return event.date.basis === value;
  }
}

function overlaps({ date }: TimelineEvent, { span }: Filter): boolean {
  if (span === null) return true;
  const { from, to } = hull(date.extent);
  const [a, b] = [from.kind === 'at' ? from.at : -Infinity, to.kind === 'at' ? to.at : Infinity];
  return a < span.to && b > span.from;
}

const lets = (event: TimelineEvent, filter: Filter): boolean =>
  FACETS.every(
    (facet) => filter[facet].size === 0 || [...filter[facet]].some((value) => has(event, facet, value)),
  ) &&
  (!filter.disputed || disputes.disputed(event.id)) &&
  overlaps(event, filter);

const some = (facet: Facet) =>
  fc.subarray([...valuesIn(dataset, facet)], { maxLength: 3 }).map((ids) => new Set(ids));
const filters: fc.Arbitrary<Filter> = fc.record({
  lanes: some('lanes'),
  documents: some('documents'),
  voices: some('voices'),
  bases: some('bases'),
  disputed: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  span: fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 1, max: 60 }))
      .map(([year, length]) => ({ from: instant(year), to: instant(year + length) })),
  ),
});

describe('a filter', () => {
  beforeAll(() => {
    disputes = disputesOf(dataset);
  });

  it('lets through what each of its facets lets through, in order of time', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const wanted = dataset.events.filter((event) => lets(event, filter)).map(({ id }) => id);
        const found = matching(dataset, filter);
        if (isEmpty(filter)) expect(found).toBeNull();
        else expect([...(found ?? [])]).toEqual(wanted);
      }),
      tries(1, 2000),
    );
  });

  it('counts for each value what would match with it alone in its facet', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = facetCounts(dataset, filter);
        for (const facet of FACETS) {
          for (const value of valuesIn(dataset, facet)) {
            const alone = { ...filter, [facet]: new Set([value]) };
            expect(counts[facet].get(value) ?? 0).toBe(matching(dataset, alone)?.size);
          }
        }
        expect(counts.disputed).toBe(matching(dataset, { ...filter, disputed: true })?.size);
      }),
      tries(2, 200),
    );
  });

  it('that is empty lets everything through', () => {
    expect(isEmpty(NO_FILTER)).toBe(true);
    expect(matching(dataset, NO_FILTER)).toBeNull();
    expect(isEmpty({ ...NO_FILTER, bases: new Set(['stated']) })).toBe(false);
  });

  it('takes a spokesperson for the body, and not the body for the spokesperson', () => {
    const voiced = (id: string) => matching(dataset, { ...NO_FILTER, voices: new Set([id]) }) ?? new Set();
    const [body, minister] = [voiced('etge'), voiced('hudayar')];
    expect(minister.size).toBeGreaterThan(0);
    expect(body.size).toBeGreaterThan(minister.size);
    for (const id of minister) expect(body.has(id)).toBe(true);
  });

  it('finds exactly what documents date differently', () => {
    expect([...(matching(dataset, { ...NO_FILTER, disputed: true }) ?? [])].toSorted()).toEqual(
      dataset.events
        .map(({ id }) => id)
        .filter((id) => disputes.disputed(id))
        .toSorted(),
    );
  });

  it.each([
    ['1949-08-27', true],
    ['1949', true],
    ['1948/1950', true],
    ['1949-03/..', true],
    ['../1949-03', true],
    ['/1950', true],
    ['XXXX-01-19', true],
    ['19XX', true],
    ['1948', false],
    ['1950', false],
    ['1950/..', false],
    ['../1948', false],
  ])('by a stretch of 1949 asks whether %s may lie in it: %s', (edtf, within) => {
    const one = made([{ edtf }]);
    const span = { from: instant(1949), to: instant(1950) };
    expect(matching(one, { ...NO_FILTER, span })?.size).toBe(within ? 1 : 0);
  });

  it('knows no values that only look like some', () => {
    const none = matching(dataset, { ...NO_FILTER, lanes: new Set(['__proto__', 'constructor']) });
    expect(none?.size).toBe(0);
  });
});

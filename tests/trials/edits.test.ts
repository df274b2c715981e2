import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { codePoints } from '../../src/text/codepoints.ts';
import { locate } from '../../src/text/locate.ts';
import { verify } from '../../src/text/quote.ts';
import { shippedDataset } from '../query/activities/shipped.ts';
import { type Edit, edited, lettersOf, remnants, slotsOf, textOf } from './edited.ts';
import { tryCases } from './trial.ts';

const dataset = await shippedDataset();

/** The five documents, and every passage that an event rests on, once each. */
const documents = [...dataset.documents.values()].map(({ id, text }) => {
  const passages = dataset.events.flatMap((event) =>
    event.passages.filter(({ document }) => document.id === id).map(({ raw }) => raw),
  );
  const selectors = new Map(
    passages.map(({ exact, prefix, suffix, start, end }) => [
      `${start} ${end} ${prefix}|${suffix}`,
      { exact, prefix, suffix, start, end },
    ]),
  );
  return { id, text, was: Array.from(text.text), selectors: [...selectors.values()] };
});
type Selector = (typeof documents)[number]['selectors'][number];

interface Case {
  readonly document: string;
  readonly edits: readonly Edit[];
}

/** How many passages of one case are searched for, those that suffered first: a search takes a millisecond and more. */
const MOST_SEARCHES = 6;
/**
 * How much of what is shown as a passage's place may be a neighbour's: never the half of it, since that would be another place;
 * and hardly ever more than a tenth, where the neighbour goes on much as the lost words did.
 */
const [MOST_BESIDE, USUAL_BESIDE] = [0.5, 0.1];

const any = fc.nat();
const put = fc
  .array(
    fc.constantFrom(
      ...['a', ' ', '1950', ' and the genocide', 'not ', 'é', 'Türkistan', 'ﬁ', '½ ', '\n', '“', '😀', 'ۇ'],
      ...['East Turkistan ', 'in October 1949 ', 'e\u0301', '\u200F', '\ud800'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

function editsOf(selectors: readonly Selector[]): fc.Arbitrary<Edit> {
  const selector = fc.constantFrom(...selectors);
  // Half of what is done at a place is done in a passage or near it.
  const at = fc.oneof(
    any,
    selector.chain(({ start, end }) => fc.integer({ min: Math.max(0, start - 30), max: end + 30 })),
  );
  return fc.oneof(
    fc.record({ do: fc.constant('insert' as const), at, text: put }),
    fc.record({ do: fc.constant('delete' as const), at, length: fc.integer({ min: 1, max: 80 }) }),
    fc.record({ do: fc.constant('replace' as const), at, text: put }),
    fc.record({ do: fc.constant('swap' as const), paragraphs: fc.tuple(any, any) }),
    fc.record({ do: fc.constant('double' as const), paragraph: any, before: any }),
    fc.record({
      do: fc.constant('space' as const),
      how: fc.constantFrom('doubled', 'broken', 'hard', 'joined', 'crlf'),
    }),
    fc.record({
      do: fc.constant('normalise' as const),
      form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
    }),
    fc.record({ do: fc.constant('marks' as const), how: fc.constantFrom('straight', 'curly', 'dashes') }),
    selector.map(({ start, end }) => ({ do: 'remove' as const, start, end })),
  );
}

const made: fc.Arbitrary<Case> = fc.constantFrom(...documents).chain(({ id, selectors }) =>
  fc.record({
    document: fc.constant(id),
    edits: fc.array(editsOf(selectors), { minLength: 1, maxLength: 3 }),
  }),
);

const tally = {
  passages: 0,
  verified: 0,
  moved: 0,
  changed: 0,
  gone: 0,
  ambiguous: 0,
  orphaned: 0,
  beside: 0,
};

/** Every passage of the document is found where it stands, or reported lost. */
function law({ document, edits }: Case): void {
  const found = documents.find(({ id }) => id === document);
  if (found === undefined) throw new Error(`There is no document ${document}`);
  const { text, was, selectors } = found;
  const letters = edits.reduce(edited, lettersOf(text.text));
  const now = codePoints(textOf(letters));
  const lost: Selector[] = [];
  for (const selector of selectors) {
    tally.passages += 1;
    if (verify(now, selector).ok) {
      tally.verified += 1;
      expectWhole(selector, selector);
    } else lost.push(selector);
  }
  const hurt = (selector: Selector): number => Number(left(selector).some(({ whole }) => whole));
  for (const selector of lost.toSorted((a, b) => hurt(a) - hurt(b)).slice(0, MOST_SEARCHES)) search(selector);

  function left({ start, end }: Selector) {
    return remnants(letters, was, start, end);
  }

  function expectWhole(
    selector: Selector,
    { start, end }: { readonly start: number; readonly end: number },
  ): void {
    const places = left(selector).filter(({ whole }) => whole);
    expect(places.map((place) => [place.start, place.end])).toContainEqual([start, end]);
  }

  function search(selector: Selector): void {
    const place = locate(now, selector);
    switch (place.kind) {
      case 'found-elsewhere':
        tally.moved += 1;
        expectWhole(selector, place);
        return;
      case 'orphaned':
        tally.orphaned += 1;
        return;
      case 'ambiguous':
        tally.ambiguous += 1;
        expect(place.places.length).toBeGreaterThan(1);
        return;
      case 'changed': {
        expect(now.slice(place.start, place.end)).toBe(place.found);
        if (place.found === '') tally.gone += 1;
        else tally.changed += 1;
        const right = slotsOf(letters, was, selector.start, selector.end);
        // No other words are taken for these: what is shown lies in its place.
        const beside = right
          .filter(({ start, end }) => place.start <= end && place.end >= start)
          .map(({ start, end }) => Math.max(0, start - place.start) + Math.max(0, place.end - end));
        const least = Math.min(...beside) / Math.max(1, place.end - place.start);
        if (least > USUAL_BESIDE) tally.beside += 1;
        expect(least, place.found).toBeLessThan(MOST_BESIDE);
      }
    }
  }
}

describe('a document that somebody has changed', () => {
  tryCases('2,000 random edits: each passage is found at its right place or reported lost, never wrong', {
    trial: 'edits',
    cases: 2000,
    seed: 19330112,
    made,
    law,
    patience: 300_000,
  });

  it('and most passages are found, so that a matcher that finds nothing would not do', () => {
    const { passages, verified, moved, changed } = tally;
    expect(passages).toBeGreaterThan(20_000);
    expect(Math.min(verified, moved, changed)).toBeGreaterThan(1500);
    const lost = tally.orphaned + tally.ambiguous + tally.gone;
    expect(lost).toBeLessThan(changed);
    expect(tally.beside).toBeLessThan(changed / 100);
  });

  afterAll(() => console.log(`Passages after 2,000 edits: ${JSON.stringify(tally)}`));
});

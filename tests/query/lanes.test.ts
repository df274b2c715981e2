import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { type LaneKind, lanesBy, lanesByTheme } from '../../src/query/lanes.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';
import { made, tries } from '../scene/make.ts';
import { shippedDataset } from './activities/shipped.ts';

const dataset = await shippedDataset();

const KINDS: readonly LaneKind[] = ['theme', 'document', 'voice'];

/** The pier, where each event's first passage is spoken by the voice of that number; none for -1. */
function spoken(voices: readonly number[], names: readonly string[]): Dataset {
  const data = timeline();
  const [event] = data.events;
  const passage = event?.passages[0];
  if (event === undefined || passage === undefined) throw new Error('The fixture changed');
  return resolve({
    timeline: {
      ...data,
      voices: names.map((name, at) => ({ id: `voice-${at}`, name, partOf: null })),
      events: voices.map((voice, at) => ({
        ...event,
        id: `event-${at}`,
        passages:
          voice < 0
            ? []
            : [
                { ...passage, voice: `voice-${voice}` },
                { ...passage, voice: 'voice-0', document: 'essay' },
              ],
      })),
      disagreements: [],
      tours: [],
    },
    texts: { release: RELEASE, essay: ESSAY },
  });
}

const titled = (dataset: Dataset, kind: LaneKind): string[][] => {
  const { lanes, laneOf } = lanesBy(dataset, kind);
  return lanes.map(({ title }, lane) => [
    title,
    ...dataset.events.filter((_, row) => laneOf[row] === lane).map(({ id }) => id),
  ]);
};

const NAMES = Array.from({ length: 12 }, (_, at) => `Voice ${String.fromCharCode(65 + at)}`);

describe('lanes', () => {
  it('hold every event once, have ids of their own, and of voices there are at most eight and one for the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 11 }), { maxLength: 40, size: 'max' }), (voices) => {
        const dataset = spoken(voices, NAMES);
        for (const kind of KINDS) {
          const { lanes, laneOf } = lanesBy(dataset, kind);
          expect(laneOf).toHaveLength(dataset.events.length);
          expect([...laneOf].every((lane) => lane < lanes.length)).toBe(true);
          expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
          const left = lanes.findIndex(({ id }) => id === 'without-passage');
          expect(left).toBe(kind !== 'theme' && voices.includes(-1) ? lanes.length - 1 : -1);
        }
        const { lanes, laneOf } = lanesBy(dataset, 'voice');
        const speaking = lanes.filter(({ id }) => id !== 'without-passage');
        const different = new Set(voices.filter((voice) => voice >= 0)).size;
        expect(speaking).toHaveLength(Math.min(different, 8));
        expect(speaking.some(({ id }) => id === 'other-voices')).toBe(different > 8);
        const own = speaking.filter(({ id }) => id !== 'other-voices');
        const sizes = own.map((_, lane) => laneOf.filter((each) => each === lane).length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        own.forEach(({ id }, lane) => {
          dataset.events.forEach((event, row) => {
            expect(laneOf[row] === lane).toBe(event.passages[0]?.voice.id === id);
          });
        });
      }),
      tries(21, 150),
    );
  });

  it('of themes are those of the dataset', () => {
    const dataset = made([{ edtf: '1949' }, { edtf: '1950', lane: 2 }], 3);
    expect(lanesBy(dataset, 'theme')).toEqual(lanesByTheme(dataset));
    expect(lanesBy(dataset, 'theme').lanes).toBe(dataset.lanes);
  });

  it('of documents stand in the order of issue, even those where nothing stands', () => {
    const dataset = spoken([0, 1], NAMES);
    expect(titled(dataset, 'document')).toEqual([['Release', 'event-0', 'event-1'], ['Essay']]);
    const turned = { ...dataset, documents: new Map([...dataset.documents].reverse()) };
    expect(titled(turned, 'document')).toEqual(titled(dataset, 'document'));
  });

  it('of voices count the body, the busiest first, then by name; many are gathered in the last', () => {
    const dataset = spoken([2, 1, 2, -1], ['Zed', 'Ann', 'Bob']);
    expect(titled(dataset, 'voice')).toEqual([
      ['Bob', 'event-0', 'event-2'],
      ['Ann', 'event-1'],
      ['Without a passage', 'event-3'],
    ]);
    expect(titled(spoken([0, 1, 2], ['Zed', 'Ann', 'Bob']), 'voice').map(([title]) => title)).toEqual([
      'Ann',
      'Bob',
      'Zed',
    ]);
    const nine = titled(spoken([8, 0, 1, 2, 3, 4, 5, 6, 7, 7], NAMES), 'voice');
    expect(nine.map(([title]) => title)).toEqual([
      'Voice H',
      'Voice A',
      'Voice B',
      'Voice C',
      'Voice D',
      'Voice E',
      'Voice F',
      'Other voices',
    ]);
    expect(nine[7]).toEqual(['Other voices', 'event-0', 'event-7']);
    const eight = titled(spoken([0, 1, 2, 3, 4, 5, 6, 7], NAMES), 'voice');
    expect(eight.map(([title]) => title)).toEqual(NAMES.slice(0, 8));
  });

  it('are none for nothing, save those that are given', () => {
    const nothing = spoken([], NAMES);
    expect(lanesBy(nothing, 'voice').lanes).toEqual([]);
    expect(lanesBy(nothing, 'document').lanes).toHaveLength(2);
  });

  it('of the project: five documents in order of issue, and the bodies behind the voices', () => {
    expect(titled(dataset, 'document').map(([title]) => title)).toEqual([
      'Assembly declaration',
      'ANI on the remembrance day',
      'ETGE anniversary release',
      'Sherman on China and Pakistan',
      'Hudayar’s essay',
    ]);
    expect(titled(dataset, 'document')[3]).toEqual([
      'Sherman on China and Pakistan',
      'published-sherman-china-pakistan',
    ]);
    expect(titled(dataset, 'voice').map(([title, ...events]) => [title, events.length])).toEqual([
      ['East Turkistan Government in Exile', 48],
      ['ANI, news agency', 4],
      ['EIN Presswire, distributor', 2],
      ['Web page that carries Pia Sherman’s article', 1],
    ]);
    expect(lanesBy(dataset, 'voice').lanes.every(({ colour }) => colour === 'slate')).toBe(true);
  });
});

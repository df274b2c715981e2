import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/base/assert.ts';
import type { RawTimeline } from '../../../src/dataset/raw.ts';
import { copyOf } from '../../../src/store/own-tours.ts';
import { isPacked, packTour, unpackTour } from '../../../src/ui/tours/pack.ts';
import { ownTours } from '../../dataset/own-tours.ts';

const { tours } = JSON.parse(readFileSync('data/timeline.json', 'utf8')) as RawTimeline;
const y1949 = copyOf(
  defined(
    tours.find(({ id }) => id === 'y1949'),
    'The tours have changed',
  ),
  'own-1',
);

describe('a tour whole in a link', () => {
  it('takes at most 2,000 characters with its address, for ten steps with their questions and notes', async () => {
    expect(y1949.steps).toHaveLength(10);
    for (const tour of tours) {
      const packed = await packTour(copyOf(tour, 'own-1'));
      const link = `https://sourceline.example/timeline/#tour=${packed}&step=1`;
      expect(link.length, tour.id).toBeLessThanOrEqual(2000);
    }
  });

  it('is made of letters that an address leaves alone', async () => {
    const packed = await packTour(y1949);
    expect(packed).toMatch(/^link-[A-Za-z0-9_-]+$/);
    expect(encodeURIComponent(packed)).toBe(packed);
    expect(isPacked(packed)).toBe(true);
    expect(isPacked('y1949')).toBe(false);
  });

  it('comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(ownTours, async (tour) => {
        const packed = await packTour(tour);
        expect(await unpackTour(packed)).toEqual({ ok: true, value: { ...tour, id: packed } });
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('gives a sentence when it is cut or damaged, or the very same tour: two thousand links', async () => {
    const packed = await packTour(y1949);
    const whole = await unpackTour(packed);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ .%';
    let refused = 0;
    const damaged = fc.oneof(
      fc.nat(packed.length - 1).map((length) => packed.slice(0, length)),
      fc
        .tuple(fc.integer({ min: 5, max: packed.length - 1 }), fc.constantFrom(...letters))
        .map(([at, letter]) => packed.slice(0, at) + letter + packed.slice(at + 1)),
      fc
        .tuple(fc.integer({ min: 5, max: packed.length - 2 }))
        .map(([at]) => packed.slice(0, at) + packed[at + 1] + packed[at] + packed.slice(at + 2)),
      fc.string({ maxLength: 50 }).map((more) => `${packed}${more}`),
      fc.string({ maxLength: 200 }).map((text) => `link-${text}`),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (reference) => {
        const read = await unpackTour(reference);
        if (read.ok) expect({ ...read.value, id: packed }).toEqual(whole.ok && whole.value);
        else {
          refused++;
          expect(read.error).toMatch(/^This link .+\. .+\.$/);
        }
      }),
      { seed: 4, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(1500);
  });

  it('says that a later version made it, and does not unfold without an end', async () => {
    const pack = async (text: string): Promise<string> => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
      const bytes = Buffer.from(await new Response(stream).arrayBuffer());
      return `link-${bytes.toString('base64url')}`;
    };
    const later = await unpackTour(await pack('[2,"T","",[]]'));
    expect(later).toMatchObject({ ok: false, error: expect.stringContaining('a later version') });
    // A tour all the same, for whoever reads to its end.
    const bomb = (spaces: number): string => `[1,"T","",[${' '.repeat(spaces)}]]`;
    expect((await unpackTour(await pack(bomb(1000)))).ok).toBe(true);
    expect((await unpackTour(await pack(bomb(5_000_000)))).ok).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/query/columns.ts';
import { density } from '../../src/scene/overview.ts';
import { viewport, xOf } from '../../src/scene/viewport.ts';
import { withGaps } from '../query/spacings.ts';
import { made, tries } from './make.ts';

describe('the density', () => {
  it('has a bar where events begin, the higher the more, as wide as every other', () => {
    fc.assert(
      fc.property(
        withGaps,
        fc.integer({ min: 1, max: 1600 }),
        fc.integer({ min: 10, max: 60 }),
        ({ columns: all, world, spacing }, width, height) => {
          const whole = viewport(world.from, world.to, width, spacing);
          if (whole === null) throw new Error('There is no such view');
          const bars = density(all, whole, height);
          const last = Math.max(Math.floor(width / 8) - 1, 0);
          const counts = new Map<number, number>();
          for (const start of all.start) {
            const bar = Math.min(Math.floor(xOf(whole, start) / 8), last);
            counts.set(bar, (counts.get(bar) ?? 0) + 1);
          }
          // On an edge between two bars a double may fall to either side.
          fc.pre([...all.start].every((start) => Math.abs(((xOf(whole, start) + 4) % 8) - 4) > 1e-6));
          expect(bars.map(({ x }) => x)).toEqual(
            [...counts.keys()].sort((a, b) => a - b).map((bar) => bar * 8),
          );
          const most = Math.max(...counts.values());
          for (const bar of bars) {
            const share = (counts.get(bar.x / 8) ?? 0) / most;
            expect(bar.width).toBe(6);
            expect(bar.height).toBe(Math.max(3, Math.round(Math.sqrt(share) * height)));
          }
        },
      ),
      tries(1, 300),
    );
  });

  it('is empty where nothing begins', () => {
    const view = viewport(0, 1, 800);
    expect(view && density(columns(made([])), view, 30)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Limits, scaleOf, type Viewport, viewport, xOf } from '../../../src/scene/viewport.ts';
import { type Instant, MS_PER_DAY } from '../../../src/time/instant.ts';
import { centred, dragged, type Grip, paneOf, stepped, withEnd } from '../../../src/ui/chart/pane.ts';
import { withGaps } from '../../query/spacings.ts';
import { tries } from '../../scene/make.ts';

const GRIPS: readonly Grip[] = ['from', 'view', 'to'];

/** A whole, a view of it and the limits of both, of collections with and without closed gaps. */
const cases = fc
  .record({
    gaps: withGaps,
    ends: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    width: fc.integer({ min: 120, max: 1600 }),
  })
  .map(({ gaps: { world, spacing }, ends, width }) => {
    const limits: Limits = { from: world.from as Instant, to: world.to as Instant, shortest: 8 * MS_PER_DAY };
    const whole = made(viewport(world.from, world.to, width, spacing));
    const [a, b] = [Math.min(...ends), Math.max(...ends)].map((share) => spacing.at(along(whole, share)));
    const view = viewport(a ?? 0, b ?? 0, 900, spacing);
    return { limits, whole, view: view ?? made(viewport(world.from, world.to, 900, spacing)) };
  })
  .filter(({ view, limits }) => 900 / scaleOf(view) >= limits.shortest);

function along({ spacing, from, to }: Viewport, share: number): number {
  return spacing.along(from) + share * (spacing.along(to) - spacing.along(from));
}

function made(view: Viewport | null): Viewport {
  if (view === null) throw new Error('There is no such view');
  return view;
}

const length = (view: Viewport): number => view.width / scaleOf(view);
const within = (view: Viewport, { from, to }: Limits): boolean => view.from >= from && view.to <= to;

describe('the window of the overview', () => {
  it('lies where the view is, on the overview, and has three grips of at least the size asked for, side by side', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(24, 36), ({ whole, view }, reach) => {
        const { window, grips } = paneOf(whole, view, reach);
        const [from, to] = [xOf(whole, view.from), xOf(whole, view.to)];
        expect(window.x).toBeGreaterThanOrEqual(-1e-6);
        expect(window.x + window.width).toBeLessThanOrEqual(whole.width + 1e-6);
        if (to - from >= 4) {
          expect(window.x).toBeCloseTo(from, 3);
          expect(window.width).toBeCloseTo(to - from, 3);
        }
        for (const grip of GRIPS) expect(grips[grip].width).toBeGreaterThanOrEqual(reach - 1e-6);
        expect(grips.from.x).toBeGreaterThanOrEqual(-12 - 1e-6);
        expect(grips.from.x + grips.from.width).toBeCloseTo(grips.view.x, 6);
        expect(grips.view.x + grips.view.width).toBeCloseTo(grips.to.x, 6);
        expect(grips.to.x + grips.to.width).toBeLessThanOrEqual(whole.width + 12 + 1e-6);
      }),
      tries(11, 300),
    );
  });

  it('moves with the pointer: what is held stays under it as far as the limits allow', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...GRIPS),
        fc.integer({ min: -400, max: 400 }),
        ({ limits, whole, view }, grip, pixels) => {
          const next = dragged(view, whole, grip, pixels, limits);
          expect(within(next, limits)).toBe(true);
          const [left, right] = [xOf(whole, next.from), xOf(whole, next.to)];
          const free = left > 0.1 && right < whole.width - 0.1 && length(next) > limits.shortest * 1.001;
          if (!free) return;
          const end = grip === 'view' ? 'from' : grip;
          expect(xOf(whole, next[end]) - xOf(whole, view[end])).toBeCloseTo(pixels, 2);
        },
      ),
      tries(12, 300),
    );
  });

  it('keeps one end where the other is moved, and never gets shorter than a view may be', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('from', 'to'),
        fc.double({ min: -2e13, max: 2e13, noNaN: true }),
        ({ limits, view }, grip, at) => {
          const next = withEnd(view, grip, at, limits);
          const other = grip === 'from' ? 'to' : 'from';
          expect(within(next, limits)).toBe(true);
          expect(length(next)).toBeGreaterThanOrEqual(limits.shortest * (1 - 1e-6) - 1);
          if (length(next) > limits.shortest * 1.001)
            expect(Math.abs(next[other] - view[other])).toBeLessThan(2);
        },
      ),
      tries(13, 300),
    );
  });

  it('comes to where the overview is pressed', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), ({ limits, whole, view }, share) => {
        const x = share * whole.width;
        const next = centred(view, whole, x, limits);
        expect(within(next, limits)).toBe(true);
        if (xOf(whole, next.from) < 0.1 || xOf(whole, next.to) > whole.width - 0.1) return;
        expect((xOf(whole, next.from) + xOf(whole, next.to)) / 2).toBeCloseTo(x, 2);
      }),
      tries(14, 300),
    );
  });

  it('moves by key the way the key points, and Home and End go to the ends', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...GRIPS), ({ limits, view }, grip) => {
        const pressed = (key: string): Viewport => made(stepped(view, grip, key, limits));
        const end = grip === 'view' ? 'from' : grip;
        for (const key of ['ArrowLeft', 'ArrowDown', 'PageDown', 'Home'])
          expect(pressed(key)[end]).toBeLessThanOrEqual(view[end] + 1);
        for (const key of ['ArrowRight', 'ArrowUp', 'PageUp', 'End'])
          expect(pressed(key)[end]).toBeGreaterThanOrEqual(view[end] - 1);
        if (grip !== 'to') expect(pressed('Home').from).toBe(limits.from);
        if (grip !== 'from') expect(pressed('End').to).toBe(limits.to);
        expect(stepped(view, grip, 'a', limits)).toBeNull();
      }),
      tries(15, 200),
    );
  });
});

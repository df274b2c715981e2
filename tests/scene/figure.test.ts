import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, linkDrawing, markDrawing } from '../../src/scene/drawing.ts';
import { originOf, partsOf, reach, shapeOf, solid } from '../../src/scene/figure.ts';
import { formOf, reachAt, SIZE, standingOf } from '../../src/scene/marks.ts';
import type { Part } from '../../src/scene/parts.ts';
import type { Shape } from '../../src/scene/scene.ts';
import { scaleOf, type Viewport, viewport, xOf } from '../../src/scene/viewport.ts';
import { hull } from '../../src/time/extent.ts';
import { instant } from '../../src/time/instant.ts';
import { extent } from '../time/read.ts';
import { collections, made, sceneOf, share, stages, tries, viewAt } from './make.ts';

function view(from: number, to: number, width = 1000): Viewport {
  const found = viewport(instant(from), instant(to), width);
  if (found === null) throw new Error('There is no such view');
  return found;
}

/** The shape of an EDTF date, its open sides drawn from 1900 to 2000. */
function shape(edtf: string, seen = view(1945, 1955)): Shape | null {
  const date = extent(edtf);
  const { from, to } = hull(date);
  const start = from.kind === 'at' ? from.at : instant(1900);
  return shapeOf(date, start, to.kind === 'at' ? to.at : instant(2000), seen);
}

/** The parts of a date, each by its tag and class. */
function parts(edtf: string, seen?: Viewport): readonly string[] {
  const found = shape(edtf, seen);
  return found === null
    ? []
    : partsOf(found, 'blue', false).map(({ tag, className }) => `${tag} ${className}`);
}

/** From where to where a part is drawn, in pixels from its origin. */
function across({ tag, attributes }: Part): readonly [number, number] | null {
  const number = (name: string): number => Number(attributes[name]);
  if (tag === 'circle') return [number('cx') - number('r'), number('cx') + number('r')];
  if (tag === 'rect') return [number('x'), number('x') + number('width')];
  return tag === 'line' ? [number('x1'), number('x2')] : null;
}

describe('what a figure is made of', () => {
  it('stays inside what it reaches, in every form and place', () => {
    fc.assert(
      fc.property(stages, share, share, (stage, zoom, place) => {
        for (const mark of sceneOf(stage, viewAt(stage, zoom, place)).marks) {
          const [from, to] = reach(mark.shape);
          const origin = originOf(mark.shape);
          for (const part of partsOf(mark.shape, 'blue', false)) {
            const [a, b] = across(part) ?? [0, 0];
            // Half a line of a hollow dot lies outside its circle; pixels are rounded to tenths.
            expect(a + origin).toBeGreaterThanOrEqual(from - 1.5);
            expect(b + origin).toBeLessThanOrEqual(to + 1.5);
          }
          const [solidFrom, solidTo] = solid(mark.shape);
          expect(solidFrom).toBeGreaterThanOrEqual(from);
          expect(solidTo).toBeLessThanOrEqual(to);
        }
      }),
      tries(41, 60),
    );
  });

  it('holds numbers only, and names each part once', () => {
    fc.assert(
      fc.property(stages, share, share, (stage, zoom, place) => {
        for (const mark of sceneOf(stage, viewAt(stage, zoom, place)).marks) {
          const drawing = markDrawing(mark, true);
          const keys = drawing.parts.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { attributes } of drawing.parts)
            for (const value of Object.values(attributes)) expect(String(value)).not.toMatch(/NaN|Infinity/);
        }
      }),
      tries(42, 60),
    );
  });

  it('is no wider than the rows were told', () => {
    fc.assert(
      fc.property(collections, fc.integer({ min: 1, max: 4000 }), (events, years) => {
        const seen = view(1950 - years, 1950 + years);
        for (const { date } of made(events).events) {
          const { from, to } = hull(date.extent);
          if (from.kind !== 'at' || to.kind !== 'at') continue;
          const found = shapeOf(date.extent, from.at, to.at, seen);
          if (found === null) continue;
          const told = reachAt(standingOf(formOf(date.extent), from.at, to.at), seen.from, scaleOf(seen));
          const [a, b] = reach(found);
          // What is cut at the view's edges is cut a little past them.
          expect(a).toBeGreaterThanOrEqual(Math.min(told.left, seen.width) - 1e-6);
          expect(b).toBeLessThanOrEqual(Math.max(told.right, 0) + 1e-6);
        }
      }),
      tries(43, 200),
    );
  });

  it('is made of the same elements wherever one pans, except near the edges', () => {
    const [here, there] = [view(1940, 1960), view(1941, 1961)];
    for (const edtf of [
      '1949-08-27',
      '1949-08-27~',
      '1950',
      '1950~',
      '[1949..1951]',
      '1949/1951',
      '{1949,1951}',
    ]) {
      const [a, b] = [shape(edtf, here), shape(edtf, there)];
      if (a === null || b === null) throw new Error(`${edtf} is not in sight`);
      const elements = (each: Shape) => partsOf(each, 'blue', false).map(({ key, tag }) => `${tag} ${key}`);
      expect(elements(a), edtf).toEqual(elements(b));
    }
  });
});

describe('the forms', () => {
  it('tells them all apart', () => {
    const forms = [
      '1949-08-27',
      '1949-08-27~',
      '1950',
      '1950~',
      '[1949..1951]',
      '[1949..]',
      '[..1951]',
      '1949/1951',
      '1949~/1951~',
      '1949/..',
      '../1951',
      '1949/',
      '/1951',
      '{1949,1951}',
      'XXXX-01-19',
    ];
    const looks = forms.map((edtf) => parts(edtf).join(', '));
    expect(looks.every((look) => look !== '')).toBe(true);
    // At which end a bar fades or breaks off is told by its place.
    const sides = forms.map((edtf, at) => {
      const found = shape(edtf);
      return `${looks[at]} ${found?.kind === 'bar' ? `${found.start} ${found.end}` : ''}`;
    });
    expect(new Set(sides).size).toBe(forms.length);
  });

  it('draws each date of a set in its own form, joined', () => {
    expect(parts('{1949-08-27,1951,1953..1954}')).toEqual([
      'rect join',
      'circle dot',
      'rect thin',
      'circle hollow',
      'rect bar',
    ]);
  });

  it('leaves out what would stand on another date of its set', () => {
    const near = parts('{1949-08-27,1949-08-28,1953-01-01}');
    expect(near.filter((part) => part === 'circle dot')).toHaveLength(2);
  });

  it('fades the thin bar of a year that is about right at both ends', () => {
    const [before, thin, after, dot] = partsOf(
      shape('1950~') ?? { kind: 'dot', cx: 0, circa: false },
      'red',
      false,
    );
    expect(before?.attributes['fill']).toBe('url(#fade-start-red)');
    expect(after?.attributes['fill']).toBe('url(#fade-end-red)');
    expect(thin?.className).toBe('thin');
    expect(dot?.className).toBe('hollow');
  });

  it('puts a dot on a yearly day in each year, where years can be told apart', () => {
    const seen = view(1945, 1955);
    const found = shape('XXXX-01-19', seen);
    if (found?.kind !== 'yearly') throw new Error('It is no yearly day');
    const inView = found.days.filter((x) => x >= 0 && x <= seen.width);
    expect(inView).toHaveLength(10);
    expect(inView[0]).toBeCloseTo(xOf(seen, instant(1945, 1, 19) + 43_200_000));
    const far = shape('XXXX-01-19', view(1900, 2000));
    expect(far).toMatchObject({ kind: 'yearly', days: [] });
    const leap = shape('XXXX-02-29', seen);
    expect(leap?.kind === 'yearly' ? leap.days.filter((x) => x >= 0 && x <= 1000) : []).toHaveLength(2);
  });

  it('wears a ring when selected', () => {
    const [ring] = partsOf({ kind: 'dot', cx: 10, circa: false }, 'blue', true);
    expect(ring).toMatchObject({ tag: 'circle', className: 'ring', attributes: { r: SIZE.dot + 5 } });
  });
});

describe('other drawings', () => {
  it('counts in at most four letters', () => {
    expect([1, 999, 9999, 10_000, 12_345, 999_999, 1_000_000].map(countWords)).toEqual([
      '1',
      '999',
      '9999',
      '10k',
      '12k',
      '999k',
      '1m',
    ]);
  });

  it('joins marks between rows, and straight where one stands under the other', () => {
    const d = (to: { x: number; y: number }) =>
      linkDrawing({ key: 'a', from: { x: 0, y: 0 }, to }).parts[0]?.attributes['d'];
    expect(d({ x: 0, y: 54 })).toBe('M0 0V54');
    expect(d({ x: 30, y: 54 })).toBe('M0 0V15H30V54');
    expect(d({ x: 30, y: 0 })).toBe('M0 0V-12.5H30V0');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakDrawing,
  countWords,
  linkDrawing,
  markDrawing,
  pillColour,
  pillDrawing,
} from '../../src/scene/drawing.ts';
import { originOf, partsOf, reach, shapeOf, solid } from '../../src/scene/figure.ts';
import { formOf, reachAt, SIZE, standingOf } from '../../src/scene/marks.ts';
import type { Part } from '../../src/scene/parts.ts';
import type { MarkScene, PillScene, Shape } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/textwidth.ts';
import { scaleOf, type Viewport, viewport, xOf } from '../../src/scene/viewport.ts';
import { type Extent, hull } from '../../src/time/extent.ts';
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

describe('each form, to the tenth of a pixel', () => {
  /** A part in a line: its key, tag and class, and from where to where and how high it is. */
  const said = (part: Part): string => {
    const { key, tag, className, attributes } = part;
    const [from, to] = across(part) ?? [0, 0];
    const { height = '', rx, fill = '' } = attributes;
    const size = `${Math.round(from * 10) / 10} to ${Math.round(to * 10) / 10}`;
    return [`${key}: ${tag} ${className},`, size, height, rx === 0 ? '' : rx, fill]
      .filter((each) => each !== '' && each !== undefined)
      .join(' ');
  };

  it.each<readonly [edtf: string, origin: number, parts: readonly string[]]>([
    ['1949-08-27', 465.4, ['ring: circle ring, -12 to 12', 'dot: circle dot, -7 to 7']],
    [
      '1949-08-27~',
      465.4,
      [
        'ring: circle ring, -12 to 12',
        'before: rect fade thin, -19 to -6 4 url(#fade-start-blue)',
        'thin: rect thin, -6 to 6 4',
        'after: rect fade thin, 6 to 19 4 url(#fade-end-blue)',
        'dot: circle dot, -7 to 7',
      ],
    ],
    [
      '1950',
      550,
      ['ring: circle ring, -12 to 12', 'thin: rect thin, -50 to 50 4 2', 'dot: circle hollow, -6 to 6'],
    ],
    ['1950-03', 520.4, ['ring: circle ring, -12 to 12', 'dot: circle hollow, -6 to 6']],
    [
      '1950~',
      550,
      [
        'ring: circle ring, -12 to 12',
        'before: rect fade thin, -50 to -6 4 url(#fade-start-blue)',
        'thin: rect thin, -6 to 6 4',
        'after: rect fade thin, 6 to 50 4 url(#fade-end-blue)',
        'dot: circle hollow, -6 to 6',
      ],
    ],
    [
      '[1949..1951]',
      400.1,
      [
        'ring: rect ring, -4 to 303.8 23 5',
        'bar: rect bar is-pale, 22 to 277.8 15',
        'before: rect fade  is-pale, 0 to 22 15 url(#fade-start-blue)',
        'after: rect fade  is-pale, 277.8 to 299.8 15 url(#fade-end-blue)',
      ],
    ],
    ['1949/1951', 400.1, ['ring: rect ring, -4 to 303.8 23 5', 'bar: rect bar, 0 to 299.8 15 2.5']],
    [
      '1949~/1951~',
      400.1,
      [
        'ring: rect ring, -4 to 303.8 23 5',
        'bar: rect bar, 22 to 277.8 15',
        'before: rect fade, 0 to 22.5 15 url(#fade-start-blue)',
        'after: rect fade, 277.3 to 299.8 15 url(#fade-end-blue)',
      ],
    ],
    [
      '1949/..',
      400.1,
      [
        'ring: rect ring, -4 to 665.9 23 5',
        'bar: rect bar, 0 to 639.9 15',
        'after: rect fade, 639.4 to 661.9 15 url(#fade-end-blue)',
      ],
    ],
    [
      '../1951',
      -40,
      [
        'ring: rect ring, -26 to 743.9 23 5',
        'bar: rect bar, 0 to 739.9 15',
        'before: rect fade, -22 to 0.5 15 url(#fade-start-blue)',
      ],
    ],
    [
      '1949/',
      400.1,
      [
        'ring: rect ring, -4 to 665.9 23 5',
        'bar: rect bar, 0 to 639.9 15',
        'after: line unknown, 639.9 to 661.9',
      ],
    ],
    [
      '/1951',
      -40,
      [
        'ring: rect ring, -26 to 743.9 23 5',
        'bar: rect bar, 0 to 739.9 15',
        'before: line unknown, -22 to 0',
      ],
    ],
    [
      '{1949,1951}',
      400.1,
      [
        'ring: rect ring, -4 to 303.8 23 5',
        'join: rect join, 0 to 299.8 1.5',
        '0 thin: rect thin, 0 to 99.9 4 2',
        '0 dot: circle hollow, 44 to 56',
        '1 thin: rect thin, 199.9 to 299.8 4 2',
        '1 dot: circle hollow, 243.9 to 255.9',
      ],
    ],
    [
      'XXXX-01-19',
      -40,
      ['ring: rect ring, -26 to 1106 23 5', 'line: line dotted, -22 to 1102', 'days: path dot, 0 to 0'],
    ],
    ['1949-08-27/1949-08-29', 459.6, ['ring: rect ring, -4 to 16 23 5', 'bar: rect bar, 0 to 12 15 2.5']],
  ])('is, selected, of %s', (edtf, origin, wanted) => {
    const found = shape(edtf);
    if (found === null) throw new Error('It is not in sight');
    expect(Math.round(originOf(found) * 10) / 10).toBe(origin);
    const all = partsOf(found, 'blue', true);
    expect(all.map(said)).toEqual(wanted);
    expect(partsOf(found, 'blue', false)).toEqual(all.slice(1));
    for (const { tag, attributes, text } of all) {
      expect(text).toBeNull();
      if (tag === 'rect') expect(attributes['y']).toBe(-Number(attributes['height']) / 2);
    }
  });

  it.each([
    ['1949-08-27', -6.9, true],
    ['1949-08-27', -7.1, false],
    ['1949-08-27', 1006.9, true],
    ['1949-08-27', 1007.1, false],
  ] as const)('of %s with its middle at %d is in sight: %s', (edtf, x, isSeen) => {
    const day = instant(1949, 8, 27) + 43_200_000;
    const scale = 1e-8;
    const seen = viewport(day - x / scale, day + (1000 - x) / scale, 1000);
    if (seen === null) throw new Error('There is no such view');
    const found = shape(edtf, seen);
    expect(found?.kind).toBe(isSeen ? 'dot' : undefined);
    if (found?.kind === 'dot') expect(found.cx).toBeCloseTo(x, 3);
  });

  it('is cut forty pixels past the edges of the view', () => {
    expect(shape('1900/2000')).toMatchObject({ x0: -40, x1: 1040 });
    expect(shape('19XX')).toMatchObject({ x0: -40, x1: 1040 });
    expect(shape('1900/1943')).toBeNull();
    expect(shape('1956/1957')).toBeNull();
    expect(shape('{1900,1950}')).toMatchObject({ x0: -40, members: [{ kind: 'hollow' }] });
  });

  it('draws of many dates as many as can be told apart', () => {
    const drawn = (count: number): number => {
      const members = Array.from({ length: count }, (_, at) => extent(String(1910 + at)));
      const set = { ...extent('{1910,1911}'), members } as Extent;
      const found = shapeOf(set, instant(1910), instant(1910 + count), view(1900, 2000));
      return found?.kind === 'set' ? found.members.length : 0;
    };
    // Ten pixels a year: all of sixty-four; of more a sixty-fourth of the width from one to the next.
    expect([60, 64, 65, 80].map(drawn)).toEqual([60, 64, 33, 40]);
  });

  it('covers a label where it is at its full strength', () => {
    const solidOf = (edtf: string) => {
      const found = shape(edtf);
      return found && solid(found).map((x) => Math.round(x * 10) / 10);
    };
    expect(solidOf('[1949..1951]')).toEqual([422.1, 677.9]);
    expect(solidOf('1949/1951')).toEqual([400.1, 699.9]);
    expect(solidOf('1949~/1949~')).toEqual([422.1, 478]);
    expect(solidOf('1949-08~/1949-08~')).toEqual([462.3, 462.3]);
    expect(solidOf('1950')).toEqual([500, 599.9]);
    expect(solidOf('XXXX-01-19')).toEqual([-62, 1062]);
  });
});

describe('what a mark and a pill are drawn of', () => {
  const { events, lanes } = made([
    { edtf: '1949-08-27', title: 'Lamp' },
    { edtf: '1950', title: 'Pier' },
  ]);
  const [event, last] = events;
  const [lane] = lanes;
  if (event === undefined || last === undefined || lane === undefined) throw new Error('Two were made');
  const dot: Shape = { kind: 'dot', cx: 100, circa: false };
  const bar: Shape = { kind: 'bar', pale: false, start: 'sharp', end: 'sharp', x0: 100, x1: 300 };
  const label = { text: 'Lamp', x: 115, anchor: 'start' as const, inside: false };
  const mark: MarkScene = {
    ...{ index: 0, event, y: 20, shape: dot, label, disputed: false },
    hit: { x: 88, width: 60 },
  };
  const hit = {
    ...{ key: 'hit', tag: 'rect', className: 'hit', text: null },
    attributes: { x: -16, y: -13, width: 68, height: 26, rx: 4 },
  };
  const circle = { key: 'dot', tag: 'circle', className: 'dot', attributes: { cx: 0, r: 7 }, text: null };
  const words = (x: number, anchor = 'start') => ({
    ...{ key: 'label', tag: 'text', className: 'label', text: 'Lamp' },
    attributes: { x, y: 5, 'text-anchor': anchor },
  });
  const sign = (d: string) =>
    ['sign-rim', 'sign'].map((key) => ({ key, tag: 'path', className: key, attributes: { d }, text: null }));

  it('a dot: what can be hit, the dot and its label', () => {
    const drawing = markDrawing(mark, false);
    expect(drawing).toEqual({ key: 'mark event-0001', x: 100, y: 20, parts: [hit, circle, words(15)] });
  });

  it('the same parts while the dot moves with its label, and others where the label turns', () => {
    const { parts } = markDrawing(mark, false);
    const moved = {
      ...mark,
      shape: { ...dot, cx: 110 },
      label: { ...label, x: 125 },
      hit: { x: 98, width: 60 },
    };
    expect(markDrawing(moved, false).parts).toBe(parts);
    const turned = { ...mark, label: { ...label, x: 85, anchor: 'end' as const } };
    expect(markDrawing(turned, false).parts).toEqual([hit, circle, words(-15, 'end')]);
    const bare = markDrawing({ ...mark, label: null }, false).parts;
    expect(bare).toEqual([
      hit,
      circle,
      { key: 'title', tag: 'title', className: '', attributes: {}, text: 'Lamp' },
    ]);
    const narrow = { ...mark, hit: { x: 88, width: 24 } };
    expect(markDrawing(narrow, false).parts[0]).toMatchObject({ attributes: { width: 32 } });
    expect(markDrawing({ ...mark, label: { ...label, text: 'La…' } }, false).parts[2]?.text).toBe('La…');
  });

  it('a ring for a selected dot, for which its label stands aside', () => {
    const ring = { key: 'ring', tag: 'circle', className: 'ring', attributes: { cx: 0, r: 12 }, text: null };
    expect(markDrawing(mark, true).parts).toEqual([hit, ring, circle, words(19)]);
    const left = { ...mark, label: { ...label, x: 85, anchor: 'end' as const } };
    expect(markDrawing(left, true).parts[3]).toEqual(words(-19, 'end'));
    const long = markDrawing({ ...mark, shape: bar, label: { ...label, x: 308 } }, true).parts;
    expect(long.at(-1)).toEqual(words(208));
  });

  it('a sign where documents differ: beside a dot, over the start of a bar as far as it is in sight', () => {
    const parts = (shape: Shape) => markDrawing({ ...mark, shape, disputed: true }, false).parts.slice(-2);
    expect(parts(dot)).toEqual(sign('M3.5 -10.5h7m-7 3h7m-5.5 2.5l4 -8'));
    expect(parts({ ...dot, kind: 'hollow', x0: 50, x1: 150 })).toEqual(
      sign('M3.5 -10.5h7m-7 3h7m-5.5 2.5l4 -8'),
    );
    expect(parts(bar)).toEqual(sign('M2.5 -10.5h7m-7 3h7m-5.5 2.5l4 -8'));
    expect(parts({ ...bar, x0: -40 })).toEqual(sign('M44.5 -10.5h7m-7 3h7m-5.5 2.5l4 -8'));
  });

  it('a plate under a label on its bar, as wide as the letters are when they are bold', () => {
    const on = { ...mark, shape: bar, label: { ...label, x: 122, inside: true } };
    for (const [selected, weight] of [
      [false, 400],
      [true, 600],
    ] as const) {
      const plate = markDrawing(on, selected).parts.find(({ key }) => key === 'plate');
      const width = textWidth('Lamp', SIZE.label, weight) + 10;
      expect(plate).toMatchObject({
        className: 'plate',
        attributes: { x: 17, y: -10, width, height: 20, rx: 3 },
      });
      expect(markDrawing(on, selected).parts.at(-1)).toEqual(words(22));
    }
    const dotOn = markDrawing({ ...mark, label: { ...label, inside: true } }, true).parts.at(-1);
    expect(dotOn).toEqual(words(15));
    expect(markDrawing({ ...mark, shape: bar, label: null }, false).parts.at(-1)?.tag).toBe('title');
  });

  const pill: PillScene = {
    ...{ key: 'lane-0 3', lane, colour: null, first: event, last, disputed: 0, notStated: 0, count: 12 },
    ...{ x: 200, y: 40, label: null, line: { x0: 150, x1: 260 }, members: () => [], holds: () => true },
  };
  const attributesOf = (of: PillScene, key: string) =>
    pillDrawing(of).parts.find((part) => part.key === key)?.attributes;

  it('a pill: its number, and the time that it covers as a line under it', () => {
    const part = (key: string, tag: string, attributes: object, text: string | null = null) => ({
      ...{ key, tag, className: key, attributes, text },
    });
    expect(pillDrawing(pill)).toEqual({
      ...{ key: 'pill lane-0 3', x: 200, y: 40 },
      parts: [
        part('hit', 'rect', { x: -22, y: -13.5, width: 44, height: 27, rx: 13.5 }),
        part('covered', 'line', { x1: -50, x2: 60, y1: 12.5, y2: 12.5 }),
        part('pill-shape', 'rect', { x: -18, y: -11, width: 36, height: 22, rx: 11 }),
        part('count', 'text', { x: 0, y: 5, 'text-anchor': 'middle' }, '12'),
      ],
    });
  });

  it('a pill with names beside it, which can be hit too', () => {
    const names = { text: 'Lamp, Pier', x: 225, anchor: 'start' as const, inside: false };
    const width = textWidth('Lamp, Pier', SIZE.label, 400);
    expect(attributesOf({ ...pill, label: names }, 'hit')).toMatchObject({
      x: -22,
      width: 22 + 25 + width + 4,
    });
    expect(pillDrawing({ ...pill, label: names }).parts.at(-1)).toEqual({
      ...{ key: 'names', tag: 'text', className: 'names', text: 'Lamp, Pier' },
      attributes: { x: 25, y: 5, 'text-anchor': 'start' },
    });
    const left = { ...names, x: 175, anchor: 'end' as const };
    expect(attributesOf({ ...pill, label: left }, 'hit')).toMatchObject({
      ...{ x: -25 - width - 4, width: 22 + 25 + width + 4 },
    });
  });

  it('a pill whose line is two pixels long at least, and whose sign says that documents differ', () => {
    expect(attributesOf({ ...pill, line: { x0: 200, x1: 200 } }, 'covered')).toMatchObject({ x1: -1, x2: 1 });
    expect(attributesOf({ ...pill, line: { x0: 200, x1: 201 } }, 'covered')).toMatchObject({
      x1: -0.5,
      x2: 1.5,
    });
    expect(pillDrawing({ ...pill, disputed: 1 }).parts.slice(-2)).toEqual(
      sign('M12.5 -10.5h7m-7 3h7m-5.5 2.5l4 -8'),
    );
  });

  it('a pill in the colour that its events share, or in that of its lane', () => {
    expect(pillColour(pill)).toBe('blue');
    expect(pillColour({ ...pill, colour: 'red' })).toBe('red');
  });

  it('a break: paper between two edges with a tooth for every twelve pixels begun', () => {
    const tooth = 'l2 6l-2 6';
    const path = (key: string, d: string) => ({
      key,
      tag: 'path',
      className: key,
      attributes: { d },
      text: null,
    });
    for (const [height, teeth] of [
      [24, 2],
      [25, 3],
    ] as const) {
      const down = tooth.repeat(teeth);
      expect(breakDrawing({ x0: 10.04, x1: 60.1, words: '74 years' }, 1, height)).toEqual({
        ...{ key: 'break 1', x: 10, y: 0 },
        parts: [path('break-paper', `M0 0${down}H50.1V0z`), path('break-edge', `M0 0${down}M50.1 0${down}`)],
      });
    }
  });
});

describe('other drawings', () => {
  it('counts in at most four letters', () => {
    expect([1, 999, 9999, 10_000, 12_345, 999_999, 1_000_000, 2_999_999].map(countWords)).toEqual([
      '1',
      '999',
      '9999',
      '10k',
      '12k',
      '999k',
      '1m',
      '2m',
    ]);
  });

  it('joins marks between rows, and straight where one stands under the other', () => {
    const d = (to: { x: number; y: number }) =>
      linkDrawing({ key: 'a', from: { x: 0, y: 0 }, to }).parts[0]?.attributes['d'];
    expect(d({ x: 0, y: 54 })).toBe('M0 0V54');
    expect(d({ x: 0.9, y: 54 })).toBe('M0 0V54');
    expect(d({ x: -1, y: 54 })).toBe('M0 0V15H-1V54');
    expect(d({ x: 30, y: 54 })).toBe('M0 0V15H30V54');
    expect(d({ x: 30, y: 0 })).toBe('M0 0V-12.5H30V0');
    expect(linkDrawing({ key: 'a', from: { x: 10.04, y: 5 }, to: { x: 20.08, y: 9 } })).toEqual({
      ...{ key: 'link a', x: 10, y: 5 },
      parts: [
        {
          ...{ key: 'link', tag: 'path', className: 'link-line', text: null },
          attributes: { d: 'M0 0V15H10V4' },
        },
      ],
    });
  });
});

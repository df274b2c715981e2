import type { Span } from '../../query/spans.ts';
import { type Drawing, type Part, rect, tenth } from '../../scene/parts.ts';
import type { Scene } from '../../scene/scene.ts';
import { cut, type Viewport, xOf } from '../../scene/viewport.ts';
import type { Lit } from './Axis.tsx';

const COLOURS = ['blue', 'red', 'amber', 'violet', 'green', 'teal', 'slate'];

/** How soft and open ends fade: one ramp for each colour and side. */
export function Fades(): React.ReactNode {
  return COLOURS.flatMap((colour) => [
    <linearGradient key={`${colour}-start`} id={`fade-start-${colour}`} className={`lane-${colour}`}>
      <stop offset="0" stopColor="currentColor" stopOpacity="0" />
      <stop offset="1" stopColor="currentColor" />
    </linearGradient>,
    <linearGradient key={`${colour}-end`} id={`fade-end-${colour}`} className={`lane-${colour}`}>
      <stop offset="0" stopColor="currentColor" />
      <stop offset="1" stopColor="currentColor" stopOpacity="0" />
    </linearGradient>,
  ]);
}

interface LanesProps {
  readonly scene: Scene;
  /** The width of the whole chart. */
  readonly width: number;
}

/** The hairlines under the lanes. */
export function Hairlines({ scene, width }: LanesProps): React.ReactNode {
  return scene.lanes.map(({ lane, top, height }) => (
    <line key={lane.id} className="hairline" x1={0} x2={width} y1={top + height} y2={top + height} />
  ));
}

/** The lanes' titles, where a picture has no buttons for them. */
export function Titles({ scene }: { readonly scene: Scene }): React.ReactNode {
  return scene.lanes.map(({ lane, firstRow }) => (
    <text key={lane.id} className={`lane-title lane-${lane.colour}`} x={24} y={firstRow + 5}>
      {lane.title}
    </text>
  ));
}

/** The least width of the highlighter, and the width from which it is paler, so that what lies on it stays legible. */
const [NARROWEST, WIDE] = [10, 28];
/** How far above the chart's foot the highlighter ends. */
const UNDER = 12;

/** Where the highlighter lies in a view, in pixels: never so narrow that it could not be seen. */
export function litOf(band: Span, view: Viewport): Lit {
  const [a, b] = [cut(xOf(view, band.from), view.width), cut(xOf(view, band.to), view.width)];
  const half = Math.max(b - a, NARROWEST) / 2;
  return { from: (a + b) / 2 - half, to: (a + b) / 2 + half };
}

/** What lies under the marks: the highlighter on the selected event's stretch of time, and the lines of the ticks. */
export function groundDrawings({ height, ticks }: Scene, lit: Lit | null, axis: number): readonly Drawing[] {
  const lines = ticks.map(({ x }) => `M${tenth(x)} 0v${height}`).join('');
  const grid: Part = {
    key: 'grid',
    tag: 'path',
    className: 'gridline',
    attributes: { d: lines },
    text: null,
  };
  return [
    ...(lit === null ? [] : [bandDrawing(lit, height, axis)]),
    { key: 'grid', x: 0, y: 0, parts: [grid] },
  ];
}

function bandDrawing({ from, to }: Lit, height: number, axis: number): Drawing {
  const piece = (key: string, className: string, y: number, tall: number): Part => {
    const part = rect(key, className, from, to, tall);
    return { ...part, attributes: { ...part.attributes, y } };
  };
  const wide = to - from > WIDE;
  const parts = [
    piece('lanes', wide ? 'band is-wide' : 'band', 0, height),
    piece('axis', 'band', height, axis - UNDER),
  ];
  return { key: 'band', x: 0, y: 0, parts };
}

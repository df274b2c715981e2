import type { Span } from '../../query/spans.ts';
import type { Scene } from '../../scene/layout.ts';
import { type Viewport, xOf } from '../../scene/viewport.ts';

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

interface TitlesProps {
  readonly scene: Scene;
  /** The width of the whole chart. */
  readonly width: number;
}

/** The lanes' titles and the hairlines under them. */
export function Lanes({ scene, width }: TitlesProps): React.ReactNode {
  return scene.lanes.map(({ lane, top, height, firstRow }) => (
    <g key={lane.id}>
      <line className="hairline" x1={0} x2={width} y1={top + height} y2={top + height} />
      <text className={`lane-title lane-${lane.colour}`} x={24} y={firstRow + 5}>
        {lane.title}
      </text>
    </g>
  ));
}

/** The vertical lines on which the ticks of the axis stand. */
export function Gridlines({ scene }: { readonly scene: Scene }): React.ReactNode {
  return scene.ticks.map(({ at, x }) => (
    <line key={at} className="gridline" transform={`translate(${x} 0)`} y2={scene.height} />
  ));
}

interface BandProps {
  readonly band: Span;
  readonly view: Viewport;
  /** Heights of the lanes and of the axis under them. */
  readonly height: number;
  readonly axis: number;
}

/** The least width of the highlighter, and the width from which it is paler, so that what lies on it stays legible. */
const [NARROWEST, WIDE] = [10, 28];
/** How far past the plot the highlighter is drawn at most, in pixels. */
const MARGIN = 40;

/** Where the highlighter lies in a view, in pixels: never so narrow that it could not be seen. */
export function litOf(band: Span, view: Viewport): { readonly from: number; readonly to: number } {
  const inside = (x: number): number => Math.min(Math.max(x, -MARGIN), view.width + MARGIN);
  const [a, b] = [inside(xOf(view, band.from)), inside(xOf(view, band.to))];
  const half = Math.max(b - a, NARROWEST) / 2;
  return { from: (a + b) / 2 - half, to: (a + b) / 2 + half };
}

/** The highlighter: the selected event's stretch of time. */
export function Band({ band, view, height, axis }: BandProps): React.ReactNode {
  const { from: x, to } = litOf(band, view);
  const width = to - x;
  return (
    <>
      <rect className={width > WIDE ? 'band is-wide' : 'band'} x={x} y={0} width={width} height={height} />
      <rect className="band" x={x} y={height} width={width} height={axis - 12} />
    </>
  );
}

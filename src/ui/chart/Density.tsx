import { memo } from 'react';
import type { Columns } from '../../query/columns.ts';
import type { Span } from '../../query/spans.ts';
import { breaks } from '../../scene/breaks.ts';
import { breakDrawing } from '../../scene/drawing.ts';
import { type DensityBar, density } from '../../scene/overview.ts';
import { type Viewport, xOf } from '../../scene/viewport.ts';

/** The room between the highest bar and the rim of the window, and the least width of the highlighter, in pixels. */
const [HEAD, BAND] = [6, 4];

interface Props {
  readonly columns: Columns;
  readonly whole: Viewport;
  /** The selected event's stretch of time. */
  readonly band: Span | null;
  readonly height: number;
}

/** How many events begin when, as bars; the selected one's time under the highlighter; and where time is skipped. */
export const Density = memo(function Density({ columns, whole, band, height }: Props) {
  const lit = band === null ? null : litOf(band, whole);
  const bars = density(columns, whole, height - HEAD);
  const barPath = (bar: DensityBar): string =>
    `M${bar.x} ${height - 1}v${-bar.height}h${bar.width}v${bar.height}z`;
  return (
    <svg width={whole.width} height={height} aria-hidden="true">
      {lit !== null && <rect className="band" {...lit} y={1} height={height - 2} />}
      <path className="density" d={bars.map(barPath).join('')} />
      {breaks(whole).map((each, at) => {
        const { key, x, parts } = breakDrawing(each, at, height - 1);
        return (
          <g key={key} transform={`translate(${x} 1)`}>
            {parts.map((part) => (
              <path key={part.key} className={part.className} d={String(part.attributes['d'])} />
            ))}
          </g>
        );
      })}
    </svg>
  );
});

/** Where the highlighter lies: at least a few pixels wide, and on the overview as far as the time is. */
function litOf(band: Span, whole: Viewport): { readonly x: number; readonly width: number } {
  const inside = (x: number): number => Math.min(Math.max(x, 0), whole.width);
  const [from, to] = [inside(xOf(whole, band.from)), inside(xOf(whole, band.to))];
  const width = Math.max(to - from, BAND);
  return { x: Math.min((from + to - width) / 2, whole.width - width), width };
}

import type { Scene } from '../../scene/layout.ts';
import { textWidth } from '../../scene/textwidth.ts';

interface Props {
  readonly scene: Scene;
  readonly gutter: number;
  /** Where the highlighter lies, in pixels of the plot; null where there is none. */
  readonly lit: { readonly from: number; readonly to: number } | null;
}

/** The time axis under the lanes. A label that would cross the plot's edge is left out. */
export function Axis({ scene, gutter, lit }: Props): React.ReactNode {
  const { height, width, ticks } = scene;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus.
    <g className="axis" aria-hidden="true">
      <line className="axis-line" x1={0} x2={gutter + width} y1={height} y2={height} />
      {ticks.map((tick) => {
        const half = textWidth(tick.label, 15, tick.major ? 600 : 400) / 2;
        const isLit = lit !== null && tick.x + half > lit.from && tick.x - half < lit.to;
        const fits = tick.x - half >= 2 && tick.x + half <= width - 2;
        return (
          <g key={tick.at} transform={`translate(${gutter + tick.x} ${height})`}>
            <line className="tick" y2={5} />
            {fits && (
              <text
                className={`${tick.major ? 'is-major' : ''} ${isLit ? 'is-lit' : ''}`.trim() || undefined}
                y={24}
                textAnchor="middle"
              >
                {tick.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

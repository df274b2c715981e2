import { useMemo, useRef } from 'react';
import { type DensityBar, density } from '../../scene/overview.ts';
import { type Viewport, viewport, xOf } from '../../scene/viewport.ts';
import { useApp, useAppStore } from '../store-context.ts';
import type { Motion } from './motion.ts';

interface Props {
  readonly view: Viewport;
  readonly band: { readonly from: number; readonly to: number } | null;
  readonly width: number;
  readonly motion: Motion;
}

const HEIGHT = 36;

/**
 * The whole span as a density, with the window of the view on it. Dragging moves the window; a press elsewhere
 * brings it there. A pointer's convenience: keys and buttons of the chart do the same.
 */
export function Overview({ view, band, width, motion }: Props): React.ReactNode {
  const store = useAppStore();
  const columns = useApp((state) => state.columns);
  const home = useApp((state) => state.home);
  const held = useRef<number | null>(null);
  const [from, to] = [Math.min(home.from, view.from), Math.max(home.to, view.to)];
  const whole = useMemo(() => viewport(from, to, width), [from, to, width]);
  const bars = useMemo(() => (whole === null ? [] : density(columns, whole, HEIGHT - 6)), [columns, whole]);
  if (whole === null) return null;
  const window = { x: xOf(whole, view.from), width: xOf(whole, view.to) - xOf(whole, view.from) };
  const instantAt = (event: React.PointerEvent): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return whole.from + (x / width) * (whole.to - whole.from);
  };
  const moved = (middle: number): Viewport => {
    const half = (view.to - view.from) / 2;
    return viewport(middle - half, middle + half, view.width) ?? view;
  };
  return (
    <svg
      className="overview"
      width={width}
      height={HEIGHT + 2}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const at = instantAt(event);
        const inside = at >= view.from && at <= view.to;
        held.current = inside ? at - (view.from + view.to) / 2 : 0;
        if (inside) motion.interrupt();
        else motion.moveTo(moved(at));
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (held.current === null || event.buttons === 0) return;
        motion.interrupt();
        store.getState().setView(moved(instantAt(event) - held.current));
      }}
      onPointerUp={() => {
        held.current = null;
      }}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      {band !== null && (
        <rect
          className="band"
          x={xOf(whole, band.from)}
          y={1}
          width={Math.max(xOf(whole, band.to) - xOf(whole, band.from), 4)}
          height={HEIGHT}
        />
      )}
      <path className="density" d={bars.map(barPath).join('')} />
      <rect
        className="window"
        x={window.x + 0.75}
        y={0.75}
        width={Math.max(window.width - 1.5, 6)}
        height={HEIGHT}
        rx={4}
      />
    </svg>
  );
}

function barPath({ x, width, height }: DensityBar): string {
  return `M${x} ${HEIGHT}v${-height}h${width}v${height}z`;
}

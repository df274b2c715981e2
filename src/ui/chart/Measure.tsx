import { useLayoutEffect, useMemo, useRef } from 'react';
import { rowOf } from '../../query/columns.ts';
import type { Measured } from '../../query/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import { useApp } from '../store-context.ts';
import { dimensionOf, type End, type Piece } from './dimension.ts';
import type { Frames } from './frames.ts';
import { measuringOf } from './measured.ts';
import type { Stage } from './scene.ts';

/** The height at which the line runs, and that of its ticks above and below, in pixels. */
const [AT, TICK] = [7, 5];
/** Between an end's own line and the mark that it leads to, in pixels. */
const AIR = 11;

interface Props {
  readonly frames: Frames;
  readonly stage: Pick<Stage, 'gutter' | 'width'>;
}

/** The dimension line between two measured events, over the plot. It says in a picture what the bar says in words. */
export function MeasureLine(props: Props): React.ReactNode {
  const measure = useApp((state) => state.measure);
  const dataset = useApp((state) => state.dataset);
  const found = useMemo(() => measuringOf({ measure, dataset })?.found ?? null, [measure, dataset]);
  return found === null ? null : <Line {...props} found={found} />;
}

function Line({ frames, stage, found }: Props & { readonly found: Measured }): React.ReactNode {
  const columns = useApp((state) => state.columns);
  const { gutter, width } = stage;
  const svg = useRef<SVGSVGElement>(null);
  const certain = useRef<SVGPathElement>(null);
  const possible = useRef<SVGPathElement>(null);
  const ticks = useRef<SVGPathElement>(null);
  const leads = useRef<SVGPathElement>(null);
  const rows = useMemo(
    () => [rowOf(columns, found.from), rowOf(columns, found.to)] as const,
    [columns, found],
  );
  // It follows the view with each frame, without React.
  useLayoutEffect(() => {
    const follow = (): void => {
      const picture = frames.latest();
      if (picture === null) return;
      const { scene, view } = picture;
      const line = dimensionOf(found.from, found.to, view);
      svg.current?.setAttribute('height', String(scene.height));
      certain.current?.setAttribute('d', line.certain === null ? '' : alongLine(line.certain));
      possible.current?.setAttribute('d', line.possible.map(alongLine).join(''));
      ticks.current?.setAttribute('d', line.ends.map(ticksOf).join(''));
      const down = line.ends.map((end, at) => leadOf(end, rows[at] ?? -1, scene));
      leads.current?.setAttribute('d', down.join(''));
    };
    follow();
    return frames.onFrame(follow);
  }, [frames, found, rows]);
  return (
    <svg ref={svg} className="dimension" style={{ left: `${gutter}px` }} width={width} aria-hidden="true">
      <path ref={certain} className="certain" />
      <path ref={possible} className="possible" />
      <path ref={ticks} className="ticks" />
      <path ref={leads} className="leads" />
    </svg>
  );
}

function alongLine({ x0, x1 }: Piece): string {
  return `M${tenth(x0)} ${AT}H${tenth(x1)}`;
}

/** One tick where an end is known to the pixel, else one at each side of it. */
function ticksOf({ x0, x1 }: End): string {
  const tick = (x: number): string => `M${tenth(x)} ${AT - TICK}v${2 * TICK}`;
  return x1 - x0 < 1 ? tick((x0 + x1) / 2) : tick(x0) + tick(x1);
}

/** The line that leads from an end down to the mark, or the pill, that stands for the event. */
function leadOf({ x0, x1 }: End, row: number, scene: Scene): string {
  const mark = scene.marks.find((each) => each.index === row) ?? scene.pills.find((each) => each.holds(row));
  if (mark === undefined || mark.y - AIR <= AT + TICK) return '';
  return `M${tenth((x0 + x1) / 2)} ${AT + TICK}V${tenth(mark.y - AIR)}`;
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

import type { Shape } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';

interface FigureProps {
  readonly shape: Shape;
  readonly colour: string;
  readonly selected: boolean;
}

/** The figure of a mark, around y = 0. Each form of date has its own (DESIGN.md, "How uncertain dates look"). */
export function Figure({ shape, colour, selected }: FigureProps): React.ReactNode {
  if (shape.kind === 'bar') return <Bar {...shape} colour={colour} selected={selected} />;
  const { cx, circa } = shape;
  const wide = shape.kind === 'hollow' && shape.x1 - shape.x0 > 2 * SIZE.hollow + 4;
  const wing = { width: 12, height: SIZE.thin, colour };
  return (
    <>
      {circa && <Fade x={cx - SIZE.dot - wing.width} side="start" {...wing} />}
      {circa && <Fade x={cx + SIZE.dot} side="end" {...wing} />}
      {wide && (
        <rect
          className="thin"
          x={shape.x0}
          y={-SIZE.thin / 2}
          width={shape.x1 - shape.x0}
          height={SIZE.thin}
          rx={2}
        />
      )}
      {selected && <circle className="ring" cx={cx} r={SIZE.dot + 5} />}
      <circle
        className={shape.kind === 'dot' ? 'dot' : 'hollow'}
        cx={cx}
        r={shape.kind === 'dot' ? SIZE.dot : SIZE.hollow}
      />
    </>
  );
}

type BarProps = Omit<FigureProps, 'shape'> & Extract<Shape, { kind: 'bar' }>;

function Bar({ x0, x1, pale, start, end, colour, selected }: BarProps): React.ReactNode {
  const soft = Math.min(SIZE.fade, (x1 - x0) / 2);
  const from = start === 'soft' ? x0 + soft : x0;
  const to = end === 'soft' ? x1 - soft : x1;
  const sharp = start === 'sharp' && end === 'sharp';
  const left = start === 'open' || start === 'unknown' ? x0 - SIZE.fade : x0;
  const right = end === 'open' || end === 'unknown' ? x1 + SIZE.fade : x1;
  // Neighbouring rectangles share half a pixel, so that no seam shows between them.
  const fade = { height: SIZE.bar, colour };
  return (
    <>
      {selected && (
        <rect className="ring" x={left - 4} y={-11.5} width={right - left + 8} height={23} rx={5} />
      )}
      <g className={pale ? 'is-pale' : undefined}>
        {start === 'soft' && <Fade x={x0} width={soft + 0.5} side="start" {...fade} />}
        {start === 'open' && <Fade x={left} width={SIZE.fade + 0.5} side="start" {...fade} />}
        {start === 'unknown' && <line className="unknown" x1={left} x2={x0} />}
        <rect
          className="bar"
          x={from}
          y={-SIZE.bar / 2}
          width={Math.max(to - from, 0)}
          height={SIZE.bar}
          rx={sharp ? 2.5 : 0}
        />
        {end === 'soft' && <Fade x={x1 - soft - 0.5} width={soft + 0.5} side="end" {...fade} />}
        {end === 'open' && <Fade x={x1 - 0.5} width={SIZE.fade + 0.5} side="end" {...fade} />}
        {end === 'unknown' && <line className="unknown" x1={x1} x2={right} />}
      </g>
    </>
  );
}

interface FadeProps {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'start' | 'end';
  readonly colour: string;
}

/** A stretch that fades away from the known side: `start` fades to the left, `end` to the right. */
function Fade({ x, width, height, side, colour }: FadeProps): React.ReactNode {
  return <rect x={x} y={-height / 2} width={width} height={height} fill={`url(#fade-${side}-${colour})`} />;
}

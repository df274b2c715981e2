import { originOf } from '../../scene/figure.ts';
import { overhang, SIZE } from '../../scene/marks.ts';
import { tenth } from '../../scene/parts.ts';
import type { Shape } from '../../scene/scene.ts';

interface Props {
  readonly shape: Shape;
  readonly stated: boolean;
}

/** The sizes of dots and bars on paper, in pixels of the axis. */
const [DOT, CORE, BAR, THIN] = [5.5, 2, 9, 3];

/**
 * A date's mark in black on white, around y = 0: filled where it is a day, hollow over a thin bar where it is a month or a
 * year, dashed where it is not stated. An end that is open or not known goes on in dashes.
 */
export function Mark({ shape, stated }: Props): React.ReactNode {
  const look = stated ? undefined : 'is-not-stated';
  switch (shape.kind) {
    case 'dot':
      return (
        <g className={look}>
          {shape.circa && (
            <Dashes from={shape.cx - SIZE.dot - SIZE.circa} to={shape.cx + SIZE.dot + SIZE.circa} />
          )}
          <circle className={stated ? 'full' : 'empty'} cx={tenth(shape.cx)} r={DOT} />
          {!stated && <circle className="full" cx={tenth(shape.cx)} r={CORE} />}
        </g>
      );
    case 'hollow': {
      const { x0, x1, cx } = shape;
      return (
        <g className={look}>
          {x1 - x0 > 2 * DOT && <rect className="full" {...box(x0, x1, THIN)} />}
          <circle className="empty" cx={tenth(cx)} r={DOT} />
        </g>
      );
    }
    case 'bar': {
      const { before, after } = overhang(shape);
      const { x0, x1, pale } = shape;
      return (
        <g className={look}>
          {before > 0 && <Dashes from={x0 - before} to={x0} />}
          <rect className={pale ? 'empty' : stated ? 'full' : 'grey'} {...box(x0, x1, BAR)} />
          {after > 0 && <Dashes from={x1} to={x1 + after} />}
        </g>
      );
    }
    case 'set':
      return (
        <>
          <rect className="full" {...box(shape.x0, shape.x1, 1)} />
          {shape.members.map((member) => (
            <Mark key={originOf(member)} shape={member} stated={stated} />
          ))}
        </>
      );
    case 'yearly':
      return (
        <>
          <Dashes from={shape.x0} to={shape.x1} />
          {shape.days.map((x) => (
            <circle key={x} className="full" cx={tenth(x)} r={CORE} />
          ))}
        </>
      );
  }
}

function box(from: number, to: number, height: number): React.SVGProps<SVGRectElement> {
  return { x: tenth(from), width: tenth(Math.max(to - from, 1)), y: -height / 2, height };
}

function Dashes({ from, to }: { readonly from: number; readonly to: number }): React.ReactNode {
  return <line className="dashes" x1={tenth(from)} x2={tenth(to)} />;
}

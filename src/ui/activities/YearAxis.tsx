import type { KeyboardEvent, PointerEvent } from 'react';
import type { Years } from '../../query/activities/activity.ts';

interface Props {
  readonly axis: Years;
  /** The year that is set, or none. */
  readonly year: number | null;
  /** The years that are right, once the answer is given. */
  readonly right: Years | null;
  /** Is told the year that is set; null where none can be. */
  readonly onYear: ((year: number) => void) | null;
}

/** How far the arrow keys and the page keys go. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** An axis of years on which one is set: a slider for the keyboard and for whoever hears it, a line to press for the pointer. */
export function YearAxis({ axis, year, right, onYear }: Props): React.ReactNode {
  const { from, to } = axis;
  const place = (at: number): string => `${((at - from) / (to - from)) * 100}%`;
  const clamped = (at: number): number => Math.min(to, Math.max(from, Math.round(at)));
  const middle = Math.round((from + to) / 2);
  const atPointer = ({ clientX, currentTarget }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onYear?.(clamped(from + ((clientX - left) / width) * (to - from)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const ends: Readonly<Record<string, number>> = { Home: from, End: to };
    const next = step === undefined ? ends[event.key] : (year ?? middle) + step;
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onYear?.(clamped(next));
  };
  const drawn = (
    <>
      {right !== null && (
        <mark
          className="span"
          style={{ left: place(right.from), width: `${((right.to + 1 - right.from) / (to - from)) * 100}%` }}
        />
      )}
      <Ticks axis={axis} place={place} />
      {year !== null && (
        <span className={right === null ? 'pin' : 'pin is-given'} style={{ left: place(year) }}>
          <span>{right === null ? year : `yours: ${year}`}</span>
        </span>
      )}
    </>
  );
  if (onYear === null)
    return (
      <div className="year-axis" aria-hidden="true">
        {drawn}
      </div>
    );
  return (
    <div
      className="year-axis is-open"
      role="slider"
      tabIndex={0}
      aria-label="Year on the axis"
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={year ?? middle}
      aria-valuetext={year === null ? 'not set yet' : String(year)}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        atPointer(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) atPointer(event);
      }}
    >
      {drawn}
    </div>
  );
}

interface TicksProps {
  readonly axis: Years;
  readonly place: (year: number) => string;
}

/** A line with a tick each decade; every second one is named, and on a narrow screen every fourth. */
function Ticks({ axis: { from, to }, place }: TicksProps): React.ReactNode {
  const step = Math.max(1, Math.ceil((to - from) / 120)) * 10;
  const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
  return (
    <span className="line">
      {years.map((year, at) => (
        <span key={year} className="tick" style={{ left: place(year) }}>
          {at % 2 === 0 && <span className={at % 4 === 0 ? '' : 'is-wide'}>{year}</span>}
        </span>
      ))}
    </span>
  );
}

import { useId, useState } from 'react';
import type { PlaceActivity, Years } from '../../query/activities/activity.ts';
import { Asked } from './Asked.tsx';
import { toleranceWords } from './answer-words.ts';
import type { TaskProps } from './Choice.tsx';
import { YearAxis } from './YearAxis.tsx';

/** A year as it is typed; null where it is none, or not on the axis. */
function yearOf(typed: string, { from, to }: Years): number | null {
  const text = typed.trim();
  if (!/^-?\d{1,6}$/.test(text)) return null;
  const year = Number(text);
  return year >= from && year <= to ? year : null;
}

/** A year to set on an axis, with the pointer or the keys, or to type. */
export function Place({ activity, given, onGive }: TaskProps<PlaceActivity>): React.ReactNode {
  const { axis, right } = activity;
  const id = useId();
  const [typed, setTyped] = useState(given ?? '');
  const [said, setSaid] = useState('');
  const year = yearOf(typed, axis);
  const set = (text: string): void => {
    setTyped(text);
    setSaid('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (year === null) setSaid(`Set or type a year from ${axis.from} to ${axis.to}.`);
        else onGive(String(year));
      }}
    >
      <Asked activity={activity} />
      <YearAxis
        axis={axis}
        year={year}
        right={given === null ? null : right}
        onYear={given === null ? (next) => set(String(next)) : null}
      />
      {given === null && (
        <>
          <div className="row">
            <label htmlFor={id}>Year</label>
            <input
              id={id}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              value={typed}
              aria-describedby={`${id}-near`}
              aria-invalid={said !== ''}
              onChange={({ target }) => set(target.value)}
            />
            <button type="submit" className="button check">
              Check
            </button>
            <p role="status">{said}</p>
          </div>
          <p className="near" id={`${id}-near`}>
            Press the axis, use the arrow keys on it, or type a year. {toleranceWords(activity)}
          </p>
        </>
      )}
    </form>
  );
}

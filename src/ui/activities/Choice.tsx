import { useId, useState } from 'react';
import type { Activity } from '../../query/activities/activity.ts';
import { isRight } from '../../query/activities/judge.ts';
import { Asked } from './Asked.tsx';
import { optionsOf } from './options.ts';

export interface TaskProps<A> {
  readonly activity: A;
  readonly given: string | null;
  readonly onGive: (answer: string) => void;
}

/** One answer of several. After it each option says in words whether it was chosen and whether it is right. */
export function Choice({ activity, given, onGive }: TaskProps<Activity>): React.ReactNode {
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(given);
  const [said, setSaid] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) setSaid('Choose an answer first.');
        else onGive(chosen);
      }}
    >
      <Asked activity={activity} />
      <fieldset disabled={given !== null}>
        <legend className="unseen">Answers</legend>
        {optionsOf(activity).map(({ key, label }) => (
          <label key={key} className="option">
            <input
              type="radio"
              name={name}
              value={key}
              checked={chosen === key}
              onChange={() => {
                setChosen(key);
                setSaid('');
              }}
            />
            <bdi>{label}</bdi>
            {given !== null && <Mark mine={given === key} right={isRight(activity, key)} />}
          </label>
        ))}
      </fieldset>
      {given === null && (
        <div className="row">
          <button type="submit" className="button check">
            Check
          </button>
          <p role="status">{said}</p>
        </div>
      )}
    </form>
  );
}

function Mark({ mine, right }: { readonly mine: boolean; readonly right: boolean }): React.ReactNode {
  const words = [mine ? 'your answer' : '', right ? 'right' : ''].filter((each) => each !== '');
  return words.length > 0 && <span className="mark-words">{words.join(', ')}</span>;
}

import { useEffect, useRef } from 'react';
import type { Activity } from '../../query/activities/activity.ts';
import { isRight } from '../../query/activities/judge.ts';
import { Answer } from './Answer.tsx';
import { answerWords } from './answer-words.ts';
import { Choice } from './Choice.tsx';
import { KIND_WORDS } from './kinds.ts';
import { Order } from './Order.tsx';
import { Place } from './Place.tsx';

interface Props {
  readonly activity: Activity;
  /** Its number from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** The answer; null before there is one. */
  readonly given: string | null;
  readonly onGive: (answer: string) => void;
  readonly onNext: () => void;
}

/** One question: what is asked, the reader's answer, and then the words that the right one rests on. */
export function Question({ activity, at, of, given, onGive, onNext }: Props): React.ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const before = useRef(given);
  useEffect(() => {
    // The first question comes with the page, whose title has the focus.
    if (at > 0) title.current?.focus();
  }, [at]);
  useEffect(() => {
    // The button that was pressed is gone.
    if (given !== before.current) verdict.current?.focus();
    before.current = given;
  }, [given]);
  return (
    <section className="asking" aria-labelledby="question-title">
      <h3 id="question-title" ref={title} tabIndex={-1}>
        Question {at + 1} of {of}
      </h3>
      <p className="ask">{KIND_WORDS[activity.kind].ask}</p>
      <Task activity={activity} given={given} onGive={onGive} />
      <div role="status">
        {given !== null && (
          <p className="verdict" ref={verdict} tabIndex={-1}>
            <strong>{isRight(activity, given) ? 'Right.' : 'Not right.'}</strong> {answerWords(activity)}
          </p>
        )}
      </div>
      {given !== null && (
        <>
          <Answer activity={activity} quote={activity.kind === 'order' || activity.kind === 'place'} />
          <button type="button" className="button next" onClick={onNext}>
            {at === of - 1 ? 'See how it went' : 'Next question'}
          </button>
        </>
      )}
    </section>
  );
}

type TaskProps = Pick<Props, 'activity' | 'given' | 'onGive'>;

/** What is done to answer, by the kind of the question. */
function Task({ activity, given, onGive }: TaskProps): React.ReactNode {
  switch (activity.kind) {
    case 'order':
      return <Order activity={activity} given={given} onGive={onGive} />;
    case 'place':
      return <Place activity={activity} given={given} onGive={onGive} />;
    default:
      return <Choice activity={activity} given={given} onGive={onGive} />;
  }
}

import { useEffect, useRef, useState } from 'react';
import type { Tour, TourStep } from '../../dataset/model.ts';
import type { Talk } from '../../store/place.ts';
import { Words } from '../panel/Words.tsx';
import { useApp } from '../store-context.ts';
import { dateAndBasis } from '../words.ts';
import { useInStep } from './in-step.ts';
import { useTalkKeys } from './keys.ts';
import { useTalking } from './talking.ts';

interface Props {
  readonly tour: Tour;
  readonly talk: Talk;
}

/** The presenter's own window: what the class sees, what is asked, the notes, what comes next, and the time. It stays in step with the other one, and works by itself. */
export function Presenter({ tour, talk }: Props): React.ReactNode {
  const present = useApp((state) => state.present);
  const talking = useTalking(tour, talk);
  const [blank, setBlank] = useState(false);
  const [said, setSaid] = useState('');
  const { step: number, shown } = talk;
  useInStep({ tour: talk.tour, step: number, shown, blank }, (told) => {
    present({ ...talk, step: told.step, shown: told.shown });
    setBlank(told.blank);
  });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const act = (does: () => unknown) => (): void => {
    setSaid('');
    setBlank(false);
    does();
  };
  const next = act(() => talking?.next() === false && setSaid('This is the last step.'));
  const back = act(() => talking?.back() === false && setSaid('This is the first step.'));
  const turnBlank = (): void => setBlank((on) => !on);
  useTalkKeys({
    next,
    back,
    first: act(() => talking?.goTo(1)),
    last: act(() => talking?.goTo(tour.steps.length)),
    jump: (to) => act(() => talking?.goTo(to))(),
    blank: turnBlank,
    leave: () => close(),
    fullScreen: () => undefined,
    code: () => undefined,
    notes: () => undefined,
    spotlight: () => undefined,
    more: (by) => scrollBy({ top: by * 80 }),
    help: () => undefined,
  });
  if (talking === null) return null;
  const { step, holdsBack } = talking;
  const following = tour.steps[talking.number];
  return (
    <div className="talk is-notes">
      <header>
        <h2 ref={title} tabIndex={-1}>
          {tour.title}: step {talking.number} of {tour.steps.length}
        </h2>
        <Clock />
      </header>
      <div className="row">
        <button type="button" className="button" onClick={back}>
          Back
        </button>
        <button type="button" className="button" onClick={next}>
          {holdsBack ? 'Show the date' : 'Next'}
        </button>
        <button type="button" className="button" aria-pressed={blank} onClick={turnBlank}>
          Blank
        </button>
        <span role="status">{said || (blank ? 'The class sees a blank screen.' : '')}</span>
      </div>
      <section aria-label="Now">
        <p className="when">
          {dateAndBasis(step.event)}
          {holdsBack && <strong> (not shown to the class yet)</strong>}
        </p>
        <h3 dir="auto">{step.event.title}</h3>
        <blockquote lang={step.passage.document.raw.language} dir="auto">
          <mark>
            <Words passage={step.passage} />
          </mark>
        </blockquote>
        <dl>
          <dt>Question</dt>
          <dd dir="auto">{step.question || 'None.'}</dd>
          <dt>Notes</dt>
          <dd className="talk-note" dir="auto">
            {step.note || 'None.'}
          </dd>
        </dl>
      </section>
      <Following step={following} />
    </div>
  );
}

function Following({ step }: { readonly step: TourStep | undefined }): React.ReactNode {
  return (
    <section className="following" aria-labelledby="following-title">
      <h3 id="following-title">Next</h3>
      {step === undefined ? (
        <p>Nothing: this is the last step.</p>
      ) : (
        <>
          <p className="when">{dateAndBasis(step.event)}</p>
          <p dir="auto">{step.event.title}</p>
          <p className="quiet" dir="auto">
            {step.question}
          </p>
        </>
      )}
    </section>
  );
}

/** The time of day, and how long this window has been open. */
function Clock(): React.ReactNode {
  const begun = useRef(Date.now());
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(Math.floor((now - begun.current) / 1000), 0);
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = new Date(now);
  return (
    <p className="clock">
      <span>
        {two(time.getHours())}:{two(time.getMinutes())}
      </span>{' '}
      <span className="quiet">
        {Math.floor(seconds / 60)}:{two(seconds % 60)} since this window opened
      </span>
    </p>
  );
}

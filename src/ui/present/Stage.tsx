import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Passage, TimelineEvent, Tour } from '../../dataset/model.ts';
import { START, type Talk } from '../../store/place.ts';
import type { Span } from '../../text/codepoints.ts';
import { mayTakeFocus } from '../focus.ts';
import { linkTo, pageAddress } from '../share/links.ts';
import { useApp } from '../store-context.ts';
import { isPacked } from '../tours/pack.ts';
import { useLedger } from '../use-ledger.ts';
import { useAwake } from './awake.ts';
import { Bar } from './Bar.tsx';
import { Code } from './Code.tsx';
import { dateStretches } from './dates-left-out.ts';
import { Help } from './Help.tsx';
import { useInStep } from './in-step.ts';
import { useTalkKeys } from './keys.ts';
import { Slide } from './Slide.tsx';
import { useSwipe } from './swipe.ts';
import { useTalking } from './talking.ts';

interface Props {
  readonly tour: Tour;
  readonly talk: Talk;
  /** How many steps are left out because their events are not in this collection. */
  readonly missing: number;
}

type Over = 'blank' | 'code' | 'help';

/** What the class sees, with the keys of a clicker. */
export function Stage({ tour, talk, missing }: Props): React.ReactNode {
  const present = useApp((state) => state.present);
  const showAbout = useApp((state) => state.showAbout);
  const talking = useTalking(tour, talk);
  const [over, setOver] = useState<Over | null>(null);
  const [spot, setSpot] = useState(false);
  const [part, setPart] = useState(0);
  const [said, setSaid] = useState<React.ReactNode>(missing > 0 ? leftOutWords(missing) : null);
  // It covers the head of the slide, so it goes by itself; what holds a link stays.
  useEffect(() => {
    const timer = typeof said === 'string' ? setTimeout(() => setSaid(null), READ) : undefined;
    return () => clearTimeout(timer);
  }, [said]);
  const leftOut = useLeftOut(talking?.holdsBack === true && talking.step.hide.includes('words'));
  const stage = useStageFocus();
  const awake = useAwake();
  const blank = over === 'blank';
  const { step, shown } = talk;
  const reach = useRef({ before: 0, after: 0 });
  const onParts = useCallback((before: number, after: number): void => {
    const now = reach.current;
    reach.current = { before: Math.max(now.before, before), after: Math.max(now.after, after) };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins with what is shown first.
  useLayoutEffect(() => {
    setPart(0);
    reach.current = { before: 0, after: 0 };
  }, [step]);
  useInStep({ tour: talk.tour, step, shown, blank }, (told) => {
    present({ ...talk, step: told.step, shown: told.shown });
    setOver(told.blank ? 'blank' : null);
  });
  /** What lies over the slide goes first; then a key does what it does. */
  const through = (act: () => void) => (): void => {
    setSaid(null);
    if (over === null) act();
    else setOver(null);
  };
  const toggle = (which: Over) => (): void => setOver((now) => (now === which ? null : which));
  const next = through(() => {
    if (talking?.next() === false) setSaid('This is the last step.');
  });
  const back = through(() => {
    if (talking?.back() === false) setSaid('This is the first step.');
  });
  const leave = through(() => {
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    present(null);
  });
  const does = {
    next,
    back,
    first: through(() => talking?.goTo(1)),
    last: through(() => talking?.goTo(tour.steps.length)),
    jump: (number: number) => {
      setOver(null);
      setSaid(null);
      if (number >= 1 && number <= tour.steps.length) talking?.goTo(number);
      else setSaid(`There is no step ${number}: this tour has ${tour.steps.length}.`);
    },
    blank: toggle('blank'),
    leave,
    fullScreen: () => fullScreen().then((refused) => refused && setSaid(NO_FULL_SCREEN)),
    code: toggle('code'),
    notes: () => {
      if (!openNotes(talk)) setSaid(<Blocked talk={talk} />);
    },
    spotlight: () => setSpot((on) => !on),
    more: (by: 1 | -1) =>
      setPart((now) => Math.min(Math.max(now + by, -reach.current.before), reach.current.after)),
    help: toggle('help'),
  };
  const keepTour = (): void => {
    present(null);
    showAbout('tours', talk.tour);
  };
  useTalkKeys(does);
  const swipe = useSwipe(next, back);
  if (talking === null) return null;
  return (
    <div
      ref={stage}
      className={`talk${awake ? ' is-awake' : ''}`}
      role="region"
      aria-label={`Presentation: ${tour.title}`}
      tabIndex={-1}
      {...swipe}
    >
      {leftOut !== null && (
        <Slide
          talking={talking}
          leftOut={leftOut}
          spotlight={spot || talking.step.spotlight}
          part={part}
          onParts={onParts}
        />
      )}
      <p className="unseen" role="status">
        {`Step ${talking.number} of ${tour.steps.length}: ${talking.step.event.title}`}
      </p>
      <div className="said" role="status">
        {said}
      </div>
      <Bar does={does} onKeep={isPacked(talk.tour) ? keepTour : null} />
      {over === 'blank' && (
        <button
          type="button"
          className="blank"
          aria-label="Blank. Show the step again"
          onClick={() => setOver(null)}
        />
      )}
      {over === 'code' && (
        <Code talk={talk} event={talking.step.event} view={talking.step.view} onClose={() => setOver(null)} />
      )}
      {over === 'help' && <Help onClose={() => setOver(null)} />}
    </div>
  );
}

/** How long a sentence is shown, in milliseconds. */
const READ = 6000;
const NO_FULL_SCREEN = 'This browser does not allow full screen here. F11 may do it.';

function leftOutWords(missing: number): string {
  return missing === 1
    ? 'One step is left out: its event is not in this collection.'
    : `${missing} steps are left out: their events are not in this collection.`;
}

/** Fills the screen or no longer does; true where the browser refuses. */
async function fullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
    return false;
  } catch {
    return true;
  }
}

/** The address of a talk's notes. */
function notesOf(talk: Talk): string {
  return linkTo(pageAddress(), { ...START, talk: { ...talk, notes: true } });
}

/** Opens the notes in a window of their own; false where the browser blocks it. */
function openNotes(talk: Talk): boolean {
  return open(notesOf(talk), 'sourceline-notes', 'popup,width=960,height=720') !== null;
}

function Blocked({ talk }: { readonly talk: Talk }): React.ReactNode {
  return (
    <>
      The browser blocked the window with the notes. Allow pop-ups for this page, or{' '}
      <a href={notesOf(talk)} target="_blank" rel="noopener">
        open the notes in a tab
      </a>
      .
    </>
  );
}

/** The focus is on the stage while it is there, and goes back where it was. */
function useStageFocus(): React.RefObject<HTMLDivElement | null> {
  const embedded = useApp((state) => state.embed);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (mayTakeFocus(embedded)) stage.current?.focus({ preventScroll: true });
    return () => {
      // The page is seen again only after this.
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before !== document.body && before.isConnected)
          before.focus({ preventScroll: true });
      });
    };
  }, [embedded]);
  return stage;
}

/**
 * What is not to be seen of a passage; null until that is known: no date flashes up before it is taken away. Where
 * the ledger cannot be fetched, the words that carry the date are left out, and no others.
 */
function useLeftOut(on: boolean): ((passage: Passage, event: TimelineEvent) => readonly Span[]) | null {
  const ledger = useLedger(on);
  const stretches = useCallback(
    (passage: Passage, event: TimelineEvent) =>
      on && ledger !== 'wait' ? dateStretches(passage, event, ledger === 'failed' ? [] : ledger) : [],
    [on, ledger],
  );
  return on && ledger === 'wait' ? null : stretches;
}

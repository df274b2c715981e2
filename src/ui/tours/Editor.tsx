import { useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { LONGEST_TEXT, type OwnStep, type OwnTour } from '../../dataset/own-tour.ts';
import { emptyStep, stepEdited, stepMoved, stepRemoved, titled } from '../../store/own-tours.ts';
import { resolveOwn } from '../../store/resolve-own.ts';
import { useApp } from '../store-context.ts';
import { useDrag } from '../tray/drag.ts';
import { Undo } from '../tray/Undo.tsx';
import { count } from '../words.ts';
import { addStep } from './adding.ts';
import { EditorHead } from './EditorHead.tsx';
import { EventFinder } from './EventFinder.tsx';
import { whyNotHere } from './find-tour.ts';
import { newId, shortened } from './making.ts';
import type { KeptTours } from './own-tours.ts';
import { StepItem } from './StepItem.tsx';
import { NoTour, TourPage } from './TourPage.tsx';

interface Props {
  readonly id: string;
  readonly kept: KeptTours | null;
}

/** One of the reader's own tours, to be changed; says so where it is not on this device. */
export function Editor({ id, kept }: Props): React.ReactNode {
  const own = kept?.own.tours.find((tour) => tour.id === id);
  return (
    <TourPage title={own?.title ?? (kept === null ? 'Your tour' : 'This tour is not here')}>
      {kept !== null && own !== undefined ? (
        <Open own={own} kept={kept} />
      ) : (
        <NoTour why={kept === null ? null : whyNotHere(kept.own)} />
      )}
    </TourPage>
  );
}

interface OpenProps {
  readonly own: OwnTour;
  readonly kept: KeptTours;
}

interface Removed {
  readonly step: OwnStep;
  readonly at: number;
}

/** What was done last; a move is to be seen in the list itself and is only read out. */
interface Said {
  readonly words: string;
  readonly seen: boolean;
}

function Open({ own, kept }: OpenProps): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const present = useApp((state) => state.present);
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState<Said>({ words: '', seen: false });
  const { keeper } = kept;
  const { steps } = own;
  const { tour, missing } = resolveOwn(own, dataset);
  const shown = steps.filter((step) => !missing.includes(step));

  const nameOfStep = ({ event }: OwnStep): string => shortened(dataset.eventById.get(event)?.title ?? event);
  const move = (id: string, to: number): void => {
    void keeper.change(stepMoved(own.id, id, to));
    setRemoved(null);
    setSaid({ words: `Moved to number ${to + 1} of ${steps.length}.`, seen: false });
  };
  const { list, look, grip } = useDrag(
    steps.map(({ id }) => id),
    move,
  );
  const put = (step: OwnStep, done: string, at?: number): void => {
    const added = addStep(keeper, own.id, step, at);
    setRemoved(null);
    setSaid({ words: added.ok ? done : added.error, seen: true });
  };
  const add = ({ id, title }: TimelineEvent): void =>
    put(emptyStep(id, newId('s-')), `“${title}” is step ${steps.length + 1}.`);
  const putBack = ({ step, at }: Removed): void => {
    put(step, `“${nameOfStep(step)}” is back.`, at);
    requestAnimationFrame(() => list.current?.children.item(at)?.querySelector('button')?.focus());
  };
  return (
    <>
      <EditorHead
        own={own}
        kept={kept}
        none={shown.length === 0}
        longest={LONGEST_TEXT}
        onTitled={(title, summary) => keeper.write(titled(own.id, title, summary), own.id)}
      />
      <section aria-labelledby="tour-steps">
        <h3 id="tour-steps">{steps.length === 0 ? 'Steps' : count(steps.length, 'step')}</h3>
        {steps.length === 0 && removed === null && (
          <p className="empty">Add the first event below. Each event that you add is a step.</p>
        )}
        <ol ref={list} className="steps">
          {steps.map((step, at) => {
            const number = shown.indexOf(step);
            const resolved = tour.steps[number];
            return (
              <StepItem
                key={step.id}
                own={step}
                found={resolved ?? null}
                at={at}
                of={steps.length}
                longest={LONGEST_TEXT}
                look={look(step.id)}
                grip={grip(step.id)}
                open={open.has(step.id)}
                onOpen={(on) => {
                  const rest = [...open].filter((id) => id !== step.id);
                  setOpen(new Set(on ? [...rest, step.id] : rest));
                }}
                onGo={() => showOnTimeline(step.event)}
                onPresent={() => present({ tour: own.id, step: number + 1, shown: 0, notes: false })}
                onMove={(to) => move(step.id, to)}
                onEdit={(edited) => keeper.write(stepEdited(own.id, edited), `${own.id} ${step.id}`)}
                onRemove={() => {
                  void keeper.change(stepRemoved(own.id, step.id));
                  setRemoved({ step, at });
                  setSaid({ words: `“${nameOfStep(step)}” is removed.`, seen: true });
                }}
              />
            );
          })}
        </ol>
        <p className="said">
          <bdi role="status" className={said.seen ? undefined : 'unseen'}>
            {said.words}
          </bdi>{' '}
          {removed !== null && <Undo key={removed.step.id} onUndo={() => putBack(removed)} />}
        </p>
        <EventFinder label="Add an event" onChoose={add} />
      </section>
    </>
  );
}

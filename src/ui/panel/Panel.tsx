import { useEffect, useRef } from 'react';
import { useApp, useAppStore } from '../store-context.ts';
import { EventPanel } from './EventPanel.tsx';
import { Intro } from './Intro.tsx';

/** Beside the chart: the selected event with its sources, or else what this collection is and how to read it. */
export function Panel(): React.ReactNode {
  const store = useAppStore();
  const id = useApp((state) => state.event);
  const event = useApp((state) => (id === null ? undefined : state.dataset.eventById.get(id)));
  const panel = useRef<HTMLElement>(null);
  // Another event starts at its top, wherever the last one was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is what this waits for.
  useEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = 0;
  }, [id]);
  return (
    <aside
      ref={panel}
      className={`panel ${event === undefined ? 'is-intro' : 'is-event'}`}
      aria-labelledby="panel-title"
      onKeyDown={(press) => {
        if (press.key !== 'Escape' || event === undefined) return;
        store.getState().select(null);
        document.querySelector<SVGElement>('.plot [tabindex="0"]')?.focus();
      }}
    >
      {event === undefined ? <Intro /> : <EventPanel key={event.id} event={event} />}
    </aside>
  );
}

import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useLater } from '../later.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { eventPanel, focusIfWanted } from './event-panel.ts';
import { Intro } from './Intro.tsx';

interface Props {
  /** Told when the panel of an event is there, which may have to be fetched the first time. */
  readonly onArrive?: () => void;
}

/** Beside the chart: the selected event with its sources, or else what this collection is and how to read it. */
export function Panel({ onArrive }: Props): React.ReactNode {
  const store = useAppStore();
  const id = useApp((state) => state.event);
  const event = useApp((state) => (id === null ? undefined : state.dataset.eventById.get(id)));
  const panel = useRef<HTMLElement>(null);
  const EventPanel = useLater(eventPanel, event !== undefined);
  const there = event !== undefined && EventPanel !== null;
  useEffect(() => {
    if (!there) return;
    focusIfWanted();
    onArrive?.();
  }, [there, onArrive]);
  // Another event starts at its top, wherever the last one was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is what this waits for.
  useEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = 0;
  }, [id]);
  // Closing gives the focus back to what opened the panel: a link of the list, or the chart, and there the event's own
  // mark or pill, which may be another than the one that the panel was opened with.
  const opener = useRef<Element | null>(null);
  const open = event !== undefined;
  useLayoutEffect(() => {
    opener.current = open ? document.activeElement : null;
  }, [open]);
  const close = (): void => {
    const back = opener.current;
    flushSync(() => store.getState().select(null));
    const usable =
      back !== null && back !== document.body && back.isConnected && back.closest('.plot') === null;
    const mark = document.querySelector(`.plot [data-events~="${CSS.escape(event?.id ?? '')}"]`);
    const target = usable ? back : (mark ?? document.querySelector('.plot'));
    if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
  };
  return (
    <aside
      ref={panel}
      className={`panel ${event === undefined ? 'is-intro' : 'is-event'}`}
      aria-labelledby="panel-title"
      onKeyDown={(press) => {
        if (press.key === 'Escape' && open) close();
      }}
    >
      {event === undefined && <Intro />}
      {event !== undefined && EventPanel !== null && (
        <EventPanel key={event.id} event={event} onClose={close} />
      )}
    </aside>
  );
}

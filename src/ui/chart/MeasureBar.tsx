import { useEffect, useMemo } from 'react';
import { startWords } from '../../query/measure-start.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { measuringOf } from './measured.ts';
import { pickForMeasure } from './measuring.ts';

/** Above the plot while time is measured: from where, and, once another event is picked, how long it is. */
export function MeasureBar(): React.ReactNode {
  const store = useAppStore();
  const measure = useApp((state) => state.measure);
  const dataset = useApp((state) => state.dataset);
  const measuring = useMemo(() => measuringOf({ measure, dataset }), [measure, dataset]);
  // Whatever way an event is selected while a measurement waits, it is the one picked; an address that is
  // followed, and stepping from one event to the next by key, pick none.
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const picked = state.event !== before.event && state.step === 'push';
        if (picked && state.event !== null && state.measure === before.measure)
          pickForMeasure(store, state.event);
      }),
    [store],
  );
  const stop = (): void => {
    document.querySelector<SVGElement>('.plot')?.focus({ preventScroll: true });
    store.getState().setMeasure(null);
  };
  const found = measuring?.found ?? null;
  return (
    <>
      <div role="status" className="unseen">
        {measuring === null ? '' : found === null ? waiting(startWords(measuring.from)) : found.words}
      </div>
      {measuring !== null && (
        <section
          className="measure-bar"
          aria-label="Measuring"
          onKeyDown={(press) => {
            if (press.key === 'Escape') stop();
          }}
        >
          <p>
            {found === null ? (
              waiting(startWords(measuring.from))
            ) : (
              <>
                {found.what}: <strong>{found.length}</strong>.{' '}
                <span className="quiet">{found.notes.join(' ')}</span>
              </>
            )}
          </p>
          <button type="button" className="button" onClick={stop}>
            {found === null ? 'Cancel' : 'Close'}
          </button>
        </section>
      )}
    </>
  );
}

function waiting(from: string): string {
  return `Measuring from ${from}: pick another event`;
}

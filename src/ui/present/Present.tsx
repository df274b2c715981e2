import { useEffect } from 'react';
import { useApp, useAppStore } from '../store-context.ts';
import { useTour } from '../tours/find-tour.ts';
import { Presenter } from './Presenter.tsx';
import { Stage } from './Stage.tsx';

/** A tour in front of a class, or its notes in the presenter's own window, over the whole page. */
export function Present(): React.ReactNode {
  const talk = useApp((state) => state.talk);
  return talk === null ? null : <Found key={talk.tour} reference={talk.tour} />;
}

function Found({ reference }: { readonly reference: string }): React.ReactNode {
  const talk = useApp((state) => state.talk);
  const found = useTour(reference);
  if (talk === null) return null;
  if (found.kind === 'wait') return <div className="talk" />;
  if (found.kind === 'none') return <Missing why={found.why} />;
  const { tour, missing } = found;
  if (tour.steps.length === 0) return <Missing why={missing.length === 0 ? NO_STEPS : NOT_HERE} />;
  return talk.notes ? (
    <Presenter tour={tour} talk={talk} />
  ) : (
    <Stage tour={tour} talk={talk} missing={missing.length} />
  );
}

const NO_STEPS = 'This tour has no steps to present.';
const NOT_HERE =
  'None of its events is in this collection. Open it with the collection that it was made for.';

/** What is said where there is no such tour, with the way out. */
function Missing({ why }: { readonly why: string }): React.ReactNode {
  const { present, setMode } = useAppStore().getState();
  useEffect(() => document.getElementById('talk-missing')?.focus(), []);
  return (
    <section className="talk is-missing" aria-labelledby="talk-missing">
      <h2 id="talk-missing" tabIndex={-1}>
        This tour cannot be shown
      </h2>
      <p>{why}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            present(null);
            setMode('tours');
          }}
        >
          See the tours
        </button>
        <button type="button" className="button" onClick={() => present(null)}>
          Go to the timeline
        </button>
      </p>
    </section>
  );
}

import { matching } from '../../query/filter.ts';
import type { Span } from '../../query/spans.ts';
import { viewport } from '../../scene/viewport.ts';
import { snapped } from '../../store/address-time.ts';
import { viewWords } from '../chart/view-words.ts';
import { useApp } from '../store-context.ts';
import { Check } from './Choices.tsx';
import { tidy } from './values.ts';

function spanWords({ from, to }: Span): string {
  const view = viewport(from, to, 1);
  return view === null ? '' : viewWords(view);
}

/** Keeps only what may have been within the stretch of time that is in view, or was when it was chosen. */
export function InView(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const home = useApp((state) => state.home);
  const view = useApp((state) => state.view);
  const filter = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  // On the grid of addresses, so that a link brings the very same.
  const now = snapped(view ?? home, 'true');
  const span = filter.span ?? now;
  const moved = filter.span !== null && spanWords(now) !== spanWords(filter.span);
  return (
    <fieldset>
      <legend>Time</legend>
      <Check
        checked={filter.span !== null}
        number={matching(dataset, { ...filter, span })?.size ?? dataset.events.length}
        onChange={(on) => setFilter(tidy({ ...filter, span: on ? now : null }))}
      >
        {filter.span === null
          ? `Within the span in view: ${spanWords(now)}`
          : `Within ${spanWords(filter.span)}`}
      </Check>
      {moved && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => {
            // This button goes; the box stays.
            currentTarget.parentElement?.querySelector('input')?.focus();
            setFilter({ ...filter, span: now });
          }}
        >
          Take the span in view instead: {spanWords(now)}
        </button>
      )}
    </fieldset>
  );
}

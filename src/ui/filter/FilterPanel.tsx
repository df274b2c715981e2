import { useId, useMemo, useRef } from 'react';
import { type Facet, NO_FILTER } from '../../query/filter.ts';
import { facetCounts } from '../../query/filter-counts.ts';
import type { Others } from '../../store/place.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { count } from '../words.ts';
import { Check, Choices } from './Choices.tsx';
import { InView } from './InView.tsx';
import { useMatching } from './matching.ts';
import { usePopover } from './popover.ts';
import { tidy, withValue } from './values.ts';

const OTHERS: readonly (readonly [others: Others, title: string])[] = [
  ['dimmed', 'Dim others'],
  ['hidden', 'Hide others'],
];

/**
 * All that events can be filtered by, each with how many it would bring. What is chosen holds at once. A dialog that
 * lets the page be used beside it, for as long as it is drawn.
 */
export function FilterPanel({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { close, opener } = usePopover(box, onClose);
  const store = useAppStore();
  const { dataset } = store.getState();
  const filter = useApp((state) => state.filter);
  const others = useApp((state) => state.others);
  const matching = useMatching();
  const all = useMemo(() => facetCounts(dataset, NO_FILTER), [dataset]);
  const counts = useMemo(() => facetCounts(dataset, filter), [dataset, filter]);
  const { setFilter, clearFilter, setOthers } = store.getState();
  const choices = (facet: Facet) => ({
    facet,
    dataset,
    there: all[facet],
    counts: counts[facet],
    chosen: filter[facet],
    onChoose: (value: string, on: boolean) =>
      setFilter(withValue(dataset, store.getState().filter, facet, value, on)),
  });
  return (
    <div
      ref={box}
      popover="manual"
      className="filter-panel"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
      onBlur={({ relatedTarget: next, currentTarget }) => {
        if (next !== null && !currentTarget.contains(next) && next !== opener.current) onClose();
      }}
    >
      <div className="head">
        <h2 id={id}>Filter</h2>
        <span role="status">
          {matching === null
            ? `All ${count(dataset.events.length, 'event')}`
            : `${matching.size} of ${count(dataset.events.length, 'event')} match`}
        </span>
        <button
          type="button"
          className="button"
          aria-disabled={matching === null}
          onClick={() => {
            if (matching !== null) clearFilter();
          }}
        >
          Clear all
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
      <div className="facets">
        <div>
          <Choices title="Lane" {...choices('lanes')} />
          <Choices title="How the date is known" {...choices('bases')}>
            <Check
              checked={filter.disputed}
              number={counts.disputed}
              onChange={(disputed) => setFilter(tidy({ ...filter, disputed }))}
            >
              Disputed: documents differ
            </Check>
          </Choices>
          <InView />
        </div>
        <div>
          <Choices title="Document" {...choices('documents')} />
          <Choices title="Voice" {...choices('voices')} />
        </div>
      </div>
      <fieldset className="others">
        <legend>Events that do not match, on the timeline</legend>
        {OTHERS.map(([each, title]) => (
          <label key={each}>
            <input type="radio" name={id} checked={others === each} onChange={() => setOthers(each)} />
            {title}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

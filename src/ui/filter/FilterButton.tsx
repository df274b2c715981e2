import { useState } from 'react';
import { later, useLater } from '../later.ts';
import { useApp } from '../store-context.ts';
import { useMatching } from './matching.ts';

const filterPanel = later(async () => (await import('./FilterPanel.tsx')).FilterPanel);

/** What a button that opens the filter says: "Filter", or "Filter: 12 of 55". */
export function useFilterWords(): string {
  const all = useApp((state) => state.dataset.events.length);
  const matching = useMatching();
  return matching === null ? 'Filter' : `Filter: ${matching.size} of ${all}`;
}

/** A button that opens the filter, and says how many events match; while some are left out, one beside it that clears. */
export function FilterButton(): React.ReactNode {
  const [open, setOpen] = useState(false);
  const words = useFilterWords();
  const on = useMatching() !== null;
  const clear = useApp((state) => state.clearFilter);
  return (
    <span className="filter-buttons">
      <button
        type="button"
        className={`button has-menu${on ? ' is-on' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          // Not every browser gives a pressed button the focus, and the panel stands where the focus was.
          currentTarget.focus();
          setOpen(!open);
        }}
      >
        {words}
        <span className="caret" aria-hidden="true" />
      </button>
      {on && (
        <button
          type="button"
          className="button is-square"
          aria-label="Clear the filter"
          title="Clear the filter"
          onClick={({ currentTarget }) => {
            // This button goes; the one before it stays.
            const before = currentTarget.previousElementSibling;
            if (before instanceof HTMLElement) before.focus();
            clear();
          }}
        >
          ×
        </button>
      )}
      <OpenFilter open={open} onClose={() => setOpen(false)} />
    </span>
  );
}

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The filter's panel while it is open, loaded when it is first asked for. */
export function OpenFilter({ open, onClose }: Props): React.ReactNode {
  const FilterPanel = useLater(filterPanel, open);
  return open && FilterPanel !== null && <FilterPanel onClose={onClose} />;
}

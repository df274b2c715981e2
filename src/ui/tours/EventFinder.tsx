import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Found } from '../../query/search.ts';
import { useListKeys } from '../search/list-keys.ts';
import { Marked } from '../search/Marked.tsx';
import { useSearch } from '../search/use-search.ts';
import { useApp } from '../store-context.ts';
import { count, dateAndBasis } from '../words.ts';

/** So many events are listed before a word is typed; past them the field finds more. */
const MOST = 100;

interface Props {
  readonly label: string;
  /** Whether it is given the focus when it appears. */
  readonly focused?: boolean;
  readonly onChoose: (event: TimelineEvent) => void;
}

/**
 * A field that finds events of the collection, with all of them listed in the order of time until a word is typed. The
 * field keeps the focus when one is chosen, so that another can be.
 */
export function EventFinder({ label, focused = false, onChoose }: Props): React.ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const { hits, words } = useHits(query);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const choose = (event: TimelineEvent): void => {
    onChoose(event);
    setQuery('');
  };
  const at = useListKeys(input, id, open ? hits.length : 0, {
    choose: (index) => {
      const hit = hits[index];
      if (hit !== undefined) choose(hit.event);
    },
    leave: () => setOpen(false),
  });
  return (
    <search
      className="finder"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
    >
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        ref={input}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-autocomplete="list"
        placeholder="Find by its words"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={query}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={({ target }) => {
          setQuery(target.value);
          setOpen(true);
        }}
      />
      {open && (
        <div className="found">
          <p role="status">{words}</p>
          <div role="listbox" id={id} aria-label={label}>
            {hits.map(({ event, title }, index) => (
              <div
                key={event.id}
                role="option"
                id={`${id}-${index}`}
                tabIndex={-1}
                aria-selected={at === index}
                onPointerDown={(press) => press.preventDefault()}
                onClick={() => choose(event)}
                onKeyDown={() => undefined}
              >
                <span className="what">
                  <Marked found={title} />
                </span>
                <span className="beside">{dateAndBasis(event)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </search>
  );
}

interface Hits {
  readonly hits: readonly { readonly event: TimelineEvent; readonly title: Found }[];
  /** How many there are, in words. */
  readonly words: string;
}

function useHits(query: string): Hits {
  const events = useApp((state) => state.dataset.events);
  const search = useSearch();
  return useMemo(() => {
    const asked = query.trim();
    if (asked === '' || search === null) {
      const hits = events
        .slice(0, MOST)
        .map((event) => ({ event, title: { text: event.title, ranges: [] } }));
      const first = hits.length < events.length ? `The first ${hits.length} of ` : '';
      return { hits, words: `${first}${count(events.length, 'event')}, in the order of time` };
    }
    const { events: hits, eventCount } = search.find(asked);
    if (eventCount === 0)
      return { hits, words: `No event has “${asked.slice(0, 60)}”. Try fewer or other letters.` };
    const first = hits.length < eventCount ? `The first ${hits.length} of ` : '';
    return { hits, words: `${first}${count(eventCount, 'event')} found` };
  }, [events, search, query]);
}

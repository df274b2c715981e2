import { useMemo } from 'react';
import { CiteButton } from '../cite/CiteButton.tsx';
import { FilterButton } from '../filter/FilterButton.tsx';
import { useMatching } from '../filter/matching.ts';
import { follow } from '../follow.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { count } from '../words.ts';
import { Entry } from './Entry.tsx';
import { groupsOf } from './groups.ts';

/** The sheet of the whole chronology. */
const ALL = 'all.full';

/**
 * The whole chronology as a list, with passages and sources: complete before any script runs. Where the reader
 * filters, the others are left out, and it says so.
 */
export function EventList(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const { events } = dataset;
  const selected = useApp((state) => state.event);
  const select = useApp((state) => state.showOnTimeline);
  const showAbout = useApp((state) => state.showAbout);
  const matching = useMatching();
  const listed = matching === null ? events : events.filter(({ id }) => matching.has(id));
  const groups = useMemo(() => groupsOf(events), [events]);
  return (
    <section className="list" aria-labelledby="list-title">
      <div className="list-intro">
        <p>{dataset.description}</p>
        <p>{dataset.notice}</p>
      </div>
      <div className="list-head">
        <h2 id="list-title" tabIndex={-1}>
          All events in order of time
        </h2>
        <div className="list-does">
          <CiteButton
            passages={listed.flatMap((event) => event.passages)}
            label={matching === null ? 'Cite all' : 'Cite these'}
          />
          <FilterButton />
          <a
            className="button print-link"
            href={`#view=sheet&of=${ALL}`}
            onClick={follow(() => showAbout('sheet', ALL))}
          >
            Print…
          </a>
        </div>
      </div>
      <Left matching={matching} all={events.length} />
      {groups.map(({ title, events: all }, at) => {
        const shown = matching === null ? all : all.filter(({ id }) => matching.has(id));
        const [first] = all;
        if (first === undefined || shown.length === 0) return null;
        const id = `list-group-${at}`;
        const of = shown.length < all.length ? `${shown.length} of ` : '';
        return (
          <div className="group" key={first.id}>
            <h3 id={id}>
              {title}{' '}
              <span className="number">
                {of}
                {count(all.length, 'event')}
              </span>
            </h3>
            <ol aria-labelledby={id}>
              {shown.map((event) => (
                <Entry key={event.id} event={event} selected={event.id === selected} onSelect={select} />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

interface LeftProps {
  readonly matching: ReadonlySet<string> | null;
  /** How many events there are. */
  readonly all: number;
}

/** That some events are left out, and the way back to all of them. */
function Left({ matching, all }: LeftProps): React.ReactNode {
  const store = useAppStore();
  return (
    <div className="list-left" role="status">
      {matching !== null && (
        <>
          <span>
            {matching.size === 0
              ? 'No event matches the filter.'
              : `${matching.size} of ${count(all, 'event')}.`}
          </span>
          <button type="button" className="link" onClick={() => store.getState().clearFilter()}>
            Show all
          </button>
        </>
      )}
    </div>
  );
}

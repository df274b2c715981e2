import { useSyncExternalStore } from 'react';
import { CARD, type Guide, type Told } from './guide.ts';
import { type LaneNow, moreWords, NOTHING } from './guide-words.ts';

/** What the guide says now; null while it is not shown. Draws again only when that changes. */
export function useTold(guide: Guide): Told | null {
  return useSyncExternalStore(guide.onMove, guide.told, guide.told);
}

interface CardProps {
  readonly told: Told;
  /** How many lines there is room for whatever is said, so that nothing under the card moves. */
  readonly lines?: number;
}

/** What was going on where the line stands, by lane. Screen readers hear it from the status beside the line. */
export function GuideCard({ told: { now }, lines = CARD.lines }: CardProps): React.ReactNode {
  return (
    <div className="guide-card" aria-hidden="true">
      <p className="guide-when">{now.date}</p>
      <div style={{ minHeight: `${lines * CARD.line}px` }}>
        {now.lanes.length === 0 && <p className="guide-none">{NOTHING}</p>}
        {now.lanes.map((lane) => (
          <LaneLines key={lane.lane.id} now={lane} />
        ))}
      </div>
    </div>
  );
}

function LaneLines({ now }: { readonly now: LaneNow }): React.ReactNode {
  const { lane, events, more } = now;
  return (
    <>
      {lane.title !== '' && <p className={`guide-lane lane-${lane.colour}`}>{lane.title}</p>}
      <ul>
        {events.map(({ event, certain }) => (
          <li key={event.id}>
            <span className={`guide-spot lane-${event.lane.colour}${certain ? '' : ' is-possible'}`} />
            {!certain && <em>perhaps </em>}
            {event.shortTitle}
            {lane.title === '' && (
              <span className={`guide-of lane-${event.lane.colour}`}>{event.lane.title}</span>
            )}
          </li>
        ))}
        {more > 0 && <li className="guide-more">{moreWords(now)}</li>}
      </ul>
    </>
  );
}

/** The card under the plot, where there is no room beside the line. */
export function GuideUnder({ guide }: { readonly guide: Guide }): React.ReactNode {
  const told = useTold(guide);
  return told === null ? null : (
    <div className="guide-under">
      <GuideCard told={told} lines={CARD.linesUnder} />
    </div>
  );
}

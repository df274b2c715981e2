import type { Activity } from '../../query/activities/activity.ts';
import { GENRE } from '../panel/genres.ts';
import { Quoted } from './Source.tsx';

/** What a question lets one see: the words without what would answer it. Nothing for events that are put in order. */
export function Asked({ activity }: { readonly activity: Activity }): React.ReactNode {
  switch (activity.kind) {
    case 'order':
      return null;
    case 'place':
      return (
        <>
          <p className="about">{activity.event.title}</p>
          <figure>
            <Quoted passage={activity.passage} pieces={activity.words} />
          </figure>
        </>
      );
    case 'match':
      return (
        <figure>
          <Quoted passage={activity.passage} />
        </figure>
      );
    case 'basis':
      return (
        <>
          <p className="about">
            {activity.event.title}: <strong>{activity.event.date.words}</strong>
          </p>
          {activity.passages.map((passage) => (
            <figure key={`${passage.document.id}:${passage.raw.start}`}>
              <Quoted passage={passage} />
            </figure>
          ))}
        </>
      );
    case 'voice':
      return (
        <figure>
          <Quoted passage={activity.passage} />
          <figcaption>Words in a {GENRE[activity.passage.document.raw.genre]}</figcaption>
        </figure>
      );
  }
}

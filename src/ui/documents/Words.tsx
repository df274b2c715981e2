import type { SourceDocument } from '../../dataset/model.ts';
import { cutAt } from '../../text/cuts.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { dateAndBasis } from '../words.ts';
import { Plain } from './Plain.tsx';
import type { Piece } from './pieces.ts';
import type { Trait } from './runs.ts';

interface Props {
  readonly document: SourceDocument;
  readonly piece: Piece;
  readonly traits: readonly Trait[];
  readonly selected: string | null;
}

/** Words that events rest on are marked and lead to the event; where several share them, to the next in turn. */
export function Words({ document, piece, traits, selected }: Props): React.ReactNode {
  const select = useApp((state) => state.select);
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  const { start, end, events } = piece;
  const runs = cutAt(document.text, start, end, traits).map((run) => <Plain key={run.start} run={run} />);
  const first = events[0];
  if (first === undefined) return runs;
  const at = events.findIndex((event) => event.id === selected);
  const next = events[(at + 1) % events.length] ?? first;
  const titles = events.map((event) => `${dateAndBasis(event)}: ${event.title}`).join('; ');
  return (
    <mark className={at < 0 ? undefined : 'is-selected'} title={titles} data-at={start}>
      <a
        href={`#event=${next.id}`}
        onClick={follow(() => {
          if (at >= 0 && events.length === 1) showOnTimeline(next.id);
          else select(next.id);
        })}
      >
        {runs}
      </a>
    </mark>
  );
}

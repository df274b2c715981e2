import type { OwnTour } from '../../dataset/own-tour.ts';
import { toursDiscarded } from '../../store/own-tours.ts';
import { KeptLine } from '../keep/KeptLine.tsx';
import { nameOf, saveTour, waysOf } from './making.ts';
import { OwnText } from './OwnText.tsx';
import type { KeptTours } from './own-tours.ts';
import { TourActions } from './TourActions.tsx';

interface Props {
  readonly own: OwnTour;
  readonly kept: KeptTours;
  /** Whether there is nothing to be presented. */
  readonly none: boolean;
  readonly longest: number;
  readonly onTitled: (title: string, summary: string) => void;
}

/** What a tour that is being made is called, whether it is saved, and what can be done with the whole of it. */
export function EditorHead({ own, kept, none, longest, onTitled }: Props): React.ReactNode {
  const { keeper } = kept;
  return (
    <>
      <div className="row" role="group" aria-labelledby="tours-title">
        <TourActions reference={own.id} title={nameOf(own)} none={none} ways={waysOf(own)} />
        <button type="button" className="button" onClick={() => saveTour(own)}>
          Save as file
        </button>
      </div>
      <KeptLine
        state={kept.own}
        any
        aside={kept.own.aside}
        called="your tours"
        file="tours-unreadable.txt"
        onRetry={() => void keeper.refresh()}
        onDiscard={() => void keeper.change(toursDiscarded)}
      />
      <div className="naming">
        <OwnText
          label="Title"
          value={own.title}
          longest={longest}
          rows={1}
          onWrite={(title) => onTitled(title, own.summary)}
        />
        <OwnText
          label="Summary"
          value={own.summary}
          longest={longest}
          rows={2}
          onWrite={(summary) => onTitled(own.title, summary)}
        />
      </div>
    </>
  );
}

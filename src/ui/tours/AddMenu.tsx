import { useId, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { emptyStep } from '../../store/own-tours.ts';
import { MenuBox, MenuGroup, MenuItem } from '../chart/Menu.tsx';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
import { addStep, addTour } from './adding.ts';
import { nameOf, newId, newTour } from './making.ts';
import { type KeptTours, useKeptTours } from './own-tours.ts';

interface Props {
  readonly event: TimelineEvent;
  readonly button: React.RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What an event can be added to, while it is open, and what came of it. */
export function AddMenu({ event, button, open, onClose }: Props): React.ReactNode {
  const id = useId();
  const kept = useKeptTours();
  const showAbout = useApp((state) => state.showAbout);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const add = ({ keeper }: KeptTours, tour: OwnTour): void => {
    const adding = addStep(keeper, tour.id, emptyStep(event.id, newId('s-')));
    setAdded(adding.ok ? tour.id : null);
    setSaid(adding.ok ? `Added to “${nameOf(tour)}”.` : adding.error);
    if (!adding.ok) return;
    void adding.value.then((why) => {
      if (why !== null) setSaid(`Added to “${nameOf(tour)}”. ${why}`);
    });
  };
  const addToNew = (all: KeptTours): void => {
    const tour = newTour(all.keeper.now().tours);
    const adding = addTour(all.keeper, tour);
    if (adding.ok) add(all, tour);
    else setSaid(adding.error);
  };
  return (
    <>
      {open && kept !== null && (
        <MenuBox
          id={id}
          label="Add to tour"
          button={button}
          begin="first"
          onClose={(back) => {
            if (back) button.current?.focus();
            onClose();
          }}
        >
          <MenuGroup title="Add to">
            {kept.own.tours.map((tour) => (
              <MenuItem key={tour.id} onChoose={() => add(kept, tour)}>
                <bdi>{nameOf(tour)}</bdi> <span className="reason">{count(tour.steps.length, 'step')}</span>
              </MenuItem>
            ))}
            <MenuItem onChoose={() => addToNew(kept)}>New tour</MenuItem>
          </MenuGroup>
        </MenuBox>
      )}
      <span className="quiet added">
        <bdi role="status">{said}</bdi>{' '}
        {added !== null && (
          <button type="button" className="link" onClick={() => showAbout('tours', added)}>
            Open the tour
          </button>
        )}
      </span>
    </>
  );
}

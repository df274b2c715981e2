import { useState } from 'react';
import { defined } from '../../base/assert.ts';
import type { Tour, TourStep } from '../../dataset/model.ts';
import { scaleOf, viewOf, zoomAbout } from '../../scene/viewport.ts';
import { FilterButton, OpenFilter, useFilterWords } from '../filter/FilterButton.tsx';
import { useMatching } from '../filter/matching.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { LaneChoices, laneWords, SpacingChoices, spacingWords } from './choices.tsx';
import { ZOOM_STEP } from './keys.ts';
import { Menu, MenuGroup, MenuItem, MenuSwitch } from './Menu.tsx';
import type { Motion } from './motion.ts';

/**
 * From these widths of the chart on, all have buttons of their own; the lanes have; the line of one time has. In pixels,
 * as all widths here.
 */
const [ROOMY, WIDE, MEDIUM] = [1140, 960, 600];
/** From these widths on the tours stand side by side, with one menu beside them and with several. */
const [BESIDE_ONE, BESIDE_SEVERAL] = [790, 900];
/** What the button of the filter takes more while some events are left out: how many match, and one that clears. */
const FILTERED = 95;

interface Props {
  readonly motion: Motion;
  /** The width of the whole chart in pixels; 0 until it has been measured. */
  readonly width: number;
  /** Whether there is no room for lanes. */
  readonly banded?: boolean;
  /** Shows all keys. */
  readonly onKeys: () => void;
  /** Items for the menu of the picture: buttons with the role of a menu item. */
  readonly children?: React.ReactNode;
}

/** What is always there to move the view with, and to choose how it is drawn. One row on every screen. */
export function Toolbar(props: Props): React.ReactNode {
  const embed = useApp((state) => state.embed);
  return embed ? <SmallToolbar {...props} /> : <WholeToolbar {...props} />;
}

/** What a frame in somebody else's page needs: how it is drawn, and the zoom. */
function SmallToolbar({ motion, banded }: Props): React.ReactNode {
  return (
    <div className="toolbar">
      <Menu label="View">
        {banded !== true && <LaneChoices />}
        <SpacingChoices />
      </Menu>
      <Zoom motion={motion} />
    </div>
  );
}

function WholeToolbar({ motion, width, onKeys, children }: Props): React.ReactNode {
  const filtered = useMatching() !== null;
  const room = filtered ? width - FILTERED : width;
  const wide = width === 0 || width >= WIDE;
  const roomy = width === 0 || room >= ROOMY;
  const narrow = !wide && width < MEDIUM;
  const guide = useApp((state) => state.guide);
  const setGuide = useApp((state) => state.setGuide);
  const [filtering, setFiltering] = useState(false);
  const filterWords = useFilterWords();
  const clearFilter = useApp((state) => state.clearFilter);
  const lanes = useApp(laneWords);
  const spacing = useApp(spacingWords);
  const picture = children === undefined ? null : <MenuGroup title="Picture">{children}</MenuGroup>;
  const help = (
    <MenuGroup title="Help">
      <MenuItem onChoose={onKeys}>Keys</MenuItem>
    </MenuGroup>
  );
  return (
    <div className={roomy ? 'toolbar is-roomy' : 'toolbar'}>
      <GoTo motion={motion} narrow={!roomy && room < (wide ? BESIDE_SEVERAL : BESIDE_ONE)} />
      <div className="choices">
        {wide ? (
          <>
            <Menu label={lanes}>
              <LaneChoices />
            </Menu>
            <FilterButton />
            {roomy && (
              <Menu label={spacing}>
                <SpacingChoices />
              </Menu>
            )}
            {roomy && children !== undefined && <Menu label="Picture">{children}</Menu>}
            {!roomy && (
              <Menu label="More">
                <SpacingChoices />
                {picture}
                {help}
              </Menu>
            )}
          </>
        ) : (
          <>
            <Menu label="View">
              {!narrow && <LaneChoices />}
              {narrow && (
                <MenuGroup title="Events">
                  <MenuItem onChoose={() => setFiltering(true)}>{filterWords}</MenuItem>
                  {filtered && <MenuItem onChoose={clearFilter}>Clear the filter</MenuItem>}
                </MenuGroup>
              )}
              <SpacingChoices />
              {narrow && (
                <MenuGroup title="Show">
                  <MenuSwitch checked={guide} onChoose={() => setGuide(!guide)}>
                    At this time
                  </MenuSwitch>
                </MenuGroup>
              )}
              {picture}
              {!narrow && help}
            </Menu>
            {narrow ? <OpenFilter open={filtering} onClose={() => setFiltering(false)} /> : <FilterButton />}
          </>
        )}
        {!narrow && (
          <button type="button" className="button" aria-pressed={guide} onClick={() => setGuide(!guide)}>
            At this time
          </button>
        )}
        <Zoom motion={motion} />
        {roomy && (
          <button type="button" className="button is-square" aria-label="Keys" title="Keys" onClick={onKeys}>
            ?
          </button>
        )}
      </div>
    </div>
  );
}

/** How much longer than the shortest view one may be that is as short as can be: what doubles lose far from 1970. */
const NEAREST = 1.001;

function Zoom({ motion }: { readonly motion: Motion }): React.ReactNode {
  // Truths and not the view itself, so that a frame of a gesture does not draw the buttons again.
  const whole = useApp(
    ({ view, limits: { from, to } }) => view !== null && view.from <= from && view.to >= to,
  );
  const nearest = useApp(
    ({ view, limits: { shortest } }) => view !== null && view.width / scaleOf(view) <= shortest * NEAREST,
  );
  const limits = useApp((state) => state.limits);
  const zoom = (factor: number): void => {
    const from = motion.target();
    if (from !== null) motion.moveTo(zoomAbout(from, from.width / 2, factor, limits));
  };
  return (
    <div className="zoom">
      <button
        type="button"
        className="button is-square"
        aria-label="Zoom out"
        aria-disabled={whole}
        onClick={() => zoom(1 / ZOOM_STEP)}
      >
        −
      </button>
      <button
        type="button"
        className="button is-square"
        aria-label="Zoom in"
        aria-disabled={nearest}
        onClick={() => zoom(ZOOM_STEP)}
      >
        +
      </button>
      <button type="button" className="button" onClick={motion.showAll}>
        Fit
      </button>
    </div>
  );
}

interface GoToProps {
  readonly motion: Motion;
  /** A menu instead of buttons side by side. */
  readonly narrow: boolean;
}

/** The stretches that the tours are about. What is selected stays selected. */
function GoTo({ motion, narrow }: GoToProps): React.ReactNode {
  const store = useAppStore();
  const tours = useApp((state) => state.dataset.tours);
  const go = (tour: Tour): void => {
    const { view, limits } = store.getState();
    const target = view === null ? null : viewOf(commonView(tour), view.width, limits, 0, view.spacing);
    if (target !== null) motion.moveTo(target);
  };
  if (tours.length === 0) return <div className="places" />;
  if (narrow) {
    return (
      <div className="places">
        <Menu label="Go to">
          {tours.map((tour) => (
            <MenuItem key={tour.id} onChoose={() => go(tour)}>
              {tour.title}
            </MenuItem>
          ))}
        </Menu>
      </div>
    );
  }
  return (
    <div className="places" role="group" aria-labelledby="go-to">
      <span className="label" id="go-to">
        Go to
      </span>
      {tours.map((tour) => (
        <button key={tour.id} type="button" className="button" onClick={() => go(tour)}>
          {tour.title}
        </button>
      ))}
    </div>
  );
}

/** The view that most steps of a tour share; of several, the longest. */
function commonView({ steps }: Tour): TourStep['view'] {
  const key = ({ view }: TourStep): string => `${view.from} ${view.to}`;
  const share = (step: TourStep): number => steps.filter((other) => key(other) === key(step)).length;
  const length = ({ view }: TourStep): number => view.to - view.from;
  const [best] = [...steps].sort((a, b) => share(b) - share(a) || length(b) - length(a));
  return defined(best, 'A tour has steps').view;
}

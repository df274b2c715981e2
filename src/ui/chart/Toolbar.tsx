import { defined } from '../../base/assert.ts';
import type { Tour, TourStep } from '../../dataset/model.ts';
import { viewOf, zoomAbout } from '../../scene/viewport.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { ZOOM_STEP } from './keys.ts';
import type { Motion } from './motion.ts';

/** What is always there to move the view with, for those who do not drag or turn a wheel. */
export function Toolbar({ motion }: { readonly motion: Motion }): React.ReactNode {
  const store = useAppStore();
  // Truths and not the view itself, so that a frame of a gesture does not draw the buttons again.
  const whole = useApp(({ view, limits: { from, to } }) => view !== null && view.to - view.from >= to - from);
  const nearest = useApp(
    ({ view, limits: { shortest } }) => view !== null && view.to - view.from <= shortest,
  );
  const tours = useApp((state) => state.dataset.tours);
  const limits = useApp((state) => state.limits);
  const zoom = (factor: number): void => {
    const from = motion.target();
    if (from !== null) motion.moveTo(zoomAbout(from, from.width / 2, factor, limits));
  };
  /** Shows the stretch that a tour is about; what is selected stays selected. */
  const goTo = (tour: Tour): void => {
    const { view } = store.getState();
    const target = view === null ? null : viewOf(commonView(tour), view.width, limits);
    if (target !== null) motion.moveTo(target);
  };
  return (
    <div className="toolbar">
      <div className="places" role="group" aria-labelledby="go-to">
        <span className="label" id="go-to">
          Go to
        </span>
        {tours.map((tour) => (
          <button key={tour.id} type="button" className="button" onClick={() => goTo(tour)}>
            {tour.title}
          </button>
        ))}
      </div>
      <div className="zoom">
        <button
          type="button"
          className="button"
          aria-label="Zoom out"
          aria-disabled={whole}
          onClick={() => zoom(1 / ZOOM_STEP)}
        >
          −
        </button>
        <button
          type="button"
          className="button"
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

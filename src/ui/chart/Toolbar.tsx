import { viewOf, zoomAbout } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { ZOOM_STEP } from './keys.ts';
import type { Motion } from './motion.ts';

/** What is always there to move the view with, for those who do not drag or turn a wheel. */
export function Toolbar({ motion }: { readonly motion: Motion }): React.ReactNode {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const limits = useApp((state) => state.limits);
  const zoom = (factor: number): void => {
    const from = motion.target();
    if (from !== null) motion.moveTo(zoomAbout(from, from.width / 2, factor, limits));
  };
  const everything = (): void => {
    const { view: now, home } = store.getState();
    const target = now === null ? null : viewOf(home, now.width, limits);
    if (target !== null) motion.moveTo(target);
  };
  const length = view === null ? 0 : view.to - view.from;
  return (
    <div className="toolbar">
      <span className="reach">{view === null ? '' : spanWords(length)} in view</span>
      <div className="zoom">
        <button
          type="button"
          className="button"
          aria-label="Zoom out"
          aria-disabled={view !== null && length >= limits.to - limits.from}
          onClick={() => zoom(1 / ZOOM_STEP)}
        >
          −
        </button>
        <button
          type="button"
          className="button"
          aria-label="Zoom in"
          aria-disabled={view !== null && length <= limits.shortest}
          onClick={() => zoom(ZOOM_STEP)}
        >
          +
        </button>
        <button type="button" className="button" onClick={everything}>
          Fit
        </button>
      </div>
    </div>
  );
}

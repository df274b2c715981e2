import { stretchOf } from '../../query/columns.ts';
import type { Beyond, Scene } from '../../scene/scene.ts';
import { reveal, type Viewport } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { grouped } from '../../time/words-style.ts';
import { useApp, useAppStore } from '../store-context.ts';
import type { Motion } from './motion.ts';

interface Props {
  readonly scene: Scene;
  readonly view: Viewport;
  readonly motion: Motion;
  readonly gutter: number;
}

/** Names what lies outside the view, at the edge where it lies; a press goes to the nearest of it. */
export function Edges({ scene, view, motion, gutter }: Props): React.ReactNode {
  const store = useAppStore();
  const columns = useApp((state) => state.columns);
  const go = ({ nearest }: Beyond): void => {
    const { limits } = store.getState();
    const span = nearest === null ? null : stretchOf(columns, nearest);
    if (span !== null) motion.moveTo(reveal(view, span, limits, view.width / 3));
  };
  const { earlier, later } = scene;
  return (
    <div
      className={gutter === 0 ? 'edges' : 'edges has-gutter'}
      style={{ paddingLeft: `${Math.max(gutter, 12)}px` }}
    >
      <span>
        {earlier.nearest !== null && (
          <button type="button" className="link" onClick={() => go(earlier)}>
            <span aria-hidden="true">◂ </span>
            {grouped(earlier.count)} earlier: {earlier.nearest.date.shortWords}
          </button>
        )}
      </span>
      <span className="reach">{spanWords(view.to - view.from)} in view</span>
      <span>
        {later.nearest !== null && (
          <button type="button" className="link" onClick={() => go(later)}>
            {grouped(later.count)} later: {later.nearest.date.shortWords}
            <span aria-hidden="true"> ▸</span>
          </button>
        )}
      </span>
    </div>
  );
}

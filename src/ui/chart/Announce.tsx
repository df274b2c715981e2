import { useEffect, useState } from 'react';
import type { Scene } from '../../scene/scene.ts';
import type { Viewport } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { grouped } from '../../time/words-style.ts';
import { count } from '../words.ts';

/** How long a view must rest before it is spoken, in milliseconds. */
const REST = 600;

/** Tells a screen reader what the view shows, once it rests; says nothing of the view that the page began with. */
export function Announce({
  scene,
  view,
}: {
  readonly scene: Scene;
  readonly view: Viewport;
}): React.ReactNode {
  const [first] = useState(view);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (view === first) return;
    const timer = setTimeout(() => setSaid(viewWords(scene, view)), REST);
    return () => clearTimeout(timer);
  }, [scene, view, first]);
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}

/**
 * How much a view shows: "97 years in view: 50 events, 2 of them reaching in, 1 earlier, 4 later". What reaches in is
 * in view too, and neither drawn nor in a pill.
 */
export function viewWords({ marks, pills, lanes, earlier, later }: Scene, view: Viewport): string {
  const reaching = lanes.reduce((sum, lane) => sum + lane.reaching.count, 0);
  const shown = marks.length + pills.reduce((sum, pill) => sum + pill.count, 0) + reaching;
  return [
    `${spanWords(view.to - view.from)} in view: ${count(shown, 'event')}`,
    ...(reaching === 0 ? [] : [`${grouped(reaching)} of them reaching in from outside`]),
    `${grouped(earlier.count)} earlier`,
    `${grouped(later.count)} later`,
  ].join(', ');
}

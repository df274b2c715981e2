import { useEffect, useState } from 'react';
import type { Scene } from '../../scene/layout.ts';
import type { Viewport } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
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
    const shown = scene.marks.length + scene.pills.reduce((sum, pill) => sum + pill.events.length, 0);
    const { earlier, later } = scene;
    const text = `${spanWords(view.to - view.from)} in view: ${count(shown, 'event')}, ${earlier.count} earlier, ${later.count} later`;
    const timer = setTimeout(() => setSaid(text), REST);
    return () => clearTimeout(timer);
  }, [scene, view, first]);
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}

import { useEffect, useRef } from 'react';
import { useApp } from '../store-context.ts';
import { Editor } from './Editor.tsx';
import { LinkedTour } from './LinkedTour.tsx';
import { useKeptTours } from './own-tours.ts';
import { isPacked } from './pack.ts';
import { Shelf } from './Shelf.tsx';

/** The shelf of tours; or one of the reader's own to be changed; or one that came whole in a link. */
export function Tours(): React.ReactNode {
  const about = useApp((state) => state.about);
  const kept = useKeptTours();
  const before = useRef(about);
  useEffect(() => {
    if (before.current !== about) document.getElementById('tours-title')?.focus();
    before.current = about;
  }, [about]);
  if (about !== null && isPacked(about)) return <LinkedTour key={about} reference={about} kept={kept} />;
  if (about?.startsWith('own-') === true) return <Editor key={about} id={about} kept={kept} />;
  return <Shelf kept={kept} />;
}

import { type RefObject, useLayoutEffect } from 'react';
import { settled } from './notes.ts';

/** Between two notes, in pixels. */
const GAP = 6;

/**
 * Sets the notes of a document beside their words, none over another, each time the layout changes. Where the notes
 * stand under their paragraphs instead (they are not positioned), it does nothing.
 */
export function useMargin(article: RefObject<HTMLElement | null>, ...depends: readonly unknown[]): void {
  useLayoutEffect(() => {
    const root = article.current;
    if (root === null) return;
    const set = (): void => place(root);
    set();
    const observer = new ResizeObserver(set);
    observer.observe(root);
    return () => observer.disconnect();
  }, [article, ...depends]);
}

function place(root: HTMLElement): void {
  const notes = [...root.querySelectorAll<HTMLElement>('[data-note]')];
  const first = notes[0];
  if (first === undefined || getComputedStyle(first).position !== 'absolute') return;
  const origin = root.getBoundingClientRect().top;
  const wanted = notes.map((note) => {
    const words = root.querySelector(`[data-at="${note.dataset['note']}"]`);
    const box = words?.getClientRects()[0];
    return { top: (box?.top ?? origin) - origin, height: note.offsetHeight };
  });
  // Beside the head of the document stands none: its words are not the document's.
  const text = root.querySelector('p[data-start]')?.getBoundingClientRect().top ?? origin;
  settled(wanted, GAP, text - origin).forEach((top, index) => {
    notes[index]?.style.setProperty('top', `${Math.round(top)}px`);
  });
}

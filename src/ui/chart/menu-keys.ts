import { useRef } from 'react';

/** How long letters typed one after another make one word, in milliseconds. */
const WORD = 600;

/**
 * The keys of an open menu. Gives the handler for the menu's element, whose items are found by their roles.
 * @param onClose `true` gives the focus back to what opened the menu
 */
export function useMenuKeys(onClose: (back: boolean) => void): (event: React.KeyboardEvent) => void {
  const typed = useRef({ word: '', at: 0 });
  return (event) => {
    const { key, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Tab goes on from the button, by itself.
    if (key !== 'Tab') event.stopPropagation();
    if (key === 'Escape' || key === 'Tab') {
      if (key === 'Escape') event.preventDefault();
      onClose(true);
      return;
    }
    const items = [...currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
    const now = items.findIndex((item) => item.matches(':focus'));
    const letter = key.length === 1 && key !== ' ';
    const next = letter ? byWord(items, now, key) : items[placeOf(key, now, items.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  function byWord(items: readonly HTMLElement[], now: number, key: string): HTMLElement | undefined {
    const at = performance.now();
    const going = at - typed.current.at < WORD;
    const word = (going ? typed.current.word : '') + key.toLowerCase();
    typed.current = { word, at };
    // One letter goes on to the next item with it; more of them may name the one that has the focus.
    const from = word.length === 1 ? now + 1 : Math.max(now, 0);
    const turned = [...items.slice(from), ...items.slice(0, from)];
    return turned.find((item) => item.textContent?.trim().toLowerCase().startsWith(word));
  }
}

/** The place of the item that a key goes to, from the one at `now`; −1 for other keys. */
function placeOf(key: string, now: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % length;
    case 'ArrowUp':
      return (Math.max(now, 0) - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}

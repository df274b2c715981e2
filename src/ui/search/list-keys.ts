import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Does {
  readonly choose: (index: number) => void;
  /** Closes the list. */
  readonly leave: () => void;
}

/**
 * The keys of a field with a list under it (combobox, WAI-ARIA APG): arrows go through the list and round, Home and End to its ends
 * while one is in it, Enter chooses (the first, where none is chosen), Escape closes it.
 * @returns the place of the chosen option, −1 for none
 */
export function useListKeys(
  input: React.RefObject<HTMLInputElement | null>,
  id: string,
  options: number,
  does: Does,
): number {
  const [chosen, setChosen] = useState(-1);
  const at = Math.min(chosen, options - 1);
  const now = useRef({ at, options, does });
  useLayoutEffect(() => {
    now.current = { at, options, does };
  });
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    const pressed = (event: KeyboardEvent): void => {
      const { at: here, options: most, does: act } = now.current;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = placeFor(event.key, here, most);
      if (next !== null) setChosen(next);
      else if (event.key === 'Enter' && most > 0) act.choose(Math.max(here, 0));
      else if (event.key === 'Escape') act.leave();
      else {
        setChosen(-1);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', pressed);
    return () => {
      element.removeEventListener('keydown', pressed);
      element.removeAttribute('aria-activedescendant');
    };
  }, [input]);
  useEffect(() => {
    if (at < 0) input.current?.removeAttribute('aria-activedescendant');
    else {
      input.current?.setAttribute('aria-activedescendant', `${id}-${at}`);
      document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [input, id, at]);
  return at;
}

/** Where a key leads in a list; null for a key that does not go through it. */
function placeFor(key: string, at: number, options: number): number | null {
  if (options === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % options;
    case 'ArrowUp':
      return at <= 0 ? options - 1 : at - 1;
    case 'Home':
      return at < 0 ? null : 0;
    case 'End':
      return at < 0 ? null : options - 1;
    default:
      return null;
  }
}

import { useEffect, useRef } from 'react';
import type { KeyWords } from '../KeyList.tsx';

/** What the keys of a talk do. */
export interface TalkKeys {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Goes to a step by its number, typed before Enter. */
  readonly jump: (number: number) => void;
  readonly blank: () => void;
  readonly leave: () => void;
  readonly fullScreen: () => void;
  readonly code: () => void;
  readonly notes: () => void;
  readonly spotlight: () => void;
  /** Shows more of a passage that is too long, on or back. */
  readonly more: (by: 1 | -1) => void;
  readonly help: () => void;
}

/** The keys, as the keyboard and the common clickers send them; several for one are alternatives. */
const KEYS: ReadonlyMap<string, (does: TalkKeys) => void> = new Map(
  Object.entries({
    PageDown: ({ next }) => next(),
    ArrowRight: ({ next }) => next(),
    ' ': ({ next }) => next(),
    n: ({ next }) => next(),
    PageUp: ({ back }) => back(),
    ArrowLeft: ({ back }) => back(),
    p: ({ back }) => back(),
    Home: ({ first }) => first(),
    End: ({ last }) => last(),
    '.': ({ blank }) => blank(),
    b: ({ blank }) => blank(),
    Escape: ({ leave }) => leave(),
    f: ({ fullScreen }) => fullScreen(),
    q: ({ code }) => code(),
    w: ({ notes }) => notes(),
    s: ({ spotlight }) => spotlight(),
    ArrowDown: ({ more }) => more(1),
    ArrowUp: ({ more }) => more(-1),
    '?': ({ help }) => help(),
  } satisfies Readonly<Record<string, (does: TalkKeys) => void>>),
);

/** What is done by which keys, for people. */
export const KEYS_IN_WORDS: KeyWords = [
  [['→', 'Page Down', 'Space', 'N'], 'Next'],
  [['←', 'Page Up', 'P'], 'Back'],
  [['Home', 'End'], 'First and last step'],
  [['3', 'Enter'], 'Go to step 3'],
  [['↓', '↑'], 'More of a long passage'],
  [['B', '.'], 'Blank'],
  [['S'], 'Spotlight the words'],
  [['Q'], 'Code for phones'],
  [['W'], 'Notes in a window of their own'],
  [['F'], 'Full screen'],
  [['Esc'], 'Leave'],
];

/** A number that is being typed is forgotten after so many milliseconds. */
const PATIENCE = 3000;

/**
 * Listens to the keys of a talk while it is drawn, wherever the focus is: no button and no list keeps them to itself, Enter
 * aside, which presses a button unless a number was typed before it. With Ctrl, Alt or ⌘ keys stay the browser's.
 */
export function useTalkKeys(does: TalkKeys): void {
  const now = useRef(does);
  useEffect(() => {
    now.current = does;
  });
  useEffect(() => {
    let [digits, typed] = ['', 0];
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      const stop = (): void => {
        event.preventDefault();
        event.stopPropagation();
      };
      const fresh = event.timeStamp - typed < PATIENCE;
      if (/^\d$/.test(key)) {
        digits = `${fresh ? digits : ''}${key}`.slice(-4);
        typed = event.timeStamp;
        stop();
        return;
      }
      if (key === 'Enter' && fresh && digits !== '') {
        stop();
        now.current.jump(Number(digits));
      }
      digits = '';
      const act = KEYS.get(key.length === 1 ? key.toLowerCase() : key);
      if (act === undefined) return;
      stop();
      act(now.current);
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}

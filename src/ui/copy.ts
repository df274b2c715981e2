import { useState } from 'react';

/** Text for the clipboard, plain and, where it has italics, as HTML too. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/** Puts text on the clipboard; false where the browser does not allow it. */
async function toClipboard({ plain, html }: Copied): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const item = new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    } else await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

/** Copies, and what there is to say about it: `done` when it worked, else what to do instead. */
export function useCopy(): readonly [said: string, copy: (what: Copied, done: string) => void] {
  const [said, setSaid] = useState('');
  const copy = (what: Copied, done: string): void => {
    void toClipboard(what).then((worked) =>
      setSaid(worked ? done : 'The browser did not allow copying. Select the words and copy them by hand.'),
    );
  };
  return [said, copy];
}

import { FACES, PATIENCE } from './faces.ts';

/** Fetches the page's program; the build puts it before this one (`src/cli/site.ts`). */
declare function begin(): Promise<unknown>;

/**
 * The first program of the built page, small and alone: where the address asks for nothing, the page is shown as it was
 * prerendered as soon as its letters are there, and the program that takes it over is fetched with the frame after. Any other
 * address is for that program to read, and the page waits for it.
 */
function firstPaint(): void {
  const plain = location.hash.length < 2 && document.fonts !== undefined;
  if (!plain) {
    begin().catch(reportError);
    return;
  }
  let shown = false;
  const show = (): void => {
    if (shown) return;
    shown = true;
    document.documentElement.dataset['first'] = '';
    requestAnimationFrame(() => setTimeout(() => begin().catch(reportError)));
  };
  Promise.allSettled(FACES.map((face) => document.fonts.load(face))).then(show, show);
  setTimeout(show, PATIENCE);
}

firstPaint();

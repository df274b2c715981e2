/** Where the choice is kept, as `off`; there is nothing while letters are keys. */
const KEY = 'sourceline.letter-keys';

/** The choice for as long as the page is open, where the browser keeps nothing for it. */
let here: boolean | null = null;

/** Whether single letters are keys of the chart. They are, until the reader turns them off. */
export function lettersOn(): boolean {
  if (here !== null) return here;
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Makes single letters keys of the chart, or leaves them to the reader's own tools; remembered where the browser allows. */
export function setLetters(on: boolean): void {
  here = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // A browser that keeps nothing keeps it for this page at least.
  }
}

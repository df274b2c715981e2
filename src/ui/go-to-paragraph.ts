/** How many frames a document that still has to be fetched is waited for. */
const FRAMES = 180;

/** Shows a paragraph of the document that has just been opened, and gives it the focus. Gives up after some seconds. */
export function goToParagraph(paragraph: number): void {
  let left = FRAMES;
  const look = (): void => {
    const found = document.getElementById(`paragraph-${paragraph}`);
    left -= 1;
    if (found === null && left > 0) requestAnimationFrame(look);
    if (found === null) return;
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'center' });
  };
  // The document before it may have a paragraph of that number; this one is drawn by the next frame.
  requestAnimationFrame(look);
}

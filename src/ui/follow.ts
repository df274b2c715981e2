/**
 * Lets the app follow one of its own links at once. A click that asks the browser for a new tab or window is left to
 * it; the link's address leads to the same place.
 */
export function follow(act: () => void): (click: React.MouseEvent) => void {
  return (click) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey || click.button !== 0) return;
    click.preventDefault();
    act();
  };
}

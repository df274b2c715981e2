import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What jsdom lacks and the components call. Real layout is tested in a browser (tests/browser).

class NoObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', NoObserver);

/** Answers every media query with no. */
vi.stubGlobal(
  'matchMedia',
  (media: string): MediaQueryList =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    }),
);

Element.prototype.scrollIntoView = () => {};

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

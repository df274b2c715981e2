import { useLayoutEffect } from 'react';
import { decode, encode } from '../store/address.ts';
import { placeChanged, placeOf } from '../store/store.ts';
import { useAppStore } from './store-context.ts';

/** How long a view must rest before the address follows it, in milliseconds: once a gesture, not once a frame. */
const REST = 200;

/**
 * Keeps the address and the store saying the same. A place (an event, a document, a view) is pushed
 * onto the history; a position (the visible stretch of time) replaces the entry it belongs to. Back, Forward,
 * reload and a typed address set the store.
 */
export function useAddress(): void {
  const store = useAppStore();
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      clearTimeout(timer);
      const { dataset, limits, goTo } = store.getState();
      const { place, problems } = decode(location.hash, dataset, limits);
      goTo(place, problems.length === 0 ? null : problems.join(' '));
      // What could not be read does not stay in the address, where it would be copied on.
      if (problems.length > 0) write(false);
    };
    const write = (push: boolean): void => {
      clearTimeout(timer);
      const text = encode(placeOf(store.getState()));
      const address = text === '' ? location.pathname + location.search : `#${text}`;
      if (text === location.hash.replace(/^#/, '')) return;
      try {
        if (push) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      } catch {
        // Browsers limit how often the address may change; the next rest writes it.
      }
    };
    read();
    const stop = store.subscribe((state, before) => {
      // In somebody else's page Back belongs to that page.
      if (placeChanged(state, before)) write(state.step === 'push' && !state.embed);
      else if (state.view !== before.view) {
        clearTimeout(timer);
        timer = setTimeout(() => write(false), REST);
      }
    });
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, [store]);
}

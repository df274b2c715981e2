import { renderToString } from 'react-dom/server';
import type { Shipped } from '../dataset/raw.ts';
import { resolve } from '../dataset/resolve.ts';
import { makeStore } from '../store/store.ts';
import { App } from './App.tsx';

/** The page as it is before any script runs, from the same components. */
export function render(shipped: Shipped): string {
  return renderToString(<App store={makeStore(resolve(shipped))} />);
}

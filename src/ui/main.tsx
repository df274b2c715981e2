import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { defined } from '../base/assert.ts';
import type { Issue } from '../dataset/issue.ts';
import type { Shipped } from '../dataset/raw.ts';
import { resolve } from '../dataset/resolve.ts';
import { makeStore } from '../store/store.ts';
import { App } from './App.tsx';
import { Faults } from './faults/Faults.tsx';

/** What the page carries: the checked dataset or, while developing, the faults that its files have. */
type Carried = Shipped | { readonly issues: readonly Issue[] };

const root = defined(document.getElementById('app'), 'The page has no place for the app');
const carried = defined(document.getElementById('shipped')?.textContent, 'The page carries no data');
const data = JSON.parse(carried) as Carried;

if ('issues' in data) {
  createRoot(root).render(<Faults issues={data.issues} />);
} else {
  const app = <App store={makeStore(resolve(data))} />;
  if (root.firstElementChild === null) createRoot(root).render(app);
  // In slices, so that the page answers meanwhile.
  else startTransition(() => void hydrateRoot(root, app));
}

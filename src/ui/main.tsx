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

/** Lets the browser do what waits before the next piece of work. */
function pause(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

/** Reads the data and takes the prerendered page over, piece by piece. */
async function begin(shipped: Shipped): Promise<void> {
  await pause();
  const dataset = resolve(shipped);
  await pause();
  const app = <App store={makeStore(dataset)} />;
  await pause();
  if (root.firstElementChild === null) createRoot(root).render(app);
  // In slices, so that the page answers meanwhile.
  else startTransition(() => void hydrateRoot(root, app));
}

if ('issues' in data) createRoot(root).render(<Faults issues={data.issues} />);
else begin(data).catch(reportError);

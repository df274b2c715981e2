import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { Shipped } from '../dataset/raw.ts';
import { resolve } from '../dataset/resolve.ts';
import { makeStore } from '../store/store.ts';
import { App } from './App.tsx';
import { quotesOf } from './documents/pieces.ts';
import { DocumentPage } from './pages/DocumentPage.tsx';
import pageStyles from './styles/page.css?raw';

/** The style sheet that the documents' own pages have beside the app's. */
export { pageStyles };

/** The page as it is before any script runs, from the same components. */
export function render(shipped: Shipped): string {
  return renderToString(<App store={makeStore(resolve(shipped))} />);
}

/** The body of each document's own page, by the document's id. */
export function renderDocuments(shipped: Shipped): ReadonlyMap<string, string> {
  const { title, documents, events } = resolve(shipped);
  const bodies = [...documents.values()].map((document): [string, string] => {
    const quoted = quotesOf(events, document);
    return [
      document.id,
      renderToStaticMarkup(<DocumentPage timeline={title} document={document} quoted={quoted} />),
    ];
  });
  return new Map(bodies);
}

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Mode } from '../store/place.ts';
import type { Store } from '../store/store.ts';
import { useAddress } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { Chart } from './chart/Chart.tsx';
import { guideLine } from './chart/guide-line.ts';
import { useFocusOfView } from './focus.ts';
import { follow } from './follow.ts';
import { EventList } from './list/EventList.tsx';
import { eventPanel } from './panel/event-panel.ts';
import { Panel } from './panel/Panel.tsx';
import { SearchBox } from './search/SearchBox.tsx';
import { StoreContext, useApp, useAppStore } from './store-context.ts';
import { TrayButton } from './tray/TrayButton.tsx';

const MODES: readonly { readonly mode: Mode; readonly title: string }[] = [
  { mode: 'timeline', title: 'Timeline' },
  { mode: 'list', title: 'List' },
  { mode: 'documents', title: 'Documents' },
  { mode: 'method', title: 'How this was made' },
];

/** What only some readers open is loaded when they do, or point at the way there. */
const load = {
  documents: async () => ({ default: (await import('./documents/Documents.tsx')).Documents }),
  method: async () => ({ default: (await import('./method/Method.tsx')).Method }),
};
const Documents = lazy(load.documents);
const Method = lazy(load.method);

/** Loads what a view needs beyond the page itself. */
async function loadView(mode: Mode): Promise<void> {
  if (mode === 'documents' || mode === 'method') await load[mode]();
}

/** What a reader does first, whatever it is. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Fetches at the first sign of a reader what must be there at once when it is asked for. */
function useAhead(): void {
  useEffect(() => {
    const stop = new AbortController();
    const ahead = (): void => {
      stop.abort();
      // What fails here is tried again, and told, when it is asked for.
      for (const part of [eventPanel, guideLine]) part.load().catch(() => undefined);
    };
    for (const sign of SIGNS) addEventListener(sign, ahead, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, []);
}

/** The whole page. It arranges; it does not think. */
export function App({ store }: { readonly store: Store }): React.ReactNode {
  return (
    <StoreContext value={store}>
      <Page />
    </StoreContext>
  );
}

function Page(): React.ReactNode {
  const mode = useApp((state) => state.mode);
  const ready = useReady();
  useAddress();
  useAhead();
  const arrived = useFocusOfView();
  return (
    <div className="app" data-mode={mode} data-ready={ready ? '' : undefined}>
      <Header />
      <Notice />
      <main>
        <div className="view view-timeline">
          <Boundary region="timeline">
            <Chart />
          </Boundary>
          <Boundary region="panel">
            <Panel onArrive={arrived} />
          </Boundary>
        </div>
        <div className="view view-list">
          <Boundary region="list">
            <EventList />
          </Boundary>
        </div>
        <div className="view view-documents">
          <Boundary region="document view">
            {mode === 'documents' && (
              <Later onArrive={arrived}>
                <Documents />
              </Later>
            )}
          </Boundary>
        </div>
        <div className="view view-method">
          <Boundary region="page on the method">
            {mode === 'method' && (
              <Later onArrive={arrived}>
                <Method />
              </Later>
            )}
          </Boundary>
        </div>
      </main>
    </div>
  );
}

interface LaterProps {
  readonly onArrive: () => void;
  readonly children: React.ReactNode;
}

/** A view that may still have to be loaded; tells when it is there. */
function Later({ onArrive, children }: LaterProps): React.ReactNode {
  return (
    <Suspense fallback={null}>
      {children}
      <Arrival onArrive={onArrive} />
    </Suspense>
  );
}

function Arrival({ onArrive }: { readonly onArrive: () => void }): React.ReactNode {
  useEffect(() => onArrive(), [onArrive]);
  return null;
}

/** The faces whose measures the page is laid out with, and how long it waits for them, in milliseconds. */
const FACES = ['16px "Source Sans 3"', '600 16px "Source Sans 3"', '16px "Literata"'];
const PATIENCE = 1500;

/** Whether the address has been read and the letters are there, so that the page can be shown and stays as it is. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  const store = useAppStore();
  useEffect(() => {
    const show = (): void => setReady(true);
    const timer = setTimeout(show, PATIENCE);
    // A browser without this shows the page at once.
    const loaded = document.fonts === undefined ? [] : FACES.map((face) => document.fonts.load(face));
    const { mode, event } = store.getState();
    const panel = event === null ? null : eventPanel.load();
    Promise.allSettled([...loaded, loadView(mode), panel]).then(show, show);
    return () => clearTimeout(timer);
  }, [store]);
  return ready;
}

function Header(): React.ReactNode {
  const title = useApp((state) => state.dataset.title);
  const mode = useApp((state) => state.mode);
  const setMode = useApp((state) => state.setMode);
  return (
    <header className="header">
      <h1>{title}</h1>
      <SearchBox />
      <nav className="modes" aria-label="Views">
        {MODES.map((each) => (
          <a
            key={each.mode}
            href={`#view=${each.mode}`}
            aria-current={each.mode === mode ? 'page' : undefined}
            onPointerEnter={() => void loadView(each.mode)}
            onClick={follow(() => setMode(each.mode))}
          >
            {each.title}
          </a>
        ))}
      </nav>
      <TrayButton />
    </header>
  );
}

/** A quiet sentence under the header, for instance about a link that could not be followed whole. */
function Notice(): React.ReactNode {
  const notice = useApp((state) => state.notice);
  const store = useAppStore();
  return (
    <div role="status">
      {notice !== null && (
        <div className="notice">
          <span>{notice}</span>
          <button type="button" className="button" onClick={() => store.getState().setNotice(null)}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}

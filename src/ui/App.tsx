import { useEffect, useState } from 'react';
import type { Mode } from '../store/place.ts';
import type { Store } from '../store/store.ts';
import { Footer } from './about/Footer.tsx';
import { useAddress } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { Chart } from './chart/Chart.tsx';
import { guideLine } from './chart/guide-line.ts';
import { FACES, PATIENCE } from './faces.ts';
import { useFirstSign } from './first-sign.ts';
import { useFocusOfView } from './focus.ts';
import { follow } from './follow.ts';
import { type Later, later, useLater } from './later.ts';
import { EventList } from './list/EventList.tsx';
import { eventPanel } from './panel/event-panel.ts';
import { Panel } from './panel/Panel.tsx';
import { SearchBox } from './search/SearchBox.tsx';
import type { What } from './share/links.ts';
import { ShareButton } from './share/ShareButton.tsx';
import { StoreContext, useApp, useAppStore } from './store-context.ts';
import { TrayButton } from './tray/TrayButton.tsx';

const MODES: readonly { readonly mode: Mode; readonly title: string }[] = [
  { mode: 'timeline', title: 'Timeline' },
  { mode: 'list', title: 'List' },
  { mode: 'documents', title: 'Documents' },
  { mode: 'tours', title: 'Tours' },
  { mode: 'method', title: 'How this was made' },
];

/** What one comes to by way of the tours. */
const OF_TOURS: ReadonlySet<Mode> = new Set(['activities', 'sheet']);

/** The views that only some readers open: fetched when they do, or point at the way there. */
const VIEWS: readonly { readonly mode: Mode; readonly region: string; readonly part: Later<object> }[] = [
  {
    mode: 'documents',
    region: 'document view',
    part: later(async () => (await import('./documents/Documents.tsx')).Documents),
  },
  { mode: 'tours', region: 'tours', part: later(async () => (await import('./tours/Tours.tsx')).Tours) },
  {
    mode: 'activities',
    region: 'activities',
    part: later(async () => (await import('./activities/Activities.tsx')).Activities),
  },
  { mode: 'sheet', region: 'sheet', part: later(async () => (await import('./sheet/Sheet.tsx')).Sheet) },
  {
    mode: 'method',
    region: 'page on the method',
    part: later(async () => (await import('./method/Method.tsx')).Method),
  },
  {
    mode: 'privacy',
    region: 'page on privacy',
    part: later(async () => (await import('./about/Privacy.tsx')).Privacy),
  },
  {
    mode: 'access',
    region: 'page on accessibility',
    part: later(async () => (await import('./about/Access.tsx')).Access),
  },
];
/** What is presented to a class. */
const present = later(async () => (await import('./present/Present.tsx')).Present);
/** Under a page in somebody else's frame: whose it is. */
const embedLine = later(async () => (await import('./share/EmbedLine.tsx')).EmbedLine);
/** What keeps the site on this device. */
const offline = later(async () => (await import('./offline/Offline.tsx')).Offline);
const THIS_VIEW: What = { kind: 'view' };

/** Fetches what a view needs beyond the page itself. */
async function loadView(mode: Mode): Promise<void> {
  await VIEWS.find((view) => view.mode === mode)?.part.load();
}

/** Fetches what must be there at once when it is asked for. What fails here is tried again, and told, when it is. */
function loadAhead(): void {
  for (const part of [eventPanel, guideLine]) part.load().catch(() => undefined);
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
  const talk = useApp((state) => state.talk !== null);
  const embed = useApp((state) => state.embed);
  const ready = useReady();
  useAddress();
  useFirstSign(loadAhead);
  const arrived = useFocusOfView();
  const quiet = useQuiet(ready);
  return (
    <div
      className="app"
      data-mode={mode}
      data-ready={ready ? '' : undefined}
      data-talk={talk ? '' : undefined}
      data-embed={embed ? '' : undefined}
    >
      {/* First, because two pictures share their fades by name, and those of one that is not shown do not count. */}
      {talk && (
        <Boundary region="presentation">
          <Fetched part={present} />
        </Boundary>
      )}
      <Header />
      <Notice />
      {quiet && (
        <Boundary region="offline copy">
          <Fetched part={offline} />
        </Boundary>
      )}
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
        {VIEWS.map((view) => (
          <div key={view.mode} className={`view view-${view.mode}`}>
            <Boundary region={view.region}>
              {mode === view.mode && <Fetched part={view.part} onArrive={arrived} />}
            </Boundary>
          </div>
        ))}
      </main>
      {!embed && <Footer />}
      {embed && (
        <Boundary region="link">
          <Fetched part={embedLine} />
        </Boundary>
      )}
    </div>
  );
}

interface FetchedProps {
  readonly part: Later<object>;
  readonly onArrive?: () => void;
}

/** A view that may still have to be fetched; tells when it is there. */
function Fetched({ part, onArrive }: FetchedProps): React.ReactNode {
  const View = useLater(part, true);
  const there = View !== null;
  useEffect(() => {
    if (there) onArrive?.();
  }, [there, onArrive]);
  return there && <View />;
}

/** Whether the address has been read and the letters are there, so that the page can be shown and stays as it is. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  const store = useAppStore();
  useEffect(() => {
    const show = (): void => setReady(true);
    const timer = setTimeout(show, PATIENCE);
    // A browser without this shows the page at once.
    const loaded = document.fonts === undefined ? [] : FACES.map((face) => document.fonts.load(face));
    const { mode, event, talk } = store.getState();
    const panel = event === null ? null : eventPanel.load();
    const stage = talk === null ? null : present.load();
    Promise.allSettled([...loaded, loadView(mode), panel, stage]).then(show, show);
    return () => clearTimeout(timer);
  }, [store]);
  return ready;
}

/** How long a page is left alone after it is shown, in milliseconds. */
const QUIET = 1000;

/** Whether what nobody waits for may be fetched. */
function useQuiet(ready: boolean): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setQuiet(true), QUIET);
    return () => clearTimeout(timer);
  }, [ready]);
  return quiet;
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
            aria-current={
              each.mode === mode || (each.mode === 'tours' && OF_TOURS.has(mode)) ? 'page' : undefined
            }
            onPointerEnter={() => void loadView(each.mode)}
            onClick={follow(() => setMode(each.mode))}
          >
            {each.title}
          </a>
        ))}
      </nav>
      <ShareButton what={THIS_VIEW} />
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

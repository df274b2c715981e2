import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { useOwnTours } from '../tours/own-tours.ts';
import { aboutText, ORDINARY, readWhat, VERSIONS, type Version, type What, whatText } from './about.ts';
import { PAPERS, type Paper } from './paper.ts';

interface Props {
  /** Null where the address names nothing that can be printed. */
  readonly what: What | null;
  readonly version: Version;
  /** The title of what is on the sheet; null where nothing is. */
  readonly here: string | null;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  /** Whether there is a sheet to print. */
  readonly ready: boolean;
}

/** What is printed, which version of it, on what paper; to print it, and to go back. */
export function Controls({ what, version, here, paper, onPaper, ready }: Props): React.ReactNode {
  const tours = useApp((state) => state.dataset.tours);
  const own = useOwnTours()?.tours ?? [];
  const showAbout = useApp((state) => state.showAbout);
  const other =
    what?.kind === 'tour' && [...tours, ...own].every(({ id }) => id !== what.reference) ? what : null;
  return (
    <div className="sheet-controls">
      <div className="choices">
        <label>
          <span>What</span>
          <select
            value={what === null ? '' : whatText(what)}
            onChange={({ target }) => {
              const chosen = readWhat(target.value);
              if (chosen !== null) showAbout('sheet', aboutText({ what: chosen, version }));
            }}
          >
            {what === null && <option value="">Choose …</option>}
            <option value="all">All events</option>
            <optgroup label="Tours">
              {tours.map(({ id, title }) => (
                <option key={id} value={whatText({ kind: 'tour', reference: id })}>
                  {title}
                </option>
              ))}
              {other !== null && <option value={whatText(other)}>{here ?? 'A tour that is not here'}</option>}
            </optgroup>
            {own.length > 0 && (
              <optgroup label="Your tours">
                {own.map(({ id, title }) => (
                  <option key={id} value={whatText({ kind: 'tour', reference: id })}>
                    {title}
                  </option>
                ))}
              </optgroup>
            )}
            <option value="tray">The tray</option>
          </select>
        </label>
        <label>
          <span>Version</span>
          <select
            value={version}
            onChange={({ target }) => {
              const chosen = VERSIONS.find((each) => each.version === target.value);
              if (chosen !== undefined)
                showAbout('sheet', aboutText({ what: what ?? ORDINARY.what, version: chosen.version }));
            }}
          >
            {VERSIONS.map(({ version: each, name }) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Paper</span>
          <select
            value={paper}
            onChange={({ target }) => {
              const chosen = PAPERS.find((each) => each.paper === target.value);
              if (chosen !== undefined) onPaper(chosen.paper);
            }}
          >
            {PAPERS.map(({ paper: each, name }) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button print"
          aria-disabled={!ready}
          onClick={() => {
            if (ready) print();
          }}
        >
          Print
        </button>
        <Back what={what} />
      </div>
      <p className="says">{saysOf(version)}</p>
    </div>
  );
}

function saysOf(version: Version): string {
  return VERSIONS.find((each) => each.version === version)?.says ?? '';
}

/** To where sheets are chosen. */
function Back({ what }: { readonly what: What | null }): React.ReactNode {
  const setMode = useApp((state) => state.setMode);
  const mode = what?.kind === 'tour' ? 'tours' : 'list';
  return (
    <a href={`#view=${mode}`} className="back" onClick={follow(() => setMode(mode))}>
      {mode === 'tours' ? 'Back to the tours' : 'Back to the list'}
    </a>
  );
}

import { useMemo } from 'react';
import type { Dataset } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import { Axis } from './Axis.tsx';
import type { Version } from './about.ts';
import { type Contents, numberedOf } from './contents.ts';
import { Entry } from './Entry.tsx';
import { Link } from './Link.tsx';
import type { Paper } from './paper.ts';
import { Sources } from './Sources.tsx';
import { dateSpans } from './without-dates.ts';

interface Props {
  readonly dataset: Dataset;
  readonly contents: Contents;
  readonly version: Version;
  readonly paper: Paper;
  /** The ledger of dates, where they are to be left out. */
  readonly ledger: readonly RawLedgerEntry[];
}

const SUBTITLE: Readonly<Record<Version, string | null>> = {
  full: null,
  students: null,
  answers: 'Answers, with notes for whoever teaches',
};

/** A sheet as it is printed. */
export function Page({ dataset, contents, version, paper, ledger }: Props): React.ReactNode {
  const { title, summary, items, left, place } = contents;
  const numbered = useMemo(() => numberedOf(dataset, items), [dataset, items]);
  const datesIn = useMemo(() => dateSpans(dataset, ledger), [dataset, ledger]);
  const subtitle = SUBTITLE[version];
  return (
    <article className={`sheet-page is-${paper}`} aria-labelledby="sheet-page-title">
      <div className="body">
        <div className="inside">
          <header>
            <h3 id="sheet-page-title" dir="auto">
              {title}
            </h3>
            {subtitle !== null && <p className="subtitle">{subtitle}</p>}
            {summary !== '' && <p dir="auto">{summary}</p>}
            {version === 'students' && (
              <p className="name">
                Name <span />
              </p>
            )}
            <p className="whose" dir="auto">
              {dataset.notice}
            </p>
            {left.map((sentence) => (
              <p key={sentence} className="left">
                {sentence}
              </p>
            ))}
          </header>
          <Axis dataset={dataset} numbered={numbered} blank={version === 'students'} />
          <ol className="entries" aria-label="Events">
            {items.map((item) => (
              <Entry key={item.number} item={item} version={version} datesIn={datesIn} />
            ))}
          </ol>
          <div className="ending">
            <Sources items={items} version={version} title={dataset.title} />
            <Link place={place} />
          </div>
        </div>
      </div>
      {/* Room at the foot of every page, and what stands in it. */}
      <div className="foot-room" aria-hidden="true" />
      <footer dir="auto">{title === dataset.title ? title : `${dataset.title}: ${title}`}</footer>
    </article>
  );
}

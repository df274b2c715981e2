import type { Passage } from '../../dataset/model.ts';
import { citation, plainCitation, type Run } from '../../formats/citation/cite.ts';
import { nameOf, sourceOf } from '../../formats/citation/source.ts';
import { whereNow } from '../cite/where.ts';
import type { Version } from './about.ts';
import type { Item } from './contents.ts';

interface Props {
  readonly items: readonly Item[];
  readonly version: Version;
  /** The collection's title. */
  readonly title: string;
}

/** The documents that a sheet quotes, each once, as a list of works has them. For students without the dates, which tell some. */
export function Sources({ items, version, title }: Props): React.ReactNode {
  const where = whereNow(title);
  const quoted = items.flatMap(({ passages, beside }) =>
    beside === null ? passages : [...passages, beside.passage],
  );
  const first = new Map<string, Passage>();
  for (const passage of quoted) if (!first.has(passage.document.id)) first.set(passage.document.id, passage);
  const passages = [...first.values()];
  const styled = [...passages].sort((a, b) =>
    plainCitation(a, 'chicago-bibliography', where).localeCompare(
      plainCitation(b, 'chicago-bibliography', where),
      'en',
    ),
  );
  return (
    <section className="sources" aria-labelledby="sheet-sources">
      <h4 id="sheet-sources">Sources</h4>
      {version === 'students' && <p>When each was issued is on the answer sheet.</p>}
      <ul>
        {styled.map((passage) => (
          <li key={passage.document.id} dir="auto">
            {version === 'students' ? (
              <Undated passage={passage} />
            ) : (
              citation(passage, 'chicago-bibliography', where).map(shown)
            )}{' '}
            <span className="called">Here: {passage.document.raw.shortTitle}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Undated({ passage }: { readonly passage: Passage }): React.ReactNode {
  const { names, title, genre } = sourceOf(passage.document);
  const who = names.map(nameOf).join(', ');
  return (
    <>
      {who !== '' && `${who}. `}
      <cite>{title}</cite>. {genre}.
    </>
  );
}

function shown({ text, italic }: Run, at: number): React.ReactNode {
  return italic ? <i key={at}>{text}</i> : <span key={at}>{text}</span>;
}

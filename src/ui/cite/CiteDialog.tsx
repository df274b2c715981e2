import { asMarkup } from '../../base/markup.ts';
import type { Passage } from '../../dataset/model.ts';
import {
  citation,
  inText,
  plainCitation,
  type Run,
  type Style,
  type Where,
} from '../../formats/citation/cite.ts';
import { bibtex, cslJson, ris } from '../../formats/citation/files.ts';
import { useCopy } from '../copy.ts';
import { Dialog } from '../Dialog.tsx';
import { saveFile } from '../save-file.ts';
import { useApp } from '../store-context.ts';
import { whereNow } from './where.ts';

const STYLES: readonly { readonly style: Style; readonly name: string }[] = [
  { style: 'chicago-note', name: 'Chicago, note' },
  { style: 'chicago-bibliography', name: 'Chicago, bibliography' },
  { style: 'mla', name: 'MLA' },
  { style: 'apa', name: 'APA' },
];

const FILES = [
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  { name: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
] as const;

interface Props {
  readonly passages: readonly Passage[];
  readonly onClose: () => void;
}

/** How passages are cited, in each style, to copy; and as files for programs that keep references. */
export function CiteDialog({ passages, onClose }: Props): React.ReactNode {
  const title = useApp((state) => state.dataset.title);
  const where = whereNow(title);
  const [said, copy] = useCopy();
  return (
    <Dialog title="Cite" className="cite-dialog" onClose={onClose}>
      <p>
        The document comes first, then this timeline as where it was read. A document that prints no date has
        “n.d.”.
      </p>
      {STYLES.map(({ style, name }) => (
        <StyleSection
          key={style}
          name={name}
          style={style}
          passages={passages}
          where={where}
          onCopy={(what) => copy(what, `${name}: copied`)}
        />
      ))}
      <section>
        <h3>For a program that keeps references</h3>
        {FILES.map(({ name, ending, type, write }) => (
          <div key={name} className="row">
            <span>{name}</span>
            <button
              type="button"
              className="button"
              aria-label={`Copy ${name}`}
              onClick={() => copy({ plain: write(passages, where) }, `${name}: copied`)}
            >
              Copy
            </button>
            <button
              type="button"
              className="button"
              aria-label={`Save ${name}`}
              onClick={() => saveFile(new Blob([write(passages, where)], { type }), `citations.${ending}`)}
            >
              Save
            </button>
          </div>
        ))}
      </section>
      <p role="status">{said}</p>
    </Dialog>
  );
}

interface StyleProps {
  readonly name: string;
  readonly style: Style;
  readonly passages: readonly Passage[];
  readonly where: Where;
  readonly onCopy: (what: { readonly plain: string; readonly html: string }) => void;
}

/** One style: its entries, each once, how they are pointed to in the text, and a button that copies them. */
function StyleSection({ name, style, passages, where, onCopy }: StyleProps): React.ReactNode {
  const entries = new Map(passages.map((passage) => [plainCitation(passage, style, where), passage]));
  const pointers = [...new Set(passages.flatMap((passage) => inText(passage, style) ?? []))];
  const runs = [...entries.values()].map((passage) => citation(passage, style, where));
  const copied = {
    plain: [...entries.keys()].join('\n'),
    html: runs.map((each) => `<p>${each.map(htmlOf).join('')}</p>`).join(''),
  };
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {[...entries.keys()].map((plain, at) => (
          <li key={plain}>{runs[at]?.map(shown)}</li>
        ))}
      </ul>
      {pointers.length > 0 && <p className="in-text">In the text: {pointers.join(' ')}</p>}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-label={`${entries.size === 1 ? 'Copy' : 'Copy all'}: ${name}`}
          onClick={() => onCopy(copied)}
        >
          {entries.size === 1 ? 'Copy' : 'Copy all'}
        </button>
      </div>
    </section>
  );
}

function shown({ text, italic }: Run, at: number): React.ReactNode {
  return italic ? <i key={at}>{text}</i> : <span key={at}>{text}</span>;
}

/** A run as HTML for the clipboard; nothing of it is ever put into this page. */
function htmlOf({ text, italic }: Run): string {
  return italic ? `<i>${asMarkup(text)}</i>` : asMarkup(text);
}

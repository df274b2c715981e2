import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { oneFileHere } from '../export/one-file-here.ts';
import { useAppStore } from '../store-context.ts';
import { Code, LargeCode } from './Code.tsx';
import { useCarried } from './carried.ts';
import { Frame } from './Frame.tsx';
import { Link } from './Link.tsx';
import { linkTo, type Opens, onlyHere, opensOf, pageAddress, reachOf, type What } from './links.ts';

export interface ShareDialogProps {
  readonly what: What;
  readonly onClose: () => void;
}

/** The link to a view, an event or a tour, as words, as a code and as a frame for another page. */
export function ShareDialog({ what, onClose }: ShareDialogProps): React.ReactNode {
  const carried = useCarried(what);
  const [large, setLarge] = useState<Large | null>(null);
  const own = what.kind === 'tour' ? what.own : undefined;
  return (
    <>
      <Dialog title="Share" className="share-dialog" onClose={onClose}>
        {carried.kind === 'ready' ? (
          <Offers what={carried.what} onLarge={setLarge} />
        ) : (
          <p role="status">{carried.kind === 'none' ? carried.why : 'Packing the tour into its link…'}</p>
        )}
        {carried.kind === 'none' && own !== undefined && (
          <button type="button" className="button" onClick={own.save}>
            Save as a file
          </button>
        )}
      </Dialog>
      {large !== null && <LargeCode {...large} onClose={() => setLarge(null)} />}
    </>
  );
}

/** A code that is shown over the whole window. */
interface Large {
  readonly link: string;
  readonly title: string;
}

/** That there is a way without links, for where there is no network. */
function WithoutNetwork(): React.ReactNode {
  const [said, setSaid] = useState('');
  const file = oneFileHere();
  if (file === null) return null;
  return (
    <section>
      <p>
        For a room without a network:{' '}
        <button type="button" className="link" onClick={() => void file.save().then(setSaid)}>
          save all of this in one file
        </button>{' '}
        ({file.size}). <span role="status">{said}</span>
      </p>
    </section>
  );
}

interface OffersProps {
  readonly what: What;
  readonly onLarge: (code: Large) => void;
}

/** Everything that is offered, for the one thing that is chosen. */
function Offers({ what, onLarge }: OffersProps): React.ReactNode {
  const store = useAppStore();
  // What was there when it was opened: nothing behind an open dialog changes.
  const [opens] = useState(() => opensOf(what, store.getState()));
  const [chosen, setChosen] = useState<Opens>(opens[0]);
  const link = linkTo(pageAddress(), chosen.place);
  const { title } = chosen;
  const reach = reachOf(location);
  return (
    <>
      {opens.length > 1 && (
        <fieldset>
          <legend>What it opens</legend>
          {opens.map((each) => (
            <label key={each.id}>
              <input type="radio" name="opens" checked={each === chosen} onChange={() => setChosen(each)} />
              <bdi>{each.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <Link
        link={link}
        title={title}
        reach={reach}
        hereOnly={onlyHere(chosen.place)}
        onSave={what.kind === 'tour' ? what.own?.save : undefined}
      />
      {reach !== 'file' && (
        <>
          <Code link={link} title={title} onLarge={() => onLarge({ link, title })} />
          <Frame opens={chosen} />
        </>
      )}
      <WithoutNetwork />
    </>
  );
}

import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { useAppStore } from '../store-context.ts';
import { Code, LargeCode } from './Code.tsx';
import { Frame } from './Frame.tsx';
import { Link } from './Link.tsx';
import { linkTo, type Opens, opensOf, pageAddress, reachOf, type What } from './links.ts';

export interface ShareDialogProps {
  readonly what: What;
  readonly onClose: () => void;
}

/** The link to a view, an event or a tour, as words, as a code and as a frame for another page. */
export function ShareDialog({ what, onClose }: ShareDialogProps): React.ReactNode {
  const store = useAppStore();
  // What was there when it was opened: nothing behind an open dialog changes.
  const [opens] = useState(() => opensOf(what, store.getState()));
  const [chosen, setChosen] = useState<Opens>(opens[0]);
  const [large, setLarge] = useState(false);
  const link = linkTo(pageAddress(), chosen.place);
  const reach = reachOf(location);
  return (
    <>
      <Dialog title="Share" className="share-dialog" onClose={onClose}>
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
        <Link link={link} title={chosen.title} reach={reach} />
        {reach !== 'file' && (
          <>
            <Code link={link} title={chosen.title} onLarge={() => setLarge(true)} />
            <Frame opens={chosen} />
          </>
        )}
      </Dialog>
      {large && <LargeCode link={link} title={chosen.title} onClose={() => setLarge(false)} />}
    </>
  );
}

import { useState } from 'react';
import { placeOf } from '../../store/store.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { forOthers, linkTo, pageAddress } from './links.ts';

/** Under a page that stands in somebody else's: whose it is, with a way to the same place in the whole app. */
export function EmbedLine(): React.ReactNode {
  const store = useAppStore();
  const title = useApp((state) => state.dataset.title);
  const mode = useApp((state) => state.mode);
  const setMode = useApp((state) => state.setMode);
  const now = (): string => linkTo(pageAddress(), forOthers(placeOf(store.getState())));
  // The place changes with every frame of a gesture; the link only has to be right when somebody reaches for it.
  const [link, setLink] = useState(now);
  const renew = (): void => setLink(now());
  return (
    <footer className="embed-line">
      <h1 className="unseen">{title}</h1>
      {mode !== 'timeline' && (
        <button type="button" className="link" onClick={() => setMode('timeline')}>
          Back to the timeline
        </button>
      )}
      <a
        className="whole"
        href={link}
        target="_blank"
        rel="noopener"
        onPointerEnter={renew}
        onPointerDown={renew}
        onFocus={renew}
      >
        Open in Sourceline: <bdi>{title}</bdi>
      </a>
    </footer>
  );
}

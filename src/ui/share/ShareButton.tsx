import { type ComponentType, useState } from 'react';
import { useAppStore } from '../store-context.ts';
import type { What } from './links.ts';
import type { ShareDialogProps } from './ShareDialog.tsx';

interface Props {
  readonly what: What;
}

/** A button that offers links, codes and frames of a view, an event or a tour. What it shows is loaded when it is pressed. */
export function ShareButton({ what }: Props): React.ReactNode {
  const app = useAppStore();
  const [shown, setShown] = useState<{ readonly Dialog: ComponentType<ShareDialogProps> } | null>(null);
  const show = (): void => {
    import('./ShareDialog.tsx').then(
      ({ ShareDialog }) => setShown({ Dialog: ShareDialog }),
      () => app.getState().setNotice('Sharing could not be loaded. Check the connection and try again.'),
    );
  };
  return (
    <>
      <button type="button" className="button share-button" aria-haspopup="dialog" onClick={show}>
        Share
      </button>
      {shown !== null && <shown.Dialog what={what} onClose={() => setShown(null)} />}
    </>
  );
}

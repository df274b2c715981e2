import { Dialog } from '../Dialog.tsx';
import { useTray } from './tray.ts';
import type { Keeper } from './view.ts';

export interface TrayDialogProps {
  readonly keeper: Keeper;
  readonly onClose: () => void;
}

/** What is pinned. */
export function TrayDialog({ onClose }: TrayDialogProps): React.ReactNode {
  const pins = useTray((tray) => tray?.pins ?? null) ?? [];
  return (
    <Dialog title="Tray" className="tray-dialog" onClose={onClose}>
      <ol>
        {pins.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
    </Dialog>
  );
}

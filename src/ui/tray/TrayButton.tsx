import { type ComponentType, useState } from 'react';
import { useFirstSign } from '../first-sign.ts';
import { useAppStore } from '../store-context.ts';
import type { TrayDialogProps } from './TrayDialog.tsx';
import { keeper, NOT_LOADED, useTray } from './tray.ts';

/** Reads the tray. What fails here is tried again, and told, when something is pinned or the tray is opened. */
function readTray(): void {
  keeper().catch(() => undefined);
}

/** Opens the tray; beside its name the number of what is pinned. The tray itself is loaded when it is opened. */
export function TrayButton(): React.ReactNode {
  const app = useAppStore();
  const number = useTray((tray) => tray?.pins.length ?? 0);
  const [open, setOpen] = useState<{
    readonly Tray: ComponentType<TrayDialogProps>;
    readonly props: Omit<TrayDialogProps, 'onClose'>;
  } | null>(null);
  useFirstSign(readTray);
  const show = (): void => {
    Promise.all([keeper(), import('./TrayDialog.tsx')]).then(
      ([kept, { TrayDialog }]) => setOpen({ Tray: TrayDialog, props: { keeper: kept } }),
      () => app.getState().setNotice(NOT_LOADED),
    );
  };
  return (
    <>
      <button type="button" className="button tray-button" aria-haspopup="dialog" onClick={show}>
        Tray{' '}
        {number > 0 && (
          <span>
            {number} <span className="unseen">pinned</span>
          </span>
        )}
      </button>
      {open !== null && <open.Tray {...open.props} onClose={() => setOpen(null)} />}
    </>
  );
}

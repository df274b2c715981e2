import { type ComponentType, useEffect, useState } from 'react';
import { useAppStore } from '../store-context.ts';
import type { TrayDialogProps } from './TrayDialog.tsx';
import { keeper, NOT_LOADED, useTray } from './tray.ts';

/** What a reader does first, whatever it is: then the tray is read, and not while the page is being shown. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Opens the tray; beside its name the number of what is pinned. The tray itself is loaded when it is opened. */
export function TrayButton(): React.ReactNode {
  const app = useAppStore();
  const number = useTray((tray) => tray?.pins.length ?? 0);
  const [open, setOpen] = useState<{
    readonly Tray: ComponentType<TrayDialogProps>;
    readonly props: Omit<TrayDialogProps, 'onClose'>;
  } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = (): void => {
      stop.abort();
      // What fails here is tried again, and told, when something is pinned or the tray is opened.
      keeper().catch(() => undefined);
    };
    for (const sign of SIGNS) addEventListener(sign, read, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, []);
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

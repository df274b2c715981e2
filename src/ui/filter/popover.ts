import { useLayoutEffect, useRef } from 'react';

/** Between the panel, what it belongs to, and the window's edges, in pixels. */
const GAP = 6;

/**
 * Shows an element as a popover under whatever has the focus, gives its first control the focus, and asks to close it when
 * the reader presses elsewhere. `close` is to be called by whoever closes it: the focus goes back where it was.
 */
export function usePopover(
  box: React.RefObject<HTMLElement | null>,
  onClose: () => void,
): { readonly close: () => void; readonly opener: React.RefObject<HTMLElement | null> } {
  const opener = useRef<HTMLElement>(null);
  const closing = useRef(onClose);
  useLayoutEffect(() => {
    closing.current = onClose;
  });
  useLayoutEffect(() => {
    const panel = box.current;
    if (panel === null) return;
    const from = document.activeElement;
    opener.current = from instanceof HTMLElement ? from : null;
    panel.showPopover();
    const place = (): void => {
      const { right, bottom } = (from ?? document.body).getBoundingClientRect();
      const x = Math.min(right - panel.offsetWidth, innerWidth - panel.offsetWidth - GAP);
      const y = Math.min(bottom + GAP, innerHeight - panel.offsetHeight - GAP);
      // The style sheet takes them where there is room for a panel, and not for a sheet on a small screen.
      panel.style.setProperty('--x', `${Math.max(x, GAP)}px`);
      panel.style.setProperty('--y', `${Math.max(y, GAP)}px`);
    };
    place();
    panel.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    const pressed = (event: PointerEvent): void => {
      const at = event.target instanceof Node ? event.target : null;
      if (!panel.contains(at) && from?.contains(at) !== true) closing.current();
    };
    document.addEventListener('pointerdown', pressed, true);
    addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      removeEventListener('resize', place);
    };
  }, [box]);
  const close = (): void => {
    opener.current?.focus({ preventScroll: true });
    onClose();
  };
  return { close, opener };
}

import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useMenuKeys } from './menu-keys.ts';

interface MenuProps {
  /** What the button says: the name of the choice, and what is chosen now. */
  readonly label: string;
  /** Buttons with the role of a menu item, alone or in `MenuGroup`s. */
  readonly children: React.ReactNode;
}

/**
 * A button that opens a menu. Arrow keys, Home, End and letters walk through it; Escape, Tab, a press elsewhere and every
 * choice close it. The focus comes back to the button.
 */
export function Menu({ label, children }: MenuProps): React.ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const close = (back: boolean): void => {
    if (back) button.current?.focus();
    setOpen(null);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button has-menu"
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={() => setOpen(open === null ? 'first' : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {label}
        <span className="caret" aria-hidden="true" />
      </button>
      {open !== null && (
        <MenuBox id={id} label={label} button={button} begin={open} onClose={close}>
          {children}
        </MenuBox>
      )}
    </>
  );
}

interface BoxProps extends MenuProps {
  readonly id: string;
  /** Where it is opened from; it stands under it. */
  readonly button: React.RefObject<HTMLButtonElement | null>;
  /** Which item has the focus at first, where none is chosen. */
  readonly begin: 'first' | 'last';
  /** `back` is whether the button is to have the focus again. */
  readonly onClose: (back: boolean) => void;
}

/** Between the menu and its button, and the window's edges, in pixels. */
const GAP = 6;

/** What a menu's button opens, for as long as it is drawn. */
export function MenuBox({ id, label, button, begin, onClose, children }: BoxProps): React.ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const menu = box.current;
    const from = button.current;
    if (menu === null || from === null) return;
    menu.showPopover();
    const { right, top, bottom } = from.getBoundingClientRect();
    const x = Math.min(right - menu.offsetWidth, innerWidth - menu.offsetWidth - GAP);
    menu.style.left = `${Math.max(x, GAP)}px`;
    const [above, below] = [top - 2 * GAP, innerHeight - bottom - 2 * GAP];
    const up = menu.offsetHeight > below && above > below;
    menu.style.maxHeight = `${Math.max(up ? above : below, 120)}px`;
    menu.style.top = `${up ? Math.max(top - GAP - menu.offsetHeight, GAP) : bottom + GAP}px`;
    const items = menu.querySelectorAll<HTMLElement>('[role^="menuitem"]');
    const chosen = menu.querySelector<HTMLElement>('[role="menuitemradio"][aria-checked="true"]');
    (begin === 'last' ? items[items.length - 1] : (chosen ?? items[0]))?.focus();
    const pressed = (event: PointerEvent): void => {
      const at = event.target instanceof Node ? event.target : null;
      if (!menu.contains(at) && !from.contains(at)) close.current(false);
    };
    const moved = (event: Event): void => {
      // A page that came to rest before tells so afterwards: what counts is whether the button has left the menu.
      const now = from.getBoundingClientRect();
      if (event.type === 'resize' || now.right !== right || now.top !== top)
        close.current(menu.matches(':focus-within'));
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('scroll', moved, true);
    addEventListener('resize', moved);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('scroll', moved, true);
      removeEventListener('resize', moved);
    };
  }, [button, begin]);
  const onKeyDown = useMenuKeys(onClose);
  return (
    <div
      ref={box}
      id={id}
      popover="manual"
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
        if (item !== null && item.getAttribute('aria-disabled') !== 'true') onClose(true);
      }}
      onBlur={({ relatedTarget: next, currentTarget }) => {
        if (next !== null && !currentTarget.contains(next) && next !== button.current) onClose(false);
      }}
    >
      {children}
    </div>
  );
}

/** Items of a menu that belong together, under a heading. */
export function MenuGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}): React.ReactNode {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div className="heading" id={id}>
        {title}
      </div>
      {children}
    </div>
  );
}

interface ItemProps {
  readonly children: React.ReactNode;
  readonly onChoose: () => void;
}

/** Something that a menu does. */
export function MenuItem({ children, onChoose }: ItemProps): React.ReactNode {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      {children}
    </button>
  );
}

interface ChoiceProps extends ItemProps {
  readonly checked: boolean;
}

/** One of several that exclude each other. What cannot be chosen can still be reached, and says why. */
export function MenuChoice({
  children,
  onChoose,
  checked,
  barred = null,
}: ChoiceProps & {
  /** Why it cannot be chosen; null where it can. */
  readonly barred?: string | null;
}): React.ReactNode {
  return (
    <button
      type="button"
      role="menuitemradio"
      tabIndex={-1}
      aria-checked={checked}
      aria-disabled={barred === null ? undefined : true}
      onClick={() => {
        if (barred === null) onChoose();
      }}
    >
      {children}
      {barred !== null && (
        <>
          {' '}
          <span className="reason">{barred}</span>
        </>
      )}
    </button>
  );
}

/** Something that is on or off. */
export function MenuSwitch({ children, onChoose, checked }: ChoiceProps): React.ReactNode {
  return (
    <button type="button" role="menuitemcheckbox" tabIndex={-1} aria-checked={checked} onClick={onChoose}>
      {children}
    </button>
  );
}

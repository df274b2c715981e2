import { create } from 'zustand';
import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import type { Pin } from '../../store/tray.ts';
import type { Keeper, TrayView } from './view.ts';

/** What is shown of the tray; null until it has been read. */
export const useTray = create<TrayView | null>(() => null);

/** What to say where the code of the tray cannot be fetched. */
export const NOT_LOADED = 'The tray could not be loaded. Check the connection and try again.';

let asked: Promise<Keeper> | null = null;

/** Whoever keeps the tray, once it has been read from this device. Fetched when first asked for; rejects where that fails. */
export function keeper(): Promise<Keeper> {
  asked ??= import('./keep.ts')
    .then(({ keepTray }) => keepTray((view) => useTray.setState(view, true)))
    .catch((fault: unknown) => {
      // So that the next one who asks tries again.
      asked = null;
      throw fault;
    });
  return asked;
}

/** An event as a pin without a note; or, where a passage is given, those words of it. */
export function pinOf({ id, title }: TimelineEvent, passage?: Passage): Pin {
  if (passage === undefined) return { id, event: id, title, passage: null, note: '' };
  const { document, raw } = passage;
  const words = { document: document.id, exact: raw.exact };
  return { id: `${id} ${document.id} ${raw.exact}`, event: id, title, passage: words, note: '' };
}

import { useEffect, useMemo, useState } from 'react';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { useMatching } from '../filter/matching.ts';
import { useApp } from '../store-context.ts';
import { useTour } from '../tours/find-tour.ts';
import { isPacked, packTour } from '../tours/pack.ts';
import { foundIn } from '../tray/found.ts';
import { keeper, NOT_LOADED, useTray } from '../tray/tray.ts';
import type { What } from './about.ts';
import { allContents, type Contents, tourContents, trayContents } from './contents.ts';

/** What is on the sheet, or why nothing is, as a sentence; not yet known while something is read. */
export type Found =
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'there'; readonly contents: Contents };

/** What is on a sheet; null asks for nothing. */
export function useContents(what: What | null): Found {
  const dataset = useApp((state) => state.dataset);
  const filter = useApp((state) => state.filter);
  const matching = useMatching();
  const reference = what?.kind === 'tour' ? what.reference : '';
  const found = useTour(reference);
  const linked = useLinked(reference, found.kind === 'tour' ? found.own : null);
  const tray = usePins(what?.kind === 'tray');
  return useMemo((): Found => {
    switch (what?.kind) {
      case undefined:
        return { kind: 'none', why: 'The link names a sheet that does not exist. Choose one above.' };
      case 'all':
        return someOf(
          allContents(dataset, matching, filter),
          'No event matches the filter, so there is nothing to print.',
        );
      case 'tray':
        if (tray.kind !== 'pins') return tray;
        return someOf(
          trayContents(
            dataset,
            tray.pins.map((pin) => foundIn(dataset, pin)),
          ),
          'Nothing is pinned, so there is nothing to print. Press Pin at an event, in its panel or in the list.',
        );
      case 'tour':
        if (found.kind !== 'tour') return found;
        return someOf(
          tourContents(linked, found.tour, found.missing),
          'This tour has no step whose event is here, so there is nothing to print.',
        );
    }
  }, [what?.kind, dataset, matching, filter, tray, found, linked]);
}

/**
 * The reference under which others find a tour: its own, or the whole of it where it is kept on this device; null until
 * that is packed, or where it cannot be.
 */
function useLinked(reference: string, own: OwnTour | null): string | null {
  const [packed, setPacked] = useState<{ readonly own: OwnTour; readonly reference: string } | null>(null);
  const here = own === null || isPacked(reference) ? null : own;
  useEffect(() => {
    if (here === null) return;
    packTour(here).then(
      (made) => setPacked({ own: here, reference: made }),
      () => setPacked(null),
    );
  }, [here]);
  if (here === null) return reference;
  return packed?.own === here ? packed.reference : null;
}

function someOf(contents: Contents, none: string): Found {
  return contents.items.length > 0 ? { kind: 'there', contents } : { kind: 'none', why: none };
}

type Pins =
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'pins'; readonly pins: NonNullable<ReturnType<typeof useTray.getState>>['pins'] };

/** What lies in the tray, read when it is wanted. */
function usePins(wanted: boolean): Pins {
  const pins = useTray((tray) => tray?.pins ?? null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (wanted) keeper().catch(() => setFailed(true));
  }, [wanted]);
  return useMemo(() => {
    if (pins !== null) return { kind: 'pins', pins };
    return failed ? { kind: 'none', why: NOT_LOADED } : { kind: 'wait' };
  }, [pins, failed]);
}

import { useEffect, useState } from 'react';
import type { What } from './links.ts';

/** What is to be shared once it can be: a tour of the reader's own has first to be packed whole into its link. */
export type Carried =
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'ready'; readonly what: What };

const HERE_ONLY = 'This tour is kept on this device only, so a link to it would open nowhere else.';
const FAILED = 'The link could not be made. Check the connection and try again.';

/** Makes what is shared fit for others, once, for as long as it is drawn. */
export function useCarried(what: What): Carried {
  const [first] = useState(what);
  const [carried, setCarried] = useState<Carried>(() => atOnce(first));
  useEffect(() => {
    if (first.kind !== 'tour' || first.own === undefined) return;
    let gone = false;
    const show = (next: Carried): void => {
      if (!gone) setCarried(next);
    };
    first.own.pack().then(
      (packed) =>
        show(
          packed.ok
            ? { kind: 'ready', what: { ...first, reference: packed.value } }
            : { kind: 'none', why: packed.error },
        ),
      () => show({ kind: 'none', why: FAILED }),
    );
    return () => {
      gone = true;
    };
  }, [first]);
  return carried;
}

function atOnce(what: What): Carried {
  if (what.kind !== 'tour') return { kind: 'ready', what };
  if (what.own !== undefined) return { kind: 'wait' };
  return what.reference.startsWith('own-') ? { kind: 'none', why: HERE_ONLY } : { kind: 'ready', what };
}

import { useId, useState } from 'react';
import type { SpacingKind } from '../../store/place.ts';
import { useCopy } from '../copy.ts';
import { useApp } from '../store-context.ts';
import { frameFor } from './frame.ts';
import { type Opens, pageAddress } from './links.ts';

const SPACINGS: readonly { readonly kind: SpacingKind; readonly name: string }[] = [
  { kind: 'true', name: 'True to time' },
  { kind: 'closed', name: 'Gaps closed' },
];

/** Markup that puts a view, an event or a tour into a page of a learning platform. */
export function Frame({ opens }: { readonly opens: Opens }): React.ReactNode {
  const id = useId();
  const collection = useApp((state) => state.dataset.title);
  const closes = useApp((state) => state.closed !== null);
  const [asked, setAsked] = useState<SpacingKind | null>(null);
  const [said, copy] = useCopy();
  const { place } = opens;
  const spacing = asked ?? place.spacing;
  const spaced = closes && place.mode === 'timeline' && place.talk === null;
  const markup = frameFor(
    pageAddress(),
    collection,
    spaced ? { ...opens, place: { ...place, spacing } } : opens,
  );
  return (
    <section>
      <h3>
        <label htmlFor={id}>Frame for a learning platform</label>
      </h3>
      <p>Paste this where your platform takes HTML. The frame starts with what is chosen above.</p>
      {spaced && (
        <fieldset className="in-row">
          <legend>Time in the frame</legend>
          {SPACINGS.map(({ kind, name }) => (
            <label key={kind}>
              <input type="radio" name="spacing" checked={kind === spacing} onChange={() => setAsked(kind)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        id={id}
        readOnly
        rows={4}
        spellCheck={false}
        value={markup}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <button type="button" className="button" onClick={() => copy({ plain: markup }, 'HTML copied')}>
          Copy HTML
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

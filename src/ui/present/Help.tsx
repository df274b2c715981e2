import { KeyList } from '../KeyList.tsx';
import { KEYS_IN_WORDS } from './keys.ts';

/** The keys of a presentation, over the slide. */
export function Help({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  return (
    <div className="over" role="dialog" aria-label="Keys of the presentation">
      <h2>Keys</h2>
      <KeyList keys={KEYS_IN_WORDS} />
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

import { KeyList } from '../KeyList.tsx';
import { KEYS_IN_WORDS } from './keys.ts';
import { Over } from './Over.tsx';

/** The keys of a presentation, over the slide. */
export function Help({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  return (
    <Over label="Keys of the presentation" onClose={onClose}>
      <h2>Keys</h2>
      <KeyList keys={KEYS_IN_WORDS} />
    </Over>
  );
}

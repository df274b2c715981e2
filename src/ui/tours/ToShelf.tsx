import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';

const SHELF = '#view=tours';

/** The way back to the shelf. */
export function ToShelf(): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  return (
    <p className="way">
      <a href={SHELF} onClick={follow(() => showAbout('tours', null))}>
        All tours
      </a>
    </p>
  );
}

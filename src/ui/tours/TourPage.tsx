import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';

const SHELF = '#view=tours';

interface Props {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** A page about one tour, with the way back to all of them. Its title stays, and keeps the focus, whatever comes under it. */
export function TourPage({ title, children }: Props): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  return (
    <article className="tours">
      <p className="way">
        <a href={SHELF} onClick={follow(() => showAbout('tours', null))}>
          All tours
        </a>
      </p>
      <h2 id="tours-title" tabIndex={-1} dir="auto">
        {title.trim() === '' ? 'Untitled tour' : title}
      </h2>
      {children}
    </article>
  );
}

/** Why there is no tour to be seen, and what to do; or that it is being looked for. */
export function NoTour({ why }: { readonly why: string | null }): React.ReactNode {
  return (
    <p role="status" className="lead">
      {why ?? 'Looking for it …'}
    </p>
  );
}

import { ToShelf } from './ToShelf.tsx';

interface Props {
  readonly title: string;
  /** Why there is no tour to be seen, and what to do; null while it is being looked for. */
  readonly why: string | null;
}

/** Stands where a tour would. */
export function NoTour({ title, why }: Props): React.ReactNode {
  return (
    <article className="tours">
      <ToShelf />
      <h2 id="tours-title" tabIndex={-1}>
        {title}
      </h2>
      <p role="status" className="lead">
        {why ?? 'Looking for it …'}
      </p>
    </article>
  );
}

import { type Issue, issueLine } from '../../dataset/issue.ts';

/** Stands in for the page while developing, when the dataset has faults: all of them, with their places. */
export function Faults({ issues }: { readonly issues: readonly Issue[] }): React.ReactNode {
  const count = issues.length;
  return (
    <main className="broken faults">
      <h1>
        The dataset has {count} {count === 1 ? 'fault' : 'faults'}
      </h1>
      <p>
        Nothing is shown until it is mended, so that nothing false is shown. Saving the file reloads this
        page.
      </p>
      <ol>
        {issues.map((issue) => (
          <li key={issueLine(issue)}>
            <pre>{issueLine(issue)}</pre>
          </li>
        ))}
      </ol>
    </main>
  );
}

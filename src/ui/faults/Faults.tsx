import { type Issue, issueLine } from '../../dataset/issue.ts';

/** Stands in for the page while developing, when the dataset has faults: all of them, with their places. */
export function Faults({ issues }: { readonly issues: readonly Issue[] }): React.ReactNode {
  const lines = issues.map((issue, at) => ({ at, line: issueLine(issue) }));
  const count = lines.length;
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
        {lines.map(({ at, line }) => (
          <li key={at}>
            <pre>{line}</pre>
          </li>
        ))}
      </ol>
    </main>
  );
}

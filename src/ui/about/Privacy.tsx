import { ONE_FILE } from '../one-file.ts';
import { PRIVACY } from './privacy.ts';
import { Removal } from './Removal.tsx';

/** Where the tests stand. */
const FILES: ReadonlySet<string> = new Set(PRIVACY.map(({ test }) => test.file));

/** What the page does with what a reader does: ten sentences, each with the test that holds it, and a way to remove all. */
export function Privacy(): React.ReactNode {
  return (
    <article className="about privacy">
      <h2 id="privacy-title" tabIndex={-1}>
        Privacy
      </h2>
      <p>
        Ten sentences. Beside each stands the test that fails when it is not true; all are in{' '}
        {[...FILES].map((file) => (
          <code key={file}>{file}</code>
        ))}
        , and <code>npm test</code> runs them in a copy of the source.
      </p>
      {ONE_FILE && (
        <p>
          This is the file that you took with you. It asks no host for anything and keeps no copy of itself.
          What you keep in it may be read by other pages that your browser opens from a disk.
        </p>
      )}
      <ol>
        {PRIVACY.map(({ sentence, test }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            <p className="proof-of">Test: “{test.title}”</p>
          </li>
        ))}
      </ol>
      <Removal />
    </article>
  );
}

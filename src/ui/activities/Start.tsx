import { useId, useState } from 'react';
import { KINDS } from '../../query/activities/activity.ts';
import { codeText, newSeed, readCode } from '../../query/activities/code.ts';
import { useApp } from '../store-context.ts';
import { KIND_WORDS } from './kinds.ts';

/** The kinds of activity to choose from, and a way to open the set that a class has. */
export function Start({ problem }: { readonly problem: string | null }): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  return (
    <article className="activities">
      <h2 id="activities-title" tabIndex={-1}>
        Activities
      </h2>
      <p role="status" className="trouble">
        {problem}
      </p>
      <p className="lead">
        Questions that the documents answer themselves. After each answer you see the words that it rests on.
        Nothing is stored and nothing is sent; a link gives a class the same set.
      </p>
      <ul className="kind-list">
        {KINDS.map((kind) => (
          <li key={kind}>
            <div>
              <h3 id={`activity-${kind}`}>{KIND_WORDS[kind].title}</h3>
              <p>{KIND_WORDS[kind].what}</p>
            </div>
            <button
              type="button"
              className="button"
              aria-describedby={`activity-${kind}`}
              onClick={() => showAbout('activities', codeText({ kind, seed: newSeed(Math.random) }))}
            >
              New set
            </button>
          </li>
        ))}
      </ul>
      <OpenSet />
    </article>
  );
}

/** Opens a set by the short code that stands over it, as it is called across a room. */
function OpenSet(): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const open = (): void => {
    const text = typed.trim().toLowerCase();
    if (readCode(text).ok) showAbout('activities', text);
    else setSaid('This is no code of a set. A code looks like order.k3f9 and stands over the questions.');
  };
  return (
    <form
      className="open-set"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label htmlFor={id}>Code of a set</label>
      <div className="row">
        <input
          id={id}
          type="text"
          value={typed}
          placeholder="order.k3f9"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="button">
          Open
        </button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}

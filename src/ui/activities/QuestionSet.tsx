import { useMemo } from 'react';
import { codeText, newSeed, type SetCode } from '../../query/activities/code.ts';
import { makeSet } from '../../query/activities/set.ts';
import { useCopy } from '../copy.ts';
import { follow } from '../follow.ts';
import { reachOf } from '../share/links.ts';
import { useApp } from '../store-context.ts';
import { Ending } from './Ending.tsx';
import { KIND_WORDS, SET_SIZE } from './kinds.ts';
import { linkTo } from './link.ts';
import { Paper } from './Paper.tsx';
import { useProgress } from './progress.ts';
import { Question } from './Question.tsx';

/** The address of the page to choose from. */
const ALL = '#view=activities';

/** A set of questions, one at a time, then how it went; and the same set for paper. */
export function QuestionSet({ code }: { readonly code: SetCode }): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const showAbout = useApp((state) => state.showAbout);
  const { kind, seed } = code;
  const set = useMemo(() => makeSet(dataset, kind, seed, SET_SIZE), [dataset, kind, seed]);
  const [{ given, at }, go] = useProgress(dataset, codeText(code));
  const activity = set[at];
  const another = (): void => showAbout('activities', codeText({ kind, seed: newSeed(Math.random) }));
  return (
    <article className="activities">
      <p className="way">
        <a href={ALL} onClick={follow(() => showAbout('activities', null))}>
          All activities
        </a>
      </p>
      <h2 id="activities-title" tabIndex={-1}>
        {KIND_WORDS[kind].title}
      </h2>
      {set.length === 0 ? (
        <p className="lead">
          This collection holds too little for a fair question of this kind. Choose another activity.
        </p>
      ) : (
        <>
          <Tools code={code} onAnother={another} />
          {activity === undefined ? (
            <Ending set={set} given={given} onAgain={() => go(null)} onAnother={another} />
          ) : (
            <Question
              key={at}
              activity={activity}
              at={at}
              of={set.length}
              given={given[at] ?? null}
              onGive={(answer) => go({ given: [...given.slice(0, at), answer], at })}
              onNext={() => go({ given, at: at + 1 })}
            />
          )}
          <Paper set={set} code={code} />
        </>
      )}
    </article>
  );
}

interface ToolsProps {
  readonly code: SetCode;
  readonly onAnother: () => void;
}

/** Which set this is, and what else can be done with it. */
function Tools({ code, onAnother }: ToolsProps): React.ReactNode {
  const [said, copy] = useCopy();
  return (
    <div className="tools">
      <p>
        Set <strong className="code">{codeText(code)}</strong>
      </p>
      <button
        type="button"
        className="button"
        onClick={() =>
          copy(
            { plain: linkTo(code) },
            reachOf(location) === 'file'
              ? 'Link copied. It opens on this device only. In other copies of this file the set’s code, typed under Activities, opens the same questions.'
              : 'Link copied. Whoever opens it gets the same questions.',
          )
        }
      >
        Copy link to this set
      </button>
      <button type="button" className="button" onClick={() => print()}>
        Print
      </button>
      <button type="button" className="button" onClick={onAnother}>
        New set
      </button>
      <p role="status">{said}</p>
    </div>
  );
}

import type { Activity, Kind, PlaceActivity } from '../../query/activities/activity.ts';
import { codeText, type SetCode } from '../../query/activities/code.ts';
import { reachOf } from '../share/links.ts';
import { useApp } from '../store-context.ts';
import { Answer } from './Answer.tsx';
import { Asked } from './Asked.tsx';
import { answerWords, toleranceWords } from './answer-words.ts';
import { KIND_WORDS } from './kinds.ts';
import { linkTo } from './link.ts';
import { optionsOf } from './options.ts';
import { YearAxis } from './YearAxis.tsx';

interface Props {
  readonly set: readonly Activity[];
  readonly code: SetCode;
}

/** The set on paper: the questions with room to write, and on a page of their own the answers with their passages. */
export function Paper({ set, code }: Props): React.ReactNode {
  const title = useApp((state) => state.dataset.title);
  const words = KIND_WORDS[code.kind];
  const numbered = set.map((activity, at) => ({ activity, number: at + 1 }));
  return (
    <div className="paper">
      <section>
        <h2>{words.title}</h2>
        <p className="sheet-head">
          <span>
            {title}. Set {codeText(code)}
          </span>
          <span className="name-line">Name</span>
        </p>
        <p className="ask">{words.ask}</p>
        <ol className="on-paper">
          {numbered.map(({ activity, number }) => (
            <li key={number}>
              <Asked activity={activity} />
              <Room activity={activity} />
            </li>
          ))}
        </ol>
        <p className="address">
          The same set on a screen:{' '}
          {reachOf(location) === 'file' ? `type ${codeText(code)} under Activities` : linkTo(code)}
        </p>
      </section>
      <section className="answers">
        <h2>Answers: {words.title}</h2>
        <p className="sheet-head">
          {title}. Set {codeText(code)}
        </p>
        <ol className="on-paper">
          {numbered.map(({ activity, number }) => (
            <li key={number}>
              <p className="verdict">{answerWords(activity)}</p>
              <Answer activity={activity} quote />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The kinds whose answer stands in the words that are shown. */
const TELLING: ReadonlySet<Kind> = new Set(['match', 'basis', 'voice']);

/** Where the answer is written, and two lines for the words that it rests on. */
function Room({ activity }: { readonly activity: Activity }): React.ReactNode {
  return (
    <>
      <Boxes activity={activity} />
      <p className="write">{TELLING.has(activity.kind) ? 'Which words tell you?' : 'How do you know?'}</p>
      <p className="write" aria-hidden="true" />
    </>
  );
}

function Boxes({ activity }: { readonly activity: Activity }): React.ReactNode {
  switch (activity.kind) {
    case 'order':
      return (
        <>
          <p>Number them from 1, the earliest, to {activity.shown.length}.</p>
          <ul className="boxes">
            {activity.shown.map(({ id, title }) => (
              <li key={id}>
                <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </>
      );
    case 'place':
      return <YearOnPaper activity={activity} />;
    default:
      return (
        <ul className="boxes">
          {optionsOf(activity).map(({ key, label }) => (
            <li key={key}>
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      );
  }
}

function YearOnPaper({ activity }: { readonly activity: PlaceActivity }): React.ReactNode {
  return (
    <>
      <YearAxis axis={activity.axis} year={null} right={null} onYear={null} />
      <p>Mark the axis, or write the year. {toleranceWords(activity)}</p>
    </>
  );
}

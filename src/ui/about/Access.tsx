import { KEYS } from '../chart/KeysHelp.tsx';
import { KeyList } from '../KeyList.tsx';
import { ASSESSED, LIMITS, TESTED, UNTESTED } from './access.ts';

/** The conformance statement: what the page aims at, what was tested and how, what falls short, what was not tested. */
export function Access(): React.ReactNode {
  return (
    <article className="about access">
      <h2 id="access-title" tabIndex={-1}>
        Accessibility
      </h2>
      <p>
        This page is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. The
        statement is our own, of {ASSESSED}. It rests on tests by programs and says what they cannot show.
      </p>
      <h3>Other ways than the timeline</h3>
      <p>
        All that the timeline shows stands in the <a href="#view=list">list</a>, in order of time, with every
        passage and its source; it is also what is printed, and what is there without JavaScript. The{' '}
        <a href="#view=documents">documents</a> can be read whole, with every event marked at its words.
      </p>
      <h3>Keys of the timeline</h3>
      <p>
        They work once something in the timeline has the focus. Press ? there to see them, and to turn the
        letters off.
      </p>
      <KeyList keys={KEYS} />
      <h3>What was tested, and how</h3>
      <p>
        What the tests found the last time stands under “What was measured” in{' '}
        <a href="#view=method">How this was made</a>. <code>npm run test:access</code> and{' '}
        <code>npm test</code> run them in a copy of the source.
      </p>
      <dl className="tested">
        {TESTED.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h3>What is known to fall short</h3>
      <ul>
        {LIMITS.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>What was not tested</h3>
      <ul>
        {UNTESTED.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>If something keeps you out</h3>
      <p>
        Tell whoever put this page where you found it. The page itself sends nothing, so it cannot tell us.
      </p>
    </article>
  );
}

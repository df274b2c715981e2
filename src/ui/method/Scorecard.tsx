import latest from '../../../data/scorecard.json';
import { parseEdtf } from '../../time/edtf/parse.ts';
import { dateWords } from '../../time/words.ts';
import { count } from '../words.ts';
import { byPart, outcomeOf, type Row, type ScorecardFile, summary } from './scorecard.ts';

/**
 * What was measured of this app the last time, part by part, with the command that measures each row again. A part in which
 * something does not hold is open from the start.
 */
export function Scorecard({ file = latest }: { readonly file?: ScorecardFile }): React.ReactNode {
  const { date, commit, machine, rows } = file;
  const day = parseEdtf(date);
  return (
    <>
      <p>
        Last measured on {day.ok ? dateWords(day.value) : date}, at commit <code>{commit}</code>, on {machine}
        . Of {count(rows.length, 'row')}, {summary(rows)}. Each figure can be had again with the command below
        its name, in a copy of the source.
      </p>
      <div className="scorecard">
        {[...byPart(rows)].map(([part, within]) => (
          <Part key={part} name={part} rows={within} />
        ))}
      </div>
    </>
  );
}

function Part({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }): React.ReactNode {
  return (
    <details open={rows.some((row) => outcomeOf(row) === 'does not hold')}>
      <summary>
        {name}: {summary(rows)}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Found</th>
            <th scope="col">Aim</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.what} ${row.command}`} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Line({ row }: { readonly row: Row }): React.ReactNode {
  const outcome = outcomeOf(row);
  return (
    <tr>
      <th scope="row">
        <Marked text={row.what} />
        <code>{row.command}</code>
      </th>
      <td>
        <span className="label">Found: </span>
        {row.found === null ? '–' : <Marked text={row.found} />}
      </td>
      <td>
        <span className="label">Aim: </span>
        <Marked text={row.aim} />
      </td>
      <td className={outcome === 'holds' ? undefined : outcome === 'not measured' ? 'is-open' : 'is-off'}>
        <span className="label">Result: </span>
        {outcome}
      </td>
    </tr>
  );
}

/** Text in which names of files and programs stand between backticks. */
function Marked({ text }: { readonly text: string }): React.ReactNode {
  return text.split('`').map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that stays as it is.
      <code key={at}>{piece}</code>
    ),
  );
}

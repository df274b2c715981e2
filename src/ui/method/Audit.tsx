import { useMemo } from 'react';
import { verify } from '../../text/quote.ts';
import { useApp } from '../store-context.ts';

/**
 * The figures of the facts. Those of the build are what it counted when it made this page; the passages
 * are checked again here, in the reader's browser, whenever this is drawn.
 */
export function Audit(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const { facts } = dataset;
  const here = useMemo(() => {
    const passages = dataset.events.flatMap((event) => event.passages);
    const good = passages.filter(({ document, raw }) => verify(document.text, raw).ok).length;
    return `${good} of ${passages.length}, checked just now in this browser`;
  }, [dataset]);
  if (facts === null) return <p>Passages found word for word: {here}.</p>;
  const rows: readonly (readonly [string, string])[] = [
    ['Documents', `${facts.documents}, each compared with its SHA-256`],
    ['Events', `${facts.events}`],
    ['Passages found word for word', `${facts.verified} of ${facts.passages} when this page was built`],
    ['The same', here],
    ['Passages that fit one place only', `${facts.unique} of ${facts.passages}`],
    ['Dates read', `${facts.dates}, of which ${facts.recomputed} computed again`],
    ['References followed', `${facts.references}`],
    ...(facts.ledger === null
      ? []
      : [
          [
            'Date expressions in the ledger',
            `${facts.ledger.entries}; found by the two programs: ${facts.ledger.byGrammar} and ${facts.ledger.byPattern}`,
          ] as const,
        ]),
  ];
  return (
    <table>
      <thead className="unseen">
        <tr>
          <th scope="col">What</th>
          <th scope="col">How many</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, figure]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Dataset } from '../../dataset/model.ts';
import type { Facet } from '../../query/filter.ts';
import { valuesOf } from './values.ts';

interface Props {
  readonly title: string;
  readonly facet: Facet;
  readonly dataset: Dataset;
  /** The values that some event has. */
  readonly there: ReadonlyMap<string, number>;
  /** How many events each would bring. */
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (value: string, on: boolean) => void;
  readonly children?: React.ReactNode;
}

/** The values of one facet, to be ticked. One without values is not drawn. */
export function Choices(props: Props): React.ReactNode {
  const { title, facet, dataset, there, counts, chosen, onChoose, children } = props;
  const values = valuesOf(dataset, facet, there);
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.map(({ id, title: name, colour, depth }) => (
        <Check
          key={id}
          checked={chosen.has(id)}
          number={counts.get(id) ?? 0}
          inset={depth > 0}
          onChange={(on) => onChoose(id, on)}
        >
          {colour !== undefined && <span className={`spot lane-${colour}`} aria-hidden="true" />}
          {name}
        </Check>
      ))}
      {children}
    </fieldset>
  );
}

interface CheckProps {
  readonly checked: boolean;
  /** How many events it would bring. */
  readonly number: number;
  readonly inset?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: React.ReactNode;
}

/** A box to tick, with how many events it would bring. */
export function Check({ checked, number, inset = false, onChange, children }: CheckProps): React.ReactNode {
  return (
    <label className={inset ? 'is-inset' : undefined}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span className="name">{children}</span> <span className="number">{number}</span>
    </label>
  );
}

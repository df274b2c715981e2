/** Keys and what they do; several keys for one thing are alternatives. */
export type KeyWords = readonly (readonly [keys: readonly string[], does: string])[];

/** A list of keys for people. */
export function KeyList({ keys: all }: { readonly keys: KeyWords }): React.ReactNode {
  return (
    <dl>
      {all.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

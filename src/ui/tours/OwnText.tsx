import { useId, useState } from 'react';

interface Props {
  readonly label: string;
  /** What to know before writing, under the label. */
  readonly hint?: string;
  readonly value: string;
  readonly longest: number;
  /** How many lines high; one is a field without line breaks. */
  readonly rows: number;
  readonly onWrite: (text: string) => void;
}

/** Words that the reader writes. While they are being written, what other tabs store does not come in between. */
export function OwnText({ label, hint, value, longest, rows, onWrite }: Props): React.ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const shared = {
    id,
    dir: 'auto',
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    maxLength: longest,
    value: draft ?? value,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(target.value);
      onWrite(target.value);
    },
    onBlur: () => setDraft(null),
  };
  return (
    <div className="own-text">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {rows === 1 ? (
        <input type="text" autoComplete="off" {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
    </div>
  );
}

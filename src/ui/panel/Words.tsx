import type { Passage } from '../../dataset/model.ts';

/** The passage's own words, those that carry the date underlined. */
export function Words({ passage }: { readonly passage: Passage }): React.ReactNode {
  const { raw, document } = passage;
  const { dateWords: date } = raw;
  if (date === undefined) return document.text.slice(raw.start, raw.end);
  return (
    <>
      {document.text.slice(raw.start, date.start)}
      <u>{document.text.slice(date.start, date.end)}</u>
      {document.text.slice(date.end, raw.end)}
    </>
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { lettersOn } from '../chart/letter-keys.ts';
import { useLater } from '../later.ts';
import { searchResults } from './search-results.ts';

/** The field that finds events and paragraphs; what it finds is listed under it. The key `/` leads here. */
export function SearchBox(): React.ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [entered, setEntered] = useState(false);
  const [open, setOpen] = useState(false);
  const Results = useLater(searchResults, entered);
  useSlash(input);
  const shown = open && query.trim() !== '' && Results !== null;
  return (
    <search
      className="search"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search events and passages"
        aria-expanded={shown}
        aria-controls={id}
        aria-autocomplete="list"
        placeholder="Search events and passages"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onFocus={() => {
          setEntered(true);
          setOpen(true);
        }}
        onChange={({ target }) => {
          setQuery(target.value);
          setOpen(true);
        }}
      />
      {shown && (
        <Results
          id={id}
          input={input}
          query={query}
          onClear={() => setQuery('')}
          onClose={() => setOpen(false)}
        />
      )}
    </search>
  );
}

/** Leads `/` to a field, where nothing is being written and the reader has not turned letters off. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const writing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing || !lettersOn())
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [input]);
}

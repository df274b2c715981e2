import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { Answer, Found } from '../../query/search.ts';
import { goToParagraph } from '../go-to-paragraph.ts';
import { focusPanel } from '../panel/event-panel.ts';
import { useAppStore } from '../store-context.ts';
import { count, dateAndBasis } from '../words.ts';
import { useListKeys } from './list-keys.ts';
import { Marked } from './Marked.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  readonly id: string;
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** One line of the list, and where it leads. */
interface Option {
  readonly key: string;
  readonly title: Found;
  readonly under: Found | null;
  readonly beside: string;
  readonly go: () => void;
}

/** What was found, in two groups with their counts; by arrow keys and Enter, or by a press. */
export function SearchResults({ id, input, query, onClear, onClose }: Props): React.ReactNode {
  const search = useSearch();
  const store = useAppStore();
  const answer = useMemo(() => search?.find(query) ?? null, [search, query]);
  const groups = answer === null ? [] : groupsOf(answer, store.getState());
  const options = groups.flatMap((group) => group.options);
  const choose = (option: Option): void => {
    onClose();
    option.go();
  };
  const at = useListKeys(input, id, options.length, {
    choose: (index) => {
      const option = options[index];
      if (option !== undefined) choose(option);
    },
    leave: onClose,
  });
  if (answer === null) return null;
  const said = [count(answer.eventCount, 'event'), count(answer.paragraphCount, 'paragraph')].join(', ');
  return (
    <div className="results">
      <p role="status" className="unseen">
        {options.length === 0 ? 'Nothing found' : `${said} found`}
      </p>
      {options.length === 0 && (
        <p className="none">
          Nothing found for “{query.trim().slice(0, 60)}”. Try fewer or other letters, or{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              onClear();
              input.current?.focus();
            }}
          >
            clear the field
          </button>
          .
        </p>
      )}
      <div role="listbox" id={id} aria-label="Found">
        {groups.map(({ name, options: own, first, total }) => (
          <div key={name} role="group" aria-label={`${name}, ${total}`}>
            <p className="group" aria-hidden="true">
              {name} <span>{own.length < total ? `first ${own.length} of ${total}` : total}</span>
            </p>
            {own.map((option, index) => (
              <div
                key={option.key}
                role="option"
                id={`${id}-${first + index}`}
                tabIndex={-1}
                aria-selected={at === first + index}
                onPointerDown={(press) => press.preventDefault()}
                onClick={() => choose(option)}
                onKeyDown={() => undefined}
              >
                <span className="what">
                  <Marked found={option.title} />
                </span>
                <span className="beside">{option.beside}</span>
                {option.under !== null && (
                  <span className="under">
                    <Marked found={option.under} />
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Group {
  readonly name: string;
  readonly options: readonly Option[];
  /** The place of its first option among all. */
  readonly first: number;
  readonly total: number;
}

function groupsOf(
  answer: Answer,
  { showOnTimeline, openDocument }: ReturnType<ReturnType<typeof useAppStore>['getState']>,
): readonly Group[] {
  const events = answer.events.map(
    ({ event, title, words }): Option => ({
      key: event.id,
      title,
      under: words,
      beside: dateAndBasis(event),
      go: () => {
        // Drawn at once, so that the panel's new title is there to take the focus.
        flushSync(() => showOnTimeline(event.id));
        focusPanel();
      },
    }),
  );
  const paragraphs = answer.paragraphs.map(
    ({ document, paragraph, words }): Option => ({
      key: `${document.id} ${paragraph}`,
      title: { text: document.raw.shortTitle, ranges: [] },
      under: words,
      beside: `paragraph ${paragraph}`,
      go: () => {
        openDocument(document.id);
        goToParagraph(paragraph);
      },
    }),
  );
  const groups = [
    { name: 'Events', options: events, first: 0, total: answer.eventCount },
    { name: 'Documents', options: paragraphs, first: events.length, total: answer.paragraphCount },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

import type { Kind } from '../../query/activities/activity.ts';

interface KindWords {
  readonly title: string;
  /** On the page to choose from. */
  readonly what: string;
  /** Over each question. */
  readonly ask: string;
}

/** What the kinds are called and what they ask. */
export const KIND_WORDS: Readonly<Record<Kind, KindWords>> = {
  order: {
    title: 'Put events in order',
    what: 'Some events without their dates: which came first? Only events whose order the sources settle.',
    ask: 'Put these events in order, the earliest first.',
  },
  place: {
    title: 'Place an event in time',
    what: 'A passage without its date: in which year was it? Every year that the sources leave open is right.',
    ask: 'In which year was this?',
  },
  match: {
    title: 'Match a passage to its event',
    what: 'Words from a document: which event of the timeline rests on them?',
    ask: 'Which event rests on these words?',
  },
  basis: {
    title: 'Stated or inferred?',
    what: 'A date as the timeline shows it, and the words that carry it: does the date stand there, is it a sum, or was it inferred?',
    ask: 'How is this date known?',
  },
  voice: {
    title: 'Who says so?',
    what: 'Words from a document: who is speaking? Where somebody reports another’s words, it is the one who reports.',
    ask: 'Who says this? Where somebody reports another’s words, choose the one who reports.',
  },
};

/** How many questions a set has, where there are as many. */
export const SET_SIZE = 8;

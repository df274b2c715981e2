import fc from 'fast-check';
import type { OwnStep, OwnTour } from '../../src/dataset/own-tour.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    '</script><script>alert(1)</script>',
    'شەرقىي تۈركىستان',
    '\u0000\u2028"\\',
    '😀'.repeat(40),
  ),
);
const id = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const view = fc.record({
  from: fc.constantFrom('1949-07', '1930', 'nonsense'),
  to: fc.constantFrom('1950-03', '1951'),
});
const passage = fc.oneof(fc.constant(null), fc.nat(20));

const step: fc.Arbitrary<Omit<OwnStep, 'id'>> = fc.record({
  event: id,
  passage,
  view: fc.oneof(fc.constant(null), view),
  question: text,
  note: text,
  hide: fc.subarray<OwnStep['hide'][number]>(['date', 'words']),
  beside: fc.oneof(fc.constant(null), fc.record({ event: id, passage })),
  spotlight: fc.boolean(),
});

/** Tours as readers may make them, their steps numbered `s1`, `s2` …, as those from a link are. */
export const ownTours: fc.Arbitrary<OwnTour> = fc
  .record({
    id: id.map((each) => `own-${each}`),
    title: text,
    summary: text,
    steps: fc.array(step, { maxLength: 60 }),
  })
  .map(({ steps, ...tour }) => ({
    ...tour,
    steps: steps.map((each, at) => ({ id: `s${at + 1}`, ...each })),
  }));

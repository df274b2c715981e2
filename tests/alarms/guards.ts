/** Something that guards the app, and the test that switches it off, or plants what it is there for, and sees the alarm. */
interface Guard {
  readonly guard: string;
  /** From the top of the project. */
  readonly file: string;
  /** The title of the test. */
  readonly test: string;
}

const CODE = 'tests/alarms/code.test.ts';
const PAGE = 'tests/browser/alarms.spec.ts';

/** Every guard with its alarm; `guards.test.ts` sees to it that each of these tests exists. */
export const GUARDS: readonly Guard[] = [
  { guard: 'The walls between the rooms', file: CODE, test: 'is seen in the real house, with its place' },
  {
    guard: 'No markup out of text, in the code',
    file: CODE,
    test: 'is seen in the real house, with its line',
  },
  { guard: 'The linter', file: CODE, test: 'is refused by the linter too, as dangerouslySetInnerHTML' },
  {
    guard: 'The audit of the quotations',
    file: CODE,
    test: 'fails the audit, which names the passage and what stands there',
  },
  { guard: 'The build refuses data with faults', file: CODE, test: 'stops the build of the site' },
  {
    guard: 'Rejections and errors that nobody caught fail the unit tests',
    file: CODE,
    test: '%s fails the run, though every test in it passes',
  },
  {
    guard: 'The policy of the page: Trusted Types, no inline script, no other host',
    file: PAGE,
    test: 'and without the policy the same goes through: nothing else stops it, and the watch sees the request',
  },
  {
    guard: 'The watch of every browser test: what it says',
    file: PAGE,
    test: 'has nothing to say of the page as it is, and says each thing that is planted',
  },
  {
    guard: 'The watch of every browser test: the console',
    file: PAGE,
    test: 'fails a test whose page writes on the console',
  },
  {
    guard: 'The watch of every browser test: rejections',
    file: PAGE,
    test: 'fails a test whose page has an error that nobody caught',
  },
  {
    guard: 'The watch of every browser test: other hosts',
    file: PAGE,
    test: 'fails a test whose page asks another host',
  },
  {
    guard: '“Words verified”, in the reader’s browser: the data',
    file: PAGE,
    test: 'in a quotation of the data that the page carries is not called verified',
  },
  {
    guard: '“Words verified”, in the reader’s browser: the file',
    file: 'tests/browser/panel.spec.ts',
    test: 'a file that was changed on the server is not verified, and the proof says what it found',
  },
  {
    guard: 'The boundary of a region keeps the rest alive',
    file: 'tests/ui/Boundary.test.tsx',
    test: 'says what stopped and what to do, and leaves the rest of the page alone',
  },
];

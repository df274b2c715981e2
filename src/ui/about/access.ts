/** The day of the assessment that this statement tells of. */
export const ASSESSED = '27 November 2026';

/** What was looked at, and by what means: each is a test that anybody can run again. */
export const TESTED: readonly (readonly [what: string, how: string])[] = [
  [
    'Every view, in light and dark, from 320 to 1,440 pixels',
    'The rules of axe-core for WCAG 2.0 to 2.2, levels A and AA, in Chromium.',
  ],
  [
    'Keyboard',
    'Every event is reached with the arrow keys; Tab comes round; the focus is seen, and is not lost when things open, close or go out of sight.',
  ],
  [
    'Names, roles and states',
    'Every mark is a button whose name gives the date, how it is known, the title, the documents and the voices. Events are found from the accessibility tree alone.',
  ],
  ['Contrast', 'Text in the chart against its ground, 4.5:1 at least, which axe does not look at.'],
  ['Targets', 'At least 24 by 24 pixels, or standing apart.'],
  ['Reflow', 'Down to 320 by 256 pixels, which is 400 % zoom: nothing scrolls sideways.'],
  ['Forced colours and less motion', 'Everything can still be told apart; the view changes at once.'],
];

/** What is known not to hold, or to hold with a limit. */
export const LIMITS: readonly string[] = [
  'The timeline is a picture of time. Its marks can be walked and heard one by one, but how they lie to one another is easier to take in from the list, which has every event in order.',
];

/** What nobody has tested. */
export const UNTESTED: readonly string[] = [
  'Screen readers: neither NVDA, JAWS, VoiceOver nor TalkBack was used. Names and roles were read from the browser’s accessibility tree.',
  'Safari and Firefox. All tests ran in Chromium.',
  'Real telephones and tablets. Touch and small windows were simulated.',
  'Real projectors. Sizes and contrast on slides were computed.',
  'Voice control, switches, screen magnifiers and braille displays.',
  'People. Nobody who relies on such tools has been asked.',
];

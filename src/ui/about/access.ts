/** The day of the assessment that this statement tells of. */
export const ASSESSED = '27 November 2026';

/** What is looked at, and by what means: each is a test that anybody can run again. */
export const TESTED: readonly (readonly [what: string, how: string])[] = [
  [
    'The rules of axe',
    'axe-core’s rules for WCAG 2.0 to 2.2, levels A and AA, in Chromium: every view as it ordinarily is, empty, full and in error; light and dark; 320, 480, 768, 1,280 and 1,920 pixels wide. On a narrow and on a wide window also in forced colours and with less motion wished for.',
  ],
  [
    'Keyboard',
    'Every event is reached with the arrow keys. Tab comes round, the focus is seen, nothing lies over what has it, and it is not lost when things open, close or go out of sight.',
  ],
  [
    'Names, roles and states',
    'Every mark is a button whose name gives the date, how it is known, the title, the documents and the voices. Events and their words are found from the accessibility tree alone.',
  ],
  ['Contrast', 'Text in the chart, which axe does not look at, has 4.5:1 at least against its ground.'],
  ['Size of targets', 'At least 24 by 24 pixels, or standing apart.'],
  [
    'Zoom and spacing',
    '320 by 256 pixels, which is 400 % zoom: nothing scrolls sideways and no text is cut off. Text spaced out as WCAG 1.4.12 has it is not cut off either.',
  ],
  ['Motion', 'Where less is wished for, nothing moves and the view changes at once.'],
  ['Dragging', 'What can be dragged has buttons or keys that do the same.'],
];

/** What is known not to hold, or to hold with a limit. */
export const LIMITS: readonly string[] = [
  'The timeline is a picture of time. Its marks can be walked and heard one by one, but how they lie to one another is easier to take in from the list, which has every event in order.',
  'In a document, what became of a date expression is shown only where a pointer rests on it. For the keyboard it stands under “Every date and time expression” in How this was made.',
  'There is no link that skips the header; landmarks and headings lead past it.',
  'A picture that is saved as PNG carries no words for those who do not see it. Whoever uses it has to add them.',
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

/** The day of the assessment that this statement tells of. */
export const ASSESSED = '30 November 2026';

/** What is looked at, and by what means: each is a test that anybody can run again. */
export const TESTED: readonly (readonly [what: string, how: string])[] = [
  [
    'The rules of axe',
    'axe-core 4.13 with its rules for WCAG 2.0 to 2.2, levels A and AA: every view as it ordinarily is, with nothing in it, full, and in error; light and dark; 320, 480, 768, 1,280 and 1,920 pixels wide. One rule is off, the one on skip links, because it takes places of this page for such links.',
  ],
  [
    'Forced colours',
    'Every view at 320 and 1,280 pixels: the rules of axe, and the contrast of text with its ground, 4.5:1, pictures left out.',
  ],
  [
    'Less motion',
    'Where it is wished for nothing moves, in every view at 390 and 1,280 pixels, and the timeline changes at once.',
  ],
  [
    'Zoom and reflow',
    'Every view at each width, and at 320 by 256 pixels, which is 1,280 by 1,024 at 400 %: nothing but the row of places over the chart scrolls sideways, and no text is cut off where it cannot be scrolled to.',
  ],
  [
    'Spacing of text',
    'As WCAG 1.4.12 has it, in every view at 390 and 1,280 pixels: what is cut off, or stands in other text. Labels in pictures are left out, and so is what is shortened where its title holds all of it.',
  ],
  [
    'Focus',
    'By Tab, up to 70 stops in every view at three sizes: what has the focus is in the window and under nothing, or in part where it is large. It is not lost when things open, close or go out of sight.',
  ],
  ['Size of targets', '24 by 24 pixels at least, links within sentences apart, in every view at each width.'],
  [
    'The timeline by keyboard',
    'Every event is reached with the arrow keys. Every mark is a button whose name gives the date, how it is known, the title, the documents and the voices.',
  ],
  [
    'Contrast in pictures',
    'Text in the chart has 4.5:1 at least against its ground, in light and dark; what is said on slides has 7:1.',
  ],
];

/** What is known not to hold, or to hold with a limit. */
export const LIMITS: readonly string[] = [
  'The timeline is a picture of time. Its marks can be walked and heard one by one, but how they lie to one another is easier to take in from the list, which has every event in order.',
  'Labels in the chart, and in the strip of time on a slide, are laid out for ordinary spacing of text. Spaced out they can run into one another. Each event stands in the list.',
  'In a window of 320 by 256 pixels an open event leaves a third of the window to the page behind it, which scrolls. Where the page is embedded in so low a frame, an event has the place of the timeline until it is closed.',
  'Names of lanes that have no room are shortened. They are whole where the pointer rests on them, and while they have the focus.',
  'Lines in the list of steps of a tour that is being made are previews: long ones are shortened, and whole in the step itself.',
  'In a document, what became of a date expression is shown only where a pointer rests on it. For the keyboard it stands under “Every date and time expression” in How this was made.',
  'There is no link that skips the header; landmarks and headings lead past it.',
  'A picture that is saved as PNG carries no words for those who do not see it. Whoever uses it has to add them.',
];

/** What nobody has tested. */
export const UNTESTED: readonly string[] = [
  'Screen readers: neither NVDA, JAWS, VoiceOver, TalkBack nor Orca was used. Names and roles were read from the browser’s accessibility tree.',
  'Safari and Firefox. All tests ran in Chromium.',
  'High-contrast themes of Windows itself, and zoom by the browser’s own menu. Both were simulated.',
  'Real telephones and tablets. Touch and small windows were simulated.',
  'Real projectors. Sizes and contrast on slides were computed.',
  'Voice control, switches, screen magnifiers and braille displays.',
  'People. Nobody who relies on such tools has been asked, and how easy the page is to understand was judged by nobody but us.',
];

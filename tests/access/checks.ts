/** The widths of windows at which every view is judged, in CSS pixels. */
export const WIDTHS = [320, 480, 768, 1280, 1920] as const;

/** What is looked for; the names stand in the reports of the tests and are counted for the scorecard. */
export const CHECKS = {
  axe: 'axe, light and dark',
  forced: 'axe, forced colours',
  motion: 'nothing moves, and axe, with less motion wished for',
  sideways: 'nothing scrolls sideways',
  targets: 'targets of 24 px',
  spacing: 'text spacing',
  whole: 'no text is cut off at 320×256',
  focus: 'what has the focus can be seen',
} as const;

export type Check = keyof typeof CHECKS;

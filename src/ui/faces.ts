/** The faces whose measures the page is laid out with, as `document.fonts.load` wants them. */
export const FACES = ['16px "Source Sans 3"', '600 16px "Source Sans 3"', '16px "Literata"'] as const;
/** How long the page waits for them before it is shown without, in milliseconds. */
export const PATIENCE = 1500;

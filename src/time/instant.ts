import type { Brand } from '../base/brand.ts';

/**
 * A point on the time line: milliseconds since 1970-01-01T00:00Z, proleptic Gregorian, no leap
 * seconds. Years are astronomical: year 0 is 1 BCE. Not limited to the range of `Date`; beyond
 * about 285,000 years from 1970 a double no longer tells single milliseconds apart.
 */
export type Instant = Brand<number, 'Instant'>;

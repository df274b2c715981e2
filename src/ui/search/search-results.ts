import { later } from '../later.ts';

/** What was found, as a list under the field: fetched when the field is first entered. */
export const searchResults = later(async () => (await import('./SearchResults.tsx')).SearchResults);

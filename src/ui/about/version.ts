/** What stands in the prerendered page until the build is done and sums it (`src/cli/finish.ts`). Never in the page's script. */
const TO_BE_SUMMED = '%VERSION%';

/**
 * The version of this page, such as "0.1.0 3f9a1c2b04de": the release and the sum of its files, as the page says in its
 * head; "development" in one that was not built.
 */
export function versionOf(): string {
  if (import.meta.env.SSR) return TO_BE_SUMMED;
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? 'development';
}

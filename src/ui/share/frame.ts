import { asMarkup } from '../../base/markup.ts';
import { linkTo, type Opens } from './links.ts';

/** How high a frame is in somebody's page, in pixels: the lanes with the overview below, and a panel beside them. */
const HEIGHT = 640;

/**
 * The markup that opens a place in a frame of another page, for a learning platform: as wide as its column, loaded
 * when it comes near, allowed to fill the screen and to copy citations.
 * @param page the address of this page
 * @param collection its title
 */
export function frameFor(page: string, collection: string, { place, title }: Opens): string {
  const name = title === collection ? title : `${collection}: ${title}`;
  const parts = [
    `src="${asMarkup(linkTo(page, { ...place, embed: true }))}"`,
    `title="${asMarkup(name)}"`,
    'width="100%"',
    `height="${HEIGHT}"`,
    'style="border:0"',
    'loading="lazy"',
    'allow="clipboard-write"',
    'allowfullscreen',
  ];
  return `<iframe ${parts.join(' ')}></iframe>`;
}

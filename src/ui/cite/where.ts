import type { Where } from '../../formats/citation/cite.ts';
import { instant } from '../../time/instant.ts';

/** This page as where something was read, today by the reader's calendar. A file on a disk has no address for others. */
export function whereNow(title: string): Where {
  const today = new Date();
  const { protocol, origin, pathname } = location;
  return {
    title,
    url: protocol === 'file:' ? null : `${origin}${pathname}`,
    accessed: instant(today.getFullYear(), today.getMonth() + 1, today.getDate()),
  };
}

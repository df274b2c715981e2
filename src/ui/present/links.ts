import { encode } from '../../store/address.ts';
import { START, type Talk } from '../../store/place.ts';

/** The part of the address after `#` that opens a talk at its step, and nothing else. */
export function talkAddress(talk: Talk): string {
  return `#${encode({ ...START, talk })}`;
}

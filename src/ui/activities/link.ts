import { codeText, type SetCode } from '../../query/activities/code.ts';

/** This page at a set, without what else the reader has chosen. */
export function linkTo(code: SetCode): string {
  return `${location.href.replace(/#.*$/s, '')}#view=activities&of=${codeText(code)}`;
}

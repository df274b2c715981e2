import { defined } from '../../base/assert.ts';
import { codePoints } from '../codepoints.ts';
import { calendar, recurrence } from './calendar-rules.ts';
import type { Expression } from './expression.ts';
import { lengths, relative } from './length-rules.ts';
import { keyOf, type Rule } from './rules.ts';
import { type Token, tokensOf } from './tokens.ts';

const RULES = [...calendar, ...recurrence, ...lengths, ...relative];
/** The rules that can begin with a token, by its key, so that most words of a text cost one look-up. */
const BY_KEY = new Map<string, readonly Rule[]>();
for (const rule of RULES) {
  for (const key of rule.first) {
    BY_KEY.set(
      key,
      RULES.filter(({ first }) => first.has(key) || first.has('*')),
    );
  }
}
const FOR_ANY_WORD = RULES.filter(({ first }) => first.has('*'));

/**
 * Finds date and time expressions in English prose with a small grammar over tokens: from left to right, the
 * longest expression at each place. In order, without overlap, offsets in code points.
 *
 * Shares no code and no word list with `byPattern`, so that each checks the other. Finds too much rather than
 * too little: "since" that means "because", "historic", or a number from 1000 to 2099 that counts things. Leaves
 * out words that only say that something goes on ("ongoing", "continuing", "long-standing", "meanwhile"), since
 * they tie it to no point or length of time, and named days ("Remembrance Day"). Time grows with the text.
 */
export function byGrammar(text: string): Expression[] {
  const tokens = tokensOf(text);
  const points = codePoints(text);
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = defined(tokens[at], 'The loop ends with the tokens');
    const end = longest(tokens, at, first);
    if (end <= at) {
      at += 1;
      continue;
    }
    const last = defined(tokens[end - 1], 'A rule reads no further than the tokens');
    found.push({
      start: points.fromUnits(first.start),
      end: points.fromUnits(last.end),
      text: text.slice(first.start, last.end),
    });
    at = end;
  }
  return found;
}

/** The index after the longest expression that begins with `token`, which is at `at`; not above `at` when there is none. */
function longest(tokens: readonly Token[], at: number, token: Token): number {
  const rules = BY_KEY.get(keyOf(token)) ?? (token.kind === 'word' ? FOR_ANY_WORD : []);
  return rules.reduce((end, rule) => Math.max(end, rule.read(tokens, at)), at);
}

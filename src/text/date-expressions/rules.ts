import type { Token } from './tokens.ts';

/**
 * A rule of the grammar. A rule never looks at more than a few tokens, so that reading a text takes time in
 * proportion to its length.
 */
export type Rule = {
  /** The keys (see `keyOf`) of the tokens it can begin with. `*` stands for any word. */
  readonly first: ReadonlySet<string>;
  /** Whether it also accepts nothing at all. */
  readonly empty: boolean;
  /** Given the tokens and where to begin: the index after the longest stretch it accepts, or −1. */
  readonly read: (tokens: readonly Token[], at: number) => number;
};

const NO = -1;

/** What tells whether a rule can begin with a token: the word or mark itself, or `#` and the kind. */
export function keyOf(token: Token): string {
  return token.kind === 'word' || token.kind === 'mark' ? token.lower : `#${token.kind}`;
}

/** Accepts one token with one of these keys that `holds`, judged with its neighbours at hand. */
export function token(
  keys: string,
  holds: (token: Token, tokens: readonly Token[], at: number) => boolean,
): Rule {
  const first = new Set(keys.split(' '));
  const read: Rule['read'] = (tokens, at) => {
    const one = tokens[at];
    if (one === undefined || !(first.has('*') || first.has(keyOf(one)))) return NO;
    return holds(one, tokens, at) ? at + 1 : NO;
  };
  return { first, empty: false, read };
}

/** Accepts any one of these words or marks, parted by blanks here, in any case there. */
export function word(list: string): Rule {
  return token(list, () => true);
}

/** Accepts a row of fixed words, in any case. */
export function phrase(words: string): Rule {
  return seq(...words.split(' ').map(word));
}

/** Accepts the rules one after the other, with or without white space between them, but no empty line. */
export function seq(...rules: readonly Rule[]): Rule {
  const solid = rules.findIndex((rule) => !rule.empty);
  const leading = solid === -1 ? rules : rules.slice(0, solid + 1);
  const read: Rule['read'] = (tokens, at) => {
    let next = at;
    for (const rule of rules) {
      const end = rule.read(tokens, next);
      if (end === NO || (end > next && next > at && tokens[next]?.space === 'break')) return NO;
      next = end;
    }
    return next;
  };
  return { first: union(leading), empty: solid === -1, read };
}

/** Accepts the longest of what the rules accept. */
export function any(...rules: readonly Rule[]): Rule {
  const read: Rule['read'] = (tokens, at) => {
    let longest = NO;
    for (const rule of rules) longest = Math.max(longest, rule.read(tokens, at));
    return longest;
  };
  return { first: union(rules), empty: rules.some((rule) => rule.empty), read };
}

/** Accepts the rule, or nothing. */
export function opt(rule: Rule): Rule {
  return { first: rule.first, empty: true, read: (tokens, at) => Math.max(at, rule.read(tokens, at)) };
}

/** Accepts `rule` only where `next` could follow, without taking it. */
export function before(rule: Rule, next: Rule): Rule {
  const read: Rule['read'] = (tokens, at) => {
    const end = rule.read(tokens, at);
    return next.read(tokens, end) === NO ? NO : end;
  };
  return { ...rule, read };
}

/** Accepts `rule` only where `previous` accepts the token just before, without taking it. */
export function after(previous: Rule, rule: Rule): Rule {
  const read: Rule['read'] = (tokens, at) =>
    previous.read(tokens, at - 1) === at ? rule.read(tokens, at) : NO;
  return { ...rule, read };
}

function union(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ first }) => [...first]));
}

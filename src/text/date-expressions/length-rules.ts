import { hyphen, year } from './calendar-rules.ts';
import { any, before, opt, phrase, type Rule, seq, token, word } from './rules.ts';

const single = word('year month week weekend day decade century hour minute fortnight millennium');
const plural = word('years months weeks weekends days decades centuries hours minutes fortnights millennia');
const ones = word('one two three four five six seven eight nine');
const count = any(
  token('#number', ({ text }) => text.length <= 4),
  ones,
  word('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  seq(word('twenty thirty forty fifty sixty seventy eighty ninety'), opt(seq(opt(hyphen), ones))),
  word('a an several many few half'),
  seq(word('half'), word('a an')),
  seq(word('a'), any(word('few dozen hundred'), phrase('couple of'))),
  seq(word('dozens hundreds thousands'), word('of')),
);
const near = word('past last next coming previous following recent');
const the = word('the');

const amount = any(seq(count, opt(hyphen), any(single, plural)), plural);
const turn = word('ago later earlier before since');
const through = seq(word('for over during within in'), opt(the), opt(near));

/** "5 years", "For the past 75 years", "decades later", "4-year": how long, and how long from then. */
export const lengths: readonly Rule[] = [
  seq(any(amount, seq(word('for over during within'), amount)), opt(turn)),
  seq(word('for over during within'), the, plural),
  seq(opt(the), near, amount),
  seq(through, amount),
];

const capital = token('*', ({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text));
const named = word('monday tuesday wednesday thursday friday saturday sunday');
const decade = word('#decade');

/** "just last week", "since then", "today": a time told from the time of telling, or of what was told before. */
export const relative: readonly Rule[] = [
  seq(
    opt(word('just only')),
    any(near, word('this that')),
    opt(word('very')),
    any(single, word('period time')),
  ),
  seq(opt(word('just only')), word('last next this'), named),
  seq(opt(word('in over for during within')), word('the'), near, any(single, word('period time'))),
  seq(opt(any(word('almost nearly'), phrase('just about'))), word('every each'), any(single, named)),
  seq(opt(word('ever')), word('since'), opt(any(word('then'), year, seq(opt(the), decade)))),
  seq(opt(word('to until till')), word('this'), opt(word('very')), word('day')),
  seq(opt(word('more most')), word('recently lately')),
  seq(word('at'), word('the that this'), opt(word('same')), word('time moment')),
  seq(word('by until till before'), word('then')),
  before(
    token('then', ({ text }) => text === 'then'),
    any(word('newly'), capital),
  ),
  seq(word('our'), word('time times')),
  phrase('once again'),
  seq(word('long'), opt(hyphen), word('time')),
  word('longtime historic today yesterday tomorrow tonight nowadays now currently presently'),
  word('daily weekly monthly yearly annual annually'),
];

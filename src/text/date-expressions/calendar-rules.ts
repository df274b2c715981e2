import { after, any, opt, type Rule, seq, token, word } from './rules.ts';

const MONTHS = 'january february march april may june july august september october november december';
const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';

const comma = word(',');
export const hyphen = word('- – ‑');
const to = any(hyphen, word('to through until till'));
const article = word('the');

/** A word with a capital: "May", not "may". */
const name = (list: string) => token(list, ({ text }) => /^\p{Lu}/u.test(text));
const longMonth = name(MONTHS);
const monthName = name(`${MONTHS} ${SHORT_MONTHS}`);
const month = any(seq(monthName, glued('.')), monthName);
const weekday = name(WEEKDAYS);
const day = token(
  '#number #ordinal',
  ({ kind, text, value }) => (kind === 'ordinal' || text.length <= 2) && value >= 1 && value <= 31,
);

/** Words before a number that make it the number of something. */
const NUMBERED = new Set('resolution article no number page section room flight chapter part'.split(' '));

/** A year from 1000 to 2099 that is no count, no price, no part of a telephone number, no resolution. */
export const year = token('#number', (one, tokens, at) => {
  if (!/^(?:1\d|20)\d\d$/.test(one.text)) return false;
  const [second, first, next, afterNext] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (first !== undefined) {
    const link = one.space === 'none' && '-/–.'.includes(first.text);
    if (
      link &&
      second?.kind === 'number' &&
      first.space === 'none' &&
      second.text.length !== 4 &&
      second.text.length > 2
    )
      return false;
    if ('$€£+#'.includes(first.text) && one.space === 'none') return false;
    const name = '.]'.includes(first.text) && first.space === 'none' ? second : first;
    if (name !== undefined && NUMBERED.has(name.lower)) return false;
  }
  if (next?.text === '%' || next?.lower === 'percent') return false;
  return !(next?.text === '(' && afterNext !== undefined && /^[IVXLC]+$/.test(afterNext.text));
});

const part = any(
  seq(word('early mid late'), opt(hyphen)),
  seq(opt(article), word('beginning start middle end turn'), word('of'), opt(article)),
);

const season = word('spring summer autumn winter');
const monthYear = seq(month, opt(any(comma, word('of'))), year);
const yearAfter = seq(opt(comma), year);
const monthDay = seq(month, day, opt(yearAfter));
const dayMonth = seq(day, opt(word('of')), month, opt(yearAfter));
const point = seq(opt(seq(weekday, opt(comma))), any(monthDay, dayMonth, monthYear));
const shortYear = token('#number', ({ text }) => text.length === 2);
const decade = token('#decade', ({ value }) => value >= 1000 && value < 2100);

const WORD_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const ordinal = any(word('#ordinal'), word(WORD_ORDINALS), seq(word('twenty'), opt(hyphen), word('first')));

const century = seq(ordinal, opt(hyphen), word('century centuries millennium'));
const anyNumber = word('#number');
const clock = any(
  seq(word('#clock'), opt(word('am pm'))),
  seq(day, word('am pm')),
  seq(day, word('a p'), glued('.'), word('m'), opt(glued('.'))),
);

/** Expressions that name a place on the calendar or the clock. */
export const calendar: readonly Rule[] = [
  point,
  seq(any(point, month), to, any(point, seq(day, opt(yearAfter)))),
  seq(day, to, dayMonth),
  seq(opt(part), year, opt(seq(to, any(year, seq(glued('-'), shortYear))))),
  seq(year, hyphen, shortYear),
  seq(opt(article), opt(part), decade),
  seq(opt(part), any(century, monthYear)),
  seq(opt(part), season, opt(word('of')), year),
  seq(word('last next this'), any(season, longMonth)),
  seq(word('early mid late'), longMonth),
  after(word('in since until by during from'), longMonth),
  weekday,
  seq(anyNumber, word('bc bce ce ad')),
  seq(word('ad'), anyNumber),
  word('#dotted'),
  clock,
  word('noon midnight'),
];

const ARTICLES = new Set('the an a this that our its every each on of'.split(' '));
const jubilee = word('anniversary anniversaries');
const describing = token('*', ({ kind, lower }) => kind === 'word' && !ARTICLES.has(lower));

/** "75th year", "the 90th anniversary", "dark anniversary": what returns, and how often it has. */
export const recurrence: readonly Rule[] = [
  seq(ordinal, any(jubilee, word('year month week day decade'))),
  seq(describing, jubilee),
  jubilee,
];

/** A mark that stands right after the token before it. */
function glued(mark: string): Rule {
  return token(mark, ({ space }) => space === 'none');
}

/** The vocabulary of `byPattern`, as sources of regular expressions. Every repetition in them is bounded. */

/** One gap between words: a few blanks or one line break, never an empty line. */
const S = '(?:[^\\S\\n]{1,3}|[^\\S\\n]?\\n[^\\S\\n]?)';
const TO = `(?:${S}?[-–]${S}?|${S}(?:to|through|until|till)${S})`;

const LONG_MONTH = capitals(
  'January February March April May June July August September October November December',
);
const MONTH = `(?:${LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = capitals('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])';
/** From 1000 to 2099: other numbers of four digits are hardly ever years in prose without an era. */
const YEAR = '(?:1\\d|20)\\d\\d(?![\\p{L}\\p{N}])';
const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)';
const PART = '(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd) of )';

const MONTH_DAY = `${MONTH}${S}${DAY}(?:,?${S}${YEAR})?`;
const DAY_MONTH = `${DAY}${S}(?:of${S})?${MONTH}(?:,?${S}${YEAR})?`;
const MONTH_YEAR = `(?:${PART})?${MONTH},?${S}(?:of${S})?${YEAR}`;
const DATE = `(?:(?:${WEEKDAY},?${S})?(?:${MONTH_DAY}|${DAY_MONTH}|${MONTH_YEAR}))`;

const ORDINAL = '\\d{1,3}(?:st|nd|rd|th)';
const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen)';
const TENS = '(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty)';
const VAGUE = `(?:half${S}an?|an?${S}(?:few|couple${S}of|dozen|hundred)|an?|several|many|few|(?:dozen|hundred|thousand)s${S}of)`;
const COUNT = `(?:\\d{1,4}|${TENS}(?:[- ]${SMALL})?|${SMALL}|${VAGUE})`;
const UNIT = '(?:year|month|week|weekend|day|decade|century|hour|minute|fortnight|millennium)';
const UNITS = '(?:(?:year|month|week|weekend|day|decade|hour|minute|fortnight)s|centuries|millennia)';
const NEAR = '(?:past|last|next|coming|previous|following|recent)';
const TURN = `(?:${S}(?:ago|later|earlier|before|since))`;

/** Digits that are no date: blanked before anything else is looked for. */
export const NOT_DATES: readonly string[] = [
  '(?:https?://|www\\.)\\S{1,2000}',
  '(?:\\+\\d{1,3}[ -])?\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{4}(?!\\d)',
  '\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)',
  '\\d{1,9}\\.\\d{1,9}(?![.\\d])',
  '[$€£¥]\\s?\\d{1,12}|\\d{1,12}\\s?(?:%|per\\s?cent)',
  '(?:[Rr]esolution|[Aa]rticle|[Nn]umber|[Nn]o\\.|[Pp]age|[Ss]ection|[Ff]light|[Rr]oom)\\]?\\s\\d{1,9}',
  '\\d{1,4}\\s\\([IVXLC]{1,6}\\)',
  '(?<=\\p{Lu})-?\\d{1,9}',
];

/** Looked for with their case: names of months and days have capitals, and "May" is not "may". */
export const WITH_CASE: readonly string[] = [
  `(?:${DATE}|${MONTH})${TO}(?:${DATE}|${DAY}(?:,?${S}${YEAR})?)`,
  `${DAY}${TO}${DAY_MONTH}`,
  DATE,
  `(?:${PART})?${YEAR}(?:${TO}(?:${YEAR}|\\d\\d(?![\\p{L}\\p{N}])))?`,
  '\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}',
  '\\d{1,4}\\s(?:BCE?|CE|AD)|AD\\s\\d{1,4}',
  `(?<=(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom)${S})${LONG_MONTH}`,
  `(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)${S}${LONG_MONTH}`,
  WEEKDAY,
  `(?:${PART})?${SEASON}${S}(?:of${S})?${YEAR}|(?:last|next|this)${S}${SEASON}`,
  `then(?=${S}(?:newly|\\p{Lu}))`,
];

/** Looked for in any case. */
export const ANY_CASE: readonly string[] = [
  `(?:the${S})?${PART}?(?:1\\d|20)\\d0['’]?s|['’]\\d0s`,
  `(?:${PART})?(?:${ORDINAL}|(?:seven|eigh|nine|[a-z]{3,5})teenth|twent(?:ieth|y-first)|tenth|twelfth)[- ](?:century|centuries|millennium)`,
  `(?:(?!(?:the|an|this|that|our|its|every|each|on|of)${S})[\\p{L}\\d][\\p{L}\\d-]{0,20}${S})?anniversar(?:y|ies)`,
  `${ORDINAL}${S}${UNIT}`,
  `(?:(?:for|over|within|during)${S})?(?:the${S})?(?:${NEAR}${S})?(?:${COUNT}(?:-|${S})(?:${UNITS}|${UNIT})|${UNITS})${TURN}?`,
  `(?:(?:just|only)${S})?(?:the${S})?(?:very${S})?(?:${NEAR}|this|that)${S}(?:very${S})?(?:${UNIT}|period|time)`,
  `(?:in|over|for|during|within)${S}(?:the|this)${S}${NEAR}${S}(?:${UNIT}|period|time)`,
  `(?:(?:almost|nearly|just about)${S})?(?:every|each)${S}(?:${UNIT}|${WEEKDAY})`,
  `(?:(?:ever${S})?since)(?:${S}(?:then|the${S}(?:1\\d|20)\\d0s|${YEAR}))?`,
  `(?:(?:to|until|till)${S})?this${S}(?:very${S})?day`,
  `(?:(?:more|most)${S})?(?:recently|lately)`,
  'today|yesterday|tomorrow|tonight|nowadays|now|currently|presently',
  `at${S}(?:the|that|this)${S}(?:same${S})?(?:time|moment)|(?:by|until|till|before)${S}then|our${S}times?`,
  `once${S}again|long-?time|historic`,
  'daily|weekly|monthly|yearly|annual(?:ly)?',
  '\\d{1,2}:\\d\\d(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?|noon|midnight',
];

/** The names as they are and in capitals, as one alternative. */
function capitals(names: string): string {
  return `(?:${names
    .split(' ')
    .flatMap((name) => [name, name.toUpperCase()])
    .join('|')})`;
}

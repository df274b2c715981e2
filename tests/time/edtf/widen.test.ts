import { describe, expect, it } from 'vitest';
import { type Limit, widenedBounds } from '../../../src/time/edtf/bounds.ts';
import { WIDENING_RULE } from '../../../src/time/edtf/widen.ts';
import { read } from '../read.ts';

function text(limit: Limit): string {
  return typeof limit === 'string' ? limit : `${limit.year}-${limit.month}-${limit.day}`;
}

describe('the rule for ~ ? %', () => {
  it.each([
    // Unmarked dates stay.
    ['1984', '1984-1-1', '1984-12-31'],
    ['[..1984]', 'open', '1984-12-31'],
    // One unit of the precision; both marks, two.
    ['1984~', '1983-1-1', '1985-12-31'],
    ['1984?', '1983-1-1', '1985-12-31'],
    ['1984%', '1982-1-1', '1986-12-31'],
    ['1979-08~', '1979-7-1', '1979-9-30'],
    ['1979-08%', '1979-6-1', '1979-10-31'],
    ['2004-06-11?', '2004-6-10', '2004-6-12'],
    ['2004-06-11%', '2004-6-9', '2004-6-13'],
    // The last of a month stays the last of a month, over February and New Year too.
    ['1979-01~', '1978-12-1', '1979-2-28'],
    ['1979-02~', '1979-1-1', '1979-3-31'],
    ['1983-12~', '1983-11-1', '1984-1-31'],
    ['1984-02-29~', '1984-2-28', '1984-3-1'],
    ['1984-01-01?', '1983-12-31', '1984-1-2'],
    ['0000~', '-1-1-1', '1-12-31'],
    ['-0001~', '-2-1-1', '0-12-31'],
    // Decades, centuries, millennia.
    ['201X~', '2000-1-1', '2029-12-31'],
    ['19XX?', '1800-1-1', '2099-12-31'],
    ['19XX%', '1700-1-1', '2199-12-31'],
    ['1XXX~', '0-1-1', '2999-12-31'],
    ['X950~', '-50-1-1', '10950-12-31'],
    ['XXXX~', '-1000-1-1', '10999-12-31'],
    ['19X5~', '1805-1-1', '2095-12-31'],
    // Parts that are not specified give no precision.
    ['1985-XX~', '1984-1-1', '1986-12-31'],
    ['1985-XX-XX~', '1984-1-1', '1986-12-31'],
    ['1985-04-XX~', '1985-3-1', '1985-5-31'],
    // Parts add up (python-edtf's own tests for the first five; month ends as above).
    ['2004?-06-11', '2003-6-11', '2005-6-11'],
    ['2004-06~-11', '2003-5-11', '2005-7-11'],
    ['2004-06-~11', '2004-6-10', '2004-6-12'],
    ['2004?-06-~11', '2003-6-10', '2005-6-12'],
    ['2011-~06-~04', '2011-5-3', '2011-7-5'],
    ['2004-%06', '2004-4-1', '2004-8-31'],
    ['?2004-%06', '2003-4-1', '2005-8-31'],
    // A day that the other month or year lacks becomes its last.
    ['2004-~03-31', '2004-2-29', '2004-4-30'],
    ['2004?-02-29', '2003-2-28', '2005-2-28'],
    // Seasons: twelve weeks.
    ['2001-21~', '2000-12-7', '2001-8-23'],
    ['2001-34%', '2000-10-15', '2001-12-15'],
    ['2001?-21', '2000-3-1', '2002-5-31'],
    ['2002?-24', '2001-12-1', '2004-2-29'],
    ['200X?-21', '1990-3-1', '2019-5-31'],
    // Long years and significant digits.
    ['Y17E7~', '169999999-1-1', '170000001-12-31'],
    ['1950S2~', '1800-1-1', '2099-12-31'],
    ['Y171010000S3?', '170000000-1-1', '172999999-12-31'],
    // Ends and members by their own marks.
    ['1984~/2004-06', '1983-1-1', '2004-6-30'],
    ['1984?/2004%', '1983-1-1', '2006-12-31'],
    ['../1985~', 'open', '1986-12-31'],
    ['1985~/', '1984-1-1', 'unknown'],
    ['2004-06-~01/2004-06-~20', '2004-5-31', '2004-6-21'],
    ['[1960~,1970]', '1959-1-1', '1970-12-31'],
    ['{1960,1961-12?}', '1960-1-1', '1962-1-31'],
    ['[1960~..]', '1959-1-1', 'open'],
  ])('%s reaches from %s to %s', (input, earliest, latest) => {
    const wide = widenedBounds(read(input));
    expect([text(wide.earliest), text(wide.latest)]).toEqual([earliest, latest]);
  });

  it('is written down for the reader in whole sentences', () => {
    expect(WIDENING_RULE.length).toBeGreaterThan(3);
    for (const sentence of WIDENING_RULE) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import type { Voice } from '../../src/dataset/model.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { basisWords, independentVoices, voicesOf } from '../../src/dataset/voices.ts';
import { codePoints } from '../../src/text/codepoints.ts';
import { ESSAY, passage, RELEASE, timeline } from './fixture.ts';
import { type Changes, plant } from './plant.ts';

function body(id: string): Voice {
  return {
    id,
    name: id,
    partOf: null,
    get body(): Voice {
      return this;
    },
  };
}
const part = (id: string, partOf: Voice): Voice => ({ id, name: id, partOf, body: partOf.body });

const etge = body('etge');
const minister = part('minister', etge);
const president = part('president', etge);
const agency = body('agency');
const paper = body('paper');
const report = body('report');
const says = (voice: Voice, ...via: Voice[]) => ({ voice, via });
const count = (...passages: { voice: Voice; via: Voice[] }[]) =>
  independentVoices(passages).map(({ id }) => id);

describe('independent voices', () => {
  it('of nothing are none', () => {
    expect(count()).toEqual([]);
  });

  it('are bodies: a minister is not independent of the body', () => {
    expect(count(says(minister), says(etge), says(president))).toEqual(['etge']);
  });

  it('are as many as bodies that vouch', () => {
    expect(count(says(agency), says(etge), says(agency))).toEqual(['agency', 'etge']);
  });

  it('count the speaker, not whom the speaker reports', () => {
    expect(count(says(etge, report))).toEqual(['etge']);
    expect(count(says(etge, report), says(etge))).toEqual(['etge']);
  });

  it('count an agency that only repeats a body that speaks here as nothing more', () => {
    expect(count(says(agency, etge), says(etge))).toEqual(['etge']);
    expect(count(says(agency, minister), says(president))).toEqual(['etge']);
  });

  it('count an agency that vouches for something itself', () => {
    expect(count(says(agency, etge), says(agency), says(etge))).toEqual(['agency', 'etge']);
  });

  it('count two that report one release as one', () => {
    expect(count(says(paper, etge), says(agency, minister))).toEqual(['paper']);
    expect(count(says(paper, agency, etge), says(agency, etge))).toEqual(['paper']);
  });

  it('count two that report different bodies as two', () => {
    expect(count(says(paper, etge), says(agency, report))).toEqual(['paper', 'agency']);
  });

  it('count three that report each other’s sources as one, the first to speak', () => {
    expect(count(says(paper, etge), says(body('wire'), report), says(agency, etge, report))).toEqual([
      'paper',
    ]);
  });

  it('count none for a passage that gives only the date', () => {
    const of = (...supports: ('event' | 'date')[]) => {
      const data = timeline();
      plant(data, { 'events.2.passages.0.supports': supports });
      const { eventById } = resolve({ timeline: data, texts: { release: RELEASE, essay: ESSAY } });
      return voicesOf(defined(eventById.get('lamp'), 'lamp')).map(({ id }) => id);
    };
    expect(of('event', 'date')).toEqual(['board']);
    expect(of('date')).toEqual([]);
  });

  it('take a body that reports its own people as speaking for itself', () => {
    expect(count(says(etge, minister), says(agency, etge))).toEqual(['etge']);
  });
});

describe('how a date is known, in words', () => {
  const lamp = (changes: Changes = {}) => {
    const data = timeline();
    plant(data, changes);
    return defined(
      resolve({ timeline: data, texts: { release: RELEASE, essay: ESSAY } }).eventById.get('lamp'),
      'lamp',
    );
  };
  const words = (changes?: Changes) => {
    const { date, passages } = lamp(changes);
    return basisWords(date, passages);
  };

  it('is the basis', () => {
    expect(basisWords(lamp().date)).toBe('inferred');
    expect(words({ 'events.2.date.basis': 'stated' })).toBe('stated');
    expect(words({ 'events.2.date.basis': 'computed' })).toBe('computed');
  });

  it('says that the year was inferred when the words have day and month only', () => {
    expect(words()).toBe('year inferred');
  });

  it('does not say so when the words have another day or month', () => {
    expect(words({ 'events.2.date.edtf': '1949-08-02' })).toBe('inferred');
    expect(words({ 'events.2.date.edtf': '1949-09-27' })).toBe('inferred');
    expect(words({ 'events.2.date.edtf': '1949-08' })).toBe('inferred');
  });

  it('says so, too, when another passage is where the year was taken from', () => {
    const other = passage('release', RELEASE, 'the pier closed in 1949.', '1949', 'board');
    expect(words({ 'events.2.passages.+': other })).toBe('year inferred');
  });

  it('leaves out passages that carry no date', () => {
    const other = passage('release', RELEASE, 'The Board was glad.', null, 'board');
    expect(words({ 'events.2.passages.+': other })).toBe('year inferred');
    expect(words({ 'events.2.passages': [other] })).toBe('inferred');
  });

  it.each([
    ['August 27', 'year inferred'],
    ['27th of AUGUST', 'year inferred'],
    ['the 27th, in August', 'year inferred'],
    ['August 270', 'inferred'],
    ['August 127', 'inferred'],
    ['Augusta 27', 'inferred'],
    ['27', 'inferred'],
    ['August', 'inferred'],
    ['August 27, 1949', 'inferred'],
    ['August 27, 1948', 'inferred'],
    ['August 27, no. 12345', 'year inferred'],
  ])('of 27 August 1949 from the words %j: %s', (text, expected) => {
    const { date, passages } = lamp();
    const [one] = passages.map((each) => ({
      ...each,
      document: { ...each.document, text: codePoints(text) },
      raw: { ...each.raw, dateWords: { start: 0, end: text.length } },
    }));
    expect(basisWords(date, one === undefined ? [] : [one])).toBe(expected);
  });

  it('does not say so when the words have all of the date, or another year', () => {
    const stone = passage(
      'release',
      RELEASE,
      'The first stone was laid on 4 May 1930.',
      '4 May 1930',
      'board',
    );
    const only = { 'events.2.passages': [stone] };
    expect(words({ ...only, 'events.2.date.edtf': '1930-05-04' })).toBe('inferred');
    expect(words({ ...only, 'events.2.date.edtf': '1931-05-04' })).toBe('inferred');
  });
});

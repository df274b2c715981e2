import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import { writtenDate } from '../../src/dataset/dates.ts';
import { relatedTo } from '../../src/dataset/related.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { toldAfter } from '../../src/dataset/told.ts';
import { project } from '../formats/citation/passages.ts';
import { ESSAY, RELEASE, timeline } from './fixture.ts';
import { plant } from './plant.ts';

const event = (id: string) => defined(project.eventById.get(id), `There is no event ${id}`);
const dated = (edtf: string) =>
  defined(
    project.events.find(({ date }) => date.edtf === edtf),
    `No event is dated ${edtf}`,
  );
const document = (id: string) => defined(project.documents.get(id), `There is no document ${id}`);

describe('how long after an event a document was written', () => {
  it.each([
    ['1949-08-27', 'etge-anniversary-release', 'exactly 75 years, 29 days after it'],
    ['1949-08-27', 'hudayar-essay', '75 to 76 years after it; no date is printed in the document'],
    ['2023-11-10/2023-11-12', 'etge-anniversary-release', 'exactly 10 months, 15 days after it began'],
    ['2024-09-25', 'etge-anniversary-release', 'on the same day'],
  ])('%s and %s: %s', (edtf, id, words) => {
    expect(toldAfter(dated(edtf), document(id))).toBe(words);
  });

  it('says that it was written before', () => {
    const later = { ...dated('1949-08-27'), date: dated('2024-09-25').date };
    const issued = dated('1949-08-27').date;
    const early = {
      ...document('etge-anniversary-release'),
      issued: { ...issued, basis: 'stated' as const },
    };
    expect(toldAfter(later, early)).toBe('exactly 75 years, 29 days before it');
  });

  it('says that it may have been written before or after', () => {
    const sometime = {
      ...dated('1949-08-27'),
      date: { ...dated('1949-08-27').date, ...writtenDate('1949') },
    };
    const release = document('etge-anniversary-release');
    const early = {
      ...release,
      issued: { ...release.issued, ...writtenDate('1949-08-27'), basis: 'stated' as const },
    };
    expect(toldAfter(sometime, early)).toBe('up to 8 months before or after it');
    expect(toldAfter({ ...sometime, kind: 'period' }, early)).toBe('up to 8 months before or after it began');
  });

  it('says that it is not known where a date has no end', () => {
    expect(toldAfter(dated('2024-09-25'), document('etge-assembly-declaration'))).toBe(
      'how long after is not known; no date is printed in the document',
    );
  });
});

describe('related events', () => {
  it.each([
    ['part-of', 'Part of', 'Includes'],
    ['commemorates', 'Commemorates', 'Commemorated by'],
    ['reports', 'Reports', 'Reported by'],
    ['answers', 'Answers', 'Answered by'],
  ] as const)('say what one is to the other: %s', (as, from, back) => {
    const data = timeline();
    plant(data, { 'events.0.related.0.as': as });
    const dataset = resolve({ timeline: data, texts: { release: RELEASE, essay: ESSAY } });
    const told = (id: string) =>
      relatedTo(dataset, defined(dataset.eventById.get(id), id)).map((each) => [each.words, each.event.id]);
    expect(told('first-stone')).toEqual([[from, 'open']]);
    expect(told('open')).toEqual([[back, 'first-stone']]);
    expect(told('lamp')).toEqual([]);
  });

  it('are told from both sides', () => {
    let found = 0;
    for (const { id, raw } of project.events)
      for (const { event: to } of raw.related ?? []) {
        expect(relatedTo(project, event(id)).map((each) => each.event.id)).toContain(to);
        expect(relatedTo(project, event(to)).map((each) => each.event.id)).toContain(id);
        found++;
      }
    expect(found).toBeGreaterThan(5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/dataset/model.ts';
import { type Activity, KINDS, type Kind } from '../../../src/query/activities/activity.ts';
import { isRight, orderGiven } from '../../../src/query/activities/judge.ts';
import { makeSet } from '../../../src/query/activities/set.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { hull } from '../../../src/time/extent.ts';
import { extentOf } from '../../../src/time/extent-of.ts';
import { civil, type Instant, MS_PER_DAY } from '../../../src/time/instant.ts';
import { tries } from '../../scene/make.ts';
import { datesOf } from './corpus.ts';
import { shippedDataset } from './shipped.ts';

const dataset = await shippedDataset();

const seed = fc.stringMatching(/^[a-z0-9]{1,12}$/);

/** Holds a law for sets of one kind, many seeds. */
function always<K extends Kind>(kind: K, law: (activity: Extract<Activity, { kind: K }>) => void): void {
  fc.assert(
    fc.property(seed, (drawn) => {
      const set = makeSet(dataset, kind, drawn, 8);
      expect(set.length).toBeGreaterThan(5);
      for (const activity of set) {
        if (activity.kind !== kind) throw new Error(`A ${activity.kind} in a set of ${kind}`);
        law(activity as Extract<Activity, { kind: K }>);
      }
    }),
    tries(61, 50),
  );
}

/** The first and the last moment that a date allows. */
function endsOf(edtf: string): readonly [number, number] {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  const { from, to } = hull(extentOf(read.value));
  return [from.kind === 'at' ? from.at : -Infinity, to.kind === 'at' ? to.at : Infinity];
}

const yearOf = (at: number): number => civil(at as Instant).year;
const wordsOf = (passage: Passage): string => passage.raw.exact;
/** What the reader sees of an activity, as `JSON` of ids, to compare sets. */
function trace(set: readonly Activity[]): string {
  return JSON.stringify(set, (key, value) =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : key === 'document' ? '' : value,
  );
}

describe('a set', () => {
  it.each(KINDS)('of %s is the same for the same seed, and another for another', (kind) => {
    fc.assert(
      fc.property(seed, (drawn) => {
        expect(trace(makeSet(dataset, kind, drawn, 8))).toBe(trace(makeSet(dataset, kind, drawn, 8)));
      }),
      tries(62, 16),
    );
    const sets = new Set(['a', 'b', 'c', 'd', 'e'].map((each) => trace(makeSet(dataset, kind, each, 8))));
    expect(sets.size).toBe(5);
  });

  /** A question in a line: what is asked about, what is offered, and what is right. */
  function said(activity: Activity): string {
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ');
    switch (activity.kind) {
      case 'order':
        return `${ids(activity.shown)}: ${ids(activity.right)}`;
      case 'place': {
        const { event, axis, right, tolerance, differ } = activity;
        const years = `${right.from} to ${right.to} of ${axis.from} to ${axis.to}`;
        return `${event.id}: ${years}, ${tolerance} beside${differ ? ', documents differ' : ''}`;
      }
      case 'basis':
        return `${activity.event.id} by ${activity.passages.map(({ raw }) => raw.start).join(' ')}: ${activity.right}`;
      default:
        return `${activity.passage.raw.start}: ${ids(activity.options)}: ${activity.right.id}`;
    }
  }

  it.each<readonly [Kind, readonly string[]]>([
    [
      'order',
      [
        'turkiye-strategic-agreement leaders-deaths pla-killings fidan-visit: leaders-deaths pla-killings turkiye-strategic-agreement fidan-visit',
        'turkiye-military-agreement erdogan-urumchi xi-rise thirty-leaders: thirty-leaders turkiye-military-agreement erdogan-urumchi xi-rise',
        'radio-broadcast us-recognition islam-tenth-century second-republic: islam-tenth-century second-republic radio-broadcast us-recognition',
        'republic-overthrown india-refuge invasion-october-1949 first-republic: first-republic invasion-october-1949 republic-overthrown india-refuge',
        'pakistan-recognises-prc jiang-order-of-the-state republic-overthrown ninth-assembly: republic-overthrown pakistan-recognises-prc jiang-order-of-the-state ninth-assembly',
        'turkiye-central-asia invasion-october-1949 first-republic-founded radio-broadcast: first-republic-founded invasion-october-1949 radio-broadcast turkiye-central-asia',
        'islam-tenth-century campaign-ongoing second-republic-founded: islam-tenth-century second-republic-founded campaign-ongoing',
        'occupation second-republic-founded islam-tenth-century: islam-tenth-century second-republic-founded occupation',
      ],
    ],
    [
      'place',
      [
        'xi-rise: 2013 to 2013 of 1920 to 2030, 2 beside',
        'remembrance-day-2024: 2024 to 2024 of 1920 to 2030, 2 beside',
        'first-republic: 1933 to 1934 of 1920 to 2030, 2 beside',
        'fidan-press-conference: 2025 to 2025 of 1920 to 2030, 2 beside',
        'plane-crash: 1949 to 1949 of 1920 to 2030, 2 beside, documents differ',
        'assembly-resolutions: 2023 to 2023 of 1920 to 2030, 2 beside',
        'erdogan-urumchi: 2009 to 2009 of 1920 to 2030, 2 beside',
        'turkiye-military-agreement: 1996 to 1996 of 1920 to 2030, 2 beside',
      ],
    ],
    [
      'match',
      [
        '977: leaders-deaths thirty-leaders republic-overthrown radio-broadcast: republic-overthrown',
        '3674: first-republic-founded plane-crash second-republic pakistan-alignment: pakistan-alignment',
        '3606: invasion-october-1949 second-republic-founded beijing-first-policy pakistan-recognises-prc: beijing-first-policy',
        '4501: fidan-visit turkiye-arrests pakistan-supports-campaign turkiye-strategic-agreement: turkiye-strategic-agreement',
        '545: pakistan-recognises-prc published-etge-assembly-declaration islam-tenth-century first-republic-founded: first-republic-founded',
        '1090: thirty-leaders invasion-october-1949 pla-killings radio-broadcast: thirty-leaders',
        '4810: turkiye-arrests fidan-visit cpec-expansion erdogan-urumchi: fidan-visit',
        '1740: pla-killings leaders-deaths assembly-opens thirty-leaders: pla-killings',
      ],
    ],
    [
      'basis',
      [
        'first-republic by 594: stated',
        'india-refuge by 8283: stated',
        'published-etge-assembly-declaration by 354: inferred',
        'plane-crash by 1090: inferred',
        'first-republic-founded by 545: computed',
        'published-ani-remembrance-day by 750: inferred',
        'second-republic-founded by 545 644: computed',
        'campaign-ongoing by 1297 694 1574: stated',
      ],
    ],
    [
      'voice',
      [
        '728: hudayar sherman assembly etge: sherman',
        '3111: sherman ani sauytbay: sauytbay',
        '28: sherman-page assembly ani hudayar: sherman-page',
        '340: sherman sauytbay hudayar ani: ani',
        '6230: hudayar ani sherman: hudayar',
        '1599: sherman assembly ani: assembly',
        '2793: sherman ein-presswire ala ani: ala',
        '5476: sherman etge ani ein-presswire: etge',
      ],
    ],
  ])('of %s is what it was before, as long as the data are', (kind, before) => {
    expect(makeSet(dataset, kind, 'k3f9', 8).map(said)).toEqual(before);
  });

  it.each(KINDS)('of %s asks nothing twice and is never longer than asked for', (kind) => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 12 }), (drawn, size) => {
        const set = makeSet(dataset, kind, drawn, size);
        expect(set.length).toBeLessThanOrEqual(size);
        expect(new Set(set.map((each) => trace([each]))).size).toBe(set.length);
      }),
      tries(63, 24),
    );
  });
});

describe('put in order', () => {
  it('rests on an order that every reading of every two events settles', () => {
    always('order', ({ right }) => {
      right.forEach((a, i) => {
        for (const b of right.slice(i + 1)) {
          for (const first of datesOf(dataset, a)) {
            for (const second of datesOf(dataset, b)) {
              expect(endsOf(first)[1], `${a.id} before ${b.id}`).toBeLessThanOrEqual(endsOf(second)[0]);
            }
          }
        }
      });
    });
  });

  it('rests on no inferred date, and shows the events out of order, each once', () => {
    always('order', (activity) => {
      const { shown, right } = activity;
      for (const { date } of right) expect(date.basis).not.toBe('inferred');
      expect([...shown].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
        [...right].sort((a, b) => a.id.localeCompare(b.id)),
      );
      expect(isRight(activity, orderGiven(shown.map(({ id }) => id)))).toBe(false);
      expect(right.length).toBeGreaterThanOrEqual(3);
    });
  });

  it('gives the order away by no title', () => {
    always('order', ({ right }) => {
      for (const { title } of right) expect(title).not.toMatch(/\b\d{4}\b|anniversar|\byears?\b/i);
      const ordinals = right.filter(({ title }) => /\b(?:first|second|\d+th|before|after)\b/i.test(title));
      expect(ordinals.length).toBeLessThanOrEqual(1);
    });
  });
});

describe('place in time', () => {
  it('is right in every year of every reading, and wrong beyond what is said to count', () => {
    always('place', (activity) => {
      const { event, axis, right, tolerance } = activity;
      for (const edtf of datesOf(dataset, event)) {
        const [from, to] = endsOf(edtf);
        for (let year = yearOf(from); year <= yearOf(to - MS_PER_DAY); year++) {
          expect(isRight(activity, String(year)), `${event.id} ${year}`).toBe(true);
        }
      }
      expect(isRight(activity, String(right.from - tolerance - 1))).toBe(false);
      expect(isRight(activity, String(right.to + tolerance + 1))).toBe(false);
      expect(right.from).toBeGreaterThanOrEqual(axis.from);
      expect(right.to).toBeLessThanOrEqual(axis.to);
    });
  });

  it('shows the words of the passage without any that say when', () => {
    always('place', ({ event, passage, words }) => {
      const shown = `${event.title} ${words.map(({ text, gap }) => (gap ? '_' : text)).join('')}`;
      expect(shown).not.toMatch(/\b(?:9|1\d|20)\d\d\b/);
      expect(shown).not.toMatch(
        /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
      );
      const { dateWords: own } = passage.raw;
      const date = own === undefined ? null : passage.document.text.slice(own.start, own.end);
      if (date !== null) expect(shown).not.toContain(date);
      // What is left stands in the passage, in its order.
      let at = 0;
      for (const { text, gap } of words) {
        if (gap) continue;
        const found = wordsOf(passage).indexOf(text, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + text.length;
      }
    });
  });
});

describe('match a passage', () => {
  it('has one right answer: no other event rests on these words, or lay at the same time in any reading', () => {
    always('match', (activity) => {
      const { passage, options, right } = activity;
      expect(options.filter(({ id }) => isRight(activity, id))).toEqual([right]);
      expect(new Set(options.map(({ title }) => title)).size).toBe(options.length);
      expect(right.passages).toContain(passage);
      expect(passage.raw.supports).toContain('event');
      for (const other of options.filter((each) => each !== right)) {
        for (const each of other.passages) {
          const same = each.document === passage.document;
          expect(same && each.raw.start < passage.raw.end && passage.raw.start < each.raw.end).toBe(false);
        }
        for (const mine of datesOf(dataset, right).map(endsOf)) {
          for (const others of datesOf(dataset, other).map(endsOf)) {
            expect(mine[1] <= others[0] || others[1] <= mine[0], `${right.id} and ${other.id}`).toBe(true);
          }
        }
      }
    });
  });

  it('does not print the title in the passage', () => {
    always('match', ({ passage, right }) => {
      expect(wordsOf(passage).toLowerCase()).not.toContain(right.title.toLowerCase());
    });
  });
});

describe('stated or inferred', () => {
  const parts = (text: string): readonly string[] =>
    text.match(
      /\d+|January|February|March|April|May|June|July|August|September|October|November|December/g,
    ) ?? [];

  it('can be seen from the words that carry the date', () => {
    always('basis', ({ event, passages, right }) => {
      expect(right).toBe(event.date.basis);
      const carrying = passages.map(({ raw, document }) =>
        document.text.slice(raw.dateWords?.start ?? 0, raw.dateWords?.end ?? 0),
      );
      const whole = carrying.some((words) =>
        parts(event.date.words).every((part) => parts(words).includes(part)),
      );
      const later = /later/.test(event.date.words);
      if (right === 'stated') expect(whole, event.id).toBe(true);
      else expect(whole && !later, event.id).toBe(false);
      expect(carrying.some((words) => /anniversary|years/.test(words))).toBe(right === 'computed');
    });
  });

  it('asks for each of the three where there are any', () => {
    always('basis', () => undefined);
    const answers = makeSet(dataset, 'basis', 'k3f9', 8).map((each) => each.kind === 'basis' && each.right);
    expect(new Set(answers)).toEqual(new Set(['stated', 'computed', 'inferred']));
  });
});

describe('who says so', () => {
  it('has one right answer: the speaker, and nobody of the same body or who speaks the same words', () => {
    always('voice', (activity) => {
      const { passage, options, right } = activity;
      expect(right).toBe(passage.voice);
      expect(options.filter(({ id }) => isRight(activity, id))).toEqual([right]);
      expect(options.filter(({ body }) => body === right.body)).toEqual([right]);
      const speakers = dataset.events
        .flatMap(({ passages }) => passages)
        .filter(
          ({ document, raw }) =>
            document === passage.document && raw.start < passage.raw.end && passage.raw.start < raw.end,
        )
        .map(({ voice }) => voice);
      for (const other of options) if (other !== right) expect(speakers).not.toContain(other);
    });
  });

  it('does not print the speaker’s name', () => {
    always('voice', ({ passage, right }) => {
      const [name = ''] = right.name.split(',');
      expect(wordsOf(passage)).not.toContain(name);
      if (right.id === 'etge') expect(wordsOf(passage)).not.toContain('ETGE');
      if (right.id === 'hudayar') expect(wordsOf(passage)).not.toContain('Hudayar');
    });
  });

  it('offers whom the speaker reports, beside the speaker', () => {
    const reporting = makeSet(dataset, 'voice', 'all', 500).filter(
      (each) => each.kind === 'voice' && each.passage.via.some(({ body }) => body !== each.right.body),
    );
    expect(reporting.length).toBeGreaterThan(3);
    for (const each of reporting) {
      if (each.kind !== 'voice') continue;
      expect(each.passage.via.some((voice) => each.options.includes(voice))).toBe(true);
    }
  });
});

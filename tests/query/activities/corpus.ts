import type { Dataset, TimelineEvent } from '../../../src/dataset/model.ts';
import type { RawTimeline } from '../../../src/dataset/raw.ts';
import { resolve } from '../../../src/dataset/resolve.ts';
import { ESSAY, RELEASE, timeline } from '../../dataset/fixture.ts';

/** What a test says of an event; the rest is that of the lamp of the fixture. */
export interface Said {
  readonly edtf: string;
  readonly title?: string;
  readonly basis?: 'stated' | 'computed' | 'inferred';
  readonly related?: string;
}

interface Answer {
  readonly event?: string;
  readonly edtf?: string;
}

/** A collection of these events by their ids, with one disagreement about a date where answers are given. */
export function collection(said: Readonly<Record<string, Said>>, answers: readonly Answer[] = []): Dataset {
  const data: RawTimeline = timeline();
  const lamp = data.events.find(({ id }) => id === 'lamp');
  const [stone] = data.disagreements;
  if (lamp === undefined || stone === undefined) throw new Error('The fixture changed');
  const passage = { document: 'release', start: 0, end: 3 };
  return resolve({
    timeline: {
      ...data,
      events: Object.entries(said).map(([id, { edtf, title, basis, related }]) => ({
        ...lamp,
        id,
        title: title ?? `Event ${id}`,
        kind: edtf.includes('/') ? ('period' as const) : ('moment' as const),
        date: { edtf, basis: basis ?? ('stated' as const) },
        ...(related === undefined ? {} : { related: [{ event: related, as: 'part-of' as const }] }),
      })),
      disagreements:
        answers.length === 0
          ? []
          : [
              {
                ...stone,
                about: 'date' as const,
                readings: answers.map((each) => ({ says: 'So it is said', passage, ...each })),
              },
            ],
      tours: [],
    },
    texts: { release: RELEASE, essay: ESSAY },
  });
}

/** Every date that the file gives an event, by a way of its own: the event's, and all of each disagreement it stands in. */
export function datesOf(dataset: Dataset, event: TimelineEvent): readonly string[] {
  const dates = [event.date.edtf];
  for (const { about, readings } of dataset.disagreements) {
    if (about !== 'date' || !readings.some((each) => each.event?.id === event.id)) continue;
    for (const { date } of readings) if (date !== null) dates.push(date.edtf);
  }
  return dates;
}

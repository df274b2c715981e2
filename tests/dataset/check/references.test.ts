import { describe } from 'vitest';
import { type Row, seesEach } from '../plant.ts';

const rows: readonly Row[] = [
  [
    'two events with one id',
    { 'events.2.id': 'open', 'tours.0.steps.0.event': 'first-stone', 'tours.0.steps.0.view.from': '1930' },
    'duplicate-id events › open › id | "open" a second time | each id once in events | line',
  ],
  [
    'two voices with one id',
    { 'voices.1.id': 'board' },
    'duplicate-id voices › board › id | "board" | in voices',
    'circular-reference voices › board › partOf',
  ],
  [
    'two tours with one id',
    {
      'tours.+': {
        id: 'pier',
        title: 'Pier',
        summary: 'A pier.',
        steps: [{ event: 'lamp', view: { from: '1949', to: '1950' }, question: 'When?' }],
      },
    },
    'duplicate-id tours › pier › id',
  ],
  [
    'an unknown voice',
    { 'events.1.passages.0.voice': 'bord' },
    'unknown-reference events › open › passages › 0 › voice | "bord" | one of the voices | "board"',
  ],
  [
    'an unknown voice reported',
    { 'events.0.passages.1.via': ['nobody-at-all'] },
    'unknown-reference events › first-stone › passages › 1 › via › 0 | "nobody-at-all" | one of the voices',
  ],
  [
    'an unknown body',
    { 'voices.1.partOf': 'boart' },
    'unknown-reference voices › chair › partOf | "boart" | one of the voices | "board"',
  ],
  [
    'an unknown lane',
    { 'events.1.lane': 'piers' },
    'unknown-reference events › open › lane | "piers" | one of the lanes | "pier"',
  ],
  [
    'an unknown document',
    { 'events.1.passages.0.document': 'releases' },
    'unknown-reference events › open › passages › 0 › document | "releases" | one of the documents | "release"',
  ],
  [
    'a tour that points at nothing',
    { 'tours.0.steps.0.event': 'lamps' },
    'unknown-reference tours › pier › steps › 0 › event | "lamps" | one of the events | "lamp"',
  ],
  [
    'a relation to nothing',
    { 'events.0.related.0.event': 'opens' },
    'unknown-reference events › first-stone › related › 0 › event | "opens" | one of the events | "open"',
  ],
  [
    'a reading of an unknown event',
    { 'disagreements.0.readings.0.event': 'stone' },
    'unknown-reference disagreements › stone › readings › 0 › event | "stone" | one of the events',
  ],
  [
    'a reading in an unknown document',
    { 'disagreements.0.readings.0.passage.document': 'esay' },
    'unknown-reference disagreements › stone › readings › 0 › passage › document | "esay" | one of the documents | "essay"',
  ],
  [
    'a voice that is part of itself',
    { 'voices.0.partOf': 'board' },
    'circular-reference voices › board › partOf | board → board | a body of its own',
  ],
  [
    'a voice that is part of itself through another',
    { 'voices.0.partOf': 'chair' },
    'circular-reference voices › chair › partOf | board → chair → board | a body of its own',
  ],
  [
    'events that are part of each other',
    { 'events.1.related': [{ event: 'first-stone', as: 'part-of' }] },
    'circular-reference events › open › related › 0 › event | first-stone → open → first-stone | "part-of"',
  ],
  [
    'a step of a tour with an unknown event beside it',
    { 'tours.0.steps.0.beside': { event: 'opn' } },
    'unknown-reference tours › pier › steps › 0 › beside › event | "opn" | one of the events | "open"',
  ],
  [
    'a step of a tour with a passage that its event has not',
    { 'tours.0.steps.0.passage': 7 },
    'unknown-reference tours › pier › steps › 0 › passage | passage 7 of lamp | passage 0, its only one',
  ],
  [
    'a step of a tour with a passage past those of its event',
    { 'tours.0.steps.0.beside': { event: 'first-stone', passage: 2 } },
    'unknown-reference tours › pier › steps › 0 › beside › passage | passage 2 of first-stone | a passage from 0 to 1',
  ],
  [
    'a step of a tour with a passage beside it that its event has not',
    { 'tours.0.steps.0.beside': { event: 'open', passage: 9 } },
    'unknown-reference tours › pier › steps › 0 › beside › passage | passage 9 of open | passage',
  ],
  [
    'a circle that does not begin with the first event',
    {
      'events.1.related': [{ event: 'lamp', as: 'part-of' }],
      'events.2.related': [{ event: 'open', as: 'part-of' }],
    },
    'circular-reference events › lamp › related › 0 › event | a circle: open → lamp → open | "part-of"',
  ],
  [
    'two ways from one event to another make no circle',
    {
      'events.0.related.+': { event: 'lamp', as: 'part-of' },
      'events.1.related': [{ event: 'lamp', as: 'part-of' }],
    },
  ],
  [
    'a step of a tour with the last passage of its event',
    {
      'tours.0.steps.0.event': 'first-stone',
      'tours.0.steps.0.passage': 1,
      'tours.0.steps.0.view': { from: '1930', to: '1931' },
    },
  ],
  [
    'relations of two kinds make no circle',
    { 'events.1.related': [{ event: 'first-stone', as: 'reports' }] },
  ],
];

describe('each fault of a reference is reported, and nothing beside it', () => {
  seesEach(rows);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/store/address.ts';
import { START } from '../../../src/store/place.ts';
import { makeStore } from '../../../src/store/store.ts';
import { frameFor } from '../../../src/ui/share/frame.ts';
import { forOthers, linkTo, onlyHere, opensOf, reachOf } from '../../../src/ui/share/links.ts';
import { datasetOf, eventIn } from '../page.tsx';

const PAGE = 'https://sourceline.example/timeline/';
const dataset = datasetOf();
const stone = eventIn(dataset, 'first-stone');

/** Where a link leads. */
function placeIn(link: string) {
  const { limits } = makeStore(dataset).getState();
  const { place, problems } = decode(link.slice(PAGE.length), dataset, limits);
  expect(problems).toEqual([]);
  return place;
}

/** A reader's state after some choices. */
function stateAfter(...choices: readonly ((store: ReturnType<typeof makeStore>) => void)[]) {
  const store = makeStore(dataset);
  for (const choose of choices) choose(store);
  return store.getState();
}

describe('what a link opens', () => {
  it('is this view as the reader sees it', () => {
    const state = stateAfter(
      (store) => store.getState().setLanesBy('voice'),
      (store) => store.getState().setGuide(true),
      (store) => store.getState().select('first-stone'),
    );
    const [view] = opensOf({ kind: 'view' }, state);
    const place = placeIn(linkTo(PAGE, view.place));
    expect(place).toMatchObject({ lanesBy: 'voice', guide: true, event: 'first-stone' });
  });

  it('is the page itself where nothing was chosen', () => {
    const [view, ...rest] = opensOf({ kind: 'view' }, stateAfter());
    expect(linkTo(PAGE, view.place)).toBe(PAGE);
    expect(rest).toEqual([]);
  });

  it('is an event alone, or with the view around it', () => {
    const state = stateAfter(
      (store) => store.getState().setLanesBy('document'),
      (store) => store.getState().select('first-stone'),
    );
    const opens = opensOf({ kind: 'event', event: stone }, state);
    expect(opens.map(({ id }) => id)).toEqual(['event', 'view']);
    expect(placeIn(linkTo(PAGE, opens[0].place))).toEqual({ ...START, event: 'first-stone' });
    expect(opensOf({ kind: 'view' }, state).map(({ id }) => id)).toEqual(['view', 'event']);
  });

  it('is not offered twice where both are one', () => {
    const state = stateAfter((store) => store.getState().select('first-stone'));
    expect(opensOf({ kind: 'event', event: stone }, state)).toHaveLength(1);
    expect(opensOf({ kind: 'view' }, state)).toHaveLength(1);
  });

  it('is a tour from its beginning, or one of its steps with nothing shown before its time', () => {
    const what = { kind: 'tour', reference: 'pier', title: 'The pier' } as const;
    const [tour, ...rest] = opensOf(what, stateAfter());
    expect(linkTo(PAGE, tour.place)).toBe(`${PAGE}#tour=pier&step=1`);
    expect(rest).toEqual([]);
    const [step, whole] = opensOf({ ...what, step: 3 }, stateAfter());
    expect(placeIn(linkTo(PAGE, step.place)).talk).toEqual({ tour: 'pier', step: 3, shown: 0, notes: false });
    expect(whole?.place).toEqual(tour.place);
  });

  it('is never a frame and never the presenter’s own window', () => {
    const talk = { tour: 'pier', step: 2, shown: 1, notes: true };
    expect(forOthers({ ...START, embed: true, talk })).toEqual({ ...START, talk: { ...talk, notes: false } });
    const state = stateAfter((store) => store.getState().goTo({ ...START, embed: true, talk }, null));
    const [view] = opensOf({ kind: 'view' }, state);
    expect(linkTo(PAGE, view.place)).not.toMatch(/embed|notes/);
  });
});

describe('the markup of a frame', () => {
  const read = (markup: string) => {
    const found = new Map(
      [...markup.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value]) => [key, value]),
    );
    const plain = (key: string): string =>
      (found.get(key) ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    return { found, src: plain('src'), title: plain('title') };
  };

  it('opens the place in a frame, as wide as its column, loaded late, with a title', () => {
    const place = { ...START, event: 'first-stone', spacing: 'closed' as const };
    const markup = frameFor(PAGE, 'The old pier', {
      id: 'event',
      name: '',
      title: 'First stone laid',
      place,
    });
    const { found, src, title } = read(markup);
    expect(placeIn(src)).toEqual({ ...place, embed: true });
    expect(title).toBe('The old pier: First stone laid');
    expect(found.get('width')).toBe('100%');
    expect(found.get('loading')).toBe('lazy');
    expect(markup).toMatch(/ allowfullscreen><\/iframe>$/);
  });

  it('names the collection once', () => {
    const opens = { id: 'view', name: '', title: 'The old pier', place: START } as const;
    expect(read(frameFor(PAGE, 'The old pier', opens)).title).toBe('The old pier');
  });

  it('stays one element whatever the title and the place say', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'<>"\'&=/ ascript') });
    fc.assert(
      fc.property(nasty, nasty, (title, about) => {
        const place = { ...START, about: about === '' ? null : about };
        const markup = frameFor(PAGE, 'C', { id: 'view', name: '', title, place });
        expect(markup.replace(/"[^"]*"/g, '')).toBe(
          '<iframe src= title= width= height= style= loading= allow= allowfullscreen></iframe>',
        );
        expect(read(markup).title).toBe(title === 'C' ? 'C' : `C: ${title}`);
        expect(placeIn(read(markup).src)).toEqual({ ...place, embed: true });
      }),
      { seed: 6 },
    );
  });
});

it.each([
  ['file:', '', 'file'],
  ['http:', 'localhost', 'computer'],
  ['http:', '127.0.0.1', 'computer'],
  ['http:', '[::1]', 'computer'],
  ['https:', 'localhost.example', 'web'],
  ['https:', 'school.example', 'web'],
] as const)('knows that %s//%s is reached from: %s', (protocol, hostname, reach) => {
  expect(reachOf({ protocol, hostname })).toBe(reach);
});

it.each([
  [{ about: 'own-12' }, true],
  [{ about: 'order:own-12:7' }, true],
  [{ talk: { tour: 'own-12', step: 1, shown: 0, notes: false } }, true],
  [{ about: 'y1949' }, false],
  [{ about: 'the-crown-jewels' }, false],
  [{ talk: { tour: 'link-own-12', step: 1, shown: 0, notes: false } }, false],
  [{}, false],
])('knows that others do not find what is kept here: %o', (part, expected) => {
  expect(onlyHere({ ...START, ...part })).toBe(expected);
});

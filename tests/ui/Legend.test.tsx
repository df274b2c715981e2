import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Legend } from '../../src/ui/panel/Legend.tsx';
import { made } from '../scene/make.ts';
import { show } from './page.tsx';

const says = (): readonly (string | null | undefined)[] =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('span')?.firstChild?.textContent);

describe('the legend', () => {
  it('explains the forms that the collection has, and no others', () => {
    show(() => <Legend />, made([{ edtf: '1949-08-27' }]));
    expect(says()).toEqual(['A day']);
  });

  it('tells a set, a yearly day and a date that is about right from the rest', () => {
    const edtfs = ['{1949,1951}', 'XXXX-01-19', '1950~', '1950', '1949-08-27~', '1950/'];
    show(() => <Legend />, made(edtfs.map((edtf) => ({ edtf }))));
    expect(says()).toEqual([
      'About this day',
      'A month or a year: the day in it is not known',
      'About this month or year',
      'Since then; nobody knows until when',
      'On each of these dates',
      'On this day of every year',
      'So many events for which there is no room; under them, the time they cover',
    ]);
  });

  it('takes the most important event of a form as its example, and selects it', async () => {
    const { store, user } = show(
      () => <Legend />,
      made([
        { edtf: '1949-08-27', title: 'Lesser', importance: 3 },
        { edtf: '1950-08-27', title: 'Greater', importance: 1 },
      ]),
    );
    await user.click(screen.getByRole('button', { name: /Greater/ }));
    expect(store.getState().event).toBe('event-0002');
    expect(screen.queryByRole('button', { name: /Lesser/ })).toBeNull();
  });
});

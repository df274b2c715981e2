import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setLetters } from '../../../src/ui/chart/letter-keys.ts';
import { SearchBox } from '../../../src/ui/search/SearchBox.tsx';
import { show } from '../page.tsx';

Element.prototype.scrollIntoView = () => {};

const field = () => screen.getByRole('combobox', { name: 'Search events and passages' });

async function typed(text: string) {
  const shown = show(() => <SearchBox />);
  await shown.user.click(field());
  await shown.user.type(field(), text);
  return shown;
}

describe('the search field', () => {
  it('lists what it finds, by events and documents, with counts, the words marked', async () => {
    await typed('stone');
    const list = await screen.findByRole('listbox', { name: 'Found' });
    const events = within(list).getByRole('group', { name: /^Events, \d+$/ });
    expect(within(events).getAllByRole('option')[0]).toHaveTextContent('First stone laid');
    expect([...events.querySelectorAll('b')].map((each) => each.textContent)).toContain('stone');
    expect(within(list).getByRole('group', { name: /^Documents, \d+$/ })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(/\d+ events?, \d+ paragraphs? found/);
    expect(field()).toHaveAttribute('aria-expanded', 'true');
  });

  it('goes through the list by arrows, Home and End, and to what Enter chooses', async () => {
    const { user, store } = await typed('stone');
    const list = await screen.findByRole('listbox', { name: 'Found' });
    const options = within(list).getAllByRole('option');
    await user.keyboard('{ArrowDown}');
    expect(field()).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await user.keyboard('{ArrowUp}');
    expect(field()).toHaveAttribute('aria-activedescendant', options.at(-1)?.id);
    expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Home}{Enter}');
    expect(store.getState()).toMatchObject({ event: 'first-stone', mode: 'timeline' });
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('leads to a paragraph of a document by a press', async () => {
    const { user, store } = await typed('others name');
    const list = await screen.findByRole('listbox', { name: 'Found' });
    const documents = within(list).getByRole('group', { name: /^Documents/ });
    const [option] = within(documents).getAllByRole('option');
    if (option === undefined) throw new Error('No paragraph was found');
    expect(option).toHaveTextContent(/paragraph \d+/);
    await user.click(option);
    expect(store.getState()).toMatchObject({ mode: 'documents', document: 'essay' });
  });

  it('says that it found nothing, and offers the way out', async () => {
    const { user } = await typed('qqqqqq');
    expect(await screen.findByText(/Nothing found for “qqqqqq”/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'clear the field' }));
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
  });

  it('closes with Escape and keeps what was typed', async () => {
    const { user } = await typed('stone');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(field()).toHaveValue('stone');
    expect(field()).toHaveFocus();
  });

  it('is reached by /, unless letters are off or something is being written', async () => {
    const { user } = show(() => (
      <>
        <SearchBox />
        <textarea aria-label="Note" />
      </>
    ));
    await user.click(screen.getByRole('textbox', { name: 'Note' }));
    await user.keyboard('/');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('/');
    screen.getByRole('textbox', { name: 'Note' }).blur();
    setLetters(false);
    await user.keyboard('/');
    expect(field()).not.toHaveFocus();
    setLetters(true);
    await user.keyboard('/');
    expect(field()).toHaveFocus();
  });
});

import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuSwitch } from '../../src/ui/chart/Menu.tsx';
import { show } from './page.tsx';
import './top-layer.ts';

/** A menu with every sort of item, beside something else that can be pressed. */
function menu() {
  const chosen = vi.fn();
  const shown = show(() => (
    <>
      <Menu label="Lanes: voice">
        <MenuGroup title="Lanes by">
          <MenuChoice checked={false} onChoose={() => chosen('theme')}>
            Theme
          </MenuChoice>
          <MenuChoice checked={true} onChoose={() => chosen('voice')}>
            Voice
          </MenuChoice>
          <MenuChoice checked={false} barred="There is none." onChoose={() => chosen('gaps')}>
            Gaps
          </MenuChoice>
        </MenuGroup>
        <MenuSwitch checked={false} onChoose={() => chosen('guide')}>
          At this time
        </MenuSwitch>
        <MenuItem onChoose={() => chosen('keys')}>Keys</MenuItem>
        <button type="button" role="menuitem" onClick={() => chosen('plain')}>
          Another’s item
        </button>
      </Menu>
      <button type="button">Elsewhere</button>
    </>
  ));
  const button = screen.getByRole('button', { name: 'Lanes: voice' });
  return { ...shown, chosen, button };
}

const focused = (): string => document.activeElement?.textContent?.trim() ?? '';

describe('a menu', () => {
  it('says that it is one, and whether it is open', async () => {
    const { user, button } = menu();
    expect(button).toHaveAttribute('aria-haspopup', 'menu');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('menu', { name: 'Lanes: voice' })).toHaveAttribute(
      'id',
      button.getAttribute('aria-controls'),
    );
    expect(screen.getByRole('group', { name: 'Lanes by' })).toBeInTheDocument();
    expect(screen.getByRole('menuitemradio', { name: 'Voice' })).toBeChecked();
  });

  it('begins at what is chosen, and with the up arrow at its end', async () => {
    const { user, button } = menu();
    await user.click(button);
    expect(focused()).toBe('Voice');
    await user.keyboard('{Escape}');
    expect(button).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('Another’s item');
  });

  it('is walked through by arrows round and round, Home, End and letters', async () => {
    const { user, button } = menu();
    await user.click(button);
    const way = [
      ['{ArrowDown}', /^Gaps/],
      ['{Home}', /^Theme/],
      ['{ArrowUp}', /^Another/],
      ['{ArrowDown}', /^Theme/],
      ['{End}', /^Another/],
      ['k', /^Keys/],
    ] as const;
    for (const [key, at] of way) {
      await user.keyboard(key);
      expect(focused(), key).toMatch(at);
    }
  });

  it('finds by a word what begins with the same letter', async () => {
    const { user, button } = menu();
    await user.click(button);
    await user.keyboard('an');
    expect(focused()).toBe('Another’s item');
  });

  it.each([
    ['menuitemradio', 'Theme', 'theme'],
    ['menuitemcheckbox', 'At this time', 'guide'],
    ['menuitem', 'Keys', 'keys'],
    ['menuitem', 'Another’s item', 'plain'],
  ] as const)('closes after a choice (%s %s) and gives the focus back', async (role, name, told) => {
    const { user, button, chosen } = menu();
    await user.click(button);
    await user.click(screen.getByRole(role, { name }));
    expect(chosen.mock.calls).toEqual([[told]]);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('says why something cannot be chosen, and does not choose it', async () => {
    const { user, button, chosen } = menu();
    await user.click(button);
    const barred = screen.getByRole('menuitemradio', { name: 'Gaps There is none.' });
    expect(barred).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(barred).toHaveFocus();
    expect(chosen).not.toHaveBeenCalled();
  });

  it('closes with Tab, a press elsewhere, and a second press of its button', async () => {
    const { user, button } = menu();
    await user.click(button);
    await user.tab();
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();

    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();

    await user.click(button);
    await user.click(button);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });
});

import type { Mode } from '../../store/place.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { versionOf } from './version.ts';

const LINKS: readonly (readonly [title: string, mode: Mode, section: string | null])[] = [
  ['How this was made', 'method', null],
  ['Privacy', 'privacy', null],
  ['Accessibility', 'access', null],
  ['Take it with you', 'method', 'take-the-data'],
];

/** The last line of the page: what it is made of and what one can rely on, and which version this is. */
export function Footer(): React.ReactNode {
  const now = useApp((state) => state.mode);
  const about = useApp((state) => state.about);
  const showAbout = useApp((state) => state.showAbout);
  const go = (mode: Mode, section: string | null): void => {
    showAbout(mode, section);
    const there = document.getElementById(section ?? `${mode}-title`);
    if (there === null) {
      // The new page is read from its top, and its title takes the focus when it is there.
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    } else there.focus();
  };
  return (
    <footer className="page-foot">
      <nav aria-label="About this page">
        {LINKS.map(([title, mode, section]) => (
          <a
            key={title}
            href={`#view=${mode}${section === null ? '' : `&of=${section}`}`}
            aria-current={mode === now && section === about ? 'page' : undefined}
            onClick={follow(() => go(mode, section))}
          >
            {title}
          </a>
        ))}
      </nav>
      <span>Version {versionOf()}</span>
    </footer>
  );
}

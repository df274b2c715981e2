import type { LaneKind } from '../../query/lanes.ts';
import type { SpacingKind } from '../../store/place.ts';
import type { State } from '../../store/store.ts';
import { useApp } from '../store-context.ts';
import { MenuChoice, MenuGroup, MenuItem } from './Menu.tsx';
import { useOpenLanes } from './open-lanes.ts';

const LANES: readonly (readonly [kind: LaneKind, title: string])[] = [
  ['theme', 'Theme'],
  ['document', 'Document'],
  ['voice', 'Voice'],
];
const SPACINGS: readonly (readonly [kind: SpacingKind, title: string])[] = [
  ['true', 'True to time'],
  ['closed', 'Close the gaps'],
];
const NO_GAPS = 'There is no long empty stretch here.';

/** What the button of the lanes says: "Lanes: theme". */
export function laneWords({ lanesBy }: State): string {
  return `Lanes: ${lanesBy}`;
}

/** What the button of the spacing says: "Spacing: true". */
export function spacingWords({ spacing }: State): string {
  return spacing === 'true' ? 'Spacing: true' : 'Spacing: closed';
}

/** What lanes are made of, as items of a menu, and a way to open those that are closed. */
export function LaneChoices(): React.ReactNode {
  const chosen = useApp((state) => state.lanesBy);
  const choose = useApp((state) => state.setLanesBy);
  const someClosed = useApp((state) => state.collapsed.size > 0);
  const openAll = useOpenLanes();
  return (
    <MenuGroup title="Lanes by">
      {LANES.map(([kind, title]) => (
        <MenuChoice key={kind} checked={kind === chosen} onChoose={() => choose(kind)}>
          {title}
        </MenuChoice>
      ))}
      {someClosed && <MenuItem onChoose={openAll}>Open all lanes</MenuItem>}
    </MenuGroup>
  );
}

/** How time is spaced along the axis, as items of a menu. */
export function SpacingChoices(): React.ReactNode {
  const chosen = useApp((state) => state.spacing);
  const choose = useApp((state) => state.setSpacing);
  const none = useApp((state) => state.closed === null);
  return (
    <MenuGroup title="Spacing">
      {SPACINGS.map(([kind, title]) => (
        <MenuChoice
          key={kind}
          checked={kind === chosen}
          barred={kind === 'closed' && none ? NO_GAPS : null}
          onChoose={() => choose(kind)}
        >
          {title}
        </MenuChoice>
      ))}
    </MenuGroup>
  );
}

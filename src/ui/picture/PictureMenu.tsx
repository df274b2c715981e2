import type { Frames } from '../chart/frames.ts';
import { MenuItem } from '../chart/Menu.tsx';
import { useAppStore } from '../store-context.ts';

interface Props {
  readonly frames: Frames;
  /** Pixels to the left of the plot on the screen. */
  readonly gutter: number;
}

const CHOICES = [
  { part: 'view', format: 'svg', says: 'This view as SVG' },
  { part: 'view', format: 'png', says: 'This view as PNG' },
  { part: 'whole', format: 'svg', says: 'Whole timeline as SVG' },
  { part: 'whole', format: 'png', says: 'Whole timeline as PNG' },
] as const;

const NOT_LOADED =
  'The picture could not be made, because a part of this page could not be loaded. Reload the page and try again.';

/** The items of the menu "Picture". What makes a picture is loaded when the first one is wanted. */
export function PictureMenu({ frames, gutter }: Props): React.ReactNode {
  const store = useAppStore();
  const save = async ({ part, format }: (typeof CHOICES)[number]): Promise<void> => {
    const shown = part === 'view' ? frames.latest() : null;
    const { savePicture } = await import('./save.ts');
    await savePicture(store, shown === null ? null : { picture: shown, gutter }, format);
  };
  return CHOICES.map((choice) => (
    <MenuItem
      key={choice.says}
      onChoose={() => {
        save(choice).catch(() => store.getState().setNotice(NOT_LOADED));
      }}
    >
      {choice.says}
    </MenuItem>
  ));
}

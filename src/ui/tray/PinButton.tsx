import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { useAppStore } from '../store-context.ts';
import { keeper, NOT_LOADED, pinOf, useTray } from './tray.ts';

interface Props {
  readonly event: TimelineEvent;
  /** Some words of the event, where not the whole of it is meant. */
  readonly passage?: Passage;
}

/** Pins an event, or a passage of it, to the tray, and takes it out again. Says so where it cannot be saved. */
export function PinButton({ event, passage }: Props): React.ReactNode {
  const app = useAppStore();
  const pin = pinOf(event, passage);
  const pressed = useTray((tray) => tray?.pins.some(({ id }) => id === pin.id) ?? false);
  const press = (): void => {
    const say = (notice: string | null): void => {
      if (notice !== null) app.getState().setNotice(notice);
    };
    keeper()
      .then((kept) => (pressed ? kept.remove(pin.id) : kept.pin(pin)))
      .then(say, () => say(NOT_LOADED));
  };
  return (
    <button type="button" className="button" onClick={press}>
      {pressed ? 'Unpin' : 'Pin'}
      {passage !== undefined && ' passage'}
    </button>
  );
}

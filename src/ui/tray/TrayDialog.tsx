import { useState } from 'react';
import { defined } from '../../base/assert.ts';
import type { Pin } from '../../store/tray.ts';
import { whereNow } from '../cite/where.ts';
import { useCopy } from '../copy.ts';
import { Dialog } from '../Dialog.tsx';
import { KeptLine } from '../keep/KeptLine.tsx';
import { saveFile } from '../save-file.ts';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
import { useDrag } from './drag.ts';
import { foundIn } from './found.ts';
import { Item } from './Item.tsx';
import { trayText } from './text.ts';
import { useTray } from './tray.ts';
import { Undo } from './Undo.tsx';
import type { Keeper } from './view.ts';

export interface TrayDialogProps {
  readonly keeper: Keeper;
  readonly onClose: () => void;
}

interface Removed {
  readonly pin: Pin;
  readonly at: number;
}

/** What the reader pinned, in the reader's order, with notes; to copy or save as text. */
export function TrayDialog({ keeper, onClose }: TrayDialogProps): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  const tray = defined(
    useTray((view) => view),
    'The tray is opened before it was read',
  );
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState('');
  const [copied, copy] = useCopy();
  const where = whereNow(dataset.title);
  const all = tray.pins.map((pin) => foundIn(dataset, pin));
  const move = (id: string, to: number): void => {
    void keeper.move(id, to);
    setRemoved(null);
    setSaid(`Moved to number ${to + 1} of ${all.length}.`);
  };
  const { list, look, grip } = useDrag(
    tray.pins.map(({ id }) => id),
    move,
  );
  const putBack = ({ pin, at }: Removed): void => {
    void keeper.pin(pin, at);
    setRemoved(null);
    setSaid(`“${pin.title}” is back.`);
    requestAnimationFrame(() => list.current?.children.item(at)?.querySelector('button')?.focus());
  };
  return (
    <Dialog title="Tray" className="tray-dialog" onClose={onClose}>
      <KeptLine
        state={tray}
        any={tray.pins.length > 0}
        aside={tray.aside}
        called="the tray"
        file="tray-unreadable.txt"
        onRetry={() => void keeper.refresh()}
        onDiscard={() => void keeper.discard()}
      />
      {all.length === 0 && removed === null && (
        <p className="empty">
          Nothing is pinned yet. Press Pin at an event, in its panel or in the list, and it is kept here with
          its passages and room for a note.
        </p>
      )}
      {all.length > 0 && (
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => copy({ plain: trayText(all, where) }, `${count(all.length, 'pin')} copied.`)}
          >
            Copy as text
          </button>
          <button
            type="button"
            className="button"
            onClick={() => saveFile(new Blob([trayText(all, where)], { type: 'text/plain' }), 'tray.txt')}
          >
            Save as text
          </button>
          <span role="status">{copied}</span>
        </div>
      )}
      <p className="said">
        <span role="status">{said}</span>{' '}
        {removed !== null && <Undo key={removed.pin.id} onUndo={() => putBack(removed)} />}
      </p>
      <ol ref={list}>
        {all.map((found, at) => (
          <Item
            key={found.pin.id}
            found={found}
            where={where}
            at={at}
            of={all.length}
            longestNote={keeper.longestNote}
            look={look(found.pin.id)}
            grip={grip(found.pin.id)}
            onGo={() => {
              showOnTimeline(found.pin.event);
              onClose();
            }}
            onMove={(to) => move(found.pin.id, to)}
            onNote={(text) => void keeper.note(found.pin, text)}
            onRemove={() => {
              void keeper.remove(found.pin.id);
              setRemoved({ pin: found.pin, at });
              setSaid(`“${found.pin.title}” is removed.`);
            }}
          />
        ))}
      </ol>
    </Dialog>
  );
}

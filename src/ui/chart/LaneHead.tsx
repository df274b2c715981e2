import type { Lane } from '../../dataset/model.ts';
import type { LaneScene } from '../../scene/scene.ts';
import { grouped } from '../../time/words-style.ts';

/** A line of a title, and the buttons under it, in pixels. */
const [LINE, UNDER] = [18, 26];

/** The buttons of a lane's head, in their order. */
export type HeadPart = 'fold' | 'reaching' | 'only';

interface Props {
  /** Where the lane stands now. */
  readonly box: LaneScene;
  /** How many events reach into the view from outside; follows when the view rests. */
  readonly reaching: number;
  /** Whether this lane alone is open. */
  readonly alone: boolean;
  readonly tabStop: HeadPart | null;
  readonly onFold: (lane: Lane) => void;
  readonly onAlone: (lane: Lane) => void;
  readonly onReaching: (lane: Lane, button: Element) => void;
}

/**
 * The name of a lane: a button that closes the lane up or opens it. Beside it what shows this lane only, or all again,
 * and how many events reach into the view.
 */
export function LaneHead(props: Props): React.ReactNode {
  const { box, reaching, alone, tabStop, onFold, onAlone, onReaching } = props;
  const { lane, top, height, rows, firstRow, collapsed } = box;
  const low = rows < 2;
  const lines = Math.max(Math.floor((height - 4 - (low ? 0 : UNDER)) / LINE), 1);
  const stop = (part: HeadPart) => ({
    'data-part': part,
    'data-lane': lane.id,
    tabIndex: tabStop === part ? 0 : -1,
  });
  const words = `${grouped(reaching)} ${reaching === 1 ? 'reaches' : 'reach'} in`;
  return (
    <div
      className={`lane-head${low ? ' is-low' : ''}`}
      style={{ top: `${top}px`, height: `${height}px`, paddingTop: low ? 0 : `${firstRow - top - 13}px` }}
    >
      <button
        type="button"
        className={`fold lane-${lane.colour}`}
        title={lane.title}
        aria-expanded={!collapsed}
        onClick={() => onFold(lane)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) return;
          event.preventDefault();
          onAlone(lane);
        }}
        {...stop('fold')}
      >
        <span className="caret" aria-hidden="true" />
        <span className="title" style={{ WebkitLineClamp: lines }}>
          {lane.title}
        </span>
      </button>
      <div className="under">
        {reaching > 0 && (
          <button
            type="button"
            className="reaching"
            aria-haspopup="dialog"
            aria-label={`${words}: ${lane.title}`}
            title={`${words}: their time reaches into this view`}
            onClick={({ currentTarget }) => onReaching(lane, currentTarget)}
            {...stop('reaching')}
          >
            <span aria-hidden="true">◂ </span>
            {low ? grouped(reaching) : words}
          </button>
        )}
        <button
          type="button"
          className="only"
          aria-label={alone ? 'All lanes' : `Only ${lane.title}`}
          title={alone ? 'Open all lanes' : 'Only this lane'}
          onClick={() => onAlone(lane)}
          {...stop('only')}
        >
          {alone ? 'All' : 'Only'}
        </button>
      </div>
    </div>
  );
}

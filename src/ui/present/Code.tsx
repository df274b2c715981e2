import type { TimelineEvent, TourStep } from '../../dataset/model.ts';
import { START, type Talk } from '../../store/place.ts';
import { linkTo, pageAddress, reachOf } from '../share/links.ts';
import { QrCode } from '../share/QrCode.tsx';
import { Over } from './Over.tsx';

interface Props {
  readonly talk: Talk;
  readonly event: TimelineEvent;
  readonly view: TourStep['view'];
  readonly onClose: () => void;
}

/** Addresses longer than this make codes too fine for the back row. */
const COARSE = 300;

/**
 * A code that opens the same step on a phone, as large as the screen allows. A tour of one's own is not on the class's
 * phones, and whole in a link it may be too long for a code that can be read from the back row: then the code opens the step's event on
 * the timeline, and says so.
 */
export function Code({ talk, event, view, onClose }: Props): React.ReactNode {
  const page = pageAddress();
  const step = linkTo(page, { ...START, talk: { ...talk, notes: false } });
  const whole = !talk.tour.startsWith('own-') && step.length <= COARSE;
  const address = whole ? step : linkTo(page, { ...START, event: event.id, span: view });
  const onDisk = reachOf(location) === 'file';
  return (
    <Over label="Code for phones" className="code" onClose={onClose}>
      {onDisk ? (
        <p>
          This page was opened from a disk, so phones cannot reach it. Put it on a web server, or give the
          class the file itself.
        </p>
      ) : (
        <>
          <QrCode text={address} label={whole ? 'Code that opens this step' : 'Code that opens this event'} />
          <p className="code-address">
            {whole ? 'Opens this step.' : 'Opens this event on the timeline.'}{' '}
            <bdi>{address.replace(/^https?:\/\//, '')}</bdi>
          </p>
        </>
      )}
    </Over>
  );
}

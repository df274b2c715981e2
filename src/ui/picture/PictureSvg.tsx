import type { Dataset } from '../../dataset/model.ts';
import type { Columns } from '../../query/columns.ts';
import type { LaneScene } from '../../scene/scene.ts';
import { Fades } from '../chart/Backdrop.tsx';
import type { Framed } from './framed.ts';
import { linesOf } from './lines.ts';
import { StillPlot } from './StillPlot.tsx';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly framed: Framed;
  readonly sheet: Sheet;
  readonly dataset: Dataset;
  readonly columns: Columns;
}

/** Where the titles of lanes begin, what is kept free after them, the size they are set in and from line to line, in pixels. */
const LANE = { x: 24, after: 12, size: 15, line: 19 };

/** A picture of the timeline on a sheet of its own: title and span above, the lanes and the axis, who says so below. */
export function PictureSvg({ framed, sheet, dataset, columns }: Props): React.ReactNode {
  const { picture, gutter } = framed;
  const { scene } = picture;
  return (
    <svg
      className="plot"
      width={sheet.width}
      height={sheet.height}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
    >
      <title>{`${dataset.title}, ${sheet.span}`}</title>
      <defs>
        <clipPath id="plot">
          <rect width={scene.width} height={sheet.plot} />
        </clipPath>
        <Fades />
      </defs>
      <rect className="sheet" width={sheet.width} height={sheet.height} />
      {sheet.texts.map(({ text, x, y, className }) => (
        <text key={y} className={className} x={x} y={y}>
          {text}
        </text>
      ))}
      <g transform={`translate(0 ${sheet.top})`}>
        {scene.lanes.map((lane) => (
          <LaneTitle key={lane.lane.id} lane={lane} gutter={gutter} width={sheet.width} />
        ))}
        <g transform={`translate(${gutter} 0)`}>
          <StillPlot picture={picture} dataset={dataset} columns={columns} />
        </g>
      </g>
    </svg>
  );
}

interface LaneProps {
  readonly lane: LaneScene;
  readonly gutter: number;
  readonly width: number;
}

/** The line under a lane, and its title in as many lines as the lane has room for. */
function LaneTitle({ lane: { lane, top, height, firstRow }, gutter, width }: LaneProps): React.ReactNode {
  const most = Math.max(Math.floor((top + height - firstRow + LANE.size / 2) / LANE.line), 1);
  const lines = gutter === 0 ? [] : linesOf(lane.title, gutter - LANE.x - LANE.after, LANE.size, 600, most);
  const rows = lines.map((line, at) => ({ line, y: firstRow + 5 + at * LANE.line }));
  return (
    <g>
      <line className="hairline" x1={0} x2={width} y1={top + height} y2={top + height} />
      {rows.map(({ line, y }) => (
        <text key={y} className={`sheet-lane lane-${lane.colour}`} x={LANE.x} y={y}>
          {line}
        </text>
      ))}
    </g>
  );
}

import type { Dataset } from '../../dataset/model.ts';
import { type Columns, rowOf } from '../../query/columns.ts';
import { Layer } from '../chart/Figure.tsx';
import { Mark } from '../chart/Mark.tsx';
import { Pill } from '../chart/Pill.tsx';
import type { Picture } from '../chart/picture.ts';

interface Props {
  readonly picture: Picture;
  readonly dataset: Dataset;
  readonly columns: Columns;
}

const nothing = (): void => {};
const targets = { register: nothing };

/** What a plot shows, standing still: layers, marks, pills and axis. It is cut by the clip path called `plot` beside it. */
export function StillPlot({ picture, dataset, columns }: Props): React.ReactNode {
  const chosen = picture.selected === null ? undefined : dataset.eventById.get(picture.selected);
  const row = chosen === undefined ? -1 : rowOf(columns, chosen);
  return (
    <>
      <g clipPath="url(#plot)">
        <Layer drawings={picture.ground} register={null} />
        <Layer drawings={picture.breaks} register={null} />
        <Layer drawings={picture.links} register={null} />
        {picture.marks.map((drawing) => (
          <Mark
            key={drawing.key}
            event={drawing.mark.event}
            drawing={drawing}
            selected={drawing.mark.event === chosen}
            tabStop={false}
            targets={targets}
            register={null}
            onSelect={nothing}
          />
        ))}
        {picture.pills.map((drawing) => (
          <Pill
            key={drawing.key}
            pill={drawing.pill}
            drawing={drawing}
            chosen={chosen !== undefined && drawing.pill.holds(row) ? chosen : null}
            tabStop={false}
            open={false}
            targets={targets}
            register={null}
            onOpen={nothing}
          />
        ))}
      </g>
      <g className="axis">
        <Layer drawings={picture.axis} register={null} />
      </g>
    </>
  );
}

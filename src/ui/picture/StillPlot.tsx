import type { Dataset } from '../../dataset/model.ts';
import type { Columns } from '../../query/columns.ts';
import type { Drawing } from '../../scene/parts.ts';
import { StillFigure } from '../chart/Figure.tsx';
import { looksFor, NOT_READING } from '../chart/looks.ts';
import type { Picture } from '../chart/picture.ts';

interface Props {
  readonly picture: Picture;
  readonly dataset: Dataset;
  readonly columns: Columns;
}

/** What a plot shows, standing still: layers, marks, pills and axis. It is cut by the clip path called `plot` beside it. */
export function StillPlot({ picture, dataset, columns }: Props): React.ReactNode {
  const looks = looksFor(dataset, columns, { ...NOT_READING, selected: picture.selected });
  const still = (drawing: Drawing) => <StillFigure key={drawing.key} drawing={drawing} />;
  return (
    <>
      <g clipPath="url(#plot)">
        {[...picture.ground, ...picture.breaks, ...picture.links].map(still)}
        {[...picture.marks, ...picture.pills].map((drawing) => (
          <StillFigure
            key={drawing.key}
            drawing={drawing}
            className={looks.classOf(drawing)}
            says={looks.saysOf(drawing, null)}
          />
        ))}
      </g>
      <g className="axis">{picture.axis.map(still)}</g>
    </>
  );
}

import { existsSync, readFileSync } from 'node:fs';
import type { Row } from '../../src/ui/method/scorecard.ts';

/** What `npm run mutate` found in a room. */
interface Figure {
  readonly room: string;
  readonly files: number;
  readonly ofFiles: number;
  readonly mutants: number;
  readonly killed: number;
  /** In per cent, cut off after one digit. */
  readonly score: number;
  /** Mutants that were not tried, as only the loading of a file runs them. */
  readonly leftOut: number;
  readonly date: string;
  readonly commit: string;
}

const FIGURES = 'tests/scorecard/mutation.json';
const AIMS: Readonly<Record<string, number>> = {
  time: 90,
  text: 90,
  dataset: 90,
  query: 80,
  scene: 80,
  store: 80,
  formats: 80,
};

/** The figures that were kept when mutants were last tried: to try them takes too long for the scorecard. */
export async function measure(): Promise<readonly Row[]> {
  const figures: readonly Figure[] = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : [];
  return Object.entries(AIMS).map(([room, aim]) => {
    const figure = figures.find((one) => one.room === room);
    const isWhole = figure !== undefined && figure.files === figure.ofFiles;
    return {
      part: 'Mutation',
      what: `Mutants that tests find in \`src/${room}\``,
      found: figure === undefined ? null : words(figure),
      aim: `at least ${aim} %`,
      // Some files do not answer for a whole room, unless they are what falls short.
      holds: figure === undefined ? null : figure.score < aim ? false : isWhole ? true : null,
      command: `npm run mutate ${room}`,
    };
  });
}

function words({ files, ofFiles, mutants, killed, score, leftOut, date, commit }: Figure): string {
  const where = files === ofFiles ? '' : `, measured on ${files} of ${ofFiles} files`;
  return `${score} % (${killed} of ${mutants}; ${leftOut} more not tried${where}; ${date}, ${commit})`;
}

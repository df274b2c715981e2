// `npm run mutate` tries the mutants of every room, `npm run mutate time text` those of some; `--read` tries none and only
// reads what Stryker last wrote. What was found is kept in tests/scorecard/mutation.json, which the scorecard shows.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const ROOMS = ['time', 'text', 'dataset', 'query', 'scene', 'store', 'formats'];
const FIGURES = 'tests/scorecard/mutation.json';

const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--read');
const unknown = named.filter((room) => !ROOMS.includes(room));
if (unknown.length > 0) {
  console.error(`There is no room "${unknown[0]}". The rooms are ${ROOMS.join(', ')}.`);
  process.exit(2);
}
const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : [];
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
for (const room of named.length > 0 ? named : ROOMS) {
  if (!args.includes('--read')) {
    const stryker = ['stryker', 'run', 'tests/mutation/stryker.config.mjs'];
    const { status } = spawnSync('npx', stryker, { stdio: 'inherit', env: { ...process.env, ROOM: room } });
    if (status !== 0) process.exit(1);
  }
  const report = `.cache/mutation/${room}.json`;
  if (!existsSync(report)) {
    console.error(`${report} is not there: Stryker has not tried the mutants of ${room}.`);
    continue;
  }
  const at = figures.findIndex((figure) => figure.room === room);
  const figure = count(room, report);
  if (at < 0) figures.push(figure);
  else figures[at] = figure;
}
figures.sort((a, b) => ROOMS.indexOf(a.room) - ROOMS.indexOf(b.room));
writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);

/** The files of a folder that do something: one of types alone has no mutants and is in no report. */
function programs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const { outputText } = ts.transpileModule(readFileSync(`${folder}/${name}`, 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2022,
          removeComments: true,
        },
      });
      return (
        outputText
          .replace(/^export \{\};?$/gm, '')
          .replace(/^import .*$/gm, '')
          .trim() !== ''
      );
    });
}

/** What a report of Stryker's says of a room. Killed has those that a time limit ended; left out those that only loading runs. */
function count(room, report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const tally = {};
  for (const { mutants } of Object.values(files)) {
    for (const { status } of mutants) tally[status] = (tally[status] ?? 0) + 1;
  }
  const killed = (tally.Killed ?? 0) + (tally.Timeout ?? 0);
  const mutants = killed + (tally.Survived ?? 0) + (tally.NoCoverage ?? 0);
  return {
    room,
    files: Object.keys(files).length,
    ofFiles: programs(`src/${room}`).length,
    mutants,
    killed,
    score: Math.floor((1000 * killed) / mutants) / 10,
    leftOut: tally.Ignored ?? 0,
    date: statSync(report).mtime.toISOString().slice(0, 10),
    commit,
  };
}

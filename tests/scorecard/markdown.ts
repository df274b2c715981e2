import { byPart, outcomeOf, type ScorecardFile, summary } from '../../src/ui/method/scorecard.ts';

/** The scorecard as a page of Markdown: a table for each part. */
export function markdown({ date, commit, machine, rows }: ScorecardFile): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const parts = [...byPart(rows)].map(([part, own]) => {
    const lines = own.map((row) =>
      [row.what, row.found ?? 'not measured', row.aim, outcomeOf(row), `\`${row.command}\``].map(cell),
    );
    return [
      `## ${part}`,
      '',
      '| what | found | aim | | command |',
      '| --- | --- | --- | --- | --- |',
      ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n');
  });
  return [
    '# Scorecard',
    '',
    `${date}, commit ${commit}, ${machine}. ${summary(rows)}. Made by \`npm run scorecard\`.`,
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

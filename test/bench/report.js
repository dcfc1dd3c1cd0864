/** Rows, tables and the page that keeps them. */

import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';

export const heads = ['what', 'seconds', 'MiB', 'ours against it', 'goal', 'met'];

/**
 * One line of a table.
 * @param {string} what
 * @param {{ seconds?: number, mebibytes?: number }} cost
 * @param {number} [ratio] ours divided by theirs
 * @param {[text: string, most: number]} [goal]
 * @param {number} [value] that the goal is about; the ratio by default
 */
export function row(what, { seconds, mebibytes }, ratio, goal, value = ratio) {
  return [
    what,
    seconds === undefined ? '' : seconds.toFixed(2),
    mebibytes === undefined ? '' : mebibytes.toFixed(0),
    ratio === undefined ? '' : ratio.toFixed(2),
    goal?.[0] ?? '',
    goal === undefined || value === undefined ? '' : value <= goal[1] ? 'yes' : 'no',
  ];
}

/** The line of a promise that holds or does not. */
export function promise(what, holds) {
  return [what, '', '', '', 'holds', holds ? 'yes' : 'no'];
}

/** The line of a peer that is not there. */
export function absent({ name, install }) {
  return [`${name}: not installed (${install})`, '', '', '', '', ''];
}

/** A Markdown table; the columns stand under each other. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((each) => each[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The machine and the versions, in one sentence. */
export function machine(times) {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const parts = [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `${memory} GiB`,
    `${platform()} ${release()}`,
    `Node ${process.versions.node}`,
    ...['pandoc', 'xelatex'].flatMap(versionOf),
  ];
  return `${parts.join(', ')}; median of ${times}`;
}

function versionOf(program) {
  try {
    const text = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return [text.split('\n')[0]];
  } catch {
    return [];
  }
}

/** BENCHMARKS.md: what a run printed, and how to make it again. */
export function page(command, sentence, sections) {
  return `# Benchmarks

Made by \`${command}\`; do not edit.
${sentence}.

Every run is a process of its own, one after the other, ours and its peers in turn. Peers get the same
content, written as Pandoc's Markdown or Typst's markup from the document tree that we print. Memory
is the largest of the runs, of one process.

${sections.map(({ title, text }) => `## ${title}\n\n${text}`).join('\n\n')}
`;
}

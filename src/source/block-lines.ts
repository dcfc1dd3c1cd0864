/**
 * Finds marked blocks (`:::slide … :::`) line by line, without a Markdown parser, and every way in
 * which one can go wrong. It is strict on purpose: a forgotten `:::` would hand trainer's text to
 * participants without anything being unclosed. `read-text` compares its answer with remark's.
 */

import { nearest } from '../diagnostic/nearest.js';
import { quote } from './quote.js';

export const containers = [
  'slide',
  'workbook',
  'handout',
  'questions',
  'answers',
  'problems',
  'cut',
  'online',
] as const;
export type ContainerName = (typeof containers)[number];
export const leaves = ['lines', 'field', 'figure'] as const;
export type LeafName = (typeof leaves)[number];

/** A block as the scan sees it: offsets of its opening line and of the end of its closing line. */
export interface ScannedBlock {
  name: ContainerName;
  start: number;
  openingEnd: number;
  end: number;
}

/** Something that is not as it must be; `start`–`end` is the line to point at. */
export interface BlockProblem {
  start: number;
  end: number;
  message: string;
  hint?: string;
}

export interface BlockScan {
  blocks: ScannedBlock[];
  problems: BlockProblem[];
}

interface Line {
  start: number;
  end: number;
  text: string;
}

const opener = /^ {0,3}:::([a-z][a-z0-9-]*)(?:\[.*\])?(?:\{[^{}]*\})?[ \t]*$/;
const leaf = /^ {0,3}::([a-z][a-z0-9-]*)(?:\[.*\])?(?:\{[^{}]*\})?[ \t]*$/;
const closer = /^ {0,3}:::[ \t]*$/;
/** Signs of lists and quotations before a line's own text. */
const listSigns = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/;
const fenceLine = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** Scans the text between two offsets of a file, in time linear in its length. */
export function scanBlocks(text: string, from = 0, to = text.length): BlockScan {
  const scan = new Scan();
  for (const line of linesOf(text, from, to)) scan.take(line);
  return scan.finish();
}

/** The state of a scan: what is open at the current line. A block, a code fence and a comment may each be open. */
class Scan {
  readonly #blocks: ScannedBlock[] = [];
  readonly #problems: BlockProblem[] = [];
  #open: (ScannedBlock & { line: Line; known: boolean }) | undefined;
  #fence: { marker: string; line: Line } | undefined;
  #comment: { line: Line; reported: boolean } | undefined;

  take(line: Line): void {
    const text = line.text.replace(listSigns, '');
    if (this.#comment) this.#inComment(line);
    else if (this.#fence) this.#inFence(text);
    else if (fenceLine.test(text)) {
      this.#fence = { marker: fenceLine.exec(text)?.[1] ?? '```', line };
    } else if (text.startsWith('<!--')) {
      if (!text.includes('-->')) this.#comment = { line, reported: false };
    } else if (/^ {0,3}##?(?:[ \t]|$)/.test(line.text)) {
      this.#unclosed(`the heading "${quote(line.text)}"`);
    } else if (closer.test(line.text)) this.#closer(line);
    else this.#directive(line, text);
  }

  finish(): BlockScan {
    if (this.#fence) {
      this.#report(
        this.#fence.line,
        'Nothing closes this code block',
        `Add a line "${this.#fence.marker}".`,
      );
    } else if (this.#comment) {
      if (this.#comment.reported) return { blocks: this.#blocks, problems: this.#problems };
      this.#report(this.#comment.line, 'Nothing closes this comment', 'Add "-->" where it ends.');
    } else this.#unclosed('the end of the file');
    return { blocks: this.#blocks, problems: this.#problems };
  }

  #report(line: Line, message: string, hint?: string): void {
    this.#problems.push({ start: line.start, end: line.end, message, ...(hint ? { hint } : {}) });
  }

  #begin(name: ContainerName, line: Line, known: boolean): void {
    this.#open = { name, start: line.start, openingEnd: line.end, end: line.end, line, known };
  }

  #end(line: Line): void {
    if (this.#open?.known) {
      const { name, start, openingEnd } = this.#open;
      this.#blocks.push({ name, start, openingEnd, end: line.end });
    }
    this.#open = undefined;
  }

  #unclosed(before: string): void {
    if (!this.#open) return;
    if (this.#open.known) {
      this.#report(
        this.#open.line,
        `Nothing closes ":::${this.#open.name}" before ${before}`,
        'Add a line ":::" where the block ends.',
      );
    }
    this.#open = undefined;
  }

  #inComment(line: Line): void {
    if (line.text.includes('-->')) this.#comment = undefined;
    else if (this.#open && this.#comment && closer.test(line.text) && !this.#comment.reported) {
      this.#report(
        this.#comment.line,
        'This comment is not closed before the next line ":::"',
        'Add "-->" where it ends, and keep ":::" out of comments inside of a block.',
      );
      this.#comment.reported = true;
    }
  }

  #inFence(text: string): void {
    const marker = this.#fence?.marker ?? '';
    const run = fenceLine.exec(text)?.[1] ?? '';
    if (run[0] === marker[0] && run.length >= marker.length && text.trim() === run) {
      this.#fence = undefined;
    } else if (this.#open && /^:::/.test(text)) {
      this.#report(
        this.#open.line,
        `A line ":::" stands in a code block inside ":::${this.#open.name}"`,
        'Close the code block before the line, or indent its text by four spaces.',
      );
      this.#fence = undefined;
      this.#open = undefined;
    }
  }

  #closer(line: Line): void {
    if (this.#open) this.#end(line);
    else {
      this.#report(
        line,
        'This ":::" closes nothing',
        'Delete it, or look above for an opening line that is missing or misspelt.',
      );
    }
  }

  #directive(line: Line, text: string): void {
    const name = opener.exec(line.text)?.[1];
    if (name !== undefined && containers.includes(name as ContainerName)) {
      this.#unclosed(`":::${name}"`);
      this.#begin(name as ContainerName, line, true);
      return;
    }
    if (leaves.includes(leaf.exec(line.text)?.[1] as LeafName)) return;
    const nearly = nearlyBlock(line.text, text);
    if (!nearly) return;
    this.#report(line, nearly.message, nearly.hint);
    // One message for one slip: a misspelt opener still opens, a misspelt closer still closes.
    if (nearly.as === 'closer') this.#open = undefined;
    if (nearly.as === 'opener') {
      this.#unclosed(`"${quote(line.text, 40)}"`);
      this.#begin('questions', line, false);
    }
  }
}

/** A line that nearly is a block, or a block where none may stand. `text` is without list signs. */
function nearlyBlock(
  line: string,
  text: string,
): { message: string; hint: string; as: 'opener' | 'closer' | 'leaf' } | undefined {
  const unescaped = text.replace(/^\\+/, '');
  const colons = /^[:：﹕;]+/.exec(unescaped)?.[0] ?? '';
  if (colons === '') {
    if (!/\S[ \t]*:::[ \t]*$/.test(line)) return undefined;
    return {
      message: 'A ":::" stands at the end of a text',
      hint: 'Put it on a line of its own.',
      as: 'closer',
    };
  }
  const rest = unescaped.slice(colons.length).trim();
  const word = /^\p{L}[\p{L}\p{N}_-]*/u.exec(rest)?.[0] ?? '';
  const near = word === '' ? undefined : nearest(word, [...containers, ...leaves]);
  const markedUp = /^[[{]/.test(rest.slice(word.length).trimStart());
  if (colons.length === 1 && !(near !== undefined && (markedUp || rest === word))) return undefined;
  if (colons.length === 2 && unescaped !== text) return undefined;
  const isLeaf = leaves.includes(near as LeafName);
  const as = word === '' ? 'closer' : isLeaf ? 'leaf' : 'opener';
  if (text.length < line.trimStart().length && /^:::?[a-z]/.test(text)) {
    return {
      message: `"${quote(text, 40)}" stands in a list or a quotation, expected at the top level of the text`,
      hint: 'Start the line at the margin, with an empty line before it.',
      as,
    };
  }
  if (/^:::[a-z]/.test(text) && near === undefined) {
    return {
      message: `":::${word}" is not a block that pensum knows`,
      hint: `Known: ${containers.map((name) => `:::${name}`).join(' ')}.`,
      as,
    };
  }
  return {
    message: `"${quote(line, 40)}" is nearly a block, but not one`,
    hint:
      near === undefined
        ? 'A block opens with ":::name[Title]" and closes with ":::", each on a line of its own at the margin.'
        : `Did you mean "${isLeaf ? '::' : ':::'}${near}"?`,
    as,
  };
}

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let start = from;
  while (start < to) {
    let next = text.indexOf('\n', start);
    if (next === -1 || next >= to) next = to;
    const end = next > start && text[next - 1] === '\r' ? next - 1 : next;
    yield { start, end, text: text.slice(start, end) };
    start = next + 1;
  }
}

/**
 * Reads the whole tree once before anything is written: contents need the headings, links need
 * to know which places exist, notes need their numbers, pictures need to be drawn beforehand.
 */
import type { Block, Document, Figure, Heading, Inline } from '../../nodes/document.js';
import { walk, walkInlines } from './walk.js';

export interface Survey {
  /** Anchor of the tree → bookmark name in Word. */
  bookmarks: Map<string, string>;
  /** Headings in print order, each with its bookmark. */
  headings: { heading: Heading; bookmark: string }[];
  /** Footnotes in the order of their first reference: id → number, from 1. */
  notes: Map<string, number>;
  figures: Figure[];
  /** First numbers of ordered lists, other than 1. */
  starts: Set<number>;
}

/** Surveys `document`. Notes that only other notes refer to get no number. */
export function surveyed(document: Document): Survey {
  const names = new Set<string>();
  const survey: Survey = {
    bookmarks: new Map(),
    headings: [],
    notes: new Map(),
    figures: [],
    starts: new Set(),
  };
  const anchor = (id: string): void => {
    if (!survey.bookmarks.has(id)) survey.bookmarks.set(id, bookmarkName(id, names));
  };
  const headings: Heading[] = [];
  const block = (node: Block): void => {
    if (node.type === 'heading') headings.push(node);
    else if (node.type === 'figure') survey.figures.push(node);
    else if (node.type === 'list' && node.ordered && (node.start ?? 1) !== 1) {
      survey.starts.add(node.start ?? 1);
    }
  };
  const inline = (node: Inline): void => {
    if (node.type !== 'footnoteReference' || survey.notes.has(node.id)) return;
    if (Object.hasOwn(document.footnotes, node.id)) {
      survey.notes.set(node.id, survey.notes.size + 1);
    }
  };
  for (const note of document.cover.notes) walkInlines(note, { block, inline, anchor });
  walk(document.blocks, { block, inline, anchor });
  for (const id of survey.notes.keys()) {
    walk(document.footnotes[id] ?? [], { block, anchor });
  }
  for (const heading of headings) {
    const known = heading.id === undefined ? undefined : survey.bookmarks.get(heading.id);
    const bookmark = known ?? bookmarkName(`_Toc${survey.headings.length + 1}`, names);
    survey.headings.push({ heading, bookmark });
  }
  return survey;
}

/** Word knows bookmarks by at most 40 letters, digits and underscores, regardless of case. */
function bookmarkName(id: string, taken: Set<string>): string {
  const letters = id.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
  const base = [...letters].slice(0, 36).join('').slice(0, 36);
  let name = letters.length <= 40 ? letters : base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

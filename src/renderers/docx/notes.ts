/** Footnotes: each as Word's own note, in the order of the first references. */
import { Paragraph } from 'docx';
import type { Block, Document } from '../../nodes/document.js';
import { blocks } from './blocks.js';
import type { Context } from './context.js';
import { paragraph } from './paragraphs.js';

/** Word's notes by number. Notes that nothing refers to are not printed. */
export function footnotes(
  document: Document,
  context: Context,
): Record<string, { children: Paragraph[] }> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  for (const [id, number] of context.shared.survey.notes) {
    const place: Context = { ...context, style: 'FootnoteText', notes: [id] };
    const pieces = blocks(spaced(document.footnotes[id] ?? []), place);
    const [first] = pieces;
    const start = first instanceof Paragraph ? [] : [paragraph(place, [])];
    notes[String(number)] = { children: [...start, ...pieces] as Paragraph[] };
  }
  return notes;
}

/** A space between the note's number and its text. */
function spaced(note: readonly Block[]): Block[] {
  const [first, ...rest] = note;
  if (first?.type !== 'paragraph') return [...note];
  return [{ ...first, children: [{ type: 'text', value: ' ' }, ...first.children] }, ...rest];
}

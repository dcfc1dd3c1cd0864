/** Numbers the footnotes in the order of their first reference and remembers which a slide needs. */
import type { Block } from '../../nodes/document.js';

export interface Footnotes {
  /** The note's number, from 1; nothing for a note that does not exist. Notes down that it is needed. */
  refer(id: string): number | undefined;
  /** The notes referred to since the last call, in the order of reference. */
  taken(): { id: string; number: number; blocks: Block[] }[];
}

/** Footnotes of one deck. */
export function footnotesOf(notes: Record<string, Block[]>): Footnotes {
  const numbers = new Map<string, number>();
  let needed = new Set<string>();
  return {
    refer(id) {
      if (!Object.hasOwn(notes, id)) return undefined;
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      needed.add(id);
      return numbers.get(id);
    },
    taken() {
      const ids = [...needed];
      needed = new Set();
      return ids.map((id) => ({ id, number: numbers.get(id) ?? 0, blocks: notes[id] ?? [] }));
    },
  };
}

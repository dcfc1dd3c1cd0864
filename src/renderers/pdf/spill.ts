/** Saves pages that would hold only the last few lines of a worksheet. */
import type { Worksheet } from '../../nodes/document.js';
import { paginate } from './pages.js';
import type { Strip } from './strip.js';

/** A page that is filled to no more than this share is worth saving. */
const SPILL = 0.4;
/** How much of what a worksheet may give up is tried, the least first. */
const SHARES = [0.25, 0.5, 0.75, 1];
/** Spaces between paragraphs and tables give up this share at most. */
const SPACES = 0.4;

/**
 * Tightens worksheets that begin on a new page and whose last page is nearly empty, where that
 * saves the page, and no more than that takes. `height` is a page's body in points. The result
 * says which worksheets gave up room to write.
 */
export function savePages(
  strips: Strip[],
  height: number,
  notesOf: (id: string) => Strip[],
): Set<Worksheet> {
  const given = new Set<Worksheet>();
  for (const { sheet, newPage } of strips) {
    if (!sheet || !newPage) continue;
    const pages = paginate(sheet.strips, height, notesOf);
    if (pages.length < 2 || pages[pages.length - 1]!.body.height > height * SPILL) continue;
    const tighten = tightener(sheet.strips);
    const share = SHARES.find((each) => {
      tighten(each);
      return paginate(sheet.strips, height, notesOf).length < pages.length;
    });
    if (share === undefined) tighten(0);
    else given.add(sheet.block);
  }
  return given;
}

function tightener(strips: Strip[]): (share: number) => void {
  const spaces = strips.map(({ before, after }) => ({ before, after }));
  const last = strips.length - 1;
  return (share) => {
    strips.forEach((each, index) => {
      const { before, after } = spaces[index]!;
      each.tighten?.(share);
      if (index > 0) each.before = before * (1 - SPACES * share);
      if (index < last) each.after = after * (1 - SPACES * share);
    });
  };
}

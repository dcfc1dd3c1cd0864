/** What stands around the text: running header and footer, the cover's bar, the notes' rule. */
import type { Document } from '../../nodes/document.js';
import type { TextStyle, Theme } from '../../nodes/theme.js';
import { printable } from './characters.js';
import { type Face, type Faces, faceOf } from './face.js';
import type { Painter } from './painter.js';
import type { Tag } from './tags.js';

export interface Furniture {
  /** Header and footer of the current page. */
  running(painter: Painter, pages: number): void;
  cover(painter: Painter): void;
  /** The short rule above footnotes, `y` points below the page's top. */
  notesRule(painter: Painter, y: number): void;
}

export function createFurniture(
  document: Document,
  theme: Theme,
  faces: Faces,
  root: Tag,
): Furniture {
  const { page, colours } = theme;
  const style = theme.text.furniture;
  const face = faceOf(faces, style.bold ?? false, style.italic ?? false);
  const left = page.margin.left;
  const right = page.width - page.margin.right;
  const half = (right - left) / 2 - 8;
  const rule = { colour: colours.rule, width: 0.6 };

  const put = (painter: Painter, text: string, baseline: number, room: number, atEnd = false) => {
    const shown = shortened(text, face, style, room);
    const width = face.width(shown) * style.size;
    const look = { face, size: style.size, colour: style.colour, rise: 0, tag: root };
    painter.text(
      [{ text: shown, style: look, x: 0, width }],
      atEnd ? right - width : left,
      baseline,
    );
  };

  return {
    running: (painter, pages) => {
      const label = document.pageLabel
        .replaceAll('{pages}', String(pages))
        .replaceAll('{page}', String(painter.page));
      painter.artifact(() => {
        put(painter, document.header[0], page.header, half);
        put(painter, document.header[1], page.header, half, true);
        painter.rule(left, page.header + 8, right, page.header + 8, rule);
      }, '/Type /Pagination /Subtype /Header');
      const foot = page.height - page.footer;
      const labelWidth = face.width(printable(label, face)) * style.size;
      painter.artifact(() => {
        put(painter, document.footer, foot, right - left - labelWidth - 16);
        put(painter, label, foot, right - left, true);
      }, '/Type /Pagination /Subtype /Footer');
    },
    cover: (painter) =>
      painter.artifact(() => {
        painter.box(0, 0, 20, page.height, { fill: colours.accent });
        painter.box(20, 0, 5, page.height, { fill: colours.accentTint });
      }),
    notesRule: (painter, y) =>
      painter.artifact(() =>
        painter.rule(left, y, left + 90, y, { colour: colours.muted, width: 0.6 }),
      ),
  };
}

/** The text, or its beginning with an ellipsis where it is wider than the room. */
function shortened(text: string, face: Face, style: TextStyle, room: number): string {
  const clean = printable(text, face).replace(/[\n\u00ad\u200b]/g, ' ');
  if (face.width(clean) * style.size <= room) return clean;
  const characters = [...clean];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (face.width(cut) * style.size <= room) return cut;
  }
  return '…';
}

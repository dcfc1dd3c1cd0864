/** What stands around the text: running header and footer, the cover's bar, the notes' rule. */
import type { Document, Picture } from '../../nodes/document.js';
import type { RunningTexts, TextStyle, Theme } from '../../nodes/theme.js';
import { runningTexts } from '../shared/running.js';
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

/** Least room between two texts of a line, and between a text and the logo, in points. */
const GAP = 16;
/** Room of the logo in the header, in points; it stands on the line of the text. */
const LOGO = { width: 120, height: 20, below: 3 };

export function createFurniture(
  document: Document,
  theme: Theme,
  faces: Faces,
  root: Tag,
): Furniture {
  const { page, colours, logo } = theme;
  const style = theme.text.furniture;
  const face = faceOf(faces, style.bold ?? false, style.italic ?? false);
  const left = page.margin.left;
  const right = page.width - page.margin.right;
  const rule = { colour: colours.rule, width: 0.6 };
  const texts = runningTexts(document, theme);
  const inHeader = logo?.header ? { ...logo, ...fitted(logo.picture) } : undefined;

  const put = (painter: Painter, shown: string, x: number, baseline: number) => {
    const width = face.width(shown) * style.size;
    const look = { face, size: style.size, colour: style.colour, rise: 0, tag: root };
    painter.text([{ text: shown, style: look, x: 0, width }], x, baseline);
  };
  const line = (painter: Painter, given: RunningTexts, baseline: number, [from, to]: Ends) => {
    const room = to - from;
    const widthOf = (text: string) => face.width(printable(text, face)) * style.size;
    const cut = (text: string, most: number) => shortened(text, face, style, most);
    // Each side may have what the other leaves, and half in any case.
    const half = room / (given.centre ? 3 : 2) - GAP / 2;
    const most = given.centre ? half : room - GAP;
    const end = cut(given.right, Math.max(half, most - widthOf(given.left)));
    const start = cut(given.left, given.centre ? half : most - widthOf(end));
    if (start) put(painter, start, from, baseline);
    if (given.centre) {
      const middle = cut(given.centre, room - 2 * (Math.max(widthOf(start), widthOf(end)) + GAP));
      put(painter, middle, from + (room - widthOf(middle)) / 2, baseline);
    }
    if (end) put(painter, end, to - widthOf(end), baseline);
  };
  const beside: Ends = [
    inHeader?.header === 'left' ? left + inHeader.width + GAP : left,
    inHeader?.header === 'right' ? right - inHeader.width - GAP : right,
  ];

  return {
    running: (painter, pages) => {
      const numbered = (given: RunningTexts): RunningTexts => {
        const fill = (text: string) =>
          text.replaceAll('{pages}', String(pages)).replaceAll('{page}', String(painter.page));
        return { left: fill(given.left), centre: fill(given.centre), right: fill(given.right) };
      };
      painter.artifact(() => {
        line(painter, numbered(texts.header), page.header, beside);
        painter.rule(left, page.header + 8, right, page.header + 8, rule);
        if (!inHeader) return;
        const { picture, width, height } = inHeader;
        const x = inHeader.header === 'left' ? left : right - width;
        painter.picture(undefined, picture, x, page.header + LOGO.below - height, width, height);
      }, '/Type /Pagination /Subtype /Header');
      painter.artifact(() => {
        line(painter, numbered(texts.footer), page.height - page.footer, [left, right]);
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

/** Where a line of texts begins and ends, in points from the left edge of the paper. */
type Ends = [from: number, to: number];

/** The logo as large as the header allows, in points. */
function fitted(picture: Picture): { width: number; height: number } {
  const ratio = picture.height / picture.width || 1;
  const width = Math.min(LOGO.width, LOGO.height / ratio);
  return { width, height: width * ratio };
}

/** The text, or its beginning with an ellipsis where it is wider than the room. */
function shortened(text: string, face: Face, style: TextStyle, room: number): string {
  const clean = printable(text, face).replace(/[\n\u00ad\u200b]/g, ' ');
  if (clean === '' || face.width(clean) * style.size <= room) return clean;
  const characters = [...clean];
  while (characters.length > 1) {
    characters.pop();
    const shown = `${characters.join('').trimEnd()}…`;
    if (face.width(shown) * style.size <= room) return atWord(shown);
  }
  return '…';
}

/** Whole words, where no more than a word of ordinary length is lost by it. */
function atWord(shown: string): string {
  const space = shown.lastIndexOf(' ');
  return space > shown.length - 16 && space > 16 ? `${shown.slice(0, space)}…` : shown;
}

/** Paints SVG pictures as vectors, their text in our fonts; nothing is ever fetched. */
import svgToPdf from 'svg-to-pdfkit';
import type { Picture } from '../../nodes/document.js';
import type { Pdf } from './pdfkit.js';

/** Paints the picture into a box, keeping its proportions. */
export function paintSvg(
  pdf: Pdf,
  picture: Picture,
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  svgToPdf(pdf, new TextDecoder().decode(picture.bytes), x, y, {
    width: w,
    height: h,
    assumePt: false,
    preserveAspectRatio: 'xMidYMid meet',
    fontCallback: (family: string, bold: boolean, italic: boolean) => {
      if (/mono|courier|code/i.test(family)) return 'mono';
      if (bold) return italic ? 'boldItalic' : 'bold';
      return italic ? 'italic' : 'regular';
    },
    imageCallback: () => '',
    documentCallback: () => null,
    warningCallback: () => {},
  });
}

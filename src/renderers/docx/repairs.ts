/** Adds to the written parts what the docx library has no options for. */
import { strFromU8, strToU8 } from 'fflate';

const TEXTS = ['word/document.xml', 'word/footnotes.xml'];
/** Bits of a table look, as readers before Word 2010 know it. */
const LOOKS = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};
const DECORATIVE =
  '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

/** Changes `parts`, the parts of a package by path. */
export function repair(parts: Record<string, Uint8Array>): void {
  for (const path of TEXTS) {
    change(parts, path, (xml) => marked(numbered(xml)));
  }
  change(parts, 'word/settings.xml', fontsKept);
}

function change(
  parts: Record<string, Uint8Array>,
  path: string,
  edit: (xml: string) => string,
): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(edit(strFromU8(part)));
}

/** Some readers take the parts of a table style that apply from one number, not from words. */
function numbered(xml: string): string {
  return xml.replace(/<w:tblLook [^<>]*>/g, (look) => {
    let number = 0;
    for (const [name, bit] of Object.entries(LOOKS)) {
      if (look.includes(`w:${name}="true"`)) number += bit;
    }
    const value = number.toString(16).toUpperCase().padStart(4, '0');
    return look.replace('<w:tblLook ', `<w:tblLook w:val="${value}" `);
  });
}

/** A picture without a description is marked as decorative, so that screen readers pass it by. */
function marked(xml: string): string {
  return xml.replace(/<wp:docPr ([^<>]*)\/>/g, (whole, attributes: string) =>
    /descr="[^"]/.test(attributes) ? whole : `<wp:docPr ${attributes}>${DECORATIVE}</wp:docPr>`,
  );
}

/** Tells Word to keep the fonts in the package when the file is saved. */
function fontsKept(xml: string): string {
  return xml.replace('<w:defaultTabStop', '<w:embedTrueTypeFonts/><w:defaultTabStop');
}

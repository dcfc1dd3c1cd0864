/**
 * The parts of pdfkit that its published types leave out and that this renderer drives by hand:
 * glyph subsets, structure elements, destinations, metadata.
 */

/** A reference to an object of the file. */
export interface Reference {
  data: Record<string, unknown>;
  /** Whether the stream is packed. */
  compress: boolean;
  /** Writes the object, with the chunk as its stream. */
  end(chunk?: Uint8Array): void;
}

export interface FontkitGlyph {
  id: number;
  advanceWidth: number;
}

export interface FontkitFont {
  unitsPerEm: number;
  postscriptName: string | null;
  /** Font units; the angle in degrees. */
  ascent: number;
  descent: number;
  capHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  directory: { tables: Record<string, unknown> };
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): { glyphs: FontkitGlyph[]; positions: { xAdvance: number }[] };
}

/** An embedded font: glyphs join the subset when they are used. */
export interface EmbeddedFont {
  id: string;
  font: FontkitFont;
  subset: { includeGlyph(id: number): number };
  /** Advance widths in 1/1000 em, by subset glyph. */
  widths: number[];
  /** Code points by subset glyph, for text extraction. */
  unicode: number[][];
  ref(): Reference;
}

export interface StructureContent {
  refs: unknown[];
}

export interface StructureElement {
  dictionary: Reference;
  add(child: StructureElement | StructureContent): StructureElement;
  end(): void;
}

export interface StructureOptions {
  alt?: string;
  actual?: string;
  lang?: string;
  bbox?: [left: number, top: number, right: number, bottom: number];
}

/** A pdfkit document as this renderer uses it. Coordinates in points from the top left. */
export interface Pdf {
  page: {
    width: number;
    height: number;
    fonts: Record<string, Reference>;
    dictionary: Reference;
    annotations: Reference[];
  };
  /** The document catalogue. */
  _root: Reference;
  ref(data: object): Reference;
  _font: EmbeddedFont;
  info: Record<string, unknown>;
  outline: Outline;
  addPage(): Pdf;
  addContent(content: string): Pdf;
  registerFont(name: string, source: Uint8Array): Pdf;
  font(name: string): Pdf;
  openImage(source: Uint8Array): OpenImage;
  image(image: OpenImage, x: number, y: number, options: { width: number; height: number }): Pdf;
  markStructureContent(role: string): StructureContent;
  endMarkedContent(): Pdf;
  struct(role: string, options: StructureOptions): StructureElement;
  addStructure(element: StructureElement): Pdf;
  getStructTreeRoot(): Reference;
  annotate(x: number, y: number, width: number, height: number, options: object): Pdf;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  appendXML(xml: string): void;
  _addInfo(): void;
  endAcroForm(): Pdf;
  end(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): Pdf;
  on(event: 'end', listener: () => void): Pdf;
  on(event: 'error', listener: (error: Error) => void): Pdf;
}

/** A picture file. Its data is gone (`null`) once it is written to the PDF file. */
export interface OpenImage {
  width: number;
  height: number;
  /** JPEG. */
  data?: Uint8Array | null;
  /** PNG. */
  imgData?: Uint8Array | null;
  /** Of a JPEG. */
  colorSpace?: string;
  bits?: number;
  obj: Reference;
  embed(pdf: Pdf): void;
}

export interface Outline {
  addItem(title: string, options: object): Outline;
}

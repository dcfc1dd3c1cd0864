/** Where things stand on a slide: 16:9, in points from its upper left corner. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 13⅓ by 7½ inches, as PowerPoint's wide format. */
export const SLIDE = { width: 960, height: 540 };
/** A page of notes: A4. */
export const NOTES_PAGE = { width: 595.28, height: 841.89 };

/** Slides with content. */
export const CONTENT = {
  title: { x: 60, y: 26, width: 840, height: 94 },
  body: { x: 60, y: 140, width: 840, height: 340 },
} satisfies Record<string, Box>;

export const COVER = {
  overline: { x: 88, y: 48, width: 600, height: 26 },
  logo: { x: 720, y: 36, width: 180, height: 56 },
  title: { x: 88, y: 84, width: 812, height: 122 },
  rule: { x: 88, y: 218, width: 64, height: 4 },
  subtitle: { x: 88, y: 234, width: 812, height: 34 },
  lead: { x: 88, y: 286, width: 410, height: 178 },
  facts: { x: 530, y: 286, width: 370, height: 178 },
  notes: { x: 88, y: 472, width: 812, height: 44 },
} satisfies Record<string, Box>;

export const SECTION = {
  overline: { x: 88, y: 132, width: 784, height: 30 },
  title: { x: 88, y: 168, width: 784, height: 168 },
  rule: { x: 88, y: 360, width: 64, height: 4 },
  subtitle: { x: 88, y: 380, width: 784, height: 84 },
} satisfies Record<string, Box>;

export const FOOT = {
  footer: { x: 60, y: 500, width: 740, height: 20 },
  number: { x: 840, y: 500, width: 60, height: 20 },
} satisfies Record<string, Box>;

/** The page of notes: the slide above, the text below. */
export const NOTES = {
  slide: { x: 57.64, y: 50, width: 480, height: 270 },
  text: { x: 57.64, y: 340, width: 480, height: 440 },
  number: { x: 457.64, y: 794, width: 80, height: 18 },
} satisfies Record<string, Box>;

/** Points → English metric units. */
export function emu(points: number): number {
  return Math.round(points * 12700);
}

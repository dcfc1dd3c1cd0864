/**
 * Prints a document as PDF: tagged, with bookmarks, links and exact page numbers.
 *
 * Two passes: blocks become strips and strips are distributed over pages; then the pages are
 * painted, when every page number is known.
 */
import type { Document, Picture, Worksheet } from '../../nodes/document.js';
import type { Fonts, Theme } from '../../nodes/theme.js';
import { flow } from './blocks.js';
import { collectMarks, contentsStrips } from './contents.js';
import type { Context } from './context.js';
import { coverStrips } from './cover.js';
import { type Faces, registerFaces } from './face.js';
import { fileBytes, openFile } from './file.js';
import { createFootnotes } from './footnotes.js';
import { createForm } from './forms.js';
import { createFurniture, type Furniture } from './furniture.js';
import { embedImages } from './images.js';
import { anchorPages, NOTES_GAP, type Page, paginate } from './pages.js';
import { createPainter, type Painter } from './painter.js';
import { drawFilled } from './row.js';
import { savePages } from './spill.js';
import { createLevels, type Tag } from './tags.js';

/** Page numbers in the text change the text; after so many layouts they are what they are. */
const LAYOUTS = 4;
/** What stands for a page number before it is known, and for the page of no anchor. */
const UNKNOWN = '00';
const NOWHERE = '?';

interface Layout {
  cover: Page[];
  body: Page[];
  anchors: Map<string, number>;
  /** Anchors that the text gives the page of, with the number that it assumed. */
  asked: Map<string, string>;
  pictures: Set<Picture>;
  root: Tag;
  /** Worksheets that gave up room to write. */
  tightened: ReadonlySet<Worksheet>;
}

/**
 * The document as PDF 1.7, claiming PDF/A-2a and PDF/UA-1. The same document, theme and fonts give
 * the same bytes. Rejects when a picture or a font cannot be read.
 */
export async function renderPdf(
  document: Document,
  resources: { theme: Theme; fonts: Fonts },
): Promise<Uint8Array> {
  const { theme, fonts } = resources;
  const pdf = openFile(document, theme);
  const faces = registerFaces(pdf, fonts);
  const result = settle(document, theme, faces);
  const images = await embedImages(pdf, result.pictures);
  const form = document.fillable
    ? createForm(pdf, faces.regular.font, fonts.sans.regular)
    : undefined;
  const painter = createPainter(pdf, result.root, result.anchors, images, form);
  const furniture = createFurniture(document, theme, faces, result.root);
  const pages = result.cover.length + result.body.length;
  for (const page of result.cover) {
    painter.beginPage();
    furniture.cover(painter);
    paintPage(painter, page, theme, furniture);
  }
  for (const page of result.body) {
    painter.beginPage();
    paintPage(painter, page, theme, furniture, () => furniture.running(painter, pages));
  }
  painter.end();
  return fileBytes(pdf);
}

/** How this renderer lays a document out, for one that leaves it to a word processor. */
export interface Layouts {
  /** The page of every anchor, counted from 1 for the cover. */
  pageNumbers: ReadonlyMap<string, number>;
  /** Worksheets that gave up room to write, because that saves a page. */
  tightened: ReadonlySet<Worksheet>;
}

/** What another renderer may use where a word processor will lay out for itself later. */
export function layoutOf(
  document: Document,
  { theme, fonts }: { theme: Theme; fonts: Fonts },
): Layouts {
  const faces = registerFaces(openFile(document, theme), fonts);
  const { anchors, tightened } = settle(document, theme, faces);
  return { pageNumbers: anchors, tightened };
}

/** Lays out until the page numbers in the text agree with the pages. */
function settle(document: Document, theme: Theme, faces: Faces): Layout {
  let result = layout(document, theme, faces);
  for (let round = 1; round < LAYOUTS && !settled(result); round += 1) {
    result = layout(document, theme, faces, result.anchors);
  }
  return result;
}

function layout(
  document: Document,
  theme: Theme,
  faces: Faces,
  known?: ReadonlyMap<string, number>,
): Layout {
  const { page } = theme;
  const root: Tag = { role: 'Document' };
  const asked = new Map<string, string>();
  const pictures = new Set<Picture>();
  const footnotes = createFootnotes(document.footnotes);
  const context: Context = {
    theme,
    faces,
    left: 0,
    width: page.width - page.margin.left - page.margin.right,
    base: theme.text.body,
    place: 'body',
    lists: 0,
    tag: root,
    purpose: document.fillable ? {} : undefined,
    pageHeight: page.height - page.margin.top - page.margin.bottom,
    notes: footnotes,
    marks: collectMarks(document.blocks),
    level: createLevels(),
    pictures,
    pageOf: (anchor) => {
      const number = known ? String(known.get(anchor) ?? NOWHERE) : UNKNOWN;
      asked.set(anchor, number);
      return number;
    },
    flow,
  };
  const notesOf = (id: string) => footnotes.strips(id, context);
  const cover = paginate(coverStrips(document.cover, context), context.pageHeight, notesOf);
  const contents = document.contents ? contentsStrips(document.contents, context) : [];
  const body = flow(document.blocks, context);
  if (contents.length > 0 && body[0]) body[0].newPage = true;
  const tightened = savePages(body, context.pageHeight, notesOf);
  const pages = paginate([...contents, ...body], context.pageHeight, notesOf);
  const anchors = new Map<string, number>();
  anchorPages(cover, 1, anchors);
  anchorPages(pages, cover.length + 1, anchors);
  return { cover, body: pages, anchors, asked, pictures, root, tightened };
}

/** Whether the page numbers in the text are as wide as was assumed; digits are all equally wide. */
function settled({ asked, anchors }: Layout): boolean {
  return [...asked].every(([anchor, assumed]) => {
    const page = String(anchors.get(anchor) ?? NOWHERE);
    return page.length === assumed.length;
  });
}

function paintPage(
  painter: Painter,
  page: Page,
  theme: Theme,
  furniture: Furniture,
  running?: () => void,
): void {
  const { margin, height } = theme.page;
  running?.();
  drawFilled(painter, page.body, margin.left, margin.top);
  if (page.notes) {
    const top = height - margin.bottom - page.notes.height;
    furniture.notesRule(painter, top - NOTES_GAP / 2);
    drawFilled(painter, page.notes, margin.left, top);
  }
  painter.endPage();
}

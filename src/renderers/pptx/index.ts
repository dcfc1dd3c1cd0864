/** Prints a document tree as a PowerPoint file that can be edited: a slide outline as slides. */
import type { Document } from '../../nodes/document.js';
import type { Fonts, Theme } from '../../nodes/theme.js';
import { officeLanguage } from '../shared/language.js';
import { coreProperties } from '../shared/properties.js';
import { coverSlides } from './cover.js';
import { type DeckSlide, deckSlides } from './deck.js';
import { footnotesOf } from './footnotes.js';
import { LAYOUTS, layoutPart } from './layouts.js';
import { masterPart, notesMasterPart } from './masters.js';
import { rulerOf } from './measure.js';
import { type Media, mediaOf } from './media.js';
import { packed } from './package.js';
import { planned } from './plan.js';
import {
  applicationProperties,
  customProperties,
  presentationPart,
  type Section,
} from './presentation.js';
import { type Relationships, relationships, relationshipsPath } from './relationships.js';
import { notesPart, slidePart, type Writing } from './slides.js';
import { themePart } from './theme.js';
import { el, HEAD, part, RELATIONSHIPS } from './xml.js';

/** What the renderer needs beside the tree. */
export interface PptxResources {
  theme: Theme;
  fonts: Fonts;
  /** Draws an SVG picture as PNG, `widthPx` pixels wide. */
  rasterise: (svg: Uint8Array, widthPx: number) => Promise<Uint8Array>;
}

/**
 * The bytes of a PPTX file. The same tree and resources give the same bytes.
 *
 * Rejects when a picture cannot be drawn.
 */
export async function renderPptx(
  document: Document,
  resources: PptxResources,
): Promise<Uint8Array> {
  const { theme, fonts } = resources;
  const ruler = rulerOf(fonts);
  const maker = { ruler, footnotes: footnotesOf(document.footnotes) };
  const deck: DeckSlide[] = [];
  const sections: Section[] = [];
  const add = (title: string, slides: readonly DeckSlide[]): void => {
    const numbers = slides.map((slide) => deck.push(slide));
    sections.push({ title, slides: numbers });
  };
  add(document.cover.subtitle, coverSlides(document.cover, maker, theme.logo));
  for (const { title, slides } of planned(document)) {
    add(
      title,
      slides.flatMap((slide) => deckSlides(slide, maker)),
    );
  }
  const anchors = new Map<string, number>();
  deck.forEach((slide, index) => {
    for (const anchor of slide.anchors) {
      if (!anchors.has(anchor)) anchors.set(anchor, index + 1);
    }
  });
  const media = await mediaOf(deck, resources.rasterise);
  const writing: Writing = {
    language: officeLanguage(document.language),
    mono: fonts.mono.family,
    ruler,
    media,
    footer: document.header[0],
    slideOf: (anchor) => anchors.get(anchor),
  };
  return packed(partsOf(document, deck, sections, writing, themePart(theme, fonts)));
}

type Parts = Map<string, string | Uint8Array>;

function partsOf(
  document: Document,
  deck: readonly DeckSlide[],
  sections: readonly Section[],
  writing: Writing,
  theme: string,
): Parts {
  const parts: Parts = new Map();
  const put = (path: string, xml: string, links?: Relationships): void => {
    parts.set(path, xml);
    if (links) parts.set(relationshipsPath(path), links.xml());
  };
  const hasNotes = deck.some((slide) => slide.notes.length > 0);
  putPackage(document, deck, parts);
  const main = relationships();
  const presentation = presentationPart(document, sections, hasNotes, main);
  for (const kind of ['presProps', 'viewProps', 'tableStyles'] as const)
    main.to(kind, `${kind}.xml`);
  main.to('theme', 'theme/theme1.xml');
  put('ppt/presentation.xml', presentation, main);
  put('ppt/presProps.xml', part('p:presentationPr', {}));
  put('ppt/viewProps.xml', part('p:viewPr', {}));
  put('ppt/tableStyles.xml', tableStyles());
  put('ppt/theme/theme1.xml', theme);
  const toMaster = relationships();
  LAYOUTS.forEach((layout, index) => {
    toMaster.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`);
    const links = relationships();
    links.to('slideMaster', '../slideMasters/slideMaster1.xml');
    put(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutPart(layout), links);
  });
  toMaster.to('theme', '../theme/theme1.xml');
  put('ppt/slideMasters/slideMaster1.xml', masterPart(document.language), toMaster);
  if (hasNotes) {
    const links = relationships();
    links.to('theme', '../theme/theme2.xml');
    put('ppt/notesMasters/notesMaster1.xml', notesMasterPart(document.language), links);
    put('ppt/theme/theme2.xml', theme);
  }
  let notes = 0;
  deck.forEach((slide, index) => {
    const number = index + 1;
    const links = relationships();
    const xml = slidePart(slide, number, links, writing);
    if (slide.notes.length > 0) {
      notes += 1;
      links.to('notesSlide', `../notesSlides/notesSlide${notes}.xml`);
      const back = relationships();
      put(`ppt/notesSlides/notesSlide${notes}.xml`, notesPart(slide, number, back, writing), back);
    }
    put(`ppt/slides/slide${number}.xml`, xml, links);
  });
  putMedia(writing.media, parts);
  return parts;
}

function putMedia(media: Media, parts: Parts): void {
  for (const [name, bytes] of media.files) parts.set(`ppt/media/${name}`, bytes);
}

/** The package's own relationships and the file's properties. */
function putPackage(document: Document, deck: readonly DeckSlide[], parts: Parts): void {
  const { licence } = document.properties;
  const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
  const targets: [type: string, target: string][] = [
    [`${RELATIONSHIPS}/officeDocument`, 'ppt/presentation.xml'],
    [`${metadata}/core-properties`, 'docProps/core.xml'],
    [`${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
    ...(licence
      ? [[`${RELATIONSHIPS}/custom-properties`, 'docProps/custom.xml'] as [string, string]]
      : []),
  ];
  const links = targets.map(([type, target], index) =>
    el('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  parts.set('_rels/.rels', HEAD + el('Relationships', { xmlns }, ...links));
  const notes = deck.filter((slide) => slide.notes.length > 0).length;
  parts.set('docProps/core.xml', coreProperties(document));
  parts.set('docProps/app.xml', applicationProperties(deck.length, notes));
  if (licence) parts.set('docProps/custom.xml', customProperties(licence));
}

function tableStyles(): string {
  return (
    HEAD +
    el('a:tblStyleLst', {
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      def: '{2D5ABB26-0587-4C30-8999-92F81FD0307C}',
    })
  );
}

/** Prints a document tree as a native, editable Word file. */
import { Packer, Document as WordDocument } from 'docx';
import { strToU8 } from 'fflate';
import type { Document, Worksheet } from '../../nodes/document.js';
import type { Fonts, Theme } from '../../nodes/theme.js';
import { officeLanguage } from '../shared/language.js';
import { coreProperties } from '../shared/properties.js';
import { clean } from '../shared/xml-text.js';
import { blocks } from './blocks.js';
import { characterStyles } from './character-styles.js';
import { contents } from './contents.js';
import type { Context, Piece, Shared } from './context.js';
import { cover } from './cover.js';
import { fallbackPictures } from './figures.js';
import { fontParts } from './fonts.js';
import { footer, header } from './furniture.js';
import { numbering } from './lists.js';
import { headerLogo, logoFigures } from './logo.js';
import { twips } from './measure.js';
import { withOwnLines } from './natural-line.js';
import { footnotes } from './notes.js';
import { settled } from './package.js';
import { paragraphStyles } from './paragraph-styles.js';
import { surveyed } from './survey.js';
import { defaults, tableStyles } from './table-styles.js';

/** What the renderer needs beside the tree. */
export interface DocxResources {
  theme: Theme;
  fonts: Fonts;
  /** Draws an SVG picture as PNG, `widthPx` pixels wide. */
  rasterise: (svg: Uint8Array, widthPx: number) => Promise<Uint8Array>;
  /**
   * Page of each anchor, counted from 1 for the cover, as it shows until Word has laid out the
   * file. Without them Word asks on opening whether it may fill in the page numbers.
   */
  pageNumbers?: ReadonlyMap<string, number>;
  /** Worksheets that give up room to write, because that saves a page. */
  tightened?: ReadonlySet<Worksheet>;
}

/**
 * The bytes of a DOCX file. The same tree and resources give the same bytes.
 *
 * Rejects when a picture cannot be drawn.
 */
export async function renderDocx(
  document: Document,
  resources: DocxResources,
): Promise<Uint8Array> {
  const { fonts } = resources;
  const theme = withOwnLines(resources.theme, fonts.sans.regular);
  const survey = surveyed(document);
  const styles = paragraphStyles(theme, fonts.mono.family);
  const shared: Shared = {
    theme,
    survey,
    family: fonts.sans.family,
    language: officeLanguage(document.language),
    footnotes: document.footnotes,
    headingBookmarks: new Map(survey.headings.map(({ heading, bookmark }) => [heading, bookmark])),
    fallbacks: await fallbackPictures(
      [...survey.figures, ...logoFigures(theme)],
      theme,
      resources.rasterise,
    ),
    counters: { bookmark: 0, control: 0, drawing: 0, link: 0, list: 0 },
    written: new Set(),
    spaceBefore: new Map(styles.map(({ id, paragraph }) => [id, paragraph?.spacing?.before ?? 0])),
    noted: new Set(),
    pageNumbers: resources.pageNumbers ?? new Map(),
    tightened: resources.tightened ?? new Set(),
  };
  const { page } = theme;
  const inHeader = Math.max(theme.text.furniture.size, headerLogo(theme)?.height ?? 0);
  const context: Context = {
    shared,
    width: twips(page.width - page.margin.left - page.margin.right),
    indent: 0,
    level: 0,
    style: 'Normal',
    notes: [],
  };
  const children = body(document, context);
  const word = new WordDocument({
    customProperties: document.properties.licence
      ? [{ name: 'Licence', value: clean(document.properties.licence) }]
      : [],
    styles: {
      paragraphStyles: styles,
      characterStyles: characterStyles(theme, fonts.mono.family),
      importedStyles: [
        ...defaults(theme, fonts.sans.family, shared.language),
        ...tableStyles(theme),
      ],
    },
    numbering: { config: numbering(theme, survey.starts) },
    footnotes: footnotes(document, context),
    sections: [
      {
        headers: { default: header(document, context) },
        footers: { default: footer(document, context) },
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.margin.top),
              right: twips(page.margin.right),
              bottom: twips(page.margin.bottom),
              left: twips(page.margin.left),
              header: twips(Math.max(10, page.header - inHeader)),
              footer: twips(page.footer),
              gutter: 0,
            },
          },
        },
        children,
      },
    ],
  });
  const packed = await Packer.pack(word, 'uint8array');
  return settled(packed, {
    ...fontParts(fonts),
    'docProps/core.xml': strToU8(coreProperties(document)),
  });
}

/** The cover, the contents and the body, each starting on a new page. */
function body(document: Document, context: Context): Piece[] {
  const onNewPage = { ...context, opening: { newPage: true } };
  return [
    ...cover(document.cover, context),
    ...(document.contents ? contents(document.contents, onNewPage) : []),
    ...blocks(document.blocks, onNewPage),
  ];
}

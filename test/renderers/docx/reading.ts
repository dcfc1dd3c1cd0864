/** Renders trees and reads the files back without the library that wrote them. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { loadFonts } from '../../../src/edge/fonts.js';
import { createRasteriser } from '../../../src/edge/rasterise.js';
import type { Document } from '../../../src/nodes/document.js';
import { renderDocx } from '../../../src/renderers/docx/index.js';
import { defaultTheme } from '../../support/theme.js';

/** The bytes of `document` as a Word file, with the default theme. */
export async function rendered(
  document: Document,
  pageNumbers?: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const fonts = await loadFonts();
  const rasterise = createRasteriser(fonts);
  return renderDocx(document, {
    theme: defaultTheme,
    fonts,
    rasterise,
    ...(pageNumbers ? { pageNumbers } : {}),
  });
}

/** The text of every XML part, by path. */
export function xmlParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return Object.fromEntries(parts.map(([path, part]) => [path, strFromU8(part)]));
}

/** `word/document.xml` of a rendered tree. */
export async function mainPart(document: Document): Promise<string> {
  return xmlParts(await rendered(document))['word/document.xml'] ?? '';
}

/** What a strict parser has to say about an XML part; nothing when it is well formed. */
export function malformed(xml: string): string | undefined {
  let problem: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    problem ??= error.message;
  });
  parser.write(xml).close();
  return problem;
}

/** The text in the runs of a part, paragraph by paragraph. */
export function paragraphs(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((part) =>
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
        .map(([, run]) => unescaped(run ?? ' '))
        .join(''),
    );
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

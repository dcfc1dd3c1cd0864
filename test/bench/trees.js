/** Builds the documents of a curriculum with pensum's own steps, and writes them as the sources of its peers. */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../dist/curriculum/assemble.js';
import { buildDocument, readTemplates } from '../../dist/documents/index.js';
import { loadFonts } from '../../dist/edge/fonts.js';
import { createRasteriser } from '../../dist/edge/rasterise.js';
import { readFolder } from '../../dist/edge/read-folder.js';
import { loadTemplates } from '../../dist/edge/read-templates.js';
import { readCurriculum } from '../../dist/source/read-curriculum.js';
import { pandocMarkdown } from './pandoc-markdown.js';
import { typstMarkup } from './typst-markup.js';

/**
 * Every document of the modules that have sessions, as an export without options plans them.
 * @param {string} folder of the curriculum
 * @param {{ modules?: string[], kinds?: string[] }} wanted by id; all by default
 * @returns {{ module: string, kind: string, document: object }[]}
 */
export function treesOf(folder, { modules, kinds } = {}) {
  const curriculum = assemble(readCurriculum(readFolder(folder)));
  const texts = loadTemplates();
  const templates = readTemplates(texts, curriculum).templates;
  const language = curriculum.languages[0] ?? 'en';
  return curriculum.modules
    .filter(({ id, sessions }) => sessions.length > 0 && (modules?.includes(id) ?? true))
    .flatMap((module) =>
      templates
        .filter(({ id }) => kinds?.includes(id) ?? true)
        .map((template) => ({
          module: module.id,
          kind: template.id,
          document: buildDocument(curriculum, { template, module, language, notes: true }, texts),
        })),
    );
}

/**
 * Writes `<module>-<kind>.md`, `.tex.md` (pictures as PNG, for LaTeX) and `.typ`, with the pictures beside them.
 * @returns {Promise<{ name: string, bytes: number }[]>} names without their ending, bytes of Markdown
 */
export async function writeSources(trees, folder) {
  mkdirSync(folder, { recursive: true });
  const rasterise = createRasteriser(await loadFonts());
  const pictures = new Map();
  for (const { document } of trees) {
    for (const picture of picturesOf(document)) {
      if (pictures.has(keyOf(picture))) continue;
      const name = `picture-${pictures.size + 1}`;
      const ending = { png: 'png', jpeg: 'jpg', svg: 'svg' }[picture.format];
      writeFileSync(join(folder, `${name}.${ending}`), picture.bytes);
      if (ending === 'svg') {
        writeFileSync(join(folder, `${name}.png`), await rasterise(picture.bytes, 1200));
      }
      pictures.set(keyOf(picture), {
        vector: `${name}.${ending}`,
        raster: `${name}.${ending === 'jpg' ? 'jpg' : 'png'}`,
      });
    }
  }
  const vector = (picture) => pictures.get(keyOf(picture)).vector;
  const raster = (picture) => pictures.get(keyOf(picture)).raster;
  return trees.map(({ module, kind, document }) => {
    const name = `${module}-${kind}`;
    const markdown = pandocMarkdown(document, vector);
    writeFileSync(join(folder, `${name}.md`), markdown);
    writeFileSync(join(folder, `${name}.tex.md`), pandocMarkdown(document, raster));
    writeFileSync(join(folder, `${name}.typ`), typstMarkup(document, vector));
    return { name, bytes: Buffer.byteLength(markdown) };
  });
}

/** The same picture stands in several documents, each time as an object of its own. */
function keyOf({ bytes }) {
  return createHash('sha256').update(bytes).digest('hex');
}

function* picturesOf(node) {
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return;
  if (node.type === 'figure') yield node.picture;
  else for (const child of Object.values(node)) yield* picturesOf(child);
}

/** The programs that pensum is measured beside: whether each is installed, how to install it, and how it is run. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOnPath, run, runProgram } from './measure.js';

const typstPackage = '@myriaddreamin/typst-ts-node-compiler';
const typstScript = fileURLToPath(new URL('./typst-compile.js', import.meta.url));

/**
 * Where Typst's compiler can be loaded from: the folder that PENSUM_BENCH_PEERS names, or this repository.
 * Undefined where it is in neither.
 */
function typstEntry() {
  const folders = [
    process.env.PENSUM_BENCH_PEERS,
    fileURLToPath(new URL('../../', import.meta.url)),
  ];
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue;
    try {
      return createRequire(join(folder, 'package.json')).resolve(typstPackage);
    } catch {
      // Looked for in the next one.
    }
  }
  return undefined;
}

/** The fonts of our documents: Typst's own have no tick boxes, which PDF/UA-1 does not allow to be left out. */
function fonts() {
  const { resolve } = createRequire(import.meta.url);
  return [
    'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
    'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
    'source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
    'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  ].map((path) => resolve(`@expo-google-fonts/${path}`));
}

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {boolean} installed
 * @property {string} install how to get it, in one line
 * @property {(folder: string, name: string) => Promise<import('./measure.js').Cost>} make writes one document
 */

/** @type {{ docx: Peer[], pdf: Peer[] }} By the format that each writes. */
export const peers = {
  docx: [
    {
      name: 'Pandoc → DOCX',
      installed: isOnPath('pandoc'),
      install: 'apt-get install pandoc, or https://pandoc.org/installing.html',
      make: (folder, name) =>
        runProgram(
          'pandoc',
          ['-f', 'markdown', '-t', 'docx', '--toc', '-o', `${name}.pandoc.docx`, `${name}.md`],
          { cwd: folder },
        ),
    },
  ],
  pdf: [
    {
      name: 'Typst → PDF/UA-1',
      installed: typstEntry() !== undefined,
      install: `npm install --prefix peers ${typstPackage}@0.7.0, then PENSUM_BENCH_PEERS=peers`,
      make: (folder, name) =>
        run([typstScript, typstEntry(), `${name}.typ`, `${name}.typst.pdf`, ...fonts()], {
          cwd: folder,
          codes: [0],
        }),
    },
    {
      name: 'Pandoc → XeLaTeX → PDF, untagged',
      installed: isOnPath('pandoc') && isOnPath('xelatex'),
      install: 'apt-get install pandoc texlive-xetex lmodern',
      make: (folder, name) =>
        runProgram(
          'pandoc',
          [
            ...['-f', 'markdown', '--toc', '--pdf-engine=xelatex'],
            ...['-o', `${name}.latex.pdf`, `${name}.tex.md`],
          ],
          { cwd: folder },
        ),
    },
  ],
};

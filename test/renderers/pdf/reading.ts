/** Reads finished PDF files back with an independent reader, as a reader's program would. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadFonts } from '../../../src/edge/fonts.js';
import type { Document } from '../../../src/nodes/document.js';
import { renderPdf } from '../../../src/renderers/pdf/index.js';
import { defaultTheme } from '../../support/theme.js';

export interface Item {
  text: string;
  /** Points from the page's lower left. */
  x: number;
  y: number;
  width: number;
  size: number;
}
export interface Node {
  role: string;
  alt?: string;
  lang?: string;
  children: Node[];
}
export interface ReadPage {
  /** Everything on the page. */
  text: string;
  /** Without running headers and other decoration. */
  content: string;
  items: Item[];
  annotations: { url?: string; page?: number; contents: string }[];
  tree: Node;
}
export interface Bookmark {
  title: string;
  page: number;
  items: Bookmark[];
}
export interface ReadFile {
  pages: ReadPage[];
  outline: Bookmark[];
  info: Record<string, unknown>;
  metadata: Map<string, string>;
}

export async function printed(document: Document): Promise<Uint8Array> {
  return renderPdf(document, { theme: defaultTheme, fonts: await loadFonts() });
}

/** Prints the document and reads the file. */
export async function readBack(document: Document): Promise<ReadFile> {
  return readFile(await printed(document));
}

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pageOf = async (target: unknown): Promise<number> => {
    const explicit = typeof target === 'string' ? await file.getDestination(target) : target;
    return (await file.getPageIndex((explicit as [{ num: number; gen: number }])[0])) + 1;
  };
  const bookmarks = async (items: RawBookmark[]): Promise<Bookmark[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: inside }) => ({
        title,
        page: await pageOf(dest),
        items: await bookmarks(inside),
      })),
    );
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const annotations = await page.getAnnotations();
    pages.push({
      ...readText(items as RawItem[]),
      annotations: await Promise.all(
        annotations.map(async ({ url, dest, contentsObj }) => ({
          url,
          page: dest ? await pageOf(dest) : undefined,
          contents: contentsObj.str,
        })),
      ),
      tree: ((await page.getStructTree()) ?? { role: 'Root', children: [] }) as unknown as Node,
    });
  }
  const { info, metadata } = await file.getMetadata();
  const outline = await bookmarks(((await file.getOutline()) ?? []) as RawBookmark[]);
  await file.destroy();
  const entries = metadata ? [...(metadata as unknown as Iterable<[string, string]>)] : [];
  return { pages, outline, info: info as Record<string, unknown>, metadata: new Map(entries) };
}

interface RawBookmark {
  title: string;
  dest: unknown;
  items: RawBookmark[];
}
interface RawItem {
  type?: string;
  tag?: string;
  str: string;
  hasEOL: boolean;
  transform: number[];
  width: number;
}

function readText(items: RawItem[]): Pick<ReadPage, 'text' | 'content' | 'items'> {
  let all = '';
  let content = '';
  const found: Item[] = [];
  const open: string[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.tag ?? '');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const piece = item.str + (item.hasEOL ? '\n' : '');
      all += piece;
      if (open.includes('Artifact')) continue;
      content += piece;
      if (!item.str.trim()) continue;
      const [size, , , , x, y] = item.transform as [number, number, number, number, number, number];
      found.push({ text: item.str, x, y, width: item.width, size: Math.abs(size) });
    }
  }
  return { text: all, content, items: found };
}

/** All nodes of a role, in reading order. */
export function nodes(tree: Node, role: string): Node[] {
  const own = tree.role === role ? [tree] : [];
  return [...own, ...(tree.children ?? []).flatMap((child) => nodes(child, role))];
}

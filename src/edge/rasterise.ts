/** Draws SVG pictures as PNG, for readers of Word files that do not show SVG. Never fetches. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Fonts } from '../nodes/theme.js';

const { resolve } = createRequire(import.meta.url);

/**
 * A function that draws an SVG picture `widthPx` pixels wide, with `fonts` and no others, and
 * gives the bytes of a PNG file. It rejects when the bytes are no SVG picture.
 */
export function createRasteriser(
  fonts: Fonts,
): (svg: Uint8Array, widthPx: number) => Promise<Uint8Array> {
  const { sans, mono } = fonts;
  const font = {
    loadSystemFonts: false,
    fontBuffers: [sans.regular, sans.bold, sans.italic, sans.boldItalic, mono.regular],
    defaultFontFamily: sans.family,
    sansSerifFamily: sans.family,
    serifFamily: sans.family,
    cursiveFamily: sans.family,
    fantasyFamily: sans.family,
    monospaceFamily: mono.family,
  };
  let loaded: Promise<void> | undefined;
  return async (svg, widthPx) => {
    loaded ??= load();
    await loaded;
    const value = Math.max(1, Math.round(widthPx));
    const picture = new Resvg(svg, { font, fitTo: { mode: 'width', value } });
    try {
      const image = picture.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      picture.free();
    }
  };
}

/** The library loads its WebAssembly once in a process, and refuses to do it again. */
async function load(): Promise<void> {
  const bytes = await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm'));
  try {
    await initWasm(new Uint8Array(bytes));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('Already initialized')) throw error;
  }
}

/** Reads the font files that the renderers embed, from the packages that bring them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Fonts } from '../nodes/theme.js';

const { resolve } = createRequire(import.meta.url);
const SANS = '@expo-google-fonts/source-sans-3';
const MONO = '@expo-google-fonts/source-code-pro';

/**
 * Source Sans 3 (four styles) and Source Code Pro (regular) as TrueType files.
 * Rejects when a package is not installed.
 */
export async function loadFonts(): Promise<Fonts> {
  const [regular, bold, italic, boldItalic, mono] = await Promise.all(
    [
      `${SANS}/400Regular/SourceSans3_400Regular.ttf`,
      `${SANS}/700Bold/SourceSans3_700Bold.ttf`,
      `${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
      `${SANS}/700Bold_Italic/SourceSans3_700Bold_Italic.ttf`,
      `${MONO}/400Regular/SourceCodePro_400Regular.ttf`,
    ].map(async (file) => new Uint8Array(await readFile(resolve(file)))),
  );
  return {
    sans: {
      family: 'Source Sans 3',
      regular: regular!,
      bold: bold!,
      italic: italic!,
      boldItalic: boldItalic!,
    },
    mono: { family: 'Source Code Pro', regular: mono! },
  };
}

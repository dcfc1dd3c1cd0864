import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/edge/fonts.js';
import { createRasteriser } from '../../src/edge/rasterise.js';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function svg(content: string): Uint8Array {
  const open =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">';
  return new TextEncoder().encode(`${open}${content}</svg>`);
}

/** Width and height of a PNG file, in pixels. */
function size(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('createRasteriser', () => {
  it('draws a PNG picture of the width asked for', async () => {
    const png = await createRasteriser(await loadFonts())(svg('<rect width="9" height="9"/>'), 300);
    expect([...png.slice(0, 8)]).toEqual(PNG_SIGNATURE);
    expect(size(png)).toEqual([300, 150]);
  });

  it('draws text with the fonts given, the same every time', async () => {
    const fonts = await loadFonts();
    const picture = svg('<text y="30" font-family="No Such Font">Klasteris</text>');
    const [first, second] = await Promise.all([
      createRasteriser(fonts)(picture, 200),
      createRasteriser(fonts)(picture, 200),
    ]);
    expect(Buffer.compare(first!, second!)).toBe(0);
    const empty = await createRasteriser(fonts)(svg(''), 200);
    expect(Buffer.compare(first!, empty)).not.toBe(0);
  });

  it('rejects what is no SVG picture', async () => {
    const rasterise = createRasteriser(await loadFonts());
    await expect(rasterise(new TextEncoder().encode('no picture'), 100)).rejects.toBeDefined();
  });
});

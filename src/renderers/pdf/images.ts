/**
 * Embeds pictures before the pages are painted, one after the other: pdfkit decodes transparent
 * PNG files in the background, and their order in the file must not depend on which is done first.
 */
import type { Picture } from '../../nodes/document.js';
import type { OpenImage, Pdf } from './pdfkit.js';

/** Red is what cyan and black leave of white, and so on (a PostScript calculator function). */
const MIXTURE =
  '{1 exch sub 3 index 1 exch sub 1 index mul 3 index 1 exch sub 2 index mul ' +
  '3 index 1 exch sub 3 index mul 7 3 roll pop pop pop pop}';

/** The embedded PNG and JPEG files. Rejects when one cannot be read. */
export async function embedImages(
  pdf: Pdf,
  pictures: Iterable<Picture>,
): Promise<Map<Picture, OpenImage>> {
  const images = new Map<Picture, OpenImage>();
  for (const picture of pictures) {
    if (picture.format !== 'svg') images.set(picture, await embedded(pdf, picture));
  }
  return images;
}

async function embedded(pdf: Pdf, picture: Picture): Promise<OpenImage> {
  const image = opened(pdf, picture);
  if (image.colorSpace === 'DeviceCMYK' && image.data) embedInks(pdf, image, image.data);
  image.embed(pdf);
  if (image.imgData === null || image.data === null) return image;
  await new Promise<void>((resolve) => {
    const object = image.obj;
    const end = object.end.bind(object);
    object.end = (chunk) => {
      end(chunk);
      resolve();
    };
  });
  return image;
}

/**
 * Embeds a CMYK JPEG as four named inks with their mixture in RGB: the colours of the file are RGB,
 * and PDF/A-2 allows no second kind of device colours beside them (ISO 19005-2, 6.2.4.3).
 */
function embedInks(pdf: Pdf, image: OpenImage, data: Uint8Array): void {
  const mixture = pdf.ref({
    FunctionType: 4,
    Domain: [0, 1, 0, 1, 0, 1, 0, 1],
    Range: [0, 1, 0, 1, 0, 1],
  });
  mixture.end(new TextEncoder().encode(MIXTURE));
  image.obj = pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: image.bits,
    Width: image.width,
    Height: image.height,
    ColorSpace: ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', mixture],
    // Adobe's programs, which alone write such files, store the inks inverted.
    Decode: [1, 0, 1, 0, 1, 0, 1, 0],
    Filter: 'DCTDecode',
  });
  image.obj.end(data);
  image.data = null;
}

function opened(pdf: Pdf, picture: Picture): OpenImage {
  try {
    return pdf.openImage(picture.bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The ${picture.format.toUpperCase()} picture cannot be read: ${reason}`);
  }
}

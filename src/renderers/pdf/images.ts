/**
 * Embeds pictures before the pages are painted, one after the other: pdfkit decodes transparent
 * PNG files in the background, and their order in the file must not depend on which is done first.
 */
import type { Picture } from '../../nodes/document.js';
import type { OpenImage, Pdf } from './pdfkit.js';

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

function opened(pdf: Pdf, picture: Picture): OpenImage {
  try {
    return pdf.openImage(picture.bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The ${picture.format.toUpperCase()} picture cannot be read: ${reason}`);
  }
}

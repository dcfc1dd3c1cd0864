import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/source/pictures/index.js';
import {
  cmykJpeg,
  colourJpeg,
  embed,
  greyJpeg,
  holds,
  joined,
  latin1,
  progressiveJpeg,
  segment,
  withSegments,
} from './samples.js';

function read(bytes: Uint8Array) {
  const result = readPicture('photo.jpg', bytes);
  if (!result.ok) {
    throw new Error(result.problem);
  }
  return result.picture;
}

function problemOf(bytes: Uint8Array): string {
  const result = readPicture('photo.jpg', bytes);
  return result.ok ? 'no problem' : result.problem;
}

/** EXIF data with one entry: the orientation. */
function exif(orientation: number, little: boolean): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  if (little) {
    tiff.writeUInt16LE(42, 2);
    tiff.writeUInt32LE(8, 4);
    tiff.writeUInt16LE(1, 8);
    tiff.writeUInt16LE(0x0112, 10);
    tiff.writeUInt16LE(3, 12);
    tiff.writeUInt32LE(1, 14);
    tiff.writeUInt16LE(orientation, 18);
  } else {
    tiff.writeUInt16BE(42, 2);
    tiff.writeUInt32BE(8, 4);
    tiff.writeUInt16BE(1, 8);
    tiff.writeUInt16BE(0x0112, 10);
    tiff.writeUInt16BE(3, 12);
    tiff.writeUInt32BE(1, 14);
    tiff.writeUInt16BE(orientation, 18);
  }
  return segment(0xe1, joined(latin1('Exif\0\0'), tiff));
}

describe('a JPEG', () => {
  it.each([
    ['colour', colourJpeg, 16],
    ['progressive', progressiveJpeg, 16],
    ['grey', greyJpeg, 8],
    ['CMYK', cmykJpeg, 8],
  ])('of kind %s is read, and PDF takes it', async (_, bytes, width) => {
    const picture = read(bytes);
    expect(picture).toMatchObject({ format: 'jpeg', width, height: 8 });
    expect(await embed(picture)).toBeGreaterThan(picture.bytes.length);
  });

  it('loses all that is not seen', () => {
    const planted = withSegments(
      colourJpeg,
      segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0secret xmp')),
      segment(0xe2, latin1('ICC_PROFILE\0\u0001\u0001secret profile')),
      segment(0xed, latin1('Photoshop 3.0\0secret iptc')),
      segment(0xee, latin1('secret, not Adobe')),
      segment(0xfe, latin1('secret comment')),
    );
    const picture = read(joined(planted, latin1('secret behind the end')));
    expect(holds(picture.bytes, 'secret')).toBe(false);
    expect(picture.bytes).toEqual(read(colourJpeg).bytes);
  });

  it('keeps what Adobe says about colours, and nothing behind it', () => {
    const adobe = latin1('Adobe\0\x64\0\0\0\0\x01secret');
    const picture = read(withSegments(colourJpeg.slice(), segment(0xee, adobe)));
    expect(holds(picture.bytes, 'Adobe')).toBe(true);
    expect(holds(picture.bytes, 'secret')).toBe(false);
  });

  it('that is clean already stays the same', () => {
    const once = read(progressiveJpeg).bytes;
    expect(read(once).bytes).toEqual(once);
  });

  it.each([true, false])('that is stored turned is refused (little endian: %s)', (little) => {
    const turned = withSegments(colourJpeg, exif(6, little));
    expect(problemOf(turned)).toBe(
      'photo.jpg is stored turned or mirrored (EXIF orientation 6); expected an upright picture',
    );
    expect(problemOf(withSegments(colourJpeg, exif(1, little)))).toBe('no problem');
  });
});

describe('a JPEG that cannot be used', () => {
  const frame = colourJpeg.findIndex((byte, at) => byte === 0xff && colourJpeg[at + 1] === 0xc0);
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = colourJpeg.slice();
    bytes[at] = value;
    return bytes;
  };
  it.each<[string, Uint8Array, RegExp]>([
    ['cut off', colourJpeg.subarray(0, -2), /ends before its end marker/],
    ['cut off in its head', colourJpeg.subarray(0, 30), /cut off/],
    [
      'with rubbish between segments',
      joined(colourJpeg.subarray(0, 2), latin1('secret')),
      /marker/,
    ],
    ['without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), /holds no picture/],
    ['arithmetically coded', changed(frame + 1, 0xc9), /arithmetic/],
    ['lossless', changed(frame + 1, 0xc3), /lossless/],
    ['of twelve bits', changed(frame + 4, 12), /12 bits a sample; expected 8/],
    ['of no width', changed(frame + 8, 0), /0 × 8 pixels/],
    ['with two components', changed(frame + 9, 2), /frame header/],
    ['with CMYK and no Adobe', joined(cmykJpeg.subarray(0, 2), cmykJpeg.subarray(18)), /CMYK/],
  ])('%s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toMatch(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/source/pictures/index.js';
import {
  cmykJpeg,
  colourJpeg,
  embed,
  latin1,
  png,
  pngChunk,
  progressiveJpeg,
  smallPng,
  svg,
  utf8,
} from './samples.js';

function problemOf(path: string, bytes: Uint8Array): string {
  const result = readPicture(path, bytes);
  return result.ok ? 'no problem' : result.problem;
}

describe('the kind of a picture is told by its content', () => {
  it.each([
    ['map.PNG', png(smallPng), 'no problem'],
    ['a/b/photo.jpeg', colourJpeg, 'no problem'],
    ['map.png', colourJpeg, 'map.png is a JPEG: rename it to map.jpg'],
    ['images/map.jpg', png(smallPng), 'map.jpg is a PNG: rename it to map.png'],
    ['map', svg(''), 'map is an SVG: rename it to map.svg'],
    ['map.gif', latin1('GIF89a\x01'), 'map.gif is a GIF; expected PNG, JPEG or SVG'],
    ['map.png', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'map.png is a WebP; expected PNG, JPEG or SVG'],
    ['map.pdf', latin1('%PDF-1.7'), 'map.pdf is a PDF; expected PNG, JPEG or SVG'],
    ['map.svg', utf8('<!DOCTYPE html><p>'), /is a web page \(HTML\); expected/],
    ['map.svg', utf8('<note/>'), /XML file without a drawing/],
    ['map.png', new Uint8Array(0), 'map.png is empty; expected PNG, JPEG or SVG'],
    ['map.png', utf8('see https://example.org'), /is not a picture that is known here/],
    ['map.png', new Uint8Array(21 * 1024 * 1024), /is 21\.0 MiB; pictures of at most 20 MiB/],
  ])('%s', (path, bytes, expected) => {
    if (typeof expected === 'string') {
      expect(problemOf(path, bytes)).toBe(expected);
    } else {
      expect(problemOf(path, bytes)).toMatch(expected);
    }
  });
});

describe('damage of any kind', () => {
  const drawing = `<style>.a{fill:#fff}</style><defs><linearGradient id="b"><stop offset="0"/>
    </linearGradient></defs><g transform="scale(2)"><path class="a" d="M0 0L9 9z"/><text x="1"
    y="2">T</text><use href="#c"/><rect id="c" width="3" height="3" fill="url(#b)"/></g>`;
  const palette = [
    pngChunk('PLTE', Uint8Array.of(1, 2, 3, 4, 5, 6)),
    pngChunk('tRNS', Uint8Array.of(9)),
  ];
  const interlaced = { width: 2, height: 1, depth: 1, colour: 3, interlace: 1 } as const;
  const samples = [
    ['p.png', png(smallPng)],
    ['p.png', png({ ...interlaced, rows: Uint8Array.of(0, 0, 0, 128), before: palette })],
    ['p.jpg', colourJpeg],
    ['p.jpg', progressiveJpeg],
    ['p.jpg', cmykJpeg],
    ['p.svg', svg(drawing)],
  ] as const;

  it('never throws, and what is accepted can be embedded', async () => {
    const sample = fc.constantFrom(...samples);
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(sample, flips, fc.double({ min: 0.5, max: 1.1 }), async (from, at, cut) => {
        const [path, whole] = from;
        const bytes = whole.slice(0, Math.floor(whole.length * cut));
        for (const [place, value] of at) {
          bytes[place % bytes.length] = value;
        }
        const result = readPicture(path, bytes);
        if (result.ok) {
          accepted += 1;
          expect(await embed(result.picture)).toBeGreaterThan(0);
        } else {
          expect(result.problem).toMatch(/^p\.(png|jpg|svg) \S/);
        }
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('of the pixels inside a valid file never breaks the PDF either', async () => {
    const kinds = fc.constantFrom([0, 1], [0, 16], [2, 8], [4, 16], [6, 8], [6, 16], [3, 2]);
    await fc.assert(
      fc.asyncProperty(
        kinds,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.uint8Array({ minLength: 400, maxLength: 400 }),
        async ([colour, depth], width, transparent, noise) => {
          const samplesOf = [1, 0, 3, 1, 2, 0, 4][colour!]!;
          const bytes = Math.ceil((width * samplesOf * depth!) / 8);
          const rows = noise
            .slice(0, 3 * (1 + bytes))
            .map((b, at) => (at % (1 + bytes) ? b : b % 5));
          const before = colour === 3 ? palette.slice(0, transparent ? 2 : 1) : [];
          const result = readPicture(
            'p.png',
            png({ width, height: 3, depth: depth!, colour: colour!, rows, before }),
          );
          expect(result.ok).toBe(true);
          if (result.ok) {
            await embed(result.picture);
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});

/**
 * The curriculum in `fixtures/separation`, with pictures that carry words too. A word tells
 * who may see it: qt…z the trainer alone, qn…z nobody, qp…z everyone, qs…z those who see the
 * slides, qw…z those who hold the workbook.
 */

import { readFolder } from '../../src/edge/read-folder.js';
import {
  colourJpeg,
  joined,
  latin1,
  png,
  pngChunk,
  segment,
  svg,
  utf8,
  withSegments,
} from '../source/pictures/samples.js';
import { fixture } from './documents.js';

export type Files = Record<string, string | Uint8Array>;

/** Texts by path, and the pictures that the texts show. */
export function markedCurriculum(): Files {
  const texts = [...readFolder(fixture('separation')).files.values()].map(
    (entry) => [entry.path, new TextDecoder().decode(entry.read())] as const,
  );
  return { ...Object.fromEntries(texts), ...pictures };
}

/** Words of one or more kinds, each once, in small letters. */
export function wordsOf(files: Files, kinds: string): string[] {
  const pattern = new RegExp(`q[${kinds}][a-y]+z`, 'gi');
  const texts = Object.entries(files).flatMap(([path, content]) =>
    typeof content === 'string' ? [path, content] : [path],
  );
  const found = [...texts, otherWords].flatMap((text) => text.match(pattern) ?? []);
  return [...new Set(found.map((word) => word.toLowerCase()))].sort();
}

/** The words of the list that stand in a text, wherever it breaks them. */
export function found(words: readonly string[], text: string): string[] {
  const whole = text.toLowerCase().replace(/[\s\u00AD\u200B-]+/g, '');
  return words.filter((word) => whole.includes(word));
}

/** Words that pictures carry, in picture data and around it, and words that marks cut in pieces. */
const otherWords = `
  qtpixelsz qntrainertextz qttrainerdrawingz qntrainersvgtitlez
  qwpixelsz qnpngtextz qnpnginternationalz qnpngexifz qnpngtailz
  qwdrawingtextz qnsvgtitlez qnsvgdescriptionz qnsvgcommentz qnsvgmetadataz qnsvgdataz
  qnjpegcommentz qnjpegexifz qnjpegxmpz qnjpegtailz
  qtstrongcutz qwstrongcutz`;

/** A picture whose first row of picture data spells a word. */
function spelling(word: string, before: Uint8Array[] = [], after: Uint8Array[] = []): Uint8Array {
  const row = joined(Uint8Array.of(0), latin1(word.padEnd(24, '.')));
  const plain = joined(Uint8Array.of(0), new Uint8Array(24).fill(200));
  const rows = joined(row, plain, plain, plain);
  return png({ width: 8, height: 4, depth: 8, colour: 2, rows, before, after });
}

function drawing(word: string, inside = ''): Uint8Array {
  const text = `<text x="10" y="40" font-family="Source Sans 3" font-size="16">${word}</text>`;
  return svg(
    `${inside}<rect x="1" y="1" width="238" height="78" fill="none" stroke="#333333"/>${text}`,
    'width="240" height="80"',
  );
}

const pictures: Record<string, Uint8Array> = {
  'basic/images/qnpicturenamez.png': spelling('qtpixelsz', [
    pngChunk('tEXt', latin1('Comment\0qntrainertextz')),
  ]),
  'basic/images/qndrawingz.svg': drawing('qttrainerdrawingz', '<title>qntrainersvgtitlez</title>'),
  'basic/images/qnpublicnamez.png': joined(
    spelling(
      'qwpixelsz',
      [
        pngChunk('tEXt', latin1('Author\0qnpngtextz')),
        pngChunk('iTXt', utf8('Title\0\0\0\0\0qnpnginternationalz')),
      ],
      [pngChunk('eXIf', latin1('MM\0*qnpngexifz'))],
    ),
    latin1('qnpngtailz'),
  ),
  'basic/images/qnpublicdrawingz.svg': drawing(
    'qwdrawingtextz',
    '<title>qnsvgtitlez</title><desc>qnsvgdescriptionz</desc><!-- qnsvgcommentz --><metadata>qnsvgmetadataz</metadata><g data-note="qnsvgdataz"/>',
  ),
  'basic/images/qnphotoz.jpg': joined(
    withSegments(
      colourJpeg,
      segment(0xfe, latin1('qnjpegcommentz')),
      segment(0xe1, latin1('Exif\0\0MM\0*qnjpegexifz')),
      segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>qnjpegxmpz</x:xmpmeta>')),
    ),
    latin1('qnjpegtailz'),
  ),
};

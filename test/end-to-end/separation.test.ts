/**
 * Nothing of the trainer's reaches participants: proven on the finished files, by readers that are
 * not ours. Every place of `fixtures/separation` that only a trainer may see holds a word of its own.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder, writtenTo } from '../support/command.js';
import { found, markedCurriculum, wordsOf } from '../support/marked-words.js';
import { docxPlaces } from '../support/read-docx.js';
import { bytePlaces, pdfPlaces } from '../support/read-pdf.js';

const files = markedCurriculum();
const words = (kinds: string) => wordsOf(files, kinds);
const folder = temporaryFolder();

/** What each document must not hold, and what it must, by the second letter of the word. */
const documents = [
  { name: 'participant-workbook', never: 'tns', always: 'pw' },
  { name: 'slide-outline-no-notes', never: 'tnw', always: 'ps' },
  { name: 'trainer-pack', never: 'n', always: 't' },
];
const formats = [
  { extension: 'docx', read: docxPlaces },
  { extension: 'pdf', read: pdfPlaces },
];

/** Words that each reader must find, so that it would find a leak in the same place. */
const seen: Record<string, [place: RegExp, word: string][]> = {
  docx: [
    [/^source of word\/document\.xml$/, 'qwtextz'],
    [/^text of word\/document\.xml$/, 'qwstrongcutz'],
    [/^attributes of word\/document\.xml$/, 'qwalt'],
    [/^attributes of word\/_rels\/document\.xml\.rels$/, 'qwlinkurlz'],
    [/^text of word\/footnotes\.xml$/, 'qwpublicnotez'],
    [/^attributes of word\/_rels\/footnotes\.xml\.rels$/, 'qwnotelinkz'],
    [/^text of word\/header\d*\.xml$/, 'qpmoduletitlez'],
    [/^text of docProps\/core\.xml$/, 'qpauthorz'],
    [/^bytes of word\/media\/.*\.svg$/, 'qwdrawingtextz'],
    [/^pixels of word\/media\/.*\.png$/, 'qwpixelsz'],
    [/^text by mammoth$/, 'qwtextz'],
    [/^page by mammoth$/, 'qwalt'],
  ],
  pdf: [
    [/^text$/, 'qwstrongcutz'],
    [/^text$/, 'qwdrawingtextz'],
    [/^text$/, 'qwpublicnotez'],
    [/^outline$/, 'qpsessiontitlez'],
    [/^annotations$/, 'qwlinkurlz'],
    [/^structure$/, 'qwalt'],
    [/^information$/, 'qpauthorz'],
    [/^metadata$/, 'qpmoduletitlez'],
    [/^bytes$/, 'qwpixelsz'],
  ],
};

describe('finished files', () => {
  const places = new Map<string, Map<string, string>>();

  beforeAll(async () => {
    writtenTo(folder, files);
    const handed = await run(folder, 'export', '--document', 'participant-workbook,trainer-pack');
    expect(handed).toMatchObject({ code: 0 });
    const shown = await run(folder, 'export', '--document', 'slide-outline', '--no-notes');
    expect(shown).toMatchObject({ code: 0 });
    for (const { name } of documents) {
      for (const { extension, read } of formats) {
        const bytes = readFileSync(join(folder, 'out', 'S1', `S1-${name}.en.${extension}`));
        places.set(`${name}.${extension}`, await read(new Uint8Array(bytes)));
      }
    }
  }, 120_000);

  const cases = documents.flatMap((document) =>
    formats.map(({ extension }) => ({ ...document, file: `${document.name}.${extension}` })),
  );

  it.each(cases)('$file holds no word that it must not hold', ({ file, never }) => {
    const leaks = [...(places.get(file) ?? [])].flatMap(([place, text]) =>
      found(words(never), text).map((word) => `${word} in ${place}`),
    );
    expect(leaks).toEqual([]);
  });

  it.each(cases)('$file holds every word that it must hold', ({ file, always }) => {
    const everything = [...(places.get(file)?.values() ?? [])].join('\n');
    // The name of a tool's file need not stand anywhere.
    const expected = words(always).filter((word) => word !== 'qttoolfilez');
    expect(found(expected, everything)).toEqual(expected);
  });

  it.each(formats)('every reader of a $extension would see a leak', ({ extension }) => {
    const file = [...(places.get(`participant-workbook.${extension}`) ?? [])];
    const blind = seen[extension]?.filter(
      ([place, word]) =>
        !file.some(([name, text]) => place.test(name) && found([word], text).length > 0),
    );
    expect(blind).toEqual([]);
  });

  it('the bytes of a pdf give words away in UTF-16, in hexadecimal and in packed streams', () => {
    const utf16 = Buffer.from('qtwordz', 'utf16le').swap16();
    const cases: [place: string, content: Buffer][] = [
      ['bytes', deflateSync('qtwordz')],
      ['bytes as UTF-16', utf16],
      ['bytes as UTF-16', deflateSync(utf16)],
      ['bytes in hexadecimal', Buffer.from(`<${utf16.toString('hex').toUpperCase()}>`)],
      ['bytes in hexadecimal', deflateSync(`<${utf16.toString('hex')}>`)],
    ];
    for (const [place, content] of cases) {
      const file = Buffer.concat([Buffer.from('stream\n'), content, Buffer.from('\nendstream')]);
      expect(found(['qtwordz'], bytePlaces(file)[place] ?? '')).toEqual(['qtwordz']);
    }
  });

  it('of participants hold no picture that only the trainer shows', () => {
    const [workbook, pack] = ['participant-workbook.docx', 'trainer-pack.docx'].map((file) =>
      [...(places.get(file)?.keys() ?? [])].filter((place) =>
        /^bytes of word\/media\//.test(place),
      ),
    );
    expect(workbook?.length).toBeLessThan(pack?.length ?? 0);
  });

  it('are named after public things alone', () => {
    const names = readdirSync(join(folder, 'out'), { recursive: true }).map(String);
    const secret = words('tn').filter((word) => word !== 'qtattachmentz');
    expect(names.filter((name) => found(secret, name).length > 0)).toEqual([]);
  });
});

describe('the words of the fixture', () => {
  it('are many, and none is a part of another', () => {
    const all = words('tnpsw');
    expect(all.length).toBeGreaterThan(200);
    const inside = all.filter((word) =>
      all.some((other) => other !== word && other.includes(word)),
    );
    expect(inside).toEqual([]);
  });
});

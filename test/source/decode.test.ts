/** What is not plain UTF-8 text of a sane size is refused, with one message at its place. */

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostic/source-file.js';
import { decode, maxFileSize } from '../../src/source/decode.js';
import { decoded, told } from './reading.js';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('encodings', () => {
  it('reads letters of every language', () => {
    const { ok, file } = decoded('title: Rīga, København, Malmö, 北\n');
    expect(ok).toBe(true);
    expect(file.text).toBe('title: Rīga, København, Malmö, 北\n');
  });

  it('drops a byte order mark, so that the first column is the first letter', () => {
    const { ok, file } = decoded(bytes(0xef, 0xbb, 0xbf, ...utf8('id: M1')));
    expect(ok).toBe(true);
    expect(file.text).toBe('id: M1');
  });

  it.each([
    ['with a mark', bytes(0xff, 0xfe, 0x69, 0, 0x64, 0, 0x3a, 0)],
    ['with a mark, big end first', bytes(0xfe, 0xff, 0, 0x69, 0, 0x64)],
    ['without a mark', bytes(0x69, 0, 0x64, 0, 0x3a, 0, 0x20, 0)],
  ])('names UTF-16 %s', (_, content) => {
    const { ok, findings } = decoded(content);
    expect(ok).toBe(false);
    expect(told(findings)).toEqual(['1:1 The file is encoded as UTF-16, expected UTF-8']);
  });

  it('points at the first byte that is not UTF-8, counting what stands before it', () => {
    const { ok, findings } = decoded(bytes(...utf8('id: M1\ntitle: Kø'), 0xe6, ...utf8('r\n')));
    expect(ok).toBe(false);
    expect(told(findings)).toEqual(['2:10 Byte 0xe6 is not valid UTF-8']);
  });

  it('points at a letter that is cut off by the end of the file', () => {
    const { findings } = decoded(bytes(...utf8('id: M1\n'), 0xc3));
    expect(told(findings)).toEqual(['2:1 Byte 0xc3 is not valid UTF-8']);
  });

  it('accepts a replacement character that the author typed', () => {
    expect(decoded('title: \uFFFD\n').ok).toBe(true);
  });

  it('does not take a typed replacement character for the broken byte after it', () => {
    const { findings } = decoded(bytes(...utf8('a: \uFFFD\nb: '), 0xff));
    expect(told(findings)).toEqual(['2:4 Byte 0xff is not valid UTF-8']);
  });
});

describe('lines', () => {
  it('counts columns alike with both kinds of line ends', () => {
    const { file } = decoded('a: 1\r\nb: 2\r\n');
    expect(positionAt(file, file.text.indexOf('2'))).toEqual({ line: 2, column: 4 });
  });

  it.each([
    ['NUL', 'a\u0000b: 1', '0000'],
    ['a bell', 'a\u0007b: 1', '0007'],
    ['delete', 'a\u007fb: 1', '007F'],
    ['next line', 'a\u0085b: 1', '0085'],
    ['a carriage return alone', 'a\rb: 1', '000D'],
  ])('refuses %s', (_, text, code) => {
    const { ok, findings } = decoded(text);
    expect(ok).toBe(false);
    expect(told(findings)).toEqual([`1:2 The control character U+${code} has no place in a text`]);
  });

  it('accepts tabs, which YAML and Markdown judge themselves', () => {
    expect(decoded('a:\tb\n').ok).toBe(true);
  });

  it('refuses a line over the limit and names its length', () => {
    const { ok, findings } = decoded(`a: 1\n${'x'.repeat(20_001)}`);
    expect(ok).toBe(false);
    expect(told(findings)).toEqual(['2:1 The line has 20001 characters, expected at most 20000']);
  });
});

describe('sizes and the disk', () => {
  it('refuses a file over 1 MiB without reading it', () => {
    const entry = {
      path: 'm1/module.yaml',
      size: maxFileSize + 1,
      read: () => {
        throw new Error('read');
      },
    };
    expect(decode(entry).findings[0]?.message).toBe(
      'The file has 1048577 bytes, expected at most 1048576 (1 MiB)',
    );
  });

  it('says in words why a file cannot be read', () => {
    const entry = {
      path: 'm1/module.yaml',
      size: 1,
      read: () => {
        throw Object.assign(new Error('EACCES: /secret/place'), { code: 'EACCES' });
      },
    };
    expect(decode(entry).findings[0]?.message).toBe('The file cannot be read: permission denied');
  });
});

/** Front matter is YAML and nothing else, and the text begins where it ends. */

import { describe, expect, it } from 'vitest';
import { sourceFile, textOf } from '../../src/diagnostic/source-file.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { told } from './reading.js';

function front(text: string) {
  const file = sourceFile('m1/session.md', text);
  const { yaml, bodyStart } = readFrontMatter(file);
  return { yaml, body: text.slice(bodyStart) };
}

describe('front matter', () => {
  it.each([
    ['plain', '---\nid: a\n---\n\nText\n', '\nText\n'],
    ['with Windows line ends', '---\r\nid: a\r\n---\r\nText\r\n', 'Text\r\n'],
    ['named yaml', '---yaml\nid: a\n---\nText\n', 'Text\n'],
    ['with spaces after its marks', '--- \nid: a\n---  \nText\n', 'Text\n'],
    ['without a text', '---\nid: a\n---', ''],
    ['with a rule in the text', '---\nid: a\n---\nText\n\n---\nMore\n', 'Text\n\n---\nMore\n'],
  ])('is read: %s', (_, text, body) => {
    const read = front(text);
    expect(read.yaml.data).toEqual({ id: 'a' });
    expect(read.body).toBe(body);
    expect(textOf(read.yaml.places.value('id'))).toBe('a');
  });

  it('may be empty', () => {
    const read = front('---\n---\nText\n');
    expect(read.yaml).toMatchObject({ ok: true, data: undefined });
    expect(read.body).toBe('Text\n');
  });

  it('does not end at a line inside a text that only contains dashes', () => {
    expect(front('---\nid: a\ntitle: b --- c\n---\n').yaml.data).toEqual({
      id: 'a',
      title: 'b --- c',
    });
  });

  it.each([
    ['js', '---js\nglobalThis.ran = true\n---\nText\n'],
    ['javascript', '---javascript\nglobalThis.ran = true\n---\nText\n'],
    ['coffee', '---coffee\nran = true\n---\nText\n'],
    ['json', '---json\n{ "id": "a" }\n---\nText\n'],
  ])('in %s is refused and never run', (language, text) => {
    const read = front(text);
    expect((globalThis as Record<string, unknown>).ran).toBeUndefined();
    expect(told(read.yaml.findings)).toEqual([
      `1:4 The front matter is in "${language}", expected YAML`,
    ]);
    expect(read.body).toBe('');
  });

  it('that nothing closes is reported where it opens', () => {
    expect(told(front('---\nid: a\n\n## Welcome\n').yaml.findings)).toEqual([
      '1:1 Nothing closes the front matter that begins here, expected a second line "---"',
    ]);
  });

  it.each(['', '## Welcome\n', '----\nid: a\n----\n'])('is missed in %j', (text) => {
    expect(told(front(text).yaml.findings)).toEqual([
      '1:1 The file does not begin with front matter, expected a line "---"',
    ]);
  });

  it('counts the places of what is wrong in the whole file', () => {
    expect(told(front('---\nid: a\nid: b\n---\n').yaml.findings)).toEqual([
      '3:1 The key "id" stands here a second time, expected each key once',
    ]);
  });
});

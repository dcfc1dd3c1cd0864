/** The JUnit format, held against the schema by which Jenkins judges it, and read by parsers of XML. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { hostile, report, run } from './given.js';

const schema = readFileSync(resolve(import.meta.dirname, 'schemas/junit-10.xsd'), 'utf8');

async function problemsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [{ fileName: 'junit-10.xsd', contents: schema }],
  });
  return errors.map(({ message }) => message);
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element in order, with the text that stands in it directly. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

function named(xml: string, name: string): Element[] {
  return elementsOf(xml).filter((element) => element.name === name);
}

const three = report({
  diagnostics: [
    { line: 4, column: 10, hint: 'Write <60>.' },
    { line: 4, column: 10, message: 'Once "more" & again' },
    { file: 'b.md', severity: 'warning', rule: 'other/rule' },
    { file: 'b.md', severity: 'info' },
  ],
});

describe('junit', () => {
  it('is a suite for each file and a case for each problem', () => {
    const xml = run('junit', three);
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({ tests: '4', failures: '2' });
    expect(named(xml, 'testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: 'modules/a.md', tests: '2', failures: '2', errors: '0', skipped: '0', time: '0' },
      { name: 'modules/b.md', tests: '2', failures: '0', errors: '0', skipped: '2', time: '0' },
    ]);
    expect(named(xml, 'testcase').map(({ attributes }) => attributes)).toEqual([
      { classname: 'modules/a.md', name: 'group/rule 4:10', time: '0' },
      { classname: 'modules/a.md', name: 'group/rule 4:10 (2)', time: '0' },
      { classname: 'modules/b.md', name: 'other/rule 1:1', time: '0' },
      { classname: 'modules/b.md', name: 'group/rule 1:1', time: '0' },
    ]);
  });

  it('fails errors, with message, hint, place and rule', () => {
    const [first, second] = named(run('junit', three), 'failure');
    expect(first?.attributes).toEqual({ type: 'group/rule', message: 'Found 1, expected 2' });
    expect(first?.text).toBe(`error: Found 1, expected 2
hint: Write <60>.
at: modules/a.md:4:10
rule: https://example.org/rules/group/rule.md`);
    expect(second?.attributes.message).toBe('Once "more" & again');
  });

  it('names no page that is only on this machine', () => {
    const rules = three.rules.map((rule) => ({ ...rule, page: 'file:///opt/pensum/rule.md' }));
    expect(run('junit', { ...three, rules })).not.toMatch(/^rule:|file:/m);
  });

  it('skips warnings, notes and what was not judged', () => {
    const xml = run('junit', { ...three, notJudged: ['Pilots.'] });
    expect(named(xml, 'skipped').map(({ text }) => text.split('\n')[0])).toEqual([
      'warning: Found 1, expected 2',
      'info: Found 1, expected 2',
      'Pilots.',
    ]);
  });

  it('passes one case when there is no problem, and none when something was not judged', () => {
    const clean = run('junit', report({ diagnostics: [] }));
    expect(named(clean, 'testcase').map(({ attributes }) => attributes.name)).toEqual([
      'no problems in 3 files',
    ]);
    expect(named(clean, 'testsuites')[0]?.attributes).toMatchObject({ tests: '1', failures: '0' });
    const unjudged = run('junit', report({ diagnostics: [], notJudged: ['Pilots.'] }));
    expect(named(unjudged, 'testcase')).toHaveLength(1);
    expect(named(unjudged, 'skipped')).toHaveLength(1);
  });

  it('is what the schema asks for', async () => {
    for (const given of [three, report({ diagnostics: [] }), report({ notJudged: ['Pilots.'] })]) {
      expect(await problemsOf(run('junit', given))).toEqual([]);
    }
  });

  it('is held against a schema that finds faults', async () => {
    const wrong = run('junit', three)
      .replace('<testcase ', '<test ')
      .replace('</testcase', '</test');
    expect(await problemsOf(wrong)).not.toEqual([]);
  });

  it('is XML, whatever is in its texts', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, file) => {
        const given = report({ diagnostics: [{ message, file, hint: message }] });
        const elements = elementsOf(run('junit', given));
        expect(elements.map(({ name }) => name)).toEqual([
          ...['testsuites', 'testsuite', 'testcase', 'failure'],
        ]);
        expect(elements[3]?.text.split('\n')).toHaveLength(4);
        expect(elements[1]?.attributes.name).toBe(elements[2]?.attributes.classname);
      }),
    );
  });

  it('is valid for another parser too', async () => {
    const diagnostics = fc
      .sample(fc.tuple(hostile, hostile), 200)
      .map(([message, file]) => ({ message, file }));
    expect(await problemsOf(run('junit', report({ diagnostics })))).toEqual([]);
  });
});

/** Coverage in its formats: the page, the data, and where they are written. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/curriculum/coverage.js';
import { missingInModule } from '../../src/curriculum/coverage-missing.js';
import { coverageReporters } from '../../src/reporters/coverage/index.js';
import { lectureShare } from '../../src/reporters/coverage/tables.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { repository, run, temporaryFolder, writtenTo } from '../support/command.js';
import { curriculumOf, fixture } from '../support/documents.js';
import { coverageIn, harbour, programme, reworded, shown, synthetic } from './coverage-samples.js';
import { all, census, type Element, named, parseXml } from './xml-tree.js';

const read = (coverage: Coverage) => parseXml(shown(coverage, 'html'));

describe('the page', () => {
  it.each([
    ['the programme', programme],
    ['the harbour', harbour],
    ['forty modules', () => synthetic(40, 3)],
  ])('says all there is to know of %s', (_, sample) => {
    const coverage = sample();
    const page = read(coverage);
    const cells = named(page, 'td')
      .concat(named(page, 'th'))
      .map(({ text }) => text.trim());
    for (const module of coverage.perModule) {
      expect(cells).toEqual(expect.arrayContaining([module.id, module.title.trim()]));
      for (const { id, text } of module.outcomes) {
        expect(cells).toEqual(expect.arrayContaining([`${module.id}/${id}`, text.trim()]));
      }
    }
    const items = named(page, 'li').map(({ text }) => text);
    const missing = [...coverage.missing, ...coverage.perModule.flatMap((each) => each.missing)];
    expect(items).toHaveLength(missing.length);
    for (const [index, { of, text, ids }] of missing.entries()) {
      expect(items[index]).toContain(of);
      expect(items[index]).toContain(
        [text, ...(ids.length > 0 ? [ids.join(', ')] : [])].join(': '),
      );
    }
  });

  it('can be read by those who do not see it', () => {
    const page = read(programme());
    expect(page.attributes.lang).toBe('en');
    expect(named(page, 'title')[0]?.text).toContain('Baltic Sea Region');
    const tables = named(page, 'table');
    expect(tables).toHaveLength(6);
    for (const table of tables) {
      expect(table.children[0]?.name).toBe('caption');
      const [head, ...rows] = named(table, 'tr');
      expect(head?.children.every(({ attributes }) => attributes.scope === 'col')).toBe(true);
      for (const row of rows) {
        expect(row.children).toHaveLength(head?.children.length ?? 0);
        expect(row.children[0]).toMatchObject({ name: 'th', attributes: { scope: 'row' } });
      }
    }
    const ids = [...all(page)].flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all(page)) {
      for (const id of attributes['aria-labelledby']?.split(' ') ?? []) expect(ids).toContain(id);
    }
  });

  it('gives the words of the curriculum their language', () => {
    const page = read(synthetic(2, 1));
    expect(named(page, 'h1')[0]?.attributes.lang).toBe('da');
    const title = named(page, 'td').find(({ text }) => text === 'Ørsted');
    expect(title?.attributes.lang).toBe('da');
  });

  it('holds the map, and asks for nothing from elsewhere', () => {
    const source = shown(programme(), 'html');
    const [map] = named(parseXml(source), 'svg');
    expect(map?.attributes.role).toBe('img');
    expect(source.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|src=|url\(|@import|<script|<link| on[a-z]+=/,
    );
    expect(source).toMatch(/prefers-color-scheme: dark[\s\S]*@page \{ size: landscape/);
    expect(shown(programme(), 'html')).toBe(source);
  });

  it('takes any words as words', () => {
    const given = harbour();
    const page = (word: () => string): Element => read(reworded(given, word));
    const { text: _, ...expected } = census(page(() => 'word'));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('</style><script>x</script>', ']]>', '<!--', '&amp;&nope;', '"\'><b>'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (list) => {
        let at = 0;
        const { text: __, ...found } = census(page(() => list[at++ % list.length] ?? ''));
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the share of lectures', () => {
  const [h1] = harbour().perModule;
  const share = (change: Partial<NonNullable<typeof h1>>) => lectureShare({ ...h1!, ...change });

  it('is a per cent of the contact time, rounded up so that what is above a limit reads so', () => {
    expect(share({ minutes: 390, lectureMinutes: 129 })).toBe('34 %');
    expect(share({ minutes: 390, lectureMinutes: 0 })).toBe('0 %');
  });

  it('is not told while nothing is written, or where the minutes are missing', () => {
    expect(share({ sessions: { planned: 2, written: 0, unwritten: ['a', 'b'] } })).toBe('–');
    expect(share({ minutes: undefined })).toBe('–');
  });

  it('counts activities whose method is a lecture, and stands in the table of modules', () => {
    const session = exampleCurriculum['m1/1-knots.md'] ?? '';
    const listening = session.replace('method: demonstration', 'method: lecture');
    const coverage = coverageIn(curriculumOf({ ...exampleCurriculum, 'm1/1-knots.md': listening }));
    expect(coverage.perModule[0]?.lectureMinutes).toBe(20);
    expect(shown(coverage, 'pretty')).toMatch(/minutes +lecture .*\n +M1 .* 60 +34 %/);
    expect(shown(coverage, 'markdown')).toMatch(/Minutes \| Lecture .*\n.*\n\| M1 .* 60 +\| +34 %/);
  });
});

describe('what is missing', () => {
  const { perModule } = harbour();
  const [h1, h2] = perModule;

  it('is nothing in a module that is complete, though it does not practise what need not be', () => {
    expect(h1?.complete).toBe(true);
    expect(h1?.outcomes[0]).toMatchObject({ level: 'understand', practised: [] });
    expect(h1?.missing).toEqual([]);
  });

  it('is told once for each cause: what a session to come may teach is not counted', () => {
    expect(h2?.missing.map(({ kind, text, ids }) => [kind, text, ids])).toEqual([
      ['sessions', '1 of 2 sessions not written', ['rules-for-all']],
      ['assessed', '2 of 2 outcomes not assessed', ['sources', 'rules']],
    ]);
  });

  it('is what is not taught, practised and assessed once all sessions are written', () => {
    const outcome = { ...h1!.outcomes[1]!, practised: [], assessed: [] };
    const other = { ...h1!.outcomes[2]!, id: 'other', taught: [], practised: [] };
    const module = { ...h1!, complete: false, outcomes: [outcome, other], minutes: undefined };
    expect(missingInModule(module).map(({ kind, ids }) => [kind, ids])).toEqual([
      ['minutes', []],
      ['taught', ['other']],
      ['practised', [outcome.id]],
      ['assessed', [outcome.id]],
    ]);
  });

  it('is said to be errors where nothing else is', () => {
    expect(missingInModule({ ...h1!, complete: false }).map(({ text }) => text)).toEqual([
      'Errors: "pensum check H1 --as pilot-ready" shows them',
    ]);
  });

  it('is in the curriculum what no module serves', () => {
    const missing = synthetic(4, 2).missing.map(({ about, of, text }) => `${about} ${of}: ${text}`);
    expect(missing).toEqual([
      'track t0: 1 of 2 levels without a module here',
      'track t1: 2 of 4 modules not declared',
      'track t1: 1 of 2 levels without a module here',
      'level two: No module serves it',
      'theme unserved: No module serves it',
    ]);
  });
});

describe('modules', () => {
  it('stand in the order of their numbers', () => {
    const ids = synthetic(12, 1).perModule.map(({ id }) => id);
    expect(ids).toEqual([...Array(12).keys()].map((index) => `M${index + 1}`));
  });
});

describe('pensum coverage', () => {
  const formats = coverageReporters.map(({ id }) => id);

  it.each(formats)('prints %s and ends with 0', async (format) => {
    const { code, stdout, stderr } = await run(fixture('harbour'), 'coverage', '--format', format);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(shown(harbour(), format));
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('gives a program everything', async () => {
    const { stdout } = await run(fixture('harbour'), 'coverage', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(harbour())));
  });

  it('knows no other format', async () => {
    const { code, stderr } = await run(fixture('harbour'), 'coverage', '--format', 'htm');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "html"?');
  });

  it('writes a file whole, makes its folder, and names it', async () => {
    const folder = temporaryFolder();
    const argv = ['-C', fixture('harbour'), 'coverage', '--format', 'svg', '--out', 'å b/map.svg'];
    expect(await run(folder, ...argv)).toEqual({ code: 0, stdout: 'å b/map.svg\n', stderr: '' });
    expect(readFileSync(join(folder, 'å b/map.svg'), 'utf8')).toBe(shown(harbour(), 'svg'));
    expect(readdirSync(join(folder, 'å b'))).toEqual(['map.svg']);
  });

  it('says why a file cannot be written', async () => {
    const folder = writtenTo(temporaryFolder(), { taken: 'a file' });
    const argv = ['-C', fixture('harbour'), 'coverage', '--out', 'taken/map.svg'];
    const { code, stderr, stdout } = await run(folder, ...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('a part of the path is a file, not a folder');
  });

  it('does not write over a source file', async () => {
    const files = {
      'curriculum.yaml': readFileSync(join(fixture('harbour'), 'curriculum.yaml')),
    };
    const folder = writtenTo(temporaryFolder(), files);
    const { code, stderr } = await run(folder, 'coverage', '--out', 'curriculum.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('is a source file of the curriculum');
    expect(readFileSync(join(folder, 'curriculum.yaml'))).toEqual(files['curriculum.yaml']);
  });

  it('is described with all of its formats', () => {
    const page = readFileSync(join(repository, 'docs/coverage.md'), 'utf8');
    for (const format of formats) expect(page).toContain(`\`${format}\``);
  });
});

/**
 * PDF/UA-1 (ISO 14289-1), clause by clause, as far as readers that are not ours and the bytes of
 * the file can tell. `docs/accessibility.md` lists the clauses.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { wanted } from '../../support/programs.js';
import { type Node, nodes } from './reading.js';
import { type Inside, look } from './standards.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let inside: Inside;

beforeAll(async () => {
  inside = await look();
});

const elements = () => inside.having(/\/S \/\w+\n\/P |\/P \d+ 0 R[\s\S]*\/S \//);
const trees = (): Node[] => inside.read.pages.map(({ tree }) => tree);
const all = (role: string): Node[] => trees().flatMap((tree) => nodes(tree, role));

describe('PDF/UA-1', () => {
  it('5: says which part it conforms to', () => {
    expect(inside.read.metadata.get('pdfuaid:part')).toBe('1');
  });

  it('6.2, 7.1: is tagged, and not suspected to be tagged wrongly', () => {
    expect(inside.reference(inside.catalogue, 'MarkInfo')).toContain('/Marked true');
    expect(inside.file.includes('/Suspects true')).toBe(false);
    expect(inside.catalogue).toContain('/StructTreeRoot');
  });

  it('7.1: shows its title', () => {
    expect(inside.reference(inside.catalogue, 'ViewerPreferences')).toContain(
      '/DisplayDocTitle true',
    );
    expect(inside.read.metadata.get('dc:title')).toBe('Seeing the cluster');
  });

  it('7.1: has all content either in the structure or as an artifact', () => {
    const painting = /(?:^|\s)(?:Tj|TJ|S|s|f|F|f\*|B|b|Do|sh)(?=\s|$)/;
    for (const stream of inside.contents) {
      let depth = 0;
      for (const line of stream.split('\n')) {
        const outside = depth === 0;
        const opens = (line.match(/\b(?:BDC|BMC)\b/g) ?? []).length;
        depth += opens - (line.match(/\bEMC\b/g) ?? []).length;
        if (outside && opens === 0)
          expect(line.replace(/\[.*?\]|<.*?>/g, '')).not.toMatch(painting);
      }
      expect(depth).toBe(0);
    }
  });

  it('7.1: uses standard structure types only', () => {
    const roles = new Set(elements().map((body) => /\/S \/(\w+)/.exec(body)![1]!));
    for (const role of roles) expect(STANDARD).toContain(role);
    expect(roles).toContain('Form');
    expect(inside.file.includes('/RoleMap')).toBe(false);
  });

  it('7.2: names the language of the whole and of what differs', () => {
    expect(inside.read.info.Language).toBe('en');
    expect(all('Span').map(({ lang }) => lang)).toContain('sv');
  });

  it('7.3: describes every figure', () => {
    expect(all('Figure').map(({ alt }) => alt)).toEqual(['Actors of a cluster', 'A print']);
    for (const body of inside.having(/\/S \/Figure/)) expect(body).toMatch(/\/BBox \[\d/);
  });

  it('7.4.2: skips no level of headings', () => {
    const levels = trees().flatMap((tree) => headings(tree));
    // The heading of the contents is the first.
    expect(levels).toEqual(['H1', 'H1', 'H2']);
  });

  it('7.5: gives header cells a scope', () => {
    expect(all('Table').length).toBeGreaterThan(1);
    const cells = inside.having(/\/S \/TH\n/);
    expect(cells.length).toBe(2 + 41);
    for (const cell of cells) expect(cell).toMatch(/\/Scope \/(?:Column|Row)/);
    // Repeated headers are not read again.
    expect(all('TH').length).toBe(cells.length);
  });

  it('7.6: labels list items and says how', () => {
    expect(all('LI').length).toBe(5);
    expect(nodes(trees().find((tree) => nodes(tree, 'L').length > 0)!, 'Lbl')).not.toHaveLength(0);
    expect(inside.having(/\/ListNumbering \/Decimal/)).toHaveLength(1);
    expect(inside.having(/\/ListNumbering \/Disc/)).toHaveLength(1);
  });

  it('7.8: has running headers and footers as artifacts', () => {
    for (const { text: everything, content } of inside.read.pages.slice(1)) {
      expect(everything).toContain('Header left');
      expect(content).not.toContain('Header left');
      expect(content).not.toMatch(/Page \d+ of/);
    }
  });

  it('7.9: gives notes an id of their own', () => {
    const notes = inside.having(/\/S \/Note\n/);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/\/ID \(.+\)/);
  });

  it('7.15, 7.16: has neither XFA nor a lock', () => {
    expect(inside.file.match(/\/XFA|\/Encrypt/)).toBeNull();
  });

  it('7.17: has bookmarks for its headings', () => {
    expect(inside.read.outline.map(({ title }) => title)).toEqual(['One']);
  });

  it('7.18.1: says what links and fields are for', () => {
    expect(inside.links.length).toBeGreaterThan(1);
    for (const link of inside.links) expect(link).toMatch(/\/Contents \(.+\)/s);
    expect(inside.widgets).toHaveLength(1 + 60 + 1 + 1);
    for (const widget of inside.widgets) expect(widget).toMatch(/\/TU \(.+\)/s);
  });

  it('7.18.3: goes from field to field in the order of the structure', () => {
    for (const page of inside.having(/\/Type \/Page\n/)) expect(page).toContain('/Tabs /S');
  });

  it('7.18.4, 7.18.5: has fields in Form and links in Link elements, and the way back', () => {
    const annotations = [...inside.widgets, ...inside.links];
    const keys = annotations.map((body) => /\/StructParent (\d+)/.exec(body)![1]!);
    expect(new Set(keys).size).toBe(annotations.length);
    const numbers = /\/Nums \[([\s\S]*?)\n?\]\n?>>/.exec(
      inside.having(/\/Type \/StructTreeRoot/)[0]!,
    )![1]!;
    annotations.forEach((body, index) => {
      const parent = new RegExp(`(?:^|\\s)${keys[index]} (\\d+) 0 R`).exec(numbers)![1]!;
      const role = /\/S \/(\w+)/.exec(inside.objects.get(parent)!)![1]!;
      // A footnote's reference and an entry of the contents hold their links themselves.
      expect(body.includes('/Widget') ? ['Form'] : ['Link', 'Reference']).toContain(role);
      const page = /\/Type \/OBJR[\s\S]*?\/Pg (\d+)/.exec(inside.objects.get(parent)!)![1]!;
      const own = [...inside.objects].find(([id]) => id === page)![1];
      const id = [...inside.objects].find(([, each]) => each === body)![0];
      expect(own).toMatch(new RegExp(`/Annots \\[[^\\]]*\\b${id} 0 R`));
    });
  });

  it('7.21.4, 7.21.7: embeds every font, with its characters', () => {
    const fonts = inside
      .having(/\/Type \/Font\n/)
      .filter((body) => !body.includes('/CIDFontType2'));
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toContain('/ToUnicode');
    for (const descriptor of inside.having(/\/Type \/FontDescriptor/)) {
      expect(descriptor).toContain('/FontFile2');
    }
    expect(inside.file.includes('/CIDSet')).toBe(false);
  });

  it.runIf(wanted('pdffonts'))('7.21: has its fonts found embedded by another reader', () => {
    const table = run('pdffonts').trim().split('\n').slice(2);
    expect(table.length).toBeGreaterThan(2);
    for (const line of table) expect(line).toMatch(/yes (?:yes|no) {1,2}yes/);
    expect(table.join('\n')).toMatch(/Forms +TrueType/);
  });

  it.runIf(wanted('pdfinfo'))('7.1: has its structure found by another reader', () => {
    expect(run('pdfinfo')).toMatch(/Tagged: +yes[\s\S]*Suspects: +no[\s\S]*Form: +AcroForm/);
    expect(run('pdfinfo', '-struct-text')).toMatch(/Table[\s\S]*THead[\s\S]*"Actor"[\s\S]*Form/);
  });
});

const STANDARD =
  'Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR ' +
  'TH TD THead TBody Span Quote Note Reference Code Link Figure Form';

function headings(tree: Node): string[] {
  const own = /^H\d$/.test(tree.role ?? '') ? [tree.role] : [];
  return [...own, ...(tree.children ?? []).flatMap(headings)];
}

/** What a program of poppler says about the file. */
function run(program: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pensum-standards-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, inside.bytes);
    return execFileSync(program, [...options, path], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The form: what readers' programs find to fill in, and what becomes of what they type. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import { describe, expect, it, vi } from 'vitest';
import { loadFonts } from '../../../src/edge/fonts.js';
import type { Block, Worksheet } from '../../../src/nodes/document.js';
import { wanted } from '../../support/programs.js';
import { type Node, nodes, printed } from './reading.js';
import { documentOf, heading, list, paragraph, row, text } from './trees.js';

vi.setConfig({ testTimeout: 60_000 });

/** Every letter of Danish, Swedish, Latvian and English, and usual signs. */
const LETTERS =
  'abcdefghijklmnopqrstuvwxyzåäöæøāčēģīķļņšūž' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØĀČĒĢĪĶĻŅŠŪŽ' +
  '0123456789.,;:!?-–—“”„’«»()[]{}@#%&/+=*€§°²éü';

const sheet: Worksheet = {
  type: 'worksheet',
  label: 'Worksheet 1.2',
  title: [text('Who is who')],
  children: [
    paragraph('Who calls it a cluster?'),
    { type: 'lines', count: 3 },
    { type: 'field', label: [text('Name')] },
    {
      type: 'list',
      ordered: false,
      items: [
        { checked: false, children: [paragraph('I have asked a company')] },
        { checked: true, children: [paragraph('I have read the case')] },
      ],
    },
    {
      type: 'table',
      look: 'grid',
      columns: [{}, {}],
      header: [row('figure', 'source')],
      rows: [
        row('Jobs', { children: [], blank: true }),
        row({ children: [], blank: true }, { children: [], blank: true }),
      ],
    },
  ],
};
const blocks: Block[] = [heading(1, 'Notes'), { type: 'lines', count: 1 }, sheet, list('printed')];
const fillable = documentOf(blocks, { fillable: true });

interface Widget {
  id: string;
  page: number;
  subtype: string;
  fieldName: string;
  fieldType: string;
  fieldValue: string;
  alternativeText: string;
  multiLine?: boolean;
  rect: number[];
}

async function opened(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

async function widgets(bytes: Uint8Array): Promise<Widget[]> {
  const file = await opened(bytes);
  const found: Widget[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const annotations = await (await file.getPage(page)).getAnnotations();
    found.push(...annotations.map((each) => ({ ...each, page }) as Widget));
  }
  await file.destroy();
  return found.filter(({ subtype }) => subtype === 'Widget');
}

/** The file as a reader's program saves it after somebody has filled in every field. */
async function filledIn(bytes: Uint8Array, typed: string): Promise<Uint8Array> {
  const fields = await widgets(bytes);
  const file = await opened(bytes);
  for (const { id, fieldType } of fields) {
    file.annotationStorage.setValue(id, { value: fieldType === 'Btn' ? true : typed });
  }
  const saved = await file.saveDocument();
  await file.destroy();
  return saved;
}

/** Runs a program on the file in a folder of its own. */
function onDisk<T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pensum-form-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pictures(bytes: Uint8Array, page: number): Buffer {
  return onDisk(bytes, (file, folder) => {
    const at = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', '100', ...at, file, join(folder, 'page')]);
    return readFileSync(join(folder, 'page.ppm'));
  });
}

describe('fields', () => {
  it('stand where there is room to write, named and explained, in reading order', async () => {
    const found = await widgets(await printed(fillable));
    const said = found.map(({ fieldName, fieldType, multiLine, alternativeText }) => [
      fieldName,
      `${fieldType}${multiLine ? ' lines' : ''}`,
      alternativeText,
    ]);
    expect(said).toEqual([
      ['form-field-1', 'Tx', 'Notes'],
      ['sheet-1-2-field-1', 'Tx', 'Worksheet 1.2: Who calls it a cluster? 1/3'],
      ['sheet-1-2-field-2', 'Tx', 'Worksheet 1.2: Who calls it a cluster? 2/3'],
      ['sheet-1-2-field-3', 'Tx', 'Worksheet 1.2: Who calls it a cluster? 3/3'],
      ['sheet-1-2-field-4', 'Tx', 'Worksheet 1.2: Name'],
      ['sheet-1-2-field-5', 'Btn', 'Worksheet 1.2: I have asked a company'],
      ['sheet-1-2-field-6', 'Btn', 'Worksheet 1.2: I have read the case'],
      ['sheet-1-2-field-7', 'Tx lines', 'Worksheet 1.2: Jobs, source'],
      ['sheet-1-2-field-8', 'Tx lines', 'Worksheet 1.2: figure 2/2'],
      ['sheet-1-2-field-9', 'Tx lines', 'Worksheet 1.2: source 2/2'],
    ]);
    expect(
      found.filter(({ fieldType }) => fieldType === 'Btn').map((box) => box.fieldValue),
    ).toEqual(['Off', 'Yes']);
  });

  it('are not there in a document for paper', async () => {
    const bytes = await printed(documentOf(blocks));
    expect(await widgets(bytes)).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('AcroForm');
  });

  it('do not overlap and stay on the page', async () => {
    const found = await widgets(await printed(fillable));
    for (const [index, one] of found.entries()) {
      const [left = 0, bottom = 0, right = 0, top = 0] = one.rect;
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(596);
      expect(top - bottom).toBeGreaterThan(8);
      for (const other of found.slice(index + 1)) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = other.rect;
        const apart = x1 >= right || x2 <= left || y1 >= top || y2 <= bottom;
        expect(other.page !== one.page || apart, `${one.fieldName} ${other.fieldName}`).toBe(true);
      }
    }
  });

  it('are unique and well-formed, whatever strangers call their worksheets', async () => {
    const hostile = (label: string): Block => ({
      type: 'worksheet',
      label,
      title: [text(label)],
      children: [
        { type: 'lines', count: 2, name: `)(/<< ${label} \u0007\ud800 ${'long '.repeat(200)}` },
      ],
    });
    const labels = ['Worksheet 1', 'Handout 1', '', ')/T (x) >> 1', 'Darba lapa \ud834 ģ'];
    const found = await widgets(await printed(documentOf(labels.map(hostile), { fillable: true })));
    expect(found).toHaveLength(labels.length * 2);
    expect(new Set(found.map(({ fieldName }) => fieldName)).size).toBe(found.length);
    for (const { fieldName, alternativeText } of found) {
      expect(fieldName).toMatch(/^[a-z0-9-]+$/);
      expect(alternativeText.length).toBeLessThan(180);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(alternativeText).not.toMatch(/[\u0000-\u001f]|\p{Surrogate}/u);
    }
  });
});

describe('structure', () => {
  it('holds every field in a Form element, in its paragraph, label or cell', async () => {
    const bytes = await printed(fillable);
    const file = await opened(bytes);
    const inside: string[] = [];
    for (let page = 1; page <= file.numPages; page += 1) {
      const tree = (await (await file.getPage(page)).getStructTree()) as unknown as Node;
      const walk = (node: Node): void => {
        for (const child of node.children ?? []) {
          if (child.role === 'Form') {
            const [object] = child.children as unknown as { type: string; id: string }[];
            inside.push(`${node.role} ${object?.type} ${object?.id.split('_').pop()}`);
          } else walk(child);
        }
      };
      if (tree) walk(tree);
    }
    await file.destroy();
    const places = ['P', 'P', 'P', 'P', 'P', 'Lbl', 'Lbl', 'TD', 'TD', 'TD'];
    const found = await widgets(bytes);
    expect(inside).toEqual(found.map(({ id }, index) => `${places[index]} annotation ${id}`));
  });

  it('puts a field on the page where it is seen, also in a long worksheet', async () => {
    const long: Block = { ...sheet, children: [{ type: 'lines', count: 90 }] };
    const bytes = await printed(documentOf([long], { fillable: true }));
    const file = await opened(bytes);
    for (let page = 2; page <= file.numPages; page += 1) {
      const tree = (await (await file.getPage(page)).getStructTree()) as unknown as Node;
      const fields = (await widgets(bytes)).filter((each) => each.page === page);
      expect(fields.length).toBeGreaterThan(0);
      expect(nodes(tree, 'Form')).toHaveLength(fields.length);
    }
    await file.destroy();
  });
});

describe('what is typed', () => {
  const typed = 'Glāžšķūņa rūķīši ČĒĢĪŅ, Ærø, Ångström, Öland – 5 €';

  it('is kept, in Latvian, Danish and Swedish', async () => {
    const saved = await filledIn(await printed(fillable), typed);
    for (const { fieldType, fieldValue } of await widgets(saved)) {
      expect(fieldValue).toBe(fieldType === 'Btn' ? 'Yes' : typed);
    }
    // The program could set every letter in the form's own font.
    expect(Buffer.from(saved).toString('latin1')).not.toContain('NeedAppearances true');
  });

  it.runIf(wanted('pdftotext'))('can be read by another program', async () => {
    const saved = await filledIn(await printed(fillable), typed);
    const said = onDisk(saved, (file) =>
      execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
    );
    expect(said.split(typed)).toHaveLength(6);
  });

  it.runIf(wanted('pdftoppm'))('is seen when another program prints the page', async () => {
    const empty = await printed(fillable);
    const page = (await widgets(empty))[0]!.page;
    const saved = await filledIn(empty, typed);
    expect(pictures(saved, page).equals(pictures(empty, page))).toBe(false);
  });

  it.runIf(wanted('pdftoppm'))('is all that differs from a page for paper', async () => {
    // A box that is ticked beforehand is ticked by the field.
    const unticked = sheet.children.map(
      (block): Block =>
        block.type === 'list'
          ? { ...block, items: block.items.map((item) => ({ ...item, checked: false })) }
          : block,
    );
    const empty = { ...sheet, children: unticked };
    const screen = await printed(documentOf([empty], { fillable: true }));
    const paper = await printed(documentOf([empty]));
    expect(await widgets(screen)).toHaveLength(9);
    expect(pictures(screen, 2).equals(pictures(paper, 2))).toBe(true);
  });
});

describe('the font for typing', () => {
  it('shows every letter as the printed text does', async () => {
    const file = Buffer.from(await printed(fillable)).toString('latin1');
    const font = fontOf(file);
    const { sans } = await loadFonts();
    const whole = readFont(sans.regular);
    for (const letter of LETTERS) {
      const code = letter.codePointAt(0)!;
      expect(font.hasGlyphForCodePoint(code), letter).toBe(true);
      const drawn = font.glyphForCodePoint(code).path.toSVG();
      expect(drawn, letter).toBe(whole.glyphForCodePoint(code).path.toSVG());
    }
  });
});

/** The font file of the form, read by an independent reader of fonts. */
function fontOf(file: string): FontFile {
  const object = (id: string): string => file.split(`\n${id} 0 obj\n`)[1]!.split('endobj')[0]!;
  const font = /\/Font <<\n\/Write (\d+) 0 R/.exec(file)![1]!;
  const descriptor = /\/FontDescriptor (\d+)/.exec(object(font))![1]!;
  const program = /\/FontFile2 (\d+)/.exec(object(descriptor))![1]!;
  const packed = object(program).split('stream\n')[1]!.split('\nendstream')[0]!;
  return readFont(inflateSync(Buffer.from(packed, 'latin1')));
}

interface FontFile {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { path: { toSVG(): string } };
}

function readFont(bytes: Uint8Array): FontFile {
  const reader = new PDFDocument({ font: null } as unknown as PDFKit.PDFDocumentOptions);
  reader.registerFont('font', Buffer.from(bytes)).font('font');
  return (reader as unknown as { _font: { font: FontFile } })._font.font;
}

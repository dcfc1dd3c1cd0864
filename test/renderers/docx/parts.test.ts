import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { mainPart, paragraphs, rendered, xmlParts } from './reading.js';
import { documentOf, everything, heading, list, paragraph, row, text } from './trees.js';

describe('the parts of a Word file', () => {
  let parts: Record<string, string>;
  let main: string;

  beforeAll(async () => {
    parts = xmlParts(await rendered(everything(), new Map([['plan', 7]])));
    main = parts['word/document.xml'] ?? '';
  }, 60_000);

  it('states the language of the document, and of the text that differs', () => {
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="lv-LV"/);
    const runs = main.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const spoken = runs.filter((run) => run.includes('<w:t '));
    expect(spoken.length).toBeGreaterThan(50);
    expect(spoken.filter((run) => !run.includes('<w:lang '))).toEqual([]);
    const swedish = spoken.filter((run) => run.includes('<w:lang w:val="sv-SE"/>'));
    expect(swedish.map((run) => paragraphs(run).join(''))).toEqual(['ett svenskt ord']);
  });

  it('lists the headings with links and the pages that are known, as fields that a reader recounts', () => {
    const listed =
      main.match(/<w:p><w:pPr><w:pStyle w:val="TOC(?:Heading|\d)"\/>.*?<\/w:p>/gs) ?? [];
    const entries = listed.map((entry) => paragraphs(entry).join('').trimEnd());
    expect(entries).toEqual(['Saturs', 'How to use this pack', 'Lists', 'Plan 7']);
    for (const [, target] of listed.join('').matchAll(/w:anchor="([^"]+)"/g)) {
      expect(main).toContain(`<w:bookmarkStart w:name="${target}"`);
    }
    expect(main).toMatch(/PAGEREF plan \\h .{0,300}<w:t xml:space="preserve">7</s);
  });

  it('repeats header rows and keeps rows whole unless they may break', () => {
    const tables = main.split('<w:tbl>');
    const breaking = tables.filter((table) => table.includes('<w:tblStyle w:val="TableGrid"/>'));
    const first = tables.find((table) => table.includes('<w:tblStyle w:val="TablePlain"/>')) ?? '';
    expect(first.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(first.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(breaking[0]?.match(/<w:cantSplit\/>/g)).toHaveLength(1);
  });

  it('gives blank cells room to write, 16 mm', () => {
    expect(main).toContain('<w:trHeight w:val="907" w:hRule="atLeast"/>');
  });

  it('has four ruled lines, 8 mm apart, under their name', () => {
    const control = main.match(/<w:sdt><w:sdtPr><w:alias w:val="Missing actors"\/>.*?<\/w:sdt>/s);
    expect(control?.[0].match(/<w:trHeight w:val="454" w:hRule="atLeast"\/>/g)).toHaveLength(4);
  });

  it('has tick boxes and fields as content controls', () => {
    expect(main.match(/<w14:checked w14:val="0"\/>/g)).toHaveLength(1);
    expect(main.match(/<w14:checked w14:val="1"\/>/g)).toHaveLength(1);
    expect(main).toMatch(/<w:alias w:val="Your name"\/><w:id [^>]*\/>.{0,40}<w:text\/>/s);
  });

  it('numbers bookmarks and content controls once each', () => {
    for (const pattern of [
      /<w:bookmarkStart [^>]*w:id="(\d+)"/g,
      /<w:sdtPr>.*?<w:id w:val="(\d+)"/g,
    ]) {
      const ids = [...main.matchAll(pattern)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has no header or footer on the cover, and page numbers after it', () => {
    expect(main).toContain('<w:titlePg/>');
    expect(main.match(/<w:(header|footer)Reference /g)).toHaveLength(2);
    expect(main).not.toMatch(/w:type="first"/);
    expect(paragraphs(parts['word/header1.xml'] ?? '')[0]).toBe('Klastera karte Trainer pack');
    const footer = parts['word/footer1.xml'] ?? '';
    expect(footer.indexOf('PAGE')).toBeLessThan(footer.indexOf('. lpp. no '));
    expect(footer.indexOf('. lpp. no ')).toBeLessThan(footer.indexOf('NUMPAGES'));
  });

  it('tells its properties', () => {
    const core = parts['docProps/core.xml'] ?? '';
    for (const element of [
      '<dc:title>Klastera karte</dc:title>',
      '<dc:subject>Trainer pack</dc:subject>',
      '<dc:creator>LIAA; VINNOVA</dc:creator>',
      '<cp:keywords>cluster, training</cp:keywords>',
      '<dc:description>One day.</dc:description>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T00:00:00Z</dcterms:created>',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-23T00:00:00Z</dcterms:modified>',
      '<dc:language>lv</dc:language>',
      '<cp:contentStatus>draft</cp:contentStatus>',
      '<cp:version>0.3.0</cp:version>',
    ]) {
      expect(core).toContain(element);
    }
  });

  it('names the licence', () => {
    expect(parts['docProps/custom.xml']).toMatch(/name="Licence"><vt:lpwstr>CC-BY-4.0</);
  });

  it('marks the picture without a description, and only that, as decorative', () => {
    expect(main.match(/adec:decorative/g)).toHaveLength(1);
    expect(main).toMatch(/<wp:docPr id="3" [^>]*><a:extLst .{0,200}adec:decorative/);
  });

  it('embeds the fonts', async () => {
    const files = Object.keys(unzipSync(await rendered(documentOf([paragraph('a')]))));
    expect(files.filter((path) => path.endsWith('.odttf'))).toHaveLength(5);
    expect(parts['word/fontTable.xml']).toMatch(/w:name="Source Sans 3".*<w:embedBoldItalic /);
    expect(parts['word/settings.xml']).toContain('<w:embedTrueTypeFonts/>');
  });
});

describe('trees at the edges', () => {
  it('writes no character that XML or Word refuses', async () => {
    const bad = 'a\u0000b\u000bc\ud800d\ufffee\u0085f';
    const tree = documentOf([
      paragraph(bad),
      { type: 'lines', count: 1, name: bad },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://a.example', title: bad, children: [text('x')] }],
      },
    ]);
    tree.properties.title = bad;
    const parts = xmlParts(await rendered(tree));
    for (const path of ['word/document.xml', 'docProps/core.xml']) {
      expect(parts[path]).toContain('abc\ufffdd\ufffdef');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(parts[path]).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });

  it('shows a link that Word could not open as text', async () => {
    const link = (url: string) => ({ type: 'link' as const, url, children: [text(`to ${url}`)] });
    const bytes = await rendered(
      documentOf([paragraph(link('javascript:alert(1)'), link('#nowhere'), link('http://['))]),
    );
    const parts = xmlParts(bytes);
    expect(parts['word/document.xml']).not.toContain('<w:hyperlink');
    expect(parts['word/document.xml']).toContain('to javascript:alert(1)');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('hyperlink');
  });

  it('keeps bookmark names apart that Word would take for one', async () => {
    const long = 'a-very-long-anchor-that-goes-on-and-on-and-on';
    const main = await mainPart(
      documentOf([
        heading(1, 'One', { id: 'a-b' }),
        heading(1, 'Two', { id: 'A_b' }),
        heading(1, 'Three', { id: `${long}-1` }),
        heading(1, 'Four', { id: `${long}-2` }),
        heading(1, 'Five', { id: '9lives' }),
      ]),
    );
    const names = [...main.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name!);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/);
  });

  it('asks Word to fill in page numbers that are not known', async () => {
    const tree = documentOf([heading(1, 'One')], { contents: { title: 'Saturs', depth: 1 } });
    expect(await mainPart(tree)).toContain('<w:fldChar w:fldCharType="begin" w:dirty="1"/>');
  });

  it('prints a note that only another note refers to, and none that nothing refers to', async () => {
    const reference = (id: string) => ({ type: 'footnoteReference' as const, id });
    const parts = xmlParts(
      await rendered(
        documentOf([paragraph('Text', reference('one'))], {
          footnotes: {
            one: [paragraph('Outer', reference('two'), reference('one'))],
            two: [paragraph('inner words', reference('two'))],
            lost: [paragraph('secret')],
          },
        }),
      ),
    );
    const notes = parts['word/footnotes.xml'] ?? '';
    expect(paragraphs(notes).join('|')).toContain('Outer (inner words )');
    expect(Object.values(parts).join('')).not.toContain('secret');
  });

  it('starts a table on a new page, and separates neighbouring tables', async () => {
    const table = {
      type: 'table' as const,
      look: 'grid' as const,
      columns: [{}],
      header: [],
      rows: [row('cell')],
    };
    const main = await mainPart(documentOf([paragraph('a'), { type: 'pageBreak' }, table, table]));
    expect(main).toMatch(
      /<w:pageBreakBefore\/>.{0,200}<\/w:p><w:tbl>.*<\/w:tbl><w:p>.*<\/w:p><w:tbl>/s,
    );
  });

  it('carries a page break at the end of a group to what follows', async () => {
    const main = await mainPart(
      documentOf([
        paragraph('first'),
        { type: 'group', children: [paragraph('inside'), { type: 'pageBreak' }] },
        paragraph('after'),
      ]),
    );
    const broken = main.split('</w:p>').filter((part) => part.includes('<w:pageBreakBefore/>'));
    expect(broken.flatMap(paragraphs).join('')).toBe('firstafter');
  });

  it('restarts each list at its own number', async () => {
    const ordered = { ...list('a', 'b'), ordered: true } as ReturnType<typeof list>;
    const main = await mainPart(documentOf([ordered, paragraph('between'), ordered]));
    const ids = [...main.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it('keeps the blocks of a group on one page', async () => {
    const main = await mainPart(
      documentOf([{ type: 'group', children: [paragraph('one'), paragraph('two')] }]),
    );
    const [one, two] = ['one', 'two'].map(
      (word) => main.split('</w:p>').find((part) => part.includes(`>${word}<`)) ?? '',
    );
    expect(one).toContain('<w:keepNext/>');
    expect(two).not.toContain('<w:keepNext/>');
  });
});

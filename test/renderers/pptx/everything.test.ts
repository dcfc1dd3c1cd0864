/** A tree with every node, and trees at the edges, as slides. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/nodes/document.js';
import { defaultTheme } from '../../support/theme.js';
import { documentOf, everything, heading, list, paragraph, row, SVG, text } from '../docx/trees.js';
import { all, partsOf, problemsOf, type ReadSlide, rendered, slidesOf, textOf } from './reading.js';

/** The deck of one slide with these blocks, after its title slide. */
async function slidesWith(children: Block[], more: Partial<Document> = {}): Promise<ReadSlide[]> {
  const slide: Block = { type: 'slide', label: 'Slide 1', title: [text('Title')], children };
  return slidesOf(await rendered(documentOf([slide], more))).slice(1);
}

describe('a tree with every node', () => {
  let bytes: Uint8Array;
  let said: string;

  beforeAll(async () => {
    bytes = await rendered(everything());
    said = slidesOf(bytes)
      .map((slide) => `${slide.text}\n${slide.notes}`)
      .join('\n');
  }, 60_000);

  it('satisfies the Open XML validator', async () => {
    expect(await problemsOf(bytes)).toEqual([]);
  }, 60_000);

  it('has the same bytes every time', async () => {
    expect(Buffer.compare(await rendered(everything()), bytes)).toBe(0);
  });

  it.each([
    'A leading thought.',
    'bold words',
    'slanted words',
    'struck words',
    'lq = 1.8',
    'ett svenskt ord',
    'inner item',
    'already done',
    'tenth',
    'quoted words',
    'second line',
    'Title of answers',
    'Words of info',
    'Caption of the table',
    'Over both columns',
    'Figure caption',
    'REG X',
    'said on the slide',
    'Your name',
    'Firms near each other',
    'Porter, M. (1998).',
    'kept together',
    '90 minutes',
    'fine print',
    'Depth six',
    'The second note, with a link',
  ])('keeps “%s”', (words) => {
    expect(said).toContain(words);
  });

  it('describes pictures, and marks the one without words as decorative', () => {
    const pictures = slidesOf(bytes).flatMap(({ root }) => all(root, 'p:pic'));
    const told = pictures.map((picture) => [
      all(picture, 'p:cNvPr')[0]?.attributes.descr,
      all(picture, 'adec:decorative').length,
    ]);
    expect(told).toEqual([
      ['A map of firms', 0],
      ['A red dot', 0],
      ['', 1],
    ]);
  });

  it('brings a drawing as it is, with a bitmap for other readers', () => {
    const media = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('ppt/media/'));
    expect(media.map((path) => path.split('.').at(-1)).sort()).toEqual([
      'jpeg',
      'png',
      'png',
      'svg',
    ]);
    expect(slidesOf(bytes).flatMap(({ root }) => all(root, 'asvg:svgBlip'))).toHaveLength(1);
  });

  it('keeps the proportions of pictures', () => {
    const sizes = slidesOf(bytes)
      .flatMap(({ root }) => all(root, 'p:pic'))
      .map((picture) => all(picture, 'a:ext').find((one) => 'cx' in one.attributes)!.attributes);
    for (const { cx, cy } of sizes) expect(Number(cx) / Number(cy)).toBeCloseTo(2, 3);
  });

  it('says in which language text is, where it is another one', () => {
    const runs = slidesOf(bytes).flatMap(({ root }) => all(root, 'a:r'));
    const languages = runs.map((run) => all(run, 'a:rPr')[0]?.attributes.lang);
    expect(new Set(languages)).toEqual(new Set(['lv-LV', 'sv-SE']));
    const swedish = runs.filter((_, index) => languages[index] === 'sv-SE');
    expect(swedish.flatMap((run) => all(run, 'a:t')).map((one) => one.text)).toEqual([
      'ett svenskt ord',
    ]);
  });
});

describe('what stands on a slide', () => {
  it('is a list of real bullets, numbers and boxes, each at its level', async () => {
    const ordered = { ...list('three', 'four'), ordered: true, start: 3 } as Block;
    const boxes: Block = {
      type: 'list',
      ordered: false,
      items: [
        { checked: true, children: [paragraph('done')] },
        { checked: false, children: [paragraph('open'), list('inside')] },
      ],
    };
    const [slide] = await slidesWith([list('one', 'two'), ordered, boxes]);
    const marks = all(slide!.root, 'a:p').flatMap((one) => {
      const [mark] = [...all(one, 'a:buChar'), ...all(one, 'a:buAutoNum')];
      const { char, type, startAt } = mark?.attributes ?? {};
      const level = all(one, 'a:pPr')[0]?.attributes.lvl ?? '0';
      return mark ? [[textOf(one), char ?? `${type} ${startAt}`, level]] : [];
    });
    expect(marks).toEqual([
      ['one', '•', '0'],
      ['two', '•', '0'],
      ['three', 'arabicPeriod 3', '0'],
      ['four', 'arabicPeriod 3', '0'],
      ['done', '☑', '0'],
      ['open', '☐', '0'],
      ['inside', '–', '1'],
    ]);
    expect(slide!.placeholders).toEqual(['title', 'body', 'ftr', 'sldNum']);
  });

  it('counts on after what stands between two numbers', async () => {
    const items = ['a', 'b', 'c'].map((name) => ({ children: [paragraph(name), paragraph('+')] }));
    const nested: Block = { type: 'list', ordered: true, items };
    const flat: Block = {
      type: 'list',
      ordered: true,
      items: items.map(({ children }) => ({ children: children.slice(0, 1) })),
    };
    const starts = async (block: Block): Promise<(string | undefined)[]> =>
      all((await slidesWith([block, paragraph('x')]))[0]!.root, 'a:buAutoNum').map(
        ({ attributes }) => attributes.startAt,
      );
    expect(await starts(flat)).toEqual([undefined, undefined, undefined]);
    expect(await starts(nested)).toEqual([undefined, undefined, undefined]);
  });

  it('is a table that has a header row and as many cells as columns', async () => {
    const table: Block = {
      type: 'table',
      columns: [{}, { align: 'right' }],
      header: [row('Sector', 'LQ')],
      rows: [
        row('Boats', '9.0'),
        row('Wood'),
        { cells: [{ span: 2, children: [paragraph('all')] }] },
      ],
      look: 'plain',
    };
    const [slide] = await slidesWith([table]);
    expect(slide!.layout).toBe('titleOnly');
    expect(all(slide!.root, 'a:tblPr')[0]?.attributes.firstRow).toBe('1');
    expect(all(slide!.root, 'a:gridCol')).toHaveLength(2);
    expect(all(slide!.root, 'a:tr').map((one) => all(one, 'a:tc').length)).toEqual([2, 2, 2, 2]);
    const wide = all(slide!.root, 'a:tc')
      .slice(-2)
      .map(({ attributes }) => attributes);
    expect(wide).toEqual([{ gridSpan: '2' }, { hMerge: '1' }]);
  });

  it('links out where the address is safe, and to other slides of the deck', async () => {
    const link = (url: string): Block =>
      paragraph({ type: 'link', url, children: [text(`to ${url}`)] });
    const slides = await slidesWith([
      link('https://a.example/?q=ā'),
      link('javascript:alert(1)'),
      link('#there'),
      link('#gone'),
    ]);
    expect(slides[0]!.targets).toContain('https://a.example/?q=%C4%81');
    expect(slides[0]!.text).toContain('to javascript:alert(1)');
    expect(slides[0]!.targets.join(' ')).not.toContain('javascript');
    const deck = slidesOf(
      await rendered(
        documentOf([heading(1, 'One'), link('#there'), heading(1, 'Two', { id: 'there' })]),
      ),
    );
    const [jump] = all(deck[1]!.root, 'a:hlinkClick');
    expect(jump?.attributes.action).toBe('ppaction://hlinksldjump');
    expect(deck[1]!.targets).toContain('slide3.xml');
    expect(deck[2]!.title).toBe('Two');
  });

  it('goes on on a second slide, never in smaller type than 14 points', async () => {
    const items = Array.from({ length: 60 }, (_, index) => `Point number ${index + 1}`);
    const slides = await slidesWith([list(...items)]);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ title }) => title)).toEqual(
      slides.map((_, index) => (index === 0 ? 'Title' : `Title (${index + 1})`)),
    );
    expect(slides.flatMap(({ text: said }) => said.match(/Point number \d+/g) ?? [])).toEqual(
      items,
    );
    const sizes = slides.flatMap(({ root }) =>
      all(root, 'a:rPr').map(({ attributes }) => Number(attributes.sz ?? 1400)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1400);
  });

  it('repeats a table’s header on the slides that it reaches, and cuts a row that none could hold', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `w${index}`).join(' ');
    const table: Block = {
      type: 'table',
      columns: [{}, {}],
      header: [row('Left', 'Right')],
      rows: [row('a', 'b'), row('c', long), row('d', 'e')],
      look: 'grid',
    };
    const slides = await slidesWith([table]);
    expect(slides.length).toBeGreaterThan(1);
    for (const slide of slides) expect(slide.text).toContain('Left\nRight');
    const found = slides.flatMap(({ text: said }) => said.match(/\bw\d+/g) ?? []);
    expect(found).toEqual(long.split(' '));
  });

  it('has a title, also where the tree’s is too long or missing', async () => {
    const long = 'A very long title indeed '.repeat(30).trim();
    const slide = (title: string): Block => ({
      type: 'slide',
      label: 'Slide 4',
      title: [text(title)],
      children: [],
    });
    const [, first, second] = slidesOf(await rendered(documentOf([slide(long), slide(' ')])));
    expect(first!.title).toMatch(/^A very long title .*…$/);
    expect(first!.text).toContain(long);
    expect(second!.title).toBe('Slide 4');
  });

  it('has its footnotes at its foot, and those of the notes in the notes', async () => {
    const note = (id: string): Block => paragraph('see', { type: 'footnoteReference', id });
    const blocks: Block[] = [
      { type: 'slide', label: 'Slide 1', title: [text('One')], children: [note('a')] },
      { type: 'callout', kind: 'notes', title: 'Say', children: [note('b'), note('a')] },
    ];
    const footnotes = {
      a: [paragraph('first note')],
      b: [paragraph('second ', { type: 'footnoteReference', id: 'c' })],
      c: [paragraph('third, of ', { type: 'footnoteReference', id: 'b' })],
      d: [paragraph('never referred to')],
    };
    const bytes = await rendered(documentOf(blocks, { footnotes }));
    const [, slide] = slidesOf(bytes);
    expect(slide!.text).toBe('One\nsee1\n1 first note');
    expect(slide!.notes).toBe('see2\nsee1\n2 second 3\n1 first note\n3 third, of 2');
    const everywhere = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('');
    expect(everywhere).not.toContain('never referred to');
  });
});

describe('another theme', () => {
  it('gives the deck its colours and its logo', async () => {
    const bytes = new TextEncoder().encode(SVG);
    const logo = {
      picture: { format: 'svg' as const, bytes, width: 80, height: 40 },
      alt: 'The programme',
      width: 90,
    };
    const colours = { ...defaultTheme.colours, accent: '#123456' };
    const file = await rendered(documentOf([]), { ...defaultTheme, colours, logo });
    const [cover] = slidesOf(file);
    expect(
      all(cover!.root, 'p:pic').map((one) => all(one, 'p:cNvPr')[0]?.attributes.descr),
    ).toEqual(['The programme']);
    const theme = partsOf(file).get('ppt/theme/theme1.xml')!;
    expect(all(all(theme, 'a:accent1')[0]!, 'a:srgbClr')[0]?.attributes.val).toBe('123456');
    expect(await problemsOf(file)).toEqual([]);
  }, 60_000);
});

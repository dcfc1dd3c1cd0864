/** What stands around the cards: the title and the promise above, the legend below. */

import type { Coverage } from '../../../curriculum/coverage.js';
import { countOf } from '../../pretty.js';
import { headlineOf, missingOf } from '../headline.js';
import { el, type Markup } from '../xml.js';
import { type Block, leading, paragraph, stack, text } from './blocks.js';
import { fill, stroke } from './ink.js';
import { type Mark, mark, tick, warning } from './shapes.js';
import { widthOf } from './text-width.js';
import { clipped, wrap } from './wrap.js';

/** Title, headline, a box for each promised module, and what the curriculum as a whole lacks. */
export function header(coverage: Coverage, width: number, lang: string | undefined): Block {
  const size = 4.6;
  const title = wrap(coverage.title, width, 9, 2);
  const line = clipped(headlineOf(coverage), width, size);
  const room = width - widthOf(line, size) - 6;
  const promise: Block = {
    height: size * leading,
    draw: (x, y) => [
      text(line, x, y, { size }),
      ...moduleBoxes(coverage, room).map((box, index, all) =>
        box(x + width - (all.length - index) * 6, y + 0.7),
      ),
    ],
  };
  return stack(
    [
      paragraph(title.length > 0 ? title : ['Curriculum'], { size: 9, bold: true, lang }),
      promise,
      ...lacks(coverage, width),
    ],
    1.5,
  );
}

/** Full for complete modules, half for declared ones, dashed for the others; none where they do not fit. */
function moduleBoxes({ modules }: Coverage, room: number) {
  const { promised, declared, complete } = modules;
  if (promised * 6 > room) return [];
  return [...Array(promised).keys()].map((index) => (x: number, y: number): Markup => {
    const box = { x: x + 0.7, y, width: 4.6, height: 4.6 };
    const half = { x: box.x, y: y + 2.3, width: 4.6, height: 2.3 };
    const state = index < complete ? 'complete' : index < declared ? 'declared' : 'absent';
    return el(
      'g',
      {},
      el('rect', {
        ...box,
        ...(state === 'complete' ? fill('done') : stroke('quiet', 0.35)),
        'stroke-dasharray': state === 'absent' ? '0.9 0.7' : undefined,
      }),
      ...(state === 'complete' ? [tick(box.x + 2.3, y + 2.3, 3, 'card')] : []),
      ...(state === 'declared' ? [el('rect', { ...half, ...fill('line') })] : []),
    );
  });
}

function lacks(coverage: Coverage, width: number): Block[] {
  const found = missingOf({ ...coverage, perModule: [] });
  if (found.length === 0) return [];
  const size = 3.2;
  const words = found.map(({ who, text: what }) => `${who}: ${what}`).join(' · ');
  const lines = wrap(`Missing in the curriculum: ${words}`, width - 6, size, 5);
  const body = paragraph(lines, { size, bold: true, ink: 'missing' });
  return [
    {
      height: body.height,
      draw: (x, y) => [warning(x + 2, y + 2, 3.8), ...body.draw(x + 6, y)],
    },
  ];
}

/** What the signs mean. Words that do not fit on a line go on to the next one. */
export function legend(coverage: Coverage, width: number): Block {
  const size = 2.9;
  const entries: { sign: number; words: string; draw(x: number, y: number): Markup[] }[] = [
    ...(['taught', 'practised', 'assessed'] as const).map((kind: Mark) => ({
      sign: 8,
      words: `${kind}, not ${kind}`,
      draw: (x: number, y: number) => [
        mark(kind, 'there', x + 1.8, y, 3),
        mark(kind, 'missing', x + 5.4, y, 3),
      ],
    })),
    {
      sign: 4,
      words: 'not practised, and need not be',
      draw: (x, y) => [mark('practised', 'unneeded', x + 1.6, y, 3)],
    },
    {
      sign: 11,
      words: 'minutes, on one scale for all modules',
      draw: (x, y) => [
        el('rect', { x, y: y - 1, width: 10, height: 2, ...fill('soft') }),
        el('rect', { x, y: y - 1, width: 6, height: 2, ...fill('ink') }),
      ],
    },
    {
      sign: 7,
      words: 'sessions written, not written',
      draw: (x, y) => [
        el('rect', { x, y: y - 1.2, width: 2.4, height: 2.4, ...fill('ink') }),
        el('rect', { x: x + 3.2, y: y - 1.2, width: 2.4, height: 2.4, ...stroke('missing', 0.3) }),
      ],
    },
    { sign: 5, words: 'missing', draw: (x, y) => [warning(x + 2, y, 3.6)] },
    {
      sign: 5,
      words: 'complete: written in full, and without an error at pilot-ready',
      draw: (x, y) => [tick(x + 2, y, 3)],
    },
    { sign: 0, words: 'The word before an outcome is its level in Bloom’s order.', draw: () => [] },
    ...coverage.notJudged.map((sentence) => ({
      sign: 0,
      words: `Not judged: ${sentence}`,
      draw: () => [],
    })),
  ];
  const step = size * 1.6;
  let left = 0;
  let row = 0;
  const placed = entries.map((entry) => {
    const words = clipped(entry.words, width - entry.sign, size);
    const wide = entry.sign + widthOf(words, size);
    if (left > 0 && left + wide > width) {
      left = 0;
      row++;
    }
    const place = { ...entry, words, x: left, y: row * step };
    left += wide + 7;
    return place;
  });
  const signs: Block = {
    height: (row + 1) * step,
    draw: (x, y) =>
      placed.flatMap((entry) => [
        ...entry.draw(x + entry.x, y + entry.y + size * 0.62),
        text(entry.words, x + entry.x + entry.sign, y + entry.y, { size, ink: 'quiet' }),
      ]),
  };
  return stack([signs, ...vocabulary(coverage, width, size)], 0.6);
}

/** The words of the vocabulary with their ids, and how many modules serve each. */
function vocabulary(coverage: Coverage, width: number, size: number): Block[] {
  const lists = [
    ['Levels', coverage.levels],
    ['Audiences', coverage.audiences],
    ['Themes', coverage.themes],
  ] as const;
  return lists.flatMap(([name, words]) => {
    if (words.length === 0) return [];
    const entries = words.map(
      ({ id, title, modules }) =>
        `${title} (${id}): ${modules.length === 0 ? 'no module' : countOf(modules.length, 'module')}`,
    );
    const lines = wrap(`${name}: ${entries.join(' · ')}`, width, size, 4);
    return [paragraph(lines, { size, ink: 'quiet' })];
  });
}

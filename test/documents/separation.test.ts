/** Random sessions: whatever their trainer's text is made of, none of its words reaches participants. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBlockErrors } from '../../src/curriculum/lookup.js';
import { renderText } from '../../src/renderers/text/index.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { curriculumOf, moduleOf, treeOf } from '../support/documents.js';

/** Pieces of Markdown around a word; `note` makes names of footnotes unique. */
const pieces: ((word: string, note: number) => string)[] = [
  (word) => word,
  (word) => `A line with **${word}** and *${word}*, and at 09:30 in 1:6 Note:${word}.`,
  (word) => `- item ${word}\n  - nested ${word}\n\n    paragraph ${word}`,
  (word) => `1. step ${word}\n2. [ ] ${word}`,
  (word) => `> quote ${word}\n> > deeper ${word}`,
  (word) => `| ${word} | b |\n| --- | --- |\n| ${word} |  |`,
  (word) => `\`\`\`js\n${word}\n:: ${word}\n\`\`\``,
  (word) => `~~~\n${word}\n~~~`,
  (word) => `    indented ${word}`,
  (word) => `### heading ${word}`,
  (word, note) => `cited[^n${note}]\n\n[^n${note}]: note ${word}\n\n    more ${word}`,
  (word) => `[text ${word}](https://example.org/${word} "${word}")`,
  (word, note) => `[text ${word}][d${note}]\n\n[d${note}]: https://example.org/${word} "${word}"`,
  (word) => `![alt ${word}](images/${word}.png "${word}")`,
  (word) => `::field[${word}]`,
  (word) => `a\\\nb ${word} &amp; ~~${word}~~ \`${word}\``,
  (word) => `***\n\n${word}\n\n---`,
];

type Part =
  | { kind: 'prose'; piece: number }
  | { kind: 'comment'; inline: boolean }
  | { kind: 'block'; name: string; pieces: number[]; comment: boolean };

const piece = fc.nat(pieces.length - 1);
const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('prose' as const), piece }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('comment' as const), inline: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      name: fc.constantFrom(
        ...[
          'slide',
          'slide-in-workbook',
          'workbook',
          'questions',
          'answers',
          'problems',
          'cut',
          'online',
        ],
      ),
      pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
      comment: fc.boolean(),
    }),
  },
);
const session = fc.record({
  opening: fc.array(part, { maxLength: 4 }),
  activities: fc.array(fc.array(part, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
});

/** The session as a text, in which `tell` stands in every trainer's place and `show` in every other. */
function written({ opening, activities }: { opening: Part[]; activities: Part[][] }): string {
  let note = 0;
  const print = (piece: number, word: string) => pieces[piece]?.(word, ++note) ?? '';
  const say = (one: Part): string => {
    if (one.kind === 'prose') return print(one.piece, 'tell');
    if (one.kind === 'comment') return one.inline ? 'a <!-- tell --> b' : '<!--\ntell\n\ntell\n-->';
    const open = one.name === 'slide' || one.name === 'workbook' || one.name.startsWith('slide-');
    const word = open ? 'show' : 'tell';
    const end = one.name === 'slide-in-workbook' ? '{workbook}' : '';
    const inside = one.pieces.map((each) => print(each, word));
    if (one.comment) inside.push('<!-- tell -->');
    const name = one.name.startsWith('slide') ? 'slide' : one.name;
    return `:::${name}[${word}]${end}\n${inside.join('\n\n')}\n:::`;
  };
  const parts = activities.map((each, index) =>
    [
      `## tell ${index}`,
      `\`\`\`yaml activity\n# tell\nid: a${index}\nkind: buffer\nminutes: 20\n\`\`\``,
      ...each.map(say),
    ].join('\n\n'),
  );
  const front = 'id: knots\ntitle: Title\nminutes: 60 # tell\nroom: tell\npreparation: [tell]';
  return [`---\n${front}\n---`, ...opening.map(say), ...parts, ''].join('\n\n');
}

/** What participants get, in one document. */
const everything = `audience: everyone
sections:
  - agenda
  - each-session: [session-title, session-messages, session-handouts, session-slides]
  - licence
`;

function publicText(text: string): string | undefined {
  const curriculum = curriculumOf({
    ...exampleCurriculum,
    'm1/1-knots.md': text,
    'templates/documents/everything.yaml': everything,
  });
  if (hasBlockErrors(curriculum, moduleOf(curriculum, 'M1'))) return undefined;
  return renderText(treeOf(curriculum, { target: 'M1', kind: 'everything' }));
}

describe('random sessions', () => {
  it('that are right show what is marked, and nothing else', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(session, (random) => {
        const text = written(random);
        const shown = publicText(text);
        expect(shown).not.toBeUndefined();
        expect(shown).not.toMatch(/tell/);
        const marked = /^:::(slide|workbook)/m.test(text);
        expect(shown?.includes('show')).toBe(marked);
      }),
      { numRuns: 100, seed: 20261123 },
    );
  });

  it('with one line of marks lost are refused, or show nothing else', { timeout: 60_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(session, fc.nat(), (random, choice) => {
        const lines = written(random).split('\n');
        const marks = lines.flatMap((line, index) =>
          /^(:::|```|~~~|<!--|-->)/.test(line) &&
          !/yaml activity/.test(line) &&
          lines[index - 1] !== 'minutes: 20'
            ? [index]
            : [],
        );
        const lost = marks[choice % marks.length];
        if (lost === undefined) return;
        const shown = publicText(lines.filter((_, index) => index !== lost).join('\n'));
        if (shown === undefined) refused++;
        else expect(shown).not.toMatch(/tell/);
      }),
      { numRuns: 150, seed: 20261123 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});

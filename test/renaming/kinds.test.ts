/** Each kind of id is changed where it is written, and only there. */

import { describe, expect, it } from 'vitest';
import { newLines, renamed, textOf } from './renamed.js';
import { ropes } from './ropes.js';

const changes = (from: string, to: string) => newLines(ropes, renamed(ropes, from, to));

describe('renaming', () => {
  it('of a module changes its descriptor and prerequisites; files keep their names', () => {
    expect(changes('m1', 'R1')).toEqual([
      'm1/module.yaml: id: R1',
      'm2/module.yaml: prerequisites: [R1]',
    ]);
  });

  it('of a session changes its front matter, the agenda and both ways to assess in it', () => {
    expect(changes('M1/knots', 'M1/hitches')).toEqual([
      'm1/1-knots.md: id: hitches',
      "m1/module.yaml: activity: 'hitches/tie-the-knots'",
      'm1/module.yaml: - { id: name, title: Names, type: test, level: understand, outcomes: [ "name" ], session: hitches, criteria: [name] }',
      'm1/module.yaml: - session: hitches',
    ]);
  });

  it('of a session that is only planned changes the agenda', () => {
    expect(changes('M2/knots', 'hitches')).toEqual([
      'm2/module.yaml: - { session: hitches, title: knots again, minutes: 30 }',
    ]);
  });

  it('of an activity without an id writes one into its block, and changes assessments', () => {
    expect(changes('M1/knots/tie-the-knots', 'tie')).toEqual([
      'm1/1-knots.md: id: tie',
      "m1/module.yaml: activity: 'knots/tie'",
    ]);
    const after = textOf(renamed(ropes, 'M2/bends/tie-the-knots', 'tie')['m2/bends.md']);
    expect(after).toContain('```yaml activity\nid: tie\n# tie the knots: no id yet\nkind:');
  });

  it('of an activity with an id changes that', () => {
    const once = renamed(ropes, 'M1/knots/tie-the-knots', 'tie');
    expect(newLines(once, renamed(once, 'M1/knots/tie', 'M1/knots/untie'))).toEqual([
      'm1/1-knots.md: id: untie',
      "m1/module.yaml: activity: 'knots/untie'",
    ]);
  });

  it.each([
    ['in braces', '{ kind: buffer, minutes: 20 }\n', '{ id: rest, kind: buffer, minutes: 20 }\n'],
    ['that is empty', '', 'id: rest\n'],
    ['after a marker', '---\nkind: buffer\n', '---\nid: rest\nkind: buffer\n'],
    ['that is indented', '  kind: buffer\n', '  id: rest\n  kind: buffer\n'],
    ['with CRLF', '# why\r\nkind: buffer\r\n', 'id: rest\r\n# why\r\nkind: buffer\r\n'],
  ])('of an activity writes the id into a block %s', (_, block, expected) => {
    const end = block.includes('\r') ? '\r\n' : '\n';
    const before = ['---', 'id: bends', 'title: Bends', 'minutes: 20', '---', '', '## Wait', ''];
    const text = (inside: string) =>
      `${[...before, '~~~yaml activity', ''].join(end)}${inside}~~~${end}`;
    const after = renamed({ ...ropes, 'm2/bends.md': text(block) }, 'M2/bends/wait', 'rest');
    expect(textOf(after['m2/bends.md'])).toBe(text(expected));
  });

  it('of an outcome changes its module alone', () => {
    expect(changes('M1/tie', 'bind')).toEqual([
      'm1/1-knots.md: outcomes: [bind]',
      'm1/module.yaml: - { id: bind, level: apply, text: Use the right knot }',
      'm1/module.yaml: outcomes: [name, bind]',
    ]);
    expect(changes('M2/tie', 'bind')).toEqual([
      'm2/bends.md: - bind',
      'm2/module.yaml: - id: bind # M1 has one too',
    ]);
  });

  it('of an assessment changes its id', () => {
    expect(changes('assessment:M1/name', 'names')).toEqual([
      'm1/module.yaml: - { id: names, title: Names, type: test, level: understand, outcomes: [ "name" ], session: knots, criteria: [name] }',
    ]);
  });

  it('of a tool moves its file, and changes activities and links to it', () => {
    const after = renamed(ropes, 'knot-card', 'loop-card');
    expect(after['tools/knot-card.md']).toBeUndefined();
    expect(after['tools/loop-card.md']).toEqual(
      new TextEncoder().encode(ropes['tools/knot-card.md']),
    );
    expect(
      newLines(
        { ...ropes, ...{ 'tools/loop-card.md': textOf(ropes['tools/knot-card.md']) } },
        after,
      ),
    ).toEqual([
      'm1/1-knots.md: See [it](../tools/loop-card.md#steps), [that][card] and knot-card. Ask who has tied a knot today.',
      'm1/1-knots.md: [card]: <../tools/loop-card.md> "The knot-card"',
      'm1/1-knots.md: - { id: loop-card, worksheet: false } # knot-card',
      'm2/bends.md: tools: [loop-card, rope-card]',
      'tools/rope-card.md: See the [knot card](./loop-card.md) by @kolb1984, and [@kolb].',
    ]);
  });

  it('of a tool changes links in headings, unused definitions and attachments', () => {
    const files = {
      ...ropes,
      'm2/bends.md': (ropes['m2/bends.md'] ?? '')
        .replace('minutes: 20\n---', 'minutes: 20\nattachments: [../tools/knot-card.md]\n---')
        .replace('## Tie the knots', '## Tie [the](../tools/knot-card.md) knots')
        .concat('\n[unused]: ../tools/knot-card.md\n'),
    };
    expect(newLines(files, renamed(files, 'knot-card', 'loop-card'))).toEqual(
      expect.arrayContaining([
        'm2/bends.md: attachments: [../tools/loop-card.md]',
        'm2/bends.md: ## Tie [the](../tools/loop-card.md) knots',
        'm2/bends.md: [unused]: ../tools/loop-card.md',
      ]),
    );
  });

  it('of a reference changes its entry, lists of reading and citations, not code or longer keys', () => {
    expect(changes('kolb1984', 'kolb84')).toEqual([
      'm1/1-knots.md: key-messages: ["[@kolb84, p. 3] and @{kolb84} say knots hold"]',
      'm1/1-knots.md: - Read @kolb84 before.',
      'm1/1-knots.md: As @kolb84 [p. 2], -@kolb84 and @{kolb84} say; [see @kolb; -@kolb84, pp. 3-4]. Not `@kolb1984`.',
      'm1/module.yaml: purpose: "Participants tie what @kolb84 held."',
      'm1/module.yaml: pre-reading: [kolb, "kolb84"]',
      'references.yaml: - id: kolb84',
      "tools/rope-card.md: source: '[@kolb84, p. 21]'",
      'tools/rope-card.md: See the [knot card](./knot-card.md) by @kolb84, and [@kolb].',
    ]);
    expect(changes('kolb', 'kolb1976')).toEqual([
      'm1/1-knots.md: As @kolb1984 [p. 2], -@kolb1984 and @{kolb1984} say; [see @kolb1976; -@kolb1984, pp. 3-4]. Not `@kolb1984`.',
      'm1/module.yaml: pre-reading: [kolb1976, "kolb1984"]',
      'references.yaml: - id: kolb1976',
      'tools/rope-card.md: See the [knot card](./knot-card.md) by @kolb1984, and [@kolb1976].',
    ]);
  });

  it('of a reference puts a key in braces where it cannot stand alone', () => {
    const after = renamed(ropes, 'kolb', 'doi:10.1/(a)');
    expect(textOf(after['tools/rope-card.md'])).toContain('and [@{doi:10.1/(a)}].');
  });

  it('of a bibliography that is a plain list', () => {
    const list = (ropes['references.yaml'] ?? '')
      .replace('references:\n', '')
      .replace(/^ {2}/gm, '');
    const files = { ...ropes, 'references.yaml': list };
    expect(textOf(renamed(files, 'kolb', 'kolb76')['references.yaml'])).toMatch(/^- id: kolb76\n/);
  });

  it.each([
    [
      'basic',
      'first',
      [
        'curriculum.yaml: - id: first',
        'm1/module.yaml: track: first',
        'm2/module.yaml: track: first',
      ],
    ],
    [
      'regional',
      'local',
      [
        'curriculum.yaml: levels: [local] # regional stays in a comment',
        'curriculum.yaml: levels: { local: Regional level }',
        'm1/module.yaml: levels: [local]',
        "m2/module.yaml: levels: [ 'local' ]",
      ],
    ],
    [
      'pilot',
      'skipper',
      [
        "curriculum.yaml: audiences: { 'skipper': A pilot }",
        'm1/module.yaml: audiences: [skipper]',
        'm2/module.yaml: - "skipper" # pilot',
      ],
    ],
    [
      'safety',
      'care',
      [
        'curriculum.yaml: "care": safety first',
        'm1/module.yaml: themes: [care]',
        'm2/module.yaml: themes: [care]',
      ],
    ],
    [
      'rope-talk',
      'talk',
      [
        'curriculum.yaml: methods: { talk: { title: Talk, lecture: false } }',
        'm1/1-knots.md: method: talk',
        'm2/bends.md: method: talk',
      ],
    ],
  ])('of the word %s changes curriculum.yaml and every use', (from, to, lines) => {
    expect(changes(from, to)).toEqual(lines);
  });
});

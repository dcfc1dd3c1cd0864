/** What cannot be renamed safely is refused with the place and a way out. */

import { describe, expect, it } from 'vitest';
import { type Files, refusalOf, renamed, textOf } from './renamed.js';
import { ropes } from './ropes.js';

/** Ropes with one text replaced; throws where it is not there. */
function withText(path: string, from: string, to: string, files: Files = ropes): Files {
  const text = textOf(files[path]);
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  return { ...files, [path]: text.replace(from, to) };
}

describe('what is to be renamed', () => {
  it.each([
    [
      'M1/name',
      'M1/x',
      '"M1/name" may be 2 things',
      'Say which: outcome:M1/name or assessment:M1/name.',
    ],
    [
      'knot-crad',
      'x',
      'There is no id "knot-crad" that could be renamed',
      'Did you mean "knot-card"?',
    ],
    [
      'knots',
      'x',
      'There is no id "knots" that could be renamed',
      'Name its module too: M1/knots or M2/knots.',
    ],
    [
      'session:M1/tie',
      'x',
      'There is no session "M1/tie" that could be renamed',
      'Known: M1/knots, M2/bends, M2/knots.',
    ],
    ['M3/tie', 'x', 'There is no id "M3/tie" that could be renamed', 'Did you mean "M1/tie"?'],
    [
      'lecture',
      'x',
      'There is no id "lecture" that could be renamed',
      'The method "lecture" is built into pensum.',
    ],
  ])('%s', (from, to, problem, hint) => {
    const refusal = refusalOf(ropes, from, to);
    expect(refusal.problem).toBe(problem);
    expect(refusal.hint).toContain(hint);
  });

  it('is not one of two things with one id', () => {
    const files = withText('m1/module.yaml', '{ id: name, level', '{ id: tie, level');
    expect(refusalOf(files, 'M1/tie', 'x').problem).toBe(
      'The id "M1/tie" is given to 2 things of its kind',
    );
  });

  it('may be a key with a colon that looks like a kind', () => {
    const files = withText('references.yaml', 'id: kolb\n', 'id: tool:kolb\n');
    const uses = withText('m1/module.yaml', '[kolb,', '["tool:kolb",', files);
    const cited = withText('m1/1-knots.md', '[see @kolb;', '[see @tool:kolb;', uses);
    const all = withText('tools/rope-card.md', '[@kolb]', '[@tool:kolb]', cited);
    expect(textOf(renamed(all, 'tool:kolb', 'k')['tools/rope-card.md'])).toContain('[@k]');
  });
});

describe('a new id', () => {
  it.each([
    ['M1/tie', 'tie', 'has this id already'],
    ['outcome:M1/tie', 'outcome:M1/name', 'The outcome "M1/name" exists already'],
    ['M1/tie', 'M2/bind', 'names another place'],
    ['M1/tie', 'Bind', 'expected an id of lower-case letters'],
    ['M1/tie', 'null', 'YAML reads it as something else'],
    ['safety', 'true', 'YAML reads it as something else'],
    ['M1', 'm2', 'The module "m2" exists already'],
    ['M1', '1M', 'expected a module id'],
    ['kolb', 'kolb1984', 'exists already'],
    ['kolb', '1984', 'YAML reads it as something else'],
    ['kolb', "k'84", 'YAML reads it as something else'],
    ['kolb', 'k]', 'expected a reference key'],
    ['knot-card', 'rope-card', 'exists already'],
    ['knot-card', 'license-card', 'are not read'],
    ['rope-talk', 'lecture', 'built into pensum'],
    ['M1/knots/tie-the-knots', 'welcome', 'The activity "M1/knots/welcome" exists already'],
  ])('of %s is not %s', (from, to, problem) => {
    expect(refusalOf(ropes, from, to).problem).toContain(problem);
  });

  it('is not one that a file name differs from in case only', () => {
    const files = { ...ropes, 'tools/Loop-Card.md': '---\ntitle: Loop\n---\n' };
    expect(refusalOf(files, 'knot-card', 'loop-card').problem).toBe(
      'The file tools/Loop-Card.md is in the way',
    );
  });

  it('is not one that is named already, though nothing has it', () => {
    const files = withText('m2/module.yaml', 'themes: [safety]', 'themes: [safety, savety]');
    expect(refusalOf(files, 'safety', 'savety').problem).toBe(
      'The theme "savety" is named already, in m2/module.yaml:7, though nothing has that id',
    );
    const linked = withText('m1/1-knots.md', 'Ask who', '[New](../tools/loop.md) Ask who');
    expect(refusalOf(linked, 'knot-card', 'loop').problem).toContain('m1/1-knots.md');
  });

  it('may differ in case only, for a module', () => {
    expect(textOf(renamed(ropes, 'M1', 'm1')['m2/module.yaml'])).toContain('prerequisites: [m1]');
  });

  it('may have the same path in front', () => {
    const after = renamed(ropes, 'm1/knots/welcome', 'M1/knots/hello');
    expect(textOf(after['m1/1-knots.md'])).toContain('```yaml activity\nid: hello\nkind: opening');
  });
});

describe('a place where the id is not written plainly', () => {
  it.each([
    ['an escape', '[ "name" ]', '[ "n\\x61me" ]', 'm1/module.yaml:27', 'outcome:M1/name'],
    [
      'folded text',
      '  - id: knot-test',
      '  - id: >-\n      knot-test',
      'm1/module.yaml:20',
      'M1/knot-test',
    ],
  ])('is named: %s', (_, from, to, place, id) => {
    const files = withText('m1/module.yaml', from, to);
    const refusal = refusalOf(files, id, 'bind');
    expect(refusal.problem).toContain('is not written plainly here');
    expect(refusal.hint).toContain('without an alias');
    expect(refusal.place).toBe(place);
  });

  it('is not a word with an anchor, which stays', () => {
    const files = withText('m1/module.yaml', 'themes: [safety]', 'themes: [&s safety]');
    expect(textOf(renamed(files, 'safety', 'care')['m1/module.yaml'])).toContain('[&s care]');
  });

  it('is an alias of an id', () => {
    const files = withText(
      'm1/module.yaml',
      'outcomes:\n  - { id: name,',
      'outcomes:\n  - { id: &n name,',
    );
    const aliased = withText('m1/module.yaml', '[name, tie]', '[*n, tie]', files);
    expect(refusalOf(aliased, 'outcome:M1/name', 'x').place).toMatch(/^m1\/module\.yaml:/);
  });

  it('is a key that an escape hides in a text', () => {
    const files = withText('m1/module.yaml', 'what @kolb1984 held', 'what \\x40kolb1984 held');
    expect(refusalOf(files, 'kolb1984', 'k').place).toBe('m1/module.yaml:4');
  });

  it('is a tool in a link with an escape', () => {
    const files = withText('m1/1-knots.md', '../tools/knot-card.md#', '../tools/knot&#45;card.md#');
    expect(refusalOf(files, 'knot-card', 'x').place).toBe('m1/1-knots.md:22');
  });

  it('is an activity without a block', () => {
    const files = {
      ...ropes,
      'm2/bends.md': `${ropes['m2/bends.md']}\n## Rest\n\nRest a while.\n`,
    };
    const refusal = refusalOf(files, 'M2/bends/rest', 'pause');
    expect(refusal.problem).toContain('has no block "yaml activity"');
    expect(refusal.place).toBe('m2/bends.md:20');
  });
});

describe('a file that cannot be read', () => {
  const broken = withText('m2/bends.md', 'title: Bends', 'title: [Bends');

  it('is named, because it may use the id', () => {
    expect(refusalOf(broken, 'knot-card', 'x')).toEqual({
      problem: 'm2/bends.md cannot be read, so what it says of knot-card is not known',
      hint: '"pensum check" says what is wrong in it. Mend that first.',
    });
    expect(refusalOf(broken, 'M2/tie', 'x').problem).toContain('m2/bends.md cannot be read');
  });

  it('matters only where it may use the id', () => {
    expect(textOf(renamed(broken, 'M1/tie', 'bind')['m1/module.yaml'])).toContain('id: bind');
  });

  it('may be one block, a whole module or a session without an id', () => {
    for (const [path, from, to] of [
      ['m2/bends.md', 'kind: practice', 'kind: [practice'],
      ['m2/module.yaml', 'track: basic', 'track: [basic'],
      ['m2/module.yaml', 'id: M2\n', ''],
      ['m2/bends.md', 'id: bends\n', ''],
    ] as const) {
      expect(refusalOf(withText(path, from, to), 'safety', 'x').problem).toContain(
        `${path} cannot be read`,
      );
    }
  });

  it('is another thing than one with errors, in which is renamed', () => {
    const files = withText('m1/1-knots.md', 'minutes: 60', 'minutes: 65');
    expect(textOf(renamed(files, 'M1/tie', 'bind')['m1/module.yaml'])).toContain('id: bind');
  });
});

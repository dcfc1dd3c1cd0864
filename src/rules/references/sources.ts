/** Where material comes from, and whether it may be used. */

import { placed } from '../../curriculum/gaps.js';
import { linksOf } from '../../curriculum/links.js';
import { allSessions, isReleased } from '../../curriculum/lookup.js';
import type { Credit, Curriculum, Tool } from '../../curriculum/model.js';
import { usesOfModule } from '../../curriculum/uses.js';
import type { Severity } from '../../diagnostic/diagnostic.js';
import type { Places } from '../../source/places.js';
import type { Rule } from '../rule.js';
import { judgedTools, textsOf } from '../texts.js';
import { keysIn } from './citations.js';

export const toolSource: Rule = {
  id: 'references/tool-source',
  scope: 'curriculum',
  summary: 'The source of a tool is a citation, or "own".',
  why: 'Trainers who take a tool into their work must know whom to name.',
  severity: 'warning',
  *check(curriculum) {
    for (const { source, at } of curriculum.tools) {
      if (source === undefined || source.trim() === 'own' || keysIn(source).length > 0) continue;
      const known = curriculum.references.some((reference) => reference.id === source.trim());
      yield {
        message: `The source is "${source}", expected a citation or "own"`,
        at: at.value('source'),
        hint: known ? `Write "[@${source.trim()}]".` : 'Write, for example, "[@kolb1984, p. 21]".',
      };
    }
  },
  fails: [
    {
      title: 'a source that is only a name',
      files: { 'tools/knot-card.md': [['source: own', 'source: «an old sailor»']] },
      message: 'The source is "an old sailor", expected a citation or "own"',
    },
  ],
  passes: [
    {
      title: 'a source that is a citation',
      files: { 'tools/knot-card.md': [['source: own', 'source: "[@kolb1984, p. 21]"']] },
    },
  ],
};

export const licence: Rule = {
  id: 'references/licence',
  summary:
    'What is based on the work of others names its licence; from "released" on this is an error.',
  why: 'A pack that is given away with a picture nobody may copy gets the trainer into trouble.',
  severity: 'warning',
  rises: true,
  scope: 'both',
  *check(curriculum) {
    const credits: { at: Places; basedOn: Credit[]; tool?: Tool }[] = [
      ...curriculum.modules,
      ...curriculum.modules.flatMap(allSessions),
      ...judgedTools(curriculum).map((tool) => ({ ...tool, tool })),
    ];
    for (const { at: places, basedOn, tool } of credits) {
      for (const { value, index, at } of placed(places, ['based-on'], basedOn)) {
        if (value.licence !== undefined || places.broken('based-on', index, 'licence')) continue;
        const what = value.title ?? value.url;
        yield {
          message: `${what === undefined ? 'A source' : `"${what}"`} has no licence`,
          at,
          hint: 'Add "licence": an SPDX id such as CC-BY-4.0.',
          ...usedReleased(curriculum, tool),
        };
      }
    }
    for (const { text, passages, tool } of textsOf(curriculum)) {
      for (const { kind, at, node } of linksOf(text, passages)) {
        if (kind !== 'figure' || node.type !== 'leafDirective') continue;
        const { credit, licence } = node.attributes ?? {};
        if (!credit?.trim() || licence?.trim() || /^own\b/i.test(credit.trim())) continue;
        yield {
          message: `The figure by "${credit}" has no licence`,
          at,
          hint: 'Add {… licence=CC-BY-4.0}, with the licence that it has.',
          ...usedReleased(curriculum, tool),
        };
      }
    }
  },
  fails: [
    {
      title: 'a module based on a work without its licence',
      files: {
        'm1/module.yaml': [
          [
            'trainers: 1',
            'trainers: 1\nbased-on:\n  - «{ title: Deck manual, url: "https://example.org" }»',
          ],
        ],
      },
      message: '"Deck manual" has no licence',
    },
    {
      title: 'the same in a released module',
      files: {
        'm1/module.yaml': [
          ['trainers: 1', 'trainers: 1\nbased-on: [«{ title: Deck manual }»]'],
          ['status: reviewed', 'status: released'],
        ],
      },
      message: '"Deck manual" has no licence',
      severity: 'error',
    },
    {
      title: "somebody else's figure without its licence",
      files: {
        'm1/1-knots.md': [
          [
            'Ask who',
            '::figure[A rope]{src=«rope.svg» alt="A rope" credit="A. Sailor"}\n\nAsk who',
          ],
        ],
      },
      message: 'The figure by "A. Sailor" has no licence',
    },
  ],
  passes: [
    {
      title: 'a work with its licence',
      files: {
        'm1/module.yaml': [
          ['trainers: 1', 'trainers: 1\nbased-on: [{ title: Deck manual, licence: CC-BY-4.0 }]'],
        ],
      },
    },
    {
      title: 'an own figure',
      files: {
        'm1/1-knots.md': [
          [
            'Ask who',
            '::figure[A rope]{src=rope.svg alt="A rope" credit="own drawing"}\n\nAsk who',
          ],
        ],
      },
    },
  ],
};

/** What is wrong in a tool is an error once a released module uses it. */
function usedReleased(curriculum: Curriculum, tool: Tool | undefined): { severity?: Severity } {
  const users = curriculum.modules.filter((module) => isReleased(module));
  const used = users.some((user) => usesOfModule(curriculum, user).tools.includes(tool?.id ?? ''));
  return used ? { severity: 'error' } : {};
}

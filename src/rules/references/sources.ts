/** Where material comes from, and whether it may be used. */

import { placed } from '../../curriculum/gaps.js';
import { linksOf } from '../../curriculum/links.js';
import { allSessions, toolsOf } from '../../curriculum/lookup.js';
import type { Credit, Curriculum, Module } from '../../curriculum/model.js';
import type { Places } from '../../source/places.js';
import { risesAtRelease } from '../causes.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';
import { keysIn } from './citations.js';

export const toolSource: Rule = {
  id: 'references/tool-source',
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
  *check(curriculum) {
    const credits: { module: Module | undefined; at: Places; basedOn: Credit[] }[] = [
      ...curriculum.modules.map((module) => ({ ...module, module })),
      ...curriculum.modules.flatMap((module) =>
        allSessions(module).map((session) => ({ ...session, module })),
      ),
      ...curriculum.tools.map((tool) => ({ ...tool, module: releasedUser(curriculum, tool.id) })),
    ];
    for (const { module, at: places, basedOn } of credits) {
      for (const { value, index, at } of placed(places, ['based-on'], basedOn)) {
        if (value.licence !== undefined || places.broken('based-on', index, 'licence')) continue;
        const what = value.title ?? value.url;
        yield {
          message: `${what === undefined ? 'A source' : `"${what}"`} has no licence`,
          at,
          hint: 'Add "licence": an SPDX id such as CC-BY-4.0.',
          ...risesAtRelease(module),
        };
      }
    }
    for (const { text, passages, module, tool } of textsOf(curriculum)) {
      for (const { kind, at, node } of linksOf(text, passages)) {
        if (kind !== 'figure' || node.type !== 'leafDirective') continue;
        const { credit, licence } = node.attributes ?? {};
        if (!credit?.trim() || licence?.trim() || /^own\b/i.test(credit.trim())) continue;
        yield {
          message: `The figure by "${credit}" has no licence`,
          at,
          hint: 'Add {… licence=CC-BY-4.0}, with the licence that it has.',
          ...risesAtRelease(module ?? releasedUser(curriculum, tool?.id ?? '')),
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

/** A released module that uses the tool; what is wrong in the tool is then an error. */
function releasedUser(curriculum: Curriculum, tool: string): Module | undefined {
  return curriculum.modules.find(
    (module) =>
      risesAtRelease(module).severity !== undefined &&
      toolsOf(curriculum, module.sessions).some(({ id }) => id === tool),
  );
}

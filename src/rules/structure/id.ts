/** Ids: each well formed, and each given once where it must tell things apart. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Curriculum, Module, Session } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { lineSpan, type Span } from '../../diagnostic/source-file.js';
import { idPattern } from '../../source/slug.js';
import type { Rule } from '../rule.js';

type Found = Omit<Finding, 'rule'>;

export const ids: Rule = {
  id: 'structure/id',
  scope: 'both',
  summary: 'Ids are well formed and given once.',
  why: 'When two things share an id, a plan that names one may get the other.',
  severity: 'error',
  *check(curriculum) {
    yield* twice(
      curriculum.modules.map(({ id, at }) => ({ id: id.toLowerCase(), at: at.value('id') })),
      'among the modules (upper and lower case count as the same)',
    );
    yield* curriculumIds(curriculum);
    for (const module of curriculum.modules) {
      yield* moduleIds(module);
      for (const session of allSessions(module)) yield* activityIds(session);
    }
  },
  fails: [
    {
      title: 'two modules whose ids differ in case only',
      files: {
        'm2/module.yaml': 'id: «m1»\ntrack: basic\ntitle: More knots\nstatus: draft\n',
      },
      message:
        'The id "m1" stands here a second time among the modules (upper and lower case count as the same), expected each once',
    },
    {
      title: 'two outcomes with one id',
      files: { 'm1/module.yaml': [['{ id: tie,', '{ id: «name»,']] },
      message:
        'The id "name" stands here a second time among the outcomes of M1, expected each once',
    },
    {
      title: 'two sessions with one id',
      files: { 'm1/2-more.md': '---\nid: «knots»\ntitle: More knots\nminutes: 60\n---\n' },
      message:
        'The id "knots" stands here a second time among the sessions of M1, expected each once',
    },
    {
      title: 'two activities with the same heading',
      files: { 'm1/1-knots.md': [['## Tie the knots', '## «See the knots»']] },
      message: 'A second activity of this session has the id "see-the-knots", expected each once',
    },
    {
      title: 'a heading without a letter',
      files: { 'm1/1-knots.md': [['## Welcome', '## «– ? –»']] },
      message: 'No id can be made of the heading "– ? –"',
    },
    {
      title: 'a tool whose file name is no id',
      files: {
        'tools/Rope Sheet.md':
          '«---»\ntitle: Rope sheet\npurpose: To choose a rope\nminutes: 5\nsource: own\n---\n',
      },
      message:
        'The file name gives the tool the id "Rope Sheet", expected lower-case letters, digits and hyphens, at most 60',
    },
    {
      title: 'a level whose id has a space',
      files: {
        'curriculum.yaml': [
          ['{ regional: Regional level }', '{ regional: Regional level, «far away»: Far }'],
        ],
      },
      message:
        'The id "far away" is not well formed, expected lower-case letters, digits and hyphens, at most 60',
    },
    {
      title: 'a term that is explained twice',
      files: {
        'glossary.yaml':
          '- { term: Bight, definition: A loop }\n- { term: «bight», definition: A bend }\n',
      },
      message: 'The term "bight" stands here a second time, expected each once',
    },
  ],
  passes: [
    {
      title: 'two activities with the same heading and their own ids',
      files: {
        'm1/1-knots.md': [
          ['## Tie the knots', '## See the knots'],
          ['kind: practice', 'id: tie-the-knots\nkind: practice'],
        ],
      },
    },
  ],
};

const expected = 'expected lower-case letters, digits and hyphens, at most 60';

/** The second and later ones of those with the same id. */
function* twice(list: readonly { id: string; at: Span }[], where: string): Generator<Found> {
  const seen = new Map<string, Span>();
  for (const { id, at } of list) {
    if (id === '') continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, at);
    else {
      const elsewhere =
        first.file.path === at.file.path ? '' : ` The first is in ${first.file.path}.`;
      yield {
        message: `The id "${id}" stands here a second time ${where}, expected each once`,
        at,
        hint: `Give one of them another id.${elsewhere}`,
      };
    }
  }
}

function* curriculumIds(curriculum: Curriculum): Generator<Found> {
  const own = ({ id, at }: { id: string; at: Module['at'] }) => ({ id, at: at.value('id') });
  yield* twice(curriculum.tracks.map(own), 'among the tracks');
  yield* twice(curriculum.references.map(own), 'in the bibliography');
  const terms = new Set<string>();
  const glossary = [...curriculum.glossary].sort((a, b) => start(a.at) - start(b.at));
  for (const { term, at } of glossary) {
    const key = term.trim().toLowerCase();
    if (key !== '' && terms.has(key)) {
      yield {
        message: `The term "${term}" stands here a second time, expected each once`,
        at: at.value('term'),
      };
    }
    terms.add(key);
  }
  for (const key of ['levels', 'audiences', 'themes', 'methods'] as const) {
    for (const id of Object.keys(curriculum[key])) {
      if (idPattern.test(id)) continue;
      yield {
        message: `The id "${id}" is not well formed, ${expected}`,
        at: curriculum.at.key(key, id),
      };
    }
  }
  for (const tool of curriculum.tools) {
    if (idPattern.test(tool.id)) continue;
    yield {
      message: `The file name gives the tool the id "${tool.id}", ${expected}`,
      at: lineSpan(tool.text.file, 0),
      hint: 'Rename the file.',
    };
  }
}

function start(at: Module['at']): number {
  return at.value('term').start;
}

function* moduleIds(module: Module): Generator<Found> {
  const own = ({ id, at }: { id: string; at: Module['at'] }) => ({ id, at: at.value('id') });
  yield* twice(module.outcomes.map(own), `among the outcomes of ${module.id}`);
  yield* twice(module.assessments.map(own), `among the assessments of ${module.id}`);
  const sessions = allSessions(module).sort((a, b) =>
    a.text.file.path < b.text.file.path ? -1 : 1,
  );
  yield* twice(sessions.map(own), `among the sessions of ${module.id}`);
}

function* activityIds(session: Session): Generator<Found> {
  const seen = new Set<string>();
  for (const { id, title, at, headingAt, described } of session.activities) {
    // Without its block an activity's id is not known, and the block's absence has been reported.
    if (!described || at.broken('id')) continue;
    const hint = 'Add a line "id: …" to its block "yaml activity".';
    if (id === '')
      yield { message: `No id can be made of the heading "${title}"`, at: headingAt, hint };
    else if (seen.has(id)) {
      yield {
        message: `A second activity of this session has the id "${id}", expected each once`,
        at: at.has('id') ? at.value('id') : headingAt,
        hint: at.has('id') ? 'Give one of them another id.' : hint,
      };
    }
    seen.add(id);
  }
}

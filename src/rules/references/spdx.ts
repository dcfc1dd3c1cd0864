/** Licences by their SPDX ids: the one name of a licence that everybody can look up. */

import { placed } from '../../curriculum/gaps.js';
import { linksOf } from '../../curriculum/links.js';
import { allSessions } from '../../curriculum/lookup.js';
import type { Curriculum } from '../../curriculum/model.js';
import { rewording } from '../../diagnostic/replacing.js';
import type { Span } from '../../diagnostic/source-file.js';
import { isLicenceId, meantLicence, startingWith } from '../../source/spdx.js';
import { attributeSpan } from '../accessibility/figure-attributes.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

export const spdx: Rule = {
  id: 'references/spdx',
  summary:
    'Every licence is an id of the SPDX list, or one of your own that begins with LicenseRef-.',
  why: 'Whoever wants to use a picture or a module looks its licence up, and finds it only by its right name.',
  severity: 'warning',
  fixes: true,
  scope: 'both',
  *check(curriculum) {
    const answers = new Map<string, Answer | undefined>();
    for (const { value, at } of licencesOf(curriculum)) {
      if (!answers.has(value)) answers.set(value, judge(value));
      const answer = answers.get(value);
      if (!answer) continue;
      const { right, ...finding } = answer;
      yield { ...finding, at, ...rewording(at, value, right) };
    }
  },
  fails: [
    {
      title: 'a licence in lower case',
      files: { 'm1/module.yaml': [['licence: CC-BY-4.0', 'licence: «cc-by-4.0»']] },
      message: 'The licence is "cc-by-4.0", expected the SPDX id "CC-BY-4.0"',
    },
    {
      title: 'a licence as it is spoken, in a session',
      files: {
        'm1/1-knots.md': [
          [
            'title: Three',
            'based-on: [{ title: Deck manual, licence: «"CC BY-SA 4.0"» }]\ntitle: Three',
          ],
        ],
      },
      message: 'The licence is "CC BY-SA 4.0", expected the SPDX id "CC-BY-SA-4.0"',
    },
    {
      title: 'a licence of which a part is missing, in a tool',
      files: {
        'tools/knot-card.md': [
          ['source: own', "source: own\nbased-on:\n  - licence: «'CC0'»\n    title: Deck manual"],
        ],
      },
      message: 'The licence is "CC0", expected the SPDX id "CC0-1.0"',
    },
    {
      title: 'a figure under a licence without a version',
      files: {
        'm1/1-knots.md': [
          [
            'Ask who',
            '::figure[A rope]{src=rope.svg alt="Two ropes" credit="A. Sailor" licence=«CC-BY»}\n\nAsk who',
          ],
        ],
      },
      message: 'The licence is "CC-BY", expected an SPDX id such as CC-BY-4.0',
    },
    {
      title: 'words instead of an id',
      files: { 'm1/module.yaml': [['licence: CC-BY-4.0', 'licence: «All rights reserved»']] },
      message: 'The licence is "All rights reserved", expected an SPDX id such as CC-BY-4.0',
    },
  ],
  passes: [
    {
      title: 'ids of the list, and one of your own',
      files: {
        'm1/module.yaml': [
          [
            'trainers: 1',
            'trainers: 1\nbased-on:\n  - { title: Deck manual, licence: CC0-1.0 }\n  - { title: Log book, licence: GPL-3.0 }\n  - { title: Chart, licence: LicenseRef-with-permission }',
          ],
        ],
        'm1/1-knots.md': [
          [
            'Ask who',
            '::figure[A rope]{src=rope.svg alt="Two ropes" credit="A. Sailor" licence="CC-BY-SA-4.0"}\n\nAsk who',
          ],
        ],
      },
    },
    {
      title: 'something that is no text, which is reported as such',
      files: { 'm1/module.yaml': [['licence: CC-BY-4.0', 'licence: [CC-BY-4.0]']] },
    },
  ],
};

/** Every licence that is named, with its place: of modules, of what they are based on, of figures. */
function* licencesOf(curriculum: Curriculum): Generator<{ value: string; at: Span }> {
  const { modules, tools } = curriculum;
  for (const { licence, at } of modules) {
    if (licence !== undefined) yield { value: licence, at: at.value('licence') };
  }
  for (const { at, basedOn } of [...modules, ...modules.flatMap(allSessions), ...tools]) {
    for (const { value, index } of placed(at, ['based-on'], basedOn)) {
      if (value.licence === undefined) continue;
      yield { value: value.licence, at: at.value('based-on', index, 'licence') };
    }
  }
  for (const { text, passages } of textsOf(curriculum)) {
    for (const { node, at } of linksOf(text, passages)) {
      if (node.type !== 'leafDirective') continue;
      const value = node.attributes?.licence;
      if (value?.trim()) yield { value, at: attributeSpan(text.file, node, 'licence') ?? at };
    }
  }
}

interface Answer {
  message: string;
  hint?: string;
  /** The id to write instead. */
  right?: string;
}

function judge(value: string): Answer | undefined {
  if (isLicenceId(value)) return undefined;
  const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  const right = meantLicence(value);
  if (right !== undefined) {
    return { message: `The licence is "${short}", expected the SPDX id "${right}"`, right };
  }
  const some = startingWith(value);
  return {
    message: `The licence is "${short}", expected an SPDX id such as CC-BY-4.0`,
    hint:
      some.length > 0 && some.length <= 8
        ? `Known: ${some.join(', ')}.`
        : 'The ids stand on spdx.org/licenses. For terms of your own write LicenseRef- and a name, such as LicenseRef-with-permission.',
  };
}

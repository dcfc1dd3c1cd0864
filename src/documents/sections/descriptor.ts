/** The module at a glance: what it is, for whom, how long, under which licence. */

import { counted, longDate } from '../../languages/labels.js';
import { bullets, heading, type Section, table } from '../context.js';

export const descriptor: Section = {
  id: 'descriptor',
  audience: 'trainer',
  moduleOnly: true,
  build({ labels, view, module, curriculum, markdown }) {
    const { min, max } = module.participants;
    const range =
      min !== undefined && max !== undefined && min !== max
        ? `${min}–${max}`
        : String(max ?? min ?? '');
    const prerequisites = module.prerequisites.map((id) => {
      const found = curriculum.modules.find((candidate) => candidate.id === id);
      return found ? `${found.id} ${found.title}` : id;
    });
    const time = [
      module.minutes === undefined ? '' : counted(labels, 'minutes', module.minutes),
      counted(labels, 'days', module.agenda.length),
    ];
    const rows: [string, string][] = [
      [labels.purpose, module.purpose ?? ''],
      [
        labels.track,
        curriculum.tracks.find(({ id }) => id === module.track)?.title ?? module.track,
      ],
      [labels.levels, view.levels.join(', ')],
      [labels.audiences, view.audiences.join(', ')],
      [labels.themes, module.themes.map((id) => curriculum.themes[id] ?? id).join(', ')],
      [labels.contactTime, time.filter((part) => part !== '').join(', ')],
      [
        labels.selfStudy,
        module.selfStudy === undefined ? '' : counted(labels, 'minutes', module.selfStudy),
      ],
      [
        'ECTS',
        module.ects === undefined ? '' : new Intl.NumberFormat(labels.tag).format(module.ects),
      ],
      ['EQF', module.eqf === undefined ? '' : String(module.eqf)],
      [labels.participants, range],
      [labels.trainers, module.trainers === undefined ? '' : String(module.trainers)],
      [labels.prerequisites, prerequisites.join(', ') || labels.none],
      [labels.status, labels.statuses[module.status]],
      [labels.version, module.version ?? ''],
      [labels.edition, module.edition === undefined ? '' : longDate(labels, module.edition)],
    ];
    return [
      heading(1, labels.descriptor, { newPage: true }),
      ...table(
        [],
        rows.filter(([, value]) => value !== '').map(([label, value]) => [label, value]),
        { look: 'facts', widths: [1, 3], headerColumn: true },
      ),
      heading(2, labels.outcomes),
      ...bullets(
        module.outcomes.map((outcome) => [
          ...markdown.line(outcome.text),
          {
            type: 'text',
            value: outcome.level ? ` (${labels.bloom[outcome.level].toLowerCase()})` : '',
          },
        ]),
      ),
    ];
  },
};

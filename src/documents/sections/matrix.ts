/** Outcome × session × assessment: where each outcome is taught, practised and assessed. */

import { practises, teaches } from '../../curriculum/lookup.js';
import { heading, type Section, table } from '../context.js';

export const matrix: Section = {
  id: 'matrix',
  audience: 'trainer',
  moduleOnly: true,
  build({ labels, module, curriculum }) {
    if (module.outcomes.length === 0 || module.sessions.length === 0) return [];
    const rows = module.outcomes.map((outcome) => [
      outcome.text,
      ...module.sessions.map((session) => {
        const marks = [
          session.activities.some((activity) => teaches(activity, outcome)) ? labels.taught : '',
          session.activities.some((activity) => practises(curriculum, activity, outcome))
            ? labels.practised
            : '',
          module.assessments.some(
            (item) => item.session === session.id && item.outcomes.includes(outcome.id),
          )
            ? labels.assessed
            : '',
        ];
        return marks.filter((mark) => mark !== '').join(' ');
      }),
      module.assessments
        .filter((item) => item.outcomes.includes(outcome.id))
        .map((item) => item.title)
        .join('; '),
    ]);
    const numbers = module.sessions.map((_, index) => String(index + 1));
    const grid = table([labels.outcome, ...numbers, labels.assessment], rows, {
      look: 'grid',
      headerColumn: true,
      widths: [6, ...numbers.map(() => 1.2), 4],
      align: [undefined, ...numbers.map(() => 'center' as const)],
    });
    const key = module.sessions
      .map((session, index) => `${index + 1} ${session.title}`)
      .join(' · ');
    return [
      heading(1, labels.matrix),
      {
        type: 'paragraph',
        look: 'small',
        keepWithNext: true,
        children: [{ type: 'text', value: `${labels.matrixHint} ${labels.sessions}: ${key}.` }],
      },
      ...grid,
    ];
  },
};

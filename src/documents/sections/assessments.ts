/** Assessments with their criteria: all of them for the trainer, the shared ones for participants. */

import type { Criterion } from '../../curriculum/model.js';
import type { Labels } from '../../languages/labels.js';
import type { Block } from '../../nodes/document.js';
import { bullets, heading, type Section, table, text } from '../context.js';

export const assessments: Section = {
  id: 'assessments',
  audience: 'trainer',
  build({ labels, module, sessions, single }) {
    const shown = module.assessments.filter(
      (item) => !single || sessions.some((session) => session.id === item.session),
    );
    if (shown.length === 0) return [];
    return [
      heading(1, labels.assessments, { newPage: true }),
      ...shown.flatMap((item): Block[] => {
        const session = [...module.sessions, ...module.orphans].find(
          ({ id }) => id === item.session,
        );
        const activity = session?.activities.find(({ id }) => id === item.activity);
        const facts: [string, string][] = [
          [
            labels.assessment,
            [item.type && labels.assessmentTypes[item.type], item.level && labels.bloom[item.level]]
              .filter((part) => part)
              .join(', '),
          ],
          [
            labels.where,
            [session?.title ?? item.session, activity?.title].filter((part) => part).join(': '),
          ],
          [
            labels.outcomes,
            item.outcomes
              .map((id) => module.outcomes.find((outcome) => outcome.id === id)?.text ?? id)
              .join('; '),
          ],
          [labels.criteria, item.shared ? labels.sharedWithParticipants : labels.trainersOnly],
        ];
        return [
          heading(2, item.title),
          ...table(
            [],
            facts.filter(([, value]) => value !== '').map(([label, value]) => [label, value]),
            { look: 'facts', widths: [1, 4], headerColumn: true },
          ),
          ...rubric(labels, item.criteria),
        ];
      }),
    ];
  },
};

export const sharedAssessments: Section = {
  id: 'shared-assessments',
  audience: 'everyone',
  build({ labels, view }) {
    if (view.assessments.length === 0) return [];
    return [
      heading(1, labels.assessments),
      ...view.assessments.flatMap((item): Block[] => [
        heading(2, item.title),
        ...(item.type ? [typeLine(labels.assessmentTypes[item.type])] : []),
        ...rubric(labels, item.criteria),
      ]),
    ];
  },
};

function typeLine(value: string): Block {
  return { type: 'paragraph', look: 'meta', keepWithNext: true, children: text(value) };
}

/** Criteria with their levels of performance; plain texts as a list. */
function rubric(labels: Labels, criteria: readonly Criterion[]): Block[] {
  const leveled = criteria.some(({ below, meets, exceeds }) => below ?? meets ?? exceeds);
  if (!leveled) return bullets(criteria.map(({ criterion }) => criterion));
  return table(
    [labels.criterion, labels.below, labels.meets, labels.exceeds],
    criteria.map(({ criterion, below, meets, exceeds }) => [
      criterion,
      below ?? '',
      meets ?? '',
      exceeds ?? '',
    ]),
    { look: 'grid', headerColumn: true, widths: [1.4, 2, 2, 2] },
  );
}

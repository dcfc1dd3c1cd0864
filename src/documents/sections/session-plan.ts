/** The session plan: clock, minutes, activity, outcomes, method, form and materials in one table. */

import { clock, sessionStart, timeItems } from '../../curriculum/agenda.js';
import type { Activity } from '../../curriculum/model.js';
import type { Inline } from '../../nodes/document.js';
import { heading, type SessionSection, type TrainerContext, table, text } from '../context.js';
import { formOf, methodOf } from '../wording.js';
import { piecesOf } from './materials.js';

export const sessionPlan: SessionSection = {
  id: 'session-plan',
  audience: 'trainer',
  build(context, session) {
    const { labels, module, shift } = context;
    if (session.activities.length === 0) return [];
    const start = sessionStart(module, session);
    const rows = timeItems(session.activities, start === undefined ? undefined : start + shift).map(
      ({ item, start: from }) => [
        from === undefined ? '' : clock(from),
        item.minutes === undefined ? '' : String(item.minutes),
        activityCell(context, item),
        item.outcomes
          .map((id) => String(module.outcomes.findIndex((o) => o.id === id) + 1))
          .filter((n) => n !== '0')
          .join(', '),
        [methodOf(context, item), formOf(context, item)].filter((part) => part !== '').join(', '),
        materialsOf(context, item),
      ],
    );
    const plan = table(
      [
        labels.time,
        labels.minutes,
        labels.activity,
        labels.outcome,
        labels.method,
        labels.materials,
      ],
      rows,
      { widths: [1.35, 1, 4.1, 2, 2.6, 3.8], align: [undefined, 'right'] },
    );
    const key = module.outcomes
      .map((outcome, index) => ({ outcome, index }))
      .filter(({ outcome }) => session.activities.some((a) => a.outcomes.includes(outcome.id)))
      .map(({ outcome, index }) => `${index + 1} ${outcome.text}`)
      .join('; ');
    return [
      heading(2, labels.sessionPlan),
      ...plan,
      ...(key === ''
        ? []
        : [
            {
              type: 'paragraph' as const,
              look: 'small' as const,
              children: text(`${labels.outcomes}: ${key}.`),
            },
          ]),
    ];
  },
};

function activityCell(context: TrainerContext, activity: Activity): Inline[] {
  const { labels } = context;
  const kind = activity.kind === undefined ? '' : labels.kinds[activity.kind];
  const notes = [kind, activity.optional ? labels.optional : ''].filter((part) => part !== '');
  return [
    { type: 'strong', children: text(activity.title) },
    ...(notes.length > 0 ? text(` (${notes.join(', ')})`) : []),
  ];
}

function materialsOf(context: TrainerContext, activity: Activity): string {
  return activity.materials
    .map((material) => {
      const pieces = piecesOf(context, activity, material);
      return pieces === undefined ? material.name : `${pieces} × ${material.name}`;
    })
    .join('; ');
}

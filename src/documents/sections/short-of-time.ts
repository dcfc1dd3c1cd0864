/** What to cut if time is short: optional and shortenable activities, with the minutes that they give back. */

import { fill } from '../../languages/labels.js';
import { heading, type SessionSection, table, text } from '../context.js';

export const shortOfTime: SessionSection = {
  id: 'short-of-time',
  audience: 'trainer',
  build({ labels }, session) {
    const rows = session.activities.flatMap((activity) => {
      if (activity.minutes === undefined) return [];
      const saved = activity.optional
        ? activity.minutes
        : activity.shortest !== undefined && activity.shortest < activity.minutes
          ? activity.minutes - activity.shortest
          : 0;
      if (saved === 0) return [];
      const what = activity.optional
        ? labels.canLeaveOut
        : fill(labels.canCutTo, { minutes: activity.shortest ?? 0 });
      return [{ title: activity.title, what, saved }];
    });
    if (rows.length === 0) return [];
    const total = rows.reduce((sum, row) => sum + row.saved, 0);
    const list = table(
      [labels.activity, labels.cut, labels.saves],
      [
        ...rows.map((row) => [row.title, row.what, `${row.saved} min`]),
        [
          [{ type: 'strong' as const, children: text(labels.total) }],
          '',
          [{ type: 'strong' as const, children: text(`${total} min`) }],
        ],
      ],
      { widths: [5, 3, 1.5], align: [undefined, undefined, 'right'] },
    );
    return [
      heading(2, labels.shortOfTime),
      { type: 'paragraph', keepWithNext: true, children: text(labels.shortOfTimeHint) },
      ...list,
    ];
  },
};

/** The activities of a session, step by step: what a trainer runs the session from. */

import { clock, sessionStart, type TimedItem, timeItems } from '../../curriculum/agenda.js';
import type { Activity, Session } from '../../curriculum/model.js';
import type { Block, Inline, Paragraph } from '../../nodes/document.js';
import { anchors } from '../anchors.js';
import { heading, type SessionSection, type TrainerContext, table, text } from '../context.js';
import { handoutLine, passageBlocks } from '../passages.js';
import type { PublicSession } from '../public-view.js';
import { formOf, groupsOf, methodOf, timeOf } from '../wording.js';
import { piecesOf, quantityRule } from './materials.js';

export const sessionActivities: SessionSection = {
  id: 'session-activities',
  audience: 'trainer',
  build(context, session, view) {
    const start = sessionStart(context.module, session);
    const from = start === undefined ? undefined : start + context.shift;
    return timeItems(session.activities, from).flatMap((timed) =>
      activityBlocks(context, session, view, timed),
    );
  },
};

function activityBlocks(
  context: TrainerContext,
  session: Session,
  view: PublicSession,
  timed: TimedItem<Activity>,
): Block[] {
  const activity = timed.item;
  const { labels } = context;
  const facts = [
    timed.start === undefined || timed.end === undefined
      ? ''
      : `${clock(timed.start)}–${clock(timed.end)}`,
    timeOf(context, activity),
    activity.kind === undefined ? '' : labels.kinds[activity.kind],
    methodOf(context, activity),
    formOf(context, activity),
    groupsOf(context, activity),
    activity.optional ? labels.optional : '',
  ].filter((fact) => fact !== '');
  return [
    heading(2, activity.title),
    { type: 'paragraph', look: 'meta', keepWithNext: true, children: text(facts.join(' · ')) },
    ...outcomesLine(context, activity),
    ...stepsTable(context, activity, timed.start),
    ...materialsLine(context, activity),
    ...toolsLine(context, activity),
    ...handoutLines(context, view, activity),
    ...passageBlocks(context, session, view, activity.passages),
  ];
}

function outcomesLine({ labels, module }: TrainerContext, activity: Activity): Block[] {
  const named = module.outcomes.filter((outcome) => activity.outcomes.includes(outcome.id));
  if (named.length === 0) return [];
  const line = labelled(labels.outcomes, text(named.map((outcome) => outcome.text).join('; ')));
  return [{ ...line, keepWithNext: true }];
}

function stepsTable(
  { labels }: TrainerContext,
  activity: Activity,
  start: number | undefined,
): Block[] {
  if (activity.steps.length === 0) return [];
  const rows = timeItems(activity.steps, start).map(({ item, start: from }) => [
    from === undefined ? '' : clock(from),
    item.minutes === undefined ? '' : `${item.minutes}`,
    item.perGroup === undefined
      ? item.text
      : `${item.text} (${item.perGroup} min ${labels.perGroup})`,
  ]);
  return table([labels.time, labels.minutes, labels.step], rows, {
    widths: [1.3, 0.9, 9],
    align: [undefined, 'right'],
  });
}

function materialsLine(context: TrainerContext, activity: Activity): Block[] {
  if (activity.materials.length === 0) return [];
  const parts = activity.materials.map((material) => {
    const pieces = piecesOf(context, activity, material);
    const rule = quantityRule(context.labels, material);
    return pieces === undefined
      ? `${material.name} (${rule})`
      : `${pieces} × ${material.name} (${rule})`;
  });
  return [labelled(context.labels.materials, text(parts.join('; ')))];
}

/** The tools that the activity uses, each with the page of its sheet in this document. */
function toolsLine(context: TrainerContext, activity: Activity): Block[] {
  const { labels, curriculum, book } = context;
  const used = activity.tools.flatMap(
    (use) => curriculum.tools.find((tool) => tool.id === use.id) ?? [],
  );
  if (used.length === 0) return [];
  const [before = '', after = ''] = labels.onPage.split('{page}');
  const children = used.flatMap((tool, index): Inline[] => {
    const anchor = anchors.tool(tool);
    const name = text(tool.title);
    return [
      ...(index > 0 ? text('; ') : []),
      ...(book.anchors.has(anchor)
        ? ([
            { type: 'link', url: `#${anchor}`, children: name },
            ...text(` (${before}`),
            { type: 'pageReference', anchor },
            ...text(`${after})`),
          ] as Inline[])
        : name),
    ];
  });
  return [labelled(labels.tools, children)];
}

/** What is given out of the tools that the activity uses; its own handouts are named in its text. */
function handoutLines(context: TrainerContext, view: PublicSession, activity: Activity): Block[] {
  if (!context.handouts) return [];
  const used = activity.tools.map(({ id }) => id);
  return view.given
    .filter(({ tool }) => tool !== undefined && used.includes(tool))
    .map((sheet) => handoutLine(context, sheet));
}

function labelled(label: string, children: Inline[]): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: text(`${label}: `) }, ...children],
  };
}

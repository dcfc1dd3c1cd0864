/** Empty forms: self-rating, action plan, course evaluation and the trainer's notes from the delivery. */

import type { Block, Cell, Table } from '../../nodes/document.js';
import { heading, paragraph, type Section, text } from '../context.js';

const blank = (): Cell => ({ children: [], blank: true });
const said = (value: string): Cell => ({ children: value === '' ? [] : [paragraph(value)] });

function form(
  header: readonly string[],
  rows: readonly Cell[][],
  widths: readonly number[],
): Table {
  return {
    type: 'table',
    look: 'grid',
    columns: widths.map((width, index) => (index === 0 ? { width } : { width, align: 'center' })),
    header: [{ cells: header.map(said) }],
    rows: rows.map((cells) => ({ cells })),
    headerColumn: true,
  };
}

export const selfRating: Section = {
  id: 'self-rating',
  audience: 'everyone',
  moduleOnly: true,
  build({ labels, view }) {
    if (view.outcomes.length === 0) return [];
    const scale = ['1', '2', '3', '4', '5'].join('   ');
    return [
      heading(1, labels.selfRating),
      paragraph(labels.selfRatingHint),
      form(
        [labels.outcome, labels.before, labels.after],
        view.outcomes.map((outcome) => [said(outcome.text), said(scale), said(scale)]),
        [5, 2, 2],
      ),
    ];
  },
};

export const actionPlan: Section = {
  id: 'action-plan',
  audience: 'everyone',
  build({ labels }) {
    const columns = labels.actionPlanColumns;
    const table: Table = {
      type: 'table',
      look: 'grid',
      columns: columns.map((_, index) => ({ width: index === 0 ? 2 : index === 2 ? 1 : 1.5 })),
      header: [{ cells: columns.map(said) }],
      rows: [1, 2, 3].map(() => ({ cells: columns.map(blank) })),
    };
    return [
      heading(1, labels.actionPlan, { newPage: true }),
      paragraph(labels.actionPlanHint),
      table,
      { type: 'field', label: text(labels.name) },
      { type: 'field', label: text(labels.date) },
    ];
  },
};

export const evaluation: Section = {
  id: 'evaluation',
  audience: 'everyone',
  moduleOnly: true,
  build({ labels }) {
    const box = (): Cell => ({
      children: [{ type: 'list', ordered: false, items: [{ checked: false, children: [] }] }],
    });
    return [
      heading(1, labels.evaluation, { newPage: true }),
      paragraph(labels.evaluationHint),
      form(
        ['', ...labels.evaluationScale],
        labels.evaluationStatements.map((statement) => [
          said(statement),
          ...labels.evaluationScale.map(box),
        ]),
        [5, ...labels.evaluationScale.map(() => 1.2)],
      ),
      ...labels.evaluationQuestions.map(
        (question): Block => ({
          type: 'group',
          children: [
            {
              type: 'paragraph',
              keepWithNext: true,
              children: [{ type: 'strong', children: text(question) }],
            },
            { type: 'lines', count: 3, name: question },
          ],
        }),
      ),
    ];
  },
};

export const pilotNotes: Section = {
  id: 'pilot-notes',
  audience: 'trainer',
  build({ labels, sessions }) {
    return [
      heading(1, labels.pilotNotes, { newPage: true }),
      paragraph(labels.pilotNotesHint),
      {
        type: 'table',
        look: 'grid',
        columns: [
          { width: 2.2 },
          { width: 1.4, align: 'center' },
          { width: 1.3 },
          { width: 2.4 },
          { width: 2.4 },
        ],
        header: [
          {
            cells: [
              labels.session,
              labels.plannedMinutes,
              labels.actualMinutes,
              labels.whatWorked,
              labels.whatToChange,
            ].map(said),
          },
        ],
        rows: sessions.map((session) => ({
          cells: [
            said(session.title),
            said(String(session.minutes ?? '')),
            blank(),
            blank(),
            blank(),
          ],
        })),
        headerColumn: true,
      },
    ];
  },
};

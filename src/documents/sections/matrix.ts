/** Outcome × session × assessment: where each outcome is taught, practised and assessed. */

import { practises, teaches } from '../../curriculum/lookup.js';
import type { Outcome, Session } from '../../curriculum/model.js';
import { fill } from '../../languages/labels.js';
import type { Block } from '../../nodes/document.js';
import { heading, type Section, type TrainerContext, table } from '../context.js';
import { matrixDrawing, type Sign } from '../drawings/matrix.js';

/** Thousandths of the table's width: all three letters fit on a line of the widest column of marks. */
const widestMarks = 80;
const marksTogether = 540;

export const matrix: Section = {
  id: 'matrix',
  audience: 'trainer',
  moduleOnly: true,
  build(context) {
    const { labels, module } = context;
    if (module.outcomes.length === 0 || module.sessions.length === 0) return [];
    const rows = module.outcomes.map((outcome) => [
      outcome.text,
      ...module.sessions.map((session) =>
        [...signsOf(context, outcome, session)].map((sign) => labels[sign]).join(' '),
      ),
      module.assessments
        .filter((item) => item.outcomes.includes(outcome.id))
        .map((item) => item.title)
        .join('; '),
    ]);
    const numbers = module.sessions.map((_, index) => String(index + 1));
    const marks = Math.min(widestMarks, Math.floor(marksTogether / numbers.length));
    const rest = 1000 - marks * numbers.length;
    const outcome = Math.round(rest * 0.63);
    const grid = table([labels.outcome, ...numbers, labels.assessment], rows, {
      look: 'grid',
      headerColumn: true,
      widths: [outcome, ...numbers.map(() => marks), rest - outcome],
      align: [undefined, ...numbers.map(() => 'center' as const)],
    });
    const drawn = matrixFigure(context);
    // The drawing, and what is said in its place, name the sessions already.
    const key = drawn.length > 0 ? '' : ` ${labels.sessions}: ${sessionKey(context, ' · ')}.`;
    return [
      heading(1, labels.matrix),
      ...drawn,
      {
        type: 'paragraph',
        look: 'small',
        keepWithNext: true,
        children: [{ type: 'text', value: `${labels.matrixHint}${key}` }],
      },
      ...grid,
    ];
  },
};

/** What a session does with an outcome, in the order of the letters. */
function signsOf(
  { module, curriculum }: TrainerContext,
  outcome: Outcome,
  session: Session,
): Set<Sign> {
  const signs = new Set<Sign>();
  if (session.activities.some((activity) => teaches(activity, outcome))) signs.add('taught');
  if (session.activities.some((activity) => practises(curriculum, activity, outcome))) {
    signs.add('practised');
  }
  const assessed = module.assessments.some(
    (item) => item.session === session.id && item.outcomes.includes(outcome.id),
  );
  if (assessed) signs.add('assessed');
  return signs;
}

function sessionKey({ module }: TrainerContext, separator: string): string {
  return module.sessions.map(({ title }, index) => `${index + 1} ${title}`).join(separator);
}

function matrixFigure(context: TrainerContext): Block[] {
  const { labels, module } = context;
  const held = new Set(module.sessions.map(({ id }) => id));
  const picture = matrixDrawing({
    outcome: labels.outcome,
    sessions: labels.sessions,
    titles: module.sessions.map(({ title }) => title),
    rows: module.outcomes.map((outcome) => ({
      text: outcome.text,
      cells: module.sessions.map((session) => signsOf(context, outcome, session)),
      elsewhere: module.assessments.some(
        ({ outcomes, session }) =>
          outcomes.includes(outcome.id) && (session === undefined || !held.has(session)),
      ),
    })),
    words: labels.signs,
  });
  if (!picture) return [];
  const alt = fill(labels.matrixAlt, { sessions: sessionKey(context, '; ') });
  return [{ type: 'figure', picture, width: 100, alt }];
}

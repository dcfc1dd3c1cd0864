/** Materials summed over the sessions, with quantities for the number of participants: the packing and print list. */

import { quantityFor } from '../../curriculum/groups.js';
import type { Activity, Material, Session } from '../../curriculum/model.js';
import { counted, fill, type Labels } from '../../languages/labels.js';
import { heading, type Section, type TrainerContext, table, text } from '../context.js';

interface Line {
  name: string;
  /** Pieces over all sessions; undefined when a rule is incomplete. */
  inAll: number | undefined;
  /** The most pieces that one activity needs: enough for what is used again. */
  atOnce: number | undefined;
  pages: number;
  rules: Set<string>;
  sessions: Set<string>;
}

export const materials: Section = {
  id: 'materials',
  audience: 'trainer',
  build(context) {
    const { labels, participants, trainers, sessions } = context;
    const lines = sumMaterials(context);
    if (lines.length === 0) return [];
    const hint =
      participants === undefined
        ? undefined
        : fill(labels.materialsHint, {
            participants: counted(labels, 'participants', participants),
            trainers: counted(labels, 'trainers', trainers),
          });
    const pages = lines.reduce((sum, line) => sum + line.pages, 0);
    const many = sessions.length > 1;
    const number = (value: number | undefined) => (value === undefined ? '?' : String(value));
    const rows = lines.map((line) => [
      [
        {
          type: 'list' as const,
          ordered: false,
          items: [
            {
              checked: false,
              children: [{ type: 'paragraph' as const, children: text(line.name) }],
            },
          ],
        },
      ],
      number(line.inAll),
      ...(many ? [number(line.atOnce)] : []),
      line.pages > 0 ? String(line.pages) : '',
      [...line.rules].join('; '),
      ...(many ? [[...line.sessions].join(', ')] : []),
    ]);
    const header = [
      labels.material,
      labels.inAll,
      ...(many ? [labels.atOnce] : []),
      labels.pages,
      labels.quantityRuleTitle,
      ...(many ? [labels.usedIn] : []),
    ];
    const numbers = many ? 3 : 2;
    const result = table(header, rows, {
      widths: many ? [5, 1.1, 1.3, 1.3, 3.4, 1.4] : [5, 1.2, 1.4, 3.4],
      align: [undefined, ...Array.from({ length: numbers }, () => 'right' as const)],
    });
    return [
      heading(1, labels.materials),
      ...(hint ? [{ type: 'paragraph' as const, keepWithNext: true, children: text(hint) }] : []),
      ...result,
      ...(pages > 0
        ? [
            {
              type: 'paragraph' as const,
              children: text(fill(labels.pagesInAll, { pages: counted(labels, 'pages', pages) })),
            },
          ]
        : []),
    ];
  },
};

function sumMaterials(context: TrainerContext): Line[] {
  const { labels, sessions, module } = context;
  const lines = new Map<string, Line>();
  for (const session of sessions) {
    for (const activity of session.activities) {
      for (const material of activity.materials) {
        const key = material.name.toLowerCase();
        const pieces = piecesOf(context, activity, material);
        const line = lines.get(key) ?? emptyLine(material);
        line.inAll =
          pieces === undefined || line.inAll === undefined ? undefined : line.inAll + pieces;
        line.atOnce =
          pieces === undefined || line.atOnce === undefined
            ? undefined
            : Math.max(line.atOnce, pieces);
        line.pages += (pieces ?? 0) * (material.pages ?? 0);
        line.rules.add(quantityRule(labels, material));
        line.sessions.add(sessionNumber(module.sessions, session));
        lines.set(key, line);
      }
    }
  }
  return [...lines.values()];
}

function emptyLine(material: Material): Line {
  return {
    name: material.name,
    inAll: 0,
    atOnce: 0,
    pages: 0,
    rules: new Set(),
    sessions: new Set(),
  };
}

/** The number of the session in the module's agenda, as people see it in its heading. */
function sessionNumber(all: readonly Session[], session: Session): string {
  return String(all.indexOf(session) + 1);
}

export function piecesOf(
  context: TrainerContext,
  activity: Activity,
  material: Material,
): number | undefined {
  return context.participants === undefined
    ? undefined
    : quantityFor(material, activity, context.participants, context.trainers);
}

/** `1 per group, 10 % spare` */
export function quantityRule(labels: Labels, material: Material): string {
  if (material.per === undefined || material.quantity === undefined) return '?';
  const rule = fill(labels.quantityRule[material.per], { n: material.quantity });
  return material.spare > 0 ? `${rule}, ${fill(labels.spare, { percent: material.spare })}` : rule;
}

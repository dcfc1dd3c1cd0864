/** Tool sheets: each tool that the sessions use, once, complete enough to be used alone. */

import { toolsOf } from '../../curriculum/lookup.js';
import type { Tool } from '../../curriculum/model.js';
import { counted } from '../../languages/labels.js';
import type { Block, Inline } from '../../nodes/document.js';
import type { Passage } from '../../source/passages.js';
import { anchors } from '../anchors.js';
import { heading, type Section, type TrainerContext, table, text } from '../context.js';
import { noteBlock, sheetBlock } from '../passages.js';

export const tools: Section = {
  id: 'tools',
  audience: 'trainer',
  build(context) {
    const used = toolsOf(context.curriculum, context.sessions);
    if (used.length === 0) return [];
    return [
      heading(1, context.labels.tools, { newPage: true }),
      ...used.flatMap((tool, index) => toolSheet(context, tool, index > 0)),
    ];
  },
};

function toolSheet(context: TrainerContext, tool: Tool, newPage: boolean): Block[] {
  const { labels, markdown } = context;
  const { min, max } = tool.group;
  const range =
    min !== undefined && max !== undefined && min !== max ? `${min}–${max}` : (max ?? min);
  const source: Inline[] =
    tool.source === undefined
      ? []
      : tool.source === 'own'
        ? text(labels.ownWork)
        : markdown.line(tool.source);
  const facts: [string, Inline[]][] = [
    [labels.toolPurpose, text(tool.purpose ?? '')],
    [
      labels.duration,
      text(tool.minutes === undefined ? '' : counted(labels, 'minutes', tool.minutes)),
    ],
    [labels.groupSize, text(range === undefined ? '' : String(range))],
    [labels.source, source],
  ];
  let sheets = 0;
  // What is to copy comes last, on pages of its own.
  const isSheet = (passage: Passage) =>
    passage.type === 'block' && (passage.name === 'workbook' || passage.name === 'handout');
  const ordered = [
    ...tool.passages.filter((passage) => !isSheet(passage)),
    ...tool.passages.filter(isSheet),
  ];
  const blocks = ordered.flatMap((passage): Block[] => {
    if (passage.type === 'prose') return markdown.blocks(headingsOf(passage.children), tool.text);
    if (!isSheet(passage)) return [noteBlock(context, passage, tool.text)];
    const given = context.view.sessions
      .flatMap((session) => session.given)
      .find((sheet) => sheet.children === passage.children);
    const sheet = { ...sheetBlock(context, passage, tool.text, given?.number), newPage: true };
    if (given) return [{ ...sheet, id: anchors.given(given.number) }];
    if (passage.name === 'handout' || sheets++ > 0) return [sheet];
    return [{ ...sheet, id: anchors.toolSheet(tool.id) }];
  });
  return [
    heading(2, tool.title, { id: anchors.tool(tool), ...(newPage ? { newPage } : {}) }),
    ...table(
      [],
      facts.filter(([, value]) => value.length > 0).map(([label, value]) => [label, value]),
      { look: 'facts', widths: [1, 4], headerColumn: true },
    ),
    ...blocks,
  ];
}

/** Headings of level 2 structure a tool's text as those of level 3 do. */
function headingsOf<T extends { type: string }>(nodes: readonly T[]): T[] {
  return nodes.map((node) => (node.type === 'heading' ? { ...node, depth: 3 } : node));
}

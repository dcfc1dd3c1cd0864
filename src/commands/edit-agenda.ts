/** Adds a session to the agenda in a module's text, leaving every other character as its author wrote it. */

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

export interface AgendaEdit {
  /** Id of the session. */
  session: string;
  /** Minutes of a break before it; absent where it needs none. */
  breakBefore?: number;
  /** It opens a day of its own. */
  newDay?: boolean;
}

/** The text with the session as the last item of the agenda. */
export function addToAgenda(text: string, edit: AgendaEdit): string {
  const expected = edited(text, edit);
  const spliced = splice(text, edit);
  const same = (other: string) =>
    JSON.stringify(parseDocument(other).toJS()) === JSON.stringify(expected.toJS());
  return spliced !== undefined && same(spliced) ? spliced : expected.toString({ lineWidth: 0 });
}

/** The text with another value under a key of the mapping at the path. */
export function setNumber(text: string, path: readonly (string | number)[], value: number): string {
  const document = parseDocument(text);
  const node = document.getIn(path, true);
  if (isScalar(node) && node.range) {
    return text.slice(0, node.range[0]) + String(value) + text.slice(node.range[1]);
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}

/** The edit on the document's nodes: right in every case, but it may lay out the text anew. */
function edited(text: string, { session, breakBefore, newDay }: AgendaEdit): Document {
  const document = parseDocument(text);
  const agenda = document.get('agenda', true);
  const days = isSeq(agenda) ? agenda.items.length : 0;
  if (!isSeq(agenda)) document.set('agenda', document.createNode([]));
  const items = days > 0 ? document.getIn(['agenda', days - 1, 'items'], true) : undefined;
  if (days === 0 || newDay) {
    document.addIn(
      ['agenda'],
      document.createNode({ day: days + 1, start: '09:00', items: [{ session }] }),
    );
    return document;
  }
  if (!isSeq(items)) {
    document.setIn(['agenda', days - 1, 'items'], document.createNode([{ session }]));
    return document;
  }
  if (breakBefore !== undefined) items.add(document.createNode({ break: breakBefore }));
  items.add(document.createNode({ session }));
  return document;
}

/** The edit on the text itself; undefined where the agenda is laid out in an unusual way. */
function splice(text: string, { session, breakBefore, newDay }: AgendaEdit): string | undefined {
  const document = parseDocument(text);
  const agenda = document.get('agenda', true);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (!document.has('agenda') && isMap(document.contents) && !document.contents.flow) {
    const day = [
      'agenda:',
      '  - day: 1',
      '    start: "09:00"',
      '    items:',
      `      - session: ${session}`,
    ];
    return `${text.trimEnd()}${newline}${day.join(newline)}${newline}`;
  }
  if (!isSeq(agenda) || agenda.flow || agenda.items.length === 0) return undefined;
  const lastDay = agenda.items[agenda.items.length - 1] as YAMLMap;
  const items = isMap(lastDay) ? (lastDay.get('items', true) as YAMLSeq | undefined) : undefined;
  if (!isSeq(items) || items.flow || items.items.length === 0) return undefined;
  const end = endOfLine(text, items.items[items.items.length - 1] as Node);
  const dash = indentOf(text, newDay ? lastDay : (items.items[items.items.length - 1] as Node));
  if (end === undefined || dash === undefined) return undefined;
  const lines = newDay
    ? [
        `${dash}- day: ${agenda.items.length + 1}`,
        `${dash}  start: "09:00"`,
        `${dash}  items:`,
        `${dash}    - session: ${session}`,
      ]
    : [
        ...(breakBefore === undefined ? [] : [`${dash}- break: ${breakBefore}`]),
        `${dash}- session: ${session}`,
      ];
  const before = text.slice(0, end);
  const added = lines.map((line) => line + newline).join('');
  return `${before.endsWith('\n') ? before : before + newline}${added}${text.slice(end)}`;
}

/** Offset after the line on which a node ends. */
function endOfLine(text: string, node: Node): number | undefined {
  if (!node.range) return undefined;
  const last = Math.max(node.range[0], node.range[1] - 1);
  const end = text.indexOf('\n', last);
  return end === -1 ? text.length : end + 1;
}

/** The white space before the dash of a list's item. */
function indentOf(text: string, item: Node): string | undefined {
  if (!item.range) return undefined;
  const start = text.lastIndexOf('\n', item.range[0] - 1) + 1;
  return /^([ ]*)- +$/.exec(text.slice(start, item.range[0]))?.[1];
}

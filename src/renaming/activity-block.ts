/** Finds the block `yaml activity` of an activity in its file's text, and the line for an id in it. */

import type { Activity } from '../curriculum/model.js';
import { type Span, span } from '../diagnostic/source-file.js';
import type { Place } from './place.js';

/** The text between the two fences, whole lines; undefined where the activity has no block. */
export function blockOf(activity: Activity): Span | undefined {
  const { file, end: from } = activity.headingAt;
  const rest = file.text.slice(from);
  const open = /^( {0,3})(`{3,}|~{3,})[ \t]*ya?ml[ \t]+activity[ \t]*\r?\n/m.exec(rest);
  if (!activity.described || !open) return undefined;
  const start = from + open.index + open[0].length;
  const fence = open[2] ?? '```';
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*\\r?$`, 'm');
  const end = closing.exec(file.text.slice(start));
  return span(file, start, end ? start + end.index : file.text.length);
}

/**
 * Where an id is to be written into an activity that is known by the slug of its heading: as the
 * first line of its block, or first in the braces where the block is written in them. Undefined
 * where there is no block.
 */
export function newIdLine(activity: Activity): Place | undefined {
  const block = blockOf(activity);
  if (!block) return undefined;
  const { file, start, end } = block;
  const lines = file.text.slice(start, end);
  // Comments and empty lines may come first; an exception in them covers the key below it.
  const lead = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(lines)?.[0].length ?? 0;
  const first = lines.slice(lead);
  if (first.trimStart().startsWith('{')) {
    const brace = start + lead + first.indexOf('{') + 1;
    return { at: span(file, brace, brace), word: '', put: (id) => ` id: ${id},` };
  }
  const lineEnd = file.text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  const isMarker = first.startsWith('---');
  const indent = /^ */.exec(first)?.[0] ?? '';
  const after = isMarker ? start + lead + first.indexOf('\n') + 1 : start;
  return {
    at: span(file, after, after),
    word: '',
    put: (id) => `${indent}id: ${id}${lineEnd}`,
  };
}

/** Reads the citation processor's HTML strictly: text, emphasis and entities; any other tag is dropped. */

import type { Inline } from '../nodes/document.js';
import { unguard } from './guard.js';

interface Run {
  text: string;
  emphasis: boolean;
}

/** HTML as inlines; `address` becomes a link where it is printed. */
export function inlinesOf(html: string, address?: { shown: string; url: string }): Inline[] {
  const inlines: Inline[] = [];
  for (const run of runsOf(html)) {
    const at = address === undefined ? -1 : run.text.indexOf(address.shown);
    const pieces: Inline[] = [];
    if (address === undefined || at < 0) {
      pieces.push({ type: 'text', value: run.text });
    } else {
      const end = at + address.shown.length;
      const link: Inline = {
        type: 'link',
        url: address.url,
        children: [{ type: 'text', value: address.shown }],
      };
      const sides = [run.text.slice(0, at), run.text.slice(end)];
      pieces.push(...textOf(sides[0]!), link, ...textOf(sides[1]!));
    }
    inlines.push(...(run.emphasis ? [{ type: 'emphasis' as const, children: pieces }] : pieces));
  }
  return inlines;
}

/** A text node, or none for the empty text. */
export function textOf(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const open: { name: string; emphasis: boolean }[] = [];
  for (const [token] of html.matchAll(/<[^<>]*>|&#\d+;|&(?:amp|lt|gt|quot);|[^<&]+|[<&]/g)) {
    const tag = /^<(\/?)([a-z]+)(?![a-z])([^>]*)>$/i.exec(token);
    const emphasis = open.at(-1)?.emphasis ?? false;
    if (tag === null) {
      add(runs, unguard(decode(token)), emphasis);
    } else if (tag[1] === '/') {
      open.pop();
    } else {
      const italic = tag[2] === 'i' || tag[2] === 'em';
      const upright = tag[3]!.includes('font-style:normal');
      open.push({ name: tag[2]!, emphasis: italic || (emphasis && !upright) });
    }
  }
  return runs;
}

function add(runs: Run[], text: string, emphasis: boolean): void {
  const last = runs.at(-1);
  if (last !== undefined && last.emphasis === emphasis) {
    last.text += text;
  } else if (text !== '') {
    runs.push({ text, emphasis });
  }
}

function decode(token: string): string {
  const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  const number = /^&#(\d+);$/.exec(token);
  if (number !== null) {
    const code = Number(number[1]);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return named[token] ?? token;
}

/** Writes paragraphs in DrawingML. */
import { officeLanguage } from '../shared/language.js';
import { clean, limited } from '../shared/xml-text.js';
import type { Colour, Look, Para, Run } from './content.js';
import { emu } from './geometry.js';
import { gapOf, indentOf, isBold, lineOf, sizeOf } from './measure.js';
import type { Relationships } from './relationships.js';
import { el, fill, words } from './xml.js';

/** What the text of one part needs to know about its place. */
export interface TextPlace {
  /** The office programs' name of the document's language. */
  language: string;
  /** Family of code. */
  mono: string;
  relationships: Relationships;
  /** Number of the slide on which an anchor stands, from 1. */
  slideOf(anchor: string): number | undefined;
  /** Links may lead to slides of this deck: on slides, not in notes. */
  jumps: boolean;
}

const COLOURS: Partial<Record<Look, Colour>> = {
  heading: 'tx2',
  lead: 'tx2',
  quote: 'tx2',
  caption: 'accent5',
  credit: 'accent5',
  note: 'accent5',
  tableHeader: 'tx2',
};
const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;

/** Paragraphs; at least one, because a text without any is not valid. */
export function paragraphs(paras: readonly Para[], base: number, place: TextPlace): string {
  if (paras.length === 0) return el('a:p', {}, end(place, base));
  const starts = numbering(paras);
  return paras.map((para, index) => paragraph(para, index, base, starts, place)).join('');
}

function paragraph(
  para: Para,
  index: number,
  base: number,
  starts: ReadonlyMap<Para, number>,
  place: TextPlace,
): string {
  const size = sizeOf(para, base);
  const { left, first } = indentOf(para, base);
  const before = index === 0 ? 0 : gapOf(para, base);
  const properties = el(
    'a:pPr',
    {
      marL: emu(left),
      indent: emu(first),
      lvl: para.level > 0 ? Math.min(para.level, 8) : undefined,
      algn: para.align && para.align !== 'left' ? ALIGN[para.align] : undefined,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: lineOf(size) * 100000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: before * 100 })),
    ...mark(para, starts),
  );
  const runs = para.runs.map((run) => runXml(run, para.look, size, place));
  return el('a:p', {}, properties, ...runs, end(place, size));
}

function mark(para: Para, starts: ReadonlyMap<Para, number>): string[] {
  if (!para.mark) return [el('a:buNone')];
  const colour = el('a:buClr', {}, el('a:schemeClr', { val: 'accent2' }));
  if ('number' in para.mark) {
    const startAt = starts.get(para) ?? 1;
    return [
      colour,
      el('a:buFont', { typeface: '+mj-lt' }),
      el('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? undefined : startAt }),
    ];
  }
  return [
    colour,
    el('a:buFont', { typeface: '+mj-lt' }),
    el('a:buChar', { char: para.mark.character }),
  ];
}

/**
 * Where the count of each numbered paragraph starts: programs count on within a level until
 * something else of that level stands between.
 */
function numbering(paras: readonly Para[]): Map<Para, number> {
  const starts = new Map<Para, number>();
  const running = new Map<number, { next: number; start: number }>();
  for (const para of paras) {
    const { level, mark } = para;
    const number = mark && 'number' in mark ? Math.max(1, Math.min(32767, mark.number)) : undefined;
    for (const deeper of [...running.keys()]) if (deeper > level) running.delete(deeper);
    if (number === undefined) running.delete(level);
    else {
      const run = running.get(level);
      const start = run?.next === number ? run.start : number;
      running.set(level, { next: number + 1, start });
      starts.set(para, start);
    }
  }
  return starts;
}

function end(place: TextPlace, size: number): string {
  return el('a:endParaRPr', { lang: place.language, sz: size * 100 });
}

function runXml(run: Run, look: Look, size: number, place: TextPlace): string {
  const colour = run.colour ?? COLOURS[look];
  const attributes = {
    lang: run.language ? officeLanguage(run.language) : place.language,
    sz: size * 100,
    b: run.bold || isBold(look) ? true : undefined,
    i: run.italic ? true : undefined,
    strike: run.strike ? 'sngStrike' : undefined,
    baseline: run.raised ? 30000 : undefined,
  };
  const inner = [
    ...(colour && !run.href ? [fill(colour)] : []),
    ...(run.mono ? [el('a:latin', { typeface: place.mono, pitchFamily: 49, charset: 0 })] : []),
    ...link(run, place),
  ];
  if (run.text === '\n') return el('a:br', {}, el('a:rPr', attributes, ...inner));
  const number = run.page === undefined ? undefined : place.slideOf(run.page);
  const text = run.page === undefined ? run.text : String(number ?? '');
  if (clean(text) === '') return '';
  return el('a:r', {}, el('a:rPr', attributes, ...inner), words(text));
}

function link(run: Run, place: TextPlace): string[] {
  if (run.href === undefined) return [];
  const tooltip = run.tooltip ? limited(run.tooltip, 255) : undefined;
  if (!run.href.startsWith('#')) {
    const id = place.relationships.to('hyperlink', run.href, true);
    return [el('a:hlinkClick', { 'r:id': id, tooltip })];
  }
  const number = place.slideOf(run.href.slice(1));
  if (number === undefined || !place.jumps) return [];
  const id = place.relationships.to('slide', `slide${number}.xml`);
  return [el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump', tooltip })];
}

/**
 * Writes pages: text, rules, boxes, pictures and links, each marked as content of a tag or as
 * decoration that assistive technology skips. Coordinates are points from the page's top left.
 */
import type { Picture } from '../../nodes/document.js';
import type { Entry, Form, Rectangle } from './forms.js';
import type { Segment } from './lines.js';
import { boxPath, colour, number } from './paths.js';
import type { OpenImage, Outline, Pdf } from './pdfkit.js';
import { paintSvg } from './svg.js';
import { createTagWriter, type Tag } from './tags.js';

/** What a link leads to. */
export interface Target {
  /** A web or mail address, or `#anchor`. */
  url: string;
  /** Spoken description. */
  title: string;
}

export interface Stroke {
  colour: string;
  /** Points. */
  width: number;
  /** Lengths of dashes and gaps in points. */
  dash?: [number, number];
  round?: boolean;
}

export interface Painter {
  /** Number of the current page, from 1. */
  readonly page: number;
  beginPage(): void;
  endPage(): void;
  /** Everything painted inside is decoration. `kind` is a marked-content property list. */
  artifact(paint: () => void, kind?: string): void;
  text(segments: Segment[], x: number, baseline: number): void;
  rule(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void;
  box(x: number, y: number, width: number, height: number, look: BoxLook): void;
  /** A vector path of the given tag, for instance a tick box. */
  mark(tag: Tag, paint: () => void): void;
  polyline(points: [number, number][], stroke: Stroke): void;
  picture(tag: Tag | undefined, picture: Picture, x: number, y: number, w: number, h: number): void;
  /** Creates the element of a tag that may stay without content. */
  touch(tag: Tag): void;
  /** Whether what is painted now can be filled in on the screen. */
  readonly fillable: boolean;
  /** A form field that the tag contains; nothing where nothing can be filled in. */
  entry(tag: Tag, entry: Entry, at: Rectangle): void;
  link(tag: Tag, target: Target, x: number, y: number, width: number, height: number): void;
  destination(anchor: string, x: number, y: number): void;
  bookmark(title: string, depth: number, y: number): void;
  /** Page of an anchor as printed; empty when there is no such anchor. */
  pageOf(anchor: string): string;
  end(): void;
}

export interface BoxLook {
  fill?: string;
  stroke?: Stroke;
  radius?: number;
}

export function createPainter(
  pdf: Pdf,
  root: Tag,
  pages: ReadonlyMap<string, number>,
  images: ReadonlyMap<Picture, OpenImage>,
  form?: Form,
): Painter {
  const tags = createTagWriter(pdf, root);
  const names = new Map<string, string>();
  const outline: { depth: number; item: Outline }[] = [];
  let page = 0;
  let open: Tag | undefined;
  let decoration = 0;
  let fill = '';
  let underlines: [x: number, y: number, width: number, colour: string, weight: number][] = [];

  const write = (content: string): void => void pdf.addContent(content);
  const fillWith = (hex: string): void => {
    if (fill !== hex) write(`${colour(hex)} rg`);
    fill = hex;
  };
  const close = (): void => {
    if (open) pdf.endMarkedContent();
    open = undefined;
  };
  const enter = (tag: Tag): void => {
    if (decoration > 0 || open === tag) return;
    close();
    const element = tags.element(tag);
    element.add(pdf.markStructureContent(tag.role));
    open = tag;
  };
  const artifact = (paint: () => void, kind = '/Type /Layout'): void => {
    close();
    if (decoration === 0) write(`/Artifact <<${kind}>> BDC`);
    decoration += 1;
    paint();
    decoration -= 1;
    if (decoration === 0) write('EMC');
  };
  const nameOf = (anchor: string): string => {
    const found = names.get(anchor);
    if (found) return found;
    const name = `d${String(names.size + 1).padStart(6, '0')}`;
    names.set(anchor, name);
    return name;
  };
  const stroke = (path: string, { colour: hex, width, dash, round }: Stroke): void => {
    const dashes = dash ? `[${dash.map(number).join(' ')}] 0 d ` : '';
    write(`q ${colour(hex)} RG ${number(width)} w ${round ? '1 J 1 j ' : ''}${dashes}${path} S Q`);
  };
  const show = ({ style, text }: Segment, x: number, baseline: number): void => {
    const shown = style.page === undefined ? text : painter.pageOf(style.page) || text;
    const { font } = style.face;
    pdf.page.fonts[font.id] ??= font.ref();
    enter(style.tag);
    fillWith(style.colour);
    const soft = shown.endsWith('\u00ad') && decoration === 0;
    const y = number(baseline - style.rise);
    const place = `/${font.id} ${number(style.size)} Tf 1 0 0 -1 ${number(x)} ${y} Tm`;
    const whole = soft ? shown.slice(0, -1) : shown;
    const hyphen = `/Span <</ActualText <FEFF00AD>>> BDC ${style.face.show('-')} TJ EMC`;
    write(`BT ${place} ${whole ? `${style.face.show(whole)} TJ` : ''} ${soft ? hyphen : ''} ET`);
  };

  const painter: Painter = {
    get page() {
      return page;
    },
    beginPage: () => {
      pdf.addPage();
      page += 1;
      fill = '';
    },
    endPage: () => {
      if (underlines.length > 0) {
        artifact(() => {
          for (const [x, y, width, hex, weight] of underlines)
            stroke(`${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l`, {
              colour: hex,
              width: weight,
            });
        });
      }
      underlines = [];
      close();
      tags.endPage();
    },
    artifact,
    text: (segments, x, baseline) => {
      for (const segment of segments) {
        const { style, width } = segment;
        const left = x + segment.x;
        show(segment, left, baseline);
        if (decoration > 0) continue;
        if (style.note) tags.element(style.note);
        if (style.link) {
          painter.link(style.tag, style.link, left, baseline - style.size, width, style.size * 1.3);
        }
        const weight = style.size / 18;
        if (style.underline) underlines.push([left, baseline + 1.8, width, style.colour, weight]);
        if (style.strike) {
          underlines.push([left, baseline - style.size * 0.25, width, style.colour, weight]);
        }
      }
    },
    rule: (x1, y1, x2, y2, look) =>
      stroke(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`, look),
    polyline: (points, look) =>
      stroke(
        points.map(([x, y], i) => `${number(x)} ${number(y)} ${i === 0 ? 'm' : 'l'}`).join(' '),
        look,
      ),
    box: (x, y, width, height, { fill: inside, stroke: edge, radius = 0 }) => {
      const path = boxPath(x, y, width, height, Math.min(radius, width / 2, height / 2));
      if (inside) {
        fillWith(inside);
        write(`${path} f`);
      }
      if (edge) stroke(path, edge);
    },
    mark: (tag, paint) => {
      enter(tag);
      paint();
    },
    picture: (tag, picture, x, y, w, h) => {
      const paint = (): void => {
        if (picture.format === 'svg') {
          paintSvg(pdf, picture, x, y, w, h);
          return;
        }
        const image = images.get(picture);
        if (image) pdf.image(image, x, y, { width: w, height: h });
      };
      if (tag && decoration === 0) {
        tag.bbox = [x, y, x + w, y + h];
        painter.mark(tag, paint);
      } else artifact(paint);
      fill = '';
    },
    touch: (tag) => void (decoration > 0 || tags.element(tag)),
    get fillable() {
      return form !== undefined && decoration === 0;
    },
    entry: (tag, entry, at) => {
      if (painter.fillable) form?.add(tags.element(tag), entry, at);
    },
    link: (tag, target, x, y, width, height) => {
      if (decoration > 0) return;
      const anchor = target.url.startsWith('#') ? target.url.slice(1) : undefined;
      if (anchor !== undefined && !pages.has(anchor)) return;
      pdf.annotate(x, y, width, height, {
        Subtype: 'Link',
        // What a page number leads to is said by its number.
        Contents: new String(target.title || painter.pageOf(anchor ?? '') || target.url),
        structParent: tags.element(tag),
        ...(anchor === undefined
          ? { A: { S: 'URI', URI: new String(asciiUrl(target.url)) } }
          : { Dest: nameOf(anchor) }),
      });
    },
    destination: (anchor, x, y) => {
      if (decoration === 0) pdf.addNamedDestination(nameOf(anchor), 'XYZ', x, y, null);
    },
    bookmark: (title, depth, y) => {
      while (outline.length > 0 && outline[outline.length - 1]!.depth >= depth) outline.pop();
      const parent = outline[outline.length - 1]?.item ?? pdf.outline;
      const item = parent.addItem(title, { fit: false, top: y, left: pdf.page.width });
      outline.push({ depth, item });
    },
    pageOf: (anchor) => String(pages.get(anchor) ?? ''),
    end: () => {
      tags.end();
      form?.end();
    },
  };
  return painter;
}

/** Addresses in PDF files are ASCII. */
function asciiUrl(url: string): string {
  try {
    return new URL(url).href.replace(/[^\x21-\x7e]/g, encodeURIComponent);
  } catch {
    return url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
  }
}

/**
 * Makes room to write fillable on the screen: text fields over ruled lines and empty cells, and
 * tick boxes. The page itself draws lines and boxes; an empty field draws nothing, so that a print
 * looks the same with and without fields.
 */
import { embedFormFont, suitsForms } from './form-font.js';
import { colour, number } from './paths.js';
import type { EmbeddedFont, Pdf, Reference, StructureElement } from './pdfkit.js';

/** What can be filled in, and what is said about it. */
export interface Entry {
  /** `line` one line above a rule, `area` several lines from the top, `box` a tick box. */
  kind: 'line' | 'area' | 'box';
  /** Heard by those who do not see the page, shown as a tooltip by others. */
  label: string;
  /** Number of the worksheet around; empty outside worksheets. */
  sheet: string;
  /** Points: the type size of what is typed. */
  size: number;
  /** `#rrggbb`. */
  colour: string;
  ticked?: boolean;
}

export interface Rectangle {
  /** Points from the page's top left. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Adds fields to a file. */
export interface Form {
  /** Puts a field on the current page, as content of a `Form` element. */
  add(element: StructureElement, entry: Entry, at: Rectangle): void;
  /** Writes the form, when all fields are known. */
  end(): void;
}

/** Field flags (ISO 32000-1, tables 221 and 228). What does not fit is not typed: it would not print. */
const MULTILINE = 1 << 12;
const DO_NOT_SCROLL = 1 << 23;
/** Annotation flag: the field is printed with the page (table 165). */
const PRINT = 4;
const FONT = 'Write';
/** Smaller fields cannot be typed into. Points. */
const LEAST = 8;

/** A form without fields. Undefined when the font, whose file is `source`, cannot be used for typing. */
export function createForm(pdf: Pdf, { font }: EmbeddedFont, source: Uint8Array): Form | undefined {
  if (!suitsForms(font)) return undefined;
  const fields: Reference[] = [];
  const counts = new Map<string, number>();
  const boxes = new Map<string, { Yes: Reference; Off: Reference }>();
  const resources = pdf.ref({});

  const nameOf = (sheet: string): string => {
    const group = sheet ? `sheet-${sheet}` : 'form';
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return `${group}-field-${count}`;
  };
  const appearance = (width: number, height: number, content: string, own: object): Reference => {
    const drawn = pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      ...own,
    });
    // A few bytes are not worth packing.
    drawn.compress = false;
    drawn.end(new TextEncoder().encode(content));
    return drawn;
  };
  const boxStates = (size: number, hex: string): { Yes: Reference; Off: Reference } => {
    const key = `${number(size)} ${hex}`;
    const found = boxes.get(key);
    if (found) return found;
    const states = {
      Yes: appearance(size, size, tick(size, hex), { Resources: {} }),
      Off: appearance(size, size, '', { Resources: {} }),
    };
    boxes.set(key, states);
    return states;
  };
  const looks = (entry: Entry, { width, height }: Rectangle): object => {
    if (entry.kind === 'box') {
      const state = entry.ticked ? 'Yes' : 'Off';
      const N = boxStates(width, entry.colour);
      return { FT: 'Btn', V: state, DV: state, AS: state, AP: { N } };
    }
    return {
      FT: 'Tx',
      Ff: DO_NOT_SCROLL | (entry.kind === 'area' ? MULTILINE : 0),
      DA: new String(`/${FONT} ${number(entry.size)} Tf ${colour(entry.colour)} rg`),
      AP: { N: appearance(width, height, '/Tx BMC EMC', { Resources: resources }) },
    };
  };

  return {
    add: (element, entry, at) => {
      if (entry.kind !== 'box' && (at.width < LEAST || at.height < LEAST)) return;
      const name = nameOf(entry.sheet);
      pdf.annotate(at.x, at.y, at.width, at.height, {
        Subtype: 'Widget',
        F: PRINT,
        T: new String(name),
        TU: new String(entry.label || name),
        ...looks(entry, at),
        // Neither border nor background: what is written is all that is seen.
        C: [],
        structParent: element,
      });
      fields.push(pdf.page.annotations[pdf.page.annotations.length - 1]!);
    },
    end: () => {
      if (fields.length === 0) {
        resources.end();
        return;
      }
      resources.data.Font = { [FONT]: embedFormFont(pdf, font, source) };
      resources.end();
      const form = pdf.ref({
        Fields: fields,
        DR: resources,
        DA: new String(`/${FONT} 11 Tf 0 g`),
      });
      form.end();
      pdf._root.data.AcroForm = form;
      // The form is written; pdfkit would look for one of its own making.
      pdf.endAcroForm = () => pdf;
    },
  };
}

/** A tick as it is printed in a box of `size` points that is ticked beforehand. */
function tick(size: number, hex: string): string {
  const points = TICK.map(
    ([x, y], index) => `${number(x * size)} ${number((1 - y) * size)} ${index === 0 ? 'm' : 'l'}`,
  );
  return `${colour(hex)} RG 1.5 w 1 J 1 j ${points.join(' ')} S`;
}

/** Corners of a tick as shares of its box, from the top left. */
export const TICK: readonly (readonly [number, number])[] = [
  [0.2, 0.52],
  [0.42, 0.76],
  [0.84, 0.18],
];

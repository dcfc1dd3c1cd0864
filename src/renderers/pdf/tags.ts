/**
 * The structure tree for assistive technology. Blocks describe their place in it with tags; the
 * elements are created when the first content of a tag is painted, so that the order of the tree
 * is the order of reading.
 */
import type { Pdf, StructureElement } from './pdfkit.js';

/** A place in the structure tree. */
export interface Tag {
  /** A standard structure type of PDF 1.7: `P`, `H1`, `TD` … */
  role: string;
  parent?: Tag;
  alt?: string;
  actual?: string;
  language?: string;
  /** Points from the page's top left: left, top, right, bottom. */
  bbox?: [number, number, number, number];
  scope?: 'Column' | 'Row';
  /** Columns that a cell covers. */
  span?: number;
  /** How the items of a list are labelled. */
  numbering?: 'Decimal' | 'Disc' | 'Square';
  /** Unique in the file; footnotes have one. */
  id?: string;
  /** One element for each page, as link annotations require. */
  eachPage?: boolean;
}

export function tag(role: string, parent: Tag, rest: Omit<Tag, 'role' | 'parent'> = {}): Tag {
  return { role, parent, ...rest };
}

export interface TagWriter {
  /** Creates the element of a tag and those around it, unless they exist. */
  element(tag: Tag): StructureElement;
  /** Ends the elements that must not reach the next page. */
  endPage(): void;
  end(): void;
}

export function createTagWriter(pdf: Pdf, root: Tag): TagWriter {
  const elements = new Map<Tag, StructureElement>();
  const identified: [id: string, element: StructureElement][] = [];
  let ofPage: Tag[] = [];

  const create = (tag: Tag): StructureElement => {
    const element = pdf.struct(tag.role, {
      alt: tag.alt,
      actual: tag.actual,
      lang: tag.language,
      bbox: tag.bbox,
    });
    if (tag.scope || (tag.span ?? 1) > 1) {
      element.dictionary.data.A = {
        O: 'Table',
        Scope: tag.scope,
        ColSpan: (tag.span ?? 1) > 1 ? tag.span : undefined,
      };
    }
    if (tag.numbering) element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbering };
    if (tag.id) {
      element.dictionary.data.ID = new String(tag.id);
      identified.push([tag.id, element]);
    }
    if (tag.eachPage) ofPage.push(tag);
    return element;
  };
  const elementOf = (tag: Tag): StructureElement => {
    const found = elements.get(tag);
    if (found) return found;
    const parent = tag.parent ? elementOf(tag.parent) : undefined;
    const element = create(tag);
    elements.set(tag, element);
    if (parent) parent.add(element);
    else pdf.addStructure(element);
    return element;
  };

  return {
    element: elementOf,
    endPage: () => {
      for (const tag of ofPage) {
        elements.get(tag)?.end();
        elements.delete(tag);
      }
      ofPage = [];
    },
    end: () => {
      elementOf(root).end();
      if (identified.length === 0) return;
      const names = [...identified]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([id, element]) => [new String(id), element.dictionary]);
      pdf.getStructTreeRoot().data.IDTree = { Names: names };
    },
  };
}

/**
 * Numbers heading levels for the structure tree: it must start at 1 and never skip a level, though
 * a document may go from depth 1 to depth 3.
 */
export function createLevels(): (depth: number) => number {
  const open: number[] = [];
  return (depth) => {
    while (open.length > 0 && open[open.length - 1]! >= depth) open.pop();
    open.push(depth);
    return open.length;
  };
}

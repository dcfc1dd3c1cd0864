/** The parts of the package, and how each points to others. */
import { el, HEAD, RELATIONSHIPS } from './xml.js';

/** Kinds of relationships by the last word of their address. */
export type Kind =
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'image'
  | 'hyperlink'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles';

export interface Relationships {
  /** The id of a relationship to `target`; the same one when asked again. */
  to(kind: Kind, target: string, external?: boolean): string;
  /** The part that lists them. */
  xml(): string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Relationships of one part, numbered in the order in which they are needed. */
export function relationships(): Relationships {
  const known = new Map<string, { id: string; xml: string }>();
  return {
    to(kind, target, external = false) {
      const key = `${kind} ${target}`;
      const found = known.get(key);
      if (found) return found.id;
      const id = `rId${known.size + 1}`;
      const xml = el('Relationship', {
        Id: id,
        Type: `${RELATIONSHIPS}/${kind}`,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      });
      known.set(key, { id, xml });
      return id;
    },
    xml: () =>
      HEAD + el('Relationships', { xmlns: PACKAGE }, ...[...known.values()].map(({ xml }) => xml)),
  };
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`. */
export function relationshipsPath(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

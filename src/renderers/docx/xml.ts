/**
 * WordprocessingML that the docx library has no words for: raw elements, complex fields,
 * hyperlinks with a spoken title, bookmarks.
 */
import { FileChild, type IContext, type IXmlableObject, Run, Tab, type XmlComponent } from 'docx';
import { limited } from '../shared/xml-text.js';

const HYPERLINK_TYPE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A raw element with qualified attribute names; usable among blocks and among runs. */
export class Element extends FileChild {
  constructor(
    name: string,
    attributes: Record<string, string | number> = {},
    children: readonly (XmlComponent | string)[] = [],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** A link to an address outside the document. */
export class ExternalLink extends Element {
  private readonly id: string;
  private readonly url: string;

  /** `id` must be unique among the links of the document; `url` must be a valid URI. */
  constructor(id: string, url: string, title: string | undefined, children: XmlComponent[]) {
    super('w:hyperlink', { 'r:id': `rId${id}`, 'w:history': 1, ...tooltip(title) }, children);
    this.id = id;
    this.url = url;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(
      this.id,
      HYPERLINK_TYPE,
      this.url,
      'External',
    );
    return super.prepForXml(context);
  }
}

/** A link to a bookmark of this document. */
export function internalLink(
  bookmark: string,
  title: string | undefined,
  children: XmlComponent[],
): Element {
  const attributes = { 'w:anchor': bookmark, 'w:history': 1, ...tooltip(title) };
  return new Element('w:hyperlink', attributes, children);
}

function tooltip(title: string | undefined): Record<string, string> {
  return title ? { 'w:tooltip': limited(title, 260) } : {};
}

/**
 * A complex field: its instruction and the result that is shown until Word updates it. Word
 * updates a `stale` one when it opens the file.
 */
export function field(
  instruction: string,
  result: Run[],
  properties: RunOptions,
  stale = false,
): Run[] {
  return [...fieldStart(instruction, properties, stale), ...result, fieldEnd(properties)];
}

/** The opening runs of a field whose result spans several paragraphs. */
function fieldStart(instruction: string, properties: RunOptions, stale = false): Run[] {
  const instr = new Element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);
  return [
    new Run({ ...properties, children: [fieldCharacter('begin', stale)] }),
    new Run({ ...properties, children: [instr] }),
    new Run({ ...properties, children: [fieldCharacter('separate')] }),
  ];
}

/** The closing run of a field. */
function fieldEnd(properties: RunOptions): Run {
  return new Run({ ...properties, children: [fieldCharacter('end')] });
}

/** A tab, as a run. */
export function tab(properties: RunOptions): Run {
  return new Run({ ...properties, children: [new Tab()] });
}

type RunOptions = Exclude<ConstructorParameters<typeof Run>[0], undefined>;

function fieldCharacter(kind: 'begin' | 'separate' | 'end', stale = false): Element {
  return new Element('w:fldChar', { 'w:fldCharType': kind, ...(stale ? { 'w:dirty': 1 } : {}) });
}

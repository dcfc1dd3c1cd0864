/** mdast → the document tree: links are led to places in this document, notes collected, citations resolved. */

import type { Table as MdastTable, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { parseCitations } from '../citations/parse-citations.js';
import type { Curriculum, TextOf } from '../curriculum/model.js';
import { crossReference, pictureAt } from '../curriculum/resources.js';
import type { Block, Column, Figure, Heading, Inline, ListItem } from '../nodes/document.js';
import { type LeafDirective, plainText, rangeOf } from '../source/markdown.js';
import { anchors } from './anchors.js';
import { type Book, paragraph, text as textInlines } from './context.js';
import { widthHints } from './width-hints.js';

export interface MarkdownOptions {
  /** Empty table cells are room to write. */
  worksheet?: boolean;
  /** Headings keep their level (a template's own text). */
  asWritten?: boolean;
}

export interface Markdown {
  blocks(nodes: readonly RootContent[], text: TextOf, options?: MarkdownOptions): Block[];
  inlines(nodes: readonly PhrasingContent[], text: TextOf): Inline[];
  /** A plain text that may hold citations, such as a tool's source. */
  line(value: string): Inline[];
}

export function createMarkdown(curriculum: Curriculum, book: Book): Markdown {
  return {
    blocks: (nodes, text, options = {}) =>
      new Converter(curriculum, book, text, options).blocks(nodes),
    inlines: (nodes, text) => new Converter(curriculum, book, text, {}).inlines(nodes),
    line: (value) => cited(value, book),
  };
}

/** A text with its citations resolved. */
function cited(value: string, book: Book): Inline[] {
  return parseCitations(value).flatMap((part) =>
    typeof part === 'string' ? textInlines(part) : book.citations.cite(part.items),
  );
}

class Converter {
  readonly #curriculum: Curriculum;
  readonly #book: Book;
  readonly #text: TextOf;
  readonly #options: MarkdownOptions;

  constructor(curriculum: Curriculum, book: Book, text: TextOf, options: MarkdownOptions) {
    this.#curriculum = curriculum;
    this.#book = book;
    this.#text = text;
    this.#options = options;
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading': {
        const children = this.inlines(node.children);
        // A worksheet is a sheet with a title of its own, not a chapter of the document.
        if (this.#options.worksheet && !this.#options.asWritten) {
          return [
            { type: 'paragraph', keepWithNext: true, children: [{ type: 'strong', children }] },
          ];
        }
        const depth = this.#options.asWritten ? node.depth : Math.max(3, node.depth);
        return [{ type: 'heading', depth: depth as Heading['depth'], children }];
      }
      case 'list': {
        const items = node.children.map((item): ListItem => {
          const bare = bareBox(item.children);
          const checked = item.checked ?? bare?.checked;
          const children = bare ? [] : this.blocks(item.children);
          return checked == null ? { children } : { checked, children };
        });
        const ordered = node.ordered === true;
        return [
          {
            type: 'list',
            ordered,
            ...(ordered && node.start != null ? { start: node.start } : {}),
            ...(node.children.some((item) => item.spread) ? { spread: true } : {}),
            items,
          },
        ];
      }
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(node.children) }];
      case 'code':
        return [{ type: 'code', value: node.value }];
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'leafDirective':
        return this.#leaf(node);
      case 'containerDirective':
        return this.blocks(node.children as RootContent[]);
      default:
        return [];
    }
  }

  /** Pictures in running text are set below it, each as a figure. */
  #paragraph(nodes: readonly PhrasingContent[]): Block[] {
    const figures: Block[] = [];
    const words: PhrasingContent[] = [];
    for (const node of nodes) {
      const source = this.#imageSource(node);
      if (source) figures.push(...this.#figure(source));
      else words.push(node);
    }
    const blank = words.every((node) => node.type === 'text' && node.value.trim() === '');
    return blank && figures.length > 0 ? figures : [paragraph(this.inlines(words)), ...figures];
  }

  #imageSource(node: PhrasingContent): { src: string; alt: string; caption: Inline[] } | undefined {
    if (node.type === 'image') {
      return { src: node.url, alt: node.alt ?? '', caption: textInlines(node.title ?? '') };
    }
    if (node.type !== 'imageReference') return undefined;
    const definition = this.#text.definitions.get(node.identifier);
    return definition
      ? { src: definition.url, alt: node.alt ?? '', caption: textInlines(definition.title ?? '') }
      : undefined;
  }

  #figure(
    source: { src: string; alt: string; caption: Inline[] },
    more: Partial<Figure> = {},
  ): Block[] {
    const { path } = this.#text.file;
    const key = `${path}\n${source.src}`;
    const found = this.#book.pictures.get(key) ?? pictureAt(this.#curriculum, path, source.src);
    this.#book.pictures.set(key, found);
    if (!found.ok) return [];
    const { caption, alt } = source;
    return [
      {
        type: 'figure',
        picture: found.picture,
        alt,
        ...(caption.length > 0 ? { caption } : {}),
        ...more,
      },
    ];
  }

  #leaf(node: LeafDirective): Block[] {
    const attributes = node.attributes ?? {};
    if (node.name === 'lines') return [{ type: 'lines', count: Number(attributes.count ?? 4) }];
    if (node.name === 'field') return [{ type: 'field', label: this.inlines(node.children) }];
    if (node.name !== 'figure') return [];
    const credit = [attributes.credit, attributes.licence].filter((part) => part).join(', ');
    const width = Number.parseInt(attributes.width ?? '', 10);
    return this.#figure(
      {
        src: attributes.src ?? '',
        alt: attributes.alt ?? '',
        caption: this.inlines(node.children),
      },
      { ...(Number.isNaN(width) ? {} : { width }), ...(credit ? { credit } : {}) },
    );
  }

  #table(node: MdastTable): Block {
    const [head, ...body] = node.children;
    const blank = this.#options.worksheet === true;
    const row = (source: MdastTable['children'][number], header: boolean) => ({
      cells: source.children.map((cell) => {
        const children = this.#paragraph(cell.children).filter(
          (block) => block.type !== 'paragraph' || block.children.length > 0,
        );
        return children.length === 0 && blank && !header ? { children, blank } : { children };
      }),
    });
    const width = Math.max(...node.children.map((source) => source.children.length));
    const hints = widthHints(this.#text.file.text.slice(...rangeOf(node)));
    const columns = Array.from({ length: width }, (_, index): Column => {
      const align = node.align?.[index];
      const hint = hints?.[index];
      return { ...(align ? { align } : {}), ...(hint ? { width: hint } : {}) };
    });
    const rows = body.map((source) => row(source, false));
    const hasBlank = rows.some(({ cells }) => cells.some((cell) => 'blank' in cell));
    const emptyHead = head?.children.every((cell) => plainText(cell).trim() === '') ?? true;
    return {
      type: 'table',
      look: hasBlank ? 'grid' : 'plain',
      columns,
      header: head && !emptyHead ? [row(head, true)] : [],
      rows,
    };
  }

  inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#words(node);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: node.type, children: this.inlines(node.children) }];
      case 'inlineCode':
        return [{ type: 'inlineCode', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return this.#link(node.url, node.children);
      case 'linkReference': {
        const definition = this.#text.definitions.get(node.identifier);
        return definition ? this.#link(definition.url, node.children) : this.inlines(node.children);
      }
      case 'footnoteReference':
        return this.#footnote(node.identifier);
      case 'image':
      case 'imageReference':
        return textInlines(node.alt ?? '');
      default:
        return [];
    }
  }

  /** Text with its citations. An escaped `\@` is an at sign; mdast has already taken its backslash. */
  #words(node: Text): Inline[] {
    const value = node.value.replace(/\r?\n/g, ' ');
    const source = this.#text.file.text.slice(...rangeOf(node));
    const signs = [...source.matchAll(/\\?@/g)].map((match) => match[0].length === 2);
    if (!signs.includes(true)) return cited(value, this.#book);
    let index = 0;
    const marked = value.replace(/@/g, () => (signs[index++] ? '\uE000' : '@'));
    return cited(marked, this.#book).map((inline) =>
      inline.type === 'text' ? { ...inline, value: inline.value.replace(/\uE000/g, '@') } : inline,
    );
  }

  /** A link to the web stays one; a link to a session or tool leads to it where this document holds it. */
  #link(url: string, nodes: readonly PhrasingContent[]): Inline[] {
    const children = this.inlines(nodes);
    if (/^(https?:\/\/|mailto:)/i.test(url)) return [{ type: 'link', url, children }];
    const target = crossReference(this.#curriculum, this.#text.file.path, url);
    const anchor =
      target?.kind === 'session'
        ? anchors.session(target.module, target.session)
        : target?.kind === 'tool'
          ? anchors.tool(target.tool)
          : undefined;
    if (anchor === undefined || !this.#book.anchors.has(anchor)) return children;
    return [{ type: 'link', url: `#${anchor}`, children }];
  }

  #footnote(identifier: string): Inline[] {
    const definition = this.#text.footnotes.get(identifier);
    if (!definition) return [];
    const id = `${this.#text.file.path}#${identifier}`;
    if (!Object.hasOwn(this.#book.footnotes, id)) {
      // Entered before it is filled, so that a note that cites itself ends.
      this.#book.footnotes[id] = [];
      this.#book.footnotes[id] = this.blocks(definition.children);
    }
    return [{ type: 'footnoteReference', id }];
  }
}

/** GFM reads a list item that is only `[ ]` as text; authors mean a box. */
function bareBox(children: readonly Nodes[]): { checked: boolean } | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph') return undefined;
  const match = /^\[([ xX])\]$/.exec(plainText(only).trim());
  return match ? { checked: match[1] !== ' ' } : undefined;
}

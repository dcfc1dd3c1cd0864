/** Writes a document tree as Typst markup, so that Typst is given the same content as our renderers. */

/**
 * Everything that PDF/UA-1 asks of Typst is there: title, languages, alternative texts, header rows.
 * @param {object} document a tree of src/nodes/document.ts
 * @param {(picture: object) => string} pathOf where the bytes of a picture stand
 * @returns {string} Typst markup
 */
export function typstMarkup(document, pathOf) {
  const { cover, properties, contents, footnotes, header, footer } = document;
  const writer = writerOf(document, pathOf);
  const facts = cover.facts.map(([label, value]) => `${string(label)}, ${string(value)}`);
  return [
    `#set document(title: ${string(properties.title)}, author: (${properties.authors.map((each) => `${string(each)},`).join(' ')}))`,
    `#set text(lang: ${string(document.language.split('-')[0])}, size: 11pt, font: "Source Sans 3")`,
    '#show raw: set text(font: "Source Code Pro")',
    `#set page(paper: "a4", header: [${text(header.join(' | '))}], footer: context [${text(footer)} #h(1fr) #counter(page).display()])`,
    `#text(size: 34pt)[${text(cover.title)}]`,
    ...[cover.overline, cover.subtitle, cover.lead ?? ''].filter(Boolean).map(text),
    `#grid(columns: 2, gutter: 6pt, ${facts.join(', ')})`,
    ...cover.notes.map(writer.inlines),
    '#pagebreak()',
    ...(contents
      ? [`#outline(title: [${text(contents.title)}], depth: ${contents.depth})`, '#pagebreak()']
      : []),
    ...Object.entries(footnotes).map(
      ([id, blocks]) => `#let note-${id.replace(/\W/g, '-')} = [${writer.blocks(blocks)}]`,
    ),
    writer.blocks(document.blocks),
    '',
  ].join('\n\n');
}

function writerOf(document, pathOf) {
  const known = anchorsOf(document.blocks);
  const given = new Set();
  const isKnown = (id) => known.has(id);
  /** A label may stand once in a document, and a target that can be asked for its page before it. */
  const label = (id) => {
    if (!id || given.has(id)) return '';
    given.add(id);
    return `#metadata(none)<${labelOf(id)}>`;
  };
  const inline = {
    text: ({ value, language }) =>
      language ? `#text(lang: ${string(language.split('-')[0])})[${text(value)}]` : text(value),
    emphasis: ({ children }) => `#emph[${inlines(children)}]`,
    strong: ({ children }) => `#strong[${inlines(children)}]`,
    delete: ({ children }) => `#strike[${inlines(children)}]`,
    inlineCode: ({ value }) => `#raw(${string(value)});`,
    break: () => '#linebreak();',
    link: ({ url, children }) => {
      if (!url.startsWith('#')) return `#link(${string(url)})[${inlines(children)}]`;
      return isKnown(url.slice(1))
        ? `#link(<${labelOf(url.slice(1))}>)[${inlines(children)}]`
        : inlines(children);
    },
    pageReference: ({ anchor }) =>
      isKnown(anchor) ? `#context str(locate(<${labelOf(anchor)}>).page());` : '',
    footnoteReference: ({ id }) => `#footnote(note-${id.replace(/\W/g, '-')});`,
  };
  const inlines = (children) => children.map((node) => inline[node.type](node)).join('');
  let depthBefore = 0;
  const block = {
    heading: ({ depth, id, newPage, children }) => {
      // PDF/UA-1 allows no level to be skipped.
      depthBefore = Math.min(depth, depthBefore + 1);
      const page = newPage ? '#pagebreak(weak: true)\n' : '';
      return `${page}${label(id)}#heading(level: ${depthBefore})[${inlines(children)}]`;
    },
    paragraph: ({ id, children }) => `${label(id)}${inlines(children)}`,
    list: ({ ordered, start = 1, items }) =>
      `#${ordered ? `enum(start: ${start}, ` : 'list('}${items
        .map(({ checked, children }) => {
          const box = checked === undefined ? '' : checked ? '☑ ' : '☐ ';
          return `[${box}${blocks(children)}]`;
        })
        .join(', ')})`,
    quote: ({ children }) => `#quote(block: true)[${blocks(children)}]`,
    code: ({ value }) => `#raw(block: true, ${string(value)})`,
    table: (node) => label(node.id) + table(node),
    figure: ({ id, picture, alt, caption, width, credit }) =>
      [
        `${label(id)}#figure(image(${string(pathOf(picture))}, alt: ${string(alt || 'Decoration')}${width ? `, width: ${width}%` : ''}), alt: ${string(alt || 'Decoration')}${caption ? `, caption: [${inlines(caption)}]` : ''})`,
        ...(credit ? [text(credit)] : []),
      ].join('\n\n'),
    callout: ({ title, children }) => box(undefined, text(title), children),
    slide: ({ id, label: name, title, children }) =>
      box(id, `${text(`${name}: `)}${inlines(title)}`, children),
    worksheet: ({ id, label: name, title, children, newPage }) =>
      `${newPage ? '#pagebreak(weak: true)\n' : ''}${box(id, `${text(`${name}: `)}${inlines(title)}`, children)}`,
    lines: ({ count }) =>
      Array.from({ length: count }, () => '#v(8mm)#line(length: 100%)').join('\n'),
    field: ({ label: name }) => `${inlines(name)} #box(width: 1fr, line(length: 100%))`,
    terms: ({ items }) =>
      items
        .map(
          ({ id, term, definition }) =>
            `${label(id)}#strong[${inlines(term)}] ${blocks(definition)}`,
        )
        .join('\n\n'),
    references: ({ entries }) =>
      entries.map(({ id, children }) => `${label(id)}${inlines(children)}`).join('\n\n'),
    group: ({ children }) => `#block(breakable: false, width: 100%)[${blocks(children)}]`,
    pageBreak: () => '#pagebreak(weak: true)',
    thematicBreak: () => '#line(length: 100%)',
  };
  const blocks = (children) => children.map((node) => block[node.type](node)).join('\n\n');
  const box = (id, title, children) =>
    `${label(id)}#block(stroke: (left: 3pt), inset: 8pt, width: 100%)[#strong[${title}]\n\n${blocks(children)}]`;
  const table = ({ caption, columns, header, rows }) => {
    const cell = ({ children, span = 1, blank }) => {
      const inside = `[${blank ? '#v(16mm)' : ''}${blocks(children)}]`;
      return span > 1 ? `table.cell(colspan: ${span})${inside}` : inside;
    };
    const line = ({ cells }) => cells.map(cell).join(', ');
    const head = header.length > 0 ? `table.header(${header.map(line).join(', ')}), ` : '';
    const widths = columns.map(({ width = 1 }) => `${width}fr`).join(', ');
    const shown = `#table(columns: (${widths},), ${head}${rows.map(line).join(',\n')})`;
    return caption ? `${inlines(caption)}\n\n${shown}` : shown;
  };
  return { inlines, blocks };
}

/** A string of Typst's code mode as a piece of markup: no sign in it means anything. */
function text(value) {
  return `#${string(value)};`;
}

function string(value) {
  return JSON.stringify(value).replace(
    /\\u([0-9a-f]{4})/g,
    (_, digits) => `\\u{${digits.replace(/^0+(?=.)/, '')}}`,
  );
}

function labelOf(id) {
  return id.replace(/[^\w.-]/g, '_');
}

/** All anchors below a node; those of terms and references stand on parts that are no nodes. */
function anchorsOf(node, found = new Set()) {
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return found;
  if (typeof node.id === 'string' && node.type !== 'footnoteReference') found.add(node.id);
  for (const child of Object.values(node)) anchorsOf(child, found);
  return found;
}

/** Writes a document tree as Pandoc's Markdown, so that Pandoc is given the same content as our renderers. */

/**
 * @param {object} document a tree of src/nodes/document.ts
 * @param {(picture: object) => string} pathOf where the bytes of a picture stand
 * @returns {string} Markdown with a YAML head; cells are flattened to one line each, which spares Pandoc work
 */
export function pandocMarkdown(document, pathOf) {
  const { cover, properties, language, footnotes } = document;
  const writer = writerOf(pathOf);
  const head = {
    title: properties.title,
    author: properties.authors,
    lang: language,
    keywords: properties.keywords,
    subject: properties.subject,
  };
  const facts = cover.facts.map(([label, value]) => `${escaped(label)}: ${escaped(value)}`);
  return `${[
    `---\n${JSON.stringify(head)}\n---`,
    ...[cover.overline, cover.subtitle, cover.lead ?? ''].filter(Boolean).map(escaped),
    facts.join('\\\n'),
    ...cover.notes.map(writer.inlines),
    writer.blocks(document.blocks),
    ...Object.entries(footnotes).map(
      ([id, blocks]) => `[^${noteOf(id)}]: ${indented(writer.blocks(blocks), '    ').trimStart()}`,
    ),
  ].join('\n\n')}\n`;
}

function writerOf(pathOf) {
  const inline = {
    text: ({ value }) => escaped(value),
    emphasis: ({ children }) => `*${inlines(children)}*`,
    strong: ({ children }) => `**${inlines(children)}**`,
    delete: ({ children }) => `~~${inlines(children)}~~`,
    inlineCode: ({ value }) => `\`\` ${value} \`\``,
    break: () => '\\\n',
    link: ({ url, children }) => `[${inlines(children)}](<${url}>)`,
    // Pandoc has no references to pages; a number stands for one.
    pageReference: () => '1',
    footnoteReference: ({ id }) => `[^${noteOf(id)}]`,
  };
  const inlines = (children) => children.map((node) => inline[node.type](node)).join('');
  const block = {
    heading: ({ depth, id, children }) =>
      `${'#'.repeat(depth)} ${oneLine(inlines(children))}${id ? ` {#${id}}` : ''}`,
    paragraph: ({ id, children }) => `${anchor(id)}${inlines(children)}`,
    list: ({ ordered, start = 1, items }) =>
      items
        .map(({ checked, children }, index) => {
          const mark = ordered ? `${start + index}.  ` : '-   ';
          const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
          return `${mark}${box}${indented(blocks(children), '    ').trimStart()}`;
        })
        .join('\n'),
    quote: ({ children }) => indented(blocks(children), '> '),
    code: ({ value }) => indented(value, '    '),
    table: ({ id, caption, columns, header, rows }) =>
      `${anchor(id)}${table(columns, header, rows)}${caption ? `\n\n: ${oneLine(inlines(caption))}` : ''}`,
    figure: ({ id, picture, alt, caption, width, credit }) =>
      [
        `![${caption ? oneLine(inlines(caption)) : escaped(alt)}](${pathOf(picture)})${attributes(id, width)}`,
        ...(credit ? [escaped(credit)] : []),
      ].join('\n\n'),
    callout: ({ title, children }) => box('callout', undefined, escaped(title), children),
    slide: ({ id, label, title, children }) =>
      box('slide', id, `${escaped(label)}: ${inlines(title)}`, children),
    worksheet: ({ id, label, title, children }) =>
      box('worksheet', id, `${escaped(label)}: ${inlines(title)}`, children),
    lines: ({ count }) => Array.from({ length: count }, () => '\\_'.repeat(60)).join('\n\n'),
    field: ({ label }) => `${inlines(label)} ${'\\_'.repeat(40)}`,
    terms: ({ items }) =>
      items
        .map(
          ({ id, term, definition }) =>
            `${oneLine(inlines(term))}${anchor(id)}\n:   ${indented(blocks(definition), '    ').trimStart()}`,
        )
        .join('\n\n'),
    references: ({ entries }) =>
      entries.map(({ id, children }) => `${anchor(id)}${inlines(children)}`).join('\n\n'),
    group: ({ children }) => blocks(children),
    pageBreak: () => '* * *',
    thematicBreak: () => '* * *',
  };
  const blocks = (children) => children.map((node) => block[node.type](node)).join('\n\n');
  const box = (kind, id, title, children) =>
    `::: {.${kind}${id ? ` #${id}` : ''}}\n**${oneLine(title)}**\n\n${blocks(children)}\n:::`;

  /** The words of a cell in one line. */
  const flat = (children) =>
    children
      .map((node) => {
        if (node.items) {
          return node.items.map((item) => flat(item.children ?? item.definition ?? [])).join('; ');
        }
        if (node.type === 'lines' || node.type === 'figure' || node.type === 'code') return '';
        const inside = node.children ?? node.label ?? [];
        const first = inside[0]?.type;
        return oneLine(first !== undefined && first in block ? flat(inside) : inlines(inside));
      })
      .join(' ')
      .replaceAll('|', '\\|');
  const table = (columns, header, rows) => {
    const line = ({ cells }) =>
      `| ${cells
        .flatMap(({ children, span = 1 }) => [flat(children), ...Array(span - 1).fill('')])
        .join(' | ')} |`;
    const [first, ...more] = header;
    const empty = { cells: columns.map(() => ({ children: [] })) };
    const rule = columns.map(({ width = 1 }) => '-'.repeat(Math.max(3, Math.round(width * 10))));
    return [line(first ?? empty), `|${rule.join('|')}|`, ...[...more, ...rows].map(line)].join(
      '\n',
    );
  };
  return { inlines, blocks };
}

/** Every sign that could mean something to Pandoc stands behind a backslash. */
function escaped(text) {
  return text.replace(/[\\`*_{}[\]()#+\-.!~^$<>|@"'=:]/g, '\\$&');
}

function noteOf(id) {
  return id.replace(/\W/g, '-');
}

function oneLine(text) {
  return text.replace(/\\?\n/g, ' ');
}

function anchor(id) {
  return id ? `[]{#${id}}` : '';
}

function attributes(id, width) {
  const parts = [...(id ? [`#${id}`] : []), ...(width ? [`width=${width}%`] : [])];
  return parts.length > 0 ? `{${parts.join(' ')}}` : '';
}

function indented(text, by) {
  return text
    .split('\n')
    .map((line) => (line === '' && by.trim() === '' ? '' : by + line))
    .join('\n');
}

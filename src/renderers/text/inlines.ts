/** Inline nodes as Markdown-like text. */
import type { Inline } from '../../nodes/document.js';

/** The text of `inlines` with their marks; hard line breaks become line breaks. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(one).join('');
}

function one(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.language ? `[${inline.value}]{lang=${inline.language}}` : inline.value;
    case 'emphasis':
      return `*${inlineText(inline.children)}*`;
    case 'strong':
      return `**${inlineText(inline.children)}**`;
    case 'delete':
      return `~~${inlineText(inline.children)}~~`;
    case 'inlineCode':
      return `\`${inline.value}\``;
    case 'break':
      return '\\\n';
    case 'link': {
      const title = inline.title ? ` "${inline.title}"` : '';
      return `[${inlineText(inline.children)}](${inline.url}${title})`;
    }
    case 'pageReference':
      return `{page #${inline.anchor}}`;
    case 'footnoteReference':
      return `[^${inline.id}]`;
  }
}

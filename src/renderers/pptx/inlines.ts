/** Turns inline nodes into runs. */
import type { Inline } from '../../nodes/document.js';
import { address } from '../shared/address.js';
import type { Run } from './content.js';
import type { Footnotes } from './footnotes.js';

type Format = Omit<Run, 'text'>;

/** Runs of `inlines`, each with the looks that it inherits. */
export function runsOf(
  inlines: readonly Inline[],
  footnotes: Footnotes,
  format: Format = {},
): Run[] {
  return inlines.flatMap((inline) => run(inline, footnotes, format));
}

function run(inline: Inline, footnotes: Footnotes, format: Format): Run[] {
  const inside = (children: readonly Inline[], more: Format): Run[] =>
    runsOf(children, footnotes, { ...format, ...more });
  switch (inline.type) {
    case 'text':
      return inline.value === ''
        ? []
        : [
            {
              ...format,
              ...(inline.language ? { language: inline.language } : {}),
              text: inline.value.replace(/[\r\n\t]+/g, ' '),
            },
          ];
    case 'inlineCode':
      return [{ ...format, mono: true, text: inline.value.replace(/[\r\n\t]+/g, ' ') }];
    case 'emphasis':
      return inside(inline.children, { italic: !format.italic });
    case 'strong':
      return inside(inline.children, { bold: true });
    case 'delete':
      return inside(inline.children, { strike: true });
    case 'break':
      return [{ ...format, text: '\n' }];
    case 'link': {
      const href = inline.url.startsWith('#') ? inline.url : address(inline.url);
      if (href === undefined) return inside(inline.children, {});
      return inside(inline.children, { href, ...(inline.title ? { tooltip: inline.title } : {}) });
    }
    case 'pageReference':
      return [{ ...format, text: '', page: inline.anchor }];
    case 'footnoteReference': {
      const number = footnotes.refer(inline.id);
      return number === undefined ? [] : [{ ...format, raised: true, text: String(number) }];
    }
  }
}

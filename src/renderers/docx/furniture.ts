/** Running header and footer. The first page, the cover, has neither. */
import { Footer, Header, PageNumber, Run } from 'docx';
import type { Document } from '../../nodes/document.js';
import type { Context } from './context.js';
import { base, textRun } from './inlines.js';
import { paragraph } from './paragraphs.js';
import { tab } from './xml.js';

/** Title texts left and right. */
export function header(document: Document, context: Context): Header {
  const [left, right] = document.header;
  const children = [textRun(left, context), tab(base(context)), textRun(right, context)];
  return new Header({ children: [paragraph(context, children, { style: 'Header' })] });
}

/** The footer's text left, the page's number right. */
export function footer(document: Document, context: Context): Footer {
  const number = document.pageLabel
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return new Run({ ...base(context), children: [PageNumber.CURRENT] });
      if (part === '{pages}') {
        return new Run({ ...base(context), children: [PageNumber.TOTAL_PAGES] });
      }
      return textRun(part, context);
    });
  const children = [textRun(document.footer, context), tab(base(context)), ...number];
  return new Footer({ children: [paragraph(context, children, { style: 'Footer' })] });
}

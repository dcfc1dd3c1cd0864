/** Running header and footer. The first page, the cover, has neither. */
import { Footer, Header, PageNumber, Run, type XmlComponent } from 'docx';
import type { Document } from '../../nodes/document.js';
import type { RunningTexts } from '../../nodes/theme.js';
import { runningTexts } from '../shared/running.js';
import type { Context } from './context.js';
import { image } from './figures.js';
import { base, textRun } from './inlines.js';
import { headerLogo } from './logo.js';
import { paragraph } from './paragraphs.js';
import { tab } from './xml.js';

/** Between the logo and the text beside it: two en spaces. */
const GAP = '\u2002\u2002';

/** Texts left, in the middle and right, with the logo where the theme wants it. */
export function header(document: Document, context: Context): Header {
  const { theme } = context.shared;
  const children = line(runningTexts(document, theme).header, context);
  const logo = headerLogo(theme);
  if (logo) {
    const picture = image(logo.figure, context);
    if (theme.logo?.header === 'left') children.unshift(picture, textRun(GAP, context));
    else children.push(textRun(GAP, context), picture);
  }
  return new Header({ children: [paragraph(context, children, { style: 'Header' })] });
}

/** The same at the foot; by default the page's number stands right. */
export function footer(document: Document, context: Context): Footer {
  const children = line(runningTexts(document, context.shared.theme).footer, context);
  return new Footer({ children: [paragraph(context, children, { style: 'Footer' })] });
}

/** The texts between their tabs; the style has a tab for the middle where there is a text. */
function line({ left, centre, right }: RunningTexts, context: Context): XmlComponent[] {
  const middle = centre ? [tab(base(context)), ...numbered(centre, context)] : [];
  return [...numbered(left, context), ...middle, tab(base(context)), ...numbered(right, context)];
}

/** A text with page numbers as fields. */
function numbered(text: string, context: Context): XmlComponent[] {
  return text
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return new Run({ ...base(context), children: [PageNumber.CURRENT] });
      if (part === '{pages}') {
        return new Run({ ...base(context), children: [PageNumber.TOTAL_PAGES] });
      }
      return textRun(part, context);
    });
}

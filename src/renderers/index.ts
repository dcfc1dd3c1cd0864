/** Every format that documents can be written in. To add one: its folder, and one entry here. */

import type { Document } from '../nodes/document.js';
import type { Fonts, Theme } from '../nodes/theme.js';

export interface Resources {
  theme: Theme;
  fonts: Fonts;
  /** SVG → PNG of that many pixels in width, for readers that cannot draw SVG. */
  rasterise: (svg: Uint8Array, widthPx: number) => Promise<Uint8Array>;
}

export interface Format {
  /** As given to `--format`. */
  id: string;
  title: string;
  /** Of the file's name, without the dot. */
  extension: string;
  /** It holds slides and nothing else, so it is for documents that show slides. */
  slidesOnly?: true;
  render(document: Document, resources: Resources): Promise<Uint8Array>;
}

/** Renderers are heavy, so each is loaded when it is used first. */
export const formats: readonly Format[] = [
  {
    id: 'docx',
    title: 'Word',
    extension: 'docx',
    render: async (document, resources) => {
      const { renderDocx } = await import('./docx/index.js');
      // A word processor counts its pages itself; until it does, those of the PDF stand there.
      const { layoutOf } = await import('./pdf/index.js');
      return renderDocx(document, { ...resources, ...layoutOf(document, resources) });
    },
  },
  {
    id: 'pdf',
    title: 'PDF',
    extension: 'pdf',
    render: async (document, resources) => {
      const { renderPdf } = await import('./pdf/index.js');
      return renderPdf(document, resources);
    },
  },
  {
    id: 'pptx',
    title: 'PowerPoint (slides)',
    extension: 'pptx',
    slidesOnly: true,
    render: async (document, resources) => {
      const { renderPptx } = await import('./pptx/index.js');
      return renderPptx(document, resources);
    },
  },
];

/** Word's character styles, from the theme, and the type that they share with paragraphs. */
import { type ICharacterStyleOptions, type IRunStylePropertiesOptions, ShadingType } from 'docx';
import type { TextStyle, Theme } from '../../nodes/theme.js';
import { halfPoints, hex } from './measure.js';

/** Type of a theme style. */
export function type(style: TextStyle): IRunStylePropertiesOptions {
  return {
    size: halfPoints(style.size),
    color: hex(style.colour),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italics: true } : {}),
  };
}

/** All character styles. */
export function characterStyles(theme: Theme, mono: string): ICharacterStyleOptions[] {
  const { text, colours } = theme;
  return [
    {
      id: 'InlineCode',
      name: 'Inline Code',
      quickFormat: true,
      run: {
        font: mono,
        noProof: true,
        size: halfPoints(text.code.size),
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.codeTint) },
      },
    },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(colours.link), underline: {} } },
    { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
    {
      id: 'WorksheetLabel',
      name: 'Worksheet Label',
      run: { ...type(text.label), color: hex(colours.warm) },
    },
    { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: hex(colours.muted) } },
    {
      id: 'RoomToWrite',
      name: 'Room to Write',
      run: { underline: { color: hex(colours.writing) } },
    },
  ];
}

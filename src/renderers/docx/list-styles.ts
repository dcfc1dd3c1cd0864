/** Word's built-in list styles, five levels of each. */
import type { IParagraphStyleOptions } from 'docx';
import type { Theme } from '../../nodes/theme.js';
import { spacing, twips } from './measure.js';

/** Deepest list level with a style of its own; Word has List Bullet to List Bullet 5. */
export const LIST_STYLES = 5;

/** The paragraph style of a list level (0 is the outermost). */
export function listStyle(kind: 'ListBullet' | 'ListNumber' | 'ListContinue', level: number) {
  const number = Math.min(level, LIST_STYLES - 1) + 1;
  return number === 1 ? kind : `${kind}${number}`;
}

/** Their definitions. */
export function listStyles(theme: Theme): IParagraphStyleOptions[] {
  const kinds = ['ListBullet', 'ListNumber', 'ListContinue'] as const;
  const names = {
    ListBullet: 'List Bullet',
    ListNumber: 'List Number',
    ListContinue: 'List Continue',
  };
  return kinds.flatMap((kind) =>
    Array.from({ length: LIST_STYLES }, (_, level) => ({
      id: listStyle(kind, level),
      name: level === 0 ? names[kind] : `${names[kind]} ${level + 1}`,
      basedOn: 'Normal',
      ...(level === 0 ? { quickFormat: true } : {}),
      paragraph: {
        spacing: { ...spacing(theme.text.body), after: twips(theme.space.item) },
        indent: {
          left: twips(theme.space.indent * (level + 1)),
          ...(kind === 'ListContinue' ? {} : { hanging: twips(theme.space.indent) }),
        },
      },
    })),
  );
}

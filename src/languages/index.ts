/** Every language that documents can be printed in. To add one: its file, and one line here. */

import { da } from './da.js';
import { en } from './en.js';
import type { Labels } from './labels.js';
import { lv } from './lv.js';
import { sv } from './sv.js';

export const languages: Readonly<Record<string, Labels>> = {
  en,
  da,
  sv,
  lv,
};

/** The labels of a language or of its base language; English where pensum does not know it. */
export function labelsFor(language: string): Labels {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en;
}

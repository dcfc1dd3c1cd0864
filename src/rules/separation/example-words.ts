/** Words by which a worksheet says that something in it is an example, given on purpose. */

import { bareWords } from '../accessibility/bare-words.js';

/** Of all document languages together: to know one too many only keeps a rule silent. */
const exampleWords: ReadonlySet<string> = new Set([
  ...['example', 'examples', 'worked', 'sample', 'model'],
  ...['eksempel', 'eksemplet', 'eksempler', 'eksemplerne'],
  ...['exempel', 'exemplet', 'exemplen'],
  ...['piemērs', 'piemērā', 'piemēri', 'piemērus', 'piemēram', 'paraugs', 'paraugu'],
]);

export function saysExample(text: string): boolean {
  return bareWords(text)
    .split(' ')
    .some((word) => exampleWords.has(word));
}

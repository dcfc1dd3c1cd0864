/** Texts as they are compared: what they say, whatever the signs and the case. */

/** Letters and digits in lower case with single blanks between the words. */
export function bareWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

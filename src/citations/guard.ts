/** Carries characters that mean something to the citation processor through it unchanged. */

/** Markup, and letters that the processor would rewrite as raised or lowered ones. */
const guarded = [...'<>&{}|%\\²³¹⁰⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿªº℠™ʰʲʳʷʸˡˢˣ'];
/** The start of Unicode's private use area: no text has a meaning there. */
const base = 0xe000;

/** Replaces each guarded character; private characters that were in the text are dropped. */
export function guard(text: string): string {
  let out = '';
  for (const letter of text.replace(/\p{Co}/gu, '')) {
    const index = guarded.indexOf(letter);
    out += index < 0 ? letter : String.fromCharCode(base + index);
  }
  return out;
}

/** The opposite of `guard`. */
export function unguard(text: string): string {
  return text.replace(/\p{Co}/gu, (letter) => guarded[letter.codePointAt(0)! - base] ?? '');
}

/** Text from strangers made safe for a terminal: what would act on it, or hide in it, is shown instead. */

/**
 * C0, DEL, C1, line and paragraph separators, characters that turn or hide text (bidirectional
 * controls, zero-width space, tags, byte order mark) and lone surrogates.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The same text with every unsafe character shown: `␛` for those that have a picture, else `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `\\u{${code.toString(16)}}`;
  });
}

/** JSON in which the same characters are escaped, so that it says the same and a terminal stays calm. */
export function visibleJson(json: string): string {
  return json.replace(unsafe, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

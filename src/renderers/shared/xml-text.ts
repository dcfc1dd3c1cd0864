/** Keeps any text valid XML: curricula are data from strangers. */

/**
 * Text that may stand in XML 1.0 and that office programs open: control characters are dropped, lone
 * surrogates and non-characters become U+FFFD, line ends and tabs become spaces.
 */
export function clean(text: string): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x9 || code === 0xa || code === 0xd) result += ' ';
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) continue;
    else if ((code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe) result += '\ufffd';
    else result += character;
  }
  return result;
}

/** Clean text of at most `most` UTF-16 units: office programs refuse longer names and titles. */
export function limited(text: string, most: number): string {
  const cleaned = clean(text);
  if (cleaned.length <= most) return cleaned;
  return `${cleaned.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Clean text as it stands between tags or in an attribute of XML that is written by hand. */
export function escaped(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Applies the fixes of diagnostics to texts: only the characters that a fix names are changed. */

import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import { type Folder, makeFolder } from '../source/folder.js';

/** The diagnostics of one file whose fixes can be made together: none overlaps another. */
export function together(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken: Edit[] = [];
  return diagnostics.filter(({ fix }) => {
    if (!fix || fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) return false;
    taken.push(...fix.edits);
    return true;
  });
}

/** Two insertions at one place collide as well: nobody could say which comes first. */
function collide(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** The text with edits made that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (current, { start, end, text: put }) => current.slice(0, start) + put + current.slice(end),
      text,
    );
}

/** The bytes of a file with its text changed; a byte order mark stays where it was. */
export function editedBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const encoded = new TextEncoder().encode(edited(text, edits));
  if (!mark) return encoded;
  const whole = new Uint8Array(encoded.length + 3);
  whole.set(bytes.subarray(0, 3));
  whole.set(encoded, 3);
  return whole;
}

/** The folder as it is when each file is read first: what another program writes later is not seen. */
export function remembered(folder: Folder): Folder {
  const files = [...folder.files.values()].map((entry) => {
    let bytes: Uint8Array | undefined;
    return {
      ...entry,
      read() {
        bytes ??= entry.read();
        return bytes;
      },
    };
  });
  return makeFolder(files, folder);
}

/** The folder as it would be with these files changed; nothing is written. */
export function overlaid(folder: Folder, changed: ReadonlyMap<string, Uint8Array>): Folder {
  const files = new Map(folder.files);
  for (const [path, bytes] of changed) {
    files.set(path, { path, size: bytes.length, read: () => bytes });
  }
  return makeFolder(files.values(), folder);
}

/** Bytes → text: refuses what is not UTF-8 or too large to be read safely, with one message at its place. */

import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile, sourceFile, span } from '../diagnostic/source-file.js';
import type { FolderEntry } from './folder.js';

/** Bytes. */
export const maxFileSize = 1024 * 1024;
/** Characters. */
export const maxLineLength = 20_000;

export type Decoded = { file: SourceFile; ok: boolean; findings: Finding[] };

/** Reads and decodes one text file. `ok` is false when its content must not be parsed. */
export function decode(entry: FolderEntry): Decoded {
  const refuse = (message: string, hint?: string, text = '', offset = 0): Decoded => {
    const file = sourceFile(entry.path, text);
    const finding: Finding = { rule: 'structure/file', message, at: lineSpan(file, offset) };
    return { file, ok: false, findings: [hint === undefined ? finding : { ...finding, hint }] };
  };
  if (entry.size > maxFileSize) {
    return refuse(
      `The file has ${entry.size} bytes, expected at most ${maxFileSize} (1 MiB)`,
      'Split it, or move pictures and data into files of their own.',
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = entry.read();
  } catch (error) {
    return refuse(`The file cannot be read: ${reason(error)}`);
  }
  if (looksLikeUtf16(bytes)) {
    return refuse('The file is encoded as UTF-16, expected UTF-8', 'Save it again as UTF-8.');
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const valid = text === '' || validUtf8(bytes);
  if (!valid) {
    const offset = firstInvalid(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).length;
    const file = sourceFile(entry.path, text);
    const finding: Finding = {
      rule: 'structure/file',
      message: `Byte 0x${(bytes[offset] ?? 0).toString(16)} is not valid UTF-8`,
      at: span(file, before, before + 1),
      hint: 'Save the file again as UTF-8.',
    };
    return { file, ok: false, findings: [finding] };
  }
  const file = sourceFile(entry.path, text);
  const control = controlCharacter(text);
  if (control !== -1) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    return {
      file,
      ok: false,
      findings: [
        {
          rule: 'structure/file',
          message: `The control character U+${code} has no place in a text`,
          at: span(file, control, control + 1),
          hint: 'Delete it.',
        },
      ],
    };
  }
  for (let line = 0; line < file.lineStarts.length; line++) {
    const start = file.lineStarts[line] ?? 0;
    const end = file.lineStarts[line + 1] ?? text.length;
    if (end - start > maxLineLength) {
      const finding: Finding = {
        rule: 'structure/file',
        message: `The line has ${end - start} characters, expected at most ${maxLineLength}`,
        at: span(file, start, start + 1),
        hint: 'Break it into lines or paragraphs.',
      };
      return { file, ok: false, findings: [finding] };
    }
  }
  return { file, ok: true, findings: [] };
}

/** The system's reason in words, without a path or a stack. */
export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EIO: 'the disk reports an error',
    EMFILE: 'too many files are open',
  };
  return known[String(code)] ?? (typeof code === 'string' ? code : 'unknown reason');
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const sample = bytes.subarray(0, 64);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros++;
  return sample.length >= 4 && zeros * 3 >= sample.length;
}

function validUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Offset of the first byte that cannot be decoded, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  const decoder = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoder(middle)) low = middle;
    else high = middle - 1;
  }
  // The last bytes may be the beginning of a character that never ends.
  while (low > 0 && !validUtf8(bytes.subarray(0, low))) low--;
  return Math.min(low, bytes.length - 1);
}

function controlCharacter(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lineEnd = code === 0x0a || code === 0x09;
    if (code < 0x20 && !lineEnd && !(code === 0x0d && text.charCodeAt(i + 1) === 0x0a)) return i;
    if (code === 0x7f || (code >= 0x80 && code < 0xa0)) return i;
  }
  return -1;
}

/**
 * Remembers in the output folder what each file was rendered from, so that a second export renders
 * only what changed. A record that does not fit its file is ignored, and so is a damaged one.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../edge/disk.js';
import { writeWhole } from '../edge/write-whole.js';

const name = '.pensum-rendered.json';

export interface Rendered {
  /** The file at this path (below the output folder) holds what rendering from `source` gives. */
  isCurrent(path: string, source: string): boolean;
  /** The file at this path was written with these bytes, rendered from `source`. */
  note(path: string, source: string, bytes: Uint8Array): void;
  /** Writes the record. Its loss costs time only, so a disk that refuses is not an error. */
  save(): void;
}

/** @param out absolute path of the output folder */
export function openRendered(disk: Disk, out: string): Rendered {
  const records = read(disk, join(out, name));
  return {
    isCurrent(path, source) {
      const record = records.get(path);
      const bytes = record?.source === source ? disk.read(join(out, path)) : undefined;
      return bytes !== undefined && record?.bytes === digest(bytes);
    },
    note(path, source, bytes) {
      records.set(path, { source, bytes: digest(bytes) });
    },
    save() {
      const sorted = Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
      const text = `${JSON.stringify(sorted, null, 1)}\n`;
      try {
        writeWhole(disk, join(out, name), new TextEncoder().encode(text));
      } catch {
        // The documents are written; only the next export is slower.
      }
    },
  };
}

interface Entry {
  source: string;
  bytes: string;
}

function read(disk: Disk, path: string): Map<string, Entry> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(disk.read(path)));
    const entries = Object.entries(parsed as Record<string, Entry>);
    return new Map(entries.filter(([, entry]) => typeof entry?.source === 'string'));
  } catch {
    return new Map();
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

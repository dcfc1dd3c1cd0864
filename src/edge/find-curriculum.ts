/** Finds the curriculum that a person means: the folder they name, the one they stand in, or the nearest one above. */

import { dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.js';

/**
 * The absolute folder of the curriculum, or the places that were looked at. `named` (relative to
 * `cwd`) must be a curriculum's folder itself; otherwise it is `cwd`, its `modules`, or the
 * nearest folder above that is or has one.
 */
export function findCurriculum(
  disk: Disk,
  cwd: string,
  named?: string,
): { root: string } | { lookedIn: string[] } {
  const isCurriculum = (folder: string) => disk.kind(join(folder, 'curriculum.yaml')) === 'file';
  if (named !== undefined) {
    const root = resolve(cwd, named);
    return isCurriculum(root) ? { root } : { lookedIn: [root] };
  }
  const lookedIn: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'modules')]) {
      if (isCurriculum(candidate)) return { root: candidate };
      lookedIn.push(candidate);
    }
    if (folder === dirname(folder)) return { lookedIn };
  }
}

/** Curriculum, old and new id → the edits of each file and the files that move; or why it cannot be done. */

import { editedBytes } from '../checking/fixes.js';
import type { Curriculum } from '../curriculum/model.js';
import type { Edit } from '../diagnostic/diagnostic.js';
import { type Folder, type FolderEntry, makeFolder } from '../source/folder.js';
import { findTarget } from './find-target.js';
import { newId } from './new-id.js';
import { editAt, type Place } from './place.js';
import { placesOf } from './places.js';
import { type Refusal, type Target, written } from './target.js';
import { toolFile } from './tool-places.js';
import { unreadFor } from './unread.js';

export interface Plan {
  target: Target;
  /** The same thing with its new id. */
  renamed: Target;
  /** By path; in order, not overlapping. */
  edits: Map<string, Edit[]>;
  /** Old path → new path. */
  moves: Map<string, string>;
}

/** A file that changes: its bytes before and after, and where it lies then. */
export interface ChangedFile {
  before: Uint8Array;
  after: Uint8Array;
  /** Where it moves to another path. */
  movedTo?: string;
  /** How many places in it change. */
  places: number;
}

/** Plans the renaming of what people write as `from`, such as `B1/lq`, to the id `to`. */
export function planRenaming(curriculum: Curriculum, from: string, to: string): Plan | Refusal {
  const target = findTarget(curriculum, from);
  if ('problem' in target) return target;
  const id = newId(curriculum, target, to);
  if (typeof id !== 'string') return id;
  const [unread] = unreadFor(curriculum, target);
  if (unread !== undefined) {
    return {
      problem: `${unread} cannot be read, so what it says of ${written(target)} is not known`,
      hint: '"pensum check" says what is wrong in it. Mend that first.',
    };
  }
  const edits = new Map<string, Edit[]>();
  for (const place of placesOf(curriculum, target).places) {
    const edit = editAt(place, id);
    const { at } = place;
    if (edit === undefined) return hidden(target, place);
    edits.set(at.file.path, [...(edits.get(at.file.path) ?? []), edit]);
  }
  for (const list of edits.values()) list.sort((a, b) => a.start - b.start);
  const moves = new Map(target.kind === 'tool' ? [[toolFile(target.id), toolFile(id)]] : []);
  return { target, renamed: { ...target, id }, edits, moves };
}

function hidden({ kind, id }: Target, { at, word }: Place): Refusal {
  if (kind === 'activity' && word === '') {
    return {
      problem: `The activity "${id}" has no block "yaml activity" in which its id could be written`,
      hint: 'Write the block under its heading, or change the heading, of which the id is made.',
      at,
    };
  }
  return {
    problem: `"${id}" is not written plainly here, so it cannot be replaced`,
    hint: 'Write it on one line, without an alias ("*name") and without escapes, and run the same again.',
    at,
  };
}

/** The files as they would be; nothing is written. */
export function changedFiles({ edits, moves }: Plan, folder: Folder): Map<string, ChangedFile> {
  const paths = [...new Set([...edits.keys(), ...moves.keys()])].sort();
  return new Map(
    paths.flatMap((path): [string, ChangedFile][] => {
      const before = folder.files.get(path)?.read();
      if (before === undefined) return [];
      const own = edits.get(path) ?? [];
      const movedTo = moves.get(path);
      return [
        [
          path,
          {
            before,
            after: own.length === 0 ? before : editedBytes(before, own),
            places: own.length,
            ...(movedTo === undefined ? {} : { movedTo }),
          },
        ],
      ];
    }),
  );
}

/** The folder as it would be. */
export function folderAfter(folder: Folder, changed: ReadonlyMap<string, ChangedFile>): Folder {
  const kept = [...folder.files.values()].filter(({ path }) => !changed.has(path));
  const fresh = [...changed].map(([path, { after, movedTo }]): FolderEntry => {
    return { path: movedTo ?? path, size: after.length, read: () => after };
  });
  return makeFolder([...kept, ...fresh], folder);
}

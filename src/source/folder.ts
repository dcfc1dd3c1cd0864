/** A curriculum's folder as the rest of pensum sees it: names and bytes, from a disk or from a test. */

export interface FolderEntry {
  /** Relative to the curriculum's folder, `/` between the parts. */
  path: string;
  /** Bytes. */
  size: number;
  /** The file's bytes. Throws the system's error when the file cannot be read. */
  read(): Uint8Array;
}

export interface Folder {
  /** Regular files, sorted by path; hidden files and `node_modules` left out. */
  files: Map<string, FolderEntry>;
  /** The same by the folder in which they lie directly. */
  inside: Map<string, FolderEntry[]>;
  /** Symbolic links, which are not followed. */
  links: Set<string>;
  /** Folders that could not be listed, with the reason. */
  unreadable: Map<string, string>;
}

/** A folder of these files, in any order. */
export function makeFolder(
  files: Iterable<FolderEntry>,
  { links, unreadable }: Pick<Folder, 'links' | 'unreadable'>,
): Folder {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const inside = new Map<string, FolderEntry[]>();
  for (const entry of sorted) {
    const parent = parentOf(entry.path);
    const siblings = inside.get(parent);
    if (siblings) siblings.push(entry);
    else inside.set(parent, [entry]);
  }
  return { files: new Map(sorted.map((entry) => [entry.path, entry])), inside, links, unreadable };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path; empty at the top. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** A folder made of texts, for examples and tests. */
export function folderOf(files: Record<string, string | Uint8Array>): Folder {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path, size: bytes.length, read: () => bytes };
  });
  return makeFolder(entries, { links: new Set(), unreadable: new Map() });
}

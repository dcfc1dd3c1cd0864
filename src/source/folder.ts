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
  /** Symbolic links, which are not followed. */
  links: Set<string>;
  /** Folders that could not be listed, with the reason. */
  unreadable: Map<string, string>;
}

/** A folder made of texts, for examples and tests. */
export function folderOf(files: Record<string, string | Uint8Array>): Folder {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    files: new Map(
      entries.map(([path, content]) => {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        return [path, { path, size: bytes.length, read: () => bytes }];
      }),
    ),
    links: new Set(),
    unreadable: new Map(),
  };
}

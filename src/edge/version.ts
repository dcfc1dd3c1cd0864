/** Tells which pensum this is: its version, and the build that runs. */

import { readFileSync } from 'node:fs';

/** For example `0.1.0`. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The URL of the documentation that comes with this pensum. */
export function docsFolder(): string {
  return new URL('../../docs', import.meta.url).href;
}

/** Changes whenever the code or a dependency does: the stamp of the build, or the version where there is none. */
export function buildId(): string {
  try {
    return readFileSync(new URL('../.pensum-built', import.meta.url), 'utf8').trim();
  } catch {
    return packageVersion();
  }
}

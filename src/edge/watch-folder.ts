/** Tells when something in a folder was saved, once for all that is saved together. */

import { realpathSync } from 'node:fs';
import { watch } from 'chokidar';

/**
 * Milliseconds of quiet after which a save counts as done: editors write several files at once,
 * and chokidar says nothing of what follows a change of the same file within 50 milliseconds.
 */
const quiet = 55;

/**
 * Calls back once the folder is watched, and then after changes below it, until `stop` aborts.
 * Hidden files and `node_modules` do not count. Throws the system's error when the folder is not there.
 */
export function watchFolder(root: string, stop: AbortSignal, changed: () => void): Promise<void> {
  // A link that leads to the folder would be watched in its place.
  const real = realpathSync(root);
  const watcher = watch(real, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(?:^|[\\/])(?:\.[^\\/]+|node_modules)$/.test(path.slice(real.length)),
  });
  let timer: NodeJS.Timeout | undefined;
  // What is saved before the watcher is ready would be missed.
  watcher.on('ready', changed);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  });
  return new Promise((resolve, reject) => {
    watcher.on('error', (error) => {
      watcher.close().finally(() => reject(error));
    });
    const end = () => {
      clearTimeout(timer);
      watcher.close().then(resolve, reject);
    };
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });
}

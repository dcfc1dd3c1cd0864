/** On a busy machine a terminal, a process or a long document may take its time. */

import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What pensum remembers between checks does not go to the folder of whoever runs the tests. */
const env = { XDG_CACHE_HOME: join(tmpdir(), 'pensum-test-cache'), GITHUB_ACTIONS: '' };

export default defineConfig({
  test: {
    env,
    include: ['test/**/*.test.ts'],
    // Every core; by itself vitest leaves one of them free.
    maxWorkers: Math.min(availableParallelism(), 4),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

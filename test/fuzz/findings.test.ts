/** What the fuzzer once found stays right; each folder says what it shows and holds one file of the example. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';

const root = join(import.meta.dirname, '../fixtures/fuzz');
const found = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

describe('what the fuzzer found', () => {
  it.each(found)('%s', (name) => {
    const path = name.slice(name.indexOf('/') + 1);
    expect(judge({ path, bytes: readFileSync(join(root, name)) })).toEqual([]);
  });
});

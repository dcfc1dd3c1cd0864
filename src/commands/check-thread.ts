/** A thread of `pensum check`: checks the modules that it is given. */

import type { Checked } from '../checking/cache.js';
import { checkModule, shared } from '../checking/part.js';
import { watched } from '../checking/reads.js';
import { readFolder } from '../edge/read-folder.js';
import { serve } from '../edge/threads.js';
import { rules } from '../rules/index.js';
import type { CheckOptions } from '../rules/rule.js';

export interface ThreadData {
  /** Absolute path of the curriculum. */
  root: string;
  /** Ids of the rules that run. */
  rules: readonly string[];
  options: CheckOptions;
}

serve(({ root, rules: ids, options }: ThreadData) => {
  const folder = watched(readFolder(root));
  const around = shared(folder);
  const wanted = { rules: rules.filter(({ id }) => ids.includes(id)), options };
  folder.takeReads();
  return (path): Checked => {
    const result = checkModule(around, path, wanted);
    return { reads: folder.takeReads(), result };
  };
});

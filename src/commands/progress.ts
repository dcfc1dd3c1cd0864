/** Says what is being done: one line that is redrawn on a terminal, plain lines elsewhere. */

import type { Output } from '../edge/io.js';
import { visible } from '../reporters/visible.js';
import { clip } from '../reporters/width.js';
import { widthOf } from './context.js';

export interface Progress {
  /** What is being done now: the `done`th of `total`, counting from 1. */
  step(done: number, total: number, what: string): void;
  /** Clears the redrawn line, so that other text can be written. */
  clear(): void;
}

export function progressOn(output: Output): Progress {
  if (!output.isTTY) {
    return {
      step: (done, total, what) => void output.write(`[${done}/${total}] ${visible(what)}\n`),
      clear: () => {},
    };
  }
  const clear = () => void output.write('\r\u001b[K');
  return {
    step: (done, total, what) => {
      const cells = 20;
      const full = Math.round(((done - 1) / total) * cells);
      const bar = '█'.repeat(full) + '░'.repeat(cells - full);
      clear();
      output.write(clip(`${bar} ${done}/${total} ${visible(what)}`, widthOf(output) - 1));
    },
    clear,
  };
}

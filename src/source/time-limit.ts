/** The last resort against a text that makes a parser crawl: work on one file stops after a generous time. */

import { createContext, Script } from 'node:vm';

const script = new Script('work()');
/** Made once, because making one takes longer than reading a small file. */
const context = createContext({ work: undefined });

/**
 * Runs synchronous work and gives its result, or undefined when it took longer than `milliseconds`.
 * The watchdog of `vm` interrupts functions of this realm too. Errors of the work itself are thrown.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T | undefined {
  context.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    context.work = undefined;
  }
}

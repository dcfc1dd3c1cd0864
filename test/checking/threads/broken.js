/** A thread that ends in the middle of its work, in the way that it is told. */

import { parentPort, workerData } from 'node:worker_threads';

const ends = {
  throws: () => {
    throw new Error('the work failed');
  },
  rejects: () => Promise.reject(new Error('the work failed')),
  refused: () => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'open', path: '/gone' });
  },
  'exits with 3': () => process.exit(3),
  'exits with 0': () => process.exit(0),
  'says nothing': () => {},
};
const [first] = workerData.jobs;
parentPort.postMessage({ job: first, result: first });
if (first !== 'a') ends[workerData.data]();

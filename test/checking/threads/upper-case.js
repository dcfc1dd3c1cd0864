/** A thread that works: each job in upper case, after what every thread was given. */

import { parentPort, workerData } from 'node:worker_threads';

for (const job of workerData.jobs) {
  parentPort.postMessage({ job, result: workerData.data + job.toUpperCase() });
}

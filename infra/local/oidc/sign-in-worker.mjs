/**
 * Plays the staff's sign-in pages on the virtual clock: their library reads `Date` wherever it needs the time, so it
 * lives in a thread whose `Date` is the clinic's.
 */
import { workerData } from 'node:worker_threads';
import { installVirtualDate } from '../virtual-date.mjs';

installVirtualDate(workerData.clockMemory);
const { listen } = await import('./sign-in-server.ts');
await listen(workerData);

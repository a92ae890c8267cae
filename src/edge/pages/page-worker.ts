import { parentPort, workerData } from 'node:worker_threads';
import { type FoundPage, type Knowledge, readPageBytes } from './read-page-bytes.ts';

// Kept thin: coverage sees the function it calls, but no thread.
parentPort?.on('message', (page: FoundPage) => {
  parentPort?.postMessage(readPageBytes(page, workerData as Knowledge));
});

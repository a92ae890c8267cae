import { parentPort, workerData } from 'node:worker_threads';
import { type Knowledge, readPageBytes } from './read-page-bytes.ts';

// Kept thin: coverage sees the function it calls, but no thread.
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readPageBytes(bytes, workerData as Knowledge));
});

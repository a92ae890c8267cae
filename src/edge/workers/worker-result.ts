import { Failure, type FailureCode } from '../../domain/failure.ts';

/** What came of reading, as it passes between threads: an error would lose its code on the way. */
export type WorkerResult<Result> =
  | { readonly status: 'ok'; readonly result: Result }
  | { readonly status: 'failed'; readonly code: FailureCode; readonly message: string };

/** What came of reading. Faults that are not about what was read are thrown. */
export function toWorkerResult<Result>(read: () => Result): WorkerResult<Result> {
  try {
    return { status: 'ok', result: read() };
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return { status: 'failed', code: fault.code, message: fault.message };
  }
}

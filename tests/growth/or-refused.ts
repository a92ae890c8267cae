import { Failure } from '../../src/domain/failure.ts';

/** A reader that may say that it does not read a text; any other error is a fault. */
export function orRefused(read: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    try {
      return read(text);
    } catch (refusal) {
      return refusalOf(refusal);
    }
  };
}

/** The Failure that a reader threw; throws anything else. */
export function refusalOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

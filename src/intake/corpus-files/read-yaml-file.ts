import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { faultsOf } from '../front-matter.ts';
import { parseGiven } from '../parse-given.ts';

/**
 * Reads a YAML file of the corpus by a schema. Throws `broken-corpus` with the path and every
 * fault of the file at once.
 */
export function readYamlFile<Value>(raw: string, path: string, schema: z.ZodType<Value>): Value {
  const document = parseDocument(raw, { logLevel: 'error' });
  if (document.errors.length > 0) {
    throw broken(
      path,
      document.errors.map(({ message }) => message),
    );
  }
  const read = parseGiven(schema, document.toJS({ maxAliasCount: 0 }));
  if (!read.success) throw broken(path, faultsOf(read.error));
  return read.data;
}

function broken(path: string, faults: readonly string[]): Failure {
  return new Failure('broken-corpus', `${path}: ${faults.join('; ')}`);
}

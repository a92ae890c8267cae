// Run by `npm run sbom`: prints the software bill of materials (CycloneDX 1.5) of what an installed
// package brings, as npm knows it from the lock file. The same lock file gives the same bytes: what
// npm adds of its run (a random number, the time, its own version, the folder's name) is left out.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { productionPackages } from '../support/installed-package.ts';

const Component = z.looseObject({ 'bom-ref': z.string(), name: z.string() });

const Bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component).min(1),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

// Not with `--omit dev`: npm 11 then leaves out packages that development needs, too, such as zod.
const ARGS = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];

const { serialNumber: _, ...bom } = Bom.parse(
  JSON.parse(execFileSync('npm', ARGS, { encoding: 'utf8', maxBuffer: 2 ** 26 })),
);
/** Whether an installation goes on without it, by what it is called. */
const isOptional = new Map(
  productionPackages().map(({ folder, version, optional = false }) => [
    `${folder.split('node_modules/').at(-1)}@${version}`,
    optional,
  ]),
);
const components = bom.components
  .filter((one) => isOptional.has(one['bom-ref']))
  .map((one) => ({ ...one, scope: isOptional.get(one['bom-ref']) ? 'optional' : 'required' }));
const own = bom.metadata.component['bom-ref'];
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const { timestamp: __, ...metadata } = bom.metadata;
const steady = {
  ...bom,
  metadata: {
    ...metadata,
    tools: [{ vendor: 'npm', name: 'cli' }],
    component: { ...metadata.component, name },
  },
  components: sortedBy(components, (one) => one['bom-ref']),
  dependencies: sortedBy(bom.dependencies, ({ ref }) => ref)
    .filter(({ ref }) => ref === own || isOptional.has(ref))
    .map((one) => ({
      ...one,
      dependsOn: one.dependsOn.filter((ref) => isOptional.has(ref)).toSorted(),
    })),
};
const { bomFormat, specVersion, ...rest } = steady;
const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(steady))}`;
process.stdout.write(
  `${JSON.stringify({ bomFormat, specVersion, serialNumber, ...rest }, null, 2)}\n`,
);

function sortedBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return all.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** A UUID of version 8 (RFC 9562), which is made of the content. */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

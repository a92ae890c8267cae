import type { FuzzedProperty } from './fuzzed-property.ts';
import { INPUT_PROPERTIES } from './input-properties.ts';
import { RENDER_PROPERTIES } from './render-properties.ts';
import { TEXT_PROPERTIES } from './text-properties.ts';

/** A property, and how many values it is tried on before the next one: some hundred milliseconds. */
interface WeighedProperty {
  readonly property: FuzzedProperty;
  readonly runs: number;
}

/** Everything that is fuzzed, by what holds of it. */
export const ALL_PROPERTIES: Readonly<Record<string, WeighedProperty>> = {
  ...weighed(TEXT_PROPERTIES, 60),
  ...weighed(INPUT_PROPERTIES, 60),
  ...weighed(RENDER_PROPERTIES, 8),
};

function weighed(properties: Readonly<Record<string, FuzzedProperty>>, runs: number) {
  const all = Object.entries(properties).map(([name, property]) => [name, { property, runs }]);
  return Object.fromEntries(all) as Readonly<Record<string, WeighedProperty>>;
}

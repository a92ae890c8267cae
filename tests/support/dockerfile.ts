/** An instruction of a Dockerfile, in capitals, and what follows it. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of a Dockerfile, each from its FROM on; what stands before the first is left out. */
export function stagesOf(dockerfile: string): readonly (readonly Instruction[])[] {
  const lines = dockerfile.replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ');
  const all = lines.split('\n').flatMap((line): readonly Instruction[] => {
    const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    return name === undefined || rest === undefined ? [] : [{ name: name.toUpperCase(), rest }];
  });
  const starts = all.flatMap(({ name }, at) => (name === 'FROM' ? [at] : []));
  return starts.map((start, at) => all.slice(start, starts[at + 1]));
}

/** What follows each instruction of a name. */
export function restsOf(stage: readonly Instruction[], name: string): readonly string[] {
  return stage.flatMap((one) => (one.name === name ? [one.rest] : []));
}

/** The command of an instruction in its JSON form, by which no shell stands between. */
export function execForm(rest: string): readonly string[] {
  return JSON.parse(rest.slice(rest.indexOf('[')));
}

/** The variables that a stage sets. */
export function variablesOf(stage: readonly Instruction[]): Readonly<Record<string, string>> {
  const pairs = restsOf(stage, 'ENV').flatMap((rest) => rest.trim().split(/\s+/));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

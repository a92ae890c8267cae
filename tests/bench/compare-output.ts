// Run by `npm run compare -- --before CHECKOUT`: whether every command of this checkout puts out
// what it does in another one, to the byte: results, errors, exit statuses, messages in Slack.
import { fileURLToPath } from 'node:url';
import { type Compared, compare } from './compare-output/compare.ts';
import { readOptions, USAGE } from './compare-output/options.ts';

const HERE = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const all: Compared[] = [];
  await compare(HERE, options, (compared) => {
    all.push(compared);
    process.stdout.write(options.json ? `${JSON.stringify(compared)}\n` : told(compared));
  });
  const differing = all.filter(({ status }) => status === 'differs');
  const characters = all.reduce((sum, one) => sum + one.characters, 0);
  process.stderr.write(
    `${all.length} cases, ${characters} characters compared: ${differing.length} differ ${differing.map((one) => one.case).join(', ')}\n`,
  );
  process.exitCode = all.length === 0 ? 2 : Math.min(differing.length, 1);
}

function told({ case: name, about, status, seconds, characters, diff }: Compared): string {
  const head = `${status.padEnd(8)} ${name}: ${about} (${characters} characters, ${seconds} s)\n`;
  if (diff.length === 0) return head;
  return `${head}${['--- before', '+++ after', ...diff].map((line) => `  ${line}\n`).join('')}`;
}

#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets this far and can be told so.
import { existsSync } from 'node:fs';
import module from 'node:module';

const OLDEST = [22, 18];

// A checkout runs from source; an installed package holds only what the compiler made of it.
const source = new URL('../src/main.ts', import.meta.url);
const isCheckout = existsSync(source);

// First of all: what `npm ci` installs holds a new enough Node too, so none has to be fetched.
if (isCheckout && !existsSync(new URL('../node_modules', import.meta.url))) {
  process.stderr.write(
    'parley is not installed yet: run npm ci here, which brings all that it needs, its own Node included\n',
  );
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `parley needs Node ${OLDEST.join('.')} or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org\n`,
  );
  process.exit(2);
}

// Node 22 calls its own SQLite experimental at every start; later lines do not, and nothing changed.
const emitWarning = process.emitWarning;
process.emitWarning = (warning, ...rest) => {
  if (!/SQLite is an experimental feature/.test(String(warning))) {
    emitWarning.call(process, warning, ...rest);
  }
};

module.enableCompileCache();
const { main } = await import(
  isCheckout ? source.href : new URL('../dist/main.js', import.meta.url).href
);
await main();

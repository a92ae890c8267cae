// Run by `node tests/fuzz/make-odd-files.ts`: writes the odd files anew.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ODD_FILES } from './made-odd-files.ts';

const FOLDER = 'tests/fuzz/odd-files';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const [name, { bytes }] of Object.entries(ODD_FILES)) writeFileSync(join(FOLDER, name), bytes);

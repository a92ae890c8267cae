import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Node 22 warns that node:sqlite is experimental; later lines do not.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A test starts whole processes; on a busy machine one takes seconds. What hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for processes, sockets and the disk: as many at once as there are cores.
    maxWorkers: '100%',
    // The first test that needs PostgreSQL starts it, for all of them.
    globalSetup: ['tests/support/postgres-server.ts'],
    include: ['tests/**/*.test.ts'],
    // Those need a browser: `npm run test:browser`.
    exclude: ['tests/browser/**'],
    // Node 22 warns that node:sqlite is experimental; later lines do not.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});

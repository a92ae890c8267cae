import { defineConfig } from 'vitest/config';

/** Folders whose tests leave nothing behind in the modules that they load. */
const SHARING = [
  ...['domain', 'text', 'search', 'answers', 'intake', 'archive', 'bot'],
  ...['edge', 'slack', 'cli', 'app', 'playground', 'corpus'],
].map((folder) => `tests/${folder}/**/*.test.ts`);

const shared = {
  // A test may start whole processes or live through days of two workspaces, which takes half a minute;
  // others beside it may take the processor meanwhile. What hangs still ends.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // Node 22 warns that node:sqlite is experimental; later lines do not.
  execArgv: ['--disable-warning=ExperimentalWarning'],
  // The first test that needs PostgreSQL starts it, for all of them.
  globalSetup: ['tests/support/postgres-server.ts'],
};

export default defineConfig({
  test: {
    // Most tests wait for processes, sockets and the disk: as many at once as there are cores.
    maxWorkers: '100%',
    projects: [
      // Each file would load the same hundreds of modules anew, which takes longer than its tests.
      { test: { ...shared, name: 'sharing', include: SHARING, isolate: false } },
      {
        test: {
          ...shared,
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          // Those of the browser are run by `npm run test:browser`.
          exclude: [...SHARING, 'tests/browser/**'],
        },
      },
    ],
  },
});

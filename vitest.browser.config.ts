import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each test starts the playground, and each file a browser.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/browser/**/*.test.ts'],
    // A playground and its page take turns, so that two at once keep two cores busy.
    maxWorkers: 2,
  },
});

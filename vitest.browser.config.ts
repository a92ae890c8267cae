import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each test starts the playground and a browser.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/browser/**/*.test.ts'],
    // One browser after another: they share the machine.
    fileParallelism: false,
  },
});

// The random suites of one run share a seed, which the reporter prints.
process.env.METADATA_SYNC_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }],
  },
  setupFiles: ['<rootDir>/__tests__/helpers/network-off.ts'],
  reporters: ['default', '<rootDir>/scripts/jest-summary-reporter.mjs'],
  testTimeout: 30_000,
  // The default leaves one core idle, which is half of a small machine.
  maxWorkers: '100%',
};

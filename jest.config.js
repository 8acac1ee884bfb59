// The random suites of one run share a seed, which the reporter prints. It is the same before each
// merge, so that a change is judged by what it changed; the long runs of the bench draw one.
const drawn = () => String(Math.floor(Math.random() * 2 ** 31));
process.env.METADATA_SYNC_SEED ??= process.env.METADATA_SYNC_ROUNDS ? drawn() : '1621889437';

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

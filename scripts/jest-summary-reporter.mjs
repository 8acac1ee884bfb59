// One plain closing line, for tools that read counts: "12 passed, 0 failed, 1 skipped".
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A file that could not be loaded has no failed test, but it has failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    console.log(
      `The seed of the random suites: METADATA_SYNC_SEED=${process.env.METADATA_SYNC_SEED}`,
    );
    console.log(counts.join(', '));
  }
}

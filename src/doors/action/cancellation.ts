/**
 * A signal that is aborted when the runner cancels the job: it interrupts the process, and ends it
 * some seconds later, time enough to write the report.
 */
export const cancellation = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort());
  return controller.signal;
};

import * as core from '@actions/core';
import type { FailOn } from '../../model/inputs.js';
import type { RenderedResult } from '../../model/result.js';
import { type Annotation, annotationsOf, renderConsole } from '../../sync/index.js';

/** Writes the report to the log: the verdict, one group a metadata file, and annotations. */
export const writeLog = (result: RenderedResult, failures: readonly FailOn[]): void => {
  const report = renderConsole(result);
  core.info(report.verdict);
  for (const { title, rows } of report.sections) {
    core.startGroup(title);
    for (const row of rows) core.info(row);
    core.endGroup();
  }
  const named = failures.length === 0 ? [] : [failedOn(failures)];
  const annotations = annotationsOf(result, named);
  const annotated = new Set(annotations.map(({ message }) => message));
  // What is no annotation is said all the same.
  for (const line of [...report.errors, ...report.problems, ...named])
    if (!annotated.has(line)) core.info(line);
  for (const annotation of annotations) annotate(annotation);
  for (const line of [...report.notes, ...report.next, report.footer]) core.info(line);
  if (result.errors.length > 0 || failures.length > 0) process.exitCode = core.ExitCode.Failure;
};

const failedOn = (failures: readonly FailOn[]): string =>
  `This run found what \`fail-on\` names: ${failures.join(', ')}. See the job summary.`;

const annotate = ({ level, title, message, place }: Annotation): void => {
  const write = { error: core.error, warning: core.warning, notice: core.notice }[level];
  write(message, {
    title,
    ...(place === null ? {} : { file: place.file }),
    ...(place === null || place.line === null ? {} : { startLine: place.line }),
  });
};

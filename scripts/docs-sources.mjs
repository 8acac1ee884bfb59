// The sources that the documentation is generated from and checked against.
import { register } from 'node:module';

register('./typescript-import-hook.mjs', import.meta.url);

export const { report } = await import('../src/model/report.ts');
export const { describeInput, INPUTS } = await import('../src/model/inputs.ts');
export const { parseConfigFile, parseInputs, mergeSettings } = await import(
  '../src/config/index.ts'
);
export const { TRACKERS } = await import('../src/trackers/registry.ts');
export const configFile = (await import('../src/config/file.ts')).configFileFor(TRACKERS);
const { formatsFor } = await import('../src/metadata/formats/registry.ts');
export const FORMATS = formatsFor(TRACKERS[0]);
export const { ledgerFile } = await import('../src/metadata/formats/ledger-schema.ts');

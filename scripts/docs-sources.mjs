// The sources that the documentation is generated from and checked against.
import { register } from 'node:module';

register('./typescript-import-hook.mjs', import.meta.url);

export const { report } = await import('../src/model/report.ts');
export const { describeInput, INPUTS } = await import('../src/model/inputs.ts');
export const { configFile } = await import('../src/config/file.ts');
export const { parseConfigFile, parseInputs, mergeSettings } = await import(
  '../src/config/index.ts'
);
export const { FORMATS } = await import('../src/metadata/formats/registry.ts');
export const { ledgerFile } = await import('../src/metadata/formats/ledger-schema.ts');

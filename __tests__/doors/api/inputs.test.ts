import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { INCIDENT } from '../../../src/doors/cli/demo/incident.js';
import { incident } from '../../helpers/incident-world.js';
import { temporaryFolder } from '../../helpers/run-cli.js';

interface Told {
  readonly outcome: string;
  readonly dryRun: boolean;
  readonly operation: string;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

const PROJECT = { label: INCIDENT.label, metadata: INCIDENT.metadata, base: INCIDENT.base };

/** What the built package makes of a request, or of options, that stand in a program's source. */
const execute = async (request: string, options = '') => {
  const world = await incident();
  const file = join(temporaryFolder(), 'program.mjs');
  writeFileSync(
    file,
    `import { createSyncService } from ${JSON.stringify(pathToFileURL(resolve('dist/api/index.js')))};
    const project = ${JSON.stringify(PROJECT)};
    try {
      const service = createSyncService({ token: 'x', repository: 'octo-org/claude-step', apiUrl: '${world.server.apiUrl}', ${options} });
      const { outcome, run, delivery, errors } = await service.execute(${request});
      console.log(JSON.stringify({ outcome, dryRun: run.dryRun, operation: delivery.operation, errors }));
    } catch ({ code, message, remedy }) {
      console.log(JSON.stringify({ errors: [{ code, message, remedy }] }));
    }`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env: {} });
  const told: Told = JSON.parse(stdout);
  return { ...told, requests: world.github.requests };
};

describe('the inputs of a program', () => {
  it.each([
    ['a boolean', "{ ...project, 'dry-run': true }"],
    ['a text', "{ ...project, 'dry-run': 'TRUE' }"],
    ['a list', "{ ...project, label: [project.label, 'a, b'], 'dry-run': true }"],
    ['a number', "{ ...project, label: [project.label, 2024], 'dry-run': true }"],
    ['what is not set', "{ ...project, 'dry-run': true, since: undefined, mode: '' }"],
  ])('are taken as they are: %s', async (_, inputs) => {
    const { requests, ...told } = await execute(`{ inputs: ${inputs} }`);
    expect(told).toEqual({ outcome: 'drift', dryRun: true, operation: 'none', errors: [] });
    expect(requests.some(({ isWrite }) => isWrite)).toBe(false);
  });

  it('write when nothing holds them back', async () => {
    const told = await execute("{ inputs: { ...project, 'dry-run': false } }");
    expect(told).toMatchObject({ outcome: 'corrected', operation: 'created', errors: [] });
  });

  it.each([
    ['an input', '{ inputs: { ...project, dryRun: true } }', '`dryRun`', 'Did you mean `dry-run`?'],
    ['an input', "{ inputs: { ...project, lable: 'x' } }", '`lable`', 'Did you mean `label`?'],
    ['an input that is not set', '{ inputs: { lable: undefined } }', '`lable`', '`label`'],
    ['an input of no near name', '{ inputs: { colour: 1 } }', '`colour`', 'Allowed: `config`'],
    ['the token', "{ inputs: { ...project, token: 'hush' } }", '`token`', 'for the action alone'],
    ['what a step fails on', "{ inputs: { 'fail-on': 'drift' } }", '`fail-on`', 'action alone'],
    ['a property', '{ inputs: project, aprove: () => false }', '`aprove`', '`approve`'],
    ['an input beside the others', '{ inputs: project, dryRun: true }', '`dryRun`', '`inputs`'],
    ['a phase', "{ inputs: project, phases: ['discover', 'pln'] }", '`pln`', '`plan`'],
  ])('are refused by a name that there is not: %s', async (_, request, name, help) => {
    const { errors, requests } = await execute(request);
    expect(errors.map(({ code }) => code)).toEqual(['input-unknown']);
    expect(JSON.stringify(errors)).toContain(name);
    expect(JSON.stringify(errors)).toContain(help);
    expect(JSON.stringify(errors)).not.toContain('hush');
    expect(requests).toEqual([]);
  });

  it('are refused when an option is none, before the token goes elsewhere', async () => {
    const { errors } = await execute('{}', "apiURL: 'http://127.0.0.1:1'");
    expect(errors).toEqual([
      { code: 'input-unknown', message: expect.any(String), remedy: expect.any(String) },
    ]);
    expect(JSON.stringify(errors)).toContain('Did you mean `apiUrl`?');
  });

  it.each([
    ['label', '[]'],
    ['label', "['a', {}]"],
    ['project', "['']"],
    ['metadata', "['a.json']"],
    ['mode', 'true'],
    ['dry-run', '1'],
    ['dry-run', 'null'],
    ['since', 'new Date()'],
    ['fields', "['title', 'tilte']"],
    ['base', 'NaN'],
  ])('are refused with a value that it cannot have: %s: %s', async (name, value) => {
    const { errors, requests } = await execute(
      `{ inputs: { ...project, ${JSON.stringify(name)}: ${value} } }`,
    );
    expect(errors.map(({ code }) => code)).toEqual(['input-invalid']);
    expect(errors[0]?.message).toContain(`\`${name}\``);
    expect(requests).toEqual([]);
  });
});

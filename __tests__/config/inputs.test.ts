import { describe, expect, it } from '@jest/globals';
import type { RawInputs } from '../../src/config/index.js';
import { SyncError } from '../../src/model/problem.js';
import { plainText } from '../../src/model/workflow-wording.js';
import { inputs } from '../builders/inputs.js';

const refusal = (raw: RawInputs): SyncError => {
  try {
    inputs(raw);
  } catch (error) {
    if (error instanceof SyncError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('an input', () => {
  it('is not set when it is empty or blank', () => {
    const names = [
      'config',
      'project',
      'label',
      'metadata',
      'format',
      'base',
      'mode',
      'dry-run',
      'backfill',
      'prune',
      'force',
      'since',
      'fields',
      'deliver',
      'fail-on',
    ];
    const empty = inputs(
      Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? '' : ' \n '])),
    );
    expect(empty).toEqual(inputs());
    const { failOn, ...others } = empty;
    expect(failOn).toEqual([]);
    expect(new Set(Object.values(others))).toEqual(new Set([undefined]));
  });

  it.each([
    ['project', 'api, web', { project: ['api', 'web'] }],
    ['project', 'api\nweb\n\n api', { project: ['api', 'web'] }],
    ['format', 'claudestep', { format: 'claudestep' }],
    ['base', 'release/1.x', { base: 'release/1.x' }],
    ['mode', 'report', { mode: 'report' }],
    ['dry-run', 'true', { dryRun: true }],
    ['dry-run', 'False', { dryRun: false }],
    ['backfill', 'TRUE', { backfill: true }],
    ['prune', 'true', { prune: true }],
    ['force', 'true', { force: true }],
    ['since', '2026-01-31', { since: '2026-01-31T00:00:00.000Z' }],
    ['since', '2026-01-31T12:00', { since: '2026-01-31T12:00:00.000Z' }],
    ['since', '2026-01-31T12:00:00+02:00', { since: '2026-01-31T10:00:00.000Z' }],
    ['since', '36h', { since: '2026-01-30T15:00:00.000Z' }],
    ['since', '7d', { since: '2026-01-25T03:00:00.000Z' }],
    ['since', '4w', { since: '2026-01-04T03:00:00.000Z' }],
    ['fields', 'title, pr_state', { fields: ['title', 'pr_state'] }],
    ['deliver', 'commit', { deliver: 'commit' }],
    ['fail-on', 'never', { failOn: [] }],
    ['fail-on', 'drift,conflict', { failOn: ['drift', 'conflict'] }],
    ['config', './.github/other.yml', { config: '.github/other.yml' }],
  ])('%s: %j is read', (name, text, expected) => {
    expect(inputs({ [name]: text })).toMatchObject(expected);
  });

  it.each([
    ['mode', 'reprot', '`report`'],
    ['mode', 'Report', '`report`'],
    ['mode', 'correct, report', '`correct`'],
    ['format', 'claude-step', '`claudestep`'],
    ['deliver', 'pr', '`pull-request`'],
    ['fields', 'title, tilte', '`title`'],
    ['fail-on', 'drifts', '`drift`'],
    ['dry-run', 'yes', '`true`'],
    ['force', '1', '`true`'],
    ['since', 'yesterday', '`36h`'],
    ['since', '2026-02-30', '`36h`'],
    ['since', '-1d', '`36h`'],
    ['base', 'refs/heads/main..x', '`main`'],
    ['metadata', '../secrets.json', 'path'],
  ])('%s: %j is refused, with what is allowed', (name, text, remedy) => {
    const error = refusal({ label: 'tracked', metadata: 'a.json', [name]: text });
    expect(error.code).toBe('input-invalid');
    expect(error.message).toContain(`\`${name}\``);
    expect(error.remedy).toContain(remedy);
  });

  it.each([
    ['mode', 'reprot', 'report'],
    ['fields', 'tilte', 'title'],
    ['fail-on', 'confict', 'conflict'],
    ['dry-run', 'ture', 'true'],
    ['force', 'Flase', 'false'],
  ])('%s: %j is likely a slip, and the near word is named', (name, text, near) => {
    const { remedy } = refusal({ label: 'tracked', metadata: 'a.json', [name]: text });
    expect(remedy).toContain(`Did you mean \`${near}\`?`);
  });

  it('is not guessed at when nothing is near', () => {
    expect(refusal({ mode: 'banana' }).remedy).not.toContain('Did you mean');
    expect(refusal({ 'dry-run': 'maybe' }).remedy).not.toContain('Did you mean');
  });

  it('is refused together with all others that are wrong', () => {
    const error = refusal({ mode: 'x', 'dry-run': 'y', since: 'z' });
    expect([error, ...error.further].map(({ message }) => plainText(message))).toEqual([
      expect.stringContaining('`mode`'),
      expect.stringContaining('`dry-run`'),
      expect.stringContaining('`since`'),
    ]);
  });

  it('cannot stand alone: label needs metadata, and metadata a label', () => {
    expect(refusal({ label: 'tracked' }).message).toContain('`metadata`');
    expect(refusal({ metadata: 'a.json' }).message).toContain('`label`');
    expect(inputs({ label: 'a, b', metadata: 'a.json' })).toMatchObject({
      label: ['a', 'b'],
      metadata: 'a.json',
    });
  });

  it('is not set by commas alone, so the other one misses it', () => {
    expect(refusal({ label: ' ,\n', metadata: 'a.json' }).message).toContain('`label`');
  });

  it.each([
    ['label', ['a, b', ' c '], { label: ['a, b', 'c'] }],
    ['label', [7, 'b', 'b'], { label: ['7', 'b'] }],
    ['label', 7, { label: ['7'] }],
    ['prune', true, { prune: true }],
    ['prune', false, { prune: false }],
    ['fail-on', ['drift'], { failOn: ['drift'] }],
    ['since', undefined, { since: undefined }],
  ])('%s may be given as a value: %j', (name, value, expected) => {
    expect(inputs({ label: 'x', metadata: 'a.json', [name]: value })).toMatchObject(expected);
  });

  it('cannot name `never` beside what the step fails on', () => {
    expect(refusal({ 'fail-on': 'never, drift' }).message).toContain('`fail-on`');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ConfigFile } from '../../src/config/file.js';
import { type Inputs, mergeSettings } from '../../src/config/index.js';
import { TRACKERS } from '../../src/trackers/registry.js';
import { aConfigFile, aProjectConfig, inputs } from '../builders/inputs.js';

const merge = (given: Inputs, file: ConfigFile | null) => mergeSettings(given, file, TRACKERS);

const described = { label: 'tracked, ui', metadata: 'projects/notes.json' };

describe('what a run is told', () => {
  it('is the defaults where nothing is set', () => {
    const merged = merge(inputs(), aConfigFile());
    expect(merged).toMatchObject({
      base: null,
      projects: [
        {
          name: 'notes',
          metadata: 'projects/notes.json',
          format: null,
          tracker: 'github-pull-requests',
          owners: {},
          ignore: [],
        },
      ],
      only: null,
      mode: 'correct',
      dryRun: false,
      backfill: false,
      prune: false,
      force: false,
      since: null,
      fields: null,
      corrections: {
        branch: 'metadata-sync/corrections',
        labels: ['metadata-sync'],
        maxChanges: { percent: 50 },
      },
      limits: { maxWait: 900_000, reserve: { percent: 10 } },
    });
    expect(merged.projects[0]?.selection).toEqual({ labels: ['tracked'] });
  });

  it('is what the config file says where that says something', () => {
    const file = aConfigFile({
      base: 'data',
      corrections: { branch: 'sync', labels: [], maxChanges: 12 },
      limits: { maxWait: '1h', reserve: '25%' },
    });
    expect(merge(inputs(), file)).toMatchObject({
      base: 'data',
      corrections: { branch: 'sync', labels: [], maxChanges: { count: 12 } },
      limits: { maxWait: 3_600_000, reserve: { percent: 25 } },
    });
  });

  it('is what an input says before the config file', () => {
    const file = aConfigFile({
      base: 'data',
      projects: {
        notes: aProjectConfig({
          metadata: 'notes.json',
          format: 'ledger',
          pulls: { labels: ['tracked'] },
        }),
      },
      corrections: { deliver: 'commit' },
    });
    const merged = merge(
      inputs({ base: 'main', format: 'claudestep', deliver: 'pull-request' }),
      file,
    );
    expect(merged.base).toBe('main');
    expect(merged.corrections.deliver).toBe('pull-request');
    expect(merged.projects.map(({ format }) => format)).toEqual(['claudestep']);
  });

  it('may be the one project that label and metadata describe, whatever projects the file has', () => {
    const merged = merge(inputs(described), aConfigFile({ base: 'data' }));
    expect(merged.projects).toMatchObject([
      {
        name: 'notes',
        metadata: 'projects/notes.json',
        format: null,
        tracker: 'github-pull-requests',
        owners: {},
        ignore: [],
      },
    ]);
    expect(merged.projects[0]?.selection).toEqual({ labels: ['tracked', 'ui'] });
    expect(merged.base).toBe('data');
  });

  it('keeps all projects and marks those of this run', () => {
    const pulls = { labels: ['tracked'] };
    const file = aConfigFile({
      projects: {
        api: aProjectConfig({ metadata: 'api.json', pulls }),
        web: aProjectConfig({ metadata: 'web.json', pulls }),
      },
    });
    const merged = merge(inputs({ project: 'web' }), file);
    expect(merged.only).toEqual(['web']);
    expect(merged.projects.map(({ name }) => name)).toEqual(['api', 'web']);
  });

  it('takes owners and rules of a project over', () => {
    const rule = { field: 'title', keys: ['#87'] };
    const file = aConfigFile({
      projects: {
        notes: aProjectConfig({
          metadata: 'a.json',
          pulls: { labels: ['x'], head: 'n-*' },
          fields: { title: 'fill' },
          ignore: [rule],
        }),
      },
    });
    expect(merge(inputs(), file).projects[0]).toMatchObject({
      selection: { head: 'n-*' },
      owners: { title: 'fill' },
      ignore: [rule],
    });
  });

  it('reads a key of a rule with or without its hash', () => {
    const notes = aProjectConfig({
      metadata: 'a.json',
      pulls: { labels: ['x'] },
      ignore: [{ keys: [87, '88', '#89', '@7'] }],
    });
    const { projects } = merge(inputs(), aConfigFile({ projects: { notes } }));
    expect(projects[0]?.ignore[0]?.keys).toEqual(['#87', '#88', '#89', '@7']);
  });
});

describe('what a run cannot do', () => {
  it.each([
    ['without any project', inputs(), null, 'no-project'],
    [
      'with a config file that describes none',
      inputs(),
      aConfigFile({ projects: {} }),
      'no-project',
    ],
    [
      'with a project that does not exist',
      inputs({ project: 'ntes' }),
      aConfigFile(),
      'project-unknown',
    ],
    [
      'with one branch for two things',
      inputs(),
      aConfigFile({ corrections: { branch: 'x' }, history: { branch: 'x' } }),
      'config-invalid',
    ],
    [
      'with corrections on the branch of restores',
      inputs(),
      aConfigFile({ corrections: { branch: 'metadata-sync/restore' } }),
      'config-invalid',
    ],
    [
      'with the history on the branch of restores',
      inputs(),
      aConfigFile({ history: { branch: 'metadata-sync/restore' } }),
      'config-invalid',
    ],
  ])('is refused: %s', (_, given, file, code) => {
    expect(() => merge(given, file)).toThrow(expect.objectContaining({ code }));
  });

  it('is not refused for what only switches off or loosens a limit', () => {
    const file = aConfigFile({
      history: false,
      cache: false,
      limits: { reserve: 0 },
      corrections: { maxChanges: '100%' },
    });
    expect(() => merge(inputs(), file)).not.toThrow();
    expect(() =>
      merge(inputs(), aConfigFile({ cache: { ttl: '5m', fullScan: '7d' } })),
    ).not.toThrow();
  });

  it('names the near project', () => {
    expect(() => merge(inputs({ project: 'ntes' }), aConfigFile())).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('`notes`') }),
    );
  });
});

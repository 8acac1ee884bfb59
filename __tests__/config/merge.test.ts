import { describe, expect, it } from '@jest/globals';
import { mergeSettings } from '../../src/config/index.js';
import { aConfigFile, inputs } from '../builders/inputs.js';

const described = { label: 'tracked, ui', metadata: 'projects/notes.json' };

describe('what a run is told', () => {
  it('is the defaults where nothing is set', () => {
    expect(mergeSettings(inputs(), aConfigFile())).toMatchObject({
      base: null,
      projects: [
        {
          name: 'notes',
          metadata: 'projects/notes.json',
          format: null,
          labels: ['tracked'],
          head: null,
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
  });

  it('is what the config file says where that says something', () => {
    const file = aConfigFile({
      base: 'data',
      corrections: { branch: 'sync', labels: [], maxChanges: 12 },
      limits: { maxWait: '1h', reserve: '25%' },
    });
    expect(mergeSettings(inputs(), file)).toMatchObject({
      base: 'data',
      corrections: { branch: 'sync', labels: [], maxChanges: { count: 12 } },
      limits: { maxWait: 3_600_000, reserve: { percent: 25 } },
    });
  });

  it('is what an input says before the config file', () => {
    const file = aConfigFile({
      base: 'data',
      projects: {
        notes: { metadata: 'notes.json', format: 'ledger', pulls: { labels: ['tracked'] } },
      },
      corrections: { deliver: 'commit' },
    });
    const merged = mergeSettings(
      inputs({ base: 'main', format: 'claudestep', deliver: 'pull-request' }),
      file,
    );
    expect(merged.base).toBe('main');
    expect(merged.corrections.deliver).toBe('pull-request');
    expect(merged.projects.map(({ format }) => format)).toEqual(['claudestep']);
  });

  it('may be the one project that label and metadata describe, whatever projects the file has', () => {
    const merged = mergeSettings(inputs(described), aConfigFile({ base: 'data' }));
    expect(merged.projects).toMatchObject([
      {
        name: 'notes',
        metadata: 'projects/notes.json',
        format: null,
        labels: ['tracked', 'ui'],
        head: null,
        owners: {},
        ignore: [],
      },
    ]);
    expect(merged.base).toBe('data');
  });

  it('keeps all projects and marks those of this run', () => {
    const pulls = { labels: ['tracked'] };
    const file = aConfigFile({
      projects: { api: { metadata: 'api.json', pulls }, web: { metadata: 'web.json', pulls } },
    });
    const merged = mergeSettings(inputs({ project: 'web' }), file);
    expect(merged.only).toEqual(['web']);
    expect(merged.projects.map(({ name }) => name)).toEqual(['api', 'web']);
  });

  it('takes owners and rules of a project over', () => {
    const rule = { field: 'title', keys: ['#87'] };
    const file = aConfigFile({
      projects: {
        notes: {
          metadata: 'a.json',
          pulls: { labels: ['x'], head: 'n-*' },
          fields: { title: 'fill' },
          ignore: [rule],
        },
      },
    });
    expect(mergeSettings(inputs(), file).projects[0]).toMatchObject({
      head: 'n-*',
      owners: { title: 'fill' },
      ignore: [rule],
    });
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
    expect(() => mergeSettings(given, file)).toThrow(expect.objectContaining({ code }));
  });

  it('is not refused for what only switches off or loosens a limit', () => {
    const file = aConfigFile({
      history: false,
      cache: false,
      limits: { reserve: 0 },
      corrections: { maxChanges: '100%' },
    });
    expect(() => mergeSettings(inputs(), file)).not.toThrow();
    expect(() =>
      mergeSettings(inputs(), aConfigFile({ cache: { ttl: '5m', fullScan: '7d' } })),
    ).not.toThrow();
  });

  it('names the near project', () => {
    expect(() => mergeSettings(inputs({ project: 'ntes' }), aConfigFile())).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('`notes`') }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfigFile } from '../../../../src/config/index.js';
import { configText, proposeProjects } from '../../../../src/doors/cli/init/proposal.js';
import { value } from '../../../../src/doors/cli/init/yaml-text.js';
import type { Detected, DetectedFile } from '../../../../src/sync/index.js';
import { TRACKERS } from '../../../../src/trackers/registry.js';
import fc from '../../../helpers/fast-check.js';

const items = (name: string, labels = ['bot']) =>
  [1, 2, 3].map((task) => ({ head: `step-${name}-${task}`, labels }));

const file = (path: string, name: string, changes: Partial<DetectedFile> = {}): DetectedFile => ({
  path,
  format: 'claudestep',
  several: false,
  projects: [{ name, records: 3, items: items(name) }],
  ...changes,
});

const detected = (files: readonly DetectedFile[], changes: Partial<Detected> = {}): Detected => ({
  defaultBranch: 'main',
  base: 'main',
  files,
  candidates: { lookedAt: files.length, notLookedAt: 0, depth: null },
  labels: [{ name: 'bot', count: 3 }],
  ...changes,
});

const proposed = (files: readonly DetectedFile[]) =>
  proposeProjects(detected(files)).map(({ name, metadata, label, head }) => [
    name,
    metadata,
    label,
    head,
  ]);

describe('the projects that are proposed', () => {
  it('have the label of their recorded pull requests, and what their branches begin with', () => {
    expect(proposed([file('data/api.json', 'api')])).toEqual([
      ['api', 'data/api.json', 'bot', 'step-api-*'],
    ]);
  });

  it('become a template when files side by side differ in the name alone', () => {
    const files = ['api', 'web'].map((name) => file(`projects/${name}.json`, name));
    expect(proposed(files)).toEqual([
      ['{project}', 'projects/{project}.json', 'bot', 'step-{project}-*'],
    ]);
  });

  it('stay apart when their labels differ', () => {
    const other = { projects: [{ name: 'web', records: 3, items: items('web', ['human']) }] };
    const files = [file('projects/api.json', 'api'), file('projects/web.json', 'web', other)];
    expect(proposed(files)).toHaveLength(2);
  });

  it('are a template over the names in a file of several', () => {
    const several = file('.claudestep/metadata.json', 'api', {
      several: true,
      projects: ['api', 'web'].map((name) => ({ name, records: 3, items: items(name) })),
    });
    expect(proposed([several])).toEqual([
      ['{project}', '.claudestep/metadata.json', 'bot', 'step-{project}-*'],
    ]);
  });

  it('prefer the label that is used least elsewhere, and count who lacks it', () => {
    const mixed = [...items('api', ['bug', 'bot']), { head: 'step-api-9', labels: [] }];
    const labels = [
      { name: 'bug', count: 50 },
      { name: 'bot', count: 3 },
    ];
    const files = [
      file('a.json', 'api', { projects: [{ name: 'api', records: 4, items: mixed }] }),
    ];
    expect(proposeProjects(detected(files, { labels }))).toMatchObject([
      { label: 'bot', unlabelled: 1 },
    ]);
  });

  it('have no head pattern when branches have nothing in common', () => {
    const heads = ['fix', 'feature/x', 'docs'].map((head) => ({ head, labels: ['bot'] }));
    const files = [file('a.json', 'a', { projects: [{ name: 'a', records: 3, items: heads }] })];
    expect(proposed(files)).toEqual([['a', 'a.json', 'bot', null]]);
  });
});

describe('the config file that is proposed', () => {
  it('is one that a run accepts, whatever the names are', async () => {
    const mapped = {
      records: 'prs',
      key: 'id',
      fields: { status: 'state: of it', title: '#title' },
      status: { open: 'yes', merged: 'no', closed: '~' },
    };
    const projects = proposeProjects(
      detected([file('a b/ü.json', 'on', { format: mapped }), file('b.json', 'x: y')]),
    );
    const rules = [
      {
        kind: 'field',
        field: 'title',
        keys: ['#1'],
        observed: "it's {a}, [b]",
        until: '2027-01-01',
      },
    ];
    const text = configText(
      { base: 'meta', defaultBranch: 'main' },
      projects,
      new Map([['on', rules]]),
    );
    expect(await parseConfigFile('proposed', text, TRACKERS)).toMatchObject({
      base: 'meta',
      projects: { on: { metadata: 'a b/ü.json', format: mapped, ignore: rules }, 'x: y': {} },
    });
  });

  it('says every value so that it is read back as the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '',
            'null',
            '1e3',
            '0x1F',
            '- a',
            'a: b',
            '2026-01-01',
            '.5',
            '%a',
            'a #b',
            'NO',
            '12:30:45',
          ),
        ),
        (text) => {
          expect(parse(`{ a: ${value(text)} }`)).toEqual({ a: text });
          expect(parse(`a: ${value(text)}\n`)).toEqual({ a: text });
        },
      ),
    );
  });
});

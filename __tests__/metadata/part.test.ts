import { describe, expect, it } from '@jest/globals';
import { openerFor } from '../../src/metadata/document.js';
import { openFile } from '../builders/metadata-file.js';

const json = (api: string, web: string): string =>
  `{ "schema_version": "2.0", // kept\n  "projects": { ${api}"web": ${web} } }\n`;
const yaml = (api: string, web: string): string =>
  `schema_version: "2.0"\nprojects:\n${api}  web:\n${web}`;

const jsonPart = (title: string): string =>
  `{ "cost": 0.10, /* ${title} */ "pull_requests": [{ "pr_number": 1, "title": "${title}" }] }`;
const yamlPart = (title: string): string =>
  `    cost: 0.10 # ${title}\n    pull_requests:\n      - pr_number: 1\n        title: ${title}\n`;

describe('the part of a project in a file of several', () => {
  it.each([
    [
      'm.json',
      json(`"api": ${jsonPart('Now')}, `, jsonPart('Now')),
      json(`"api": ${jsonPart('Then')}, `, jsonPart('Then')),
      json(`"api": ${jsonPart('Then')}, `, jsonPart('Now')),
      json('', jsonPart('Then')),
    ],
    [
      'm.yml',
      yaml(`  api:\n${yamlPart('Now')}`, yamlPart('Now')),
      yaml(`  api:\n${yamlPart('Then')}`, yamlPart('Then')),
      yaml(`  api:\n${yamlPart('Then')}`, yamlPart('Now')),
      yaml('', yamlPart('Then')),
    ],
  ])('of %s is taken from an earlier text to the byte', async (path, now, then, mixed, without) => {
    const file = openFile(path, now, 'claudestep', 'api', await openerFor(path));
    expect(file.withPartOf(then)).toBe(mixed);
    expect(file.withPartOf(now)).toBe(now);
    expect(file.withPartOf(without)).toBeNull();
    expect(file.withPartOf('[')).toBeNull();
  });

  it('keeps the byte-order mark of the file, and is none where the file is one project', () => {
    const now = `\uFEFF${json(`"api": ${jsonPart('Now')}, `, '{}')}`;
    const then = json(`"api": ${jsonPart('Then')}, `, '{}');
    const file = openFile('m.json', now, 'claudestep', 'api');
    expect(file.withPartOf(then)).toBe(`\uFEFF${then}`);
    const ledger = '{ "version": 1, "pulls": [] }';
    expect(openFile('l.json', ledger, 'ledger').withPartOf(ledger)).toBeNull();
  });
});

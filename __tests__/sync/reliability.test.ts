import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedGitHub, type Fault, type Listening } from '../../src/emulator/index.js';
import type { SyncResult } from '../../src/model/result.js';
import { startedBy } from '../../src/model/trigger.js';
import { createSyncService, parseInputs } from '../../src/sync/index.js';
import { isLaterPage } from '../helpers/faults.js';
import { LABEL, LEDGER, labelled, recordOf, render } from '../helpers/ledger-world.js';
import { WEB } from '../helpers/world.js';

const NOW = '2026-01-10T03:00:00Z';
const COUNT = 120;

let github: EmbeddedGitHub;
let server: Listening;

/** A GitHub with more pull requests than fit a page; one of the records is wrong. No run here writes. */
beforeAll(async () => {
  github = new EmbeddedGitHub({ now: NOW });
  github.webUrl = WEB;
  const repository = github.createRepository({ owner: 'octo-org', name: 'ledger' });
  for (let number = 1; number <= COUNT; number += 1) repository.openPullRequest(labelled(number));
  const records = repository.pullRequests().map(recordOf);
  repository.commit({
    files: {
      [LEDGER]: render(records.map((one) => (one.number === 3 ? { ...one, title: 'Old' } : one))),
    },
  });
  server = await github.listen();
});
afterAll(() => server.close());
beforeEach(() => {
  github.faults.clear();
  github.requests.length = 0;
  github.rateLimit.remaining = github.rateLimit.limit;
});

const run = (): Promise<SyncResult> => {
  let now = Date.parse(NOW);
  const clock = {
    now: () => new Date(now),
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const startedAt = new Date(now);
  const inputs = { label: LABEL, metadata: LEDGER, mode: 'report', prune: 'true' };
  return createSyncService({
    ...server,
    token: 'token',
    repository: 'octo-org/ledger',
    log: () => undefined,
    clock,
  }).execute({
    identity: { id: '1', repository: 'octo-org/ledger', startedAt, url: null },
    trigger: startedBy('schedule'),
    inputs: parseInputs(inputs, startedAt),
  });
};

const reset = (seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(Date.parse(NOW) / 1000 + seconds),
});
const says = (message: string, type?: string) => ({
  graphqlErrors: [{ ...(type !== undefined && { type }), message }],
});
const html = (text: string, status: number): Fault => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><body>${text}</body></html>`,
});
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
const UNWELL = 'Something went wrong while executing your query.';

interface Row {
  readonly fault: Fault;
  /** The fault when it stays, where that differs. */
  readonly staying?: Fault;
  readonly code: string;
  /** False when trying again cannot help. */
  readonly again?: false;
}

/** The rows of the table in docs/reliability.md, by their names there. */
const ROWS: Readonly<Record<string, Row>> = {
  'the rate limit is used up (`RATE_LIMITED`, status 200)': {
    fault: { ...says('API rate limit exceeded', 'RATE_LIMITED'), headers: reset(60) },
    staying: { ...says('API rate limit exceeded', 'RATE_LIMITED'), headers: reset(7200) },
    code: 'rate-limit',
  },
  'the rate limit is used up (`RATE_LIMIT`, the newer spelling)': {
    fault: { ...says('API rate limit already exceeded', 'RATE_LIMIT'), headers: reset(60) },
    staying: { ...says('API rate limit already exceeded', 'RATE_LIMIT'), headers: reset(7200) },
    code: 'rate-limit',
  },
  'the rate limit is used up (status 403)': {
    fault: { status: 403, headers: reset(60), body: { message: 'API rate limit exceeded' } },
    staying: { status: 403, headers: reset(7200), body: { message: 'API rate limit exceeded' } },
    code: 'rate-limit',
  },
  'too many requests (status 429)': {
    fault: { status: 429, headers: { 'retry-after': '7' }, body: {} },
    staying: { status: 429, headers: { 'retry-after': '7200' }, body: {} },
    code: 'rate-limit',
  },
  'secondary rate limit, with `retry-after` (status 403)': {
    fault: { status: 403, headers: { 'retry-after': '60' }, body: { message: SECONDARY } },
    code: 'secondary-rate-limit',
  },
  'secondary rate limit, without a time (status 403)': {
    fault: { status: 403, body: { message: SECONDARY } },
    code: 'secondary-rate-limit',
  },
  'secondary rate limit (status 429)': {
    fault: { status: 429, headers: { 'retry-after': '60' }, body: { message: SECONDARY } },
    code: 'secondary-rate-limit',
  },
  'secondary rate limit (status 200)': {
    fault: says(SECONDARY),
    code: 'secondary-rate-limit',
  },
  'abuse detection (status 403)': {
    fault: { status: 403, body: { message: 'You have triggered an abuse detection mechanism.' } },
    code: 'secondary-rate-limit',
  },
  'the compute limit, for the whole query': {
    fault: says('Resource limits for this query exceeded.', 'RESOURCE_LIMITS_EXCEEDED'),
    code: 'too-large',
  },
  'time-out (status 502, JSON)': {
    fault: { status: 502, body: { data: null, errors: [{ message: UNWELL }] } },
    code: 'timed-out',
  },
  'time-out (status 502, HTML)': { fault: { kind: 'not-json' }, code: 'timed-out' },
  'time-out (status 504)': { fault: html('504 Gateway Time-out', 504), code: 'timed-out' },
  'time-out (status 200)': { fault: says(UNWELL), code: 'timed-out' },
  'time-out ("We could not respond to your request in time")': {
    fault: { status: 502, body: { message: "We couldn't respond to your request in time." } },
    code: 'timed-out',
  },
  'time-out of the validation': {
    fault: says('Timeout on validation of query'),
    code: 'timed-out',
  },
  'GitHub is down (status 503)': { fault: { status: 503 }, code: 'timed-out' },
  'an internal error (status 500)': { fault: { status: 500 }, code: 'timed-out' },
  'the connection breaks': { fault: { kind: 'drop-connection' }, code: 'connection' },
  'the answer is cut short': { fault: { kind: 'cut-body' }, code: 'connection' },
  'the answer is HTML (status 200)': { fault: html('Unicorn!', 200), code: 'connection' },
  'the answer is empty': { fault: { status: 200, body: '' }, code: 'connection' },
  'the answer is JSON, but no GraphQL': {
    fault: { status: 200, body: { ok: true } },
    code: 'connection',
  },
  'entries are null without a reason': { fault: { hidden: [3] }, code: 'item-unreadable' },
  'the token is refused (status 401)': {
    fault: { status: 401, body: { message: 'Bad credentials' } },
    code: 'token-refused',
    again: false,
  },
  'the token lacks a scope': {
    fault: says('Your token has not been granted the required scopes', 'INSUFFICIENT_SCOPES'),
    code: 'scope-missing',
    again: false,
  },
  'single sign-on is required': {
    fault: {
      status: 403,
      body: { message: 'Resource protected by organization SAML enforcement.' },
    },
    code: 'saml-required',
    again: false,
  },
  'the address of the runner is not allowed': {
    fault: { status: 403, body: { message: 'the org has an IP allow list enabled' } },
    code: 'ip-not-allowed',
    again: false,
  },
  'a request is forbidden (status 403)': {
    fault: { status: 403, body: { message: 'Resource not accessible by integration' } },
    code: 'forbidden',
    again: false,
  },
  'there is nothing at the address (status 404)': {
    fault: { status: 404, body: { message: 'Not Found' } },
    code: 'not-found',
    again: false,
  },
  'another refusal (status 422)': {
    fault: { status: 422, body: { message: 'Validation Failed' } },
    code: 'refused',
    again: false,
  },
};

const found = ({ projects, outcome, complete }: SyncResult) => ({
  outcome,
  complete,
  drifts: projects.flatMap(({ drifts }) =>
    drifts.map(({ key, kind, field }) => [key, kind, field]),
  ),
  items: projects.map(({ totals }) => totals.items),
});
const TRUTH = {
  outcome: 'drift',
  complete: true,
  drifts: [['#3', 'field', 'title']],
  items: [COUNT],
};

const codesIn = ({ warnings, errors, projects }: SyncResult): readonly string[] =>
  [...warnings, ...errors, ...projects.flatMap((one) => [...one.warnings, ...one.errors])].map(
    ({ code }) => code,
  );

describe('the table of faults', () => {
  it('tells of every one that is tried here, and of no other', () => {
    const table = readFileSync('docs/reliability.md', 'utf8');
    const rows = [...table.matchAll(/^\| ([^|]+) \| (`[a-z-]+`) \|/gm)].map(([, fault, code]) => [
      fault?.trim(),
      code,
    ]);
    expect(rows).toEqual(Object.entries(ROWS).map(([name, { code }]) => [name, `\`${code}\``]));
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });
});

describe.each(Object.entries(ROWS))('%s', (_, { fault, staying = fault, code, again }) => {
  it('once: nothing is lost', async () => {
    github.failNext({ match: isLaterPage, ...fault });
    const result = await run();
    if (again === false) expect(codesIn(result)).toContain(code);
    else expect(found(result)).toEqual(TRUTH);
  });

  it('twice in a row, in whichever request: nothing is lost', async () => {
    for (let nth = 0, requests = 1; nth < requests; nth += 1) {
      github.faults.clear();
      let asked = 0;
      github.failNext({
        times: 2,
        match: () => {
          asked += 1;
          return asked > nth;
        },
        ...fault,
      });
      const result = await run();
      if (again === false) expect({ nth, codes: codesIn(result) }).toMatchObject({ codes: [code] });
      else expect({ nth, ...found(result) }).toEqual({ nth, ...TRUTH });
      requests = asked;
    }
  });

  it('persisting: the run is incomplete, says so, and removes nothing', async () => {
    github.failNext({ match: isLaterPage, times: 999, ...staying });
    const result = await run();
    expect(result).toMatchObject({ outcome: 'incomplete', complete: false });
    expect(codesIn(result)).toContain(code);
    expect(result.totals.phantom).toBe(0);
  });
});

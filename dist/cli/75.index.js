export const id = 75;
export const ids = [75];
export const modules = {

/***/ 2075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initialise: () => (/* binding */ initialise)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: ./build/cli/exit-status.js
var exit_status = __webpack_require__(2900);
// EXTERNAL MODULE: ./build/cli/place/git.js
var git = __webpack_require__(1753);
// EXTERNAL MODULE: ./build/cli/place/place.js + 3 modules
var place_place = __webpack_require__(2668);
// EXTERNAL MODULE: ./build/cli/run/consent.js
var consent = __webpack_require__(2593);
// EXTERNAL MODULE: ./build/cli/run/interrupt.js
var run_interrupt = __webpack_require__(8236);
// EXTERNAL MODULE: ./build/cli/run/surroundings.js + 2 modules
var surroundings = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/cli/run/wording.js
var wording = __webpack_require__(8027);
;// CONCATENATED MODULE: ./build/cli/init/yaml-text.js
const SPECIAL = /^(true|false|null|yes|no|on|off|y|n)$/i;
const PLAIN = /^[A-Za-z][A-Za-z0-9_./@+ -]*$/;
const value = (one) => {
    if (Array.isArray(one))
        return `[${one.map(value).join(', ')}]`;
    if (typeof one !== 'string')
        return JSON.stringify(one);
    const plain = PLAIN.test(one) && !SPECIAL.test(one) && !one.endsWith(' ');
    return plain ? one : JSON.stringify(one);
};
const key = (name) => value(name);

;// CONCATENATED MODULE: ./build/cli/init/proposal.js

const LABEL_TO_CHANGE = 'your-label';
const proposeProjects = (survey) => {
    const projects = survey.files.flatMap((file) => projectsOf(file, survey));
    return asTemplate(projects) ?? projects;
};
const projectsOf = (file, survey) => {
    const { path, format, several, projects } = file;
    const single = projects.map(({ name, pulls }) => {
        const { label, unlabelled } = labelOf(pulls, survey);
        return { name, metadata: path, format, label, head: headOf(pulls), unlabelled };
    });
    if (!several)
        return single;
    const [first] = single;
    if (first === undefined)
        return [];
    return [{ ...first, name: '{project}', head: sharedHead(single) }];
};
const asTemplate = (projects) => {
    const [first] = projects;
    if (first === undefined || projects.length < 2)
        return null;
    const pattern = ({ metadata, name }) => metadata.replace(new RegExp(`(^|/)${literal(name)}(?=\\.[^/.]+$)`), '$1{project}');
    const same = projects.every((one) => pattern(one) === pattern(first) &&
        one.label === first.label &&
        JSON.stringify(one.format) === JSON.stringify(first.format));
    if (!same || !pattern(first).includes('{project}'))
        return null;
    const unlabelled = projects.reduce((sum, one) => sum + one.unlabelled, 0);
    const head = sharedHead(projects);
    return [{ ...first, name: '{project}', metadata: pattern(first), head, unlabelled }];
};
const sharedHead = (projects) => {
    const patterns = projects.map(({ head, name }) => head?.replace(name, '{project}') ?? null);
    const [first = null] = patterns;
    return first?.includes('{project}') && patterns.every((one) => one === first) ? first : null;
};
const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const labelOf = (pulls, { labels }) => {
    const counts = new Map();
    for (const label of pulls.flatMap((pull) => pull.labels)) {
        counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const elsewhere = (name) => labels.find((one) => one.name === name)?.count ?? 0;
    const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || elsewhere(a) - elsewhere(b));
    if (best === undefined)
        return { label: labels[0]?.name ?? LABEL_TO_CHANGE, unlabelled: 0 };
    return { label: best[0], unlabelled: pulls.length - best[1] };
};
const headOf = (pulls) => {
    const heads = [...new Set(pulls.map(({ head }) => head))];
    const [first = ''] = heads;
    if (heads.length < 2)
        return null;
    let length = 0;
    while (length < first.length && heads.every((head) => head[length] === first[length]))
        length += 1;
    const prefix = /^.*[-_/.]/.exec(first.slice(0, length))?.[0] ?? '';
    return prefix.length < 3 ? null : `${prefix}*`;
};
const configText = ({ base, defaultBranch }, projects, ignore = new Map()) => [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/metadata-sync/metadata-sync/v1/docs/config.schema.json',
    'version: 1',
    ...(base === defaultBranch ? [] : [`base: ${value(base)}`]),
    'projects:',
    ...projects.flatMap(({ name, metadata, format, label, head }) => [
        `  ${key(name)}:`,
        `    metadata: ${value(metadata)}`,
        ...formatLines(format),
        '    pulls:',
        `      labels: [${value(label)}]`,
        ...(head === null ? [] : [`      head: ${value(head)}`]),
        ...ignoreLines(ignore.get(name) ?? []),
    ]),
    '',
].join('\n');
const formatLines = (format) => {
    if (typeof format === 'string')
        return [`    format: ${format}`];
    const pairs = (entries) => Object.entries(entries)
        .map(([name, text]) => `${name}: ${value(text)}`)
        .join(', ');
    return [
        '    format:',
        `      records: ${value(format.records)}`,
        `      key: ${value(format.key)}`,
        `      fields: { ${pairs(format.fields)} }`,
        `      status: { ${pairs(format.status)} }`,
    ];
};
const ignoreLines = (rules) => rules.length === 0
    ? []
    : [
        '    ignore:',
        ...rules.map((rule) => `      - { ${Object.entries(rule)
            .map(([name, one]) => `${name}: ${value(one)}`)
            .join(', ')} }`),
    ];
const workflowText = (repository) => `name: Metadata sync
on:
  schedule:
    - cron: '${minuteOf(repository)} 3 * * *'
  pull_request:
    types: [closed, reopened]
  workflow_dispatch:
    inputs:
      dry-run: { type: boolean, description: Plan and preview only, default: false }
permissions: {}
concurrency:
  group: metadata-sync
  queue: max
jobs:
  sync:
    runs-on: ubuntu-latest
    permissions: { contents: write, pull-requests: write }
    steps:
      - uses: metadata-sync/metadata-sync@v1
        with:
          dry-run: \${{ inputs.dry-run }}
`;
const minuteOf = (repository) => 1 + ([...repository].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 58, 7) % 58);

;// CONCATENATED MODULE: ./build/cli/init/ignore-today.js
const LASTS = 90;
const expiryOf = (now) => new Date(now.getTime() + LASTS * 86_400_000).toISOString().slice(0, 10);
const ignoreToday = (projects, until, nameOf) => {
    const byProject = new Map();
    for (const { project, drifts } of projects) {
        const counted = drifts.filter(({ severity, resolution }) => severity !== 'info' && resolution !== 'ignored');
        const rules = byProject.get(nameOf(project)) ?? [];
        byProject.set(nameOf(project), rules);
        rules.push(...rulesFor(counted, until));
    }
    return byProject;
};
const rulesFor = (drifts, until) => {
    const groups = new Map();
    for (const drift of drifts) {
        const group = JSON.stringify([drift.kind, drift.field, drift.observed]);
        groups.set(group, [...(groups.get(group) ?? []), drift]);
    }
    return [...groups.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const { kind, field, observed } = first;
        return [
            {
                kind,
                ...(kind !== 'field' || field === null ? {} : { field }),
                keys: [...new Set(same.map((drift) => drift.key))],
                ...(observed === null ? {} : { observed }),
                reason: 'there before metadata-sync',
                until,
            },
        ];
    });
};

;// CONCATENATED MODULE: ./build/cli/init/start.js






const CONFIG = '.github/metadata-sync.yml';
const WORKFLOW = '.github/workflows/metadata-sync.yml';
const LEDGER = '.github/pulls.json';
const proposeStart = async (service, survey, root) => {
    const found = proposeProjects(survey);
    const projects = found.length > 0 ? found : [emptyLedger(survey)];
    const config = configText(survey, projects);
    const wanted = [
        { path: CONFIG, text: config },
        { path: WORKFLOW, text: workflowText(service.repository) },
        ...(found.length > 0 ? [] : [{ path: LEDGER, text: ledgerText(service.repository) }]),
    ];
    const isThere = await Promise.all(wanted.map(({ path }) => root !== null && exists((0,external_node_path_.join)(root, path))));
    const check = found.length === 0 ? null : await checkWith(service, survey, config);
    const until = expiryOf(new Date());
    const nameOf = (project) => projects.some(({ name }) => name === project) ? project : '{project}';
    return {
        projects,
        files: wanted.filter((_, index) => isThere[index] !== true),
        present: wanted.filter((_, index) => isThere[index]).map(({ path }) => path),
        check,
        ignoring: check === null || check.totals.drift === 0
            ? null
            : configText(survey, projects, ignoreToday(check.projects, until, nameOf)),
        until,
    };
};
const emptyLedger = ({ labels }) => ({
    name: 'pulls',
    metadata: LEDGER,
    format: 'ledger',
    label: labels[0]?.name ?? LABEL_TO_CHANGE,
    head: null,
    unlabelled: 0,
});
const ledgerText = (repository) => `${JSON.stringify({ version: 1, project: repository.split('/')[1], pulls: [] }, null, 2)}\n`;
const exists = (path) => (0,promises_.readFile)(path).then(() => true, () => false);
const checkWith = ({ workingTree, ...service }, survey, config) => {
    const onDisk = workingTree?.branch === survey.base ? workingTree : undefined;
    const identity = (0,surroundings/* newIdentity */.t$)(service.repository);
    return (0,sync/* createSyncService */.Pd)({ ...service, workingTree: onDisk, config }).execute({
        identity,
        trigger: { event: 'cli', action: null, pullRequest: null, ref: null, actor: null },
        inputs: (0,sync/* parseInputs */.TL)({ mode: 'report' }, identity.startedAt),
    });
};
const asJson = (repository, survey, start) => ({
    version: 1,
    repository,
    base: survey.base,
    found: survey.files.map(({ path, format, projects }) => ({
        path,
        format,
        projects: projects.map(({ name, records }) => ({ name, records })),
    })),
    labels: survey.labels,
    files: start.files,
    present: start.present,
    today: start.check === null ? null : start.check.totals,
    ignoreToday: start.ignoring === null ? null : { until: start.until, path: CONFIG, text: start.ignoring },
});

;// CONCATENATED MODULE: ./build/cli/init/run.js













const initialise = async (terminal, options) => {
    const interrupt = (0,run_interrupt/* listenForInterrupt */.Y)(terminal);
    let leave = () => undefined;
    try {
        const place = await (0,place_place/* findPlace */.P)(options, process.env);
        leave = await (0,surroundings/* turnAt */.$0)(place, terminal, { command: 'init', reads: true }, interrupt.signal);
        const { endpoint, token, repository, checkout } = place;
        if (checkout !== null && options.base !== undefined)
            throw new problem/* SyncError */.S(baseOnWorkingTree);
        const service = {
            ...{ ...endpoint, token, repository, proxy: (0,sync/* proxyIn */.uU)(process.env), signal: interrupt.signal },
            workingTree: checkout === null ? undefined : (0,place_place/* workingTreeOf */.N)(checkout, {}),
            log: (message) => terminal.note(message),
        };
        terminal.passing('Looking at the repository …');
        const survey = await (0,sync/* surveyRepository */.HW)(service, {
            tracked: checkout === null ? [] : await (0,git/* trackedPaths */.f4)(checkout.root),
            base: options.base ?? null,
        });
        const start = await proposeStart(service, survey, checkout?.root ?? null);
        terminal.passing('');
        if (options.json)
            terminal.out(JSON.stringify(asJson(repository, survey, start), null, 2));
        else
            await propose(terminal, options, interrupt, { survey, start, checkout });
        return exit_status/* EXIT */.d.done;
    }
    catch (error) {
        if (interrupt.asked())
            return stopped(terminal);
        throw error;
    }
    finally {
        leave();
        interrupt.end();
    }
};
const stopped = (terminal) => {
    terminal.note('Stopped; nothing was written.');
    return exit_status/* EXIT */.d.interrupted;
};
const baseOnWorkingTree = {
    code: 'input-invalid',
    message: 'Option `--base`: on a working tree, the branch that is checked out counts.',
    remedy: 'Leave it out, or add `--repo owner/name`.',
};
const propose = async (terminal, options, { signal }, { survey, start, checkout }) => {
    describe(terminal, survey, start);
    const mayAsk = terminal.canAsk && !options.yes;
    const ignoring = await wantsToIgnore(terminal, options, start, signal);
    const files = start.files.map((file) => ignoring && file.path === CONFIG ? { ...file, text: start.ignoring ?? file.text } : file);
    show(terminal, files);
    if (files.length === 0) {
        terminal.out('Everything is there already; `metadata-sync doctor` looks at it.');
    }
    else if (checkout === null || checkout.branch !== survey.defaultBranch) {
        terminal.out(`Commit them to \`${survey.defaultBranch}\`; only there they count.`);
    }
    else if (options.yes || (mayAsk && (await (0,consent/* ask */.kA)(terminal, 'Write them?', signal)))) {
        await writeAll(checkout.root, files);
        terminal.out(`Wrote ${files.map(({ path }) => path).join(', ')}. What is left to do:`);
        for (const step of nextSteps(start))
            terminal.out(`- ${step}`);
    }
    else {
        terminal.out(`Nothing was written.${mayAsk ? '' : ' Add `--yes` to write them.'}`);
    }
};
const describe = (terminal, survey, start) => {
    for (const { path, format, projects } of survey.files) {
        const name = typeof format === 'string' ? format : 'a format of your own';
        const records = projects.reduce((sum, project) => sum + project.records, 0);
        terminal.out(`Found ${(0,sync/* terminal */.Fo)(path)} on ${(0,sync/* terminal */.Fo)(survey.base)}: ${name}, ${records} records.`);
    }
    if (survey.files.length === 0) {
        terminal.out('Found no metadata file, so an empty ledger is proposed.');
    }
    for (const { label, metadata, unlabelled } of start.projects) {
        if (unlabelled > 0) {
            terminal.note(`Warning: ${unlabelled} of the newest recorded pull requests in ${(0,sync/* terminal */.Fo)(metadata)} lack the label ${(0,sync/* terminal */.Fo)(label)}.`);
        }
        if (label === LABEL_TO_CHANGE) {
            terminal.note(`Warning: no label is in use; put yours in the place of ${LABEL_TO_CHANGE}.`);
        }
    }
    for (const path of start.present)
        terminal.out(`${path} is there already and stays as it is.`);
    if (start.check === null)
        return;
    const check = (0,wording/* forTerminal */.Qf)(start.check);
    terminal.out((0,sync/* renderConsole */.qP)(check).verdict);
    for (const error of check.errors)
        terminal.note(`Error: ${(0,sync/* problemText */.fI)(error)}`);
};
const wantsToIgnore = async (terminal, { ignoreToday, yes }, { ignoring, until, files }, signal) => {
    if (ignoring === null || !files.some(({ path }) => path === CONFIG))
        return false;
    if (ignoreToday !== undefined)
        return ignoreToday;
    const question = `Leave today's drift out of the reports until ${until}, so that only new drift alerts?`;
    return terminal.canAsk && !yes && (0,consent/* ask */.kA)(terminal, question, signal);
};
const show = (terminal, files) => {
    for (const { path, text } of files) {
        terminal.out(`\n${terminal.paint('bold', path)}`);
        for (const line of text.trimEnd().split('\n'))
            terminal.out(`  ${(0,sync/* terminal */.Fo)(line)}`.trimEnd());
    }
    terminal.out('');
};
const writeAll = async (root, files) => {
    for (const { path, text } of files) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), text, { flag: 'wx' });
    }
};
const nextSteps = ({ projects }) => [
    ...(projects.some(({ label }) => label === LABEL_TO_CHANGE)
        ? [`put your label in the place of ${LABEL_TO_CHANGE}`]
        : []),
    'commit and push them',
    'allow GitHub Actions to create pull requests: Settings, Actions, General',
    'metadata-sync doctor says whether all is well',
];


/***/ }),

/***/ 2593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ describeChanges),
/* harmony export */   YR: () => (/* binding */ noConsent),
/* harmony export */   aM: () => (/* binding */ needsConsent),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   kA: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);


const UNASKED = 20;
const changesOf = (projects) => {
    const corrections = projects.flatMap((project) => project.corrections);
    const distinct = (some) => new Set(some.map(({ project, key }) => JSON.stringify([project, key]))).size;
    return {
        records: distinct(corrections),
        removals: distinct(corrections.filter(({ action }) => action === 'remove')),
    };
};
const needsConsent = ({ records, removals }) => records > UNASKED || removals > 0;
const describeChanges = ({ records, removals }) => removals === 0
    ? `${records} records change`
    : `${records === 1 ? '1 record changes' : `${records} records change`}, and ${removals} of them ${removals === 1 ? 'is' : 'are'} removed`;
const noConsent = (changes) => ({
    code: 'consent-needed',
    message: `${describeChanges(changes)}, and nobody can be asked here, so nothing was written.`,
    remedy: 'Look at it with `metadata-sync sync`, then add `--yes`.',
});
const ask = async (terminal, question, signal, { input, output } = { input: process.stdin, output: process.stderr }) => {
    terminal.passing('');
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input, output, terminal: true });
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    const stop = () => lines.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
        lines.setPrompt(`${question} [y/N] `);
        lines.prompt();
        const [answer] = await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(lines, 'line'), (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(lines, 'close')]);
        return /^y(es)?$/i.test(String(answer ?? '').trim());
    }
    finally {
        signal.removeEventListener('abort', stop);
        lines.close();
    }
};


/***/ })

};

export const id = 39;
export const ids = [39];
export const modules = {

/***/ 1066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ changedLines)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);

const changedLines = ({ path, before, after }) => {
    const lines = (before ?? '').split('\n');
    const { hunks } = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .structuredPatch */ .YB)(path, path, before ?? '', after, undefined, undefined, {
        context: 0,
    });
    return [
        `--- a/${path}`,
        `+++ b/${path}`,
        ...hunks.flatMap(({ oldStart, newStart, lines: changes }) => [
            `@@ -${oldStart} +${newStart} @@${recordAbove(lines, oldStart)}`,
            ...changes.filter((change) => !change.startsWith('\\')),
        ]),
    ];
};
const recordAbove = (lines, line) => {
    const above = lines
        .slice(0, line)
        .findLast((text) => /"(pr_number|number|index)": \d+/.test(text));
    const [, kind, number] = /"(pr_number|number|index)": (\d+)/.exec(above ?? '') ?? [];
    if (number === undefined)
        return '';
    return kind === 'index' ? ` task ${number}` : ` #${number}`;
};


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


/***/ }),

/***/ 9039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executeRun: () => (/* binding */ executeRun)
});

// EXTERNAL MODULE: ./build/model/result.js
var model_result = __webpack_require__(6305);
// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: ./build/cli/exit-status.js
var exit_status = __webpack_require__(2900);
// EXTERNAL MODULE: ./build/cli/run/consent.js
var consent = __webpack_require__(2593);
// EXTERNAL MODULE: ./build/cli/run/interrupt.js
var run_interrupt = __webpack_require__(8236);
;// CONCATENATED MODULE: ./build/cli/run/progress.js
const STEPS = [
    { until: 'discover', doing: 'reading files and listing pull requests' },
    { until: 'verify', doing: 'looking records up' },
    { until: 'plan', doing: 'comparing' },
    { until: 'deliver', doing: 'writing' },
];
const WIDTH = 10;
const showProgress = (terminal, writes, send = fetch) => {
    const steps = STEPS.filter(({ until }) => writes || until !== 'deliver');
    let step = 0;
    let requests = 0;
    let observed = null;
    const draw = () => {
        const done = observed === null ? 0 : Math.min(1, observed.seen / Math.max(1, observed.total));
        const filled = Math.round((WIDTH * (step + done)) / steps.length);
        const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
        const doing = `${steps[step]?.doing ?? 'done'} (${counted(requests, 'request')})`;
        terminal.passing(`${bar} ${observed === null ? doing : describe(observed)}`);
    };
    const onPage = (progress) => {
        observed = progress;
        draw();
    };
    return {
        completed: (phase) => {
            step = STEPS.findIndex(({ until }) => until === phase) + 1;
            observed = null;
            draw();
        },
        observed: terminal.isAnimated ? onPage : undefined,
        fetch: (...call) => {
            requests += 1;
            draw();
            return send(...call);
        },
    };
};
const describe = (observed) => {
    const { seen, total, pages, perSecond, secondsLeft, rateRemaining } = observed;
    const pace = pages > 1 ? [`${grouped(Math.round(perSecond))}/s`, `${secondsLeft} s to go`] : [];
    return [
        `${grouped(seen)} of ${grouped(total)}`,
        `page ${grouped(pages)}`,
        ...pace,
        ...(rateRemaining === null ? [] : [`${grouped(rateRemaining)} points left`]),
    ].join(', ');
};
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
const grouped = (count) => count.toLocaleString('en-US');

// EXTERNAL MODULE: ./build/cli/run/show-result.js
var show_result = __webpack_require__(9114);
// EXTERNAL MODULE: ./build/cli/run/surroundings.js + 2 modules
var surroundings = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/cli/run/wording.js
var wording = __webpack_require__(8027);
;// CONCATENATED MODULE: ./build/cli/run/execute.js









const executeRun = async (terminal, options) => {
    const interrupt = (0,run_interrupt/* listenForInterrupt */.Y)(terminal);
    try {
        const result = (0,wording/* forTerminal */.Qf)(await runOnce(terminal, options, interrupt));
        (0,show_result/* showResult */.L)(result, terminal, options.showing);
        return interrupt.asked() ? exit_status/* EXIT */.d.interrupted : (0,exit_status/* exitStatusOf */.e)(result, (0,sync/* leavesConflict */.xx)(result));
    }
    finally {
        interrupt.end();
    }
};
const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };
const runOnce = async (terminal, options, interrupt) => {
    const proxy = (0,sync/* proxyIn */.uU)(process.env);
    const progress = showProgress(terminal, options.apply === true, proxy && (await (0,sync/* fetchThrough */.sL)(proxy)));
    const known = { identity: (0,surroundings/* newIdentity */.t$)(options.repo) };
    let around;
    try {
        const asked = {
            ...options,
            inputs: { ...options.inputs, ...modeOf(options) },
            reads: options.apply !== true,
            mayShowRecent: options.command === 'check' && options.refresh !== true,
        };
        around = await (0,surroundings/* findSurroundings */.lu)(terminal, asked, interrupt, progress.fetch, known);
        const { identity, inputs, service } = around;
        const consent = consentOf(terminal, options, interrupt);
        const result = await (0,sync/* createSyncService */.Pd)({
            ...service,
            log: (message) => terminal.note(message),
            onProgress: progress.observed,
        }).execute({
            ...{ identity, inputs, trigger: { ...TRIGGER, actor: process.env.USER ?? null } },
            phases: service.workingTree ? model_result/* PHASES */.ZG.filter((phase) => phase !== 'record') : model_result/* PHASES */.ZG,
            approve: consent.approve,
            onPhase: progress.completed,
        });
        const refused = consent.refused();
        return refused === null ? result : { ...result, errors: [...result.errors, refused] };
    }
    catch (error) {
        return (0,sync/* failedResult */.Nq)(error, known.identity, TRIGGER, known.inputs);
    }
    finally {
        await around?.leave();
    }
};
const modeOf = ({ command, apply = false }) => command === 'check' ? { mode: 'report' } : { mode: 'correct', 'dry-run': String(!apply) };
const consentOf = (terminal, { yes = false }, interrupt) => {
    let refused = null;
    const approve = async ({ projects }) => {
        const changes = (0,consent/* changesOf */.fs)(projects);
        if (!yes && (0,consent/* needsConsent */.aM)(changes)) {
            if (!terminal.canAsk) {
                refused = (0,consent/* noConsent */.YR)(changes);
                return false;
            }
            const question = `${(0,consent/* describeChanges */.DT)(changes)}. Write?`;
            if (!(await (0,consent/* ask */.kA)(terminal, question, interrupt.signal)))
                return false;
        }
        if (interrupt.signal.aborted)
            throw (0,sync/* interrupted */.VM)();
        interrupt.beginsToWrite();
        return true;
    };
    return { approve, refused: () => refused };
};


/***/ }),

/***/ 9114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ showResult),
/* harmony export */   a: () => (/* binding */ paintDiff)
/* harmony export */ });
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9260);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1066);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8027);



const SOME = 40;
const showResult = (result, terminal, { as, diff }) => {
    terminal.passing('');
    if (as === 'json')
        terminal.out((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .hF)(result).trimEnd());
    else if (as === 'markdown')
        terminal.out((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderSummary */ .Br)(result).trimEnd());
    else
        showOnConsole(result, terminal, diff);
    const { errors, next } = (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConsole */ .qP)(result, as === 'console' ? lookOf(terminal) : undefined);
    for (const error of errors)
        terminal.note(`${terminal.paintNote('red', 'Error:')} ${error}`);
    if (result.projects.some(isRecent))
        terminal.note('Add `--refresh` to ask GitHub again.');
    if (as !== 'console' || errors.length > 0)
        return;
    for (const step of next)
        terminal.note((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepFor */ .y5)(step));
};
const isRecent = ({ cachedFrom, receipt }) => cachedFrom !== undefined && receipt.pages === 0;
const lookOf = ({ width, paint }) => ({ width, paint });
const showOnConsole = (result, terminal, diff) => {
    const { verdict, sections, problems, footer } = (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConsole */ .qP)(result, lookOf(terminal));
    if (result.errors.length === 0)
        terminal.out(verdict);
    else if (result.projects.length > 0)
        terminal.out(terminal.paint('red', '❌ The run failed.'));
    for (const { title, rows } of sections) {
        terminal.out(`\n${terminal.paint('bold', title)}`);
        for (const row of rows)
            terminal.out(row);
    }
    if (diff !== 'none')
        showDiff(result, terminal, diff === 'all' ? Infinity : SOME);
    for (const problem of problems) {
        terminal.note(`${terminal.paintNote('yellow', 'Warning:')} ${problem}`);
    }
    terminal.note(terminal.paintNote('dim', footer));
};
const showDiff = ({ plan: { files } }, terminal, most) => {
    const lines = files.flatMap(_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .changedLines */ .M).map(_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo);
    if (lines.length === 0)
        return;
    terminal.out('');
    for (const line of lines.slice(0, most))
        terminal.out(paintDiff(line, terminal.paint));
    const more = lines.length - most;
    if (more > 0)
        terminal.out(`… and ${more} more ${more === 1 ? 'line' : 'lines'}; --diff prints all of them`);
};
const COLOURS = { '@': 'cyan', '+': 'green', '-': 'red' };
const paintDiff = (line, paint) => {
    const colour = COLOURS[line.charAt(0)];
    return colour === undefined ? line : paint(colour, line);
};


/***/ })

};

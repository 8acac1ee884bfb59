export const id = 157;
export const ids = [157];
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


/***/ }),

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ moment)
/* harmony export */ });
const moment = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;


/***/ }),

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreRun: () => (/* binding */ restoreRun)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9260);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1066);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2900);
/* harmony import */ var _run_consent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2593);
/* harmony import */ var _run_show_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9114);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6158);







const restoreRun = (terminal, run, options) => (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .asking */ .os)(terminal, options, false, async ({ service, inputs, identity }) => {
    const request = { inputs: { ...inputs, project: undefined }, trigger: _run_js__WEBPACK_IMPORTED_MODULE_5__/* .TRIGGER */ .tr, identity };
    const query = { run, project: (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .onlyProject */ .Mr)(inputs) };
    const planned = await service.restore(request, query);
    const applies = options.apply === true && planned.files.length > 0;
    const agreed = applies && (await consents(terminal, planned, options.yes === true));
    const result = agreed ? await service.restore(request, { ...query, apply: true }) : planned;
    if (options.json)
        terminal.out(JSON.stringify(result, null, 2));
    else
        show(terminal, result);
    for (const problem of result.delivery.warnings) {
        terminal.note(`${terminal.paintNote('yellow', 'Warning:')} ${(0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .fI)(problem)}`);
    }
    if (!agreed && planned.files.length > 0) {
        terminal.note(`Nothing was written.${applies ? '' : ' Add `--apply` to propose it.'}`);
    }
    return result.files.length === 0 || result.delivery.carriesAll ? _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done : _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.drift;
});
const consents = async (terminal, { declines }, yes) => {
    const distinct = (some) => new Set(some.map(({ project, key }) => JSON.stringify([project, key]))).size;
    const changes = {
        records: distinct(declines),
        removals: distinct(declines.filter(({ kind }) => /^(missing|historical)$/.test(kind))),
    };
    if (yes || !(0,_run_consent_js__WEBPACK_IMPORTED_MODULE_3__/* .needsConsent */ .aM)(changes))
        return true;
    if (!terminal.canAsk)
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S((0,_run_consent_js__WEBPACK_IMPORTED_MODULE_3__/* .noConsent */ .YR)(changes));
    return (0,_run_consent_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .kA)(terminal, `${(0,_run_consent_js__WEBPACK_IMPORTED_MODULE_3__/* .describeChanges */ .DT)(changes)}. Propose it?`, new AbortController().signal);
};
const show = (terminal, { files, declines, delivery, run }) => {
    if (files.length === 0)
        terminal.out(`The files are as they were before run ${(0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)(run)}.`);
    for (const line of files.flatMap(_diff_js__WEBPACK_IMPORTED_MODULE_6__/* .changedLines */ .M)) {
        terminal.out((0,_run_show_result_js__WEBPACK_IMPORTED_MODULE_4__/* .paintDiff */ .a)((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)(line), terminal.paint));
    }
    if (files.length > 0) {
        terminal.out(`\n${declines.length} ${declines.length === 1 ? 'correction is' : 'corrections are'} declined once it is merged, so that no run undoes it.`);
    }
    const { pullRequest } = delivery;
    if (pullRequest !== null)
        terminal.out(`Proposed as #${pullRequest.number}: ${pullRequest.url}`);
};


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tr: () => (/* binding */ TRIGGER),
  os: () => (/* binding */ asking),
  Mr: () => (/* binding */ onlyProject)
});

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: ./build/cli/exit-status.js
var exit_status = __webpack_require__(2900);
// EXTERNAL MODULE: ./build/cli/place/place.js + 3 modules
var place = __webpack_require__(2668);
// EXTERNAL MODULE: ./build/cli/run/interrupt.js
var run_interrupt = __webpack_require__(8236);
// EXTERNAL MODULE: ./build/cli/run/surroundings.js + 2 modules
var surroundings = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/cli/run/wording.js
var wording = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/cli/place/git.js
var git = __webpack_require__(1753);
;// CONCATENATED MODULE: ./build/cli/state/clone.js


const stateInClone = (root, onFound) => (branch) => {
    const fetched = `refs/remotes/origin/${branch}`;
    const found = (0,git/* firstRef */.Oh)(root, [fetched, `refs/heads/${branch}`]).then((one) => {
        if (one === null)
            throw notFetched(branch, fetched);
        onFound(one.ref.replace(/^refs\/(remotes|heads)\//, ''), one.committedAt);
        return one.ref;
    });
    return {
        read: async (path) => (0,git/* textAt */.$6)(root, await found, path),
        list: async (folder) => (0,git/* pathsAt */.uN)(root, await found, folder),
    };
};
const notFetched = (branch, ref) => new problem/* SyncError */.S({
    code: 'state-not-fetched',
    message: `This clone has no branch \`${branch}\`, on which the history is kept.`,
    remedy: `Run \`git fetch origin ${branch}:${ref}\`, or leave out \`--offline\` to ask GitHub.`,
});

// EXTERNAL MODULE: ./build/cli/state/moment.js
var moment = __webpack_require__(5051);
;// CONCATENATED MODULE: ./build/cli/state/run.js









const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };
const asking = async (terminal, options, onDisk, ask) => {
    const interrupt = (0,run_interrupt/* listenForInterrupt */.Y)(terminal);
    try {
        const identity = (0,surroundings/* newIdentity */.t$)(options.repo);
        const inputs = (0,sync/* parseInputs */.TL)(options.inputs, identity.startedAt);
        const { offline = false } = options;
        if (offline)
            refuseElsewhere(options);
        const { endpoint, token, repository, checkout } = await (0,place/* findPlace */.P)(options, process.env);
        if (!offline)
            terminal.passing(`Asking ${endpoint.host} …`);
        const elsewhere = offline && checkout !== null ? cloneOf(terminal, checkout.root) : undefined;
        const service = (0,sync/* createSyncService */.Pd)({
            ...{ ...endpoint, token, repository, proxy: (0,sync/* proxyIn */.uU)(process.env), offline },
            signal: offline ? undefined : interrupt.signal,
            workingTree: checkout === null || !onDisk ? undefined : (0,place/* workingTreeOf */.N)(checkout, {}),
            log: (message) => terminal.note(message),
        });
        return await ask({ service, inputs, identity: { ...identity, repository }, elsewhere });
    }
    catch (error) {
        if (interrupt.asked()) {
            terminal.note('Stopped; nothing was written.');
            return exit_status/* EXIT */.d.interrupted;
        }
        if (!(error instanceof problem/* SyncError */.S))
            throw error;
        const { code, message, remedy, further } = error;
        throw new problem/* SyncError */.S({ code, message, remedy: (0,wording/* remedyFor */.wJ)({ code, remedy }) }, { cause: error, further });
    }
    finally {
        interrupt.end();
    }
};
const cloneOf = (terminal, root) => stateInClone(root, (ref, committedAt) => {
    const when = (0,moment/* moment */.n)(new Date(committedAt).toISOString());
    terminal.note(`Read from ${ref} of this clone, last written ${when}; \`git fetch\` brings more.`);
});
const refuseElsewhere = ({ repo, refresh }) => {
    const other = repo === undefined ? (refresh ? 'refresh' : null) : 'repo';
    if (other === null)
        return;
    throw new problem/* SyncError */.S({
        code: 'input-invalid',
        message: `Option \`--offline\`: it reads the clone alone, and \`--${other}\` asks GitHub.`,
        remedy: 'Leave one of the two out.',
    });
};
const onlyProject = ({ project = [] }) => {
    if (project.length < 2)
        return project[0];
    throw new problem/* SyncError */.S({
        code: 'input-invalid',
        message: 'Option `--project`: this command takes one project.',
        remedy: 'Name one, or leave it out for all.',
    });
};


/***/ })

};

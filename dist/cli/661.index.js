export const id = 661;
export const ids = [661];
export const modules = {

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ moment)
/* harmony export */ });
const moment = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;


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


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showStatus: () => (/* binding */ showStatus)
/* harmony export */ });
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9260);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2900);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5051);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6158);




const showStatus = (terminal, options) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)(terminal, options, true, async ({ service, inputs, identity, elsewhere }) => {
    const { json = false, refresh = false } = options;
    const status = await service.status({ inputs, trigger: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER */ .tr, elsewhere });
    const now = refresh
        ? await service.execute({ identity, trigger: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER */ .tr, inputs: { ...inputs, mode: 'report' } })
        : null;
    if (json) {
        const refreshed = now === null ? null : { at: now.run.startedAt, result: now.outcome, totals: now.totals };
        terminal.out(JSON.stringify({ ...status, refreshed }, null, 2));
    }
    else {
        show(terminal, status, identity.startedAt);
        if (now !== null)
            terminal.out(`Just now: ${(0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConsole */ .qP)(now).verdict}`);
    }
    return now !== null && now.errors.length > 0 ? _exit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.error : _exit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
});
const show = (terminal, status, now) => {
    const { lastRun, verified, openCorrection, askedGitHub, drift, nightly, notes } = status;
    const said = (instant) => `${(0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .moment */ .n)(instant)}, ${age(instant, now)}`;
    const line = (name, text) => terminal.out(`${terminal.paint('bold', name.padEnd(16))}${(0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo)(text)}`);
    line('last run', lastRun === null ? 'none is known' : `${said(lastRun.started)}: ${lastRun.result}`);
    for (const { metadata, verifiedAt, outOfSync } of verified) {
        line('verified', `${metadata}: ${said(verifiedAt)}; ${outOfSync === 0 ? 'in sync then' : `${outOfSync} records out of sync then`}`);
    }
    line('correction', openCorrection === null
        ? askedGitHub
            ? 'none is open'
            : 'not asked for'
        : `#${openCorrection.number} ${openCorrection.url}`);
    if (drift.since !== null)
        line('oldest drift', said(drift.since));
    if (nightly.lastRun !== null) {
        line('schedule', `${said(nightly.lastRun)}${nightly.missed ? '; the next one is overdue' : ''}`);
    }
    for (const note of notes)
        terminal.note((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo)(note));
};
const UNITS = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];
const age = (instant, now) => {
    const passed = now.getTime() - Date.parse(instant);
    const [unit, size] = UNITS.find(([, length]) => passed >= length) ?? ['minute', 60_000];
    const count = Math.floor(passed / size);
    return count < 1 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
};


/***/ })

};

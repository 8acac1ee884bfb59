export const id = 775;
export const ids = [775];
export const modules = {

/***/ 8775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showHistory: () => (/* binding */ showHistory)
/* harmony export */ });
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9260);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2900);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5051);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6158);




const showHistory = (terminal, options) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)(terminal, options, true, async ({ service, inputs, elsewhere }) => {
    const { json, key, cursor, limit } = options;
    const page = await service.history({ inputs: { ...inputs, project: undefined }, trigger: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER */ .tr, elsewhere }, {
        project: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyProject */ .Mr)(inputs),
        key: key !== undefined && /^\d+$/.test(key) ? `#${key}` : key,
        ...{ cursor, limit: limit === undefined ? undefined : Number(limit) },
    });
    if (json)
        terminal.out(JSON.stringify(page, null, 2));
    else
        show(terminal, page);
    return _exit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
});
const show = (terminal, { runs, next }) => {
    if (runs.length === 0)
        terminal.out('No run stands in the history.');
    for (const run of runs) {
        terminal.out(terminal.paint('bold', `${(0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .moment */ .n)(run.started)}  ${run.result}`));
        terminal.out((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo)(`  run ${run.id}, ${run.trigger}${run.actor === null ? '' : ` by ${run.actor}`}${deliveredBy(run)}`));
        for (const change of run.changes)
            terminal.out(`  ${(0,_sync_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo)(changeText(change))}`);
        if (run.moreChanges > 0)
            terminal.out(`  and ${run.moreChanges} more changes`);
    }
    if (next !== null)
        terminal.note(`There are older runs: --cursor ${next}`);
};
const deliveredBy = ({ pullRequest, commit }) => {
    if (pullRequest !== null)
        return `, in #${pullRequest}`;
    return commit === null ? '' : `, in ${commit.slice(0, 7)}`;
};
const changeText = ({ key, field, from, to, kind }) => field === null
    ? `${key}  ${kind}`
    : `${key}  ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;


/***/ }),

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


/***/ })

};

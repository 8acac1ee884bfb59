export const id = 775;
export const ids = [775];
export const modules = {

/***/ 8775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ moment),
/* harmony export */   showHistory: () => (/* binding */ showHistory)
/* harmony export */ });
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7034);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2900);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3510);



const showHistory = (terminal, options) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)(terminal, options, true, async ({ service, inputs }) => {
    const { json, key, cursor, limit } = options;
    const page = await service.history({ inputs: { ...inputs, project: undefined }, trigger: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .TRIGGER */ .tr }, {
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
        terminal.out(terminal.paint('bold', `${moment(run.started)}  ${run.result}`));
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
const moment = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;


/***/ }),

/***/ 3510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ onlyProject),
/* harmony export */   os: () => (/* binding */ asking),
/* harmony export */   tr: () => (/* binding */ TRIGGER)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7034);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2900);
/* harmony import */ var _place_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2668);
/* harmony import */ var _run_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8236);
/* harmony import */ var _run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6047);
/* harmony import */ var _run_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8027);







const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };
const asking = async (terminal, options, onDisk, ask) => {
    const interrupt = (0,_run_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .listenForInterrupt */ .Y)(terminal);
    try {
        const identity = (0,_run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .newIdentity */ .t$)(options.repo);
        const inputs = (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(options.inputs, identity.startedAt);
        const { endpoint, token, repository, checkout } = await (0,_place_place_js__WEBPACK_IMPORTED_MODULE_3__/* .findPlace */ .P)(options, process.env);
        terminal.passing(`Asking ${endpoint.host} …`);
        const service = (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createSyncService */ .Pd)({
            ...{ ...endpoint, token, repository, proxy: (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyIn */ .uU)(process.env), signal: interrupt.signal },
            workingTree: checkout === null || !onDisk ? undefined : (0,_place_place_js__WEBPACK_IMPORTED_MODULE_3__/* .workingTreeOf */ .N)(checkout, {}),
            log: (message) => terminal.note(message),
        });
        return await ask({ service, inputs, identity: { ...identity, repository } });
    }
    catch (error) {
        if (interrupt.asked()) {
            terminal.note('Stopped; nothing was written.');
            return _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.interrupted;
        }
        if (!(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S))
            throw error;
        const { code, message, remedy, further } = error;
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S({ code, message, remedy: (0,_run_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .remedyFor */ .wJ)({ code, remedy }) }, { cause: error, further });
    }
    finally {
        interrupt.end();
    }
};
const onlyProject = ({ project = [] }) => {
    if (project.length < 2)
        return project[0];
    throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S({
        code: 'input-invalid',
        message: 'Option `--project`: this command takes one project.',
        remedy: 'Name one, or leave it out for all.',
    });
};


/***/ })

};

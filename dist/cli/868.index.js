export const id = 868;
export const ids = [868];
export const modules = {

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examinePlace: () => (/* binding */ examinePlace)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
/* harmony import */ var _sync_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9260);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2900);
/* harmony import */ var _place_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2668);
/* harmony import */ var _run_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8236);
/* harmony import */ var _run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6047);
/* harmony import */ var _run_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8027);







const examinePlace = async (terminal, options) => {
    const interrupt = (0,_run_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .listenForInterrupt */ .Y)(terminal);
    try {
        const findings = await findingsAt(terminal, options, interrupt.signal);
        terminal.passing('');
        if (interrupt.asked())
            return _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.interrupted;
        if (options.json)
            terminal.out(JSON.stringify({ version: 1, findings }, null, 2));
        else
            for (const finding of findings)
                show(terminal, finding);
        return findings.some(({ state }) => state === 'failed') ? _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.error : _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done;
    }
    catch (error) {
        if (interrupt.asked())
            return _exit_status_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.interrupted;
        throw error;
    }
    finally {
        interrupt.end();
    }
};
const findingsAt = async (terminal, options, signal) => {
    const identity = (0,_run_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .newIdentity */ .t$)(options.repo);
    const inputs = (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(options.inputs, identity.startedAt);
    try {
        const { endpoint, token, repository, checkout } = await (0,_place_place_js__WEBPACK_IMPORTED_MODULE_3__/* .findPlace */ .P)(options, process.env);
        terminal.passing(`Looking at ${repository} …`);
        const service = {
            ...{ ...endpoint, token, repository, proxy: (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyIn */ .uU)(process.env), signal },
            workingTree: checkout === null ? undefined : (0,_place_place_js__WEBPACK_IMPORTED_MODULE_3__/* .workingTreeOf */ .N)(checkout, {}),
            log: (message) => terminal.note(message),
        };
        const findings = await (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .sb)(service, inputs, { ...identity, repository });
        return findings.map(forTerminal);
    }
    catch (error) {
        if (!(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S))
            throw error;
        const { code, message, remedy } = error;
        const check = code.startsWith('token-') ? 'token' : 'place';
        return [forTerminal({ check, state: 'failed', message, remedy, code })];
    }
};
const forTerminal = (finding) => {
    const { code, remedy } = finding;
    return code === null || remedy === null
        ? finding
        : { ...finding, remedy: (0,_run_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .remedyFor */ .wJ)({ code, remedy }) };
};
const SIGNS = {
    passed: ['✓', 'green'],
    warning: ['!', 'yellow'],
    failed: ['✗', 'red'],
};
const MARGIN = ' '.repeat(11);
const show = (terminal, { check, state, message, remedy }) => {
    const [sign, style] = SIGNS[state];
    const lines = (text) => (0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapped */ .ky)((0,_sync_index_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)(text), terminal.width, MARGIN, MARGIN);
    const [first = '', ...rest] = lines(`${check}: ${message}`);
    const marked = terminal.paint(style, `${sign} ${state}`.padEnd(MARGIN.length));
    terminal.out(`${marked}${first.slice(MARGIN.length)}`);
    for (const line of [...rest, ...(remedy === null ? [] : lines(remedy))])
        terminal.out(line);
};


/***/ })

};

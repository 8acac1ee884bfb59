export const id = 926;
export const ids = [926];
export const modules = {

/***/ 9926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRecording: () => (/* binding */ parseRecording),
/* harmony export */   recording: () => (/* binding */ recording),
/* harmony export */   requestKey: () => (/* binding */ requestKey)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);


const problem = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), remedy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const recording = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    program: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), startedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$() }),
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    apiUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    graphqlUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    serverUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    workingTree: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        files: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
            zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), blob: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
            zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ problem }),
        ])),
        folders: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    })
        .nullable(),
    times: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$()),
    answers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        request: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
            zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
                status: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
                headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
                body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
                encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['utf8', 'base64']),
            }),
            zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ failure: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        ]),
    })),
});
const parseRecording = (path, text) => {
    try {
        return recording.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S({
            code: 'recording-invalid',
            message: `\`${path}\` is no recording of a run that this version can read.`,
            remedy: 'Record it again with `metadata-sync check --record FILE`.',
        }, { cause });
    }
};
const requestKey = (url, method, body) => `${method} ${url} ${typeof body === 'string' ? body : ''}`.trim();


/***/ })

};

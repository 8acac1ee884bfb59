export const id = 159;
export const ids = [159,926];
export const modules = {

/***/ 3159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  record: () => (/* binding */ record),
  l: () => (/* binding */ responseOf)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: ./build/cli/version.js + 1 modules
var version = __webpack_require__(5296);
// EXTERNAL MODULE: ./build/cli/replay/recording.js
var recording = __webpack_require__(9926);
;// CONCATENATED MODULE: ./build/cli/replay/secrets.js
const PATTERNS = [
    /\bgh[opsur]_[A-Za-z0-9_]{20,}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
    /\bglpat-[\w-]{20,}/g,
    /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
];
const CREDENTIALS = /(\bhttps?:\/\/)[^\s/"'@:]+:[^\s/"'@]+@/g;
const MASK = '***';
const withoutSecrets = (text, token) => PATTERNS.reduce((masked, pattern) => masked.replaceAll(pattern, MASK), text.replaceAll(token, MASK).replaceAll(CREDENTIALS, `$1${MASK}@`));

;// CONCATENATED MODULE: ./build/cli/replay/record.js






const KEPT = /^(content-type|date|retry-after|x-accepted-github-permissions|x-oauth-scopes|x-ratelimit-[a-z]+)$/;
const record = ({ token, workingTree, fetch: send, signal, ...described }) => {
    const clean = (text) => withoutSecrets(text, token);
    const times = [];
    const answers = [];
    const files = {};
    const folders = {};
    const reading = {
        file: async (path, read) => {
            try {
                const found = await read();
                if (found === null)
                    return null;
                const cleaned = { text: clean(found.text), blob: found.blob };
                files[path] = cleaned;
                return { path, ...cleaned };
            }
            catch (error) {
                if (error instanceof problem/* SyncError */.S)
                    files[path] = { problem: (0,problem/* toProblem */.H)(error) };
                throw error;
            }
        },
        list: async (folder, list) => {
            const paths = await list();
            folders[folder] = [...paths];
            return paths;
        },
    };
    return {
        ports: {
            clock: {
                now: () => {
                    const now = new Date();
                    times.push(now.toISOString());
                    return now;
                },
                sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
                    throw (0,sync/* interrupted */.VM)(error);
                }),
            },
            fetch: async (input, init) => {
                const request = (0,recording.requestKey)(String(input), init?.method ?? 'GET', init?.body);
                const keep = (answer) => {
                    answers.push({ request: clean(request), answer });
                };
                try {
                    const response = await send(input, init);
                    const answer = await answerOf(response, clean);
                    keep(answer);
                    return responseOf(answer);
                }
                catch (error) {
                    keep({ failure: clean(reasonOf(error)) });
                    throw error;
                }
            },
            workingTree: workingTree && { ...workingTree, reading },
        },
        finish: () => {
            const { run, inputs, repository, apiUrl, graphqlUrl, serverUrl } = described;
            return {
                version: 1,
                program: version/* VERSION */.x,
                run,
                repository,
                ...{ apiUrl, graphqlUrl, serverUrl },
                inputs,
                workingTree: workingTree ? { branch: workingTree.branch, files, folders } : null,
                times,
                answers,
            };
        },
    };
};
const answerOf = async (response, clean) => {
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isText = Buffer.from(text, 'utf8').equals(bytes);
    return {
        status: response.status,
        headers: Object.fromEntries([...response.headers].filter(([name]) => KEPT.test(name))),
        body: isText ? clean(text) : bytes.toString('base64'),
        encoding: isText ? 'utf8' : 'base64',
    };
};
const responseOf = ({ status, headers, body, encoding }) => new Response(Buffer.from(body, encoding), { status, headers });
const reasonOf = (error) => {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
};


/***/ }),

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

export const id = 990;
export const ids = [990];
export const modules = {

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ forTerminal),
/* harmony export */   wJ: () => (/* binding */ remedyFor),
/* harmony export */   y5: () => (/* binding */ stepFor)
/* harmony export */ });
const REMEDIES = {
    'config-not-found': 'Check the path; it counts from the root of the repository.',
    'no-project': 'Give `--label` and `--metadata`, or run `metadata-sync init` to make a config file.',
    'token-refused': 'Check GH_TOKEN or GITHUB_TOKEN, or run `gh auth login`; the token may be mistyped, expired or revoked.',
    'scope-missing': 'Give the token the scope that is named.',
    'repository-not-found': 'Check the name. For a private repository the token has to be able to read its contents and pull requests.',
    'repository-unreadable': 'Let the token read the contents and pull requests of the repository, and run again.',
    'pull-requests-unreadable': 'Let the token read pull requests.',
    'file-unreadable': 'Let the token read the contents of the repository, and run again.',
    'held-back': 'Check them, then run with `--force`, or raise `corrections.maxChanges`.',
    'token-read-only': 'Use a token that may write contents and pull requests, or leave `--apply` out.',
    'ip-not-allowed': 'Use a machine whose address is on the list.',
};
const inWords = ({ code, message, remedy }) => ({
    code,
    message: message
        .replaceAll(/^Input `([a-z-]+)`/g, 'Option `--$1`')
        .replaceAll(/\binputs `([a-z-]+)` and `([a-z-]+)`/g, 'options `--$1` and `--$2`'),
    remedy: remedyFor({ code, remedy }),
});
const AS_FLAG = [/`(force|backfill|prune): true`/g, '`--$1`'];
const remedyFor = ({ code, remedy }) => REMEDIES[code] ??
    remedy
        .replaceAll(/\b(Give|give) the job the permissions?/g, '$1 the token the right to')
        .replaceAll(...AS_FLAG);
const forTerminal = (result) => ({
    ...result,
    warnings: result.warnings.map(inWords),
    errors: result.errors.map(inWords),
    projects: result.projects.map((project) => ({
        ...project,
        warnings: project.warnings.map(inWords),
        errors: project.errors.map(inWords),
    })),
});
const STEPS = [
    [
        /Run again without `dry-run` to open the correction pull request\./,
        'Write them with `metadata-sync sync --apply`.',
    ],
    [
        /Run with `mode: correct` to open a correction pull request\./,
        'Look at the corrections with `metadata-sync sync`.',
    ],
    AS_FLAG,
];
const stepFor = (step) => STEPS.reduce((text, [inWorkflows, here]) => text.replace(inWorkflows, here), step);


/***/ }),

/***/ 2444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);

const sameValue = (a, b) => {
    if (a === b)
        return true;
    if ((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .M)(a)) {
        return ((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonArray */ .M)(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index])));
    }
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(a) || !(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length &&
        keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key])));
};


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splice)
/* harmony export */ });
const splice = (text, splices) => {
    const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces = [];
    let at = 0;
    for (const { start, end, text: inserted } of ordered) {
        if (start < at)
            throw new Error('Two edits touch the same bytes.');
        pieces.push(text.slice(at, start), inserted);
        at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
};


/***/ }),

/***/ 2086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid),
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);

const refuse = ({ path, text }, offset, { code, what, remedy }) => {
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .SyncError */ .S({
        code,
        message: `${path}:${before.length}:${column}: ${what}.`,
        remedy,
    });
};
const invalid = (source, offset, what, remedy) => refuse(source, offset, { code: 'metadata-invalid', what, remedy });


/***/ }),

/***/ 2849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ compareLists)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2444);


const compareLists = (before, after) => {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(before[head], after[head]))
        head += 1;
    let tail = 0;
    while (tail < shorter - head && (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(before.at(-1 - tail), after.at(-1 - tail)))
        tail += 1;
    const old = before.length - tail;
    const replaced = [];
    const inserts = [];
    const removed = [];
    for (let index = head; index < old; index += 1) {
        const value = index < after.length - tail ? after[index] : undefined;
        if (value === undefined)
            removed.push(index);
        else if (isScalar(value) && isScalar(before[index]))
            replaced.push({ index, value });
        else {
            removed.push(index);
            inserts.push({ index: index + 1, value });
        }
    }
    for (const value of after.slice(old, Math.max(old, after.length - tail))) {
        inserts.push({ index: old, value });
    }
    return { replaced, inserts, removed };
};
const isScalar = (value) => !(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonArray */ .M)(value) && !(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value);


/***/ }),

/***/ 9598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isJsonArray),
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
const isJsonObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isJsonArray = (value) => Array.isArray(value);


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ TOTALS),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   Zg: () => (/* binding */ NOT_DELIVERED),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/* unused harmony export OPERATIONS */
const OUTCOMES = ['in-sync', 'drift', 'corrected', 'incomplete'];
const OPERATIONS = (/* unused pure expression or super */ null && (['created', 'updated', 'unchanged', 'closed', 'none']));
const PHASES = ['discover', 'verify', 'plan', 'deliver', 'record'];
const TOTALS = [
    'records',
    'items',
    'inSync',
    'drift',
    'missing',
    'historical',
    'phantom',
    'status',
    'field',
    'duplicate',
    'invalid',
    'conflict',
    'ignored',
    'declined',
    'corrections',
];
const NOT_DELIVERED = {
    operation: 'none',
    pullRequest: null,
    branch: null,
    commit: null,
    carriesAll: false,
    warnings: [],
};


/***/ }),

/***/ 9260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pd: () => (/* reexport */ createSyncService),
  sb: () => (/* reexport */ examine),
  Nq: () => (/* reexport */ failedResult),
  sL: () => (/* reexport */ fetchThrough),
  Pv: () => (/* reexport */ folderCache),
  VM: () => (/* reexport */ interrupted),
  xx: () => (/* reexport */ leavesConflict),
  TL: () => (/* reexport */ create_parseInputs),
  fI: () => (/* reexport */ console_problemText),
  uU: () => (/* reexport */ proxyIn),
  qP: () => (/* reexport */ renderConsole),
  hF: () => (/* reexport */ renderJson),
  Br: () => (/* reexport */ renderSummary),
  HW: () => (/* reexport */ surveyRepository),
  Fo: () => (/* reexport */ escape_terminal),
  ky: () => (/* reexport */ wrapped)
});

// UNUSED EXPORTS: actionsCache, annotationsOf, failuresOf

;// CONCATENATED MODULE: ./build/github/budget.js
const keepReserve = (client, clock, { maxWait, reserve }) => async (estimate) => {
    const { rateRemaining, rateLimit, rateResetAt } = client.usage;
    if (rateRemaining === null || rateLimit === null || rateResetAt === null)
        return null;
    const kept = 'count' in reserve ? reserve.count : Math.ceil((rateLimit * reserve.percent) / 100);
    const needed = estimate?.points ?? 1;
    if (rateRemaining - needed >= kept)
        return null;
    const wait = Date.parse(rateResetAt) - clock.now().getTime();
    if (wait <= maxWait) {
        await clock.sleep(Math.max(wait, 0));
        return null;
    }
    return {
        code: 'rate-reserve',
        message: estimate === undefined
            ? `Only ${rateRemaining} of ${rateLimit} points of the rate limit are left, which are kept for other workflows.`
            : `Observing the rest takes about ${estimate.requests} requests and ${estimate.points} points of the rate limit; ${rateRemaining} of ${rateLimit} are left, of which ${kept} are kept for other workflows.`,
        remedy: `Run again after ${rateResetAt}, lower \`limits.reserve\`, or raise \`limits.maxWait\`.`,
    };
};

;// CONCATENATED MODULE: ./build/github/answer.js
const wholeErrors = ({ data, errors, }) => data === null
    ? errors
    : errors.filter(({ path, type, message }) => path.length === 0 ||
        /^RATE_LIMIT/.test(type ?? '') ||
        /^something went wrong while executing|^timeout on/i.test(message));
const objectIn = (holder, key) => {
    const value = Reflect.get(holder, key);
    return typeof value === 'object' && value !== null ? { ...value } : null;
};
const errorsIn = (body) => {
    const errors = Reflect.get(body, 'errors');
    return (Array.isArray(errors) ? errors : []).map((entry) => {
        const error = typeof entry === 'object' && entry !== null ? entry : { message: String(entry) };
        const { type, message, path } = { type: null, message: '', path: [], ...error };
        return {
            type: typeof type === 'string' ? type : null,
            message: String(message),
            path: Array.isArray(path) ? path : [],
        };
    });
};
const textHeaders = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const rootCause = (error) => error.cause instanceof Error ? rootCause(error.cause) : error.message;

// EXTERNAL MODULE: ./build/model/problem.js
var model_problem = __webpack_require__(9241);
;// CONCATENATED MODULE: ./build/github/fault.js

class GitHubFault extends model_problem/* SyncError */.S {
    retry;
    mayHaveTakenEffect;
    constructor(problem, options) {
        super(problem, options);
        this.name = 'GitHubFault';
        this.retry = options.retry;
        this.mayHaveTakenEffect = options.mayHaveTakenEffect ?? false;
    }
}
const asFault = (answer) => answer.catch((error) => {
    if (error instanceof GitHubFault)
        return error;
    throw error;
});
const asksForTooMuch = (error) => error instanceof GitHubFault && (error.code === 'too-large' || error.code === 'timed-out');
const interrupted = (cause) => new GitHubFault({
    code: 'interrupted',
    message: 'The run was stopped before it was done.',
    remedy: 'Nothing was written; run it again when you like.',
}, { retry: 'never', mayHaveTakenEffect: true, cause });

;// CONCATENATED MODULE: ./build/github/evidence.js
const says = (answer, pattern) => pattern.test(answer.message) || answer.errors.some(({ message }) => pattern.test(message));
const hasType = (answer, ...types) => answer.errors.some(({ type }) => type !== null && types.includes(type));
const namedTime = ({ headers }, now) => {
    const after = Number(headers['retry-after']);
    if (Number.isFinite(after) && headers['retry-after'] !== undefined)
        return now + after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)
        ? reset * 1000
        : undefined;
};
const firstMessage = ({ message, errors }) => errors[0]?.message ?? message;
const is = (...kinds) => ({ broken }) => broken !== undefined && kinds.includes(broken);

;// CONCATENATED MODULE: ./build/github/rules.js

const CONNECTION = {
    code: 'connection',
    applies: ({ broken }) => broken !== undefined,
    problem: ({ message }) => ({
        message,
        remedy: 'Check the network, the proxy and `GITHUB_API_URL`, and run again.',
    }),
    retry: () => 'later',
    mayHaveTakenEffect: true,
};
const RULES = [
    {
        code: 'run-too-long',
        applies: is('run-over'),
        problem: () => ({
            message: 'The run took longer than a token of a workflow lives.',
            remedy: 'Run again; what was observed so far is kept where there is a cache.',
        }),
        retry: () => 'never',
        mayHaveTakenEffect: true,
    },
    {
        code: 'secondary-rate-limit',
        applies: (answer) => says(answer, /secondary rate limit|abuse detection/i),
        problem: () => ({
            message: 'GitHub asks for fewer requests (secondary rate limit).',
            remedy: 'Wait a few minutes and run again; run fewer workflows at the same time.',
        }),
        retry: (answer, now) => ({ at: namedTime(answer, now) ?? now + 60_000 }),
    },
    {
        code: 'rate-limit',
        applies: (answer) => hasType(answer, 'RATE_LIMITED', 'RATE_LIMIT') ||
            answer.status === 429 ||
            says(answer, /API rate limit (already )?exceeded/i),
        problem: ({ headers }) => ({
            message: `The rate limit of this token is used up${resetText(headers['x-ratelimit-reset'])}.`,
            remedy: 'Run again after that, raise `limits.maxWait`, or use a token with a limit of its own.',
        }),
        retry: (answer, now) => {
            const reset = Number(answer.headers['x-ratelimit-reset']);
            return {
                at: namedTime(answer, now) ?? (Number.isFinite(reset) ? reset * 1000 : now + 60_000),
            };
        },
    },
    {
        code: 'token-refused',
        applies: ({ status }) => status === 401,
        problem: (answer) => ({
            message: `GitHub refused the token (${firstMessage(answer)}).`,
            remedy: 'Check the `token` input: it may be mistyped, expired or revoked.',
        }),
        retry: () => 'never',
    },
    {
        code: 'scope-missing',
        applies: (answer) => hasType(answer, 'INSUFFICIENT_SCOPES'),
        problem: (answer) => ({
            message: `The token lacks a scope: ${firstMessage(answer)}`,
            remedy: 'Give the token the scope that is named, or use the workflow token.',
        }),
        retry: () => 'never',
    },
    {
        code: 'saml-required',
        applies: (answer) => says(answer, /SAML enforcement/i),
        problem: () => ({
            message: 'The organisation requires single sign-on, and the token is not authorised for it.',
            remedy: 'Authorise the token for the organisation (SSO) in its settings.',
        }),
        retry: () => 'never',
    },
    {
        code: 'ip-not-allowed',
        applies: (answer) => says(answer, /IP allow list/i),
        problem: () => ({
            message: "The organisation's IP allow list refuses this runner.",
            remedy: 'Use a runner whose address is on the list.',
        }),
        retry: () => 'never',
    },
    {
        code: 'too-large',
        applies: (answer) => hasType(answer, 'RESOURCE_LIMITS_EXCEEDED'),
        problem: () => ({
            message: 'GitHub stopped a query that was too large for it.',
            remedy: 'Run again; if it persists, narrow the selection.',
        }),
        retry: () => 'later',
        mayHaveTakenEffect: true,
    },
    {
        code: 'timed-out',
        applies: (answer) => answer.status >= 500 ||
            is('late')(answer) ||
            says(answer, /something went wrong while executing your query|couldn't respond to your request in time|timeout on validation/i),
        problem: ({ status, message }) => ({
            message: status === 0 ? message : `GitHub did not finish a request (status ${status}).`,
            remedy: 'Run again; https://www.githubstatus.com tells when GitHub is unwell.',
        }),
        retry: () => 'later',
        mayHaveTakenEffect: true,
    },
    CONNECTION,
    {
        code: 'repository-archived',
        applies: (answer) => answer.status >= 400 && says(answer, /archived/i),
        problem: () => ({
            message: 'The repository is archived and takes no changes.',
            remedy: 'Run with `mode: report`, or unarchive the repository.',
        }),
        retry: () => 'never',
    },
    {
        code: 'repository-moved',
        applies: ({ status }) => status >= 300 && status < 400,
        problem: () => ({
            message: 'The repository, or the API, has moved to another address.',
            remedy: 'Use the new name of the repository; check `GITHUB_API_URL` and `GITHUB_GRAPHQL_URL`.',
        }),
        retry: () => 'never',
    },
    {
        code: 'forbidden',
        applies: ({ status }) => status === 403,
        problem: (answer) => ({
            message: `GitHub refused a request: ${firstMessage(answer)}`,
            remedy: neededPermissions(answer.headers['x-accepted-github-permissions']),
        }),
        retry: () => 'never',
    },
    {
        code: 'not-found',
        applies: ({ status }) => status === 404,
        problem: () => ({
            message: 'GitHub found nothing under the address that was asked for.',
            remedy: 'Check the name, and that the token may see it.',
        }),
        retry: () => 'never',
    },
    {
        code: 'refused',
        applies: ({ status }) => status >= 400,
        problem: (answer) => ({
            message: `GitHub refused a request (status ${answer.status}): ${firstMessage(answer)}`,
            remedy: 'Check what the message names.',
        }),
        retry: () => 'never',
    },
];
const resetText = (reset) => {
    const seconds = Number(reset);
    return reset === undefined || !Number.isFinite(seconds)
        ? ''
        : ` until ${new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')}`;
};
const neededPermissions = (accepted) => accepted === undefined || accepted === ''
    ? 'Give the job the permissions `contents: read` and `pull-requests: read` (`write` to deliver corrections).'
    : `Give the job the permissions that GitHub asks for: ${accepted.replaceAll('=', ': ').replaceAll('; ', ' or ')}.`;

;// CONCATENATED MODULE: ./build/github/classify.js


const classify = (answer, now, cause) => {
    const rule = RULES.find(({ applies }) => applies(answer));
    return rule && toFault(rule, answer, now, cause);
};
const brokenAnswer = (message, cause) => toFault(CONNECTION, { status: 0, headers: {}, message, errors: [] }, 0, cause);
const toFault = (rule, answer, now, cause) => new GitHubFault({ code: rule.code, ...rule.problem(answer) }, { retry: rule.retry(answer, now), mayHaveTakenEffect: rule.mayHaveTakenEffect ?? false, cause });

;// CONCATENATED MODULE: ./build/github/body.js


const parseJson = (bytes) => {
    const text = new TextDecoder().decode(bytes);
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const cut = /^\s*\{/.test(text);
        throw brokenAnswer(cut ? 'GitHub sent only a part of its answer.' : 'GitHub sent something other than JSON.', cause);
    }
};
const parseAnswer = (bytes) => {
    const body = parseJson(bytes);
    if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
        throw brokenAnswer('GitHub sent something other than a GraphQL answer.');
    }
    return { data: objectIn(body, 'data'), errors: errorsIn(body) };
};

;// CONCATENATED MODULE: ./build/github/pace.js
const MINUTE = 60_000;
const IN_FLIGHT = 10;
const POINTS_A_MINUTE = 2_000;
const ANSWERING_A_MINUTE = 50_000;
class Pace {
    #sent = [];
    delay(now) {
        this.#sent = this.#sent.filter(({ end }) => end === null || end > now - MINUTE);
        const flying = this.#sent.filter(({ end }) => end === null);
        if (flying.length >= IN_FLIGHT)
            return null;
        const done = this.#sent.flatMap((one) => (one.end === null ? [] : [{ ...one, end: one.end }]));
        const typical = done.length === 0 ? 0 : sum(done.map(took)) / done.length;
        const expected = sum(flying.map(({ start }) => Math.max(typical, now - start))) + typical;
        const points = (flying.length + 1) * Math.max(1, ...done.slice(-10).map((one) => one.points));
        const tooMany = (after) => {
            const counted = done.filter(({ end }) => end > after - MINUTE);
            return (sum(counted.map(took)) + expected > ANSWERING_A_MINUTE ||
                sum(counted.map((one) => one.points)) + points > POINTS_A_MINUTE);
        };
        if (!tooMany(now))
            return 0;
        const free = done.map(({ end }) => end + MINUTE).sort((a, b) => a - b);
        const next = free.find((time) => !tooMany(time));
        return next === undefined ? (free.length === 0 ? 0 : null) : next - now;
    }
    start(now) {
        const one = { start: now, end: null, points: 1 };
        this.#sent.push(one);
        return (end, points) => {
            one.end = end;
            one.points = points;
        };
    }
}
const took = ({ start, end }) => end - start;
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

;// CONCATENATED MODULE: ./build/github/gate.js

class Gate {
    #pace = new Pace();
    #clock;
    #ended = [];
    #queue = Promise.resolve();
    constructor(clock) {
        this.#clock = clock;
    }
    async pass(send, pointsOf) {
        const turn = this.#queue.then(() => this.#wait());
        this.#queue = turn;
        const finish = await turn;
        let points = 1;
        try {
            const answer = await send();
            points = pointsOf(answer);
            return answer;
        }
        finally {
            finish(this.#now(), points);
            for (const wake of this.#ended.splice(0))
                wake();
        }
    }
    async #wait() {
        for (;;) {
            const delay = this.#pace.delay(this.#now());
            if (delay === 0)
                return this.#pace.start(this.#now());
            await (delay === null ? this.#nextEnd() : this.#clock.sleep(delay));
        }
    }
    #nextEnd() {
        return new Promise((resolve) => {
            this.#ended.push(resolve);
        });
    }
    #now() {
        return this.#clock.now().getTime();
    }
}

;// CONCATENATED MODULE: ./build/github/patience.js

const RETRIES = 5;
const PAUSES_IN_ALL = 30_000;
const FIRST_PAUSE = 400;
const patiently = async (attempt, pause, mayRetry) => {
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof GitHubFault) || !mayRetry(error) || !(await pause(error)))
                throw error;
        }
    }
};
const patience = ({ clock, note, ...limits }) => {
    const nextPause = pauses({ clock, ...limits });
    return async (fault) => {
        const milliseconds = nextPause(fault);
        if (milliseconds === null)
            return false;
        note(`${fault.message} Trying again in ${Math.ceil(milliseconds / 1000)} s.`);
        await clock.sleep(milliseconds);
        return true;
    };
};
const pauses = ({ clock, maxWait, jitter, }) => {
    let retries = 0;
    let paused = 0;
    let waitUntil = null;
    return ({ retry }) => {
        if (retry === 'never' || retries >= RETRIES)
            return null;
        retries += 1;
        if (retry === 'later') {
            const pause = Math.round(FIRST_PAUSE * 2 ** (retries - 1) * (0.75 + jitter() / 2));
            paused += pause;
            return paused > PAUSES_IN_ALL ? null : pause;
        }
        const now = clock.now().getTime();
        waitUntil ??= now + maxWait;
        return retry.at > waitUntil ? null : Math.max(retry.at - now, 0);
    };
};

;// CONCATENATED MODULE: ./build/github/request-log.js

const LONGEST = 80;
const MOST = 600;
const describeRequest = (what, variables, outcome) => {
    const all = JSON.stringify(variables, shorten);
    return `${what} ${all.length > MOST ? `${all.slice(0, MOST)}…` : all} -> ${outcome}`;
};
const shorten = (_key, value) => {
    if (typeof value !== 'string' || value.length <= LONGEST)
        return value;
    return `${value.slice(0, LONGEST)}… (${value.length} characters)`;
};
const nameOfOperation = (document) => /^\s*((?:query|mutation)\s*\w*)/.exec(document)?.[1] ?? 'query';
const describeRate = (data) => {
    const rate = data === null ? null : objectIn(data, 'rateLimit');
    return rate === null ? '' : `, cost ${String(rate.cost)}, ${String(rate.remaining)} left`;
};

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 13 modules
var dist_src = __webpack_require__(5194);
;// CONCATENATED MODULE: ./build/github/proxy.js
const proxyIn = (env) => {
    const httpsProxy = env.https_proxy || env.HTTPS_PROXY || '';
    const httpProxy = env.http_proxy || env.HTTP_PROXY || '';
    const noProxy = env.no_proxy || env.NO_PROXY || '';
    return httpsProxy || httpProxy ? { httpsProxy, httpProxy, noProxy } : undefined;
};
const fetchThrough = async (proxy) => {
    const { EnvHttpProxyAgent, fetch: send } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
    const dispatcher = new EnvHttpProxyAgent(proxy);
    const proxied = (url, options) => send(url, { ...options, dispatcher });
    return proxied;
};

;// CONCATENATED MODULE: ./build/github/transport.js





const HEADERS_WITHIN = 30_000;
const BODY_WITHIN = 60_000;
const RUN_WITHIN = 5 * 3_600_000;
class Transport {
    #octokit;
    #options;
    #runOver = AbortSignal.timeout(RUN_WITHIN);
    #proxied;
    constructor(options) {
        this.#options = options;
        this.#proxied = options.proxy && fetchThrough(options.proxy);
        this.#octokit = new dist_src/* Octokit */.E({
            auth: options.token,
            baseUrl: options.apiUrl,
            userAgent: 'metadata-sync',
            log: { debug() { }, info() { }, warn() { }, error() { } },
        });
    }
    async send(route, parameters, seen) {
        const start = this.#options.clock.now().getTime();
        const late = new AbortController();
        const timer = setTimeout(() => late.abort(), HEADERS_WITHIN);
        const { signal: cancelled } = this.#options;
        const signals = [late.signal, this.#runOver, ...(cancelled ? [cancelled] : [])];
        const send = this.#options.fetch ?? (await this.#proxied);
        try {
            const { status, headers, data } = await this.#octokit.request(route, {
                ...parameters,
                headers: { 'x-github-api-version': '2022-11-28', ...objectIn(parameters, 'headers') },
                request: {
                    signal: AbortSignal.any(signals),
                    parseSuccessResponseBody: false,
                    ...(send && { fetch: send }),
                },
            });
            seen(textHeaders(headers));
            clearTimeout(timer);
            const body = await readBody(data, late);
            const took = this.#options.clock.now().getTime() - start;
            return { status, headers: textHeaders(headers), body, took };
        }
        catch (error) {
            throw this.#toFault(error, late.signal.aborted, seen);
        }
        finally {
            clearTimeout(timer);
        }
    }
    #toFault(error, late, seen) {
        if (error instanceof GitHubFault)
            return error;
        if (this.#options.signal?.aborted)
            return interrupted(error);
        const reason = error instanceof Error ? error : new Error(String(error));
        const response = objectIn(reason, 'response');
        const status = Reflect.get(reason, 'status');
        if (response === null || typeof status !== 'number')
            return this.#noAnswer(reason, late);
        const body = Reflect.get(response, 'data');
        const message = objectIn(response, 'data')?.message;
        const answer = {
            status,
            headers: textHeaders(objectIn(response, 'headers') ?? {}),
            message: typeof message === 'string' ? message : '',
            errors: typeof body === 'object' && body !== null ? errorsIn(body) : [],
        };
        seen(answer.headers);
        return classify(answer, this.#options.clock.now().getTime()) ?? reason;
    }
    #noAnswer(error, late) {
        const host = new URL(this.#options.apiUrl).host;
        const [broken, message] = this.#whyNone(error, late);
        const answer = {
            status: 0,
            headers: {},
            message: message.replace('{host}', host),
            errors: [],
            broken,
        };
        return classify(answer, this.#options.clock.now().getTime(), error) ?? error;
    }
    #whyNone(error, late) {
        if (this.#runOver.aborted)
            return ['run-over', ''];
        if (late)
            return ['late', 'No answer from {host} in time.'];
        return error instanceof CutShort
            ? ['cut-short', 'The answer of {host} was cut short.']
            : ['no-answer', `No answer from {host}: ${rootCause(error).replace(/\.$/, '')}.`];
    }
}
class CutShort extends Error {
    constructor(cause) {
        super(cause.message, { cause });
    }
}
const readBody = async (data, late) => {
    if (!(data instanceof ReadableStream))
        return new TextEncoder().encode(String(data ?? ''));
    const timer = setTimeout(() => late.abort(), BODY_WITHIN);
    try {
        return new Uint8Array(await new Response(data).arrayBuffer());
    }
    catch (error) {
        throw late.signal.aborted || !(error instanceof Error) ? error : new CutShort(error);
    }
    finally {
        clearTimeout(timer);
    }
};

;// CONCATENATED MODULE: ./build/github/client.js








const WRITE_POINTS = 5;
class GitHubClient {
    #transport;
    #gate;
    #options;
    #maxWait = 15 * 60_000;
    #usage = {
        requests: 0,
        points: 0,
        rateRemaining: null,
        rateLimit: null,
        rateResetAt: null,
    };
    constructor(options) {
        this.#options = options;
        this.#transport = new Transport(options);
        this.#gate = new Gate(options.clock);
    }
    get usage() {
        return { ...this.#usage };
    }
    waitAtMost(milliseconds) {
        this.#maxWait = milliseconds;
    }
    patience() {
        const { clock, note, jitter = Math.random } = this.#options;
        return patience({ clock, note, jitter, maxWait: this.#maxWait });
    }
    query(document, variables, { sized = false } = {}) {
        return patiently(() => this.#graphql(document, variables, 1), this.patience(), (fault) => !(sized && asksForTooMuch(fault)));
    }
    mutate(document, variables) {
        return patiently(() => this.#graphql(document, variables, WRITE_POINTS), this.patience(), (fault) => !fault.mayHaveTakenEffect);
    }
    async readRaw(route, parameters) {
        const headers = { accept: 'application/vnd.github.raw+json' };
        const answer = await patiently(() => this.#rest(route, { ...parameters, headers }, 1), this.patience(), () => true).catch((error) => {
            if (error instanceof GitHubFault && error.code === 'not-found')
                return null;
            throw error;
        });
        return answer?.body ?? null;
    }
    async get(route, parameters) {
        const { body, headers } = await patiently(() => this.#rest(route, parameters, 1), this.patience(), () => true);
        return { data: parseJson(body), headers };
    }
    async post(route, parameters) {
        const { body } = await patiently(() => this.#rest(route, parameters, WRITE_POINTS), this.patience(), (fault) => !fault.mayHaveTakenEffect);
        return body.length === 0 ? null : JSON.parse(new TextDecoder().decode(body));
    }
    #rest(route, parameters, points) {
        return this.#gate.pass(() => this.#send(route, parameters, route, parameters, () => ''), () => points);
    }
    async #graphql(query, variables, least) {
        return this.#gate.pass(async () => {
            let answer = { data: null, errors: [] };
            const route = `POST ${this.#options.graphqlUrl}`;
            const response = await this.#send(route, { query, variables }, nameOfOperation(query), variables, ({ body }) => {
                answer = parseAnswer(body);
                return describeRate(answer.data);
            });
            const points = this.#count(answer.data);
            const refused = { ...response, message: '', errors: wholeErrors(answer) };
            const fault = classify(refused, this.#now());
            if (fault !== undefined)
                throw fault;
            return { ...answer, points, askedAt: this.#askedAt(response) };
        }, ({ points }) => Math.max(points, least));
    }
    async #send(route, parameters, what, variables, read) {
        this.#usage.requests += 1;
        const { debug } = this.#options;
        const start = this.#now();
        const tell = (outcome) => debug?.(describeRequest(what, variables, `${outcome} in ${this.#now() - start} ms`));
        try {
            const response = await this.#transport.send(route, parameters, (headers) => this.#remember(headers));
            const rate = read(response);
            tell(`${response.status}${rate}`);
            return response;
        }
        catch (error) {
            tell(error instanceof GitHubFault ? error.code : 'failed');
            throw error;
        }
    }
    #now() {
        return this.#options.clock.now().getTime();
    }
    #askedAt({ headers, took }) {
        const date = Date.parse(headers.date ?? '');
        return (Number.isNaN(date) ? this.#now() : date) - took;
    }
    #count(data) {
        const rate = data === null ? null : objectIn(data, 'rateLimit');
        const points = typeof rate?.cost === 'number' ? rate.cost : 0;
        this.#usage.points += points;
        if (typeof rate?.remaining === 'number')
            this.#usage.rateRemaining = rate.remaining;
        if (typeof rate?.limit === 'number')
            this.#usage.rateLimit = rate.limit;
        if (typeof rate?.resetAt === 'string')
            this.#usage.rateResetAt = rate.resetAt;
        return points;
    }
    #remember(headers) {
        const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
        if (headers['x-ratelimit-resource'] === 'graphql' && Number.isFinite(remaining)) {
            this.#usage.rateRemaining = remaining;
        }
    }
}

;// CONCATENATED MODULE: ./build/github/merge-parts.js
const aliasOf = (index, name) => `p${index}_${name}`;
const nameOf = (alias) => alias.slice(alias.indexOf('_') + 1);
const merge = (parts, { owner, name }) => {
    const values = { owner, name };
    const declarations = ['$owner: String!', '$name: String!'];
    const selections = [];
    parts.forEach(({ fields, variables }, index) => {
        for (const [variable, { type, value }] of Object.entries(variables)) {
            declarations.push(`$${aliasOf(index, variable)}: ${type}`);
            values[aliasOf(index, variable)] = value;
        }
        for (const [field, selection] of Object.entries(fields)) {
            const renamed = selection.replaceAll(/\$(\w+)/g, (_, variable) => `$${aliasOf(index, variable)}`);
            selections.push(`${aliasOf(index, field)}: ${renamed}`);
        }
    });
    const fragments = new Set(parts.flatMap((part) => part.fragments));
    const document = `query MetadataSync(${declarations.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${selections.join('\n    ')}
  }
  rateLimit { cost limit remaining resetAt }
}
${[...fragments].join('\n')}`;
    return { document, variables: values };
};

;// CONCATENATED MODULE: ./build/github/repository-reader.js



class RepositoryReader {
    repository;
    #client;
    #waiting = [];
    #ahead = new Map();
    constructor(client, repository) {
        this.#client = client;
        this.repository = repository;
    }
    read(part) {
        const key = keyOfPart(part);
        const ahead = this.#ahead.get(key);
        if (ahead === undefined)
            return this.#enqueue(part);
        this.#ahead.delete(key);
        return ahead;
    }
    readAhead(parts) {
        for (const part of parts) {
            const key = keyOfPart(part);
            const answer = this.#enqueue(part);
            answer.catch(() => undefined);
            this.#ahead.set(key, answer);
        }
    }
    readAlone(part) {
        return new Promise((resolve, reject) => {
            void this.#send([waitingFor(part, resolve, reject)]);
        });
    }
    patience() {
        return this.#client.patience();
    }
    #enqueue(part) {
        if (this.#waiting.length === 0)
            setImmediate(() => void this.#flush());
        return new Promise((resolve, reject) => {
            this.#waiting.push(waitingFor(part, resolve, reject));
        });
    }
    async #flush() {
        const parts = this.#waiting;
        this.#waiting = [];
        await this.#send(parts);
    }
    async #send(parts) {
        const sized = parts.some((part) => part.sized);
        try {
            const { document, variables } = merge(parts, this.repository);
            const answer = await this.#client.query(document, variables, { sized });
            const repository = repositoryIn(answer, this.repository);
            parts.forEach((part, index) => {
                const aliases = Object.keys(part.fields).map((name) => [name, aliasOf(index, name)]);
                const own = new Set(aliases.map(([, alias]) => alias));
                part.settle(Object.fromEntries(aliases.map(([name, alias]) => [name, repository[alias]])), answer.errors
                    .filter(({ path }) => own.has(String(path[1])))
                    .map((error) => ({
                    ...error,
                    path: [nameOf(String(error.path[1])), ...error.path.slice(2)],
                })), answer);
            });
        }
        catch (error) {
            const rest = parts.filter((part) => !part.sized);
            const apart = asksForTooMuch(error) && sized && rest.length > 0;
            for (const part of parts)
                if (part.sized || !apart)
                    part.reject(error);
            if (apart)
                await this.#send(rest);
        }
    }
}
const waitingFor = (part, resolve, reject) => ({
    fields: part.fields,
    variables: part.variables ?? {},
    sized: part.sized === true,
    fragments: part.fragments ?? [],
    settle: (...answer) => {
        try {
            resolve(part.parse(...answer));
        }
        catch (error) {
            reject(error);
        }
    },
    reject,
});
const repositoryIn = ({ data, errors }, { owner, name }) => {
    const repository = data?.repository;
    if (typeof repository === 'object' && repository !== null)
        return { ...repository };
    const [first] = errors;
    if (first?.type === 'NOT_FOUND' ||
        /could not resolve to a repository/i.test(first?.message ?? '')) {
        throw new model_problem/* SyncError */.S({
            code: 'repository-not-found',
            message: `The repository \`${owner}/${name}\` does not exist, or the token may not see it.`,
            remedy: 'Check the name; for a private repository give the job the permissions `contents: read` and `pull-requests: read`.',
        });
    }
    throw new model_problem/* SyncError */.S({
        code: 'repository-unreadable',
        message: `GitHub did not answer for \`${owner}/${name}\`: ${first?.message ?? 'no data'}`,
        remedy: 'Give the job the permissions `contents: read` and `pull-requests: read`, and run again.',
    });
};
const keyOfPart = ({ fields, variables }) => JSON.stringify([fields, variables ?? {}]);

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/github/repository-settings.js


const rateLimit = schemas/* object */.Ikc({
    resources: schemas/* object */.Ikc({
        graphql: schemas/* object */.Ikc({ limit: schemas/* number */.aig(), remaining: schemas/* number */.aig(), reset: schemas/* number */.aig() }),
    }),
});
const readTokenState = async (client) => {
    const { data, headers } = await client
        .get('GET /rate_limit', {})
        .catch(orNothing(client, 'GET /'));
    const parsed = rateLimit.safeParse(data);
    const scopes = headers['x-oauth-scopes'];
    const now = new Date(headers.date ?? '');
    return {
        scopes: scopes === undefined
            ? null
            : scopes
                .split(',')
                .map((scope) => scope.trim())
                .filter(Boolean),
        rate: parsed.success
            ? {
                ...parsed.data.resources.graphql,
                resetAt: new Date(parsed.data.resources.graphql.reset * 1000),
            }
            : null,
        now: Number.isNaN(now.getTime()) ? null : now,
    };
};
const orNothing = (client, route) => async (error) => {
    if (!(error instanceof GitHubFault) || error.code !== 'not-found')
        throw error;
    const { headers } = await client.get(route, {});
    return { data: null, headers };
};
const look = async (client, route, parameters, schema) => {
    try {
        const { data } = await client.get(route, parameters);
        const parsed = schema.safeParse(data);
        return parsed.success ? { seen: true, value: parsed.data } : { seen: false };
    }
    catch (error) {
        const hidden = error instanceof GitHubFault && /^(not-found|forbidden)$/.test(error.code);
        if (hidden)
            return { seen: false };
        throw error;
    }
};
const repository = schemas/* object */.Ikc({
    default_branch: schemas/* string */.YjP(),
    archived: schemas/* boolean */.zMY().optional(),
    private: schemas/* boolean */.zMY().optional(),
    allow_auto_merge: schemas/* boolean */.zMY().optional(),
    permissions: schemas/* object */.Ikc({ push: schemas/* boolean */.zMY().optional() }).optional(),
});
const readRepository = (client, named) => look(client, 'GET /repos/{owner}/{repo}', { ...named }, repository);
const workflowPermissions = schemas/* object */.Ikc({ can_approve_pull_request_reviews: schemas/* boolean */.zMY() });
const readWorkflowPermissions = (client, named) => look(client, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', { ...named }, workflowPermissions);
const rules = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() }));
const readRules = (client, named, branch) => look(client, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...named, branch }, rules);
const branchProtection = schemas/* object */.Ikc({
    protected: schemas/* boolean */.zMY(),
    protection: schemas/* object */.Ikc({
        required_status_checks: schemas/* object */.Ikc({ contexts: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }).nullish(),
    })
        .nullish(),
});
const readProtection = (client, named, branch) => look(client, 'GET /repos/{owner}/{repo}/branches/{branch}', { ...named, branch }, branchProtection);
const workflow = schemas/* object */.Ikc({ state: schemas/* string */.YjP() });
const runs = schemas/* object */.Ikc({
    workflow_runs: schemas/* array */.YOg(schemas/* object */.Ikc({ created_at: schemas/* string */.YjP(), conclusion: schemas/* string */.YjP().nullish() })),
});
const readWorkflow = (client, named, file) => look(client, 'GET /repos/{owner}/{repo}/actions/workflows/{file}', { ...named, file }, workflow);
const readScheduledRuns = (client, named, file) => look(client, 'GET /repos/{owner}/{repo}/actions/workflows/{file}/runs', { ...named, file, event: 'schedule', per_page: 1 }, runs);

;// CONCATENATED MODULE: ./build/github/index.js







;// CONCATENATED MODULE: ./build/report/console-layout.js
const columnsOf = (text) => {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let columns = 0;
    for (const character of text)
        columns += widthOf(character);
    return columns;
};
const widthOf = (character) => {
    if (/^\p{M}$/u.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
};
const WIDE = /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])$/u;
const console_layout_shorten = (text, columns) => {
    if (columnsOf(text) <= columns)
        return text;
    let taken = 0;
    let kept = '';
    for (const character of text) {
        taken += widthOf(character);
        if (taken > columns - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
};
const NARROWEST = 12;
const aligned = (rows, indent, keep, width) => {
    let widths = (rows[0] ?? []).map((_, column) => rows.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 0));
    const room = (width ?? Number.POSITIVE_INFINITY) - indent.length;
    const total = () => widths.reduce((sum, one) => sum + (one === 0 ? 0 : one + GAP.length), -GAP.length);
    for (let last = widths.length - 1; last >= keep && total() > room; last -= 1)
        widths[last] = 0;
    if (total() > room) {
        const widest = widths.indexOf(Math.max(...widths));
        const cut = Math.max(NARROWEST, (widths[widest] ?? 0) - (total() - room));
        widths = widths.map((one, column) => (column === widest ? Math.min(one, cut) : one));
    }
    return rows.map((row) => `${indent}${row
        .map((cell, column) => padded(console_layout_shorten(cell, widths[column] ?? 0), widths[column] ?? 0))
        .filter((_, column) => widths[column] !== 0)
        .join(GAP)}`.trimEnd());
};
const GAP = '  ';
const padded = (text, columns) => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
const wrapped = (text, width, first = '', others = first) => {
    if (width === null)
        return [first + text];
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const longer = line === null ? first + word : `${line} ${word}`;
        if (line === null || columnsOf(longer) <= width)
            line = longer;
        else {
            lines.push(line);
            line = others + word;
        }
    }
    return line === null ? lines : [...lines, line];
};

// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/report/words.js
const words_counted = (count, one, many = `${one}s`) => `${thousands(count)} ${count === 1 ? one : many}`;
const thousands = (count) => String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
const listed = (parts) => parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const them = (count) => (count === 1 ? 'it' : 'them');
const sentenceCase = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const moment = (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
const age = (instant, from) => {
    const minutes = Math.max(0, Math.floor((Date.parse(from) - Date.parse(instant)) / 60_000));
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return `${words_counted(minutes, 'minute')} ago`;
    if (minutes < 48 * 60)
        return `${words_counted(Math.floor(minutes / 60), 'hour')} ago`;
    return `${words_counted(Math.floor(minutes / 1440), 'day')} ago`;
};
const duration = (seconds) => seconds < 100
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;

;// CONCATENATED MODULE: ./build/report/drift-text.js


const valueText = (value) => {
    if (value === null || value === '')
        return null;
    if (typeof value === 'string')
        return value;
    if ((0,model_json/* isJsonArray */.M)(value))
        return value.length === 0 ? null : value.map(String).join(', ');
    return JSON.stringify(value);
};
const spelled = (text, spelling) => text === null ? 'nothing' : spelling.value(text);
const MUCH_ALIKE = 60;
const pairText = (recorded, observed, spelling) => {
    const [a, b] = [valueText(recorded), valueText(observed)];
    let alike = 0;
    while (a !== null && b !== null && alike < a.length && a[alike] === b[alike])
        alike += 1;
    const from = alike > MUCH_ALIKE ? alike - 20 : 0;
    const part = (text) => text === null || from === 0 ? text : `…${text.slice(from).replace(/^[\udc00-\udfff]/, '')}`;
    return `${spelled(part(a), spelling)} → ${spelled(part(b), spelling)}`;
};
const drift_text_changeText = (drift, spelling) => {
    const { kind, field, recorded, observed, differing, spare } = drift;
    switch (kind) {
        case 'missing':
        case 'historical':
            return `no record → ${spelled(valueText(observed), spelling)}`;
        case 'phantom':
            return `${spelled(valueText(recorded), spelling)} → ${drift.item === null ? 'no pull request' : 'not selected'}`;
        case 'duplicate':
            return `${words_counted(spare.length + 1, 'record')}${differing ? ' that differ' : ', all alike'}`;
        default:
            return drift.number === null
                ? 'no number'
                : `${spelling.sentence(field ?? kind)} ${pairText(recorded, observed, spelling)}`;
    }
};
const PHANTOM = {
    'not-found': 'there is no pull request of this number',
    'is-issue': 'the number is that of an issue',
    unlabelled: 'it lost its label',
    'outside-selection': 'it belongs to another project',
};
const TRANSITION = {
    'merged-externally': 'merged on GitHub',
    'closed-externally': 'closed on GitHub without a merge',
    'reopened-externally': 'open on GitHub',
};
const ORIGIN = {
    tracker: 'changed on GitHub',
    metadata: 'edited in the file',
    both: 'changed on both sides',
    unknown: '',
};
const whyText = (drift) => {
    const { kind, origin, transition, recorded, observed } = drift;
    switch (kind) {
        case 'missing':
            return 'created on GitHub and never recorded';
        case 'historical':
            return 'older than the first record';
        case 'phantom':
            return PHANTOM[drift.reason ?? 'not-found'];
        case 'duplicate':
            return 'recorded more than once';
        case 'invalid':
            return 'what is recorded cannot be right';
        case 'status':
            return origin === 'unknown' || origin === 'tracker'
                ? transition === null
                    ? ORIGIN[origin]
                    : TRANSITION[transition]
                : ORIGIN[origin];
        case 'field':
            if (origin !== 'unknown')
                return ORIGIN[origin];
            if (valueText(recorded) === null)
                return 'never recorded';
            return valueText(observed) === null ? 'GitHub has none' : '';
    }
};
const sinceText = (drift, from, spelling) => {
    const { observedAt, firstSeenAt, observed, item } = drift;
    const told = (instant) => from === null ? moment(instant) : `${moment(instant)} (${age(instant, from)})`;
    if (observedAt === null)
        return from === null || firstSeenAt >= from ? '' : `first seen ${told(firstSeenAt)}`;
    const by = observed === 'merged' ? (item?.mergedBy ?? null) : null;
    return `${told(observedAt)}${by === null ? '' : ` by ${spelling.value(by)}`}`;
};
const drift_text_happenedText = (drift, from, spelling) => {
    const why = whyText(drift);
    const since = sinceText(drift, from, spelling);
    if (why === '' || since === '')
        return `${why}${since}`;
    return drift.transition === null ? `${why}; ${since}` : `${why} ${since}`;
};
const deliveredText = ({ outcome, run, delivery }) => {
    if (outcome === 'corrected' || delivery.carriesAll) {
        const { pullRequest } = delivery;
        return pullRequest === null ? 'corrected' : `corrected in #${pullRequest.number}`;
    }
    if (run.dryRun)
        return 'would be corrected';
    return run.mode === 'report' ? 'can be corrected' : 'not delivered';
};
const outcomeText = (drift, delivered, { sentence, reference }) => {
    const { declinedIn } = drift;
    if (declinedIn !== null)
        return `declined in ${reference(declinedIn.number, declinedIn.url)}; ${sentence('run with `force: true` to propose it again')}`;
    if (drift.heldBack)
        return `held back. ${sentence(drift.recommendation)}`;
    return drift.resolution === 'correct' ? delivered : sentence(drift.recommendation);
};

;// CONCATENATED MODULE: ./build/report/escape.js
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
const escape_LONGEST = 200;
const cut = (text, longest = escape_LONGEST) => text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
const visible = (text) => /^[ -~]*$/.test(text)
    ? text
    : text
        .replaceAll(/\r\n|\r|\n/g, '⏎')
        .replaceAll('\t', ' ')
        .replaceAll(UNSEEN, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
const code = (text, longest = escape_LONGEST) => {
    const shown = visible(cut(text, longest));
    return /[`|\\]|^ | $|^$/.test(shown) ? htmlCode(text, longest) : `\`${shown}\``;
};
const htmlCode = (text, longest = escape_LONGEST) => `<code>${references(visible(cut(text, longest)))}</code>`;
const references = (text) => text
    .replaceAll(/[!-,:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('&#64;', `&#64;${NOTHING}`)
    .replaceAll('&#58;/', `&#58;${NOTHING}/`)
    .replaceAll(/(www)\./gi, `$1${NOTHING}.`);
const NOTHING = '<!-- -->';
const fenced = (text) => visible(cut(text));
const linkTarget = (url) => /^https?:\/\/[^\s()<>"'`\\|]+$/.test(url) ? url : null;
const reference = (number, url) => {
    const target = linkTarget(url);
    return target === null ? code(`#${number}`) : `[#${number}](${target})`;
};
const terminalValue = (text) => visible(cut(text)).replaceAll('##[', '## [');
const escape_terminal = (text) => visible(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*:)(?=:)/, '$1 ');
const plainName = (text) => /^[\w./ -]+$/.test(text) && !/\b(?:[0-9a-f]{7,40}|[a-z]+-\d+|www\.|https?)\b/i.test(text)
    ? text
    : null;
const sentence = (text) => text
    .split(/(?<!`)`([^`]+)`(?!`)/)
    .map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
    .join('');
const LINKING = [
    /([@#$])/g,
    /(\b[a-z]\w*-)(?=\d)/gi,
    /(:)(?=[/\w+-])/g,
    /(www)(?=\.)/gi,
];
const HASH = /\b[0-9a-f]{7,}\b/gi;
const prose = (text) => {
    const apart = LINKING.reduce((parted, rule) => parted.replaceAll(rule, `$1${PARTED}`), visible(text).replaceAll(HASH, (hash) => hash.replaceAll(/.{4}(?=.)/g, `$&${PARTED}`)));
    return apart
        .replaceAll(/[&<>*_[\]|\\~`$]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replaceAll(PARTED, NOTHING);
};
const PARTED = '\u0000';

;// CONCATENATED MODULE: ./build/report/group-by.js
const group_by_groupBy = (list, keyOf) => {
    const groups = new Map();
    for (const entry of list) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
};

;// CONCATENATED MODULE: ./build/report/markdown.js


const table = (head, rows) => {
    const kept = head.map((_, index) => rows.some((row) => row[index] !== ''));
    const line = (cells) => `| ${cells.filter((_, index) => kept[index]).join(' | ')} |`;
    return [
        line(head.map((column) => (typeof column === 'string' ? column : column.right))),
        line(head.map((column) => (typeof column === 'string' ? '---' : '--:'))),
        ...rows.map(line),
    ].join('\n');
};
const details = (summary, ...blocks) => `<details>\n<summary>${summary}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;
const foldedTable = (head, rows, open) => rows.length <= open + 5
    ? [table(head, rows)]
    : [
        table(head, rows.slice(0, open)),
        details(`${words_counted(rows.length - open, 'more row')}`, table(head, rows.slice(open))),
    ];
const inCell = (...parts) => parts
    .filter((part) => part !== '')
    .map(sentenceCase)
    .join('<br>');
const keyLink = ({ key, number, url }) => number === null || url === null ? code(key) : reference(number, url);
const markdown_nameOf = ({ project, metadata }, all, spell = code) => all.some((one) => one.metadata === metadata && one.project !== project)
    ? `${spell(project)} in ${spell(metadata)}`
    : spell(metadata);
const nameInHtml = (project, all) => markdown_nameOf(project, all, htmlCode);
const JSON_REPORT = 'the JSON report (`report-path`)';

;// CONCATENATED MODULE: ./build/report/problems.js




const problems_errorsOf = ({ errors, projects }) => once([...errors, ...projects.flatMap((project) => project.errors)]);
const problems_warningsOf = ({ warnings, projects }) => once([...warnings, ...projects.flatMap((project) => project.warnings)]);
const once = (problems) => [
    ...new Map(problems.map((problem) => [`${problem.message}\n${problem.remedy}`, problem])).values(),
];
const problemList = (problems, symbol, limit) => {
    const left = problems.length - limit;
    return [
        ...problems
            .slice(0, limit)
            .map(({ message, remedy }) => `- ${symbol} ${sentence(message)} ${sentence(remedy)}`),
        ...(left > 0 ? [`- and ${words_counted(left, 'more', 'more')} in ${JSON_REPORT}`] : []),
    ].join('\n');
};
const skippedByReason = (projects) => [
    ...group_by_groupBy(projects.flatMap(({ skipped }) => skipped), ({ reason }) => reason),
].map(([reason, skipped]) => [reason, skipped.map(({ key }) => key)]);

;// CONCATENATED MODULE: ./build/report/spelling.js

const LONGEST_VALUE = 100;
const MARKDOWN = {
    value: (text) => code(text, LONGEST_VALUE),
    sentence: sentence,
    reference: reference,
};
const spelling_CONSOLE = {
    value: terminalValue,
    sentence: escape_terminal,
    reference: (number) => `#${number}`,
};

;// CONCATENATED MODULE: ./build/report/console-rows.js






const MOST_ROWS = 1000;
const rowsOf = ({ groups, singles }, { run }, delivered, width) => {
    const cells = (drift) => [
        drift_text_changeText(drift, spelling_CONSOLE),
        sinceText(drift, run.startedAt, spelling_CONSOLE),
        outcomeText(drift, delivered, spelling_CONSOLE),
        whyText(drift),
        linkOf(drift),
    ];
    const told = groups
        .slice(0, MOST_ROWS)
        .flatMap((group) => groupRows(group, run.startedAt, delivered, width));
    const shown = singles.slice(0, MOST_ROWS);
    const left = singles.length - shown.length;
    return [
        ...told,
        ...aligned(shown.map((drift) => [terminalValue(drift.key), ...cells(drift)]), '  ', 3, width),
        ...(left > 0 ? [`  ${words_counted(left, 'more row')} in the JSON report`] : []),
    ];
};
const linkOf = ({ url }) => (url === null ? '' : terminalValue(url));
const MOST_KEYS = 200;
const MOST_TIMES = 25;
const groupRows = (group, from, delivered, width) => {
    const [first] = group;
    if (first === undefined)
        return [];
    const facts = [
        drift_text_changeText(first, spelling_CONSOLE),
        whyText(first),
        outcomeText(first, delivered, spelling_CONSOLE),
    ].filter((fact) => fact !== '');
    const timed = group
        .slice(0, MOST_TIMES)
        .map((drift) => [terminalValue(drift.key), sinceText(drift, from, spelling_CONSOLE), linkOf(drift)]);
    const isTimed = timed.some(([, since]) => since !== '');
    const others = isTimed ? group.slice(MOST_TIMES) : group;
    const keys = others.slice(0, MOST_KEYS).map(({ key }) => terminalValue(key));
    const left = others.length - keys.length;
    const more = left > 0 ? ` and ${words_counted(left, 'more', 'more')}` : '';
    return [
        ...wrapped(`${words_counted(group.length, 'record')}: ${facts.join('; ')}`, width, '  ', '    '),
        ...(isTimed ? aligned(timed, '    ', 2, width) : []),
        ...(keys.length === 0 ? [] : wrapped(`${keys.join(' ')}${more}`, width, '    ')),
    ];
};
const conflictRows = (drifts, delivered, width) => {
    const shown = (value) => terminalValue(valueText(value) ?? 'nothing');
    return aligned(drifts
        .slice(0, MOST_ROWS)
        .map((drift) => [
        terminalValue(drift.key),
        drift.field ?? drift_text_changeText(drift, spelling_CONSOLE),
        drift.differing
            ? ''
            : `agreed ${shown(drift.baseline)}, recorded ${shown(drift.recorded)}, on GitHub ${shown(drift.observed)}`,
        outcomeText(drift, delivered, spelling_CONSOLE),
    ]), '  ', 3, width);
};
const uncheckedRows = (project, width) => skippedByReason([project])
    .slice(0, MOST_ROWS)
    .flatMap(([reason, keys]) => {
    const listed = keys.slice(0, MOST_KEYS).map(terminalValue).join(' ');
    const more = keys.length > MOST_KEYS ? ' …' : '';
    const why = escape_terminal(reason.replace(/\.$/, ''));
    return wrapped(`${why}: ${words_counted(keys.length, 'record')} (${listed}${more})`, width, '  ', '    ');
});

;// CONCATENATED MODULE: ./build/model/drift.js
const DRIFT_KINDS = [
    'missing',
    'historical',
    'phantom',
    'status',
    'field',
    'duplicate',
    'invalid',
];
const PHANTOM_REASONS = (/* unused pure expression or super */ null && ([
    'not-found',
    'is-issue',
    'unlabelled',
    'outside-selection',
]));
const drift_isConflict = ({ origin, differing }) => origin === 'both' || differing;

;// CONCATENATED MODULE: ./build/report/next-steps.js


const nextSteps = (result) => [
    ...failureStep(result),
    ...deliveryStep(result),
    ...heldBackStep(result),
    ...conflictStep(result),
    ...importStep(result),
];
const failureStep = ({ errors, complete }) => {
    if (errors.length > 0)
        return ['Follow what the error says, and run again.'];
    return complete
        ? []
        : ['Run again. Should the same not be observed once more, follow what the warnings say.'];
};
const deliveryStep = ({ outcome, run, totals, delivery, errors }) => {
    const { pullRequest } = delivery;
    if (delivery.carriesAll && totals.corrections > 0 && pullRequest !== null)
        return [`Review and merge #${pullRequest.number}.`];
    if (errors.length > 0 || totals.corrections === 0 || outcome === 'corrected')
        return [];
    if (run.dryRun)
        return ['Run again without `dry-run` to open the correction pull request.'];
    if (run.mode === 'report')
        return ['Run with `mode: correct` to open a correction pull request.'];
    return delivery.warnings.length === 0
        ? []
        : ['Follow what the warning says to have the corrections delivered.'];
};
const heldBackStep = ({ projects }) => {
    const held = projects.flatMap(({ drifts }) => drifts.filter(({ heldBack }) => heldBack));
    if (held.length === 0)
        return [];
    const what = held.every(({ kind }) => kind === 'phantom') ? 'removal' : 'change';
    return [
        `Check the ${words_counted(held.length, `${what} that is`, `${what}s that are`)} held back, and run with \`force: true\` to deliver ${them(held.length)}.`,
    ];
};
const conflictStep = ({ projects }) => {
    const left = projects.reduce((sum, { drifts }) => sum + drifts.filter((drift) => drift_isConflict(drift) && drift.resolution === 'report').length, 0);
    return left === 0
        ? []
        : [`Decide ${words_counted(left, 'conflict')} by hand: put the right value into the metadata file.`];
};
const importStep = ({ totals, run, projects }) => {
    const open = projects.some(({ drifts }) => drifts.some(({ kind, resolution }) => kind === 'historical' && resolution === 'report'));
    return totals.historical === 0 || run.backfill || !open
        ? []
        : [
            `Run with \`backfill: true\` to import the ${words_counted(totals.historical, 'older pull request')}.`,
        ];
};

;// CONCATENATED MODULE: ./build/report/receipt.js



const MOST_FILES = 500;
const receiptBlocks = (result) => {
    const { projects, run } = result;
    const [only] = projects;
    const url = run.url === null ? null : linkTarget(run.url);
    const line = [
        ...(projects.length === 1 && only !== undefined ? [receiptText(only, run.startedAt)] : []),
        ...costOf(result),
        ...(url === null ? [] : [`[this run](${url})`]),
    ].join(' · ');
    return [
        ...(projects.length > 1 ? [receiptTable(projects, run.startedAt)] : []),
        `<sub>${line}</sub>`,
    ];
};
const costOf = ({ run }) => [
    words_counted(run.requests, 'request'),
    words_counted(run.points, 'point'),
    duration(run.durationSeconds),
    ...(run.rateRemaining === null ? [] : [`${words_counted(run.rateRemaining, 'point')} left this hour`]),
];
const receiptText = ({ receipt, complete, cachedFrom }, from) => {
    const { expected, observed, lookedUp, pages } = receipt;
    const counts = expected === null
        ? words_counted(observed, 'pull request')
        : `${thousands(observed)} of ${words_counted(expected, 'pull request')}`;
    return [
        `${counts} observed`,
        ...(lookedUp === 0 ? [] : [`${thousands(lookedUp)} looked up`]),
        ...(cachedFrom === undefined
            ? []
            : [
                `${pages === 0 ? 'as they were at' : 'brought up to date from'} ${cachedText(cachedFrom, from)}`,
            ]),
        ...(complete ? [] : ['not complete']),
    ].join(', ');
};
const cachedText = (cachedFrom, from) => `${moment(cachedFrom)} (${age(cachedFrom, from)})`;
const receiptTable = (projects, from) => {
    const head = [
        'Metadata file',
        { right: 'Expected' },
        { right: 'Observed' },
        { right: 'Looked up' },
        { right: 'Pages' },
        'Complete',
        'From the cache of',
    ];
    const left = projects.length - MOST_FILES;
    return details(`What was observed for ${words_counted(projects.length, 'metadata file')}`, table(head, projects.slice(0, MOST_FILES).map((project) => {
        const { expected, observed, lookedUp, pages } = project.receipt;
        const count = [expected ?? 'not counted', observed, lookedUp, pages].map((cell) => typeof cell === 'number' ? thousands(cell) : cell);
        const { complete, cachedFrom } = project;
        return [
            markdown_nameOf(project, projects),
            ...count,
            complete ? 'yes' : '**no**',
            cachedFrom === undefined ? '' : cachedText(cachedFrom, from),
        ];
    })), ...(left > 0 ? [`${words_counted(left, 'more metadata file')} in ${JSON_REPORT}.`] : []));
};

;// CONCATENATED MODULE: ./build/report/equal-changes.js

const FEWEST = 3;
const equalChanges = (drifts) => {
    const groups = [...group_by_groupBy(drifts, changeOf).values()].filter(({ length }) => length >= FEWEST);
    const grouped = new Set(groups.flat());
    return {
        groups: groups.sort((a, b) => b.length - a.length),
        singles: drifts.filter((drift) => !grouped.has(drift)),
    };
};
const changeOf = (drift) => JSON.stringify([
    drift.kind,
    drift.field,
    drift.recorded,
    drift.observed,
    drift.reason,
    drift.transition,
    drift.origin,
    drift.differing,
    drift.spare.length,
    drift.resolution,
    drift.heldBack,
    drift.declinedIn?.number,
    drift.recommendation,
    drift.number === null,
]);

;// CONCATENATED MODULE: ./build/report/sections.js


const sorted = new WeakMap();
const sectionsOf = (project) => {
    const sections = sorted.get(project) ?? sort(project);
    sorted.set(project, sections);
    return sections;
};
const sort = (project) => {
    const { drifts } = project;
    const isSettled = ({ resolution }) => resolution === 'ignored' || resolution === 'declined';
    const open = drifts.filter((drift) => !isSettled(drift));
    const plain = open.filter((drift) => !drift_isConflict(drift));
    const graded = (severity) => equalChanges(plain.filter((drift) => drift.severity === severity));
    return {
        project,
        critical: graded('critical'),
        minor: graded('minor'),
        info: graded('info'),
        conflicts: { groups: [], singles: open.filter(drift_isConflict) },
        settled: equalChanges(drifts.filter(isSettled)),
    };
};
const sizeOf = ({ groups, singles }) => groups.reduce((sum, group) => sum + group.length, singles.length);
const allot = (limit, wanted) => {
    let room = limit;
    return wanted.map((count) => {
        const given = Math.max(0, Math.min(room, count));
        room -= given;
        return given;
    });
};

;// CONCATENATED MODULE: ./build/report/verdict.js



const verdictOf = (result) => {
    const number = result.delivery.pullRequest?.number ?? 0;
    const { symbol, before, after } = partsOf(result);
    return { symbol, text: after === null ? before : `${before}#${number}${after}` };
};
const verdictLine = (result) => {
    const { number, url } = result.delivery.pullRequest ?? { number: 0, url: '' };
    const { symbol, before, after } = partsOf(result);
    const end = after === null ? '' : `${reference(number, url)}${sentence(after)}`;
    return `${symbol} ${sentence(before)}${end}`;
};
const partsOf = (result) => {
    const { errors, totals, outcome } = result;
    if (errors.length > 0) {
        const text = `The run failed: ${errors[0]?.message ?? ''}`;
        return { symbol: '❌', before: text, after: null };
    }
    const found = headline(totals);
    switch (outcome) {
        case 'in-sync':
            return { symbol: '✅', ...inSync(result) };
        case 'incomplete': {
            const shows = found === '' ? 'What was observed agrees' : sentenceCase(found);
            const before = `${shows}, but not everything could be observed; nothing is removed.`;
            return { symbol: '❓', before, after: null };
        }
        case 'corrected':
            return { symbol: '🔧', ...joined(sentenceCase(found), delivered(result)) };
        case 'drift':
            return { symbol: '⚠️', ...joined(sentenceCase(found), notDelivered(result)) };
    }
};
const said = (before, after = null) => ({ before, after });
const joined = (found, { before, after }) => said(`${found}; ${before}`, after);
const inSync = ({ totals, delivery }) => {
    const agree = totals.inSync === 0
        ? 'In sync: nothing to correct'
        : `In sync: ${words_counted(totals.inSync, 'record agrees', 'records agree')} with GitHub`;
    const older = findings({ ...NONE, historical: totals.historical });
    const text = older === '' ? `${agree}.` : `${agree}; ${older}.`;
    return delivery.operation === 'closed' && delivery.pullRequest !== null
        ? said(`${text} Correction `, ' is no longer needed and was closed.')
        : said(text);
};
const NONE = Object.fromEntries(['records', ...DRIFT_KINDS].map((name) => [name, 0]));
const findings = (totals) => {
    const phrase = (kind, one, many) => totals[kind] === 0 ? [] : [words_counted(totals[kind], one, many)];
    return listed([
        ...(totals.status === 0
            ? []
            : [
                `${thousands(totals.status)} of ${words_counted(totals.records, 'record')} ${totals.status === 1 ? 'has' : 'have'} the wrong status`,
            ]),
        ...phrase('missing', 'pull request has no record', 'pull requests have no record'),
        ...phrase('invalid', 'recorded value cannot be right', 'recorded values cannot be right'),
        ...phrase('duplicate', 'pull request is recorded twice', 'pull requests are recorded twice'),
        ...phrase('phantom', 'record has no selected pull request', 'records have no selected pull request'),
        ...phrase('field', 'other field differs', 'other fields differ'),
        ...phrase('historical', 'older pull request is not recorded', 'older pull requests are not recorded'),
    ]);
};
const headline = (totals) => findings({ ...totals, field: 0, historical: 0 }) || findings(totals);
const delivered = ({ delivery }) => {
    const { written = [], pullRequest } = delivery;
    if (written.length > 0)
        return said(`written to ${words_counted(written.length, 'file')} of the working tree.`);
    if (pullRequest === null)
        return said(`corrected in commit ${delivery.commit?.slice(0, 7) ?? ''}.`);
    switch (delivery.operation) {
        case 'created':
            return said('correction opened as ', '.');
        case 'updated':
            return said('correction ', ' brought up to date.');
        default:
            return said('correction ', ' is open and up to date.');
    }
};
const notDelivered = ({ run, totals, delivery }) => {
    if (totals.corrections === 0)
        return said('none of it can be corrected here.');
    const planned = words_counted(totals.corrections, 'correction');
    if (run.dryRun)
        return said(`${planned} planned, nothing written (dry run).`);
    if (run.mode === 'report')
        return said(`${planned} possible, nothing written (report only).`);
    return delivery.pullRequest === null
        ? said(`${planned} planned, but not delivered.`)
        : said(`${planned} planned; correction `, ' was left as it is.');
};

;// CONCATENATED MODULE: ./build/report/console.js










const LOG = { width: null, paint: (_, text) => text };
const renderConsole = (result, look = LOG) => {
    const { symbol, text } = verdictOf(result);
    const lines = (line, indent = '') => wrapped(line, look.width, '', indent).join('\n');
    const colour = result.errors.length > 0 ? 'red' : COLOURS[result.outcome];
    return {
        verdict: look.paint(colour, lines(`${symbol} ${escape_terminal(text)}`)),
        sections: result.projects
            .filter(({ drifts, skipped }) => drifts.length > 0 || skipped.length > 0)
            .map((project) => sectionFor(project, result, look)),
        problems: problems_warningsOf(result).map((problem) => labelled(problem, look)),
        errors: problems_errorsOf(result).map((problem) => labelled(problem, look)),
        next: nextSteps(result).map((step) => lines(`Next: ${escape_terminal(step)}`, '  ')),
        footer: lines(footerText(result)),
    };
};
const labelled = (problem, { width }) => wrapped(console_problemText(problem), width, ' '.repeat('Warning: '.length), '  ').join('\n').trimStart();
const COLOURS = {
    'in-sync': 'green',
    corrected: 'green',
    drift: 'yellow',
    incomplete: 'yellow',
};
const console_problemText = ({ message, remedy }) => `${escape_terminal(message)} ${escape_terminal(remedy)}`;
const footerText = (result) => {
    const [only] = result.projects;
    const receipt = result.projects.length === 1 && only !== undefined
        ? [receiptText(only, result.run.startedAt)]
        : [];
    return [costOf(result).join(', '), ...receipt].join('; ');
};
const sectionFor = (project, result, look) => {
    const { critical, minor, conflicts, settled, info } = sectionsOf(project);
    const delivered = deliveredText(result);
    const part = (name, style, grouped) => sizeOf(grouped) === 0
        ? []
        : [look.paint(style, `${name}:`), ...rowsOf(grouped, result, delivered, look.width)];
    return {
        title: `${escape_terminal(project.metadata)}: ${words_counted(project.drifts.length, 'drift')}`,
        rows: [
            ...part('critical', 'red', critical),
            ...part('minor', 'yellow', minor),
            ...(conflicts.singles.length === 0
                ? []
                : [
                    look.paint('red', 'conflict:'),
                    ...conflictRows(conflicts.singles, delivered, look.width),
                ]),
            ...(project.skipped.length === 0
                ? []
                : [look.paint('yellow', 'could not be checked:'), ...uncheckedRows(project, look.width)]),
            ...part('declined or ignored', 'dim', settled),
            ...part('info', 'dim', info),
        ],
    };
};

;// CONCATENATED MODULE: ./build/report/counts.js




const counts_KIND_NAMES = {
    status: 'Wrong status',
    missing: 'Not recorded',
    phantom: 'No such pull request',
    invalid: 'Invalid value',
    duplicate: 'Recorded twice',
    field: 'Other field differs',
    historical: 'Older, not recorded',
};
const KINDS = Object.keys(counts_KIND_NAMES);
const counts_MOST_FILES = 100;
const countBlocks = (result) => {
    const { totals, projects } = result;
    if (projects.length === 0 || DRIFT_KINDS.every((kind) => totals[kind] === 0))
        return [];
    const [only] = projects;
    return [
        projects.length === 1 && only !== undefined
            ? tableByKind(only, result.delivery.carriesAll)
            : tableByFile(result),
        agreementLine(result),
        ...chart(totals),
    ];
};
const tableByKind = ({ totals, corrections }, delivered) => table(['Drift', { right: 'Found' }, { right: delivered ? 'Corrected' : 'Correctable' }], KINDS.filter((kind) => totals[kind] > 0).map((kind) => [
    counts_KIND_NAMES[kind],
    thousands(totals[kind]),
    thousands(corrections.filter((correction) => correction.kind === kind).length),
]));
const isDrifting = ({ totals }) => KINDS.some((kind) => totals[kind] > 0);
const tableByFile = ({ projects, totals, delivery }) => {
    const kinds = KINDS.filter((kind) => totals[kind] > 0);
    const drifting = projects.filter(isDrifting).sort((a, b) => b.totals.drift - a.totals.drift);
    const shown = drifting.slice(0, counts_MOST_FILES);
    const left = drifting.length - shown.length;
    const agreeing = projects.filter((project) => !isDrifting(project));
    const head = [
        'Metadata file',
        ...kinds.map((kind) => ({ right: counts_KIND_NAMES[kind] })),
        { right: delivery.carriesAll ? 'Corrected' : 'Correctable' },
        { right: 'In sync' },
        { right: 'Records' },
    ];
    const numbers = (all) => [
        ...kinds.map((kind) => all[kind]),
        all.corrections,
        all.inSync,
        all.records,
    ];
    const row = (name, of) => {
        const columns = of.map(numbers);
        return [
            name,
            ...head
                .slice(1)
                .map((_, index) => thousands(columns.reduce((sum, each) => sum + (each[index] ?? 0), 0))),
        ];
    };
    const rest = (of, name) => of.length === 0
        ? []
        : [
            row(name, of.map((project) => project.totals)),
        ];
    return table(head, [
        ...shown.map((project) => row(markdown_nameOf(project, projects), [project.totals])),
        ...rest(drifting.slice(counts_MOST_FILES), words_counted(left, 'more metadata file')),
        ...rest(agreeing, words_counted(agreeing.length, 'file without drift', 'files without drift')),
        row('**All**', [totals]),
    ]);
};
const agreementLine = ({ totals, projects }) => {
    const [only] = projects;
    const where = projects.length === 1 && only !== undefined ? ` in ${code(only.metadata)}` : '';
    const apart = [
        totals.conflict === 0 ? '' : words_counted(totals.conflict, 'conflict'),
        totals.declined === 0 ? '' : `${thousands(totals.declined)} declined`,
        totals.ignored === 0 ? '' : `${thousands(totals.ignored)} ignored`,
    ].filter((part) => part !== '');
    if (totals.records === 0)
        return `No record yet${where}.`;
    return `${thousands(totals.inSync)} of ${words_counted(totals.records, 'record')}${where} ${totals.inSync === 1 ? 'agrees' : 'agree'} with GitHub${apart.length === 0 ? '' : `; of the differences, ${apart.join(', ')}`}.`;
};
const FEWEST_KINDS = 3;
const FEWEST_DRIFTS = 10;
const chart = (totals) => {
    const kinds = KINDS.filter((kind) => totals[kind] > 0);
    const drifts = kinds.reduce((sum, kind) => sum + totals[kind], 0);
    if (kinds.length < FEWEST_KINDS || drifts < FEWEST_DRIFTS)
        return [];
    return [
        [
            '```mermaid',
            'pie showData',
            '  title Drift by kind',
            ...kinds.map((kind) => `  "${counts_KIND_NAMES[kind]}" : ${totals[kind]}`),
            '```',
        ].join('\n'),
    ];
};

;// CONCATENATED MODULE: ./build/report/annotations.js









const annotations_MOST = 10;
const annotationsOf = (result, failures) => {
    const drifts = [...firstOfKinds(result)].map(([name, found]) => driftNote(name, found, result));
    return [
        ...ofCodes(errorsOf(result), 'error'),
        ...failures.map((message) => plain('error', message)),
        ...drifts.filter(({ level }) => level === 'warning'),
        ...ofCodes(warningsOf(result), 'warning'),
        ...drifts.filter(({ level }) => level === 'notice'),
    ].slice(0, annotations_MOST);
};
const plain = (level, message) => ({
    level,
    title: 'metadata-sync',
    message: terminal(message),
    place: null,
});
const ofCodes = (problems, level) => {
    return [...groupBy(problems, ({ code }) => code).values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const more = same.length === 1
            ? ''
            : ` And ${counted(same.length - 1, 'more', 'more')} of this kind; see the log.`;
        return [plain(level, `${problemText(first)}${more}`)];
    });
};
const isWorthTelling = ({ resolution, severity }) => resolution !== 'ignored' && resolution !== 'declined' && severity !== 'info';
const firstOfKinds = ({ projects }) => {
    const found = new Map();
    for (const project of projects) {
        for (const drift of project.drifts.filter(isWorthTelling)) {
            const name = isConflict(drift) ? 'conflict' : drift.kind;
            const known = found.get(name) ?? { drift, project, count: 0 };
            found.set(name, { ...known, count: known.count + 1 });
        }
    }
    return found;
};
const driftNote = (name, { drift, project, count }, { run, delivery }) => {
    const happened = happenedText(drift, run.startedAt, CONSOLE);
    const change = changeText(drift, CONSOLE);
    const more = count === 1 ? '' : ` And ${counted(count - 1, 'more', 'more')} of this kind.`;
    const isDone = drift.resolution === 'correct' && delivery.carriesAll;
    const line = drift.position === null ? null : (project.lines.get(drift.position) ?? null);
    return {
        level: drift.severity === 'critical' && !isDone ? 'warning' : 'notice',
        title: name === 'conflict' ? 'Conflict' : KIND_NAMES[name],
        message: terminal(`${drift.key}: ${change}${happened === '' ? '' : ` (${happened})`}.${more} See the job summary.`),
        place: { file: project.metadata, line },
    };
};

;// CONCATENATED MODULE: ./build/report/commit-message.js

const renderCommitMessage = ({ projects, files }, trailers, carried) => {
    const corrections = projects.flatMap((project) => project.corrections);
    const records = projects.reduce((sum, project) => sum + new Set(project.corrections.map(({ key }) => key)).size, 0);
    return {
        headline: `Correct ${words_counted(records, 'metadata record')}`,
        body: [
            `${words_counted(corrections.length, 'correction')} in ${words_counted(files.length, 'file')}, from what GitHub says of the pull requests.`,
            carried,
            trailers.join('\n'),
        ].join('\n\n'),
    };
};

;// CONCATENATED MODULE: ./build/report/json.js
const toReport = (result) => {
    const { operation, pullRequest, branch, commit } = result.delivery;
    return {
        version: 1,
        run: { ...result.run },
        result: result.outcome,
        complete: result.complete,
        totals: { ...result.totals },
        projects: result.projects.map(toProject),
        delivery: { operation, pullRequest, branch, commit },
        warnings: [...result.warnings],
        errors: [...result.errors],
    };
};
const renderJson = (result) => `${JSON.stringify(toReport(result), null, 2)}\n`;
const toProject = (project) => ({
    project: project.project,
    metadata: project.metadata,
    format: project.format,
    complete: project.complete,
    receipt: { ...project.receipt },
    totals: { ...project.totals },
    drifts: project.drifts.map(toDrift),
    skipped: [...project.skipped],
    warnings: [...project.warnings],
    errors: [...project.errors],
});
const toDrift = (drift) => ({
    key: drift.key,
    number: drift.number,
    kind: drift.kind,
    field: drift.field,
    recorded: drift.recorded,
    observed: drift.observed,
    baseline: drift.baseline,
    origin: drift.origin,
    transition: drift.transition,
    reason: drift.reason,
    severity: drift.severity,
    resolution: drift.resolution,
    observedAt: drift.observedAt,
    firstSeenAt: drift.firstSeenAt,
    heldBack: drift.heldBack,
    url: drift.url,
    title: drift.title,
    fingerprint: drift.fingerprint,
    recommendation: drift.recommendation,
});

;// CONCATENATED MODULE: ./build/report/people-comment.js


const MOST_COMMITS = 10;
const renderPeopleComment = (commits) => {
    const shown = commits
        .slice(-MOST_COMMITS)
        .map(({ oid, message, author }) => `- ${code(oid.slice(0, 7))} by ${code(author)}: ${code(message.split('\n')[0] ?? '')}`);
    const left = commits.length - shown.length;
    const authors = [...new Set(commits.map(({ author }) => author))].map(code);
    return [
        `${listed(authors)} committed to this branch, so it is left as it is from now on:`,
        [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
        'Merge this pull request, or close it and delete its branch, or take the commits off; the next run goes on from there.',
    ].join('\n\n');
};

;// CONCATENATED MODULE: ./build/model/carried.js

const NO_REFUSALS = { declined: [], restored: null };
const VERSION = 1;
const BLOCK = /^<!-- metadata-sync:(\d+) (\{.*\}) -->\r?$/gm;
const block = schemas/* object */.Ikc({
    corrections: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP().nullable(), schemas/* string */.YjP()])),
    declined: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* number */.aig()])).default([]),
    restored: schemas/* number */.aig().nullish(),
});
const encode = ({ corrections, declined, restored }) => {
    const told = {
        corrections,
        ...(declined.length > 0 && { declined }),
        ...(restored != null && { restored }),
    };
    const json = JSON.stringify(told).replace(/[^ -~]|[-<>@#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `<!-- metadata-sync:${VERSION} ${json} -->`;
};
const encodeCarried = (carried, room, { declined, restored } = NO_REFUSALS) => {
    const commit = encode({
        corrections: carried.map(({ project, key, kind, field, fingerprint }) => [
            project,
            key,
            kind,
            field,
            fingerprint,
        ]),
        declined: declined.map(({ fingerprint, pullRequest }) => [fingerprint, pullRequest]),
        restored,
    });
    return { body: commit.length <= room ? commit : null, commit };
};
const decodeCarried = (texts) => decodeBlock(texts)?.corrections ?? null;
const decodeBlock = (texts) => {
    for (const text of texts) {
        const [match, second] = [...text.matchAll(BLOCK)];
        const isOne = match !== undefined && second === undefined;
        const parsed = isOne && Number(match[1]) === VERSION ? parseBlock(match[2] ?? '') : undefined;
        if (parsed === undefined)
            continue;
        return {
            corrections: parsed.corrections.map(([project, key, kind, field, fingerprint]) => ({
                project,
                key,
                kind,
                field,
                fingerprint,
            })),
            declined: parsed.declined.map(([fingerprint, pullRequest]) => ({ fingerprint, pullRequest })),
            restored: parsed.restored ?? null,
        };
    }
    return null;
};
const parseBlock = (json) => {
    try {
        return block.parse(JSON.parse(json));
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/report/conflicts.js





const conflictBlocks = (drifts, { delivered, open, elsewhere }, limit) => {
    const left = drifts.length - limit;
    return [
        ...foldedTable(['Pull request', 'When they agreed', 'Recorded', 'On GitHub'], drifts
            .slice(0, limit)
            .map((drift) => [
            inCell(`${keyLink(drift)} ${drift.field ?? ''}`.trimEnd(), delivered === null ? '' : outcomeText(drift, delivered, MARKDOWN)),
            drift.differing ? '' : shown(drift.baseline),
            drift.differing ? drift_text_changeText(drift, MARKDOWN) : shown(drift.recorded),
            shown(drift.observed),
        ]), open),
        ...(left > 0 ? [`${words_counted(left, 'more conflict')} in ${elsewhere}.`] : []),
    ];
};
const shown = (value) => {
    const text = valueText(value);
    return text === null ? 'nothing' : code(text, 100);
};

;// CONCATENATED MODULE: ./build/report/drift-blocks.js





const driftBlocks = ({ groups, singles }, telling, limit) => {
    const blocks = [];
    let room = limit;
    let left = 0;
    for (const group of groups) {
        if (room <= 0) {
            left += group.length;
            continue;
        }
        blocks.push(...groupBlocks(group, telling, room));
        room -= group.length;
    }
    const shown = singles.slice(0, Math.max(0, room));
    if (shown.length > 0)
        blocks.push(...rowBlocks(shown, telling));
    left += singles.length - shown.length;
    return left === 0 ? blocks : [...blocks, leftOut(left, telling)];
};
const leftOut = (count, { elsewhere }) => `${words_counted(count, 'more difference')} ${count === 1 ? 'is' : 'are'} in ${elsewhere}.`;
const rowBlocks = (drifts, { from, delivered, open }) => foldedTable([
    'Pull request',
    'Recorded → on GitHub',
    delivered === null ? 'What happened' : 'What happened, and what is done',
], drifts.map((drift) => [
    titledKey(drift),
    drift_text_changeText(drift, MARKDOWN),
    inCell(drift_text_happenedText(drift, from, MARKDOWN), delivered === null ? '' : outcomeText(drift, delivered, MARKDOWN)),
]), open);
const groupBlocks = (group, telling, limit) => {
    const [first] = group;
    if (first === undefined)
        return [];
    const { from, delivered, open, elsewhere } = telling;
    const unrecorded = first.kind === 'missing' || first.kind === 'historical';
    const facts = [
        `${drift_text_changeText(first, MARKDOWN)}.`,
        ended(whyText(first)),
        delivered === null ? '' : ended(outcomeText(first, delivered, MARKDOWN)),
    ].filter((fact) => fact !== '');
    const heading = `**${words_counted(group.length, unrecorded ? 'pull request' : 'record')}:** ${facts.join(' ')}`;
    const shown = group.slice(0, limit);
    const rows = shown.map((drift) => [titledKey(drift), sinceText(drift, from, MARKDOWN)]);
    const members = rows.some(([key, since]) => since !== '' || !/^\S+$/.test(key ?? ''))
        ? foldedTable(['Pull request', 'Since'], rows, open)
        : [shown.map(keyLink).join(', ')];
    const left = group.length - shown.length;
    return [
        heading,
        ...members,
        ...(left === 0 ? [] : [`${words_counted(left, 'more of these', 'more of these')} in ${elsewhere}.`]),
    ];
};
const ended = (text) => text === '' ? '' : `${sentenceCase(text)}${text.endsWith('.') ? '' : '.'}`;
const titledKey = (drift) => drift.field === null && drift.title !== null && drift.title !== ''
    ? `${keyLink(drift)} ${code(drift.title, 60)}`
    : keyLink(drift);

;// CONCATENATED MODULE: ./build/report/pull-request.js









const MOST_CHARACTERS = 65_000;
const BLOCK_ROOM = 30_000;
const renderPullRequest = (plan, refusals = NO_REFUSALS) => {
    const parts = plan.projects
        .filter(({ corrections }) => corrections.length > 0)
        .map((project) => sectionsOf({ ...project, drifts: project.drifts.filter(isCorrected) }));
    const corrected = plan.projects.flatMap(({ drifts }) => drifts.filter(isCorrected));
    const { body: block, commit } = encodeCarried(corrected.map(toCarried), BLOCK_ROOM, refusals);
    const rows = corrected.length;
    for (let limit = Math.min(rows, 500);; limit = Math.floor(limit * 0.8)) {
        const body = `${[...sections(plan, parts, limit), ...(block === null ? [] : [block])].join('\n\n')}\n`;
        if (limit === 0 || body.length <= MOST_CHARACTERS)
            return { title: titleOf(plan), body, carried: commit };
    }
};
const isCorrected = ({ resolution }) => resolution === 'correct';
const toCarried = ({ project, key, kind, field, fingerprint }) => ({
    project,
    key,
    kind,
    field,
    fingerprint,
});
const recordsOf = (projects) => projects.reduce((sum, { corrections }) => sum + new Set(corrections.map(({ key }) => key)).size, 0);
const titleOf = ({ projects, files }) => {
    const [only] = files;
    const path = files.length === 1 && only !== undefined ? plainName(only.path) : null;
    const where = files.length > 1 ? words_counted(files.length, 'metadata file') : 'the metadata file';
    return `Correct ${words_counted(recordsOf(projects), 'record')} in ${path ?? where}`.slice(0, 250);
};
const pull_request_MOST_FILES = 20;
const sections = (plan, corrected, limit) => {
    const rows = roomsFor(corrected, limit);
    const projects = corrected.map(({ project }) => project);
    const told = corrected.flatMap((section, index) => projectBlocks(section, rows[index] ?? NO_ROOM, corrected.length === 1 ? null : markdown_nameOf(section.project, projects)));
    const left = corrected.reduce((sum, section, index) => sum + untold(section, rows[index] ?? NO_ROOM), 0);
    return [
        ...limitNote(plan.projects.filter(({ passesLimit }) => passesLimit)),
        `GitHub and the metadata ${plan.files.length === 1 ? 'file' : 'files'} disagree: ${findings(countsOf(plan.projects))}. This pull request records what GitHub says; nothing else in ${filesNamed(plan.files)} changes.`,
        ...told,
        ...(left === 0 ? [] : [`${words_counted(left, 'more correction')} in the diff.`]),
        'Merge it to bring the metadata up to date. While it is open it follows GitHub, and it is closed when nothing is left to correct.',
    ];
};
const PARTS = ['critical', 'conflicts', 'minor', 'info'];
const NO_ROOM = { critical: 0, conflicts: 0, minor: 0, info: 0 };
const roomsFor = (corrected, limit) => {
    const shown = corrected.slice(0, pull_request_MOST_FILES);
    const sizes = PARTS.flatMap((part) => shown.map((section) => sizeOf(section[part])));
    const rooms = allot(limit, sizes);
    return shown.map((_, index) => {
        const [critical = 0, conflicts = 0, minor = 0, info = 0] = PARTS.map((_part, nth) => rooms[nth * shown.length + index] ?? 0);
        return { critical, conflicts, minor, info };
    });
};
const untold = (section, rooms) => PARTS.filter((part) => rooms[part] === 0).reduce((sum, part) => sum + sizeOf(section[part]), 0);
const filesNamed = (files) => {
    const left = files.length - pull_request_MOST_FILES;
    const named = files.slice(0, pull_request_MOST_FILES).map(({ path }) => code(path));
    return listed([...named, ...(left > 0 ? [words_counted(left, 'more file')] : [])]);
};
const TELLING = { from: null, delivered: null, open: 50, elsewhere: 'the diff' };
const projectBlocks = (section, rooms, heading) => {
    const { critical, conflicts, minor, info } = section;
    const folded = (grouped, room, name) => room === 0
        ? []
        : [details(words_counted(sizeOf(grouped), name), ...driftBlocks(grouped, TELLING, room))];
    const blocks = [
        ...(rooms.critical === 0 ? [] : driftBlocks(critical, TELLING, rooms.critical)),
        ...(rooms.conflicts === 0
            ? []
            : ['Changed on both sides:', ...conflictBlocks(conflicts.singles, TELLING, rooms.conflicts)]),
        ...folded(minor, rooms.minor, 'minor correction'),
        ...folded(info, rooms.info, 'older pull request'),
    ];
    return heading === null || blocks.length === 0 ? blocks : [`### ${heading}`, ...blocks];
};
const countsOf = (projects) => {
    const counts = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 0]));
    for (const { corrections } of projects)
        for (const { kind } of corrections)
            counts[kind] += 1;
    return { ...counts, records: projects.reduce((sum, { totals }) => sum + totals.records, 0) };
};
const renderClosingComment = () => 'GitHub and the metadata agree again, so nothing is left to correct.';
const limitNote = (projects) => {
    if (projects.length === 0)
        return [];
    const changes = projects
        .slice(0, pull_request_MOST_FILES)
        .map(({ metadata, corrections, totals }) => `${words_counted(new Set(corrections.map(({ key }) => key)).size, 'record')} of ${thousands(totals.records)} in ${code(metadata)}`);
    return [
        `> [!IMPORTANT]\n> This changes ${listed(changes)}, more than usual. Look twice before you merge.`,
    ];
};

;// CONCATENATED MODULE: ./build/report/restore.js



const restore_BLOCK_ROOM = 50_000;
const restore_MOST_FILES = 20;
const renderRestore = ({ run, project, files, declines }, refusals) => {
    const [only] = files;
    const what = files.length === 1 ? (only?.path ?? '') : words_counted(files.length, 'metadata file');
    const named = files.slice(0, restore_MOST_FILES).map(({ path }) => code(path));
    const left = files.length - named.length;
    const { body: block, commit } = encodeCarried(declines, restore_BLOCK_ROOM, refusals);
    return {
        title: `Restore ${project === null ? '' : `${project} in `}${what} to before run ${run}`.slice(0, 250),
        body: `${[
            `This brings ${project === null ? '' : `${code(project)} in `}${listed([...named, ...(left > 0 ? [words_counted(left, 'more file')] : [])])} back to what ${files.length === 1 ? 'it was' : 'they were'} before run ${code(run)}. What was changed since then is undone as well; see the diff.`,
            declines.length === 0
                ? 'Nothing of it differs from GitHub.'
                : `Once it is merged, ${words_counted(declines.length, 'correction')} of what it brings back ${declines.length === 1 ? 'is' : 'are'} declined, so that the next run does not undo it; ${code('force: true')} proposes ${declines.length === 1 ? 'it' : 'them'} again.`,
            ...(block === null ? [] : [block]),
        ].join('\n\n')}\n`,
        carried: commit,
    };
};

;// CONCATENATED MODULE: ./build/model/plan.js
const impactOf = (corrections) => {
    const added = new Set();
    const changed = new Set();
    let removed = 0;
    const fields = new Map();
    for (const correction of corrections) {
        const record = JSON.stringify([correction.project, correction.key]);
        if (correction.action === 'insert')
            added.add(record);
        else if (correction.action === 'remove')
            removed += correction.positions.length;
        else {
            changed.add(record);
            fields.set(correction.field, (fields.get(correction.field) ?? 0) + 1);
        }
    }
    return {
        added: added.size,
        changed: changed.size,
        removed,
        fields: Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
};
const EMPTY_PLAN = { files: [], leftOut: [], impact: impactOf([]) };

;// CONCATENATED MODULE: ./build/report/planned.js






const OPEN_LINES = 40;
const plannedBlocks = ({ projects }, limit) => {
    const changing = projects.filter(({ corrections }) => corrections.length > 0);
    if (changing.length === 0)
        return [];
    let room = limit;
    const blocks = changing.flatMap((project) => {
        if (room <= 0)
            return [];
        const shown = project.corrections.slice(0, room);
        room -= shown.length;
        return [impactText(project, projects), ...diffBlock(shown)];
    });
    const all = changing.reduce((sum, { corrections }) => sum + corrections.length, 0);
    const left = all - (limit - Math.max(0, room));
    return [
        '### What would change',
        ...blocks,
        ...(left > 0 ? [`${words_counted(left, 'more change')} in ${JSON_REPORT}.`] : []),
    ];
};
const impactText = (project, all) => {
    const { added, changed, removed, fields } = impactOf(project.corrections);
    const parts = [
        ...(changed === 0
            ? []
            : [
                `${thousands(changed)} of ${words_counted(project.totals.records, 'record')} would change (${fieldsText(fields)})`,
            ]),
        ...(added === 0 ? [] : [`${words_counted(added, 'record')} would be added`]),
        ...(removed === 0 ? [] : [`${words_counted(removed, 'record')} would be removed`]),
    ];
    return `In ${markdown_nameOf(project, all)}, ${listed(parts)}.`;
};
const fieldsText = (fields) => Object.entries(fields)
    .sort(([, a], [, b]) => b - a)
    .map(([field, count]) => `${thousands(count)} ${code(field)}`)
    .join(', ');
const diffBlock = (corrections) => {
    const lines = [...group_by_groupBy(corrections, ({ key }) => key)].flatMap(([key, changes]) => [
        `@@ ${fenced(key)} @@`,
        ...changes.flatMap(changeLines),
    ]);
    const block = ['```diff', ...lines, '```'].join('\n');
    return [
        lines.length <= OPEN_LINES
            ? block
            : details(`${words_counted(corrections.length, 'change')}, before and after`, block),
    ];
};
const changeLines = (correction) => {
    if (correction.action === 'insert') {
        const { status, title } = correction.item;
        return [`+ record: ${status}, ${fenced(title)}`];
    }
    if (correction.action === 'remove')
        return ['- record'];
    const { field, before, after } = correction;
    const line = (mark, value) => `${mark} ${fenced(field)}: ${fenced(valueText(value) ?? '(nothing)')}`;
    return [line('-', before), line('+', after)];
};

;// CONCATENATED MODULE: ./build/report/summary-parts.js






const OPEN_ROWS = 25;
const summary_parts_PARTS = ['critical', 'conflicts', 'minor', 'settled', 'info'];
const tellParts = (result, sections, limit) => {
    const sizes = summary_parts_PARTS.map((part) => sections.reduce((sum, section) => sum + sizeOf(section[part]), 0));
    const rows = allot(limit, sizes);
    const told = summary_parts_PARTS.map((part, index) => [
        part,
        spread(sections, part, rows[index] ?? 0, (section, room) => TOLD[part](section, result, room)),
    ]);
    return Object.fromEntries(told);
};
const spread = (sections, part, rows, tell) => {
    let room = rows;
    let left = 0;
    const blocks = sections.flatMap((section) => {
        const size = sizeOf(section[part]);
        if (size === 0)
            return [];
        if (room <= 0) {
            left += size;
            return [];
        }
        const given = Math.min(room, size);
        room -= given;
        return tell(section, given);
    });
    if (left === 0)
        return blocks;
    const are = left === 1 ? 'is' : 'are';
    const others = sections.length > 1 ? ' of other files' : '';
    return [...blocks, `${words_counted(left, NAMES[part])}${others} ${are} in ${JSON_REPORT}.`];
};
const NAMES = {
    critical: 'critical difference',
    conflicts: 'conflict',
    minor: 'minor difference',
    settled: 'declined or ignored difference',
    info: 'older or unselected pull request',
};
const tellingOf = (result) => ({
    from: result.run.startedAt,
    delivered: deliveredText(result),
    open: OPEN_ROWS,
    elsewhere: JSON_REPORT,
});
const inFile = ({ project }, { projects }, spell) => projects.length === 1 ? '' : ` in ${spell(project, projects)}`;
const folded = (part) => (section, result, room) => [
    details(`${words_counted(sizeOf(section[part]), NAMES[part])}${inFile(section, result, nameInHtml)}`, ...driftBlocks(section[part], tellingOf(result), room)),
];
const TOLD = {
    critical: (section, result, room) => [
        `### Critical${inFile(section, result, markdown_nameOf)}`,
        ...driftBlocks(section.critical, tellingOf(result), room),
    ],
    conflicts: (section, result, room) => [
        `### Conflicts${inFile(section, result, markdown_nameOf)}`,
        ...conflictBlocks(section.conflicts.singles, tellingOf(result), room),
    ],
    minor: folded('minor'),
    settled: (section, result, room) => {
        const drifts = [...section.settled.groups.flat(), ...section.settled.singles];
        const declined = drifts.filter(({ resolution }) => resolution === 'declined').length;
        const ignored = drifts.length - declined;
        const counts = listed([
            ...(declined === 0 ? [] : [`${thousands(declined)} declined`]),
            ...(ignored === 0 ? [] : [`${thousands(ignored)} ignored`]),
        ]);
        return [
            details(`${counts} ${drifts.length === 1 ? 'difference' : 'differences'}${inFile(section, result, nameInHtml)}`, ...driftBlocks(section.settled, tellingOf(result), room)),
        ];
    },
    info: folded('info'),
};

;// CONCATENATED MODULE: ./build/report/unchecked.js




const MOST_LINES = 200;
const unchecked_MOST_KEYS = 50;
const uncheckedBlocks = ({ projects }) => {
    const byReason = skippedByReason(projects);
    const partial = projects.filter(({ complete }) => !complete);
    if (byReason.length === 0 && partial.length === 0)
        return [];
    const named = partial.slice(0, MOST_LINES).map((project) => markdown_nameOf(project, projects));
    const shown = byReason.slice(0, MOST_LINES).map(([reason, keys]) => {
        const left = keys.length - unchecked_MOST_KEYS;
        const listedKeys = [
            ...keys.slice(0, unchecked_MOST_KEYS).map((key) => code(key)),
            ...(left > 0 ? [words_counted(left, 'more', 'more')] : []),
        ];
        const why = sentenceCase(sentence(reason.replace(/\.$/, '')));
        return `- ${why}: ${words_counted(keys.length, 'record')} (${listedKeys.join(', ')})`;
    });
    const left = byReason.slice(MOST_LINES).reduce((sum, [, keys]) => sum + keys.length, 0);
    return [
        '### Could not be checked',
        ...(partial.length === 0 ? [] : [`${incompleteText(partial.length, named)}`]),
        ...(shown.length === 0
            ? []
            : [
                [
                    ...shown,
                    ...(left === 0 ? [] : [`- ${words_counted(left, 'more record')} in ${JSON_REPORT}`]),
                ].join('\n'),
            ]),
    ];
};
const incompleteText = (count, named) => {
    const left = count - named.length;
    const files = listed([...named, ...(left > 0 ? [words_counted(left, 'more file')] : [])]);
    return `What was observed for ${files} is not complete, so nothing is taken for gone there. The warnings and errors above say why.`;
};

;// CONCATENATED MODULE: ./build/report/summary.js










const MOST_BYTES = 1_000_000;
const summary_MOST_ROWS = 4000;
const MOST_PROBLEMS = 200;
const MOST_CHANGES = 1000;
const renderSummary = (result) => {
    const sections = result.projects.map(sectionsOf);
    for (let limit = summary_MOST_ROWS;; limit = Math.floor(limit / 2)) {
        const text = render(result, sections, limit);
        if (limit === 0 || Buffer.byteLength(text) <= MOST_BYTES)
            return text;
    }
};
const render = (result, sections, limit) => {
    const { critical, minor, conflicts, settled, info } = tellParts(result, sections, limit);
    return `${[
        `## ${verdictLine(result)}`,
        ...listOf(problems_errorsOf(result), '❌'),
        ...listOf(problems_warningsOf(result), '⚠️'),
        ...countBlocks(result),
        ...critical,
        ...minor,
        ...conflicts,
        ...uncheckedBlocks(result),
        ...settled,
        ...info,
        ...(result.run.dryRun ? plannedBlocks(result, Math.min(limit, MOST_CHANGES)) : []),
        ...receiptBlocks(result),
        ...nextBlock(result),
    ].join('\n\n')}\n`;
};
const listOf = (problems, symbol) => problems.length === 0 ? [] : [problemList(problems, symbol, MOST_PROBLEMS)];
const nextBlock = (result) => {
    const steps = nextSteps(result);
    if (steps.length === 0)
        return [];
    const { number, url } = result.delivery.pullRequest ?? { number: 0, url: '' };
    const told = steps.map((step) => step
        .split(`#${number}`)
        .map((part) => sentence(part))
        .join(reference(number, url)));
    const [only] = told;
    return told.length === 1
        ? [`**Next:** ${only}`]
        : [`**Next:**\n${told.map((step) => `1. ${step}`).join('\n')}`];
};

;// CONCATENATED MODULE: ./build/report/index.js











// EXTERNAL MODULE: ./build/model/result.js
var result = __webpack_require__(6305);
;// CONCATENATED MODULE: ./build/sync/totals.js


const totals_NOTHING = {
    records: 0,
    items: 0,
    inSync: 0,
    drift: 0,
    missing: 0,
    historical: 0,
    phantom: 0,
    status: 0,
    field: 0,
    duplicate: 0,
    invalid: 0,
    conflict: 0,
    ignored: 0,
    declined: 0,
    corrections: 0,
};
const totalsOf = (drifts, corrections, seen) => {
    const totals = { ...totals_NOTHING, ...seen, corrections: corrections.length };
    for (const drift of drifts) {
        totals[drift.kind] += 1;
        if (drift_isConflict(drift))
            totals.conflict += 1;
        if (drift.resolution === 'ignored')
            totals.ignored += 1;
        if (drift.resolution === 'declined')
            totals.declined += 1;
        if (drift.resolution !== 'ignored' && drift.severity !== 'info')
            totals.drift += 1;
    }
    return totals;
};
const addTotals = (all) => {
    const sum = { ...totals_NOTHING };
    for (const one of all)
        for (const name of result/* TOTALS */.Kp)
            sum[name] += one[name];
    return sum;
};
const outcomeOf = (complete, totals, delivery) => {
    if (!complete)
        return 'incomplete';
    if (totals.corrections > 0 && delivery.carriesAll)
        return 'corrected';
    return totals.drift > 0 ? 'drift' : 'in-sync';
};

;// CONCATENATED MODULE: ./build/sync/begin-run.js





const beginRun = ({ client, clock }, identity, trigger, inputs, onPhase = () => undefined) => {
    const phases = [];
    let settings = null;
    const describe = (base) => {
        const finishedAt = clock.now();
        const { requests, points, rateRemaining } = client.usage;
        return {
            id: identity.id,
            trigger: trigger.event,
            repository: identity.repository,
            base: base ?? settings?.base ?? inputs.base ?? null,
            mode: settings?.mode ?? inputs.mode ?? 'correct',
            dryRun: settings?.dryRun ?? inputs.dryRun ?? false,
            backfill: settings?.backfill ?? inputs.backfill ?? false,
            prune: settings?.prune ?? inputs.prune ?? false,
            startedAt: identity.startedAt.toISOString(),
            finishedAt: finishedAt.toISOString(),
            durationSeconds: Math.max(0, finishedAt.getTime() - identity.startedAt.getTime()) / 1000,
            requests,
            points,
            rateRemaining,
            url: identity.url,
        };
    };
    return {
        startedAt: identity.startedAt.toISOString(),
        id: identity.id,
        use: (merged) => {
            settings = merged;
        },
        complete: (...completed) => {
            phases.push(...completed.filter((phase) => !phases.includes(phase)));
            for (const phase of completed)
                onPhase(phase);
        },
        finish: ({ base, projects, plan, delivery, warnings, failure }) => {
            const totals = addTotals(projects.map((project) => project.totals));
            const fault = failure instanceof GitHubFault ? failure : null;
            const complete = fault === null && projects.every((project) => project.complete);
            const failures = failure === undefined || fault !== null ? [] : problemsOf(failure);
            return {
                run: describe(base),
                outcome: outcomeOf(complete, totals, delivery),
                complete,
                totals,
                projects,
                plan,
                delivery,
                warnings: [
                    ...warnings,
                    ...delivery.warnings,
                    ...(fault === null ? [] : [(0,model_problem/* toProblem */.H)(fault)]),
                ],
                errors: [...failures, ...projects.flatMap(({ errors }) => errors)],
                phases,
            };
        },
        fail: (error) => ({
            run: describe(null),
            outcome: 'incomplete',
            complete: false,
            totals: addTotals([]),
            projects: [],
            plan: EMPTY_PLAN,
            delivery: result/* NOT_DELIVERED */.Zg,
            warnings: [],
            errors: problemsOf(error),
            phases,
        }),
    };
};
const problemsOf = (error) => {
    if (error instanceof model_problem/* SyncError */.S)
        return [error, ...error.further].map(model_problem/* toProblem */.H);
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
        {
            code: 'internal',
            message: `Something went wrong that should not have: ${message}`,
            remedy: 'Please report it at https://github.com/metadata-sync/metadata-sync/issues.',
        },
    ];
};
const UNUSED = { requests: 0, points: 0, rateRemaining: null, rateLimit: null, rateResetAt: null };
const failedResult = (error, identity, trigger, inputs = {}) => beginRun({ client: { usage: UNUSED }, clock: { now: () => new Date() } }, identity, trigger, inputs).fail(error);

;// CONCATENATED MODULE: ./build/model/settings.js
const FORMAT_NAMES = ['ledger', 'claudestep'];
const RESTORE_BRANCH = 'metadata-sync/restore';
const DELIVERIES = ['pull-request', 'commit'];

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/model/words.js

const didYouMean = (word, allowed) => {
    const near = allowed
        .map((candidate) => ({
        candidate,
        mistakes: mistakesIn(word.toLowerCase(), candidate.toLowerCase()),
    }))
        .sort((a, b) => a.mistakes - b.mistakes)[0];
    const tolerance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
    if (near === undefined || near.mistakes > tolerance)
        return '';
    return `Did you mean \`${near.candidate}\`? `;
};
const mistakesIn = (word, meant) => {
    const at = [...meant].findIndex((letter, index) => letter !== word[index]);
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    return at >= 0 && swapped === meant ? 1 : (0,leven/* default */.A)(word, meant);
};
const listWords = (words) => words.map((word) => `\`${word}\``).join(', ');

;// CONCATENATED MODULE: ./build/config/branch.js
const objectionToBranch = (branch) => /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|^@$|^[-/.]|\/[/.]|[/.]$|\.lock(\/|$)|^refs\//.test(branch)
    ? `\`${branch}\` is not the name of a branch`
    : undefined;

;// CONCATENATED MODULE: ./build/config/path.js
const objectionToPath = (path) => {
    const segments = path.split('/');
    if (path.includes('\\'))
        return 'uses a backslash; separate folders with /';
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'holds a control character';
    if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
        return 'is absolute; give it from the root of the repository';
    }
    if (segments.some((segment) => segment === '..' || segment === '.' || segment === '')) {
        return 'has an empty, . or .. part; give it from the root of the repository';
    }
    const folded = path
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
    if (/^\.git(\/|$)|\/\.git(\/|$)/.test(folded))
        return 'lies inside .git';
    if (folded.startsWith('.github/workflows/')) {
        return 'lies in .github/workflows, which the workflow token may not write; keep it elsewhere';
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/config/input-reader.js




class InputReader {
    #raw;
    #errors = [];
    constructor(raw) {
        this.#raw = raw;
    }
    #text(name) {
        return this.#raw[name]?.trim() || undefined;
    }
    #object(name, message, remedy) {
        this.#errors.push(new model_problem/* SyncError */.S({ code: 'input-invalid', message: `Input \`${name}\`: ${message}`, remedy }));
    }
    parsed(name, parse, remedy) {
        const text = this.#text(name);
        if (text === undefined)
            return undefined;
        return parse(text) ?? this.#object(name, `\`${text}\` cannot be read.`, remedy);
    }
    word(name, allowed) {
        return this.words(name, allowed, 1)?.[0];
    }
    words(name, allowed, atMost = Infinity) {
        const texts = atMost === 1 ? [this.#text(name)].filter((text) => text !== undefined) : this.list(name);
        if (texts === undefined || texts.length === 0)
            return undefined;
        const words = texts.map((text) => allowed.find((word) => word === text));
        const unknown = texts.find((_, index) => words[index] === undefined);
        if (unknown === undefined)
            return words.filter((word) => word !== undefined);
        return this.#object(name, `\`${unknown}\` is not known.`, `${didYouMean(unknown, allowed)}Allowed: ${listWords(allowed)}.`);
    }
    flag(name) {
        const text = this.#text(name)?.toLowerCase();
        if (text === undefined)
            return undefined;
        if (text === 'true' || text === 'false')
            return text === 'true';
        return this.#object(name, `\`${text}\` is neither true nor false.`, `${didYouMean(text, ['true', 'false'])}Set it to \`true\` or \`false\`, or leave it empty.`);
    }
    list(name) {
        const entries = (this.#text(name) ?? '')
            .split(/[,\n]/)
            .map((entry) => entry.trim())
            .filter(Boolean);
        return entries.length === 0 ? undefined : [...new Set(entries)];
    }
    path(name) {
        const path = this.#text(name)?.replace(/^\.\//, '');
        const objection = path === undefined ? undefined : objectionToPath(path);
        return objection === undefined
            ? path
            : this.#object(name, `the path \`${path}\` ${objection}.`, 'Give a path such as `.github/metadata.json`.');
    }
    branch(name) {
        const branch = this.#text(name);
        const objection = branch === undefined ? undefined : objectionToBranch(branch);
        return objection === undefined
            ? branch
            : this.#object(name, `${objection}.`, 'Give the branch by its name, such as `main`.');
    }
    unlessNever(name, allowed) {
        const words = this.words(name, ['never', ...allowed]) ?? [];
        if (words.includes('never') && words.length > 1) {
            this.#object(name, '`never` cannot be combined with others.', `Give \`never\` alone, or any of ${listWords(allowed)}.`);
        }
        return allowed.filter((word) => words.includes(word));
    }
    pair(name, value, other, given, remedy) {
        if (value === undefined && given !== undefined && this.#text(name) === undefined) {
            this.#object(name, `it is missing, but \`${other}\` is set.`, `${remedy}, or describe the project in the config file.`);
        }
    }
    refuse() {
        const [first, ...further] = this.#errors;
        if (first !== undefined)
            throw new model_problem/* SyncError */.S(first, { further });
    }
}

;// CONCATENATED MODULE: ./build/model/day.js
const isDay = (text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

;// CONCATENATED MODULE: ./build/config/units.js

const units_MINUTE = 60_000;
const UNITS = { s: 1000, m: units_MINUTE, h: 60 * units_MINUTE, d: 1440 * units_MINUTE, w: 10_080 * units_MINUTE };
const isUnit = (unit) => unit in UNITS;
const parseDuration = (text) => {
    const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(text.trim()) ?? [];
    return count !== undefined && unit !== undefined && isUnit(unit)
        ? Number(count) * UNITS[unit]
        : undefined;
};
const parseShare = (value) => {
    const [, count, percent] = /^(\d{1,9})(%?)$/.exec(String(value).trim()) ?? [];
    if (count === undefined)
        return undefined;
    return percent === '%' ? { percent: Number(count) } : { count: Number(count) };
};
const parseSince = (text, now) => {
    const age = parseDuration(text);
    if (age !== undefined)
        return new Date(now.getTime() - age).toISOString();
    if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text))
        return;
    const naive = text.length > 10 && !/(Z|[+-]\d{2}:?\d{2})$/.test(text);
    const instant = new Date(naive ? `${text}Z` : text);
    return Number.isNaN(instant.getTime()) || !isDay(text.slice(0, 10))
        ? undefined
        : instant.toISOString();
};

;// CONCATENATED MODULE: ./build/config/inputs.js



const FAIL_ON = ['drift', 'critical', 'conflict', 'incomplete'];
const parseInputs = (raw, known) => {
    const read = new InputReader(raw);
    const inputs = {
        config: read.path('config'),
        project: read.list('project'),
        label: read.list('label'),
        metadata: read.path('metadata'),
        format: read.word('format', FORMAT_NAMES),
        base: read.branch('base'),
        mode: read.word('mode', ['correct', 'report']),
        dryRun: read.flag('dry-run'),
        backfill: read.flag('backfill'),
        prune: read.flag('prune'),
        force: read.flag('force'),
        since: read.parsed('since', (text) => parseSince(text, known.now), 'Give an ISO date such as `2026-01-31`, or an age such as `36h`, `7d` or `4w`.'),
        fields: raw.label?.trim() && raw.metadata?.trim()
            ? read.words('fields', known.fieldNames)
            : read.list('fields'),
        deliver: read.word('deliver', DELIVERIES),
        failOn: read.unlessNever('fail-on', FAIL_ON),
    };
    read.pair('label', inputs.label, 'metadata', inputs.metadata, 'Set it to the label that selects the pull requests');
    read.pair('metadata', inputs.metadata, 'label', inputs.label, 'Set it to the path of the metadata file');
    read.refuse();
    return inputs;
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/config/projects.js



const DEFAULT_CONFIG_PATH = '.github/metadata-sync.yml';
const describeProjects = (inputs, file) => {
    const own = describedByInputs(inputs);
    if (own !== null)
        return { projects: [own], templates: [] };
    const described = Object.entries(file?.projects ?? {}).map(([name, project]) => projects_toProject(name, project, inputs));
    if (described.length === 0)
        throw noProject(inputs, file);
    return {
        projects: described.filter(({ fromTemplate }) => !fromTemplate),
        templates: described.filter(({ fromTemplate }) => fromTemplate),
    };
};
const describedByInputs = ({ label, metadata, format }) => label === undefined || metadata === undefined
    ? null
    : {
        ...named(external_node_path_.posix.basename(metadata).replace(/\.[^.]+$/, '')),
        metadata,
        format: format ?? null,
        labels: label,
        head: null,
        owners: {},
        ignore: [],
        fromTemplate: false,
    };
const named = (name) => ({ name, section: name });
const projects_toProject = (name, config, inputs) => {
    const placeholder = name.includes('{project}');
    const others = [name, config.metadata].some((text) => /[{}]/.test(text.replaceAll('{project}', '')));
    if (others || (!placeholder && config.metadata.includes('{project}'))) {
        throw new model_problem/* SyncError */.S({
            code: 'config-invalid',
            message: `Project \`${name}\`: braces stand only around \`project\`, and in the name wherever they stand in \`metadata\`.`,
            remedy: 'Write a template as `"{project}": { metadata: projects/{project}.json, … }`.',
        });
    }
    return {
        ...named(name),
        metadata: config.metadata,
        format: inputs.format ?? config.format ?? null,
        labels: config.pulls.labels,
        head: config.pulls.head ?? null,
        owners: config.fields ?? {},
        ignore: config.ignore ?? [],
        fromTemplate: placeholder,
    };
};
const noProject = (inputs, file) => new model_problem/* SyncError */.S({
    code: 'no-project',
    message: file === null
        ? `There is no config file at \`${inputs.config ?? DEFAULT_CONFIG_PATH}\`, and the inputs \`label\` and \`metadata\` are not set.`
        : 'The config file describes no project.',
    remedy: 'Set `label` and `metadata`, or describe a project under `projects` in the config file.',
});
const selectProjects = (names, projects) => {
    const known = projects.map(({ name }) => name);
    const unknown = names?.find((name) => !known.includes(name));
    if (unknown === undefined)
        return names;
    throw new model_problem/* SyncError */.S({
        code: 'project-unknown',
        message: `Input \`project\`: there is no project \`${unknown}\`.`,
        remedy: `${didYouMean(unknown, known)}Known: ${listWords(known)}.`,
    });
};

;// CONCATENATED MODULE: ./build/config/merge.js




const DEFAULTS = {
    mode: 'correct',
    deliver: 'pull-request',
    branch: 'metadata-sync/corrections',
    historyBranch: 'metadata-sync/state',
    labels: ['metadata-sync'],
    maxChanges: '50%',
    maxWait: '15m',
    reserve: '10%',
    ttl: '5m',
    fullScan: '7d',
};
const mergeSettings = (inputs, file) => {
    const corrections = correctionSettings(inputs, file);
    const { projects, templates } = describeProjects(inputs, file);
    return {
        base: inputs.base ?? file?.base ?? null,
        projects,
        templates,
        only: templates.length === 0
            ? selectProjects(inputs.project ?? null, projects)
            : (inputs.project ?? null),
        mode: inputs.mode ?? DEFAULTS.mode,
        dryRun: inputs.dryRun ?? false,
        backfill: inputs.backfill ?? false,
        prune: inputs.prune ?? false,
        force: inputs.force ?? false,
        since: inputs.since ?? null,
        fields: inputs.fields ?? null,
        corrections,
        history: historySettings(file ?? {}, corrections),
        limits: limits(file),
        cache: inputs.force ? null : cacheSettings(file),
    };
};
const correctionSettings = ({ deliver }, file) => ({
    deliver: deliver ?? file?.corrections?.deliver ?? DEFAULTS.deliver,
    branch: file?.corrections?.branch ?? DEFAULTS.branch,
    labels: file?.corrections?.labels ?? DEFAULTS.labels,
    maxChanges: shareOf(file?.corrections?.maxChanges ?? DEFAULTS.maxChanges),
});
const limits = (file) => ({
    maxWait: parseDuration(file?.limits?.maxWait ?? DEFAULTS.maxWait) ?? 0,
    reserve: shareOf(file?.limits?.reserve ?? DEFAULTS.reserve),
});
const cacheSettings = (file) => file?.cache === false
    ? null
    : {
        ttl: parseDuration(file?.cache?.ttl ?? DEFAULTS.ttl) ?? 0,
        fullScan: parseDuration(file?.cache?.fullScan ?? DEFAULTS.fullScan) ?? 0,
    };
const shareOf = (value) => parseShare(value) ?? { count: 0 };
const historySettings = ({ history }, { branch: corrections }) => {
    const branch = history === false ? null : (history?.branch ?? DEFAULTS.historyBranch);
    for (const [key, name] of Object.entries({ history: branch, corrections })) {
        if (name === RESTORE_BRANCH)
            throw new model_problem/* SyncError */.S(forRestores(`${key}.branch`));
    }
    if (branch === null)
        return null;
    if (branch !== corrections)
        return { branch };
    throw new model_problem/* SyncError */.S({
        code: 'config-invalid',
        message: `\`history.branch\` and \`corrections.branch\` are both \`${branch}\`.`,
        remedy: 'Name two branches; what is kept on the one is never proposed.',
    });
};
const forRestores = (key) => ({
    code: 'config-invalid',
    message: `\`${key}\` is \`${RESTORE_BRANCH}\`, from which restores are proposed.`,
    remedy: 'Name another branch.',
});

;// CONCATENATED MODULE: ./build/config/explain.js

const explainIssue = (issue, value) => {
    switch (issue.code) {
        case 'unrecognized_keys': {
            const allowed = issue.message.replace(/^allowed:/, '').split(',');
            return issue.keys.map((key) => ({
                path: [...issue.path, key],
                message: `the key \`${key}\` is not known`,
                remedy: `${didYouMean(key, allowed)}Allowed: ${listWords(allowed)}.`,
            }));
        }
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            return [
                {
                    path: issue.path,
                    message: `${explain_nameOf(issue.path)} is ${show(value)}`,
                    remedy: `${didYouMean(String(value), allowed)}Allowed: ${listWords(allowed)}.`,
                },
            ];
        }
        case 'invalid_type':
            return [
                value === undefined
                    ? {
                        path: issue.path,
                        message: `${explain_nameOf(issue.path)} is missing`,
                        remedy: `Add it (${issue.expected}).`,
                    }
                    : {
                        path: issue.path,
                        message: `${explain_nameOf(issue.path)} is ${show(value)}`,
                        remedy: `Give ${issue.expected === 'array' ? 'a list' : `a value of type ${issue.expected}`}.`,
                    },
            ];
        case 'invalid_union':
            return explainUnion(issue, value);
        default:
            return [
                {
                    path: issue.path,
                    message: issue.message.startsWith('`') || issue.message.startsWith('the ')
                        ? `${explain_nameOf(issue.path)}: ${issue.message}`
                        : `${explain_nameOf(issue.path)} ${issue.message}`,
                    remedy: 'Correct it.',
                },
            ];
    }
};
const explainUnion = (issue, value) => {
    const isObject = typeof value === 'object' && value !== null;
    const branch = issue.errors.find((issues) => issues.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')) ??
        issue.errors.find((issues) => issues.some((inner) => (inner.code === 'invalid_type') === isObject)) ??
        issue.errors[0] ??
        [];
    return branch.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, valueAt(value, inner.path)));
};
const valueAt = (root, path) => path.reduce((value, step) => typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined, root);
const explain_nameOf = (path) => path.length === 0 ? 'the config' : `\`${path.map(String).join('.')}\``;
const show = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
};

;// CONCATENATED MODULE: ./build/model/field.js
const OWNERS = ['tracker', 'fill', 'metadata'];
const namesField = (field, name) => field.name === name || field.alias === name;

;// CONCATENATED MODULE: ./build/config/file.js








const strict = (shape) => schemas/* strictObject */.rej(shape, {
    error: (issue) => issue.code === 'unrecognized_keys' ? `allowed:${Object.keys(shape).join(',')}` : undefined,
});
const word = schemas/* string */.YjP().trim().min(1, 'must not be empty');
const path = word.superRefine((text, context) => {
    const objection = objectionToPath(text);
    if (objection !== undefined)
        context.addIssue(`the path \`${text}\` ${objection}`);
});
const branch = word.superRefine((text, context) => {
    const objection = objectionToBranch(text);
    if (objection !== undefined)
        context.addIssue(objection);
});
const file_duration = word.refine((text) => parseDuration(text) !== undefined, {
    error: 'must be a time such as `30s`, `5m`, `36h` or `7d`',
});
const share = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).refine((value) => parseShare(value) !== undefined, {
    error: 'must be a whole number, or a percentage such as `50%`',
});
const day = word.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text), {
    error: 'must be a day such as `2026-12-31`',
});
const key = schemas/* union */.KCZ([schemas/* int */.Whr().positive(), word])
    .transform((value) => (/^\d+$/.test(String(value)) ? `#${value}` : String(value)));
const ignoreRule = strict({
    kind: schemas/* enum */.k5n(DRIFT_KINDS).optional(),
    field: word.optional(),
    keys: schemas/* array */.YOg(key).min(1).optional(),
    observed: schemas/* json */.Pq9().optional(),
    reason: word.optional(),
    until: day.optional(),
}).refine(({ kind, field, keys, observed }) => [kind, field, keys, observed].some((one) => one !== undefined), { error: 'must say what it matches: `kind`, `field`, `keys` or `observed`' });
const isOneToOne = (words) => new Set(words).size === words.length;
const mappedFormat = strict({
    records: schemas/* string */.YjP(),
    key: word,
    fields: schemas/* record */.g1P(word, word),
    status: strict({ open: word, merged: word, closed: word }),
})
    .refine(({ status }) => isOneToOne(Object.values(status)), {
    path: ['status'],
    error: 'must have three different words',
})
    .refine(({ key, fields }) => isOneToOne([key, ...Object.values(fields)]), {
    path: ['fields'],
    error: 'must lead to different keys, none of them the one in `key`',
});
const project = strict({
    metadata: path,
    format: schemas/* union */.KCZ([schemas/* enum */.k5n(FORMAT_NAMES), mappedFormat]).optional(),
    pulls: strict({
        labels: schemas/* array */.YOg(word).min(1, 'must name at least one label'),
        head: word.optional(),
    }),
    fields: schemas/* record */.g1P(word, schemas/* enum */.k5n(OWNERS)).optional(),
    ignore: schemas/* array */.YOg(ignoreRule).optional(),
});
const configFile = strict({
    version: schemas/* literal */.euz(1),
    base: branch.optional(),
    projects: schemas/* record */.g1P(word, project).optional(),
    corrections: strict({
        deliver: schemas/* enum */.k5n(['pull-request', 'commit']).optional(),
        branch: branch.optional(),
        labels: schemas/* array */.YOg(word).optional(),
        maxChanges: share.optional(),
    }).optional(),
    history: schemas/* union */.KCZ([schemas/* literal */.euz(false), strict({ branch: branch.optional() })]).optional(),
    cache: schemas/* union */.KCZ([schemas/* literal */.euz(false), strict({ ttl: file_duration.optional(), fullScan: file_duration.optional() })])
        .optional(),
    limits: strict({ maxWait: file_duration.optional(), reserve: share.optional() }).optional(),
});

;// CONCATENATED MODULE: ./build/config/read-file.js



const parseConfigFile = async (path, text) => {
    const { LineCounter, isNode, isPair, parseDocument, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const place = (offset) => {
        if (offset === undefined)
            return path;
        const { line, col } = lines.linePos(offset);
        return `${path}:${line}:${col}`;
    };
    const refuse = (offset, message, remedy) => new model_problem/* SyncError */.S({ code: 'config-invalid', message: `${place(offset)}: ${message}.`, remedy });
    const [broken] = document.errors;
    if (broken !== undefined) {
        const reason = broken.message.split(/ at line \d+/)[0]?.split('\n')[0] ?? broken.message;
        throw refuse(broken.pos[0], `not valid YAML: ${reason.replace(/[.:]$/, '')}`, 'Correct the syntax at this place.');
    }
    const offsetOf = (steps) => {
        for (let depth = steps.length; depth > 0; depth -= 1) {
            const parent = document.getIn(steps.slice(0, depth - 1), true);
            let found;
            if (isNode(parent)) {
                visit(parent, {
                    Pair: (_, pair) => {
                        const key = isNode(pair.key) ? pair.key : undefined;
                        if (isPair(pair) && key !== undefined && String(key) === String(steps[depth - 1])) {
                            found ??= key.range?.[0];
                        }
                        return visit.SKIP;
                    },
                });
            }
            const node = document.getIn(steps.slice(0, depth), true);
            if (found === undefined && isNode(node))
                found = node.range?.[0];
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch (cause) {
        throw refuse(undefined, 'its aliases expand without end', `Write the values out. ${String(cause)}`);
    }
    const parsed = configFile.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const errors = parsed.error.issues
        .flatMap((issue) => explainIssue(issue, valueAt(value, issue.path)))
        .map(({ path: steps, message, remedy }) => refuse(offsetOf(steps), message, remedy));
    const [first = refuse(undefined, 'it does not fit', 'Compare it with the reference.'), ...further] = errors;
    throw new model_problem/* SyncError */.S(first, { further });
};

;// CONCATENATED MODULE: ./build/config/index.js





;// CONCATENATED MODULE: ./build/metadata/apply.js
const applyChanges = (text, changes, now, open) => {
    const edited = (stamped) => changes.reduce((current, { file, corrections, owned }) => {
        const here = current === text ? file : file.withText(current);
        return here.edit(corrections, now, stamped, owned);
    }, text);
    return open !== null && edited(open) === open ? open : edited(null);
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/metadata/stores/text.js


const text_MOST_BYTES = 100 * 1024 * 1024;
const decodeText = (path, bytes) => {
    refuseSize(path, bytes.byteLength);
    if (bytes.includes(0))
        throw new model_problem/* SyncError */.S(notText(path));
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new model_problem/* SyncError */.S(notText(path), { cause });
    }
};
const blobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
const refuseSize = (path, bytes) => {
    if (bytes <= text_MOST_BYTES)
        return;
    throw new model_problem/* SyncError */.S({
        code: 'file-too-large',
        message: `\`${path}\` has ${Math.round(bytes / 1024 / 1024)} MB; at most 100 MB are read.`,
        remedy: 'Split the file by project, or check the path.',
    });
};
const notText = (path) => ({
    code: 'not-text',
    message: `\`${path}\` is not a text file in UTF-8.`,
    remedy: 'Check the path; convert the file to UTF-8.',
});

;// CONCATENATED MODULE: ./build/metadata/json/tokens.js
const CODE = {
    tab: 9,
    newline: 10,
    return: 13,
    space: 32,
    quote: 34,
    star: 42,
    comma: 44,
    slash: 47,
    colon: 58,
    openList: 91,
    backslash: 92,
    closeList: 93,
    openObject: 123,
    closeObject: 125,
};
const isBlank = (code) => code <= CODE.space &&
    (code === CODE.space || code === CODE.newline || code === CODE.return || code === CODE.tab);
const skipBlanks = (text, from) => {
    let at = from;
    while (isBlank(text.charCodeAt(at)))
        at += 1;
    return at;
};
const endOfString = (text, quote) => {
    for (let at = quote + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === CODE.quote)
            return at + 1;
        if (code === CODE.backslash)
            at += 1;
        else if (code < CODE.space)
            return -1;
    }
    return -1;
};
const endOfComment = (text, slash) => {
    const second = text.charCodeAt(slash + 1);
    if (second === CODE.star) {
        const end = text.indexOf('*/', slash + 2);
        return end === -1 ? -1 : end + 2;
    }
    if (second !== CODE.slash)
        return -1;
    let at = slash + 2;
    while (at < text.length && !isLineBreak(text.charCodeAt(at)))
        at += 1;
    return at;
};
const isLineBreak = (code) => code === CODE.newline || code === CODE.return;
const endOfWord = (text, from) => {
    let at = from;
    while (at < text.length && !endsWord(text.charCodeAt(at)))
        at += 1;
    return at;
};
const endsWord = (code) => code <= CODE.space ||
    code === CODE.comma ||
    code === CODE.closeObject ||
    code === CODE.closeList ||
    code === CODE.colon ||
    code === CODE.slash ||
    code === CODE.quote ||
    code === CODE.openList ||
    code === CODE.openObject;
const mayBeginWord = (code) => (code >= 48 && code <= 57) || code === 45 || code === 110 || code === 116 || code === 102;
const keyIn = (text, start, end) => {
    const inner = text.slice(start + 1, end - 1);
    return inner.includes('\\') ? JSON.parse(text.slice(start, end)) : inner;
};

;// CONCATENATED MODULE: ./build/metadata/json/container.js

class Container {
    start;
    end;
    isObject;
    #offsets;
    #text;
    constructor(plain, { start, end }, offsets) {
        this.start = start;
        this.end = end;
        this.isObject = plain.charCodeAt(start) === CODE.openObject;
        this.#offsets = offsets ?? entriesAt(plain, start, this.isObject);
        this.#text = plain;
    }
    get length() {
        return this.#offsets.length / 2;
    }
    entry(index) {
        const start = this.#offsets[index * 2];
        const end = this.#offsets[index * 2 + 1];
        return start === undefined || end === undefined ? undefined : { start, end };
    }
    value(index) {
        const entry = this.entry(index);
        if (entry === undefined || !this.isObject)
            return entry;
        return { start: behindColon(this.#text, entry.start), end: entry.end };
    }
    key(index) {
        return keyIn(this.#text, this.#offsets[index * 2] ?? 0, this.keyEnd(index));
    }
    keyEnd(index) {
        return endOfString(this.#text, this.#offsets[index * 2] ?? 0);
    }
    gap(index) {
        return {
            start: index < 0 ? this.start + 1 : (this.entry(index)?.end ?? this.end - 1),
            end: this.entry(index + 1)?.start ?? this.end - 1,
        };
    }
}
const isContainer = (plain, start) => {
    const code = plain.charCodeAt(start);
    return code === CODE.openObject || code === CODE.openList;
};
const behindColon = (text, key) => skipBlanks(text, skipBlanks(text, endOfString(text, key)) + 1);
const entriesAt = (text, start, isObject) => {
    const offsets = [];
    let at = skipBlanks(text, start + 1);
    while (!isClose(text.charCodeAt(at))) {
        const end = endOfValue(text, isObject ? behindColon(text, at) : at);
        offsets.push(at, end);
        at = skipBlanks(text, end);
        if (text.charCodeAt(at) === CODE.comma)
            at = skipBlanks(text, at + 1);
    }
    return offsets;
};
const endOfValue = (text, start) => {
    if (text.charCodeAt(start) === CODE.quote)
        return endOfString(text, start);
    return isContainer(text, start) ? endOfContainer(text, start) : endOfWord(text, start);
};
const endOfContainer = (text, start) => {
    let depth = 0;
    for (let at = start;; at += 1) {
        const code = text.charCodeAt(at);
        if (code === CODE.quote)
            at = endOfString(text, at) - 1;
        else if (code === CODE.openObject || code === CODE.openList)
            depth += 1;
        else if (isClose(code)) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
};
const isClose = (code) => code === CODE.closeObject || code === CODE.closeList;

;// CONCATENATED MODULE: ./build/metadata/json/json-text.js

const containerAt = ({ plain, scanned }, value) => isContainer(plain, value.start)
    ? new Container(plain, value, scanned.large.get(value.start))
    : undefined;
const withoutExtras = (text, extras) => {
    if (extras.length === 0)
        return text;
    const pieces = [];
    let at = 0;
    for (const { start, end } of extras) {
        pieces.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
        at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
};

;// CONCATENATED MODULE: ./build/metadata/json/gap.js

const hasComment = (text, { start, end }) => text.slice(start, end).includes('/');
const commaIn = (text, { start, end }) => {
    let at = skipBlanks(text, start);
    while (at < end && text.charCodeAt(at) === CODE.slash)
        at = skipBlanks(text, endOfComment(text, at));
    return at < end && text.charCodeAt(at) === CODE.comma ? at : -1;
};
const endOfOwnComments = (text, { start, end }) => {
    let last = null;
    for (let at = start; at < end;) {
        const code = text.charCodeAt(at);
        if (isLineBreak(code))
            return last;
        at = code === CODE.slash ? endOfComment(text, at) : at + 1;
        if (code === CODE.slash || (code === CODE.comma && last !== null))
            last = at;
    }
    return null;
};
const tidy = (text, { start, end }) => {
    let before = start;
    while (isSpace(text.charCodeAt(before - 1)))
        before -= 1;
    let after = end;
    while (isSpace(text.charCodeAt(after)))
        after += 1;
    const endsLine = isLineBreak(text.charCodeAt(after)) || isBracket(text.charCodeAt(after));
    if (!endsLine)
        return { start, end: after };
    if (!isLineBreak(text.charCodeAt(before - 1)) || isBracket(text.charCodeAt(after)))
        return { start: before, end };
    const crlf = text.startsWith('\r\n', before - 2);
    return { start: before - (crlf ? 2 : 1), end: after };
};
const isSpace = (code) => code === CODE.space || code === CODE.tab;
const isBracket = (code) => code === CODE.closeObject || code === CODE.closeList;

;// CONCATENATED MODULE: ./build/metadata/json/insert-entries.js

const put = (at, text) => ({ start: at, end: at, text });
const insertBehind = (text, container, { behind, entries }, { separator, line }, spare) => {
    const gap = container.gap(behind);
    const own = endOfOwnComments(text, gap);
    if (own === null)
        return [put(gap.start, entries.map((entry) => separator + entry).join(''))];
    const listed = entries.map((entry) => line() + entry).join(',');
    const comma = commaIn(text, gap);
    if (comma === -1 || comma > own)
        return [put(gap.start, ','), put(own, listed)];
    return [put(own, spare ? listed : `${listed},`)];
};
const insertFirst = (text, container, entries, first, layout) => {
    const start = container.entry(first)?.start ?? container.end - 1;
    if (!hasComment(text, container.gap(-1)) && !hasComment(text, container.gap(first - 1)))
        return put(start, entries.map((entry) => entry + layout.separator).join(''));
    const listed = entries.map((entry) => `${entry},`);
    return atBracket(text, container, listed, layout);
};
const insertAlone = (text, container, entries, layout) => {
    const trailing = commaIn(text, container.gap(container.length - 1)) !== -1;
    const commas = entries.map((entry, index) => trailing || index < entries.length - 1 ? `${entry},` : entry);
    return atBracket(text, container, commas, layout);
};
const atBracket = (text, container, entries, { lead, separator, line }) => {
    const own = endOfOwnComments(text, container.gap(-1));
    const begin = own !== null || lead.includes('\n') ? line() : null;
    const between = begin ?? separator.slice(separator.indexOf(',') + 1);
    return put(own ?? container.start + 1, (begin ?? '') + entries.join(between));
};

;// CONCATENATED MODULE: ./build/metadata/json/remove-entries.js

const removeEntries = (text, list, removed) => {
    let spareComma = null;
    const splices = runsOf(text, list, removed).flatMap((run) => {
        const whole = cutWithGap(text, list, run);
        if (whole !== null)
            return [whole];
        if (run[1] === list.length - 1)
            spareComma = commaBefore(text, list, removed);
        return cutAlone(text, list, run);
    });
    return { splices, spareComma };
};
const runsOf = (text, list, removed) => {
    const runs = [];
    for (const index of [...removed].sort((a, b) => a - b)) {
        const run = runs.at(-1);
        if (run !== undefined && run[1] === index - 1 && !hasComment(text, list.gap(index - 1)))
            run[1] = index;
        else
            runs.push([index, index]);
    }
    return runs;
};
const cutWithGap = (text, list, [first, last]) => {
    const before = list.gap(first - 1);
    const behind = list.gap(last);
    if (hasComment(text, behind))
        return null;
    if (last < list.length - 1)
        return { start: before.end, end: behind.end, text: '' };
    return first === 0 || hasComment(text, before)
        ? null
        : { start: before.start, end: behind.start, text: '' };
};
const cutAlone = (text, list, [first, last]) => {
    const start = list.gap(first - 1).end;
    const gap = list.gap(last);
    const comma = commaIn(text, gap);
    if (comma === -1)
        return [{ ...tidy(text, { start, end: gap.start }), text: '' }];
    if (!hasComment(text, { start: gap.start, end: comma }))
        return [{ ...tidy(text, { start, end: comma + 1 }), text: '' }];
    return [
        { ...tidy(text, { start, end: gap.start }), text: '' },
        { start: comma, end: comma + 1, text: '' },
    ];
};
const commaBefore = (text, list, removed) => {
    if (commaIn(text, list.gap(list.length - 1)) !== -1)
        return null;
    let behind = list.length - 1;
    while (removed.has(behind))
        behind -= 1;
    return behind < 0 ? null : { behind, at: commaIn(text, list.gap(behind)) };
};

;// CONCATENATED MODULE: ./build/metadata/json/edit-entries.js



const editEntries = (text, container, added, removed, layout) => {
    if (removed.size === container.length)
        return replaceAll(text, container, added, removed, layout);
    const { splices, spareComma } = removeEntries(text, container, removed);
    let spare = spareComma;
    const inserted = groupsOf(added, container.length, removed).flatMap((group) => {
        if (group.behind === -1) {
            const first = firstKept(removed);
            return [insertFirst(text, container, group.entries, first, layout)];
        }
        const isSpare = spare?.behind === group.behind;
        const result = insertBehind(text, container, group, layout, isSpare);
        if (isSpare && result.length === 1 && (result[0]?.start ?? 0) > (spare?.at ?? 0))
            spare = null;
        return result;
    });
    const cut = spare === null ? [] : [{ start: spare.at, end: spare.at + 1, text: '' }];
    return [...inserted, ...splices, ...cut];
};
const replaceAll = (text, container, added, removed, layout) => {
    const entries = [...added].sort((a, b) => a.index - b.index).map((entry) => entry.text);
    if (!hasComments(text, container)) {
        const inside = { start: container.start + 1, end: container.end - 1 };
        const { lead, separator, tail } = layout;
        return [{ ...inside, text: entries.length === 0 ? '' : lead + entries.join(separator) + tail }];
    }
    const { splices } = removeEntries(text, container, removed);
    return entries.length === 0
        ? [...splices]
        : [insertAlone(text, container, entries, layout), ...splices];
};
const hasComments = (text, container) => {
    for (let index = -1; index < container.length; index += 1)
        if (hasComment(text, container.gap(index)))
            return true;
    return false;
};
const firstKept = (removed) => {
    let index = 0;
    while (removed.has(index))
        index += 1;
    return index;
};
const groupsOf = (added, length, removed) => {
    const groups = new Map();
    let at = 0;
    let behind = -1;
    for (const { index, text } of [...added].sort((a, b) => a.index - b.index)) {
        for (; at < Math.min(index, length); at += 1)
            if (!removed.has(at))
                behind = at;
        const entries = groups.get(behind);
        if (entries === undefined)
            groups.set(behind, [text]);
        else
            entries.push(text);
    }
    return [...groups].map(([key, entries]) => ({ behind: key, entries }));
};

;// CONCATENATED MODULE: ./build/metadata/json/style.js


const habitsOf = (json) => {
    const { text, plain, scanned } = json;
    const newline = text.indexOf('\n', skipBlanks(text, 0));
    const oneLine = newline === -1 || skipBlanks(text, newline) >= text.length;
    const minified = oneLine && !/[,:] /.test(plain.slice(0, 400));
    const comma = minified ? ',' : ', ';
    return {
        oneLine,
        eol: text[newline - 1] === '\r' ? '\r\n' : '\n',
        unit: /\n([ \t]+)\S/.exec(plain)?.[1] ?? '',
        colon: minified ? ':' : ': ',
        comma,
        padding: '',
        inlineList: inlineListAt(json, scanned.plainList, comma),
    };
};
const inlineListAt = (json, start, comma) => {
    if (start === -1)
        return null;
    const list = containerAt(json, { start, end: start });
    const padding = list && blanksIn(json, list.gap(-1));
    if (list === undefined || padding === undefined)
        return null;
    return { comma: (list.length > 1 ? blanksIn(json, list.gap(0)) : undefined) ?? comma, padding };
};
const styleOf = (json, habits, sibling) => {
    if (sibling === undefined || sibling.length === 0)
        return habits;
    const comma = sibling.length > 1 ? blanksIn(json, sibling.gap(0)) : undefined;
    const padding = blanksIn(json, sibling.gap(-1));
    if (!sibling.isObject) {
        if (padding === undefined)
            return habits;
        return { ...habits, inlineList: { comma: comma ?? habits.comma, padding } };
    }
    const colon = json.text.slice(sibling.keyEnd(0), sibling.value(0)?.start);
    return {
        ...habits,
        comma: comma ?? habits.comma,
        padding: padding ?? habits.padding,
        ...(!colon.includes('/') && { colon }),
    };
};
const blanksIn = ({ text }, gap) => {
    const between = text.slice(gap.start, gap.end);
    return /[\n/]/.test(between) ? undefined : between;
};
const indentAt = (text, offset) => {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, 0);
    return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
};

;// CONCATENATED MODULE: ./build/metadata/json/entry-layout.js


const entryLayout = (text, container, style, multilineWhenEmpty) => {
    const first = container.entry(0);
    if (first === undefined)
        return emptyLayout(text, container, style, multilineWhenEmpty);
    const lead = text.slice(container.start + 1, first.start);
    const multiline = lead.includes('\n');
    const ownLine = () => multiline
        ? style.eol + indentAt(text, first.start)
        : style.eol + indentAt(text, container.start) + style.unit;
    const separator = bareSeparator(text, container) ?? (multiline ? `,${bare(lead) ?? ownLine()}` : style.comma);
    const behind = separator.slice(separator.indexOf(',') + 1);
    const last = container.gap(container.length - 1);
    return {
        lead,
        separator,
        line: behind.includes('\n') ? () => behind : ownLine,
        tail: text.slice(last.start, last.end),
    };
};
const emptyLayout = (text, container, style, multiline) => {
    const line = () => style.eol + indentAt(text, container.start) + style.unit;
    if (!multiline)
        return { lead: '', separator: style.comma, line, tail: '' };
    const lead = line();
    return { lead, separator: `,${lead}`, line, tail: style.eol + indentAt(text, container.start) };
};
const bare = (gap) => (gap.includes('/') ? undefined : gap);
const bareSeparator = (text, container) => {
    for (let index = 0; index < Math.min(container.length - 1, 8); index += 1) {
        const gap = container.gap(index);
        if (!hasComment(text, gap))
            return text.slice(gap.start, gap.end);
    }
    return undefined;
};
const isMultiline = (text, container, { oneLine }, outer) => {
    const first = container.entry(0);
    if (first !== undefined)
        return text.slice(container.start, first.start).includes('\n');
    return text.slice(container.start, container.end).includes('\n') || (outer ?? !oneLine);
};

;// CONCATENATED MODULE: ./build/metadata/json/render.js

const render_render = (value, style, indent) => {
    const inner = indent === null ? null : indent + style.unit;
    if ((0,model_json/* isJsonArray */.M)(value)) {
        const entries = value.map((entry) => render_render(entry, style, inner));
        const { comma, padding } = style.inlineList ?? { comma: style.comma, padding: '' };
        const isPlain = !value.some((entry) => (0,model_json/* isJsonArray */.M)(entry) || (0,model_json/* isJsonObject */.O)(entry));
        return indent === null || (isPlain && style.inlineList !== null)
            ? wrap('[', entries, ']', comma, padding)
            : wrapLines('[', entries, ']', style, indent);
    }
    if ((0,model_json/* isJsonObject */.O)(value)) {
        const entries = Object.entries(value).map(([key, entry]) => JSON.stringify(key) + style.colon + render_render(entry, style, inner));
        return indent === null
            ? wrap('{', entries, '}', style.comma, style.padding)
            : wrapLines('{', entries, '}', style, indent);
    }
    return JSON.stringify(value);
};
const wrap = (open, entries, close, comma, padding) => entries.length === 0 ? open + close : open + padding + entries.join(comma) + padding + close;
const wrapLines = (open, entries, close, { eol, unit }, indent) => {
    if (entries.length === 0)
        return open + close;
    const line = eol + indent;
    return `${open}${entries.map((entry) => line + unit + entry).join(',')}${line}${close}`;
};

;// CONCATENATED MODULE: ./build/metadata/json/add-keys.js




const add_keys_NONE = new Set();
const addKeys = (json, habits, object, changes, multiline) => {
    const { text } = json;
    const present = new Map();
    for (let index = 0; index < object.length; index += 1)
        present.set(object.key(index), index);
    const style = styleOf(json, habits, object);
    const layout = entryLayout(text, object, style, multiline);
    const first = object.entry(0);
    const inner = first === undefined ? layout.lead.replace(/^\r?\n/, '') : indentAt(text, first.start);
    const indent = multiline ? inner : null;
    const missing = [...changes.values()].filter(({ step }) => !present.has(step));
    const added = missing.sort(byPlace).map((one) => {
        const { set, step } = one;
        if (set === undefined || typeof step === 'number')
            throw new Error(`There is nothing to set at ${one.path}.`);
        const key = JSON.stringify(step);
        const anchor = (set.after ?? []).find((name) => present.has(name));
        return {
            index: anchor === undefined ? 0 : (present.get(anchor) ?? 0) + 1,
            text: key + style.colon + render_render(set.value, style, indent),
        };
    });
    return editEntries(text, object, added, add_keys_NONE, layout);
};
const byPlace = (a, b) => {
    const further = (a.set?.after?.length ?? 0) - (b.set?.after?.length ?? 0);
    return further === 0 ? (String(a.step) < String(b.step) ? -1 : 1) : further;
};

// EXTERNAL MODULE: ./build/metadata/equal.js
var equal = __webpack_require__(2444);
;// CONCATENATED MODULE: ./build/metadata/json/changes.js
var _a;

class Changes {
    step;
    #parent;
    set;
    inserts;
    removed;
    below;
    constructor(parent = null, step = '') {
        this.#parent = parent;
        this.step = step;
    }
    at(path) {
        let changes = this;
        for (const step of path)
            changes = changes.#child(step);
        return changes;
    }
    #child(step) {
        this.below ??= new Map();
        const known = this.below.get(step);
        if (known !== undefined)
            return known;
        const child = new _a(this, step);
        this.below.set(step, child);
        return child;
    }
    get path() {
        const above = this.#parent?.path ?? '';
        return above === '' ? String(this.step) : `${above}.${this.step}`;
    }
    get contradiction() {
        return new Error(`Two edits contradict each other at ${this.path}.`);
    }
}
_a = Changes;
const changesOf = (edits) => {
    const root = new Changes();
    for (const edit of edits) {
        const changes = root.at(edit.edit === 'set' ? edit.path : edit.list);
        if (edit.edit === 'insert') {
            changes.inserts ??= [];
            changes.inserts.push(edit);
        }
        else if (edit.edit === 'remove') {
            changes.removed ??= new Set();
            changes.removed.add(edit.index);
        }
        else if (changes.set === undefined)
            changes.set = edit;
        else if (!(0,equal/* sameValue */.e)(changes.set.value, edit.value))
            throw changes.contradiction;
    }
    return root;
};

;// CONCATENATED MODULE: ./build/metadata/json/edit-list.js





const editList = (json, habits, list, changes, multiline) => {
    const { text } = json;
    const { inserts, removed } = changes;
    const style = styleOf(json, habits, list);
    const layout = entryLayout(text, list, { ...style, ...style.inlineList }, multiline);
    const indent = multiline ? indentOfEntries(text, list, layout.lead) : null;
    const rendered = (index, value) => {
        const neighbour = neighbourOf(json, list, index);
        if (neighbour === undefined)
            return render_render(value, style, indent);
        const beside = styleOf(json, habits, neighbour);
        if (!text.slice(neighbour.start, neighbour.end).includes('\n'))
            return render_render(value, beside, null);
        return render_render(value, beside, indent ?? indentAt(text, neighbour.end - 1));
    };
    const added = inserts.map(({ index, value }) => ({ index, text: rendered(index, value) }));
    return editEntries(text, list, added, removed, layout);
};
const indentOfEntries = (text, list, lead) => {
    const first = list.entry(0);
    return first === undefined ? lead.replace(/^\r?\n/, '') : indentAt(text, first.start);
};
const neighbourOf = (json, list, index) => {
    const before = Math.min(index, list.length) - 1;
    const span = list.value(Math.max(before, 0));
    return span === undefined ? undefined : containerAt(json, span);
};

// EXTERNAL MODULE: ./build/metadata/yaml/compare-lists.js
var compare_lists = __webpack_require__(2849);
;// CONCATENATED MODULE: ./build/metadata/json/set-value.js









const setValue = (json, habits, place, value, outer) => {
    const { text, plain } = json;
    const before = JSON.parse(plain.slice(place.start, place.end));
    if ((0,equal/* sameValue */.e)(before, value))
        return [];
    const container = containerAt(json, place);
    if (container !== undefined &&
        (0,model_json/* isJsonArray */.M)(before) &&
        (0,model_json/* isJsonArray */.M)(value) &&
        !isBare(text, container))
        return setList(json, habits, container, (0,compare_lists/* compareLists */.t)(before, value), outer);
    return [
        { start: place.start, end: place.end, text: rendered(json, habits, place, value, outer) },
    ];
};
const rendered = (json, habits, place, value, outer) => {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const container = containerAt(json, place);
    const multiline = container === undefined || container.length === 0
        ? outer === true
        : json.text.slice(place.start, place.end).includes('\n');
    const indent = multiline ? indentAt(json.text, place.start) : null;
    return render_render(value, styleOf(json, habits, container), indent);
};
const isBare = (text, container) => container.length === 0 && !hasComment(text, container.gap(-1));
const setList = (json, habits, list, { replaced, inserts, removed }, outer) => [
    ...replaced.flatMap(({ index, value }) => {
        const place = list.value(index);
        return place === undefined ? [] : [{ ...place, text: JSON.stringify(value) }];
    }),
    ...editList(json, habits, list, { inserts, removed: new Set(removed) }, isMultiline(json.text, list, habits, outer)),
];

;// CONCATENATED MODULE: ./build/metadata/json/plan-edits.js








const planEdits = (json, edits) => {
    const { plain } = json;
    const plan = { json, habits: habitsOf(json), splices: [] };
    const root = { start: skipBlanks(plain, 0), end: plain.trimEnd().length };
    change(plan, changesOf(edits), root, undefined);
    return plan.splices;
};
const change = (plan, changes, place, outer) => {
    const { json, habits, splices } = plan;
    const { set, inserts, removed, below } = changes;
    const inList = inserts !== undefined || removed !== undefined;
    if (set !== undefined) {
        if (inList || below !== undefined)
            throw changes.contradiction;
        add(splices, setValue(json, habits, place, set.value, outer));
        return;
    }
    const container = containerAt(json, place);
    if (inList && container?.isObject !== false)
        throw new Error(`There is no list at ${changes.path}.`);
    if (container === undefined)
        throw new Error(`There is nothing to set at ${changes.path}.`);
    const multiline = isMultiline(json.text, container, habits, outer);
    if (container.isObject)
        changeObject(plan, changes, container, multiline);
    else
        changeList(plan, changes, container, multiline);
};
const changeObject = (plan, { below = new Map() }, object, multiline) => {
    let found = 0;
    for (let index = 0; index < object.length && found < below.size; index += 1) {
        const changes = below.get(object.key(index));
        const place = changes === undefined ? undefined : object.value(index);
        if (changes === undefined || place === undefined)
            continue;
        found += 1;
        change(plan, changes, place, multiline);
    }
    if (found === below.size)
        return;
    add(plan.splices, addKeys(plan.json, plan.habits, object, below, multiline));
};
const changeList = (plan, changes, list, multiline) => {
    const { json, habits, splices } = plan;
    const { below, removed = new Set(), inserts = [] } = changes;
    for (const [step, inner] of below ?? []) {
        const place = typeof step === 'number' ? list.value(step) : undefined;
        if (place === undefined)
            throw new Error(`There is no element ${inner.path}.`);
        if (typeof step === 'number' && removed.has(step))
            throw inner.contradiction;
        change(plan, inner, place, multiline);
    }
    for (const index of removed)
        if (list.entry(index) === undefined)
            throw new Error(`There is no element ${index} in the list ${changes.path}.`);
    if (inserts.length + removed.size > 0)
        add(splices, editList(json, habits, list, { inserts, removed }, multiline));
};
const add = (all, some) => {
    for (const one of some)
        all.push(one);
};

;// CONCATENATED MODULE: ./build/metadata/json/offsets.js
class Offsets {
    #pairs = new Int32Array(1024);
    length = 0;
    push(start) {
        if (this.length + 2 > this.#pairs.length) {
            const larger = new Int32Array(this.#pairs.length * 2);
            larger.set(this.#pairs);
            this.#pairs = larger;
        }
        this.#pairs[this.length] = start;
        this.length += 2;
    }
    end(end) {
        this.#pairs[this.length - 1] = end;
    }
    from(place) {
        return this.#pairs.slice(place, this.length);
    }
}

;// CONCATENATED MODULE: ./build/metadata/json/seen-keys.js
const seen_keys_LONGEST = 64;
const seen_keys_MOST = 10_000;
const LIKELY = 4;
class Shape {
    key;
    spelling;
    length;
    #parent;
    #next = new Map();
    likely = [];
    constructor(parent, key) {
        this.#parent = parent;
        this.key = key;
        this.spelling = Uint16Array.from(JSON.stringify(key).split(''), (code) => code.charCodeAt(0));
        this.length = parent === null ? 0 : parent.length + 1;
    }
    follow(key) {
        return this.#next.get(key);
    }
    extend(key) {
        const shape = new Shape(this, key);
        this.#next.set(key, shape);
        if (this.likely.length < LIKELY)
            this.likely.push(shape);
        return shape;
    }
    *keys() {
        let shape = this;
        while (shape.#parent !== null) {
            yield shape.key;
            shape = shape.#parent;
        }
    }
    includes(key) {
        for (const one of this.keys())
            if (one === key)
                return true;
        return false;
    }
}
const standsAt = (text, at, codes) => {
    for (let index = 0; index < codes.length; index += 1)
        if (text.charCodeAt(at + index) !== codes[index])
            return false;
    return true;
};
class SeenKeys {
    #root = new Shape(null, '');
    #open = [];
    #shapes = 0;
    enter() {
        this.#open.push(this.#root);
    }
    leave() {
        this.#open.pop();
    }
    follow(text, at) {
        const last = this.#open.length - 1;
        const seen = this.#open[last];
        if (!(seen instanceof Shape))
            return -1;
        for (const next of seen.likely) {
            if (!standsAt(text, at, next.spelling))
                continue;
            this.#open[last] = next;
            return at + next.spelling.length;
        }
        return -1;
    }
    add(key) {
        const last = this.#open.length - 1;
        const seen = this.#open[last];
        if (seen === undefined)
            throw new Error('A key stands in an object.');
        if (seen instanceof Set) {
            const repeated = seen.has(key);
            seen.add(key);
            return !repeated;
        }
        const known = seen.follow(key);
        if (known === undefined && seen.includes(key))
            return false;
        if (known === undefined && (seen.length >= seen_keys_LONGEST || this.#shapes >= seen_keys_MOST)) {
            this.#open[last] = new Set([...seen.keys(), key]);
            return true;
        }
        if (known === undefined)
            this.#shapes += 1;
        this.#open[last] = known ?? seen.extend(key);
        return true;
    }
}

// EXTERNAL MODULE: ./build/metadata/refuse.js
var refuse = __webpack_require__(2086);
;// CONCATENATED MODULE: ./build/metadata/json/syntax.js




const syntaxError = (source, offset, what) => {
    if (source.text.includes('\0'))
        return new model_problem/* SyncError */.S(notText(source.path));
    if (/^(?:<{7}|={7}|>{7})/.test(source.text.slice(offset, offset + 7)))
        return (0,refuse/* invalid */.G)(source, offset, 'not valid JSON (a merge conflict stands here)', 'Resolve the conflict, and commit the file.');
    const broken = offset >= source.text.length && source.text.trim() !== '';
    return (0,refuse/* invalid */.G)(source, offset, `not valid JSON (${broken ? 'the file breaks off here' : what})`, 'Correct the syntax at this place, or restore the file from an earlier commit.');
};
const ESCAPE = /\\(u[\da-fA-F]{4}|["\\/bfnrt]|)/g;
const refuseString = (source, start, end) => {
    const { text } = source;
    if (end !== -1) {
        for (const { 1: known, index } of text.slice(start, end).matchAll(ESCAPE)) {
            if (known === '')
                throw syntaxError(source, start + index, 'JSON has no such escape');
        }
        return;
    }
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) >= CODE.space)
        at += 1;
    const code = text.charCodeAt(at);
    if (at >= text.length || code === CODE.newline || code === CODE.return)
        throw (0,refuse/* invalid */.G)(source, start, 'not valid JSON (the text that begins here is not closed on its line)', 'Close it with a double quote; a line break in it is spelled `\\n`.');
    throw syntaxError(source, at, 'a control character in a text has to be escaped');
};
const VALUE = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const refuseWord = (source, start, end) => {
    const word = source.text.slice(start, end);
    if (word === '')
        throw syntaxError(source, start, 'a value is expected here');
    if (!VALUE.test(word)) {
        throw syntaxError(source, start, `\`${shortened(word)}\` is no number, no text in double quotes and no word of JSON`);
    }
};
const shortened = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const repeatedKey = (source, start, key) => (0,refuse/* invalid */.G)(source, start, `the key \`${shortened(key)}\` stands in this object twice`, 'Remove one of the two.');
const nestedTooDeep = (source, start, levels) => (0,refuse/* invalid */.G)(source, start, `nested deeper than ${levels} levels`, 'Flatten the file, or restore it from an earlier commit.');

;// CONCATENATED MODULE: ./build/metadata/json/scan.js




const MAX_DEPTH = 200;
const LARGE = 4096;
const scan = (source) => {
    try {
        return new Scanner(source, false).run();
    }
    catch (error) {
        scanCarefully(source);
        throw error;
    }
};
const scanCarefully = (source) => new Scanner(source, true).run();
class Scanner {
    extras = [];
    large = new Map();
    plainList = -1;
    #source;
    #text;
    #careful;
    #at = 0;
    #depth = 0;
    #backslash = -1;
    #seen = new SeenKeys();
    #entries = new Offsets();
    #starts = new Int32Array(MAX_DEPTH + 2);
    #isObject = new Uint8Array(MAX_DEPTH + 2);
    #places = new Int32Array(MAX_DEPTH + 2);
    #lastClosed = -1;
    constructor(source, careful) {
        this.#source = source;
        this.#text = source.text;
        this.#careful = careful;
    }
    run() {
        const code = this.#skip();
        if (this.#at >= this.#text.length)
            throw syntaxError(this.#source, this.#at, 'the file is empty');
        let next = this.#entry(code);
        while (this.#depth > 0)
            next = this.#entry(next);
        if (this.#at < this.#text.length)
            throw syntaxError(this.#source, this.#at, 'the file should end here');
        return this;
    }
    #entry(code) {
        this.#entries.push(this.#at);
        return this.#value(this.#isObject[this.#depth] === 1 ? this.#key(code) : code);
    }
    #key(code) {
        const start = this.#at;
        if (code !== CODE.quote)
            throw syntaxError(this.#source, start, 'a key in double quotes is expected here');
        const end = this.#seen.follow(this.#text, start);
        this.#at = end === -1 ? this.#newKey(start) : end;
        if (this.#skip() !== CODE.colon)
            throw syntaxError(this.#source, this.#at, 'a colon is expected here');
        this.#at += 1;
        return this.#skip();
    }
    #newKey(start) {
        const end = this.#string(start);
        refuseString(this.#source, start, end);
        const key = keyIn(this.#text, start, end);
        if (this.#seen.add(key))
            return end;
        throw repeatedKey(this.#source, start, key);
    }
    #value(code) {
        if (code === CODE.openObject || code === CODE.openList)
            return this.#open(code);
        this.#at = code === CODE.quote ? this.#string(this.#at) : this.#word(this.#at);
        return this.#ended();
    }
    #string(start) {
        if (!this.#careful) {
            const end = this.#text.indexOf('"', start + 1) + 1;
            if (this.#backslash < start)
                this.#backslash = this.#next('\\', start);
            if (end > 0 && end <= this.#backslash)
                return end;
        }
        const end = endOfString(this.#text, start);
        if (end === -1 || this.#careful)
            refuseString(this.#source, start, end);
        return end;
    }
    #next(character, from) {
        const at = this.#text.indexOf(character, from);
        return at === -1 ? this.#text.length : at;
    }
    #word(start) {
        const end = endOfWord(this.#text, start);
        if (end === start || this.#careful || !mayBeginWord(this.#text.charCodeAt(start)))
            refuseWord(this.#source, start, end);
        return end;
    }
    #open(bracket) {
        const start = this.#at;
        if (this.#depth >= MAX_DEPTH)
            throw nestedTooDeep(this.#source, start, MAX_DEPTH);
        this.#depth += 1;
        this.#starts[this.#depth] = start;
        this.#isObject[this.#depth] = bracket === CODE.openObject ? 1 : 0;
        this.#places[this.#depth] = this.#entries.length;
        if (bracket === CODE.openObject)
            this.#seen.enter();
        this.#at = start + 1;
        const code = this.#skip();
        return this.#close(code) ? this.#ended() : code;
    }
    #ended() {
        for (;;) {
            this.#entries.end(this.#at);
            const code = this.#skip();
            if (this.#depth === 0)
                return code;
            if (code === CODE.comma) {
                const comma = this.#at;
                this.#at = comma + 1;
                const next = this.#skip();
                if (!this.#close(next))
                    return next;
                this.#addExtra({ start: comma, end: comma + 1 });
            }
            else if (!this.#close(code)) {
                const close = this.#isObject[this.#depth] === 1 ? '}' : ']';
                throw syntaxError(this.#source, this.#at, `a comma or \`${close}\` is expected here`);
            }
        }
    }
    #close(code) {
        const isObject = this.#isObject[this.#depth] === 1;
        if (code !== (isObject ? CODE.closeObject : CODE.closeList))
            return false;
        this.#at += 1;
        const start = this.#starts[this.#depth] ?? 0;
        const place = this.#places[this.#depth] ?? 0;
        if (this.#at - start >= LARGE)
            this.large.set(start, this.#entries.from(place));
        if (isObject)
            this.#seen.leave();
        else if (this.plainList === -1 && this.#entries.length > place && this.#lastClosed < start)
            this.plainList = start;
        this.#lastClosed = this.#at;
        this.#entries.length = place;
        this.#depth -= 1;
        return true;
    }
    #skip() {
        let code = this.#skipBlanks();
        while (code === CODE.slash) {
            const start = this.#at;
            const end = endOfComment(this.#text, start);
            if (end === -1)
                throw syntaxError(this.#source, start, 'this is no comment, or it has no end');
            this.#addExtra({ start, end });
            this.#at = end;
            code = this.#skipBlanks();
        }
        return code;
    }
    #skipBlanks() {
        this.#at = skipBlanks(this.#text, this.#at);
        return this.#text.charCodeAt(this.#at);
    }
    #addExtra(extra) {
        let index = this.extras.length;
        while (index > 0 && (this.extras[index - 1]?.start ?? 0) > extra.start)
            index -= 1;
        this.extras.splice(index, 0, extra);
    }
}

;// CONCATENATED MODULE: ./build/metadata/json/span-of.js


const spanOf = (json, path) => {
    let place = {
        start: skipBlanks(json.plain, 0),
        end: json.plain.trimEnd().length,
    };
    for (const step of path) {
        const next = entryOf(containerAt(json, place), step);
        if (next === undefined)
            return null;
        place = next;
    }
    return place;
};
const entryOf = (container, step) => {
    if (container === undefined || container.isObject !== (typeof step === 'string'))
        return undefined;
    if (typeof step === 'number')
        return container.value(step);
    for (let index = 0; index < container.length; index += 1)
        if (container.key(index) === step)
            return container.value(index);
    return undefined;
};

// EXTERNAL MODULE: ./build/metadata/json/splice.js
var splice = __webpack_require__(2571);
;// CONCATENATED MODULE: ./build/metadata/json/open.js







const openJson = (path, text) => {
    refuseSize(path, text.length);
    const source = { path, text };
    const scanned = scan(source);
    const plain = withoutExtras(text, scanned.extras);
    const json = { text, plain, scanned };
    return {
        value: parse(source, plain),
        spanOf: (path) => spanOf(json, path),
        edit: (edits) => (edits.length === 0 ? text : (0,splice/* splice */.V)(text, planEdits(json, edits))),
    };
};
const parse = (source, plain) => {
    try {
        return JSON.parse(plain);
    }
    catch (cause) {
        scanCarefully(source);
        throw syntaxError(source, 0, cause instanceof Error ? cause.message : 'it cannot be parsed');
    }
};

;// CONCATENATED MODULE: ./build/metadata/document.js

const openJsonDocument = openJson;
const openerFor = async (path) => /\.ya?ml$/i.test(path) ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 3038))).openYaml : openJsonDocument;

;// CONCATENATED MODULE: ./build/metadata/formats/format.js
class StructureError extends Error {
    constructor(key, expected, found) {
        super(`\`${key}\` should be ${expected}, but is ${format_nameOf(found)}`);
        this.name = 'StructureError';
    }
}
const format_nameOf = (value) => {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : JSON.stringify(value);
};

;// CONCATENATED MODULE: ./build/metadata/instant.js

const PATTERN = /^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(Z|([+-])(\d{2}):?(\d{2}))?$/;
const IN_UTC = { separator: 'T', fraction: 0, zone: 'Z', ahead: 0 };
const isSpelledInstant = (value) => typeof value === 'string' &&
    PATTERN.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(`${value.slice(0, 10)}T${value.slice(11, 19)}Z`));
const spellingOf = (like) => {
    const match = typeof like === 'string' ? PATTERN.exec(like) : null;
    if (match === null)
        return IN_UTC;
    const [, separator = 'T', fraction = '', zone = '', sign, hours = 0, minutes = 0] = match;
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return { separator, fraction: fraction.length, zone, ahead: sign === '-' ? -offset : offset };
};
const instantsLike = (like) => {
    const { separator, fraction, zone, ahead } = spellingOf(like);
    return (instant) => {
        const iso = new Date(instant.getTime() + ahead).toISOString();
        const digits = iso.slice(20, 23).padEnd(9, '0').slice(0, fraction);
        return `${iso.slice(0, 10)}${separator}${iso.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${zone}`;
    };
};

;// CONCATENATED MODULE: ./build/model/status.js
const STATUSES = ['open', 'merged', 'closed'];
const isStatus = (value) => STATUSES.some((status) => status === value);

;// CONCATENATED MODULE: ./build/model/item.js
const completenessOf = (observations, lookUps) => {
    const gap = [...observations].some(({ complete }) => !complete);
    const unread = [...lookUps].some(({ found }) => found === 'unreadable');
    return gap || unread ? null : PROVEN;
};
const PROVEN = Object.freeze({});
const keyOf = (number) => `#${number}`;
const hasLabel = (item, labels) => {
    if (item.labels === undefined)
        return true;
    const wanted = new Set(labels.map((label) => label.normalize('NFC').toLowerCase()));
    return item.labels.some((label) => wanted.has(label.normalize('NFC').toLowerCase()));
};

;// CONCATENATED MODULE: ./build/metadata/formats/records.js



const own = (object, key) => Object.hasOwn(object, key) ? object[key] : undefined;
const readRecords = (root, mapping, fields) => {
    const keys = new Map(fields.flatMap(({ name }) => {
        const key = mapping.keys.get(name);
        return key === undefined ? [] : [[name, key]];
    }));
    return recordList(root, mapping.list).map((raw, position) => {
        if (!(0,model_json/* isJsonObject */.O)(raw)) {
            const name = `${records_nameOf(mapping.list)}[${position}]`;
            throw new StructureError(name, 'an object', raw);
        }
        return new RecordInFile(raw, position, keys, mapping);
    });
};
class RecordInFile {
    key;
    number;
    position;
    raw;
    #keys;
    #mapping;
    constructor(raw, position, keys, mapping) {
        const number = own(raw, mapping.number);
        const valid = typeof number === 'number' && Number.isSafeInteger(number) && number > 0;
        this.key = valid ? keyOf(number) : `@${position + 1}`;
        this.number = valid ? number : null;
        this.position = position;
        this.raw = raw;
        this.#keys = keys;
        this.#mapping = mapping;
    }
    get values() {
        return this;
    }
    has(field) {
        return this.#keys.has(field);
    }
    get(field) {
        const key = this.#keys.get(field);
        return key === undefined
            ? undefined
            : this.#mapping.understand(field, own(this.raw, key) ?? null);
    }
}
const withValues = (record, values) => ({
    key: record.key,
    number: record.number,
    position: record.position,
    raw: record.raw,
    values: {
        has: (field) => values.has(field) || record.values.has(field),
        get: (field) => (values.has(field) ? values.get(field) : record.values.get(field)),
    },
});
const recordList = (root, path) => {
    const list = path.reduce((value, key) => ((0,model_json/* isJsonObject */.O)(value) ? own(value, key) : undefined), root);
    if (!(0,model_json/* isJsonArray */.M)(list))
        throw new StructureError(records_nameOf(path), 'a list of records', list);
    return list;
};
const records_nameOf = (path) => path.length === 0 ? 'the file' : path.join('.');
const newRecord = (item, mapping, fields) => {
    const record = {};
    for (const [name, key] of mapping.keys) {
        const field = fields.find((one) => one.name === name);
        record[key] =
            key === mapping.number ? item.number : mapping.spell(name, field?.observe(item) ?? null);
    }
    return record;
};
const editRecords = (records, corrections, mapping, recordFor) => {
    const list = mapping.list;
    const order = [...mapping.keys.values()];
    const before = new Map(order.map((key, index) => [key, order.slice(0, index).reverse()]));
    const placeOf = placesIn(records);
    const edits = [];
    for (const correction of insertsLast(corrections)) {
        if (correction.action === 'remove') {
            edits.push(...correction.positions.map((index) => ({ edit: 'remove', list, index })));
        }
        else if (correction.action === 'insert') {
            const index = placeOf(correction.item.number);
            const value = recordFor(correction.item);
            const sibling = (records[index - 1] ?? records[index])?.raw;
            edits.push({ edit: 'insert', list, index, value: ordered(value, sibling) });
        }
        else {
            const key = mapping.keys.get(correction.field);
            if (key === undefined)
                continue;
            edits.push({
                edit: 'set',
                path: [...list, correction.position, key],
                value: mapping.spell(correction.field, correction.after),
                after: before.get(key) ?? [],
            });
        }
    }
    return edits;
};
const ordered = (value, sibling) => {
    if (!(0,model_json/* isJsonObject */.O)(sibling))
        return value;
    const own = Object.keys(value);
    const keys = Object.keys(sibling).filter((key) => own.includes(key));
    own.forEach((key, index) => {
        if (keys.includes(key))
            return;
        const before = own[index - 1];
        keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    });
    return Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
};
const placesIn = (records) => {
    const numbers = records.map(({ number }) => number ?? 0);
    const sorted = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
    if (!sorted)
        return (number) => records.findLastIndex((one) => one.number !== null && one.number < number) + 1;
    return (number) => {
        let low = 0;
        let high = numbers.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((numbers[middle] ?? 0) < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
};
const insertsLast = (corrections) => {
    const inserts = corrections.filter((one) => one.action === 'insert');
    if (inserts.length === 0)
        return corrections;
    return [
        ...corrections.filter((one) => one.action !== 'insert'),
        ...inserts.sort((a, b) => a.item.number - b.item.number),
    ];
};

;// CONCATENATED MODULE: ./build/metadata/formats/claudestep-tasks.js




const TASK_STATUS = 'tasks[].status';
const taskOf = (item) => {
    const digits = /(?:^|\D)(\d{1,9})$/.exec(item.head)?.[1];
    return digits === undefined ? null : Number(digits);
};
const taskStatus = (status) => status === 'merged' ? 'completed' : 'in_progress';
const taskIndexOf = (record) => {
    const index = record.values.get('task_index');
    return typeof index === 'number' ? index : null;
};
const newestByTask = (records) => {
    const newest = new Map();
    for (const record of records) {
        const task = record.number === null ? null : taskIndexOf(record);
        if (task === null)
            continue;
        const other = newest.get(task)?.number ?? 0;
        if (other < (record.number ?? 0))
            newest.set(task, record);
    }
    return newest;
};
const tasksOf = ({ path, value }) => {
    const tasks = own(value, 'tasks') ?? [];
    const name = [...path, 'tasks'].join('.');
    if (!(0,model_json/* isJsonArray */.M)(tasks))
        throw new StructureError(name, 'a list', tasks);
    const byIndex = new Map();
    tasks.forEach((task, position) => {
        if (!(0,model_json/* isJsonObject */.O)(task))
            throw new StructureError(`${name}[${position}]`, 'an object', task);
        const index = own(task, 'index');
        if (typeof index === 'number')
            byIndex.set(index, { position, status: own(task, 'status') ?? null });
    });
    return byIndex;
};
const touchedBy = (corrections) => {
    const changed = new Map();
    const removed = new Set();
    const inserted = [];
    for (const correction of corrections) {
        if (correction.action === 'insert')
            inserted.push(asRecord(correction.item));
        else if (correction.action === 'remove')
            for (const position of correction.positions)
                removed.add(position);
        else {
            const values = changed.get(correction.position) ?? new Map();
            changed.set(correction.position, values.set(correction.field, correction.after));
        }
    }
    return { changed, removed, inserted };
};
const claudestep_tasks_outcomeOf = (records, corrections) => {
    const { changed, removed, inserted } = touchedBy(corrections);
    const tasks = new Set(inserted.map(taskIndexOf));
    const after = [...inserted];
    for (const record of records) {
        const isRemoved = removed.has(record.position);
        const values = changed.get(record.position);
        const outcome = values === undefined ? record : withValues(record, values);
        if (!isRemoved)
            after.push(outcome);
        if (isRemoved || DECISIVE.some((field) => values?.has(field)))
            tasks.add(taskIndexOf(outcome));
    }
    return { newest: newestByTask(after), tasks };
};
const DECISIVE = ['status', 'task_index', TASK_STATUS];
const asRecord = (item) => ({
    key: item.key,
    number: item.number,
    position: -1,
    values: new Map([
        ['task_index', taskOf(item)],
        ['status', item.status],
    ]),
    raw: null,
});
const editTasks = (section, records, corrections, owner) => {
    if (owner === 'metadata')
        return [];
    const { newest, tasks } = claudestep_tasks_outcomeOf(records, corrections);
    const recorded = tasksOf(section);
    return [...tasks].flatMap((index) => {
        if (index === null)
            return [];
        const task = recorded.get(index);
        const status = newest.get(index)?.values.get('status');
        if (task === undefined || !isStatus(status) || task.status === taskStatus(status))
            return [];
        if (owner === 'fill' && task.status !== null && task.status !== '')
            return [];
        return [
            {
                edit: 'set',
                path: [...section.path, 'tasks', task.position, 'status'],
                value: taskStatus(status),
                after: ['description', 'index'],
            },
        ];
    });
};

;// CONCATENATED MODULE: ./build/metadata/formats/claudestep.js





const FIELDS = [
    {
        name: 'status',
        alias: 'pr_state',
        type: 'status',
        owner: 'tracker',
        observe: (item) => item.status,
    },
    { name: 'title', type: 'text', owner: 'tracker', observe: (item) => item.title },
    { name: 'branch_name', type: 'text', owner: 'tracker', observe: (item) => item.head },
    {
        name: 'reviewer',
        type: 'login',
        owner: 'fill',
        list: 'assignees',
        observe: (item) => (item.assignees === undefined ? undefined : (item.assignees[0] ?? null)),
    },
    { name: 'created_at', type: 'instant', owner: 'fill', observe: (item) => item.createdAt },
    { name: 'task_index', type: 'number', owner: 'fill', observe: taskOf },
    {
        name: TASK_STATUS,
        alias: 'tasks.status',
        type: 'text',
        owner: 'tracker',
        observe: (item) => taskStatus(item.status),
        derived: { groupOfItem: taskOf, groupOfRecord: taskIndexOf },
    },
];
const KEYS = new Map([
    ['task_index', 'task_index'],
    ['number', 'pr_number'],
    ['branch_name', 'branch_name'],
    ['reviewer', 'reviewer'],
    ['status', 'pr_state'],
    ['created_at', 'created_at'],
    ['title', 'title'],
]);
const claudestep = {
    name: 'claudestep',
    fields: FIELDS,
    signature: '`schema_version: "2.0"` and a list `pull_requests`, or such objects under `projects`',
    recognises: (root) => {
        if (!(0,model_json/* isJsonObject */.O)(root))
            return false;
        const projects = own(root, 'projects');
        if (!(0,model_json/* isJsonObject */.O)(projects))
            return isVersionedProject(root);
        return (own(root, 'schema_version') !== undefined || Object.values(projects).some(isVersionedProject));
    },
    open: (root, project) => {
        const section = sectionOf(root, project);
        const spellInstant = instantsLike(timesIn(section));
        const mapping = {
            list: [...section.path, 'pull_requests'],
            number: 'pr_number',
            keys: KEYS,
            understand: (_, raw) => raw,
            spell: (field, value) => field === 'created_at' && isText(value) ? spellInstant(new Date(value)) : value,
        };
        const records = readRecords(section.root, mapping, FIELDS);
        const recordFor = (item) => ({
            ...newRecord(item, mapping, FIELDS),
            ai_operations: [],
        });
        return {
            records: withTaskStatus(section, records),
            part: section.path.join('.'),
            list: mapping.list,
            canRecord: (item) => taskOf(item) !== null,
            edits: (corrections, context) => corrections.length === 0
                ? []
                : [
                    ...editRecords(records, corrections, mapping, recordFor),
                    ...editTasks(section, records, corrections, context.ownerOf(TASK_STATUS)),
                    ...editStamp(section, context),
                ],
        };
    },
};
const isVersionedProject = (value) => (0,model_json/* isJsonObject */.O)(value) &&
    own(value, 'schema_version') !== undefined &&
    (0,model_json/* isJsonArray */.M)(own(value, 'pull_requests'));
const sectionOf = (root, project) => {
    if (!(0,model_json/* isJsonObject */.O)(root))
        throw new StructureError('the file', 'an object', root);
    const projects = own(root, 'projects');
    const several = own(root, 'pull_requests') === undefined && (0,model_json/* isJsonObject */.O)(projects);
    const value = several ? own(projects, project) : root;
    const path = several ? ['projects', project] : [];
    if (!(0,model_json/* isJsonObject */.O)(value))
        throw new StructureError(path.join('.'), 'an object', value);
    const version = own(value, 'schema_version') ?? own(root, 'schema_version');
    if (version !== '2.0')
        throw new StructureError('schema_version', '"2.0"', version);
    return { root, path, value };
};
const withTaskStatus = (section, records) => {
    const tasks = tasksOf(section);
    const all = [...records];
    for (const [task, record] of newestByTask(records)) {
        const status = tasks.get(task)?.status;
        if (status !== undefined)
            all[record.position] = withValues(record, new Map([[TASK_STATUS, status]]));
    }
    return all;
};
const editStamp = ({ root, path, value }, { now, earlier }) => {
    const at = own(value, 'last_updated') === undefined ? [] : path;
    const stamp = own(value, 'last_updated') ?? own(root, 'last_updated');
    if (stamp === undefined)
        return [];
    const proposed = [...at, 'last_updated'].reduce((holder, key) => ((0,model_json/* isJsonObject */.O)(holder) ? own(holder, key) : undefined), earlier);
    return [
        {
            edit: 'set',
            path: [...at, 'last_updated'],
            value: proposed ?? instantsLike(stamp)(now),
        },
    ];
};
const timesIn = ({ root, value }) => {
    const records = own(value, 'pull_requests');
    const created = ((0,model_json/* isJsonArray */.M)(records) ? records : []).map((record) => (0,model_json/* isJsonObject */.O)(record) ? own(record, 'created_at') : undefined);
    const stamps = [own(value, 'last_updated'), own(root, 'last_updated')];
    return [...created, ...stamps].find(isSpelledInstant) ?? NAIVE;
};
const isText = (value) => typeof value === 'string';
const NAIVE = '2025-12-30T20:50:53.126062';

;// CONCATENATED MODULE: ./build/metadata/formats/tracked-fields.js
const tracked = (field) => ({ ...field, owner: 'tracker' });
const TRACKED_FIELDS = [
    tracked({ name: 'status', type: 'status', observe: (item) => item.status }),
    tracked({ name: 'title', type: 'text', observe: (item) => item.title }),
    tracked({ name: 'author', type: 'login', observe: (item) => item.author ?? undefined }),
    tracked({
        name: 'assignees',
        type: 'logins',
        list: 'assignees',
        observe: (item) => item.assignees,
    }),
    tracked({
        name: 'reviewers',
        type: 'logins',
        list: 'reviewers',
        observe: (item) => item.reviewers,
    }),
    tracked({ name: 'labels', type: 'labels', list: 'labels', observe: (item) => item.labels }),
    tracked({ name: 'draft', type: 'flag', observe: (item) => item.draft }),
    tracked({ name: 'head', type: 'text', observe: (item) => item.head }),
    tracked({ name: 'base', type: 'text', observe: (item) => item.base }),
    tracked({ name: 'createdAt', type: 'instant', observe: (item) => item.createdAt }),
    tracked({ name: 'mergedAt', type: 'instant', observe: (item) => item.mergedAt }),
    tracked({ name: 'closedAt', type: 'instant', observe: (item) => item.closedAt }),
    tracked({
        name: 'mergedBy',
        type: 'login',
        observe: (item) => item.mergedBy ?? (item.status === 'merged' ? undefined : null),
    }),
    tracked({ name: 'mergeCommit', type: 'text', observe: (item) => item.mergeCommit }),
    tracked({ name: 'url', type: 'text', observe: (item) => item.url }),
];

;// CONCATENATED MODULE: ./build/metadata/formats/ledger.js




const MAPPING = {
    list: ['pulls'],
    number: 'number',
    keys: new Map([['number', 'number'], ...TRACKED_FIELDS.map(({ name }) => [name, name])]),
    understand: (_, raw) => raw,
    spell: (_, value) => value,
};
const ledger = {
    name: 'ledger',
    fields: TRACKED_FIELDS,
    signature: '`version: 1` and a list `pulls`',
    recognises: (root) => (0,model_json/* isJsonObject */.O)(root) && own(root, 'version') === 1 && Array.isArray(own(root, 'pulls')),
    open: (root) => {
        if (!(0,model_json/* isJsonObject */.O)(root))
            throw new StructureError('the file', 'an object', root);
        if (own(root, 'version') !== 1)
            throw new StructureError('version', '1', own(root, 'version'));
        const records = readRecords(root, MAPPING, TRACKED_FIELDS);
        return {
            records,
            part: '',
            list: MAPPING.list,
            canRecord: () => true,
            edits: (corrections) => editRecords(records, corrections, MAPPING, (item) => newRecord(item, MAPPING, TRACKED_FIELDS)),
        };
    },
};

;// CONCATENATED MODULE: ./build/metadata/formats/mapped.js





const mapped = ({ records: list, key, fields: keys, status }) => {
    refuseUnknown(keys);
    const fields = TRACKED_FIELDS.flatMap((field) => {
        const alias = Object.hasOwn(keys, field.name) ? keys[field.name] : undefined;
        return alias === undefined ? [] : [{ ...field, alias }];
    });
    const words = new Map(Object.entries(status).map(([ours, theirs]) => [theirs, ours]));
    const mapping = {
        list: list === '' ? [] : list.split('.'),
        number: key,
        keys: new Map([['number', key], ...fields.map(({ name, alias }) => [name, alias])]),
        understand: (field, raw) => {
            if (field !== 'status')
                return raw;
            return words.get(raw) ?? (isStatus(raw) ? `"${raw}"` : raw);
        },
        spell: (field, value) => (field === 'status' && isStatus(value) ? status[value] : value),
    };
    return {
        name: 'mapped',
        fields,
        signature: 'the mapping in the config file',
        recognises: () => false,
        open: (root) => {
            const records = readRecords(root, mapping, fields);
            return {
                records,
                part: '',
                list: mapping.list,
                canRecord: () => true,
                edits: (corrections) => editRecords(records, corrections, mapping, (item) => newRecord(item, mapping, fields)),
            };
        },
    };
};
const refuseUnknown = (keys) => {
    const known = TRACKED_FIELDS.map(({ name }) => name);
    const unknown = Object.keys(keys).find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    throw new model_problem/* SyncError */.S({
        code: 'field-unknown',
        message: `The mapping of a format names the field \`${unknown}\`, which there is not.`,
        remedy: `${didYouMean(unknown, known)}Its \`fields\` lead from our names to yours; ours are ${listWords(known)}.`,
    });
};

;// CONCATENATED MODULE: ./build/metadata/formats/registry.js



const FORMATS = { ledger: ledger, claudestep: claudestep };
const formatOf = (format) => typeof format === 'string' ? FORMATS[format] : mapped(format);

;// CONCATENATED MODULE: ./build/metadata/part.js




const withPart = ({ path, text, at, openDocument }, earlier) => {
    try {
        const now = withoutMark(text);
        const then = withoutMark(earlier);
        const present = openDocument(path, now);
        const past = openDocument(path, then);
        const [place, source] = [present.spanOf(at), past.spanOf(at)];
        if (place === null || source === null)
            return null;
        const edited = (0,splice/* splice */.V)(now, [{ ...place, text: then.slice(source.start, source.end) }]);
        const expected = withValue(present.value, at, part_valueAt(past.value, at) ?? null);
        return (0,equal/* sameValue */.e)(openDocument(path, edited).value, expected) ? edited : null;
    }
    catch (error) {
        if (error instanceof model_problem/* SyncError */.S)
            return null;
        throw error;
    }
};
const withoutMark = (text) => text.replace(/^\uFEFF/, '');
const part_valueAt = (value, at) => at.reduce((holder, key) => ((0,model_json/* isJsonObject */.O)(holder) ? holder[key] : undefined), value);
const withValue = (holder, [key, ...rest], value) => key === undefined
    ? value
    : (0,model_json/* isJsonObject */.O)(holder)
        ? { ...holder, [key]: withValue(holder[key] ?? null, rest, value) }
        : holder;

;// CONCATENATED MODULE: ./build/metadata/file.js






const BOM = '\uFEFF';
const openMetadataFile = (path, text, format, project = '', openDocument = openJsonDocument) => {
    const mark = text.startsWith(BOM) ? BOM : '';
    const document = openDocument(path, text.slice(mark.length));
    const chosen = format === null ? detect(path, document.value) : formatOf(format);
    const opened = openAs(chosen, path, document.value, project);
    return {
        path,
        format: chosen.name,
        fields: chosen.fields,
        records: opened.records,
        part: opened.part,
        canRecord: (item) => opened.canRecord(item),
        edit: (corrections, now, stamped, owned) => {
            const ownerOf = (name) => owned.find((field) => field.name === name)?.owner ?? 'metadata';
            const earlier = stamped === null ? undefined : readQuietly(path, stamped, openDocument);
            return mark + document.edit(opened.edits(corrections, { now, earlier, ownerOf }));
        },
        lineOf: (position) => {
            const span = document.spanOf([...opened.list, position]);
            return span === null ? null : text.slice(0, mark.length + span.start).split('\n').length;
        },
        withPartOf: (earlier) => {
            if (opened.part === '')
                return null;
            const after = withPart({ path, text, at: opened.list.slice(0, -1), openDocument }, earlier);
            return after === null ? null : mark + after;
        },
        withText: (other) => openMetadataFile(path, other, format, project, openDocument),
    };
};
const detect = (path, root) => {
    const formats = Object.values(FORMATS);
    const found = formats.find((format) => format.recognises(root));
    if (found !== undefined)
        return found;
    throw new model_problem/* SyncError */.S({
        code: 'format-unknown',
        message: `\`${path}\` is of no known format.`,
        remedy: `Looked for ${formats.map(({ name, signature }) => `${name} (${signature})`).join(' and ')}. Set \`format\` to be told what does not fit, or map the file in the config file.`,
    });
};
const openAs = (format, path, root, project) => {
    try {
        return format.open(root, project);
    }
    catch (cause) {
        if (!(cause instanceof StructureError))
            throw cause;
        throw new model_problem/* SyncError */.S({
            code: 'metadata-not-the-format',
            message: `\`${path}\` is not of the format \`${format.name}\`: ${cause.message}.`,
            remedy: `Correct the file, or set \`format\` to the one that it has (${Object.keys(FORMATS).join(', ')}).`,
        }, { cause });
    }
};
const readQuietly = (path, text, openDocument) => {
    try {
        return openDocument(path, text.startsWith(BOM) ? text.slice(1) : text).value;
    }
    catch {
        return undefined;
    }
};
const projectsIn = (path, text, openDocument) => {
    const { value } = openDocument(path, text.startsWith(BOM) ? text.slice(1) : text);
    const projects = (0,model_json/* isJsonObject */.O)(value) ? value.projects : undefined;
    return (0,model_json/* isJsonObject */.O)(projects) ? Object.keys(projects) : [];
};
const listsOf = (format) => [
    ...new Set((format === null ? Object.values(FORMATS) : [formatOf(format)]).flatMap(({ fields }) => fields.flatMap(({ list }) => (list === undefined ? [] : [list])))),
];
const FIELD_NAMES = [
    ...new Set(Object.values(FORMATS).flatMap(({ fields }) => fields.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])))),
];

;// CONCATENATED MODULE: ./build/metadata/formats/new-ledger.js
const newLedger = (path, project) => /\.ya?ml$/i.test(path)
    ? `version: 1\nproject: ${JSON.stringify(project)}\npulls: []\n`
    : `${JSON.stringify({ version: 1, project, pulls: [] }, null, 2)}\n`;

;// CONCATENATED MODULE: ./build/metadata/recognise.js






const recognise = (path, text, openDocument = openJsonDocument) => {
    try {
        const { value } = openDocument(path, text.replace(/^\uFEFF/, ''));
        const known = Object.entries(FORMATS).find(([, format]) => format.recognises(value));
        const format = known === undefined ? mappingFor(value) : known[0];
        if (format === null)
            return null;
        const several = projectsIn(path, text, openDocument);
        const names = several.length > 0 ? several : [nameIn(value) ?? baseOf(path)];
        return {
            format,
            several: several.length > 0,
            projects: names.map((name) => ({
                name,
                numbers: openMetadataFile(path, text, format, name, openDocument).records.flatMap(({ number }) => (number === null ? [] : [number])),
            })),
        };
    }
    catch {
        return null;
    }
};
const nameIn = (root) => {
    const name = (0,model_json/* isJsonObject */.O)(root) ? root.project : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
};
const baseOf = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
const mappingFor = (root) => {
    const lists = (0,model_json/* isJsonArray */.M)(root)
        ? [['', root]]
        : Object.entries((0,model_json/* isJsonObject */.O)(root) ? root : {});
    for (const [records, list] of lists) {
        if (!(0,model_json/* isJsonArray */.M)(list) || list.length === 0 || !list.every(model_json/* isJsonObject */.O))
            continue;
        const mapping = mappingOf(records, list);
        if (mapping !== null)
            return mapping;
    }
    return null;
};
const NUMBER = /^(?:number|pr|pull|(?:pr|pull)_?(?:number|id|no))$/i;
const mappingOf = (records, list) => {
    const keys = [...new Set(list.flatMap((record) => Object.keys(record)))];
    const values = (key) => list.flatMap((record) => record[key] === undefined || record[key] === null ? [] : [record[key]]);
    const key = keys.find((name) => NUMBER.test(name) && values(name).every((value) => Number.isInteger(value)));
    const found = keys.flatMap((name) => {
        const status = wordsOf(values(name));
        return status === null ? [] : [{ name, status }];
    })[0];
    if (key === undefined || found === undefined)
        return null;
    const fields = TRACKED_FIELDS.flatMap(({ name }) => {
        const alias = keys.find((one) => recognise_plain(one) === recognise_plain(name) && one !== found.name);
        return alias === undefined || name === 'status' ? [] : [[name, alias]];
    });
    return {
        records,
        key,
        fields: Object.fromEntries([['status', found.name], ...fields]),
        status: found.status,
    };
};
const recognise_plain = (name) => name.replaceAll(/[_-]/g, '').toLowerCase();
const wordsOf = (values) => {
    const words = [...new Set(values)];
    const spellings = [
        (word) => word,
        (word) => word.toUpperCase(),
        (word) => word.charAt(0).toUpperCase() + word.slice(1),
    ];
    const spelling = spellings.find((spell) => words.every((word) => STATUSES.some((status) => spell(status) === word)));
    if (spelling === undefined || words.length === 0)
        return null;
    return { open: spelling('open'), merged: spelling('merged'), closed: spelling('closed') };
};

;// CONCATENATED MODULE: ./build/metadata/stores/repository.js



const branchNode = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) }).nullable();
const objectNode = schemas/* object */.Ikc({
    __typename: schemas/* string */.YjP(),
    oid: schemas/* string */.YjP(),
    byteSize: schemas/* number */.aig().optional(),
    isBinary: schemas/* boolean */.zMY().nullable().optional(),
    isTruncated: schemas/* boolean */.zMY().optional(),
    text: schemas/* string */.YjP().nullable().optional(),
})
    .nullable();
const branchPart = (name) => ({
    fields: {
        branch: name === null
            ? 'defaultBranchRef { name target { oid } }'
            : 'ref(qualifiedName: $name) { name target { oid } }',
    },
    ...(name === null
        ? {}
        : { variables: { name: { type: 'String!', value: `refs/heads/${name}` } } }),
    parse: ({ branch }) => {
        const node = branchNode.parse(branch ?? null);
        return node === null ? null : { name: name ?? node.name, oid: node.target.oid };
    },
});
const branchNames = schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable()).nullable() })
    .nullish();
const branchesPart = (word) => ({
    fields: {
        branches: 'refs(refPrefix: "refs/heads/", query: $word, first: 20) { nodes { name } }',
    },
    variables: { word: { type: 'String', value: word } },
    parse: ({ branches }) => (branchNames.parse(branches)?.nodes ?? []).flatMap((node) => (node ? [node.name] : [])),
});
const filePart = (revision, path) => ({
    fields: {
        file: 'object(expression: $expression) { __typename oid ... on Blob { byteSize isBinary isTruncated text } }',
    },
    variables: { expression: { type: 'String!', value: `${revision}:${path}` } },
    parse: ({ file }, [error]) => {
        if (error !== undefined)
            throw new model_problem/* SyncError */.S(unreadable(path, error.message));
        return objectNode.parse(file ?? null);
    },
});
const fileAt = (revision, path) => filePart(revision, path);
const revisionOf = (branch) => branch === null ? 'HEAD' : `refs/heads/${branch}`;
const treeEntry = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    object: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(treeEntry).nullish() }).nullish(),
}));
const listingPart = (revision, folder, depth) => ({
    fields: { tree: `object(expression: $expression) { ... on Tree { ${entriesTo(depth)} } }` },
    variables: { expression: { type: 'String!', value: `${revision}:${folder}` } },
    parse: ({ tree }, [error]) => {
        if (error !== undefined)
            throw new model_problem/* SyncError */.S(unreadable(folder || '/', error.message));
        const entries = schemas/* object */.Ikc({ entries: schemas/* array */.YOg(treeEntry).nullish() })
            .nullish()
            .parse(tree)?.entries;
        return filesIn(entries ?? [], folder);
    },
});
const entriesTo = (depth) => `entries { name type${depth > 1 ? ` object { ... on Tree { ${entriesTo(depth - 1)} } }` : ''} }`;
const filesIn = (entries, folder) => entries.flatMap(({ name, type, object }) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return type === 'blob' ? [path] : filesIn(object?.entries ?? [], path);
});
class RepositoryStore {
    #reader;
    #client;
    constructor(reader, client) {
        this.#reader = reader;
        this.#client = client;
    }
    async branch(name) {
        const branch = await this.#reader.read(branchPart(name));
        if (branch !== null)
            return branch;
        const { owner, name: repository } = this.#reader.repository;
        throw new model_problem/* SyncError */.S(name === null
            ? {
                code: 'repository-empty',
                message: `The repository \`${owner}/${repository}\` is empty.`,
                remedy: 'Commit a metadata file first.',
            }
            : {
                code: 'base-not-found',
                message: `The branch \`${name}\` does not exist in \`${owner}/${repository}\`.`,
                remedy: 'Set `base` to the branch that holds the metadata file, or create it.',
            });
    }
    async read(revision, path) {
        const node = await this.#reader.read(filePart(revision, path));
        if (node === null)
            return null;
        if (node.__typename !== 'Blob') {
            throw new model_problem/* SyncError */.S({
                code: 'not-a-file',
                message: `\`${path}\` is a folder.`,
                remedy: 'Give the path of the file itself.',
            });
        }
        refuseSize(path, node.byteSize ?? 0);
        if (node.isBinary === true)
            throw new model_problem/* SyncError */.S(notText(path));
        const { text } = node;
        const whole = typeof text === 'string' &&
            node.isTruncated !== true &&
            Buffer.byteLength(text) === node.byteSize;
        if (whole)
            return { path, blob: node.oid, text };
        const bytes = await this.#readRaw(revision, path);
        return { path, blob: blobId(bytes), text: decodeText(path, bytes) };
    }
    list(revision, folder, depth) {
        return this.#reader.read(listingPart(revision, folder, depth));
    }
    async #readRaw(revision, path) {
        const { owner, name } = this.#reader.repository;
        const encoded = path.split('/').map(encodeURIComponent).join('/');
        const bytes = await this.#client.readRaw(`GET /repos/{owner}/{repo}/contents/${encoded}`, {
            owner,
            repo: name,
            ...(revision === 'HEAD' ? {} : { ref: revision.replace(/^refs\/heads\//, '') }),
        });
        if (bytes === null) {
            throw new model_problem/* SyncError */.S(unreadable(path, 'it vanished while it was read'));
        }
        return bytes;
    }
}
const unreadable = (path, reason) => ({
    code: 'file-unreadable',
    message: `\`${path}\` could not be read: ${reason}.`,
    remedy: 'Give the job the permission `contents: read`, and run again.',
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/metadata/stores/working-tree.js





const NEW_FILE = 0o644;
class WorkingTreeStore {
    #root;
    constructor(root) {
        this.#root = root;
    }
    async read(path) {
        const found = await this.#find(path);
        if (found === null)
            return null;
        refuseSize(path, found.size);
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(this.#root, path));
        return { path, blob: blobId(bytes), text: decodeText(path, bytes) };
    }
    async list(folder, depth) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.#root, folder), { withFileTypes: true }).catch(() => []);
        const paths = await Promise.all(entries.map(async (entry) => {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isFile())
                return [path];
            return entry.isDirectory() && depth > 1 ? this.list(path, depth - 1) : [];
        }));
        return paths.flat();
    }
    async replace(path, before, after) {
        const found = await this.#find(path);
        const text = found === null ? null : ((await this.read(path))?.text ?? null);
        if (text !== before)
            throw new model_problem/* SyncError */.S(changed(path));
        const target = (0,external_node_path_.join)(this.#root, path);
        if (after === null)
            return (0,promises_.rm)(target, { force: true });
        const temporary = `${target}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            const mode = (found?.mode ?? NEW_FILE) & 0o7777;
            const file = await (0,promises_.open)(temporary, 'wx', mode);
            try {
                if (found !== null)
                    await file.chmod(mode);
                await file.writeFile(after);
                await file.sync();
            }
            finally {
                await file.close();
            }
            await (0,promises_.rename)(temporary, target);
        }
        catch (error) {
            await (0,promises_.rm)(temporary, { force: true });
            throw error;
        }
    }
    async #find(path) {
        const segments = path.split('/');
        for (let depth = 1; depth <= segments.length; depth += 1) {
            const part = segments.slice(0, depth).join('/');
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(this.#root, part)).catch(() => null);
            if (stats === null)
                return null;
            if (stats.isSymbolicLink())
                throw new model_problem/* SyncError */.S(working_tree_link(part));
            if (depth === segments.length) {
                if (!stats.isFile())
                    throw new model_problem/* SyncError */.S(notAFile(path));
                return stats;
            }
        }
        return null;
    }
}
const working_tree_link = (path) => ({
    code: 'symbolic-link',
    message: `\`${path}\` is a symbolic link; what it points to may lie outside of the repository.`,
    remedy: 'Give the path of the file itself.',
});
const notAFile = (path) => ({
    code: 'not-a-file',
    message: `\`${path}\` is no regular file.`,
    remedy: 'Give the path of the file itself.',
});
const changed = (path) => ({
    code: 'file-changed',
    message: `\`${path}\` was changed while it was being corrected, so it was left as it is.`,
    remedy: 'Run again.',
});

;// CONCATENATED MODULE: ./build/metadata/template.js
const PLACEHOLDER = '{project}';
const folderOf = (pattern) => {
    const segments = pattern.split('/');
    return segments
        .slice(0, segments.findIndex((segment) => segment.includes(PLACEHOLDER)))
        .join('/');
};
const depthOf = (pattern) => {
    const folder = folderOf(pattern);
    return pattern.split('/').length - (folder === '' ? 0 : folder.split('/').length);
};
const projectOf = (pattern, path) => {
    const [first = '', ...rest] = pattern.split(PLACEHOLDER).map(literal);
    const source = rest.reduce((text, piece, index) => `${text}${index === 0 ? '([^/]+?)' : '\\1'}${piece}`, first);
    return new RegExp(`^${source}$`).exec(path)?.[1] ?? null;
};
const fillIn = (pattern, project) => pattern.replaceAll(PLACEHOLDER, () => project);
const hasPlaceholder = (text) => text.includes(PLACEHOLDER);
const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

;// CONCATENATED MODULE: ./build/metadata/index.js









;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/mutations.js
const COMMIT = `mutation MetadataSyncCommit($repositoryId: ID!, $ref: String!, $base: GitObjectID!, $commit: CreateCommitOnBranchInput!) {
  createRef(input: {repositoryId: $repositoryId, name: $ref, oid: $base}) { ref { name } }
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;
const COMMIT_ON_BRANCH = `mutation MetadataSyncCommitOnBranch($commit: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;
const MOVE = `mutation MetadataSyncMove($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: $updates}) { clientMutationId }
}`;
const CREATE = `mutation MetadataSyncCreate($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number url } }
}`;
const UPDATE = `mutation MetadataSyncUpdate($input: UpdatePullRequestInput!) {
  updatePullRequest(input: $input) { pullRequest { number url state } }
}`;
const CLOSE = `mutation MetadataSyncClose($comment: AddCommentInput!, $mark: UpdatePullRequestInput!, $close: ClosePullRequestInput!, $branches: UpdateRefsInput!) {
  addComment(input: $comment) { clientMutationId }
  updatePullRequest(input: $mark) { clientMutationId }
  closePullRequest(input: $close) { pullRequest { number } }
  updateRefs(input: $branches) { clientMutationId }
}`;
const COMMENT = `mutation MetadataSyncComment($comment: AddCommentInput!) {
  addComment(input: $comment) { clientMutationId }
}`;

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/write.js


class HeadMoved extends Error {
    constructor(what, options) {
        super(what, options);
        this.name = 'HeadMoved';
    }
}
class NotAllowed extends Error {
    problem;
    mutation;
    constructor(problem, mutation) {
        super(problem.message);
        this.name = 'NotAllowed';
        this.problem = problem;
        this.mutation = mutation;
    }
}
const write = async (client, document, variables) => {
    let answer;
    try {
        answer = await client.mutate(document, variables);
    }
    catch (error) {
        if (!(error instanceof GitHubFault))
            throw error;
        if (error.code === 'forbidden') {
            throw refusal({ type: 'FORBIDDEN', message: error.message, path: [] });
        }
        if (error.mayHaveTakenEffect)
            throw new HeadMoved(error.message, { cause: error });
        throw error;
    }
    const [error] = answer.errors;
    if (error !== undefined)
        throw refusal(error);
    if (answer.data === null)
        throw new HeadMoved('GitHub gave no answer to a write.');
    return answer.data;
};
const write_RULES = [
    {
        applies: /archived/i,
        refuse: () => new model_problem/* SyncError */.S({
            code: 'repository-archived',
            message: 'The repository is archived and takes no changes.',
            remedy: 'Run with `mode: report`, or unarchive the repository.',
        }),
    },
    {
        applies: /verified signature|valid signature|signed commits|must be signed/i,
        refuse: ({ message }) => new model_problem/* SyncError */.S({
            code: 'signature-required',
            message: `The repository takes only signed commits: ${oneLine(message)}`,
            remedy: 'Use the workflow token or the token of an App on github.com, whose commits GitHub signs; on an Enterprise Server its administrator turns on web commit signing.',
        }),
    },
    {
        applies: /STALE_DATA|expected branch to point to|already exists|no commits between|does not exist|not a fast.?forward|expected to be at|could not (be )?update/i,
        refuse: ({ message }) => new HeadMoved(message),
    },
    {
        applies: /not permitted to create or approve pull requests/i,
        refuse: (error) => new NotAllowed({
            code: 'pull-requests-not-permitted',
            message: 'GitHub Actions may not create pull requests in this repository.',
            remedy: 'Turn on "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General; where it is greyed out, an owner turns it on for the organisation), or give the `token` of an App.',
        }, mutationOf(error)),
    },
    {
        applies: /FORBIDDEN|not accessible by|must have (push|write|admin)|permission/i,
        refuse: (error) => new NotAllowed(readOnly(error), mutationOf(error)),
    },
    {
        applies: /BRANCH_PROTECTION_RULE_VIOLATION|repository rule violations|protected branch|ref cannot be created|reference update failed/i,
        refuse: ({ message }) => new model_problem/* SyncError */.S({
            code: 'branch-protected',
            message: `GitHub does not let the correction branch be written: ${oneLine(message)}`,
            remedy: 'Exempt the branch in `corrections.branch` from the rules of the repository, or name another one there; a branch named like its first part stands in its way.',
        }),
    },
];
const mutationOf = ({ path }) => path[0] === undefined ? null : String(path[0]);
const refusal = (error) => {
    const text = `${error.type ?? ''} ${error.message}`;
    const rule = write_RULES.find(({ applies }) => applies.test(text));
    return (rule?.refuse(error) ??
        new model_problem/* SyncError */.S({
            code: 'write-refused',
            message: `GitHub refused to write: ${oneLine(error.message)}`,
            remedy: 'Check what the message names, and run again.',
        }));
};
const oneLine = (message) => message.replaceAll(/\s+/g, ' ').trim();
const ON_PULL_REQUESTS = /PullRequest$|^addComment$/;
const readOnly = (error) => {
    const onlyPulls = ON_PULL_REQUESTS.test(mutationOf(error) ?? '');
    return {
        code: 'token-read-only',
        message: `The token cannot write (${oneLine(error.message)}), so the corrections are only reported.`,
        remedy: `Give the job the ${onlyPulls ? 'permission' : 'permissions `contents: write` and'} \`pull-requests: write\`; for a pull request from a fork GitHub never gives ${onlyPulls ? 'it' : 'them'}.`,
    };
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/commit-then-move.js




const commit_then_move_NONE = '0'.repeat(40);
const committed = schemas/* object */.Ikc({
    createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) }),
});
const committedOid = (data) => committed.parse(data).createCommitOnBranch.commit.oid;
const additionsOf = ({ files }) => files.map(({ path, after }) => ({ path, contents: Buffer.from(after).toString('base64') }));
const commitThenMove = async (client, reader, branch, open, proposal) => {
    const { repositoryId } = open;
    const { owner, name } = reader.repository;
    const temporary = `${branch}-${proposal.runId}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const oid = await write(client, COMMIT, {
        repositoryId,
        ref: `refs/heads/${temporary}`,
        base: proposal.base.oid,
        commit: {
            branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: temporary },
            expectedHeadOid: proposal.base.oid,
            message: proposal.commit,
            fileChanges: {
                additions: additionsOf(proposal),
            },
        },
    }).then(committedOid, async (error) => {
        const nothingMade = error instanceof NotAllowed && error.mutation !== 'createCommitOnBranch';
        if (!nothingMade)
            await discard(client, repositoryId, temporary);
        throw error;
    });
    try {
        await assureUnmoved(reader, proposal);
        await write(client, MOVE, {
            repositoryId,
            updates: [
                {
                    name: `refs/heads/${branch}`,
                    beforeOid: open.branch?.oid ?? commit_then_move_NONE,
                    afterOid: oid,
                    force: true,
                },
                { name: `refs/heads/${temporary}`, beforeOid: oid, afterOid: commit_then_move_NONE },
            ],
        });
    }
    catch (error) {
        await discard(client, repositoryId, temporary);
        throw error;
    }
    return oid;
};
const deleteBranches = (client, repositoryId, branches) => write(client, MOVE, { repositoryId, updates: branches.map(removal) });
const removal = ({ name, oid }) => ({
    name: `refs/heads/${name}`,
    beforeOid: oid,
    afterOid: commit_then_move_NONE,
});
const discard = async (client, repositoryId, temporary) => {
    try {
        await write(client, MOVE, {
            repositoryId,
            updates: [{ name: `refs/heads/${temporary}`, afterOid: commit_then_move_NONE }],
        });
    }
    catch {
    }
};
const headsPart = ({ base, files }) => ({
    fields: {
        base: 'ref(qualifiedName: $base) { target { oid } }',
        ...Object.fromEntries(files.map((_, index) => [`file${index}`, `object(expression: $file${index}) { oid }`])),
    },
    variables: {
        base: { type: 'String!', value: `refs/heads/${base.name}` },
        ...Object.fromEntries(files.map(({ path }, index) => [
            `file${index}`,
            { type: 'String!', value: `${base.oid}:${path}` },
        ])),
    },
    parse: (values) => {
        const head = schemas/* object */.Ikc({ target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) })
            .nullable()
            .parse(values.base);
        if (head?.target.oid !== base.oid)
            return `The branch ${base.name} has moved.`;
        const moved = files.find(({ blob }, index) => {
            const object = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable().parse(values[`file${index}`]);
            return (object?.oid ?? null) !== blob;
        });
        return moved === undefined ? null : `${moved.path} has changed.`;
    },
});
const assureUnmoved = async (reader, proposal) => {
    const moved = await reader.read(headsPart(proposal));
    if (moved !== null)
        throw new HeadMoved(moved);
};

;// CONCATENATED MODULE: ./build/deliver/commit/deliver.js





const deliverCommit = async ({ client, reader }, proposal) => {
    const { base, files } = proposal;
    if (files.length === 0)
        return result/* NOT_DELIVERED */.Zg;
    const { owner, name } = reader.repository;
    try {
        await assureUnmoved(reader, proposal);
        const data = await write(client, COMMIT_ON_BRANCH, {
            commit: {
                branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: base.name },
                expectedHeadOid: base.oid,
                message: proposal.commit,
                fileChanges: { additions: additionsOf(proposal) },
            },
        });
        const commit = committedOid(data);
        return { ...result/* NOT_DELIVERED */.Zg, branch: base.name, commit, carriesAll: true };
    }
    catch (error) {
        if (error instanceof NotAllowed)
            return { ...result/* NOT_DELIVERED */.Zg, warnings: [error.problem] };
        throw error instanceof model_problem/* SyncError */.S && error.code === 'branch-protected'
            ? baseProtected(base.name, error)
            : error;
    }
};
const baseProtected = (base, cause) => new model_problem/* SyncError */.S({
    code: 'base-protected',
    message: `The branch \`${base}\` is protected and takes no commit of this token: ${cause.message.replace(/^[^:]*: /, '')}`,
    remedy: 'Use `deliver: pull-request`, or let the account of the `token` bypass the protection or the ruleset of the branch.',
}, { cause });

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/trailers.js

const RUN = 'Metadata-Sync-Run';
const CONTENT = 'Metadata-Sync-Content';
const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
const trailersOf = (runId, files) => [
    ...files.map(({ path, after }) => `${CONTENT}: ${digest(after)} ${path}`),
    `${RUN}: ${runId}`,
];
const runOf = (message) => new RegExp(`^${RUN}: (\\S+)$`, 'm').exec(message)?.[1] ?? null;
const isOurs = (message, texts) => {
    if (runOf(message) === null)
        return false;
    return [...message.matchAll(new RegExp(`^${CONTENT}: ([0-9a-f]{16}) (.+)$`, 'gm'))].every(([, expected, path]) => {
        const text = texts.get(path ?? '');
        return text === undefined || digest(text) === expected;
    });
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/decide-step.js

const decideStep = (open, proposal, { labels }) => {
    const { branch, pullRequest } = open;
    const byPeople = commitsByPeople(open, proposal);
    if (proposal.files.length === 0)
        return stepWithoutCorrections(pullRequest, proposal, byPeople);
    const last = byPeople.at(-1);
    if (last !== undefined) {
        return pullRequest === null
            ? { step: 'branch-taken', author: last.author }
            : { step: 'leave-to-people', commits: byPeople };
    }
    if (pullRequest !== null && !proposal.mayTakeOut && !proposal.keepsCarried) {
        return { step: 'leave-to-full-run' };
    }
    const isSame = branch?.parent === proposal.base.oid &&
        isOnBranch(proposal) &&
        branch.message.includes(proposal.carried);
    if (!isSame)
        return { step: 'rebuild' };
    return { step: isDescribed(pullRequest, proposal, labels) ? 'keep' : 'describe' };
};
const stepWithoutCorrections = (pullRequest, { mayTakeOut }, byPeople) => {
    if (pullRequest === null)
        return { step: 'nothing' };
    if (!mayTakeOut)
        return { step: 'keep' };
    return byPeople.length === 0 ? { step: 'close' } : { step: 'leave-to-people', commits: byPeople };
};
const commitsByPeople = ({ branch, pullRequest }, { branchTexts }) => {
    if (branch === null)
        return [];
    const earlier = (pullRequest?.commits ?? []).filter(({ oid, message }) => oid !== branch.oid && runOf(message) === null);
    return isOurs(branch.message, branchTexts) ? earlier : [...earlier, branch];
};
const isDescribed = (pullRequest, { title, body }, labels) => {
    if (pullRequest === null)
        return false;
    const present = new Set(pullRequest.labels.map((label) => label.toLowerCase()));
    return (pullRequest.title === title &&
        sameText(pullRequest.body, body) &&
        labels.every((label) => present.has(label.toLowerCase())));
};
const isOnBranch = ({ files }) => files.every(({ after, onBranch }) => after === onBranch);
const sameText = (a, b) => a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/problems.js
const leftToFullRun = {
    code: 'left-to-full-run',
    message: 'The open correction carries something that this narrower run could not confirm, so it was left as it is.',
    remedy: 'A full run (nightly, or by hand) brings it up to date.',
};
const leftToPeople = (authors, branch) => ({
    code: 'commits-by-people',
    message: `The branch \`${branch}\` has ${authors.length === 1 ? 'a commit' : `${authors.length} commits`} by ${[...new Set(authors)].join(', ')}, so it was left as it is.`,
    remedy: 'Merge or close the correction pull request and delete its branch, or take the commit off the branch; the next run goes on from there.',
});
const branchTaken = (author, branch) => ({
    code: 'branch-taken',
    message: `The branch \`${branch}\` exists with a commit by ${author} and without a correction pull request.`,
    remedy: 'Delete the branch, or name another one in `corrections.branch`.',
});
const notLabelled = (labels, reason) => ({
    code: 'not-labelled',
    message: `The correction pull request could not be labelled ${labels.map((label) => `\`${label}\``).join(', ')}: ${reason}`,
    remedy: 'Give the job the permission `issues: write`, create the labels, or set `corrections.labels: []`.',
});

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/labels.js


const addLabels = async ({ client, reader }, number, wanted, present) => {
    const has = new Set(present.map((label) => label.toLowerCase()));
    const labels = wanted.filter((label) => !has.has(label.toLowerCase()));
    if (labels.length === 0)
        return [];
    const { owner, name } = reader.repository;
    try {
        await client.post('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
            owner,
            repo: name,
            issue_number: number,
            labels,
        });
        return [];
    }
    catch (error) {
        if (!(error instanceof GitHubFault))
            throw error;
        return [notLabelled(labels, error.message)];
    }
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/marks.js
const CLOSED = '<!-- metadata-sync:closed -->';
const PEOPLE = '<!-- metadata-sync:commits-by-people -->';
const marks_MOST_CHARACTERS = 65_536;
const markClosed = (body) => {
    const marked = `${unmarked(body)}\n\n${CLOSED}\n`;
    return marked.length > marks_MOST_CHARACTERS ? `${CLOSED}\n` : marked;
};
const unmarked = (body) => body
    .split('\n')
    .filter((line) => line.trim() !== CLOSED)
    .join('\n')
    .trimEnd();
const wasClosedByUs = (body, author, closer) => hasLine(body, CLOSED) ||
    (closer?.__typename === 'Bot' && author?.__typename === 'Bot' && closer.login === author.login);
const markPeople = (comment) => `${comment}\n\n${PEOPLE}\n`;
const tellsOfPeople = (comments) => comments.some((comment) => hasLine(comment, PEOPLE));
const hasLine = (text, mark) => text.split('\n').some((line) => line.trim() === mark);

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/leave.js







const leaveToPeople = async (client, branch, { pullRequest }, { peopleComment }, commits) => {
    const told = leftToPeople(commits.map(({ author }) => author), branch);
    if (pullRequest === null || tellsOfPeople(pullRequest.comments))
        return [told];
    try {
        await write(client, COMMENT, {
            comment: { subjectId: pullRequest.id, body: markPeople(peopleComment(commits)) },
        });
        return [told];
    }
    catch (error) {
        if (!(error instanceof NotAllowed))
            throw error;
        return [told, error.problem];
    }
};
const LONG_AGO = 6 * 60 * 60_000;
const abandoned = ({ temporary }, startedAt) => temporary.filter(({ committedAt }) => committedAt !== null && Date.parse(startedAt) - Date.parse(committedAt) > LONG_AGO);
const removeTemporary = async (client, repositoryId, branches) => {
    if (branches.length === 0)
        return;
    try {
        await deleteBranches(client, repositoryId, branches);
    }
    catch (error) {
        const expected = [HeadMoved, NotAllowed, model_problem/* SyncError */.S, GitHubFault];
        if (!expected.some((kind) => error instanceof kind))
            throw error;
    }
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/deliver.js











class CorrectionPullRequest {
    #ports;
    #settings;
    constructor(ports, settings) {
        this.#ports = ports;
        this.#settings = settings;
    }
    async deliver(open, proposal) {
        const step = decideStep(open, proposal, this.#settings);
        if (step.step === 'rebuild')
            return this.#rebuild(open, proposal);
        const { client } = this.#ports;
        await removeTemporary(client, open.repositoryId, abandoned(open, proposal.startedAt));
        switch (step.step) {
            case 'nothing':
                return result/* NOT_DELIVERED */.Zg;
            case 'keep':
                return this.#unchanged(open, isOnBranch(proposal), []);
            case 'leave-to-full-run':
                return this.#unchanged(open, false, [leftToFullRun]);
            case 'leave-to-people':
                return this.#leaveToPeople(open, proposal, step.commits);
            case 'branch-taken':
                throw new model_problem/* SyncError */.S(branchTaken(step.author, this.#settings.branch));
            case 'close':
                return this.#close(open, proposal);
            case 'describe':
                return this.#describe(open, proposal, open.branch?.oid ?? null);
        }
    }
    async #leaveToPeople(open, proposal, commits) {
        const { branch } = this.#settings;
        const warnings = await leaveToPeople(this.#ports.client, branch, open, proposal, commits);
        return this.#unchanged(open, isOnBranch(proposal) && proposal.files.length > 0, warnings);
    }
    #unchanged({ pullRequest, branch }, carriesAll, warnings) {
        return {
            operation: 'unchanged',
            pullRequest: pullRequest === null ? null : target(pullRequest),
            branch: this.#settings.branch,
            commit: branch?.oid ?? null,
            carriesAll,
            warnings,
        };
    }
    async #rebuild(open, proposal) {
        const { client, reader } = this.#ports;
        let commit;
        try {
            commit = await commitThenMove(client, reader, this.#settings.branch, open, proposal);
        }
        catch (error) {
            if (!(error instanceof NotAllowed))
                throw error;
            return { ...result/* NOT_DELIVERED */.Zg, warnings: [error.problem] };
        }
        await removeTemporary(client, open.repositoryId, open.temporary);
        return this.#describe(open, proposal, commit);
    }
    async #describe(open, proposal, commit) {
        const { branch } = this.#settings;
        const delivered = { branch, commit, carriesAll: true, warnings: [] };
        try {
            const { pullRequest } = open;
            const described = pullRequest === null
                ? await this.#create(open, proposal)
                : await this.#update(pullRequest, proposal);
            const warnings = await addLabels(this.#ports, described.number, this.#settings.labels, pullRequest?.labels ?? []);
            const operation = pullRequest === null ? 'created' : 'updated';
            return { ...delivered, operation, pullRequest: described, warnings };
        }
        catch (error) {
            if (!(error instanceof NotAllowed))
                throw error;
            const link = this.#compareLink(proposal);
            const remedy = `${error.problem.remedy} The commit is there; open the pull request at ${link}.`;
            const pullRequest = open.pullRequest === null ? null : target(open.pullRequest);
            return {
                ...delivered,
                operation: pullRequest === null ? 'none' : 'updated',
                pullRequest,
                carriesAll: pullRequest !== null,
                warnings: [{ ...error.problem, remedy }],
            };
        }
    }
    async #create({ repositoryId }, { base, title, body }) {
        const input = {
            repositoryId,
            baseRefName: base.name,
            headRefName: this.#settings.branch,
            title,
            body,
        };
        const data = await write(this.#ports.client, CREATE, { input });
        return schemas/* object */.Ikc({ createPullRequest: written }).parse(data).createPullRequest.pullRequest;
    }
    async #update(pullRequest, { title, body }) {
        const input = { pullRequestId: pullRequest.id, title, body };
        const data = await write(this.#ports.client, UPDATE, { input });
        const { state, ...updated } = schemas/* object */.Ikc({ updatePullRequest: deliver_changed }).parse(data)
            .updatePullRequest.pullRequest;
        if (state !== 'OPEN')
            throw new HeadMoved(`#${updated.number} is no longer open.`);
        return updated;
    }
    async #close(open, proposal) {
        const { client } = this.#ports;
        const { pullRequest, branch, repositoryId } = open;
        if (pullRequest === null)
            return result/* NOT_DELIVERED */.Zg;
        const { id: pullRequestId } = pullRequest;
        try {
            await write(client, CLOSE, {
                comment: { subjectId: pullRequestId, body: proposal.closingComment },
                mark: { pullRequestId, body: markClosed(pullRequest.body) },
                close: { pullRequestId },
                branches: {
                    repositoryId,
                    refUpdates: branch === null ? [] : [removal({ name: this.#settings.branch, oid: branch.oid })],
                },
            });
        }
        catch (error) {
            if (!(error instanceof NotAllowed))
                throw error;
            return this.#unchanged(open, false, [error.problem]);
        }
        await removeTemporary(client, repositoryId, open.temporary);
        return {
            operation: 'closed',
            pullRequest: target(pullRequest),
            branch: this.#settings.branch,
            commit: null,
            carriesAll: false,
            warnings: [],
        };
    }
    #compareLink({ base }) {
        const { owner, name } = this.#ports.reader.repository;
        return `${this.#ports.serverUrl}/${owner}/${name}/compare/${base.name}...${this.#settings.branch}?expand=1`;
    }
}
const written = schemas/* object */.Ikc({ pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig(), url: schemas/* string */.YjP() }) });
const deliver_changed = schemas/* object */.Ikc({
    pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig(), url: schemas/* string */.YjP(), state: schemas/* string */.YjP() }),
});
const target = ({ number, url }) => ({ number, url });

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/found.js


const actor = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() }).nullish();
const author = schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullable(), user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable() })
    .nullish();
const list = (node) => schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(node.nullable()).nullable() }).nullish();
const found_branchNode = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    parents: list(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })),
    author,
});
const pullNode = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().optional(),
    number: schemas/* number */.aig(),
    url: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['OPEN', 'MERGED', 'CLOSED']),
    title: schemas/* string */.YjP().optional(),
    body: schemas/* string */.YjP(),
    isCrossRepository: schemas/* boolean */.zMY(),
    baseRefName: schemas/* string */.YjP(),
    author: actor,
    labels: list(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    comments: list(schemas/* object */.Ikc({ body: schemas/* string */.YjP() })),
    commits: list(schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), message: schemas/* string */.YjP(), author }) })),
    timelineItems: list(schemas/* object */.Ikc({ actor: actor.optional() })),
});
const pulls = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }).optional(),
    nodes: schemas/* array */.YOg(pullNode.nullable()).nullable(),
});
const refs = list(schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    target: schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        message: schemas/* string */.YjP().optional(),
        committedDate: schemas/* string */.YjP().optional(),
    })
        .nullable(),
}));
const RUN_ID = /^(\d+-\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const PARSE = {
    id: (value) => schemas/* string */.YjP().parse(value),
    branch: (value) => schemas/* object */.Ikc({ target: found_branchNode })
        .nullable()
        .parse(value ?? null)?.target ?? null,
    pulls: (value) => {
        const { nodes, pageInfo } = pulls.parse(value);
        const own = (nodes ?? []).flatMap((node) => node === null || node.isCrossRepository ? [] : [node]);
        return { own, next: pageInfo?.hasNextPage === true ? pageInfo.endCursor : null };
    },
    temporary: (value, branch) => {
        const folder = branch.slice(0, branch.lastIndexOf('/') + 1);
        return (refs.parse(value)?.nodes ?? []).flatMap((node) => {
            const name = `${folder}${node?.name.replace(folder, '') ?? ''}`;
            const run = /^(.+)-[0-9a-f]{8}$/.exec(name.slice(branch.length + 1))?.[1];
            if (node?.target == null || run === undefined || !name.startsWith(`${branch}-`))
                return [];
            const { oid, message, committedDate } = node.target;
            const made = message !== undefined && runOf(message) === run;
            if (!made && !RUN_ID.test(run))
                return [];
            return [{ name, oid, committedAt: made ? (committedDate ?? null) : null }];
        });
    },
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/find.js


const find_COMMIT = 'oid message author { name user { login } }';
const COMMITS = `commits(last: 20) { nodes { commit { ${find_COMMIT} } } }`;
const EARLIER = `number url state body isCrossRepository baseRefName author { __typename login }
      timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { __typename login } } } }
      ${COMMITS}`;
const correctionPart = (branch, after = null) => {
    const slash = branch.lastIndexOf('/') + 1;
    return {
        fields: {
            repositoryId: 'id',
            branch: `ref(qualifiedName: $ref) {
        target { ... on Commit { ${find_COMMIT} parents(first: 2) { nodes { oid } } } }
      }`,
            open: `pullRequests(headRefName: $branch, states: [OPEN], first: 10, after: $openAfter, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { id number url state title body isCrossRepository baseRefName
          labels(first: 100) { nodes { name } } comments(last: 100) { nodes { body } }
          ${COMMITS} }
      }`,
            newest: `pullRequests(headRefName: $branch, first: $few, after: $newestAfter, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { ${EARLIER} }
      }`,
            restored: `pullRequests(headRefName: $restore, states: [MERGED], first: 2, orderBy: {field: CREATED_AT, direction: DESC}) {
        pageInfo { hasNextPage endCursor }
        nodes { ${EARLIER} }
      }`,
            temporary: `refs(refPrefix: $prefix, query: $query, first: 20) {
        nodes { name target { oid ... on Commit { message committedDate } } }
      }`,
        },
        variables: {
            ref: { type: 'String!', value: `refs/heads/${branch}` },
            branch: { type: 'String!', value: branch },
            openAfter: { type: 'String', value: after?.open ?? null },
            newestAfter: { type: 'String', value: after?.newest ?? null },
            few: { type: 'Int!', value: after === null ? 2 : 20 },
            restore: { type: 'String!', value: RESTORE_BRANCH },
            prefix: { type: 'String!', value: `refs/heads/${branch.slice(0, slash)}` },
            query: { type: 'String', value: `${branch.slice(slash)}-` },
        },
        parse: (values) => {
            const open = PARSE.pulls(values.open);
            const newest = PARSE.pulls(values.newest);
            const restored = PARSE.pulls(values.restored);
            const next = {
                open: open.own.length === 0 ? open.next : null,
                newest: newest.own.length === 0 ? newest.next : null,
            };
            return {
                repositoryId: PARSE.id(values.repositoryId),
                branch: PARSE.branch(values.branch),
                open: open.own,
                newest: newest.own,
                restored: restored.own,
                hasMore: { newest: newest.next !== null, restored: restored.next !== null },
                temporary: PARSE.temporary(values.temporary, branch),
                next: next.open === null && next.newest === null ? null : next,
            };
        },
    };
};
const earlierPart = (head, base, states, after) => ({
    fields: {
        earlier: `pullRequests(headRefName: $head, baseRefName: $base, states: $states, first: 20, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { ${EARLIER} }
    }`,
    },
    variables: {
        head: { type: 'String!', value: head },
        base: { type: 'String!', value: base },
        states: { type: '[PullRequestState!]', value: states },
        after: { type: 'String', value: after },
    },
    parse: (values) => PARSE.pulls(values.earlier),
});

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/read.js



const readCorrection = async (reader, branch) => {
    const first = await reader.read(correctionPart(branch));
    const open = [...first.open];
    const newest = [...first.newest];
    for (let { next } = first; next !== null;) {
        const page = await reader.read(correctionPart(branch, next));
        if (next.open !== null)
            open.push(...page.open);
        if (next.newest !== null)
            newest.push(...page.newest);
        next = {
            open: open.length === 0 ? (page.next?.open ?? null) : null,
            newest: newest.length === 0 ? (page.next?.newest ?? null) : null,
        };
        if (next.open === null && next.newest === null)
            next = null;
    }
    const newestTo = async (base, head, found, hasMore, states) => {
        const known = earlier(found, base);
        if (known !== null || !hasMore)
            return known;
        for (let after = null;;) {
            const page = await reader.read(earlierPart(head, base, states, after));
            if (page.own.length > 0 || page.next === null)
                return earlier(page.own, base);
            after = page.next;
        }
    };
    return async (base) => {
        const { hasMore } = first;
        const [newestHere, restored] = await Promise.all([
            newestTo(base, branch, newest, hasMore.newest, null),
            newestTo(base, RESTORE_BRANCH, first.restored, hasMore.restored, ['MERGED']),
        ]);
        const here = open.find(({ baseRefName }) => baseRefName === base);
        const other = open.find(({ baseRefName }) => baseRefName !== base);
        return {
            repositoryId: first.repositoryId,
            branch: branchOf(first.branch),
            pullRequest: here === undefined ? null : openPullRequest(here),
            newest: newestHere,
            restored,
            elsewhere: other === undefined ? null : { number: other.number, base: other.baseRefName },
            temporary: first.temporary,
        };
    };
};
const authorOf = (author) => author?.user?.login ?? author?.name ?? 'somebody';
const branchOf = (node) => node === null
    ? null
    : {
        oid: node.oid,
        message: node.message,
        parent: node.parents?.nodes?.[0]?.oid ?? null,
        author: authorOf(node.author),
    };
const commitsOf = ({ commits }) => (commits?.nodes ?? []).flatMap((node) => node === null
    ? []
    : [
        {
            oid: node.commit.oid,
            message: node.commit.message,
            author: authorOf(node.commit.author),
        },
    ]);
const messagesOf = (node) => commitsOf(node)
    .map(({ message }) => message)
    .reverse();
const openPullRequest = (node) => ({
    id: node.id ?? '',
    number: node.number,
    url: node.url,
    title: node.title ?? '',
    body: node.body,
    labels: (node.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
    commits: commitsOf(node),
    comments: (node.comments?.nodes ?? []).flatMap((one) => (one === null ? [] : [one.body])),
});
const STATES = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' };
const earlier = (nodes, base) => {
    const node = nodes.find(({ baseRefName }) => baseRefName === base);
    if (node === undefined)
        return null;
    return {
        number: node.number,
        url: node.url,
        state: STATES[node.state],
        texts: [node.body, ...messagesOf(node)],
        closedByUs: wasClosedByUs(node.body, node.author, node.timelineItems?.nodes?.[0]?.actor),
    };
};

;// CONCATENATED MODULE: ./build/deliver/working-tree/deliver.js



const deliverToWorkingTree = async (disk, files) => {
    if (files.length === 0)
        return result/* NOT_DELIVERED */.Zg;
    const unsaved = await disk.uncommitted(files.map(({ path }) => path));
    if (unsaved.length > 0)
        throw uncommitted(unsaved);
    const written = [];
    try {
        for (const file of files) {
            await disk.replace(file.path, file.before, file.after);
            written.push(file);
        }
    }
    catch (error) {
        await Promise.allSettled(written.map(({ path, before, after }) => disk.replace(path, after, before)));
        throw error instanceof model_problem/* SyncError */.S && error.code === 'file-changed'
            ? new HeadMoved(error.message)
            : error;
    }
    return { ...result/* NOT_DELIVERED */.Zg, carriesAll: true, written: files.map(({ path }) => path) };
};
const uncommitted = (paths) => new model_problem/* SyncError */.S({
    code: 'uncommitted-changes',
    message: `${paths.map((path) => `\`${path}\``).join(', ')} ${paths.length === 1 ? 'has' : 'have'} changes that are not committed, so nothing was written.`,
    remedy: 'Commit or stash them, or add `--allow-dirty`.',
});

;// CONCATENATED MODULE: ./build/deliver/index.js








;// CONCATENATED MODULE: ./build/sync/files.js

const filesOf = ({ reader, client, workingTree, config, offline = false, }) => {
    const repository = new RepositoryStore(reader, client);
    const files = workingTree === undefined
        ? inRepository(repository)
        : onDisk(workingTree, offline ? null : repository);
    if (config === undefined)
        return files;
    return { ...files, config: async (_, path) => ({ path, text: config, blob: '' }) };
};
const inRepository = (store) => ({
    config: (revision, path) => store.read(revision, path),
    read: (base, path) => store.read(revisionOf(base), path),
    onBranch: (branch, path) => store.read(revisionOf(branch), path),
    list: (base, folder, depth) => store.list(revisionOf(base), folder, depth),
});
const onDisk = ({ root, reading = DIRECT }, repository) => {
    const tree = new WorkingTreeStore(root);
    const read = (path) => reading.file(path, () => tree.read(path));
    return {
        config: async (_, path) => (await read(path)) ?? (await repository?.read('HEAD', path)) ?? null,
        read: (_, path) => read(path),
        onBranch: async () => null,
        list: (_, folder, depth) => reading.list(folder, () => tree.list(folder, depth)),
    };
};
const DIRECT = { file: (_, read) => read(), list: (_, list) => list() };
const diskOf = ({ root, uncommitted }) => {
    const tree = new WorkingTreeStore(root);
    return {
        replace: (path, before, after) => tree.replace(path, before, after),
        uncommitted,
    };
};

;// CONCATENATED MODULE: ./build/sync/problems.js
const neverStill = (message, attempts) => ({
    code: 'never-still',
    message: `Something moved under this run ${attempts} times in a row: ${message}`,
    remedy: 'Run again when less is going on; nothing was lost.',
});
const ownJustClosed = (closed, projects) => !closed || projects.every(({ corrections }) => corrections.length === 0)
    ? []
    : [
        {
            code: 'own-pull-request-closed',
            message: 'The correction pull request was just closed, so this run opens no new one.',
            remedy: 'The next full run (nightly, or by hand) proposes what is not declined.',
        },
    ];
const fitsNoProject = (items) => ({
    code: 'fits-no-project',
    message: `${items.length === 1 ? 'One selected pull request fits' : `${items.length} selected pull requests fit`} no project: ${items
        .slice(0, 10)
        .map(({ key }) => `\`${key}\``)
        .join(', ')}${items.length > 10 ? ' and more' : ''}.`,
    remedy: 'Widen the `head` pattern of a project, or take the label off.',
});

;// CONCATENATED MODULE: ./build/sync/deliver-plan.js







const deliverPlan = async (ports, { corrections }, { open }, { proposal }) => {
    try {
        const { workingTree } = ports;
        if (workingTree !== undefined) {
            return { delivery: await deliverToWorkingTree(diskOf(workingTree), proposal.files) };
        }
        if (corrections.deliver === 'commit' && proposal.files.length > 0) {
            return { delivery: await deliverCommit(ports, proposal) };
        }
        const target = new CorrectionPullRequest(ports, corrections);
        return { delivery: await target.deliver(open, proposal) };
    }
    catch (failure) {
        return { delivery: result/* NOT_DELIVERED */.Zg, failure };
    }
};
const STEP_ASIDE = 250;
const beforeNextAttempt = async ({ log, clock }, { message, cause }, attempt) => {
    log(`${message} Reading and planning again.`);
    const longer = 2 ** (attempt - 1);
    await clock.sleep(cause instanceof GitHubFault ? 400 * longer : (0,external_node_crypto_.randomInt)(STEP_ASIDE * longer));
};
const lastFailure = (error, attempts) => {
    if (!(error instanceof HeadMoved))
        return error;
    return error.cause instanceof GitHubFault
        ? error.cause
        : new model_problem/* SyncError */.S(neverStill(error.message, attempts), { cause: error });
};

;// CONCATENATED MODULE: ./build/sync/expand-templates.js




const expandTemplates = async (ports, settings) => {
    const { templates } = settings;
    if (templates.length === 0)
        return settings;
    const files = filesOf(ports);
    const [found] = await Promise.all([
        Promise.all(templates.map((template) => projectsOf(template, files, settings.base))),
        ports.offline ? null : new RepositoryStore(ports.reader, ports.client).branch(settings.base),
    ]);
    const projects = [...settings.projects];
    found.forEach((made, index) => {
        const ownFile = hasPlaceholder(templates[index]?.metadata ?? '');
        const isCovered = (project) => projects.some(({ metadata, section }) => metadata === project.metadata && (ownFile || section === project.section));
        const own = made.filter((project) => !isCovered(project));
        refuseSameName(projects, own);
        projects.push(...own.filter((project) => !projects.some(({ name }) => name === project.name)));
    });
    if (projects.length === 0)
        throw fitsNoFile(templates);
    return { ...settings, projects, templates: [], only: selectProjects(settings.only, projects) };
};
const projectsOf = async (template, files, base) => {
    const { metadata } = template;
    if (hasPlaceholder(metadata)) {
        const paths = await files.list(base, folderOf(metadata), depthOf(metadata));
        return paths.flatMap((path) => {
            const project = projectOf(metadata, path);
            return project === null ? [] : [make(template, project, path)];
        });
    }
    const file = await files.read(base, metadata);
    if (file === null)
        return [];
    const names = projectsIn(metadata, file.text, await openerFor(metadata));
    return names.map((project) => make(template, project, metadata));
};
const make = (template, project, metadata) => ({
    ...template,
    name: fillIn(template.name, project),
    metadata,
    head: template.head === null ? null : fillIn(template.head, project),
    section: project,
});
const refuseSameName = (projects, made) => {
    for (const project of made) {
        const other = projects.find(({ name }) => name === project.name);
        if (other === undefined || other.metadata === project.metadata)
            continue;
        throw new model_problem/* SyncError */.S({
            code: 'project-ambiguous',
            message: `Two projects are named \`${project.name}\`: that of \`${other.metadata}\`, and the one that a template makes of \`${project.metadata}\`.`,
            remedy: 'Give one of them another name; that of a template may be `second-{project}`.',
        });
    }
};
const fitsNoFile = (templates) => new model_problem/* SyncError */.S({
    code: 'no-project',
    message: `No file fits ${templates.map(({ metadata }) => `\`${metadata}\``).join(' or ')}.`,
    remedy: 'Check the path and `base`, or commit the first metadata file.',
});

;// CONCATENATED MODULE: ./build/plan/case.js
const staysProposed = (drift, { settings, carries }) => settings.corrections.deliver === 'pull-request' && carries(drift);

;// CONCATENATED MODULE: ./build/plan/judge.js


const judge = (drift, subject, rules) => {
    const verdict = (resolution, why = null) => ({
        drift,
        resolution,
        why,
        declinedIn: null,
        heldBack: false,
    });
    const rule = rules.ruleFor(drift);
    if (rule !== undefined)
        return verdict('ignored', rule.reason ?? null);
    if (!isCorrectable(drift, subject))
        return verdict('report');
    if (isRemoval(drift) && subject.seen === null)
        return verdict('report', 'Not removed, because not everything could be observed; run again.');
    if (judge_leftOut(drift, subject))
        return verdict('report', 'Left out by `fields`; run without it to correct this too.');
    const declinedIn = subject.settings.force ? null : subject.declinedIn(drift);
    return declinedIn === null ? verdict('correct') : { ...verdict('declined'), declinedIn };
};
const isRemoval = ({ kind }) => kind === 'phantom' || kind === 'duplicate';
const keepCopiesEqual = (verdicts) => {
    const unfolded = new Set(verdicts
        .filter(({ drift, resolution }) => drift.kind === 'duplicate' && resolution !== 'correct')
        .map(({ drift }) => drift.key));
    if (unfolded.size === 0)
        return verdicts;
    return verdicts.map((verdict) => verdict.resolution === 'correct' && unfolded.has(verdict.drift.key)
        ? { ...verdict, resolution: 'report', why: 'Fold or delete the copy of the record first.' }
        : verdict);
};
const isCorrectable = (drift, subject) => {
    const { settings, fields, canRecord } = subject;
    switch (drift.kind) {
        case 'missing':
            return drift.item !== null && canRecord(drift.item);
        case 'historical':
            return ((settings.backfill || staysProposed(drift, subject)) &&
                drift.item !== null &&
                canRecord(drift.item));
        case 'phantom':
            return ((settings.prune || staysProposed(drift, subject)) &&
                (drift.reason === 'not-found' || drift.reason === 'is-issue'));
        case 'duplicate':
            return !drift.differing;
        default: {
            const field = fields.find(({ name }) => name === drift.field);
            if (field === undefined || drift.item === null || field.observe(drift.item) === undefined)
                return false;
            if (field.owner === 'fill')
                return drift.kind !== 'invalid' && drift.origin !== 'both';
            return field.owner === 'tracker';
        }
    }
};
const judge_leftOut = (drift, subject) => {
    const { settings, fields } = subject;
    if (settings.fields === null || staysProposed(drift, subject))
        return false;
    const field = fields.find(({ name }) => name === drift.field);
    return field === undefined || !settings.fields.some((name) => namesField(field, name));
};

;// CONCATENATED MODULE: ./build/plan/brake.js


const ALWAYS_ALLOWED = 10;
const changeLimit = (share, records) => Math.max(ALWAYS_ALLOWED, 'count' in share ? share.count : Math.floor((records * share.percent) / 100));
const brakeOn = (verdicts, subject) => {
    const { corrections, force } = subject.settings;
    const limit = changeLimit(corrections.maxChanges, subject.records);
    const corrected = verdicts.filter(({ resolution }) => resolution === 'correct');
    const removals = corrected.filter(({ drift }) => isRemoval(drift));
    const isFresh = ({ drift }) => isRemoval(drift) && !staysProposed(drift, subject);
    const removed = brake_recordsOf(removals);
    const fresh = brake_recordsOf(removals.filter(isFresh));
    const changes = new Set(corrected.filter(({ drift }) => drift.kind !== 'historical').map(({ drift }) => drift.key)).size;
    const held = (what, holds) => ({
        limit,
        verdicts: verdicts.map((verdict) => verdict.resolution === 'correct' && holds(verdict)
            ? { ...verdict, resolution: 'report', heldBack: true }
            : verdict),
        warnings: [heldBack(what, subject.project.name, limit)],
    });
    if (!force && corrections.deliver === 'commit' && changes > limit)
        return held(`${count(changes, 'change')} held back;`, () => true);
    if (!force && fresh > 0 && removed > limit)
        return held(`${count(fresh, 'removal')} held back;${besides(removed - fresh)}`, isFresh);
    return { limit, verdicts, warnings: [] };
};
const brake_recordsOf = (removals) => removals.reduce((sum, { drift }) => sum + (drift.kind === 'phantom' ? 1 : drift.spare.length), 0);
const count = (number, what) => number === 1 ? `1 ${what} is` : `${number} ${what}s are`;
const besides = (proposed) => proposed === 0 ? '' : ` the open correction proposes ${proposed} already, and`;
const heldBack = (what, project, limit) => ({
    code: 'held-back',
    message: `Project \`${project}\`: ${what} more than ${limit} are not delivered unasked.`,
    remedy: 'Check them, then run with `force: true`, or raise `corrections.maxChanges`.',
});

;// CONCATENATED MODULE: ./build/plan/correct.js
const correctionOf = (drift, fields, seen) => {
    if (drift.resolution !== 'correct')
        return null;
    switch (drift.kind) {
        case 'missing':
        case 'historical':
            return insertion(drift);
        case 'phantom':
        case 'duplicate':
            return seen === null ? null : correct_removal(drift, seen);
        default:
            return setting(drift, fields);
    }
};
const common = ({ project, key, kind, field, fingerprint, recorded }) => ({
    project,
    key,
    kind,
    field,
    fingerprint,
    before: recorded,
});
const insertion = (drift) => {
    const { item } = drift;
    return item === null ? null : { ...common(drift), action: 'insert', after: item.status, item };
};
const correct_removal = (drift, _seen) => {
    const { kind, position, spare } = drift;
    const positions = kind === 'duplicate' ? spare : position === null ? [] : [position];
    return positions.length === 0
        ? null
        : { ...common(drift), action: 'remove', after: null, positions };
};
const setting = (drift, fields) => {
    const { item, position } = drift;
    const field = fields.find(({ name }) => name === drift.field);
    if (field === undefined || item === null || position === null)
        return null;
    return {
        ...common(drift),
        field: field.name,
        action: 'set',
        position,
        after: field.observe(item) ?? null,
    };
};

;// CONCATENATED MODULE: ./build/plan/recommend.js

const CORRECTED = {
    missing: 'insert the record',
    historical: 'import the record',
    phantom: 'remove the record',
    status: 'record the status that GitHub has',
    field: 'record what GitHub has',
    duplicate: 'keep one of the equal records',
    invalid: 'record what GitHub has',
};
const corrected = (kind, { mode, dryRun, corrections: { deliver } }) => {
    if (mode === 'report')
        return `Run in \`correct\` mode to ${CORRECTED[kind]}.`;
    if (dryRun)
        return `Run again without dry run to ${CORRECTED[kind]}.`;
    return deliver === 'commit'
        ? `Nothing to do; a commit is made to ${CORRECTED[kind]}.`
        : `Merge the correction to ${CORRECTED[kind]}.`;
};
const recommend = (verdict, settings) => {
    const { drift, resolution, heldBack, why, declinedIn } = verdict;
    if (heldBack) {
        return isRemoval(drift)
            ? 'Check the removals one by one; run again with `force: true` to deliver them.'
            : 'Check the changes; run again with `force: true` to commit them, or with `deliver: pull-request` to propose them.';
    }
    switch (resolution) {
        case 'correct':
            return corrected(drift.kind, settings);
        case 'ignored':
            return `Ignored by a rule in the config${why === null ? '' : ` (${why})`}; remove the rule to see it corrected.`;
        case 'declined':
            return `Turned down in ${declinedIn === null ? 'its correction pull request' : `#${declinedIn.number} (${declinedIn.url})`}; run with \`force: true\` to propose it again.`;
        case 'report':
            return why ?? REPORTED[drift.kind](drift);
    }
};
const REPORTED = {
    missing: () => 'Add the record by hand; the pull request does not say enough for one.',
    historical: () => 'Run with `backfill: true` to import it.',
    phantom: ({ reason }) => reason === 'not-found' || reason === 'is-issue'
        ? 'Run with `prune: true` to remove the record.'
        : 'Nothing to do, unless the record should go; the pull request exists.',
    status: () => 'Correct the status by hand.',
    field: ({ field }) => `Correct \`${field}\` by hand.`,
    duplicate: () => 'Decide which of the records is right, and delete the others.',
    invalid: ({ field, number }) => number === null ? 'Give the record its number, or delete it.' : `Correct \`${field}\` by hand.`,
};

;// CONCATENATED MODULE: ./build/plan/rules.js

class IgnoreRules {
    #project;
    #fields;
    #today;
    #same;
    #effective = new Set();
    constructor(project, fields, startedAt, same) {
        this.#project = project;
        this.#fields = fields;
        this.#today = startedAt.slice(0, 10);
        this.#same = same;
    }
    ruleFor(drift) {
        const rules = this.#project.ignore.filter((rule) => !this.#isOver(rule) && this.#matches(rule, drift));
        for (const rule of rules)
            this.#effective.add(rule);
        return rules[0];
    }
    warnings(everything) {
        return this.#project.ignore.flatMap((rule, index) => {
            const name = `Ignore rule ${index + 1} of project \`${this.#project.name}\`${rule.reason === undefined ? '' : ` (${rule.reason})`}`;
            if (this.#isOver(rule)) {
                return [
                    {
                        code: 'ignore-rule-expired',
                        message: `${name} ended on ${rule.until}.`,
                        remedy: 'Remove it, or set a later `until`.',
                    },
                ];
            }
            if (!everything || this.#effective.has(rule))
                return [];
            return [
                {
                    code: 'ignore-rule-without-effect',
                    message: `${name} matches nothing.`,
                    remedy: 'Remove it, or correct what it matches.',
                },
            ];
        });
    }
    #isOver({ until }) {
        return until !== undefined && until < this.#today;
    }
    #matches(rule, drift) {
        const field = this.#fields.find(({ name }) => name === drift.field);
        return ((rule.kind === undefined || rule.kind === drift.kind) &&
            (rule.field === undefined ||
                rule.field === drift.field ||
                (field !== undefined && namesField(field, rule.field))) &&
            (rule.keys === undefined || rule.keys.includes(drift.key)) &&
            (rule.observed === undefined || this.#same(field, rule.observed, drift.observed)));
    }
}

;// CONCATENATED MODULE: ./build/plan/decide.js





const decide = (drifts, subject) => {
    const { project, settings, fields, seen } = subject;
    const rules = new IgnoreRules(project, fields, subject.startedAt, subject.same);
    const wanted = keepCopiesEqual(drifts.map((drift) => judge(drift, subject, rules)));
    const brake = brakeOn(wanted, subject);
    const verdicts = keepCopiesEqual(brake.verdicts);
    const judged = verdicts.map((verdict) => {
        const { drift, resolution, heldBack, declinedIn } = verdict;
        const recommendation = recommend(verdict, settings);
        return { resolution, heldBack, declinedIn, recommendation, ...drift };
    });
    const corrections = judged.flatMap((drift) => correctionOf(drift, fields, seen) ?? []);
    const changed = new Set(corrections.filter(({ kind }) => kind !== 'historical').map(({ key }) => key));
    return {
        drifts: judged,
        corrections,
        warnings: [...rules.warnings(subject.everything), ...brake.warnings],
        passesLimit: changed.size > brake.limit,
    };
};

;// CONCATENATED MODULE: ./build/plan/owners.js



const ownedFields = ({ name: project, owners }, format, fields) => {
    const unknown = Object.keys(owners).find((name) => !fields.some((field) => namesField(field, name)));
    if (unknown !== undefined) {
        throw new model_problem/* SyncError */.S({
            code: 'field-unknown',
            message: `Project \`${project}\`: the format \`${format}\` has no field \`${unknown}\`.`,
            remedy: `${nearest(unknown, fields)}Its fields are ${listNames(fields)}.`,
        });
    }
    return fields.map((field) => {
        const given = Object.entries(owners).find(([name]) => namesField(field, name));
        return given === undefined ? field : { ...field, owner: given[1] };
    });
};
const refuseUnknownFields = (names, fields) => {
    const unknown = names?.find((name) => !fields.some((field) => namesField(field, name)));
    if (unknown === undefined)
        return;
    throw new model_problem/* SyncError */.S({
        code: 'field-unknown',
        message: `Input \`fields\`: \`${unknown}\` is not known.`,
        remedy: `${nearest(unknown, fields)}The fields of this run are ${listNames(fields)}.`,
    });
};
const nearest = (unknown, fields) => didYouMean(unknown, fields.flatMap(({ name, alias }) => (alias === undefined ? [name] : [alias, name])));
const listNames = (fields) => listWords([...new Set(fields.map(({ name, alias }) => alias ?? name))]);

;// CONCATENATED MODULE: ./build/plan/summarise.js

const summarise = (projects, files) => ({
    files: files.map(({ path, before, after }) => ({
        path,
        before,
        after,
        corrections: projects.flatMap(({ metadata, corrections }) => metadata === path ? corrections : []),
    })),
    leftOut: projects.flatMap(({ drifts }) => drifts.flatMap((drift) => summarise_leftOut(drift) ?? [])),
    impact: impactOf(projects.flatMap(({ corrections }) => corrections)),
});
const summarise_leftOut = (drift) => {
    const { project, key, kind, field, resolution, recommendation: why } = drift;
    return resolution === 'correct' ? null : { project, key, kind, field, resolution, why };
};

;// CONCATENATED MODULE: ./build/plan/index.js




;// CONCATENATED MODULE: ./build/state/cache/actions-store.js


const FILE = 'observation.json.gz';
class actions_store_ActionsStore {
    #folder;
    constructor(folder) {
        this.#folder = join(folder, 'metadata-sync-cache');
    }
    async load(prefix) {
        const { restoreCache } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 6686));
        const path = await this.#path(prefix);
        const found = await restoreCache([path], `${prefix}none`, [prefix]);
        return found === undefined ? null : readFile(path);
    }
    async save(prefix, suffix, bytes) {
        const { saveCache } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 6686));
        const path = await this.#path(prefix);
        await writeFile(path, bytes);
        await saveCache([path], `${prefix}${suffix}`);
    }
    async #path(prefix) {
        const folder = join(this.#folder, prefix);
        await mkdir(folder, { recursive: true });
        return join(folder, FILE);
    }
}

;// CONCATENATED MODULE: ./build/state/cache/folder-store.js


class FolderStore {
    #folder;
    constructor(folder) {
        this.#folder = folder;
    }
    async load(prefix) {
        return (0,promises_.readFile)(this.#path(prefix)).catch(() => null);
    }
    async save(prefix, suffix, bytes) {
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        const unfinished = `${this.#path(prefix)}.${suffix}`;
        await (0,promises_.writeFile)(unfinished, bytes);
        await (0,promises_.rename)(unfinished, this.#path(prefix));
    }
    #path(prefix) {
        return (0,external_node_path_.join)(this.#folder, `${prefix}observation.json.gz`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/state/cache/codec.js



const KEPT_VERSION = 1;
const LARGEST = 50 * 1024 * 1024;
const LARGEST_UNPACKED = 20 * LARGEST;
const item = schemas/* custom */.IeY((value) => typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'number') === 'number' &&
    ['key', 'status', 'title', 'head', 'createdAt', 'updatedAt'].every((name) => typeof Reflect.get(value, name) === 'string'));
const stream = schemas/* object */.Ikc({
    order: schemas/* enum */.k5n(['newest', 'oldest']),
    after: schemas/* string */.YjP().nullable(),
    position: schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullable(),
    ended: schemas/* boolean */.zMY(),
});
const kept = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(KEPT_VERSION),
    complete: schemas/* boolean */.zMY(),
    since: schemas/* number */.aig(),
    fullScanAt: schemas/* number */.aig(),
    items: schemas/* array */.YOg(item),
    streams: schemas/* array */.YOg(stream),
});
const pack = async (one) => {
    const bytes = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(JSON.stringify({ version: KEPT_VERSION, ...one }));
    return bytes.byteLength > LARGEST ? null : bytes;
};
const unpack = async (bytes) => {
    try {
        const text = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: LARGEST_UNPACKED });
        return kept.parse(JSON.parse(text.toString('utf8')));
    }
    catch {
        return null;
    }
};

;// CONCATENATED MODULE: ./build/state/cache/observation-cache.js


const PATIENCE = 3_000;
class ObservationCache {
    #options;
    #kept = new Map();
    #patience = PATIENCE;
    constructor(options) {
        this.#options = options;
    }
    async recall(selection, now) {
        const { fullScan, log } = this.#options;
        const kept = await this.#load(this.#key(selection));
        if (!kept || now - kept.fullScanAt > fullScan)
            return null;
        log(kept.complete
            ? `Starting from ${kept.items.length} pull requests that an earlier run observed.`
            : `Going on where an interrupted run stopped, after ${kept.items.length} pull requests.`);
        return kept;
    }
    keep(selection, kept) {
        this.#kept.set(this.#key(selection), kept);
    }
    async recent(selection, now, ttl) {
        const kept = await this.#load(this.#key(selection, 'recent'));
        const age = now - (kept?.since ?? Number.NEGATIVE_INFINITY);
        return age >= 0 && age < ttl ? kept : null;
    }
    keepRecent(selection, items, at) {
        const kept = { complete: true, since: at, fullScanAt: at, items, streams: [] };
        this.#kept.set(this.#key(selection, 'recent'), kept);
    }
    async save() {
        const { store, runId } = this.#options;
        const all = [...this.#kept];
        this.#kept.clear();
        for (const [key, kept] of all) {
            const bytes = await pack(kept);
            if (bytes !== null)
                await this.#patiently(() => store.save(key, runId, bytes));
        }
    }
    async #load(key) {
        const bytes = await this.#patiently(() => this.#options.store.load(key));
        return bytes && unpack(bytes);
    }
    #key(selection, ...more) {
        const { repository, serverUrl } = this.#options;
        const labels = selection.labels.map((label) => label.toLowerCase()).sort();
        const what = JSON.stringify([
            ...[serverUrl, repository.toLowerCase(), labels, selection.lists],
            ...more,
        ]);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(what).digest('hex').slice(0, 24);
        return `metadata-sync-${KEPT_VERSION}-${hash}-`;
    }
    async #patiently(ask) {
        if (this.#patience <= 0)
            return null;
        const start = performance.now();
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(() => {
                this.#options.log('Going on without the cache: it takes too long to answer.');
                resolve(null);
            }, this.#patience);
        });
        const { log } = this.#options;
        const answer = Promise.resolve()
            .then(ask)
            .catch((error) => {
            log(`Going on without the cache: ${error instanceof Error ? error.message : String(error)}`);
            return null;
        });
        try {
            return await Promise.race([answer, late]);
        }
        finally {
            clearTimeout(timer);
            this.#patience -= performance.now() - start;
        }
    }
}

;// CONCATENATED MODULE: ./build/state/parent.js

const parentPart = (commit) => ({
    fields: { commit: 'object(oid: $oid) { ... on Commit { parents(first: 1) { nodes { oid } } } }' },
    variables: { oid: { type: 'GitObjectID!', value: commit } },
    parse: (values) => schemas/* object */.Ikc({ parents: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })) }) })
        .nullish()
        .parse(values.commit)?.parents.nodes[0]?.oid ?? null,
});

;// CONCATENATED MODULE: ./build/model/history.js


const value = schemas/* json */.Pq9();
const history_change = schemas/* object */.Ikc({
    project: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    field: schemas/* string */.YjP().nullable(),
    from: value,
    to: value,
});
const historyEntry = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    trigger: schemas/* string */.YjP(),
    actor: schemas/* string */.YjP().nullable(),
    started: schemas/* string */.YjP(),
    finished: schemas/* string */.YjP(),
    seconds: schemas/* number */.aig(),
    result: schemas/* enum */.k5n(result/* OUTCOMES */.im),
    base: schemas/* string */.YjP(),
    projects: schemas/* array */.YOg(schemas/* string */.YjP()),
    counts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    operation: schemas/* string */.YjP(),
    changes: schemas/* array */.YOg(history_change),
    moreChanges: schemas/* number */.aig(),
    commit: schemas/* string */.YjP().nullable(),
    pullRequest: schemas/* number */.aig().nullable(),
    url: schemas/* string */.YjP().nullable(),
});
const standing = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    field: schemas/* string */.YjP().nullable(),
    fingerprint: schemas/* string */.YjP(),
    since: schemas/* string */.YjP(),
    baseline: value.optional(),
});
const verified = schemas/* object */.Ikc({
    metadata: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP(),
    blob: schemas/* string */.YjP(),
    verifiedAt: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    outOfSync: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(standing)),
});
const state = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    bases: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), verified)),
});
const NO_STATE = { version: 1, bases: {} };
const parseState = (text) => {
    try {
        return state.parse(JSON.parse(text ?? 'null'));
    }
    catch {
        return NO_STATE;
    }
};
const parseHistory = (text) => text.split('\n').flatMap((line) => {
    try {
        return [historyEntry.parse(JSON.parse(line))];
    }
    catch {
        return [];
    }
});
const historyPath = (startedAt) => `history/${startedAt.slice(0, 7)}.jsonl`;

;// CONCATENATED MODULE: ./build/state/read.js


const STATE_FILE = 'state.json';
const TEXT = '{ ... on Blob { text isTruncated byteSize } }';
const blob = schemas/* object */.Ikc({ text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY(), byteSize: schemas/* number */.aig() })
    .partial()
    .nullish();
const textOf = (path, value) => {
    const { text, isTruncated, byteSize = 0 } = blob.parse(value) ?? {};
    const whole = text ?? '';
    return { path, text: whole, cut: isTruncated === true || Buffer.byteLength(whole) !== byteSize };
};
const statePart = (branch, path) => ({
    fields: {
        repositoryId: 'id',
        head: 'ref(qualifiedName: $ref) { target { oid } }',
        state: `object(expression: $state) ${TEXT}`,
        ...(path !== null && { month: `object(expression: $month) ${TEXT}` }),
    },
    variables: {
        ref: { type: 'String!', value: `refs/heads/${branch}` },
        state: { type: 'String!', value: `refs/heads/${branch}:${STATE_FILE}` },
        ...(path !== null && {
            month: { type: 'String!', value: `refs/heads/${branch}:${path}` },
        }),
    },
    parse: (values) => ({
        repositoryId: schemas/* string */.YjP().parse(values.repositoryId),
        head: schemas/* object */.Ikc({ target: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) })
            .nullish()
            .parse(values.head)?.target.oid ?? null,
        state: textOf(STATE_FILE, values.state),
        month: path === null ? null : textOf(path, values.month),
    }),
});
const readState = async (client, reader, branch, path) => {
    const answered = await reader.read(statePart(branch, path));
    const text = await wholeText(client, reader, branch, answered.state);
    return { ...answered, state: parseState(text) };
};
const wholeText = async (client, { repository }, branch, { path, text, cut }) => {
    if (!cut)
        return text;
    const bytes = await client.readRaw(`GET /repos/{owner}/{repo}/contents/${path}`, {
        owner: repository.owner,
        repo: repository.name,
        ref: branch,
    });
    return bytes === null ? '' : new TextDecoder().decode(bytes);
};

;// CONCATENATED MODULE: ./build/state/record.js



const ATTEMPTS = 5;
const recordRun = async (ports, branch, stored, recorded) => {
    let current = stored;
    for (let attempt = 1;; attempt += 1) {
        try {
            if (attempt > 1) {
                const { client, reader } = ports;
                current = await readState(client, reader, branch, current.month?.path ?? null);
            }
            const files = await record_filesOf(ports, branch, current, recorded);
            if (current.head === null)
                await createBranch(ports, branch, recorded, files);
            else
                await commit(ports, branch, current.head, recorded, files);
            return null;
        }
        catch (error) {
            if (!(error instanceof Refused && error.moved) || attempt === ATTEMPTS) {
                return notWritten(branch, error instanceof Error ? error.message : String(error));
            }
        }
    }
};
class Refused extends Error {
    moved;
    constructor(message, moved) {
        super(message);
        this.name = 'Refused';
        this.moved = moved;
    }
}
const record_filesOf = async ({ client, reader }, branch, { month, state }, { entry, verified }) => {
    if (month === null)
        return [];
    const before = await wholeText(client, reader, branch, month);
    const line = JSON.stringify(entry);
    const files = [{ path: month.path, text: `${record_ended(before)}${line}\n` }];
    if (Object.keys(verified).length === 0)
        return files;
    return [...files, { path: 'state.json', text: record_render(withVerified(state, entry, verified)) }];
};
const record_ended = (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const record_render = (state) => `${JSON.stringify(state)}\n`;
const withVerified = ({ version, bases }, { base }, verified) => {
    const present = bases[base] ?? {};
    const newer = Object.entries(verified).filter(([project, { verifiedAt }]) => (present[project]?.verifiedAt ?? '') <= verifiedAt);
    return { version, bases: { ...bases, [base]: { ...present, ...Object.fromEntries(newer) } } };
};
const record_COMMIT = `mutation MetadataSyncRecord($commit: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $commit) { commit { oid } }
}`;
const commit = async ({ client, reader }, branch, head, recorded, files) => {
    const { owner, name } = reader.repository;
    const { errors } = await client.mutate(record_COMMIT, {
        commit: {
            branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
            expectedHeadOid: head,
            message: { headline: headlineOf(recorded) },
            fileChanges: {
                additions: files.map(({ path, text }) => ({
                    path,
                    contents: Buffer.from(text).toString('base64'),
                })),
            },
        },
    });
    const [error] = errors;
    if (error === undefined)
        return;
    const moved = /STALE_DATA|expected branch to point to|not found/i.test(`${error.type ?? ''} ${error.message}`);
    throw new Refused(error.message, moved);
};
const made = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
const createBranch = async ({ client, reader }, branch, recorded, files) => {
    const at = { owner: reader.repository.owner, repo: reader.repository.name };
    const tree = await client.post('POST /repos/{owner}/{repo}/git/trees', {
        ...at,
        tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
    });
    const first = await client.post('POST /repos/{owner}/{repo}/git/commits', {
        ...at,
        message: headlineOf(recorded),
        tree: made.parse(tree).sha,
        parents: [],
    });
    try {
        await client.post('POST /repos/{owner}/{repo}/git/refs', {
            ...at,
            ref: `refs/heads/${branch}`,
            sha: made.parse(first).sha,
        });
    }
    catch (error) {
        const exists = error instanceof GitHubFault && /already exists/i.test(error.message);
        throw exists ? new Refused(error.message, true) : error;
    }
};
const headlineOf = ({ entry }) => `Record run ${entry.id}: ${entry.result}`;
const notWritten = (branch, reason) => ({
    code: 'history-not-written',
    message: `The history could not be written to the branch \`${branch}\`: ${reason.replaceAll(/\s+/g, ' ').trim()}`,
    remedy: 'Give the job the permission `contents: write` and let the branch be written, name another one in `history.branch`, or set `history: false`.',
});

;// CONCATENATED MODULE: ./build/state/index.js







;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/problems.js


const tooLarge = () => new GitHubFault({
    code: 'too-large',
    message: 'GitHub stopped a query that was too large for it.',
    remedy: 'Run again; if it persists, narrow the selection.',
}, { retry: 'never' });
const unreadableListing = (errors) => new model_problem/* SyncError */.S({
    code: 'pull-requests-unreadable',
    message: `GitHub did not list the pull requests: ${errors[0]?.message ?? 'no list in its answer'}`,
    remedy: 'Give the job the permission `pull-requests: read`.',
});
const unreadableNode = ({ message }, number) => ({
    code: 'item-unreadable',
    message: `GitHub held back ${number === null ? 'a part of its answer' : `a part of #${number}`}: ${message}`,
    remedy: 'Give the token access to what is held back, and run again.',
});
const unreadableItem = (what) => ({
    code: 'item-unreadable',
    message: `GitHub did not give ${what} in full.`,
    remedy: 'Run again; if it persists, look at the pull request on GitHub.',
});
const neverComes = (number) => ({
    code: 'item-unreadable',
    message: `GitHub does not give ${number === null ? 'one of the pull requests' : `#${number}`}, however little is asked for.`,
    remedy: 'Run again; if it persists, look at the pull request on GitHub.',
});
const standingStill = {
    code: 'cursor-stuck',
    message: 'GitHub gave the same page of the listing twice.',
    remedy: 'Run again.',
};
const doesNotAddUp = (expected, observed) => ({
    code: 'count-mismatch',
    message: `GitHub counts ${expected} pull requests, but listed ${observed}.`,
    remedy: 'Run again; pull requests may have changed during the listing.',
});
const unknownLabel = (label) => ({
    code: 'label-unknown',
    message: `The repository has no label \`${label}\`, so it selects no pull request.`,
    remedy: 'Check how the label is written, or create it.',
});
const distinct = (problems) => [
    ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/query.js
const PAGE_SIZE = 100;
const LISTS = {
    labels: 'labels(first: 100) { totalCount nodes { name } }',
    assignees: 'assignees(first: 20) { totalCount nodes { login } }',
    reviewers: `latestReviews(first: 50) { totalCount nodes { author { login } } }
      reviewRequests(first: 50) { totalCount nodes { requestedReviewer {
        __typename ... on User { login } ... on Bot { login } ... on Mannequin { login }
      } } }`,
};
const itemFragment = (lists) => {
    const name = ['Item', ...lists].join('_');
    const text = `fragment ${name} on PullRequest {
      number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }
      ${lists.map((list) => LISTS[list]).join('\n      ')}
    }`;
    return { name, text };
};
const ORDERS = {
    newest: '{field: CREATED_AT, direction: DESC}',
    oldest: '{field: CREATED_AT, direction: ASC}',
    changed: '{field: UPDATED_AT, direction: DESC}',
};
const listing = ({ labels, lists, order, size, after }) => {
    const item = itemFragment(lists);
    const first = after === null && order === 'newest' ? labels : [];
    return {
        sized: true,
        fragments: [item.text],
        fields: {
            page: page('labels: $labels, ', order, `...${item.name}`),
            ...Object.fromEntries(first.map((_, index) => [`label${index}`, `label(name: $label${index}) { name }`])),
        },
        variables: {
            ...Object.fromEntries(first.map((label, index) => [`label${index}`, { type: 'String!', value: label }])),
            first: { type: 'Int!', value: size },
            after: { type: 'String', value: after },
            labels: { type: '[String!]', value: [...labels] },
        },
    };
};
const nextNumber = ({ labels, order, after }) => ({
    sized: true,
    fields: { page: page('labels: $labels, ', order, 'number') },
    variables: {
        first: { type: 'Int!', value: 1 },
        after: { type: 'String', value: after },
        labels: { type: '[String!]', value: [...labels] },
    },
});
const changes = (size, after) => ({
    fields: {
        changes: `pullRequests(first: $first, after: $after, orderBy: ${ORDERS.changed}) {
      pageInfo { hasNextPage endCursor }
      nodes { number updatedAt labels(first: 100) { totalCount nodes { name } } }
    }`,
    },
    variables: {
        first: { type: 'Int!', value: size },
        after: { type: 'String', value: after },
    },
});
const page = (filter, order, fields) => `pullRequests(first: $first, after: $after, ${filter}orderBy: ${ORDERS[order]}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ${fields} }
    }`;
const lookUps = (numbers, lists) => {
    const item = itemFragment(lists);
    return {
        sized: true,
        fragments: [item.text],
        fields: Object.fromEntries(numbers.map((_, index) => [
            `n${index}`,
            `issueOrPullRequest(number: $n${index}) { __typename ...${item.name} }`,
        ])),
        variables: Object.fromEntries(numbers.map((number, index) => [`n${index}`, { type: 'Int!', value: number }])),
    };
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/response.js

const response_actor = schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable();
const login = schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable();
const response_listOf = (node) => schemas/* object */.Ikc({ totalCount: schemas/* number */.aig(), nodes: schemas/* array */.YOg(node.nullable()).nullable() })
    .nullable()
    .optional();
const pullRequestNode = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['OPEN', 'CLOSED', 'MERGED']),
    url: schemas/* string */.YjP(),
    isDraft: schemas/* boolean */.zMY(),
    headRefName: schemas/* string */.YjP(),
    baseRefName: schemas/* string */.YjP(),
    isCrossRepository: schemas/* boolean */.zMY(),
    createdAt: schemas/* string */.YjP(),
    updatedAt: schemas/* string */.YjP(),
    mergedAt: schemas/* string */.YjP().nullable(),
    closedAt: schemas/* string */.YjP().nullable(),
    author: response_actor,
    mergedBy: response_actor,
    mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
    labels: response_listOf(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    assignees: response_listOf(login),
    latestReviews: response_listOf(schemas/* object */.Ikc({ author: response_actor })),
    reviewRequests: response_listOf(schemas/* object */.Ikc({ requestedReviewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullable() })),
});
const place = schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() });
const pageNode = schemas/* object */.Ikc({
    totalCount: schemas/* number */.aig(),
    pageInfo: place,
    nodes: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullable(),
});
const numberNode = schemas/* object */.Ikc({
    totalCount: schemas/* number */.aig(),
    pageInfo: place,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ number: schemas/* number */.aig() }).nullable()).nullable(),
});
const changesNode = schemas/* object */.Ikc({
    pageInfo: place,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        updatedAt: schemas/* string */.YjP(),
        labels: response_listOf(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    })
        .nullable())
        .nullable(),
});
const foundNode = schemas/* looseObject */._H3({ __typename: schemas/* string */.YjP() }).nullable();
const recentNode = schemas/* object */.Ikc({
    headRefName: schemas/* string */.YjP(),
    labels: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable()).nullable() })
        .nullable(),
});
const recentPage = schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(recentNode.nullable()).nullable() }).nullish();

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/to-item.js

const STATUS = {
    OPEN: 'open',
    CLOSED: 'closed',
    MERGED: 'merged',
};
const entries = (connection) => {
    const nodes = (connection?.nodes ?? []).filter((node) => node !== null);
    return connection && nodes.length === connection.totalCount ? nodes : undefined;
};
const unique = (logins) => [...new Set(logins)].sort();
const reviewersOf = (node) => {
    const reviews = entries(node.latestReviews);
    const requests = entries(node.reviewRequests);
    if (reviews === undefined || requests === undefined)
        return undefined;
    const logins = [
        ...reviews.map(({ author }) => author?.login),
        ...requests.map(({ requestedReviewer }) => requestedReviewer?.login),
    ];
    return unique(logins.filter((login) => login !== undefined));
};
const toItem = (node) => ({
    key: keyOf(node.number),
    number: node.number,
    status: STATUS[node.state],
    title: node.title,
    url: node.url,
    author: node.author?.login ?? null,
    draft: node.isDraft,
    head: node.headRefName,
    base: node.baseRefName,
    fromFork: node.isCrossRepository,
    createdAt: node.createdAt,
    updatedAt: node.updatedAt,
    mergedAt: node.mergedAt,
    closedAt: node.closedAt,
    mergedBy: node.mergedBy?.login ?? null,
    mergeCommit: node.mergeCommit?.oid ?? null,
    labels: entries(node.labels)?.map(({ name }) => name),
    assignees: entries(node.assignees)?.map(({ login }) => login),
    reviewers: reviewersOf(node),
});
const cutLists = (node) => {
    const lists = {
        labels: node.labels,
        assignees: node.assignees,
        reviewers: node.latestReviews,
        'requested reviewers': node.reviewRequests,
    };
    return Object.entries(lists)
        .filter(([, list]) => list && entries(list) === undefined)
        .map(([name]) => name);
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/parts.js




const pagePart = (request) => ({
    ...listing(request),
    parse: ({ page: value, ...labels }, errors, { askedAt, points }) => {
        const parsed = pageNode.safeParse(value);
        if (!parsed.success)
            throw errors.some(isTooLarge) ? tooLarge() : unreadableListing(errors);
        const { totalCount, pageInfo, nodes } = parsed.data;
        const serious = errors.filter((error) => !concernsHiddenReviewer(error));
        const items = [];
        const gaps = serious
            .filter((error) => !isTooLarge(error))
            .map((error) => unreadableNode(error, numberAt(nodes, error)));
        const refused = new Set(serious.filter((error) => !isTooLarge(error)).map(placeOf));
        const cut = new Set(serious.filter(isTooLarge).map(placeOf));
        let holes = (nodes === null && totalCount > 0) || cut.has(undefined) ? 1 : 0;
        (nodes ?? []).forEach((node, index) => {
            if (cut.has(index) || (node === null && !refused.has(index)))
                holes += 1;
            else if (node !== null) {
                const item = itemIn(node);
                if ('code' in item)
                    gaps.push(item);
                else
                    items.push(item);
            }
        });
        return {
            total: totalCount,
            items,
            gaps: distinct(gaps),
            holes,
            next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
            unknownLabels: request.labels.filter((_, index) => labels[`label${index}`] === null),
            askedAt,
            points,
        };
    },
});
const numberPart = (request) => ({
    ...nextNumber(request),
    parse: ({ page: value }, errors, { askedAt }) => {
        const parsed = numberNode.safeParse(value);
        if (!parsed.success)
            throw unreadableListing(errors);
        const { totalCount, pageInfo, nodes } = parsed.data;
        return {
            number: nodes?.[0]?.number ?? null,
            total: totalCount,
            next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
            askedAt,
        };
    },
});
const changesPart = (size, after) => ({
    ...changes(size, after),
    parse: ({ changes: value }, errors) => {
        const parsed = changesNode.safeParse(value);
        if (!parsed.success)
            throw unreadableListing(errors);
        const { pageInfo, nodes } = parsed.data;
        return {
            rows: (nodes ?? []).flatMap((node) => node === null ? [] : [{ ...node, labels: wholeLabels(node.labels) }]),
            next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        };
    },
});
const lookUpsPart = (numbers, lists) => ({
    ...lookUps(numbers, lists),
    parse: (values, errors) => numbers.map((number, index) => {
        const own = errors.filter((error) => error.path[0] === `n${index}` && !concernsHiddenReviewer(error));
        return lookUpIn(number, values[`n${index}`], own);
    }),
});
const lookUpIn = (number, value, errors) => {
    const found = foundNode.safeParse(value).data ?? null;
    if (errors.some(isTooLarge))
        return null;
    if (found === null && errors.length > 0 && errors.every(({ type }) => type === 'NOT_FOUND')) {
        return { number, found: 'nothing' };
    }
    const [error] = errors;
    if (error !== undefined) {
        return { number, found: 'unreadable', problem: unreadableNode(error, number) };
    }
    if (found === null)
        return null;
    if (found.__typename === 'Issue')
        return { number, found: 'issue' };
    const item = itemIn(found);
    return 'code' in item
        ? { number, found: 'unreadable', problem: item }
        : { number, found: 'pull-request', item };
};
const itemIn = (node) => {
    const parsed = pullRequestNode.safeParse(node);
    if (!parsed.success) {
        const number = numberOf(node);
        return unreadableItem(number === null ? 'a pull request' : `#${number}`);
    }
    const [cut] = cutLists(parsed.data);
    return cut === undefined
        ? toItem(parsed.data)
        : unreadableItem(`the ${cut} of #${parsed.data.number}`);
};
const numberOf = (node) => {
    const number = typeof node === 'object' && node !== null ? Reflect.get(node, 'number') : null;
    return typeof number === 'number' ? number : null;
};
const placeOf = ({ path }) => path[1] === 'nodes' ? path[2] : undefined;
const numberAt = (nodes, error) => {
    const place = placeOf(error);
    return typeof place === 'number' ? numberOf(nodes?.[place]) : null;
};
const wholeLabels = (labels) => {
    const names = (labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name]));
    return labels && names.length === labels.totalCount ? names : null;
};
const isTooLarge = ({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED';
const concernsHiddenReviewer = ({ path, type }) => type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer';

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/recent.js

const recentPart = {
    fields: {
        recent: `pullRequests(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { headRefName labels(first: 20) { nodes { name } } }
    }`,
    },
    parse: ({ recent }) => (recentPage.parse(recent)?.nodes ?? []).flatMap((pull) => pull === null
        ? []
        : [
            {
                head: pull.headRefName,
                labels: (pull.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
            },
        ]),
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/open-numbers.js

class OpenNumbers {
    found = [];
    #open;
    #most;
    constructor(numbers) {
        this.#open = numbers;
        this.#most = numbers.length;
    }
    get done() {
        return this.#open.length === 0;
    }
    next(size) {
        return this.#open.slice(0, Math.min(this.#most, size));
    }
    take(asked, answers) {
        const holes = asked.filter((_, index) => answers[index] === null);
        this.found.push(...answers.filter((answer) => answer !== null));
        this.#open = [...holes, ...this.#open.slice(asked.length)];
        if (holes.length === 0)
            return true;
        if (asked.length === 1)
            this.name();
        else
            this.#most = Math.max(1, Math.floor(holes.length / 2));
        return false;
    }
    name() {
        const [number, ...rest] = this.#open;
        if (number === undefined)
            return;
        this.found.push({ number, found: 'unreadable', problem: neverComes(number) });
        this.#open = rest;
    }
    end(problem) {
        this.found.push(...unread(this.#open, problem));
        this.#open = [];
    }
}
const unread = (numbers, problem) => numbers.map((number) => ({ number, found: 'unreadable', problem }));

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/page-size.js

const FIRST_GROWTH = 2;
const SLOWEST_GROWTH = 32;
class PageSize {
    #largest;
    #current;
    #successes = 0;
    #growsAfter = FIRST_GROWTH;
    constructor(largest) {
        this.#largest = largest;
        this.#current = largest;
    }
    get current() {
        return this.#current;
    }
    worked() {
        if (this.#current === this.#largest)
            return;
        this.#successes += 1;
        if (this.#successes < this.#growsAfter)
            return;
        this.#successes = 0;
        this.#current = Math.min(this.#largest, this.#current * 2);
    }
    failed(size, divisor = 2) {
        this.#successes = 0;
        this.#growsAfter = Math.min(SLOWEST_GROWTH, this.#growsAfter * 2);
        this.#current = Math.min(this.#current, Math.max(1, Math.floor(size / divisor)));
    }
}
const divisorAfter = (timeouts) => (timeouts <= 2 ? 2 : 5);
const askingForLess = (size, pause) => {
    let timeouts = 0;
    return async (fault, asked) => {
        if (!asksForTooMuch(fault))
            return false;
        const timedOut = fault.code === 'timed-out';
        if (timedOut)
            timeouts += 1;
        const again = timedOut ? await pause(fault) : asked > 1;
        if (again && asked > 1)
            size.failed(asked, timedOut ? divisorAfter(timeouts) : 2);
        return again;
    };
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/look-up.js





const BATCH = 50;
const look_up_IN_FLIGHT = 8;
class LookUpReader {
    #reader;
    #mayGoOn;
    #size = new PageSize(BATCH);
    #barred = null;
    constructor(reader, mayGoOn) {
        this.#reader = reader;
        this.#mayGoOn = mayGoOn;
    }
    async read(numbers, lists, { together = false, seen = (_) => undefined } = {}) {
        const found = new Map();
        const keep = (all) => {
            for (const one of all)
                found.set(one.number, one);
            seen(all);
        };
        let next = 0;
        const work = async () => {
            while (next < numbers.length && this.#barred === null) {
                const first = next === 0;
                const batch = numbers.slice(next, next + this.#size.current);
                next += batch.length;
                this.#barred ??= first ? null : await this.#mayGoOn();
                keep(this.#barred === null
                    ? await this.#batch(batch, lists, first && together)
                    : unread(batch, this.#barred));
            }
        };
        await Promise.all(Array.from({ length: look_up_IN_FLIGHT }, work));
        if (this.#barred !== null)
            keep(unread(numbers.slice(next), this.#barred));
        return numbers.flatMap((number) => found.get(number) ?? []);
    }
    async #batch(numbers, lists, together) {
        const batch = new OpenNumbers(numbers);
        let again = this.#again();
        let unanswered = 0;
        for (let first = together; !batch.done; first = false) {
            const asked = batch.next(this.#size.current);
            const answers = await this.#ask(asked, lists, first);
            if (!(answers instanceof GitHubFault)) {
                if (batch.take(asked, answers))
                    this.#size.worked();
                else
                    this.#size.failed(asked.length);
                again = this.#again();
                continue;
            }
            if (await again(answers, asked.length))
                continue;
            if (answers.code === 'timed-out')
                unanswered += 1;
            if (asked.length === 1 && unanswered <= 1 && asksForTooMuch(answers))
                batch.name();
            else
                batch.end(this.#bar(answers));
        }
        return batch.found;
    }
    #ask(numbers, lists, together) {
        const part = lookUpsPart(numbers, lists);
        return asFault(together ? this.#reader.read(part) : this.#reader.readAlone(part));
    }
    #bar(fault) {
        this.#barred = (0,model_problem/* toProblem */.H)(fault);
        return this.#barred;
    }
    #again() {
        return askingForLess(this.#size, this.#reader.patience());
    }
}

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/estimate.js


const CONNECTIONS = { labels: 1, assignees: 1, reviewers: 2 };
const points = (items, lists) => Math.max(1, Math.round((items * estimate_sum(lists.map((list) => CONNECTIONS[list]))) / 100));
const ofListing = (items, lists) => {
    const pages = Math.ceil(items / PAGE_SIZE) + 1;
    return { requests: pages, points: pages * points(PAGE_SIZE, lists) };
};
const ofLookingUp = (numbers, lists) => {
    const batches = Math.ceil(numbers / BATCH) + 1;
    const all = [...new Set([...lists, 'labels'])];
    return { requests: batches, points: batches * points(BATCH, all) };
};
const estimate_sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/streams.js


const aStream = (order) => ({
    order,
    after: null,
    position: null,
    ended: false,
});
const advance = (stream, page) => {
    const last = page.items.at(-1);
    if (last !== undefined)
        stream.position = [last.createdAt, last.number];
    const stuck = page.next !== null && page.next === stream.after;
    stream.after = page.next;
    stream.ended = page.next === null || stuck;
    return stuck ? standingStill : null;
};
const haveCrossed = (oldest, newest) => {
    if (oldest.position === null || newest.position === null)
        return false;
    const [created, number] = oldest.position;
    const [otherCreated, otherNumber] = newest.position;
    return created > otherCreated || (created === otherCreated && number >= otherNumber);
};
const run = async (scan, pages, streams, done, mayGoOn) => {
    let stopped = false;
    const stop = (problem) => {
        stopped = true;
        scan.interrupted = true;
        scan.gaps.push(problem);
    };
    const follow = async (stream) => {
        while (!stopped && !stream.ended && !done()) {
            const barred = await mayGoOn();
            if (barred !== null)
                return stop(barred);
            const page = await pages.read(stream.order, stream.after).catch((error) => {
                if (!(error instanceof model_problem/* SyncError */.S))
                    throw error;
                stop((0,model_problem/* toProblem */.H)(error));
                return null;
            });
            if (page === null)
                return;
            scan.take(page);
            const stuck = advance(stream, page);
            if (stuck !== null)
                stop(stuck);
        }
    };
    await Promise.all(streams.map(follow));
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/known-first.js

const sufficesToLookUp = (scan, recorded, newest) => {
    const total = scan.total ?? 0;
    if (recorded.size < total / 2 || recorded.size > total * 2)
        return false;
    const unrecorded = [...scan.items.keys()].filter((number) => !recorded.has(number)).length;
    return !hasMet(newest, recorded) || newest.ended || recorded.size + unrecorded >= total;
};
const hasMet = ({ position }, recorded) => {
    const highest = [...recorded].reduce((most, number) => Math.max(most, number), 0);
    return position !== null && position[1] <= highest;
};
const knownFirst = async (scan, pages, lookUps, recorded, newest, mayGoOn) => {
    const { selection } = scan;
    const open = [...recorded].filter((number) => !scan.items.has(number)).sort((a, b) => b - a);
    const lists = [...new Set([...selection.lists, 'labels'])];
    await Promise.all([
        run(scan, pages, [newest], () => hasMet(newest, recorded), mayGoOn),
        lookUps.read(open, lists, { seen: (found) => scan.takeLookUps(found) }),
    ]);
    const unread = [...scan.lookUps.values()].find(({ found }) => found === 'unreadable');
    if (unread?.found !== 'unreadable')
        return;
    scan.gaps.push(unread.problem);
    scan.interrupted = true;
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/scan.js


class Scan {
    selection;
    items = new Map();
    lookUps = new Map();
    gaps = [];
    #warnings = [];
    since;
    total = null;
    pages = 0;
    inherited = false;
    interrupted = false;
    #watch;
    constructor(selection, since, watch = () => undefined) {
        this.selection = selection;
        this.since = since;
        this.#watch = watch;
    }
    take(page) {
        this.pages += 1;
        this.total ??= page.total;
        this.gaps.push(...page.gaps);
        if (page.total === 0)
            this.#warnings.push(...page.unknownLabels.map(unknownLabel));
        for (const item of page.items)
            this.see(item);
        this.#tell();
    }
    #tell() {
        this.#watch(this.items.size, this.total ?? 0, this.pages);
    }
    inherit({ items, since }) {
        for (const item of items)
            this.see(item);
        this.since = since;
        this.inherited = true;
    }
    replaceBy(other) {
        this.items.clear();
        for (const [number, item] of other.items)
            this.items.set(number, item);
        this.total = other.total;
        this.pages = other.pages;
        this.since = other.since;
    }
    see(item) {
        const known = this.items.get(item.number);
        if (known === undefined || known.updatedAt <= item.updatedAt)
            this.items.set(item.number, item);
    }
    takeLookUps(found) {
        for (const one of found) {
            this.lookUps.set(one.number, one);
            if (one.found !== 'pull-request')
                continue;
            if (hasLabel(one.item, this.selection.labels))
                this.see(one.item);
        }
        this.#tell();
    }
    get addsUp() {
        return this.total === this.items.size;
    }
    proven(onePage) {
        const still = [...this.items.values()].every(({ updatedAt }) => Date.parse(updatedAt) < this.since - CLOCK_DOUBT);
        const plain = onePage || (still && !this.inherited);
        return this.gaps.length === 0 && this.addsUp && plain;
    }
    observation(complete) {
        const { total: expected, pages } = this;
        const items = [...this.items.values()];
        const receipt = { expected, observed: items.length, lookedUp: this.lookUps.size, pages };
        const seen = { items, receipt, lookUps: this.lookUps, warnings: this.#warnings };
        if (complete && this.gaps.length === 0)
            return { complete: true, ...seen };
        const gaps = this.gaps.length > 0 ? this.gaps : [doesNotAddUp(expected, items.length)];
        return { complete: false, gaps: distinct(gaps), ...seen };
    }
}
const CLOCK_DOUBT = 5_000;

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/settle.js




const ROUNDS = 5;
const UNCHANGED = 25;
const FEW_PAGES = 10;
const settle_MOST_CHANGES = 10;
const settle = async (scan, pages, reader) => {
    for (let round = 0; round < ROUNDS; round += 1) {
        const { askedAt, requests, reached } = await readChanges(scan, pages, reader);
        if (!reached)
            return false;
        scan.since = askedAt;
        if (scan.addsUp)
            return true;
        if (requests === 1)
            return false;
    }
    return false;
};
const readChanges = async (scan, pages, reader) => {
    const since = scan.since - CLOCK_DOUBT;
    let [page, changes] = await Promise.all([
        pages.read('changed', null, true),
        reader.read(changesPart(PAGE_SIZE, null)),
    ]);
    const { total, askedAt } = page;
    scan.total = total;
    scan.pages += 1;
    let requests = 1;
    let reached = overtakes(scan, page.items, since);
    const most = Math.max(FEW_PAGES, Math.ceil(total / PAGE_SIZE / 2));
    while (!reached && page.next !== null && requests < most) {
        page = await pages.read('changed', page.next);
        scan.pages += 1;
        requests += 1;
        reached = overtakes(scan, page.items, since);
    }
    reached ||= page.next === null;
    dropUnselected(scan, changes);
    while (scan.items.size > total && hasMore(changes, since) && requests < settle_MOST_CHANGES) {
        changes = await reader.readAlone(changesPart(PAGE_SIZE, changes.next));
        requests += 1;
        dropUnselected(scan, changes);
    }
    scan.gaps.push(...page.gaps);
    return { askedAt, requests, reached };
};
const overtakes = (scan, items, since) => {
    const [last] = items.slice(-1);
    const tail = items.slice(-UNCHANGED);
    const known = tail.filter(({ number, updatedAt }) => updatedAt === last?.updatedAt && scan.items.get(number)?.updatedAt === updatedAt);
    for (const item of items)
        scan.see(item);
    if (last === undefined)
        return true;
    return Date.parse(last.updatedAt) < since || known.length === UNCHANGED;
};
const dropUnselected = (scan, { rows }) => {
    for (const { number, updatedAt, labels } of rows) {
        const known = scan.items.get(number);
        const newer = known !== undefined && known.updatedAt <= updatedAt;
        if (newer && labels !== null && !hasLabel({ labels }, scan.selection.labels)) {
            scan.items.delete(number);
        }
    }
};
const hasMore = ({ rows, next }, since) => {
    const oldest = rows.at(-1)?.updatedAt;
    return next !== null && oldest !== undefined && Date.parse(oldest) >= since;
};

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/observing.js







const observing_FEW_PAGES = 3;
const NOT_KEPT = 2 * PAGE_SIZE;
class Observing {
    #tools;
    #first;
    #scan;
    #newest = aStream('newest');
    #oldest = aStream('oldest');
    #listed;
    #fullScanAt;
    #reusedFrom = null;
    #unchanged = false;
    constructor(selection, first, tools) {
        this.#tools = tools;
        this.#first = first;
        this.#fullScanAt = first.askedAt;
        this.#scan = new Scan(selection, first.askedAt, tools.watch);
        this.#scan.take(first);
        const stuck = advance(this.#newest, first);
        if (stuck !== null)
            this.#scan.gaps.push(stuck);
        this.#listed = this.#newest.ended;
    }
    get lookUps() {
        return [...this.#scan.lookUps.values()];
    }
    get decided() {
        return this.#scan.gaps.length > 0 || (this.#listed && this.#scan.pages > 2);
    }
    async complete() {
        if (this.#newest.ended)
            return this.#confirmed(true);
        const { known, pages } = this.#tools;
        const lists = await known.lists?.();
        if (lists !== undefined)
            pages.narrow(lists);
        this.#scan.selection = pages.selection;
        const kept = await this.#recall();
        if (kept?.complete && (await this.#broughtUpToDate(kept)))
            return true;
        if (kept?.complete === false)
            this.#goOnFrom(kept);
        await this.#seeTheRest();
        return this.#confirmed(false);
    }
    async listEverything(lookUps) {
        const whole = this.#newest.ended;
        this.#scan.takeLookUps(lookUps);
        if (!whole)
            await this.#listAll();
        return this.#confirmed(whole);
    }
    observation(complete) {
        const { known } = this.#tools;
        const { selection, items, since, interrupted } = this.#scan;
        const worthIt = items.size > NOT_KEPT && !this.#unchanged && (complete || interrupted);
        if (worthIt) {
            known.memory?.keep(selection, {
                complete,
                since: Math.min(since, newestUpdate(items.values())),
                fullScanAt: this.#fullScanAt,
                items: [...items.values()],
                streams: complete ? [] : [this.#newest, this.#oldest],
            });
        }
        const observation = this.#scan.observation(complete);
        return this.#reusedFrom === null
            ? observation
            : { ...observation, cachedFrom: new Date(this.#reusedFrom).toISOString() };
    }
    async #recall() {
        const { total, askedAt } = this.#first;
        if (total <= NOT_KEPT)
            return null;
        return (await this.#tools.known.memory?.recall(this.#scan.selection, askedAt)) ?? null;
    }
    async #broughtUpToDate(kept) {
        const { pages, reader, mayGoOn } = this.#tools;
        const scan = new Scan(this.#scan.selection, 0);
        scan.inherit(kept);
        scan.take(this.#first);
        if ((await mayGoOn()) !== null)
            return false;
        const addsUp = await settle(scan, pages, reader).catch(orFalse);
        if (!addsUp || scan.gaps.length > 0)
            return false;
        this.#scan.replaceBy(scan);
        this.#fullScanAt = kept.fullScanAt;
        this.#reusedFrom = kept.fullScanAt;
        this.#unchanged =
            kept.items.length === scan.items.size &&
                kept.items.every((item) => scan.items.get(item.number)?.updatedAt === item.updatedAt);
        return true;
    }
    #goOnFrom(kept) {
        this.#scan.inherit(kept);
        this.#reusedFrom = kept.fullScanAt;
        for (const stream of kept.streams) {
            Object.assign(stream.order === 'newest' ? this.#newest : this.#oldest, stream);
        }
    }
    async #seeTheRest() {
        const { pages, lookUps, known, mayGoOn } = this.#tools;
        const scan = this.#scan;
        if ((scan.total ?? 0) <= observing_FEW_PAGES * PAGE_SIZE) {
            this.#listed = true;
            return run(scan, pages, [this.#newest], () => false, mayGoOn);
        }
        const recorded = new Set(await known.recorded());
        const { lists } = scan.selection;
        const looksUp = sufficesToLookUp(scan, recorded, this.#newest);
        const open = [...recorded].filter((number) => !scan.items.has(number)).length;
        const left = (scan.total ?? 0) - scan.items.size;
        if (!(await this.#affords(looksUp ? ofLookingUp(open, lists) : ofListing(left, lists))))
            return;
        if (looksUp) {
            return knownFirst(scan, pages, lookUps, recorded, this.#newest, mayGoOn);
        }
        await this.#listAll();
    }
    async #affords(estimate) {
        const barred = await this.#tools.mayGoOn(estimate);
        if (barred === null || this.#tools.known.memory !== undefined)
            return true;
        this.#scan.gaps.push(barred);
        return false;
    }
    async #listAll() {
        const { pages, mayGoOn } = this.#tools;
        this.#listed = true;
        const met = () => haveCrossed(this.#oldest, this.#newest);
        await run(this.#scan, pages, [this.#newest, this.#oldest], met, mayGoOn);
    }
    async #confirmed(onePage) {
        const { pages, reader, mayGoOn } = this.#tools;
        const scan = this.#scan;
        if (scan.proven(onePage))
            return true;
        if (scan.gaps.length > 0)
            return false;
        const barred = await mayGoOn();
        if (barred !== null)
            scan.gaps.push(barred);
        const settled = barred === null && (await settle(scan, pages, reader).catch(asGapOf(scan)));
        return settled && scan.gaps.length === 0;
    }
}
const asGapOf = (scan) => (error) => {
    if (!(error instanceof model_problem/* SyncError */.S))
        throw error;
    scan.gaps.push((0,model_problem/* toProblem */.H)(error));
    return false;
};
const orFalse = (error) => {
    if (!(error instanceof model_problem/* SyncError */.S))
        throw error;
    return false;
};
const newestUpdate = (items) => [...items].reduce((newest, { updatedAt }) => Math.max(newest, Date.parse(updatedAt)), 0);

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/read-page.js





class PageReader {
    #reader;
    #selection;
    #size = new PageSize(PAGE_SIZE);
    constructor(reader, selection) {
        this.#reader = reader;
        this.#selection = selection;
    }
    narrow(lists) {
        const { labels } = this.#selection;
        this.#selection = { labels, lists: this.#selection.lists.filter((one) => lists.includes(one)) };
    }
    get selection() {
        return this.#selection;
    }
    async read(order, after, together = false) {
        const again = askingForLess(this.#size, this.#reader.patience());
        for (let attempt = 0;; attempt += 1) {
            const size = this.#size.current;
            const request = { ...this.#selection, order, after, size };
            const answer = await this.#ask(request, together && attempt === 0);
            const fault = answer instanceof GitHubFault ? answer : null;
            if (fault !== null && (await again(fault, size)))
                continue;
            if (fault !== null && (size > 1 || !asksForTooMuch(fault)))
                throw fault;
            if (this.#isWhole(answer, size))
                return answer;
            if (size === 1)
                return this.#passOver(request, answer);
        }
    }
    #isWhole(answer, size) {
        const whole = !(answer instanceof GitHubFault) && answer.holes === 0;
        if (whole)
            this.#size.worked();
        else
            this.#size.failed(size);
        return whole;
    }
    #ask(request, together) {
        const part = pagePart(request);
        const answer = together ? this.#reader.read(part) : this.#reader.readAlone(part);
        return asFault(answer);
    }
    async #passOver(request, failed) {
        const page = failed instanceof Error ? null : failed;
        const named = await this.#reader.readAlone(numberPart(request)).catch(() => null);
        const known = named ?? page;
        if (known === null || (page === null && named?.number === null))
            throw failed;
        const { total, next, askedAt } = known;
        const gaps = [neverComes(named?.number ?? null)];
        return { total, next, askedAt, gaps, items: [], holes: 0, unknownLabels: [], points: 1 };
    }
}

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/tracker.js








class GitHubPullRequests {
    #reader;
    #mayGoOn;
    #lookUps;
    #watch;
    constructor(reader, mayGoOn, watch = () => undefined) {
        this.#watch = watch;
        this.#reader = reader;
        this.#mayGoOn = mayGoOn;
        this.#lookUps = new LookUpReader(reader, mayGoOn);
    }
    static firstPage(selection) {
        return pagePart({ ...selection, order: 'newest', size: PAGE_SIZE, after: null });
    }
    lookUp(numbers, lists) {
        return this.#lookUps.read(numbers, lists, { together: true });
    }
    async observe(selection, known = NOTHING_KNOWN) {
        const pages = new PageReader(this.#reader, selection);
        const tools = {
            pages,
            reader: this.#reader,
            lookUps: this.#lookUps,
            mayGoOn: this.#mayGoOn,
            known,
            watch: this.#watch,
        };
        const first = await asFault(pages.read('newest', null, true));
        if (first instanceof GitHubFault)
            return tracker_unread(selection, first);
        const observing = new Observing(selection, first, tools);
        if (await observing.complete())
            return observing.observation(true);
        if (observing.decided)
            return observing.observation(false);
        const again = await asFault(pages.read('newest', null));
        if (again instanceof GitHubFault)
            return tracker_unread(selection, again);
        const listing = new Observing(selection, again, tools);
        return listing.observation(await listing.listEverything(observing.lookUps));
    }
}
const NOTHING_KNOWN = { recorded: async () => [] };
const tracker_unread = (selection, fault) => {
    const scan = new Scan(selection, 0);
    scan.gaps.push((0,model_problem/* toProblem */.H)(fault));
    return scan.observation(false);
};

;// CONCATENATED MODULE: ./build/trackers/registry.js



const TRACKERS = {
    'github-pull-requests': {
        create: (reader, mayGoOn, watch) => new GitHubPullRequests(reader, mayGoOn, watch),
        firstPage: GitHubPullRequests.firstPage,
        lookUp: lookUpsPart,
        recent: recentPart,
    },
};

;// CONCATENATED MODULE: ./build/model/baseline.js
const NO_BASELINE = { has: () => undefined, value: () => undefined };

;// CONCATENATED MODULE: ./build/sync/baseline.js




const baseline_NOTHING = { baseline: NO_BASELINE, firstSeen: () => undefined, unread: null };
const readBaselines = async ({ reader, client }, base, loaded, stored) => {
    const projects = stored?.state.bases[base] ?? {};
    const store = new RepositoryStore(reader, client);
    const known = await Promise.all(loaded.map(async (one) => {
        const verified = projects[one.project.name];
        if (verified === undefined || !one.ok)
            return [one.project.name, baseline_NOTHING];
        return [
            one.project.name,
            knownOf(verified, await recordsThen(store, one, verified)),
        ];
    }));
    const byName = new Map(known);
    return (project) => byName.get(project) ?? baseline_NOTHING;
};
const recordsThen = async (store, { project, file, blob }, verified) => {
    if (verified.metadata !== project.metadata)
        return LOST;
    if (verified.blob === blob)
        return { records: byKey(file.records), unread: null };
    try {
        const then = await store.read(verified.commit, project.metadata);
        if (then?.blob !== verified.blob)
            return LOST;
        const opener = await openerFor(project.metadata);
        const { metadata, format, section } = project;
        const { records } = openMetadataFile(metadata, then.text, format, section, opener);
        return { records: byKey(records), unread: null };
    }
    catch (error) {
        if (!(error instanceof model_problem/* SyncError */.S))
            throw error;
        return wentUnanswered(error) ? { records: null, unread: (0,model_problem/* toProblem */.H)(error) } : LOST;
    }
};
const LOST = { records: null, unread: null };
const wentUnanswered = (error) => error instanceof GitHubFault ? error.code !== 'not-found' : NO_ANSWER.has(error.code);
const NO_ANSWER = new Set([
    'file-unreadable',
    'repository-unreadable',
    'repository-not-found',
]);
const byKey = (records) => new Map(records.map((record) => [record.key, record]));
const knownOf = ({ outOfSync }, { records, unread }) => {
    const standings = Object.values(outOfSync).flat();
    const since = new Map(standings.map((standing) => [standing.fingerprint, standing.since]));
    const standing = (key, field) => outOfSync[key]?.find((one) => one.field === field);
    return {
        firstSeen: (fingerprint) => since.get(fingerprint),
        unread,
        baseline: {
            has: (key) => {
                const whole = standing(key, null);
                if (whole !== undefined)
                    return whole.baseline === undefined ? undefined : !!whole.baseline;
                return records?.has(key);
            },
            value: (key, field) => {
                const own = standing(key, field);
                if (own !== undefined)
                    return own.baseline;
                if (standing(key, null)?.kind === 'duplicate')
                    return undefined;
                return records?.get(key)?.values.get(field);
            },
        },
    };
};
const standingsOf = (drifts, { baseline }) => {
    const byKeys = {};
    for (const { key, kind, field, fingerprint, firstSeenAt } of drifts) {
        const then = field === null ? baseline.has(key) : baseline.value(key, field);
        const standing = { kind, field, fingerprint, since: firstSeenAt };
        byKeys[key] ??= [];
        byKeys[key].push(then === undefined ? standing : { ...standing, baseline: then });
    }
    return byKeys;
};

;// CONCATENATED MODULE: ./build/sync/carried.js

const NOTHING_CARRIED = { known: true, corrections: [] };
const textsOf = ({ pullRequest, branch, }) => [
    branch?.message ?? '',
    pullRequest?.body ?? '',
    ...(pullRequest?.commits ?? []).map(({ message }) => message).reverse(),
];
const carriedBy = (open) => {
    const { pullRequest, branch, newest } = open;
    const message = branch?.message ?? '';
    if (pullRequest !== null) {
        const corrections = decodeCarried(textsOf(open));
        return { known: corrections !== null, corrections: corrections ?? [] };
    }
    const isLeftOver = newest?.texts.includes(message) === true;
    return isLeftOver
        ? NOTHING_CARRIED
        : { known: true, corrections: decodeCarried([message]) ?? [] };
};
const carried_nameOf = ({ project, key, kind, field, }) => JSON.stringify([project, key, kind, field]);
const carries = ({ corrections }) => {
    const names = new Set(corrections.map(carried_nameOf));
    return (drift) => names.has(carried_nameOf(drift));
};
const keepsAll = ({ known, corrections }, planned) => {
    const names = new Set(planned.map(carried_nameOf));
    return known && corrections.every((one) => names.has(carried_nameOf(one)));
};
const carriedNumbers = ({ corrections }, project) => corrections
    .filter((one) => one.project === project)
    .map(({ key }) => Number(/^#(\d+)$/.exec(key)?.[1]))
    .filter(Number.isInteger);

;// CONCATENATED MODULE: ./build/drift/normalise.js



const INVALID = Symbol('invalid');
const isEmpty = (value) => value === undefined ||
    value === null ||
    value === '' ||
    ((0,model_json/* isJsonArray */.M)(value) && value.length === 0);
const normalise_text = (value) => typeof value === 'string' ? value.normalize('NFC') : INVALID;
const normalise_login = (value) => value
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[bot\]$/, '');
const label = (value) => value.normalize('NFC').toLowerCase();
const set = (entry) => (value) => {
    if (!(0,model_json/* isJsonArray */.M)(value) || !value.every((one) => typeof one === 'string'))
        return INVALID;
    return [...new Set(value.map((one) => entry(String(one))))].sort();
};
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const parseInstant = (value) => {
    const match = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
    const [, day, time, fraction = '', zone = 'Z'] = match ?? [];
    if (day === undefined || time === undefined)
        return undefined;
    const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
    const suffix = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
    const millis = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${suffix}`);
    if (Number.isNaN(millis) || !isDay(day))
        return undefined;
    return {
        nanos: BigInt(millis) * 1000000n + BigInt(fraction.padEnd(9, '0')),
        digits: fraction.length,
    };
};
const instant = (value) => {
    const parsed = parseInstant(value);
    if (parsed === undefined)
        return INVALID;
    const millis = new Date(Number(parsed.nanos / 1000000n)).toISOString();
    return `${millis.slice(0, 19)}${(parsed.nanos % 1000000000n).toString().padStart(9, '0').replace(/0+$/, '')}`;
};
const NORMALISERS = {
    status: (value) => (isStatus(value) ? value : INVALID),
    text: normalise_text,
    login: (value) => (typeof value === 'string' ? normalise_login(value) : INVALID),
    logins: set(normalise_login),
    labels: set(label),
    instant,
    flag: (value) => (typeof value === 'boolean' ? value : INVALID),
    number: (value) => (typeof value === 'number' ? value : INVALID),
};
const normalise = (type, value) => value === undefined || isEmpty(value) ? null : NORMALISERS[type](value);
const sameValue = (type, a, b) => {
    if (type === 'instant' && !isEmpty(a) && !isEmpty(b))
        return sameInstant(a ?? null, b ?? null);
    const left = normalise(type, a);
    return left !== INVALID && JSON.stringify(left) === JSON.stringify(normalise(type, b));
};
const sameInstant = (a, b) => {
    const left = parseInstant(a);
    const right = parseInstant(b);
    if (left === undefined || right === undefined)
        return false;
    const unit = 10n ** BigInt(9 - Math.min(left.digits, right.digits));
    return floorDivide(left.nanos, unit) === floorDivide(right.nanos, unit);
};
const floorDivide = (value, by) => value < 0n && value % by !== 0n ? value / by - 1n : value / by;

;// CONCATENATED MODULE: ./build/drift/fingerprint.js


const fingerprintOf = (project, key, kind, field, observed) => fingerprint_digest(JSON.stringify([project, key, kind, field, observed === INVALID ? null : observed])).slice(0, 16);
const fingerprint_digest = (text) => typeof external_node_crypto_.hash === 'function'
    ? external_node_crypto_.hash('sha256', text, 'hex')
    : external_node_crypto_.createHash('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/drift/three-way.js


const originOf = (type, recorded, observed, baseline) => {
    if (baseline === undefined)
        return 'unknown';
    if (sameValue(type, recorded, baseline) || (0,external_node_util_.isDeepStrictEqual)(recorded, baseline))
        return 'tracker';
    return sameValue(type, observed, baseline) ? 'metadata' : 'both';
};
const originOfRecord = (kind, hadRecord) => {
    if (hadRecord === undefined)
        return 'unknown';
    if (kind === 'duplicate')
        return 'metadata';
    return hadRecord === (kind === 'phantom') ? 'tracker' : 'metadata';
};

;// CONCATENATED MODULE: ./build/drift/make-drift.js




const SEVERITY = {
    missing: 'critical',
    historical: 'info',
    phantom: 'critical',
    status: 'critical',
    field: 'minor',
    duplicate: 'critical',
    invalid: 'critical',
};
const make_drift_TRANSITION = {
    open: 'reopened-externally',
    merged: 'merged-externally',
    closed: 'closed-externally',
};
const statusSince = (item) => item.status === 'open' ? null : item.status === 'merged' ? item.mergedAt : item.closedAt;
const make_drift_make = (setting, kind, field, { record, item }, observed, particulars) => {
    const key = record?.key ?? item?.key ?? '';
    return {
        project: setting.project,
        key,
        number: record?.number ?? item?.number ?? null,
        kind,
        field,
        recorded: null,
        observed: null,
        baseline: null,
        origin: 'unknown',
        transition: null,
        reason: null,
        severity: SEVERITY[kind],
        differing: false,
        observedAt: null,
        firstSeenAt: setting.startedAt,
        url: item?.url ?? null,
        title: item?.title ?? null,
        fingerprint: fingerprintOf(setting.project, key, kind, field, observed),
        position: record?.position ?? null,
        spare: [],
        item,
        ...particulars,
    };
};
const recordDrift = (setting, kind, subject, particulars = {}) => {
    const observed = kind === 'phantom' ? null : (subject.item?.status ?? null);
    const key = subject.record?.key ?? subject.item?.key ?? '';
    return make_drift_make(setting, kind, null, subject, observed, {
        observed,
        baseline: setting.baseline.value(key, 'status') ?? null,
        origin: originOfRecord(kind, setting.baseline.has(key)),
        observedAt: observed === null || subject.item === null ? null : statusSince(subject.item),
        ...particulars,
    });
};
const fieldDrift = (setting, kind, field, subject, values) => {
    const { observed } = values;
    const isStatusField = field.type === 'status' && isStatus(observed);
    return make_drift_make(setting, kind, field.name, subject, normalise(field.type, observed), {
        ...values,
        transition: kind === 'status' && isStatusField ? make_drift_TRANSITION[observed] : null,
        observedAt: isStatusField && subject.item !== null ? statusSince(subject.item) : null,
    });
};

;// CONCATENATED MODULE: ./build/drift/absent.js


const phantomDrift = (situation, record, { lookUp }) => {
    const reason = reasonOf(situation, lookUp);
    const severity = reason === 'not-found' || reason === 'is-issue' ? 'critical' : 'info';
    const item = lookUp.found === 'pull-request' ? lookUp.item : null;
    const status = record.values.get('status') ?? null;
    return recordDrift(situation, 'phantom', { record, item }, { reason, severity, recorded: status });
};
const reasonOf = ({ selection }, lookUp) => {
    if (lookUp.found === 'nothing')
        return 'not-found';
    if (lookUp.found === 'issue')
        return 'is-issue';
    return hasLabel(lookUp.item, selection.labels) ? 'outside-selection' : 'unlabelled';
};

;// CONCATENATED MODULE: ./build/drift/compare-record.js




const compareRecord = (setting, fields, record, item, isTakenOver) => {
    const impossible = impossibleTimes(record, item);
    const drifts = [];
    const statusIsOurs = fields.some(({ type, owner }) => type === 'status' && owner === 'tracker');
    let statusDiffers = !statusIsOurs;
    for (const field of fields) {
        if (!record.values.has(field.name))
            continue;
        if (field.derived !== undefined && (statusDiffers || isTakenOver(field, record)))
            continue;
        const drift = compareField(setting, field, record, item, impossible);
        if (drift === null)
            continue;
        drifts.push(drift);
        if (field.type === 'status')
            statusDiffers = true;
    }
    return drifts;
};
const compareField = (setting, field, record, item, impossible) => {
    if (field.owner === 'metadata')
        return null;
    const recorded = record.values.get(field.name) ?? null;
    const observed = field.observe(item);
    if (isSpelledAlike(recorded, observed) && impossible !== field.name)
        return null;
    const isInvalid = normalise(field.type, recorded) === INVALID || impossible === field.name;
    if (!isInvalid && saysTheSame(field, recorded, observed))
        return null;
    const kind = isInvalid ? 'invalid' : field.type === 'status' ? 'status' : 'field';
    const baseline = setting.baseline.value(record.key, field.name);
    const values = {
        recorded,
        observed: observed ?? null,
        baseline: baseline ?? null,
        origin: originOf(field.type, recorded, observed ?? null, baseline),
    };
    return fieldDrift(setting, kind, field, { record, item }, values);
};
const saysTheSame = ({ type, owner }, recorded, observed) => observed === undefined ||
    (owner === 'fill' && !isEmpty(recorded)) ||
    sameValue(type, recorded, observed);
const isSpelledAlike = (recorded, observed) => recorded === observed ||
    ((0,model_json/* isJsonArray */.M)(recorded) &&
        (0,model_json/* isJsonArray */.M)(observed) &&
        recorded.length === observed.length &&
        recorded.every((one, index) => one === observed[index]));
const impossibleTimes = (record, item) => {
    const mergedAt = record.values.get('mergedAt') ?? null;
    const createdAt = record.values.get('createdAt') ?? null;
    if (mergedAt === null || (mergedAt === item.mergedAt && createdAt === item.createdAt))
        return null;
    const created = parseInstant(createdAt);
    const merged = parseInstant(mergedAt);
    if (created === undefined || merged === undefined || merged.nanos >= created.nanos)
        return null;
    return sameValue('instant', mergedAt, item.mergedAt) ? 'createdAt' : 'mergedAt';
};

;// CONCATENATED MODULE: ./build/drift/duplicates.js

const findDuplicates = (records) => {
    const byNumber = new Map();
    for (const record of records) {
        if (record.number === null)
            continue;
        const group = byNumber.get(record.number);
        if (group === undefined)
            byNumber.set(record.number, [record]);
        else
            group.push(record);
    }
    const groups = [...byNumber.values()].filter((group) => group.length > 1);
    const copies = new Map(groups.map(([first, ...others]) => [
        first?.position,
        {
            differing: others.some(({ raw }) => !(0,external_node_util_.isDeepStrictEqual)(raw, first?.raw)),
            spare: others.map(({ position }) => position),
        },
    ]));
    return {
        spare: new Set([...copies.values()].flatMap(({ spare }) => spare)),
        of: ({ position }) => copies.get(position) ?? null,
    };
};

;// CONCATENATED MODULE: ./build/drift/taken-over.js
const takeovers = (fields, newcomers) => {
    const newest = new Map();
    for (const field of fields)
        if (field.derived !== undefined)
            newest.set(field, newestByGroup(field.derived, newcomers));
    return (field, record) => {
        const group = field.derived?.groupOfRecord(record) ?? null;
        if (group === null || record.number === null)
            return false;
        return (newest.get(field)?.get(group) ?? 0) > record.number;
    };
};
const newestByGroup = ({ groupOfItem }, items) => {
    const newest = new Map();
    for (const item of items) {
        const group = groupOfItem(item);
        if (group !== null)
            newest.set(group, Math.max(newest.get(group) ?? 0, item.number));
    }
    return newest;
};

;// CONCATENATED MODULE: ./build/drift/compare.js






const compare = (situation) => {
    const { records, scope } = situation;
    const inScope = (number) => scope === null || (number !== null && scope.has(number));
    const duplicates = findDuplicates(records);
    const unrecorded = unrecordedItems(situation);
    const isTakenOver = takeovers(situation.fields, unrecorded.filter(situation.canRecord));
    const drifts = [];
    const skipped = [];
    let inSync = 0;
    for (const record of records) {
        if (!inScope(record.number) || duplicates.spare.has(record.position))
            continue;
        const judged = judgeRecord(situation, record, duplicates.of(record), isTakenOver);
        drifts.push(...judged.drifts);
        if (judged.skipped !== null)
            skipped.push({ key: record.key, reason: judged.skipped });
        else if (judged.drifts.length === 0)
            inSync += 1;
    }
    const lowest = records.reduce((least, { number }) => Math.min(least, number ?? Infinity), Infinity);
    for (const item of unrecorded) {
        if (!inScope(item.number))
            continue;
        const kind = item.number < lowest || lowest === Infinity ? 'historical' : 'missing';
        drifts.push(recordDrift(situation, kind, { record: null, item }));
    }
    return { drifts: drifts.sort(byNumber), skipped, inSync };
};
const judgeRecord = (situation, record, copies, isTakenOver) => {
    if (record.number === null)
        return { drifts: [withoutNumber(situation, record)], skipped: null };
    const found = findItem(situation, record.number);
    const item = found?.item ?? null;
    const drifts = [];
    if (copies !== null) {
        drifts.push(recordDrift(situation, 'duplicate', { record, item }, copies));
        if (copies.differing)
            return { drifts, skipped: 'two records of it say different things' };
    }
    if (found?.absent !== undefined)
        drifts.push(phantomDrift(situation, record, found.absent));
    if (item !== null) {
        drifts.push(...compareRecord(situation, situation.fields, record, item, isTakenOver));
    }
    return { drifts, skipped: found?.unread ?? null };
};
const findItem = (situation, number) => {
    const selected = situation.items.get(number);
    if (selected !== undefined)
        return { item: selected };
    const lookUp = situation.lookUps.get(number);
    const { observation } = situation;
    if (lookUp === undefined)
        return { item: null, unread: 'it was not observed' };
    if (lookUp.found === 'unreadable')
        return { item: null, unread: lookUp.problem.message };
    const item = lookUp.found === 'pull-request' ? lookUp.item : null;
    if (observation?.complete === true)
        return { item, absent: { observation, lookUp } };
    return item === null
        ? { item, unread: `${keyOf(number)} is no pull request, but the observation is not complete` }
        : { item };
};
const withoutNumber = (setting, record) => fieldDrift(setting, 'invalid', { name: 'number', type: 'number' }, { record, item: null }, { recorded: null, observed: null });
const unrecordedItems = ({ items, records }) => {
    const recorded = new Set(records.map(({ number }) => number));
    return [...items.values()].filter(({ number }) => !recorded.has(number));
};
const byNumber = (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.position ?? 0) - (b.position ?? 0) || 0;

;// CONCATENATED MODULE: ./build/drift/selection.js


const fitsPattern = (pattern, branch) => {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return branch === pattern;
    const last = rest.pop() ?? '';
    if (!branch.startsWith(first) ||
        !branch.endsWith(last) ||
        branch.length < first.length + last.length) {
        return false;
    }
    let at = first.length;
    const end = branch.length - last.length;
    return rest.every((piece) => {
        const found = branch.indexOf(piece, at);
        at = found + piece.length;
        return found >= 0 && at <= end;
    });
};
const literalLength = (pattern) => pattern.replaceAll('*', '').length;
const selection_projectsOf = (item, projects) => {
    const labelled = projects.filter(({ labels }) => hasLabel(item, labels));
    const fitting = labelled
        .flatMap((project) => project.head !== null && fitsPattern(project.head, item.head)
        ? [{ project, length: literalLength(project.head) }]
        : [])
        .sort((a, b) => Number(a.project.fromTemplate) - Number(b.project.fromTemplate) || b.length - a.length);
    const [best, second] = fitting;
    const tied = best?.length === second?.length && best?.project.fromTemplate === second?.project.fromTemplate;
    if (best !== undefined && second !== undefined && tied) {
        throw new model_problem/* SyncError */.S(ambiguous(item, best.project, second.project));
    }
    return [
        ...labelled.filter(({ head }) => head === null),
        ...(best === undefined ? [] : [best.project]),
    ];
};
const ambiguous = (item, one, other) => ({
    code: 'head-ambiguous',
    message: `The head branch of ${item.key} fits the projects \`${one.name}\` (\`${one.head}\`) and \`${other.name}\` (\`${other.head}\`) equally well.`,
    remedy: 'Make one of the two `head` patterns more specific.',
});

;// CONCATENATED MODULE: ./build/drift/index.js




;// CONCATENATED MODULE: ./build/sync/lines.js
const linesOf = (file, drifts) => {
    const told = new Set();
    const lines = new Map();
    for (const { kind, position, resolution } of drifts) {
        if (position === null || told.has(kind))
            continue;
        if (resolution === 'ignored' || resolution === 'declined')
            continue;
        told.add(kind);
        const line = file.lineOf(position);
        if (line !== null)
            lines.set(position, line);
    }
    return lines;
};

;// CONCATENATED MODULE: ./build/sync/scope.js

const isOwnBranch = (name, { corrections }) => name === corrections.branch || name === RESTORE_BRANCH;
const assignmentOf = ({ pullRequest, action }, settings, repository) => {
    if (pullRequest === null)
        return { scope: { kind: 'all' }, ownJustClosed: false };
    const own = isOwnBranch(pullRequest.head, settings) &&
        pullRequest.headRepository?.toLowerCase() === repository.toLowerCase();
    if (!own) {
        return { scope: { kind: 'pull-request', number: pullRequest.number }, ownJustClosed: false };
    }
    const isCorrection = pullRequest.head === settings.corrections.branch;
    return { scope: { kind: 'all' }, ownJustClosed: isCorrection && action === 'closed' };
};
const looksAtEverything = (scope, { only, since, fields }) => scope.kind === 'all' && only === null && since === null && fields === null;
const isStranger = (scope, loaded, { lookUps }, items) => {
    if (scope.kind === 'all' || lookUps.get(scope.number)?.found === 'unreadable')
        return false;
    const { number } = scope;
    const isRecorded = loaded.some((one) => one.ok && one.file.records.some((record) => record.number === number));
    return !isRecorded && ![...items.values()].some((own) => own.has(number));
};

;// CONCATENATED MODULE: ./build/sync/judge-project.js







const judgeProject = (loaded, evidence) => {
    const { project } = loaded;
    const { settings, observed, carried, startedAt } = evidence;
    const observation = isRunning(project.name, settings) ? observed.observationFor(project) : null;
    if (!loaded.ok)
        return unjudged(loaded, receiptOf(evidence, observation, new Set()));
    const { file } = loaded;
    const fields = ownedFields(project, file.format, file.fields);
    const items = evidence.items.get(project.name) ?? new Map();
    const numbers = numbersInScope(project.name, evidence);
    const relevant = new Set([...file.records.map(({ number }) => number), ...(numbers ?? [])]);
    const known = evidence.known(project.name);
    const compared = compare({
        project: project.name,
        startedAt,
        baseline: known.baseline,
        selection: project,
        fields,
        records: file.records,
        items,
        lookUps: observed.lookUps,
        observation: numbers === null ? observation : null,
        scope: numbers,
        canRecord: file.canRecord,
    });
    const everything = numbers === null && looksAtEverything(evidence.scope, settings);
    const drifts = compared.drifts.map((drift) => ({
        ...drift,
        firstSeenAt: known.firstSeen(drift.fingerprint) ?? drift.firstSeenAt,
    }));
    const decision = decide(drifts, {
        project,
        settings,
        fields: known.unread === null ? fields : withoutFilling(fields),
        records: file.records.length,
        startedAt,
        everything,
        seen: evidence.seen,
        carries: carries(carried),
        declinedIn: ({ fingerprint }) => evidence.declinedIn(fingerprint),
        canRecord: file.canRecord,
        same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
    });
    const gaps = observation?.complete === false ? observation.gaps : [];
    const unread = [...judge_project_unreadable(observed, relevant), ...(known.unread ? [known.unread] : [])];
    return {
        project: project.name,
        metadata: project.metadata,
        format: file.format,
        complete: gaps.length === 0 && unread.length === 0,
        receipt: receiptOf(evidence, observation, relevant),
        ...(observation?.cachedFrom === undefined ? {} : { cachedFrom: observation.cachedFrom }),
        totals: totalsOf(decision.drifts, decision.corrections, {
            records: file.records.length,
            items: items.size,
            inSync: compared.inSync,
        }),
        drifts: decision.drifts,
        corrections: decision.corrections,
        lines: linesOf(file, decision.drifts),
        passesLimit: decision.passesLimit,
        skipped: compared.skipped,
        warnings: [...gaps, ...unread, ...(observation?.warnings ?? []), ...decision.warnings],
        errors: [],
    };
};
const withoutFilling = (fields) => fields.map((field) => (field.owner === 'fill' ? { ...field, owner: 'metadata' } : field));
const judge_project_unreadable = ({ lookUps }, relevant) => {
    const problems = [...lookUps.values()].flatMap((lookUp) => lookUp.found === 'unreadable' && relevant.has(lookUp.number) ? [lookUp.problem] : []);
    return [...new Map(problems.map((problem) => [problem.message, (0,model_problem/* toProblem */.H)(problem)])).values()];
};
const isRunning = (name, { only }) => only === null || only.includes(name);
const numbersInScope = (project, evidence) => {
    const { settings, scope, carried, observed } = evidence;
    const kept = evidence.isStranger ? [] : carriedNumbers(carried, project);
    if (!isRunning(project, settings))
        return new Set(kept);
    if (scope.kind === 'pull-request')
        return new Set([scope.number, ...kept]);
    const { since } = settings;
    if (since === null)
        return null;
    const recent = [...observed.items.values()].filter(({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since));
    return new Set([...recent.map(({ number }) => number), ...kept]);
};
const receiptOf = ({ settings, observed }, observation, relevant) => {
    const lookedUp = [...observed.lookUps.keys()].filter((number) => relevant.has(number)).length;
    if (observation === null)
        return { expected: null, observed: lookedUp, lookedUp, pages: 0 };
    const expected = settings.since === null ? observation.receipt.expected : null;
    return { ...observation.receipt, expected, lookedUp };
};
const unjudged = (loaded, receipt) => ({
    project: loaded.project.name,
    metadata: loaded.project.metadata,
    format: typeof loaded.project.format === 'object' ? 'mapped' : loaded.project.format,
    complete: false,
    receipt,
    totals: totalsOf([], [], { records: 0, items: 0, inSync: 0 }),
    drifts: [],
    corrections: [],
    lines: new Map(),
    passesLimit: false,
    skipped: [],
    warnings: [],
    errors: [loaded.problem],
});

;// CONCATENATED MODULE: ./build/sync/load.js




const readBase = async ({ reader, client }, { base, corrections }) => {
    const [branch, correctionTo] = await Promise.all([
        new RepositoryStore(reader, client).branch(base),
        readCorrection(reader, corrections.branch),
    ]);
    if (branch.name === corrections.branch) {
        throw new model_problem/* SyncError */.S({
            code: 'corrections-on-base',
            message: `\`corrections.branch\` is \`${branch.name}\`, which is the branch that is corrected.`,
            remedy: 'Name another branch in `corrections.branch`.',
        });
    }
    const open = await correctionTo(branch.name);
    if (open.elsewhere !== null) {
        throw new model_problem/* SyncError */.S({
            code: 'corrections-elsewhere',
            message: `#${open.elsewhere.number} proposes \`${corrections.branch}\` for \`${open.elsewhere.base}\`, but this run corrects \`${branch.name}\`.`,
            remedy: 'Name a branch of its own for each base in `corrections.branch`, or close that pull request.',
        });
    }
    return { base: branch, open };
};
const loadFiles = async (ports, projects, settings) => {
    const files = filesOf(ports);
    return refuseShared(await Promise.all(projects.map((project) => loadFile(files, project, settings, ports.workingTree !== undefined))));
};
const refuseShared = (all) => {
    const first = new Map();
    return all.map((loaded) => {
        if (!loaded.ok)
            return loaded;
        const { project, file, onBranch } = loaded;
        const place = JSON.stringify([file.path, file.part]);
        const other = first.get(place);
        if (other === undefined) {
            first.set(place, project.name);
            return loaded;
        }
        return { ok: false, project, onBranch, problem: shared(other, project) };
    });
};
const shared = (other, { name, metadata }) => ({
    code: 'metadata-shared',
    message: `The projects \`${other}\` and \`${name}\` name the same metadata file \`${metadata}\`.`,
    remedy: 'Give each project a file of its own.',
});
const loadFile = async (files, project, { base, corrections, backfill }, isOnDisk) => {
    const path = project.metadata;
    const [file, onBranch] = await Promise.allSettled([
        files.read(base, path),
        files.onBranch(corrections.branch, path),
    ]);
    const proposed = onBranch.status === 'fulfilled' ? (onBranch.value?.text ?? null) : null;
    try {
        if (file.status === 'rejected')
            throw file.reason;
        const opener = await openerFor(path);
        const isToCreate = canCreate(project) && (backfill || (proposed !== null && isLedger(path, proposed, opener)));
        if (file.value === null && !isToCreate)
            throw new model_problem/* SyncError */.S(missing(project, base, isOnDisk));
        const { text, blob } = file.value ?? { text: newLedger(path, project.section), blob: null };
        const opened = openMetadataFile(path, text, project.format, project.section, opener);
        return { ok: true, project, file: opened, text, blob, onBranch: proposed };
    }
    catch (error) {
        if (!(error instanceof model_problem/* SyncError */.S) || error.name !== 'SyncError')
            throw error;
        return { ok: false, project, problem: (0,model_problem/* toProblem */.H)(error), onBranch: proposed };
    }
};
const refuseUnproposed = (all, { corrections }, { base, backfill }) => all.map((loaded) => {
    const { project, onBranch } = loaded;
    if (!loaded.ok || loaded.blob !== null || backfill)
        return loaded;
    const own = corrections.filter((one) => one.project === project.name);
    const creates = own.length > 0 && own.every(({ kind }) => kind === 'historical');
    return creates
        ? loaded
        : { ok: false, project, onBranch, problem: missing(project, base, false) };
});
const canCreate = ({ format }) => format === null || format === 'ledger';
const isLedger = (path, text, opener) => {
    try {
        openMetadataFile(path, text, 'ledger', '', opener);
        return true;
    }
    catch {
        return false;
    }
};
const missing = (project, base, isOnDisk) => {
    const branch = base === null ? 'on the default branch' : `on the branch \`${base}\``;
    return {
        code: 'metadata-not-found',
        message: `There is no metadata file \`${project.metadata}\` ${isOnDisk ? 'in the working tree' : branch}.`,
        remedy: `Check the path and ${isOnDisk ? 'which branch is checked out' : '`base`'}${canCreate(project) ? ', or run with `backfill: true` to create it from the pull requests there are' : ''}.`,
    };
};

;// CONCATENATED MODULE: ./build/sync/selections.js

const labelKey = ({ labels }) => JSON.stringify(labels.map((label) => label.toLowerCase()).sort());
const selectionsOf = (projects) => {
    const lists = listsFor(projects);
    const byLabels = new Map(projects.map((project) => [labelKey(project), project.labels]));
    return [...byLabels.values()].map((labels) => ({ labels, lists }));
};
const listsFor = (projects) => {
    const recorded = projects.flatMap(({ format }) => listsOf(format));
    const several = new Set(projects.map(labelKey)).size > 1;
    return [...new Set([...recorded, ...(several ? ['labels'] : [])])].sort();
};
const selects = (selection, project) => labelKey(selection) === labelKey(project);

;// CONCATENATED MODULE: ./build/sync/observe.js





const observe = async (tracker, { projects }, running, scope, { loading, memory, recent }) => {
    if (scope.kind === 'pull-request') {
        const lookUps = await tracker.lookUp([scope.number], [...listsFor(projects), 'labels']);
        return withLookUps({ observationFor: () => null, items: new Map(), lookUps: new Map() }, lookUps);
    }
    const selections = selectionsOf(running);
    const lists = async () => listsFor((await loading).map(inItsFormat));
    const observations = await Promise.all(selections.map(async (selection) => {
        const shown = recent?.of(selection);
        if (shown !== undefined && tells(shown, await lists()))
            return shown;
        const observation = await tracker.observe(selection, {
            memory,
            recorded: async () => recordedIn((await loading).filter(({ project }) => selects(selection, project))),
            lists,
        });
        recent?.keep(selection, observation);
        return observation;
    }));
    return {
        observationFor: (project) => observations[selections.findIndex((selection) => selects(selection, project))] ?? null,
        items: new Map(observations.flatMap(({ items }) => items.map((item) => [item.number, item]))),
        lookUps: new Map(observations.flatMap(({ lookUps }) => [...lookUps])),
    };
};
const tells = ({ items }, lists) => items.every((item) => lists.every((list) => item[list] !== undefined));
const inItsFormat = (loaded) => {
    const format = FORMAT_NAMES.find((name) => loaded.ok && name === loaded.file.format);
    return { ...loaded.project, format: loaded.project.format ?? format ?? null };
};
const recordedIn = (loaded) => loaded.flatMap((one) => one.ok ? one.file.records.flatMap(({ number }) => (number === null ? [] : [number])) : []);
const withLookUps = (observed, lookUps) => ({
    ...observed,
    lookUps: new Map([
        ...observed.lookUps,
        ...lookUps.map((lookUp) => [lookUp.number, lookUp]),
    ]),
});
const observe_isOurs = ({ head, fromFork }, settings) => !fromFork && isOwnBranch(head, settings);
const assignItems = ({ items, lookUps }, settings) => {
    const { projects } = settings;
    const assigned = new Map(projects.map(({ name }) => [name, new Map()]));
    const seen = new Map(items);
    for (const lookUp of lookUps.values()) {
        const listed = seen.has(lookUp.number);
        if (lookUp.found === 'pull-request' && !listed)
            seen.set(lookUp.number, lookUp.item);
    }
    for (const item of seen.values()) {
        if (observe_isOurs(item, settings))
            continue;
        for (const { name } of selection_projectsOf(item, projects))
            assigned.get(name)?.set(item.number, item);
    }
    return assigned;
};
const homeless = ({ items }, assigned, settings) => {
    const placed = new Set([...assigned.values()].flatMap((own) => [...own.keys()]));
    return [...items.values()].filter((item) => !placed.has(item.number) &&
        !observe_isOurs(item, settings) &&
        settings.projects.some(({ labels }) => hasLabel(item, labels)));
};

;// CONCATENATED MODULE: ./build/sync/look-up.js




const look_up_confirm = async (tracker, observed, request) => {
    const assigned = assignItems(observed, request.settings);
    const wanted = new Set(request.loaded.flatMap((loaded) => [
        ...fewUnlessComplete(absentRecords(loaded, assigned.get(loaded.project.name), request), observed.observationFor(loaded.project)),
        ...carriedNumbers(request.carried, loaded.project.name).filter((number) => !observed.items.has(number)),
    ]));
    const numbers = [...wanted]
        .filter((number) => !observed.lookUps.has(number))
        .sort((a, b) => a - b);
    if (numbers.length === 0)
        return observed;
    const lists = [
        ...new Set([...listsFor(request.settings.projects), 'labels']),
    ];
    return withLookUps(observed, await tracker.lookUp(numbers, lists));
};
const fewUnlessComplete = (numbers, observation) => (observation?.complete === false && numbers.length > FEW ? [] : numbers);
const FEW = 100;
const absentRecords = (loaded, items, { settings, scope }) => {
    const listed = scope.kind === 'all' && settings.since === null && isRunning(loaded.project.name, settings);
    if (!loaded.ok || !listed)
        return [];
    return loaded.file.records.flatMap(({ number }) => number !== null && items?.has(number) !== true ? [number] : []);
};

;// CONCATENATED MODULE: ./build/sync/memory.js

const actionsCache = (folder) => new ActionsStore(folder);
const folderCache = (folder) => new FolderStore(folder);
const memoryOf = ({ cache, reader, serverUrl, log }, settings, runId) => {
    if (cache === undefined || settings.cache === null)
        return undefined;
    const { owner, name } = reader.repository;
    const { fullScan } = settings.cache;
    return new ObservationCache({
        store: cache,
        repository: `${owner}/${name}`,
        serverUrl,
        runId,
        fullScan,
        log,
    });
};

;// CONCATENATED MODULE: ./build/sync/progress.js
const EVERY = 5_000;
const progressOf = ({ clock, client, log, onProgress, }) => {
    const start = clock.now().getTime();
    let told = start;
    return (seen, total, pages) => {
        const now = clock.now().getTime();
        const perSecond = seen / Math.max((now - start) / 1000, 0.001);
        const secondsLeft = Math.max(0, Math.round((total - seen) / Math.max(perSecond, 0.1)));
        const { rateRemaining } = client.usage;
        const progress = { seen, total, pages, perSecond, secondsLeft, rateRemaining };
        onProgress?.(progress);
        if (onProgress !== undefined || now - told < EVERY)
            return;
        told = now;
        log(lineOf(progress));
    };
};
const lineOf = (progress) => {
    const { seen, total, pages, perSecond, secondsLeft, rateRemaining } = progress;
    const points = rateRemaining === null ? '' : `, ${rateRemaining} points of the rate limit left`;
    return `Observed ${seen} of ${total} pull requests (${pages} pages): ${perSecond.toFixed(0)} a second, about ${secondsLeft} s to go${points}.`;
};

;// CONCATENATED MODULE: ./build/sync/recent.js
const recent_FEW = 200;
const loadRecent = async ({ recent, log }, { cache, mode }, memory, selections, startedAt) => {
    if (recent === undefined || memory === undefined)
        return undefined;
    const now = Date.parse(startedAt);
    const shown = new Map();
    for (const selection of recent === 'show' && mode === 'report' ? selections : []) {
        const kept = await memory.recent(selection, now, cache?.ttl ?? 0);
        if (kept === null)
            continue;
        const { items, since } = kept;
        const receipt = { expected: items.length, observed: items.length, lookedUp: 0, pages: 0 };
        const cachedFrom = new Date(since).toISOString();
        const said = { items, receipt, cachedFrom, warnings: [], lookUps: new Map() };
        shown.set(JSON.stringify(selection), { complete: true, ...said });
        const age = Math.round((now - since) / 1000);
        log(`Showing ${items.length} pull requests as an earlier run observed them ${age} s ago.`);
    }
    return {
        of: (selection) => shown.get(JSON.stringify(selection)),
        keep: (selection, { complete, items }) => {
            if (complete && items.length > recent_FEW)
                memory.keepRecent(selection, items, now);
        },
    };
};

;// CONCATENATED MODULE: ./build/sync/record.js




const record_MOST_CHANGES = 500;
const recordsTo = ({ history, mode, dryRun }, { workingTree }, startedAt) => history === null || mode === 'report' || dryRun || workingTree !== undefined
    ? null
    : historyPath(startedAt);
const recorder = (ports, { history }, { actor }, phases) => async (gathered, { mayTakeOut }, result) => {
    const { stored } = gathered;
    const records = phases.includes('deliver') && phases.includes('record');
    const readOnly = result.delivery.warnings.some(({ code }) => code === 'token-read-only');
    if (!records || readOnly || history === null || stored === null || stored.month === null)
        return result;
    const problem = await recordRun(ports, history.branch, stored, {
        entry: record_entryOf(result, gathered, actor),
        verified: mayTakeOut && result.complete ? verifiedBy(result, gathered) : {},
    });
    const { requests, points, rateRemaining } = ports.client.usage;
    const run = { ...result.run, requests, points, rateRemaining };
    return problem === null
        ? { ...result, run, phases: [...result.phases, 'record'] }
        : { ...result, run, warnings: [...result.warnings, problem] };
};
const record_entryOf = ({ run, outcome, totals, projects, delivery }, { base, carried, open }, actor) => {
    const told = delivery.pullRequest === null ? NOTHING_CARRIED : carried;
    const changes = delivery.carriesAll ? record_changesOf(projects, told) : [];
    const isOwn = delivery.pullRequest === null || delivery.commit !== open.branch?.oid;
    return {
        id: run.id,
        trigger: run.trigger,
        actor,
        started: run.startedAt,
        finished: run.finishedAt,
        seconds: run.durationSeconds,
        result: outcome,
        base: base.name,
        projects: projects.map(({ project }) => project),
        counts: Object.fromEntries(Object.entries(totals).filter(([, count]) => count > 0)),
        operation: delivery.operation,
        changes: changes.slice(0, record_MOST_CHANGES),
        moreChanges: Math.max(0, changes.length - record_MOST_CHANGES),
        commit: isOwn ? delivery.commit : null,
        pullRequest: delivery.pullRequest?.number ?? null,
        url: run.url,
    };
};
const record_changesOf = (projects, carried) => {
    const known = new Set(carried.corrections.map(({ fingerprint }) => fingerprint));
    return projects
        .flatMap(({ corrections }) => corrections)
        .filter(({ fingerprint }) => !known.has(fingerprint))
        .map(({ project, key, kind, field, before, after }) => ({
        project,
        key,
        kind,
        field,
        from: before,
        to: after,
    }));
};
const verifiedBy = ({ run, projects }, { base, loaded, known }) => Object.fromEntries(loaded.flatMap((one) => {
    const judged = projects.find(({ project }) => project === one.project.name);
    if (!one.ok || one.blob === null || judged === undefined)
        return [];
    const verified = {
        metadata: one.project.metadata,
        commit: base.oid,
        blob: one.blob,
        verifiedAt: run.startedAt,
        run: run.id,
        outOfSync: standingsOf(judged.drifts, known(one.project.name)),
    };
    return [[one.project.name, verified]];
}));

;// CONCATENATED MODULE: ./build/sync/refusals.js


const refusalsOf = (open) => {
    const { pullRequest, newest, restored } = open;
    const standing = newest === null ? NO_REFUSALS : refusalsIn(newest);
    const declined = [...standing.declined, ...restoredSince(restored, standing.restored)];
    const carried = pullRequest === null ? null : decodeBlock(textsOf(open));
    const proposed = new Set(carried?.corrections.map(({ fingerprint }) => fingerprint));
    return {
        declined: refusals_ordered(declined.filter(({ fingerprint }) => !proposed.has(fingerprint))),
        restored: Math.max(standing.restored ?? 0, restored?.number ?? 0) || null,
    };
};
const refusalsIn = ({ number, state, closedByUs, texts }) => {
    const block = decodeBlock(texts);
    if (block === null)
        return NO_REFUSALS;
    const turnedDown = state === 'closed' && !closedByUs;
    return {
        declined: [...block.declined, ...(turnedDown ? allIn(number, block.corrections) : [])],
        restored: block.restored,
    };
};
const restoredSince = (restored, known) => {
    if (restored === null || (known !== null && restored.number <= known))
        return [];
    const block = decodeBlock(restored.texts);
    return block === null ? [] : [...block.declined, ...allIn(restored.number, block.corrections)];
};
const allIn = (pullRequest, corrections) => corrections.map(({ fingerprint }) => ({ fingerprint, pullRequest }));
const refusals_ordered = (refusals) => [...new Map(refusals.map((refusal) => [refusal.fingerprint, refusal])).values()].sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
const declinedIn = ({ declined }, { newest, restored }) => {
    const numbers = new Map(declined.map((one) => [one.fingerprint, one.pullRequest]));
    const some = newest?.url ?? restored?.url ?? '';
    return (fingerprint) => {
        const number = numbers.get(fingerprint);
        return number === undefined ? null : { number, url: some.replace(/\d+$/, String(number)) };
    };
};
const stillDeclined = ({ declined, restored }, corrections) => {
    const proposed = new Set(corrections.map(({ fingerprint }) => fingerprint));
    return { declined: declined.filter(({ fingerprint }) => !proposed.has(fingerprint)), restored };
};

;// CONCATENATED MODULE: ./build/sync/gather.js


















const gather = async (ports, settings, scope, run) => {
    const { reader, client, clock, workingTree } = ports;
    const running = settings.projects.filter(({ name }) => isRunning(name, settings));
    const tracker = TRACKERS['github-pull-requests'].create(reader, keepReserve(client, clock, settings.limits), progressOf(ports));
    const memory = memoryOf(ports, settings, run.id);
    const selections = scope.kind === 'all' ? selectionsOf(running) : [];
    const recent = await loadRecent(ports, settings, memory, selections, run.startedAt);
    const loading = loadFiles(ports, running, settings);
    const [{ base: head, open }, own, listed, stored] = await Promise.all([
        readBase(ports, settings),
        loading,
        observe(tracker, settings, running, scope, { loading, memory, recent }),
        settings.history === null
            ? null
            : readState(client, reader, settings.history.branch, recordsTo(settings, ports, run.startedAt)),
    ]);
    const base = { ...head, name: workingTree?.branch ?? head.name };
    refuseSameBranch(base, settings);
    run.complete('discover');
    const carried = workingTree === undefined ? carriedBy(open) : NOTHING_CARRIED;
    const others = settings.projects.filter(({ name }) => !isRunning(name, settings) && carried.corrections.some(({ project }) => project === name));
    const all = [...own, ...(await loadFiles(ports, others, settings))];
    const read = refuseUnproposed(all, carried, settings);
    const loaded = settings.projects.flatMap(({ name }) => read.filter(({ project }) => project.name === name));
    if (loaded.every(({ ok }) => ok)) {
        const fields = loaded.flatMap((one) => (one.ok ? one.file.fields : []));
        refuseUnknownFields(settings.fields, fields);
    }
    const [observed, known] = await Promise.all([
        look_up_confirm(tracker, listed, { settings, scope, loaded, carried }),
        readBaselines(ports, base.name, loaded, stored),
    ]);
    run.complete('verify');
    await memory?.save();
    const observations = running.flatMap((project) => observed.observationFor(project) ?? []);
    const isAllRead = loaded.every(({ ok, project }) => ok && known(project.name).unread === null);
    const seen = isAllRead ? completenessOf(observations, observed.lookUps.values()) : null;
    const refusals = refusalsOf(open);
    return { base, open, carried, refusals, loaded, observed, seen, stored, known };
};
const refuseSameBranch = ({ name }, { history }) => {
    if (history?.branch !== name)
        return;
    throw new model_problem/* SyncError */.S({
        code: 'config-invalid',
        message: `\`history.branch\` is \`${name}\`, which is the branch that is corrected.`,
        remedy: 'Name another branch in `history.branch`.',
    });
};

;// CONCATENATED MODULE: ./build/sync/state-source.js


const stateOnGitHub = ({ reader, client }, branch) => {
    const store = new RepositoryStore(reader, client);
    return {
        read: async (path) => (await store.read(revisionOf(branch), path))?.text ?? null,
        list: (folder) => store.list(revisionOf(branch), folder, 1),
    };
};
const historyOf = (ports, { history }, elsewhere) => {
    if (history !== null)
        return elsewhere?.(history.branch) ?? stateOnGitHub(ports, history.branch);
    throw new model_problem/* SyncError */.S({
        code: 'history-off',
        message: 'No history is kept here (`history: false`).',
        remedy: 'Take `history: false` out of the config file; from then on each run leaves a line.',
    });
};
const monthsOf = async (source) => (await source.list('history'))
    .filter((path) => /^history\/\d{4}-\d{2}\.jsonl$/.test(path))
    .sort()
    .reverse();

;// CONCATENATED MODULE: ./build/sync/history.js



const PAGE = 50;
const LARGEST_PAGE = 100;
const readHistory = async (source, query = {}) => {
    const limit = limitOf(query);
    const start = cursorOf(query);
    const runs = [];
    for await (const { entry, after } of newestFirst(source, start)) {
        const told = toldBy(entry, query);
        if (told === null)
            continue;
        if (runs.length === limit)
            return { runs, next: after };
        runs.push(told);
    }
    return { runs, next: null };
};
async function* newestFirst(source, start) {
    for (const path of await monthsOf(source)) {
        const month = path.slice('history/'.length, -'.jsonl'.length);
        if (start !== null && month > start.month)
            continue;
        const all = parseHistory((await source.read(path)) ?? '');
        const entries = month === start?.month ? all.slice(0, start.line) : all;
        yield* entries.map((entry, line) => ({ entry, after: `${month}:${line + 1}` })).reverse();
    }
}
const toldBy = (entry, { project, key }) => {
    if (project !== undefined && !entry.projects.includes(project))
        return null;
    const wanted = (change) => (project === undefined || change.project === project) &&
        (key === undefined || change.key === key);
    const changes = entry.changes.filter(wanted);
    return key !== undefined && changes.length === 0 ? null : { ...entry, changes };
};
const limitOf = ({ limit = PAGE }) => {
    if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE)
        return limit;
    throw new model_problem/* SyncError */.S({
        code: 'history-query',
        message: `A page of the history cannot hold ${limit} runs.`,
        remedy: `Ask for 1 to ${LARGEST_PAGE}.`,
    });
};
const cursorOf = ({ cursor }) => {
    if (cursor === undefined)
        return null;
    const [, month, line] = /^(\d{4}-\d{2}):(\d+)$/.exec(cursor) ?? [];
    if (month !== undefined)
        return { month, line: Number(line) };
    throw new model_problem/* SyncError */.S({
        code: 'history-query',
        message: `\`${cursor}\` is no cursor of the history.`,
        remedy: 'Take the `next` of the page before, or leave it out to begin with the newest run.',
    });
};
const findRun = async (source, id) => {
    for await (const { entry } of newestFirst(source, null))
        if (entry.id === id)
            return entry;
    return null;
};

;// CONCATENATED MODULE: ./build/sync/make-plan.js




const makePlan = (planned) => {
    const { files } = planned;
    const described = { projects: planned.projects, files };
    const corrections = planned.projects.flatMap((project) => project.corrections);
    const refusals = stillDeclined(planned.refusals, corrections);
    let words = null;
    const inWords = () => {
        words ??= renderPullRequest(described, refusals);
        return words;
    };
    return {
        runId: planned.runId,
        base: planned.base,
        files,
        get title() {
            return inWords().title;
        },
        get body() {
            return inWords().body;
        },
        get carried() {
            return inWords().carried;
        },
        get commit() {
            return renderCommitMessage(described, trailersOf(planned.runId, files), inWords().carried);
        },
        closingComment: renderClosingComment(),
        branchTexts: new Map(planned.loaded.flatMap(({ project, onBranch }) => onBranch === null ? [] : [[project.metadata, onBranch]])),
        mayTakeOut: planned.mayTakeOut,
        keepsCarried: keepsAll(planned.carried, corrections),
        peopleComment: renderPeopleComment,
        startedAt: planned.startedAt,
    };
};

;// CONCATENATED MODULE: ./build/sync/plan-files.js



const planFiles = (loaded, projects, startedAt) => {
    const byPath = new Map();
    for (const one of loaded) {
        if (!one.ok)
            continue;
        const { project, file } = one;
        const corrections = projects.find((judged) => judged.project === project.name)?.corrections;
        const owned = ownedFields(project, file.format, file.fields);
        const known = byPath.get(file.path) ?? { first: one, changes: [] };
        byPath.set(file.path, known);
        known.changes.push({ file, corrections: corrections ?? [], owned });
    }
    const files = [];
    const refusals = new Map();
    for (const [path, { first, changes }] of byPath) {
        try {
            const file = proposedFile(path, first, changes, new Date(startedAt));
            if (file !== null)
                files.push(file);
        }
        catch (error) {
            if (!(error instanceof model_problem/* SyncError */.S))
                throw error;
            refusals.set(path, error);
        }
    }
    return { files, projects: projects.map((project) => withRefusal(project, refusals)) };
};
const proposedFile = (path, { text, blob, onBranch }, changes, now) => {
    const after = applyChanges(text, changes, now, onBranch);
    const before = blob === null ? null : text;
    return after === text ? null : { path, before, after, blob, onBranch };
};
const withRefusal = (project, refusals) => {
    const refusal = refusals.get(project.metadata);
    return refusal === undefined
        ? project
        : { ...project, errors: [...project.errors, (0,model_problem/* toProblem */.H)(refusal)] };
};

;// CONCATENATED MODULE: ./build/sync/plan-run.js








const planRun = (gathered, settings, scope, run) => {
    const { base, loaded, observed, seen } = gathered;
    const { startedAt, id: runId } = run;
    const items = assignItems(observed, settings);
    const evidence = {
        ...gathered,
        settings,
        scope,
        isStranger: isStranger(scope, loaded, observed, items),
        items,
        startedAt,
        declinedIn: declinedIn(gathered.refusals, gathered.open),
    };
    const judged = loaded.map((one) => judgeProject(one, evidence));
    const { files, projects } = planFiles(loaded, judged, startedAt);
    const mayTakeOut = seen !== null && looksAtEverything(scope, settings);
    const proposal = makePlan({ ...gathered, runId, startedAt, files, projects, mayTakeOut });
    run.complete('plan');
    const unplaced = homeless(observed, items, settings);
    return {
        base: base.name,
        projects,
        plan: summarise(projects, files),
        warnings: unplaced.length === 0 ? [] : [fitsNoProject(unplaced)],
        proposal,
    };
};

;// CONCATENATED MODULE: ./build/sync/restore-files.js




const runToUndo = async (source, id) => {
    const entry = await findRun(source, id);
    if (entry === null) {
        throw new model_problem/* SyncError */.S({
            code: 'run-unknown',
            message: `The history has no run \`${id}\`.`,
            remedy: 'Take an id from the history.',
        });
    }
    if (entry.commit !== null)
        return { commit: entry.commit, base: entry.base };
    throw new model_problem/* SyncError */.S({
        code: 'run-changed-nothing',
        message: `Run \`${id}\` changed nothing, so there is nothing to restore.`,
        remedy: 'Take a run that has changes in the history.',
    });
};
const filesBefore = async ({ reader, client }, commit, loaded, project) => {
    const wanted = loaded.filter((one) => project === undefined || one.project.name === project);
    const paths = [...new Set(wanted.map((one) => one.project.metadata))];
    if (project !== undefined && paths.length === 0)
        throw unknown(project);
    const parent = await reader.read(parentPart(commit));
    if (parent === null)
        throw lost(commit);
    const store = new RepositoryStore(reader, client);
    const texts = await Promise.all(paths.map(async (path) => {
        const [before, after] = await Promise.all([
            store.read(parent, path),
            store.read(commit, path),
        ]);
        if (before?.blob === after?.blob)
            return null;
        if (before === null)
            throw created(path);
        const text = project === undefined ? before.text : partOf(project, path, before.text, loaded);
        return [path, text];
    }));
    return new Map(texts.filter((text) => text !== null));
};
const partOf = (project, path, before, loaded) => {
    const sharing = loaded.filter((one) => one.project.metadata === path);
    const own = sharing.find((one) => one.project.name === project);
    if (own?.ok !== true)
        return before;
    const text = own.file.withPartOf(before);
    if (text !== null)
        return text;
    if (own.file.part === '' && sharing.length === 1)
        return before;
    throw new model_problem/* SyncError */.S({
        code: 'restore-shared',
        message: `The part of the project \`${project}\` in \`${path}\` cannot be brought back alone.`,
        remedy: 'Restore the whole run.',
    });
};
const unknown = (project) => new model_problem/* SyncError */.S({
    code: 'project-unknown',
    message: `There is no project \`${project}\`.`,
    remedy: 'Check the name.',
});
const created = (path) => new model_problem/* SyncError */.S({
    code: 'restore-created',
    message: `There was no \`${path}\` before that run: the run created it.`,
    remedy: 'Delete the file by hand; `--project` restores another one alone.',
});
const lost = (commit) => new model_problem/* SyncError */.S({
    code: 'restore-lost',
    message: `The repository has the commit ${commit.slice(0, 7)} no more, so what was there before it is not known.`,
    remedy: 'Restore the file by hand, from a clone that still has it.',
});

;// CONCATENATED MODULE: ./build/sync/restore.js











const restore_ATTEMPTS = 5;
const restore = async (ports, settings, source, run, query) => {
    const undone = await runToUndo(source, query.run);
    const here = { ...settings, base: settings.base ?? undone.base };
    if (here.base !== undone.base)
        throw onAnotherBase(query.run, undone.base, here.base);
    for (let attempt = 1;; attempt += 1) {
        const planned = await plan(ports, here, run, query, undone);
        const { proposal, base, declines } = planned;
        const told = { run: query.run, base, files: proposal.files, declines };
        if (query.apply !== true || proposal.files.length === 0) {
            return { ...told, delivery: result/* NOT_DELIVERED */.Zg };
        }
        const correctionTo = await readCorrection(ports.reader, RESTORE_BRANCH);
        const open = await correctionTo(base);
        refuseSecond(open.pullRequest, proposal);
        try {
            const { labels } = settings.corrections;
            const target = new CorrectionPullRequest(ports, { branch: RESTORE_BRANCH, labels });
            return { ...told, delivery: await target.deliver(open, proposal) };
        }
        catch (error) {
            if (!(error instanceof HeadMoved) || attempt === restore_ATTEMPTS)
                throw lastFailure(error, restore_ATTEMPTS);
            await beforeNextAttempt(ports, error, attempt);
        }
    }
};
const onAnotherBase = (run, base, asked) => new model_problem/* SyncError */.S({
    code: 'restore-base',
    message: `Run \`${run}\` was about the branch \`${base}\`, and not about \`${asked}\`.`,
    remedy: `Name \`${base}\` as the base.`,
});
const EVERYTHING = { kind: 'all' };
const plan = async (ports, settings, run, { run: undoneId, project }, { commit }) => {
    const whole = { ...settings, only: null, since: null, fields: null, backfill: true, prune: true };
    const gathered = await gather(ports, whole, EVERYTHING, run);
    const before = await filesBefore(ports, commit, gathered.loaded, project);
    const store = new RepositoryStore(ports.reader, ports.client);
    const loaded = await Promise.all(gathered.loaded.map(async (one) => {
        const text = before.get(one.project.metadata);
        if (!one.ok || text === undefined)
            return { ...one, onBranch: null };
        const proposed = await store.read(revisionOf(RESTORE_BRANCH), one.project.metadata);
        return { ...one, file: one.file.withText(text), text, onBranch: proposed?.text ?? null };
    }));
    const files = gathered.loaded.flatMap((one, index) => {
        const after = before.get(one.project.metadata);
        const first = gathered.loaded.findIndex((other) => samePath(one, other)) === index;
        if (!one.ok || after === undefined || after === one.text || !first)
            return [];
        const onBranch = loaded[index]?.onBranch ?? null;
        return [{ path: one.file.path, before: one.text, after, blob: one.blob, onBranch }];
    });
    const now = fingerprintsOf(gathered, whole, run);
    const then = fingerprintsOf({ ...gathered, loaded }, whole, run);
    const declines = [...then.values()].filter(({ fingerprint }) => !now.has(fingerprint));
    const { title, body, carried } = renderRestore({ run: undoneId, project: project ?? null, files, declines }, gathered.refusals);
    const proposal = {
        runId: run.id,
        startedAt: run.startedAt,
        base: gathered.base,
        files,
        title,
        body,
        carried,
        commit: {
            headline: `Restore metadata to before run ${undoneId}`,
            body: [carried, trailersOf(run.id, files).join('\n')].join('\n\n'),
        },
        closingComment: '',
        peopleComment: renderPeopleComment,
        branchTexts: new Map(files.map(({ path, onBranch }) => [path, onBranch ?? ''])),
        mayTakeOut: true,
        keepsCarried: true,
    };
    return { base: gathered.base.name, proposal, declines };
};
const samePath = (a, b) => a.project.metadata === b.project.metadata;
const fingerprintsOf = (gathered, settings, run) => new Map(planRun({ ...gathered, carried: NOTHING_CARRIED }, settings, EVERYTHING, run)
    .projects.flatMap(({ corrections }) => corrections)
    .map(({ project, key, kind, field, fingerprint }) => [
    fingerprint,
    { project, key, kind, field, fingerprint },
]));
const refuseSecond = (open, { title }) => {
    if (open === null || open.title === title)
        return;
    throw new model_problem/* SyncError */.S({
        code: 'restore-open',
        message: `#${open.number} already restores something else.`,
        remedy: 'Merge or close it, and restore again.',
    });
};

;// CONCATENATED MODULE: ./build/sync/settings.js










const configRevision = ({ event, ref }) => (event === 'workflow_dispatch' || event === 'push') && ref !== null && ref !== '' ? ref : 'HEAD';
const loadSettings = async (ports, inputs, trigger, startedAt) => {
    const path = inputs.config ?? DEFAULT_CONFIG_PATH;
    const revision = configRevision(trigger);
    const reading = filesOf(ports).config(revision, path);
    const described = inputs.label !== undefined && inputs.metadata !== undefined;
    if (described && !ports.offline) {
        const first = firstParts(mergeSettings(inputs, null), ports, trigger, startedAt);
        ports.reader.readAhead(ports.workingTree === undefined ? first : [fileAt('HEAD', path), ...first]);
    }
    const file = await reading;
    if (file === null && inputs.config !== undefined) {
        throw new model_problem/* SyncError */.S({
            code: 'config-not-found',
            message: `Input \`config\`: there is no file \`${path}\` on ${revision === 'HEAD' ? 'the default branch' : `\`${revision}\``}.`,
            remedy: 'Check the path, or commit the file.',
        });
    }
    const merged = mergeSettings(inputs, file === null ? null : await parseConfigFile(path, file.text));
    return ports.workingTree === undefined ? merged : settings_onDisk(merged);
};
const settings_onDisk = ({ corrections, ...settings }) => ({
    ...settings,
    corrections: { ...corrections, deliver: 'pull-request' },
});
const firstParts = (settings, ports, trigger, startedAt) => [
    branchPart(settings.base),
    correctionPart(settings.corrections.branch),
    ...(ports.workingTree === undefined ? settings.projects : []).flatMap(({ metadata }) => [
        fileAt(revisionOf(settings.base), metadata),
        fileAt(revisionOf(settings.corrections.branch), metadata),
    ]),
    ...(settings.history === null
        ? []
        : [statePart(settings.history.branch, recordsTo(settings, ports, startedAt))]),
    ...observedFirst(settings, ports, trigger),
];
const observedFirst = (settings, { reader }, trigger) => {
    const { firstPage, lookUp } = TRACKERS['github-pull-requests'];
    const { owner, name } = reader.repository;
    const { scope } = assignmentOf(trigger, settings, `${owner}/${name}`);
    return scope.kind === 'all'
        ? selectionsOf(settings.projects).map(firstPage)
        : [lookUp([scope.number], [...listsFor(settings.projects), 'labels'])];
};

;// CONCATENATED MODULE: ./build/sync/status.js



const statusNow = async (ports, settings, now, elsewhere) => {
    const branch = settings.history?.branch ?? null;
    const [base, told] = await Promise.all([
        elsewhere === undefined ? readBase(ports, settings) : null,
        branch === null ? null : readAll(historyOf(ports, settings, elsewhere)),
    ]);
    const pullRequest = base?.open.pullRequest ?? null;
    const open = {
        openCorrection: pullRequest && { number: pullRequest.number, url: pullRequest.url },
        askedGitHub: base !== null,
    };
    const { state = parseState(null), runs = [] } = told ?? {};
    return statusOf(branch, runs, state, open, now);
};
const MONTHS = 2;
const readAll = async (source) => {
    const [text, months] = await Promise.all([source.read('state.json'), monthsOf(source)]);
    const recent = await Promise.all(months.slice(0, MONTHS).map((path) => source.read(path)));
    return {
        state: parseState(text),
        runs: recent.reverse().flatMap((lines) => parseHistory(lines ?? '')),
    };
};
const statusOf = (history, runs, { bases }, asked, now) => {
    const files = Object.entries(bases).flatMap(([base, projects]) => Object.entries(projects).map(([project, verified]) => ({ base, project, verified })));
    const open = files.flatMap(({ base, project, verified }) => Object.entries(verified.outOfSync).flatMap(([key, standings]) => standings.map(({ kind, field, since }) => ({ base, project, key, kind, field, since }))));
    const last = runs.at(-1);
    const since = open.map((drift) => drift.since).sort()[0] ?? null;
    return {
        history,
        lastRun: last === undefined ? null : withoutChanges(last),
        verified: files.map(({ base, project, verified }) => {
            const { metadata, commit, verifiedAt, run, outOfSync } = verified;
            const count = Object.keys(outOfSync).length;
            return { base, project, metadata, commit, verifiedAt, run, outOfSync: count };
        }),
        ...asked,
        drift: { since, open },
        nightly: nightlyOf(runs, now),
        notes: notesOn(history, last),
    };
};
const withoutChanges = ({ changes: _changes, moreChanges: _more, ...run }) => run;
const DAY = 24 * 60 * 60_000;
const nightlyOf = (runs, now) => {
    const times = runs
        .filter(({ trigger }) => trigger === 'schedule')
        .map(({ started }) => Date.parse(started));
    const last = times.at(-1);
    if (last === undefined)
        return { lastRun: null, missed: null };
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? DAY;
    return { lastRun: new Date(last).toISOString(), missed: now - last > usual * 1.5 };
};
const notesOn = (history, last) => {
    if (history === null) {
        return ['No history is kept (`history: false`), so nothing is known of earlier runs.'];
    }
    return last === undefined
        ? [
            `Nothing stands on the branch \`${history}\` yet: reports and dry runs leave nothing there, so the origin of a drift stays unknown.`,
        ]
        : [];
};

;// CONCATENATED MODULE: ./build/sync/service.js
















const service_ATTEMPTS = 5;
class SyncService {
    #ports;
    constructor(ports) {
        this.#ports = ports;
    }
    async execute(request) {
        const { identity, trigger, inputs, phases = result/* PHASES */.ZG, approve = async () => true } = request;
        const run = beginRun(this.#ports, identity, trigger, inputs, request.onPhase);
        let plan = null;
        try {
            const settings = await this.#settle(inputs, trigger, run.startedAt);
            run.use(settings);
            const { scope, ownJustClosed: closed } = assignmentOf(trigger, settings, identity.repository);
            const recorded = recorder(this.#ports, settings, trigger, phases);
            for (let attempt = 1;; attempt += 1) {
                const gathered = await gather(this.#ports, settings, scope, run);
                plan = planRun(gathered, settings, scope, run);
                const warnings = [...plan.warnings, ...ownJustClosed(closed, plan.projects)];
                const untouched = { ...plan, warnings, delivery: result/* NOT_DELIVERED */.Zg };
                if (closed || !mayDeliver(plan, settings, phases)) {
                    return recorded(gathered, plan.proposal, run.finish(untouched));
                }
                if (!(await approve(plan)))
                    return run.finish(untouched);
                const { delivery, failure } = await deliverPlan(this.#ports, settings, gathered, plan);
                if (failure === undefined)
                    run.complete('deliver');
                if (!(failure instanceof HeadMoved) || attempt === service_ATTEMPTS) {
                    const last = lastFailure(failure, service_ATTEMPTS);
                    return recorded(gathered, plan.proposal, run.finish({ ...plan, delivery, failure: last }));
                }
                await beforeNextAttempt(this.#ports, failure, attempt);
            }
        }
        catch (error) {
            return plan !== null && error instanceof GitHubFault
                ? run.finish({ ...plan, delivery: result/* NOT_DELIVERED */.Zg, failure: error })
                : run.fail(error);
        }
    }
    async history({ inputs, trigger, elsewhere }, query = {}) {
        const settings = await this.#settle(inputs, trigger, this.#ports.clock.now().toISOString());
        return readHistory(historyOf(this.#ports, settings, elsewhere), query);
    }
    async status({ inputs, trigger, elsewhere }) {
        const now = this.#ports.clock.now();
        const settings = await this.#settle(inputs, trigger, now.toISOString());
        return statusNow(this.#ports, settings, now.getTime(), elsewhere);
    }
    async restore({ inputs, trigger, elsewhere, identity }, query) {
        const run = beginRun(this.#ports, identity, trigger, inputs);
        const settings = await this.#settle(inputs, trigger, run.startedAt);
        const history = historyOf(this.#ports, settings, elsewhere);
        return restore(this.#ports, settings, history, run, query);
    }
    async #settle(inputs, trigger, startedAt) {
        const settings = await loadSettings(this.#ports, inputs, trigger, startedAt);
        this.#ports.client.waitAtMost(settings.limits.maxWait);
        return expandTemplates(this.#ports, settings);
    }
}
const mayDeliver = ({ projects }, { mode, dryRun }, phases) => phases.includes('deliver') &&
    mode === 'correct' &&
    !dryRun &&
    projects.every(({ errors }) => errors.length === 0);

;// CONCATENATED MODULE: ./build/sync/create.js





const createSyncService = (options) => new SyncService(portsOf(options));
const portsOf = ({ repository, log, workingTree, config, offline = false, signal = offline ? AbortSignal.abort() : undefined, clock = machineClock(signal), fetch, cache, recent, onProgress, ...endpoint }) => {
    if (endpoint.token.trim() === '' && !offline) {
        throw new model_problem/* SyncError */.S({
            code: 'token-missing',
            message: 'Input `token`: it is empty.',
            remedy: 'Set it to `${{ github.token }}`, or leave it out to use the workflow token.',
        });
    }
    const [owner, name, ...rest] = repository.split('/');
    if (!owner || !name || rest.length > 0) {
        throw new model_problem/* SyncError */.S({
            code: 'repository-invalid',
            message: `\`${repository}\` is not the name of a repository.`,
            remedy: 'Give it as `owner/name` (in a workflow GITHUB_REPOSITORY holds it).',
        });
    }
    const client = new GitHubClient({ ...endpoint, clock, note: log, signal, fetch });
    const reader = new RepositoryReader(client, { owner, name });
    return {
        client,
        reader,
        clock,
        log,
        serverUrl: endpoint.serverUrl,
        workingTree,
        config,
        cache,
        recent,
        onProgress,
        offline,
    };
};
const create_parseInputs = (raw, now) => parseInputs(raw, { now, fieldNames: FIELD_NAMES });
const machineClock = (signal) => ({
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds, signal),
});
const sleep = (milliseconds, signal) => new Promise((resolve, reject) => {
    const stop = () => {
        clearTimeout(timer);
        reject(interrupted());
    };
    const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
    }, milliseconds);
    if (signal?.aborted)
        stop();
    signal?.addEventListener('abort', stop, { once: true });
});

;// CONCATENATED MODULE: ./build/sync/examine/finding.js

const passed = (check, message) => ({
    check,
    state: 'passed',
    message,
    remedy: null,
    code: null,
});
const warning = (check, message, remedy) => ({
    check,
    state: 'warning',
    message,
    remedy,
    code: null,
});
const failed = (check, message, remedy) => ({
    check,
    state: 'failed',
    message,
    remedy,
    code: null,
});
const findingsOf = (check, state, problems) => problems.map(({ code, message, remedy }) => ({ check, state, message, remedy, code }));
const lookingAt = async (check, look) => {
    try {
        return await look();
    }
    catch (error) {
        if (error instanceof model_problem/* SyncError */.S && error.code !== 'interrupted') {
            return findingsOf(check, 'failed', [error, ...error.further]);
        }
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/sync/examine/repository.js


const SETTINGS = 'Settings, Actions, General';
const namedBy = ({ reader }) => ({
    owner: reader.repository.owner,
    repo: reader.repository.name,
});
const examineRepository = async (ports) => {
    const named = namedBy(ports);
    const [repository, workflows] = await Promise.all([
        readRepository(ports.client, named),
        readWorkflowPermissions(ports.client, named),
    ]);
    if (!repository.seen) {
        const name = `${named.owner}/${named.repo}`;
        return [
            failed('repository', `\`${name}\` does not exist, or the token may not see it.`, 'Check the name; let the token read its contents and pull requests.'),
        ];
    }
    const { archived, permissions, allow_auto_merge: autoMerge } = repository.value;
    return [
        archived === true
            ? failed('repository', 'It is archived, so nothing can be written.', 'Unarchive it.')
            : passed('repository', 'It can be read.'),
        permissions?.push === false
            ? warning('write access', 'This token cannot write.', 'It reports only; use one that may write contents and pull requests to deliver corrections.')
            : passed('write access', 'This token can write.'),
        mayOpen(workflows),
        passed('auto-merge', autoMerge === undefined
            ? 'Not shown to this token; corrections wait for a review either way.'
            : `It is ${autoMerge ? 'on' : 'off'}; corrections wait for a review either way.`),
    ];
};
const mayOpen = (workflows) => {
    const check = 'pull requests by Actions';
    if (!workflows.seen) {
        return warning(check, 'Only an administrator may see whether they are allowed.', `Look at ${SETTINGS}: "Allow GitHub Actions to create and approve pull requests".`);
    }
    return workflows.value.can_approve_pull_request_reviews
        ? passed(check, 'They are allowed.')
        : failed(check, 'They are not allowed, so the workflow token cannot open the correction pull request.', `Turn on "Allow GitHub Actions to create and approve pull requests" in ${SETTINGS}.`);
};
const HINDERS = /^(creation|update|deletion|non_fast_forward|pull_request|required_signatures)$/;
const examineRules = async (ports, base, { corrections }) => {
    const named = namedBy(ports);
    const [rules, protection, ours] = await Promise.all([
        readRules(ports.client, named, base),
        readProtection(ports.client, named, base),
        readRules(ports.client, named, corrections.branch),
    ]);
    const types = rules.seen ? rules.value.map(({ type }) => type) : [];
    const contexts = protection.seen
        ? (protection.value.protection?.required_status_checks?.contexts ?? [])
        : [];
    const hinders = ours.seen
        ? ours.value.map(({ type }) => type).filter((type) => HINDERS.test(type))
        : [];
    return [
        types.includes('required_status_checks') || contexts.length > 0
            ? warning('rules on the base', `Checks are required on \`${base}\`, and workflows do not start by themselves on what the workflow token proposes.`, 'Use the token of a GitHub App; the guide shows how under "CI on the correction pull request".')
            : passed('rules on the base', `No check is required on \`${base}\`.`),
        hinders.length === 0
            ? passed('correction branch', `No rule hinders \`${corrections.branch}\`.`)
            : failed('correction branch', `Rules hinder \`${corrections.branch}\`: ${[...new Set(hinders)].join(', ')}.`, 'Exempt it from the ruleset, or name another one in `corrections.branch`.'),
    ];
};

;// CONCATENATED MODULE: ./build/sync/examine/schedule.js



const FOLDER = '.github/workflows';
const OURS = /\buses:\s*['"]?(metadata-sync\/metadata-sync@|\.\/?['"]?\s*$)/m;
const SILENT = 8;
const examineSchedule = async (ports) => {
    const store = new RepositoryStore(ports.reader, ports.client);
    const paths = (await store.list('HEAD', FOLDER, 1)).filter((path) => /\.ya?ml$/.test(path));
    const texts = await Promise.all(paths.map((path) => store.read('HEAD', path)));
    const ours = texts.filter((file) => file !== null && OURS.test(file.text));
    if (ours.length === 0) {
        return [
            warning('schedule', 'No workflow on the default branch uses metadata-sync.', 'Make one with `metadata-sync init`.'),
        ];
    }
    const scheduled = ours.filter((file) => /^\s+['"]?schedule['"]?:/m.test(file?.text ?? '') || /^on:.*schedule/m.test(file?.text ?? ''));
    if (scheduled.length === 0) {
        return [
            warning('schedule', 'The workflow has no `schedule`, so what no event tells is found only by hand.', "Add `schedule: [{ cron: '23 3 * * *' }]` under `on`."),
        ];
    }
    return Promise.all(scheduled.map((file) => examineOne(ports, file?.path ?? '')));
};
const examineOne = async ({ client, reader, clock }, path) => {
    const named = { owner: reader.repository.owner, repo: reader.repository.name };
    const file = path.slice(FOLDER.length + 1);
    const [workflow, runs] = await Promise.all([
        readWorkflow(client, named, file),
        readScheduledRuns(client, named, file),
    ]);
    if (!workflow.seen || !runs.seen) {
        return warning('schedule', `This token may not see the runs of \`${path}\`.`, 'Let it read actions, or look at the tab Actions.');
    }
    const { state } = workflow.value;
    if (state !== 'active') {
        const why = state === 'disabled_inactivity' ? ': nothing happened in the repository for 60 days' : '';
        return failed('schedule', `GitHub does not start \`${path}\` any more (${state.replaceAll('_', ' ')}${why}).`, 'Enable the workflow in the tab Actions.');
    }
    const [newest] = runs.value.workflow_runs;
    if (newest === undefined) {
        return warning('schedule', `The schedule of \`${path}\` has not started a run yet.`, 'Look again after its next time; GitHub starts it on the default branch only.');
    }
    const days = Math.floor((clock.now().getTime() - Date.parse(newest.created_at)) / 86_400_000);
    const when = `${newest.created_at.slice(0, 16).replace('T', ' ')} UTC`;
    if (days > SILENT) {
        return warning('schedule', `The schedule of \`${path}\` started its newest run ${days} days ago.`, 'Check its `cron`, and whether GitHub Actions are on.');
    }
    if (newest.conclusion === 'failure') {
        return warning('schedule', `The newest scheduled run of \`${path}\`, of ${when}, failed.`, 'Read its log in the tab Actions.');
    }
    return passed('schedule', `\`${path}\` runs; its newest scheduled run was on ${when}.`);
};

;// CONCATENATED MODULE: ./build/sync/examine/state.js



const CHECK = 'state branch';
const examineState = async (ports, { history }) => {
    if (history === null)
        return [passed(CHECK, 'None is kept (`history: false`).')];
    const { branch } = history;
    const source = stateOnGitHub(ports, branch);
    const [text, months] = await Promise.all([source.read('state.json'), monthsOf(source)]);
    if (text === null && months.length === 0) {
        return [passed(CHECK, `\`${branch}\` is not there yet; the first run that delivers makes it.`)];
    }
    const count = months.length === 1 ? '1 month' : `${months.length} months`;
    return isState(text)
        ? [passed(CHECK, `\`${branch}\` holds ${count} of history.`)]
        : [
            warning(CHECK, `\`state.json\` on \`${branch}\` cannot be read, so the origin of drifts is unknown.`, 'Let a complete full run write it anew; nothing else is lost.'),
        ];
};
const isState = (text) => {
    try {
        return state.safeParse(JSON.parse(text ?? '')).success;
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./build/sync/examine/token.js

const SKEW = 60;
const examineToken = ({ scopes, rate, now }, here) => [
    passed('token', 'GitHub accepts it.'),
    examineScopes(scopes),
    examineRate(rate),
    ...(now === null ? [] : [examineClock(now, here)]),
];
const examineScopes = (scopes) => {
    if (scopes === null) {
        return passed('scopes', 'The token has rights by repository; what it may do shows below.');
    }
    const named = scopes.length === 0 ? 'none' : scopes.join(', ');
    if (scopes.includes('repo'))
        return passed('scopes', `${named}.`);
    return warning('scopes', `${named}; without \`repo\` the token neither reads a private repository nor writes.`, 'Give it the scope `repo`, or use a fine-grained token with contents and pull requests.');
};
const examineRate = (rate) => {
    if (rate === null)
        return passed('rate limit', 'There is none.');
    const { limit, remaining, resetAt } = rate;
    const left = `${remaining} of ${limit} points are left until ${resetAt.toISOString().slice(11, 16)} UTC.`;
    if (remaining === 0) {
        return failed('rate limit', left, 'Wait for the reset, or use a token with a limit of its own.');
    }
    return remaining < limit / 10
        ? warning('rate limit', left, 'Wait for the reset; runs keep 10% for other workflows.')
        : passed('rate limit', left);
};
const examineClock = (theirs, here) => {
    const seconds = Math.round((here.getTime() - theirs.getTime()) / 1000);
    if (Math.abs(seconds) <= SKEW)
        return passed('clock', 'It agrees with that of GitHub.');
    return warning('clock', `It is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of GitHub.`, 'Set it; ages, `since` and waiting times are wrong otherwise.');
};

;// CONCATENATED MODULE: ./build/sync/examine/examine.js











const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };
const examine = async (options, inputs, identity) => {
    const ports = portsOf(options);
    const token = await lookingAt('token', async () => examineToken(await readTokenState(ports.client), ports.clock.now()));
    if (token.some(({ state, check }) => state === 'failed' && check === 'token'))
        return token;
    const repository = await lookingAt('repository', () => examineRepository(ports));
    if (repository.some(({ check, state }) => check === 'repository' && state === 'failed')) {
        return [...token, ...repository];
    }
    const { settings, findings: config } = await examineConfig(ports, inputs, identity.startedAt.toISOString());
    const [files, rules, state, schedule] = await Promise.all([
        settings === null ? [] : examineFiles(new SyncService(ports), inputs, identity),
        settings === null ? [] : lookingAt('rules on the base', () => rulesFor(ports, settings)),
        settings === null ? [] : lookingAt('state branch', () => examineState(ports, settings)),
        lookingAt('schedule', () => examineSchedule(ports)),
    ]);
    return [...token, ...repository, ...rules, ...config, ...files, ...state, ...schedule];
};
const rulesFor = async (ports, settings) => {
    const { name } = await new RepositoryStore(ports.reader, ports.client).branch(settings.base);
    return examineRules(ports, name, settings);
};
const examineConfig = async (ports, inputs, startedAt) => {
    let settings = null;
    const findings = await lookingAt('config', async () => {
        const loaded = await expandTemplates(ports, await loadSettings(ports, inputs, TRIGGER, startedAt));
        settings = loaded;
        const names = loaded.projects.map(({ name }) => `\`${name}\``);
        return [
            passed('config', `It describes ${names.length === 1 ? 'the project' : `${names.length} projects:`} ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and more' : ''}.`),
        ];
    });
    return { settings, findings };
};
const examineFiles = async (service, inputs, identity) => {
    const asked = { ...inputs, mode: 'report' };
    const result = await service.execute({ identity, trigger: TRIGGER, inputs: asked });
    const ignore = result.projects
        .flatMap(({ warnings }) => warnings)
        .filter(({ code }) => code.startsWith('ignore-rule-'));
    const ownErrors = result.projects.flatMap(({ errors }) => errors);
    const others = result.errors.filter((error) => !ownErrors.includes(error));
    return [
        ...(ignore.length === 0
            ? [passed('ignore rules', 'Each has an effect.')]
            : findingsOf('ignore rules', 'warning', ignore)),
        ...findingsOf('metadata files', 'failed', others),
        ...result.projects.flatMap(examineFile),
    ];
};
const examineFile = ({ metadata, format, complete, totals, errors, warnings, }) => {
    if (errors.length > 0)
        return findingsOf('metadata files', 'failed', errors);
    const further = warnings.filter(({ code }) => !code.startsWith('ignore-rule-'));
    const found = `\`${metadata}\` (${format}) has ${totals.records} records, and ${totals.drift === 0 ? 'no drift' : `${totals.drift} drifts`}.`;
    return [
        complete
            ? passed('metadata files', found)
            : warning('metadata files', `${found} Not everything could be observed.`, 'Run again.'),
        ...findingsOf('metadata files', 'warning', further),
    ];
};

;// CONCATENATED MODULE: ./build/sync/fail-on.js

const failuresOf = (result, failOn) => {
    const wanted = result.projects
        .flatMap((project) => project.drifts)
        .filter(({ resolution }) => resolution !== 'ignored');
    const drifts = wanted.filter(({ resolution }) => resolution !== 'declined');
    const found = {
        drift: drifts.some(({ severity }) => severity !== 'info'),
        critical: drifts.some(({ severity }) => severity === 'critical'),
        conflict: wanted.some(isConflict),
        incomplete: !result.complete,
    };
    return failOn.filter((name) => found[name]);
};
const leavesConflict = ({ projects, outcome }) => projects
    .flatMap(({ drifts }) => drifts)
    .some((drift) => drift_isConflict(drift) &&
    drift.resolution !== 'ignored' &&
    !(outcome === 'corrected' && drift.resolution === 'correct'));

;// CONCATENATED MODULE: ./build/sync/survey.js



const MAY_BE = /\.(json|ya?ml)$/i;
const IS_NOT = /(^|\/)(node_modules|\.vscode|\.idea|\.devcontainer|\.circleci|dist|vendor)\/|^\.github\/(workflows|ISSUE_TEMPLATE|dependabot|metadata-sync)|(^|\/)(package(-lock)?|[^/]*tsconfig[^/]*|composer|angular|nx|lerna|renovate|biome|jsr|deno|openapi|docker-compose[^/]*|pnpm-[^/]*|mkdocs|codecov|action)\.[a-z]+$/i;
const survey_MOST_FILES = 60;
const LOOKED_UP = 50;
const DEPTH = 4;
const surveyRepository = async (options, { tracked = [], base = null } = {}) => {
    const ports = portsOf(options);
    const { reader, client, workingTree } = ports;
    const store = new RepositoryStore(reader, client);
    const github = TRACKERS['github-pull-requests'];
    const [main, recent, branches] = await Promise.all([
        store.branch(null),
        reader.read(github.recent),
        reader.read(branchesPart('metadata')),
    ]);
    const here = workingTree === undefined
        ? await throughApi(ports, base ?? main.name)
        : await survey_onDisk(new WorkingTreeStore(workingTree.root), tracked);
    let found = { base: workingTree?.branch ?? base ?? main.name, shapes: here };
    for (const name of base === null ? branches : []) {
        if (found.shapes.length > 0)
            break;
        const shapes = await throughApi(ports, name);
        if (shapes.length > 0)
            found = { base: name, shapes };
    }
    const files = await Promise.all(found.shapes.map((shape) => withPulls(ports, shape)));
    return { defaultBranch: main.name, base: found.base, files, labels: survey_counted(recent) };
};
const candidates = (paths) => paths.filter((path) => MAY_BE.test(path) && !IS_NOT.test(path)).slice(0, survey_MOST_FILES);
const survey_onDisk = (tree, tracked) => shapesOf(candidates(tracked), (path) => tree.read(path));
const throughApi = async ({ reader, client }, branch) => {
    const store = new RepositoryStore(reader, client);
    const revision = `refs/heads/${branch}`;
    const paths = candidates(await store.list(revision, '', DEPTH));
    return shapesOf(paths, (path) => store.read(revision, path));
};
const shapesOf = async (paths, read) => {
    const shaped = paths.map(async (path) => {
        const text = (await read(path).catch(() => null))?.text;
        const shape = text === undefined ? null : recognise(path, text, await openerFor(path));
        return shape === null ? [] : [{ path, shape }];
    });
    return (await Promise.all(shaped)).flat();
};
const withPulls = async ({ reader }, { path, shape: { format, several, projects } }) => {
    const tracker = TRACKERS['github-pull-requests'].create(reader, async () => null);
    return {
        path,
        format,
        several,
        projects: await Promise.all(projects.map(async ({ name, numbers }) => {
            const newest = [...new Set(numbers)].sort((a, b) => b - a).slice(0, LOOKED_UP);
            const lookUps = newest.length === 0 ? [] : await tracker.lookUp(newest, ['labels']);
            const pulls = lookUps.flatMap((lookUp) => lookUp.found === 'pull-request'
                ? [{ head: lookUp.item.head, labels: lookUp.item.labels ?? [] }]
                : []);
            return { name, records: numbers.length, pulls };
        })),
    };
};
const survey_counted = (pulls) => {
    const counts = new Map();
    for (const label of pulls.flatMap(({ labels }) => labels)) {
        counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

;// CONCATENATED MODULE: ./build/sync/index.js










/***/ })

};

export const id = 371;
export const ids = [371];
export const modules = {

/***/ 1753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   I8: () => (/* binding */ findCheckout),
/* harmony export */   Oh: () => (/* binding */ firstRef),
/* harmony export */   f4: () => (/* binding */ trackedPaths),
/* harmony export */   mS: () => (/* binding */ uncommittedPaths),
/* harmony export */   uN: () => (/* binding */ pathsAt)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);


const git = (folder, ...args) => new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, options, (failure, out, error) => {
        const status = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : null;
        resolve({ status, out, error });
    });
});
const findCheckout = async (folder) => {
    const [places, branch, origin] = await Promise.all([
        git(folder, 'rev-parse', '--show-toplevel', '--absolute-git-dir'),
        git(folder, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
        git(folder, 'remote', 'get-url', 'origin'),
    ]);
    if (places.status === null)
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyncError */ .S(gitMissing);
    if (/dubious ownership/.test(places.error))
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyncError */ .S(refused(places.error));
    const [root, gitFolder] = places.out.trimEnd().split('\n');
    if (places.status !== 0 || !root || !gitFolder)
        return null;
    return {
        root,
        gitFolder,
        branch: branch.status === 0 ? branch.out.trim() : null,
        origin: origin.status === 0 ? origin.out.trim() : null,
    };
};
const uncommittedPaths = async (root, paths) => {
    const { status, out, error } = await git(root, '--literal-pathspecs', ...['status', '--porcelain=v1', '-z', '--no-renames'], ...['--untracked-files=all', '--ignored=matching', '--', ...paths]);
    if (status !== 0)
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyncError */ .S(refused(error));
    const changed = out.split('\0').map((entry) => entry.slice(3));
    return paths.filter((path) => changed.some((entry) => entry === path || (entry.endsWith('/') && path.startsWith(entry))));
};
const firstRef = async (root, refs) => {
    for (const ref of refs) {
        const { status, out } = await git(root, 'log', '-1', '--format=%cI', ref, '--');
        if (status === 0 && out.trim() !== '')
            return { ref, committedAt: out.trim() };
    }
    return null;
};
const textAt = async (root, ref, path) => {
    const { status, out } = await git(root, 'cat-file', 'blob', `${ref}:${path}`);
    return status === 0 ? out : null;
};
const pathsAt = async (root, ref, folder) => {
    const { out } = await git(root, 'ls-tree', '-z', '--name-only', ref, `${folder}/`);
    return out.split('\0').filter(Boolean);
};
const trackedPaths = async (root) => {
    const { status, out, error } = await git(root, 'ls-files', '-z');
    if (status !== 0)
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .SyncError */ .S(refused(error));
    return [...new Set(out.split('\0').filter(Boolean))];
};
const gitMissing = {
    code: 'git-missing',
    message: 'git is not installed, so the working tree cannot be looked at.',
    remedy: 'Install git, or name the repository with `--repo owner/name`.',
};
const refused = (error) => ({
    code: 'git-refused',
    message: `git refused: ${error.trim().split('\n')[0] ?? ''}`,
    remedy: 'Do what git says, or name the repository with `--repo owner/name`.',
});


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ findPlace),
  N: () => (/* binding */ workingTreeOf)
});

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
;// CONCATENATED MODULE: ./build/cli/place/endpoint.js

const PUBLIC = 'github.com';
const endpointFor = (env, remoteHost) => {
    if (env.GITHUB_API_URL)
        return atAddress(env, env.GITHUB_API_URL.replace(/\/+$/, ''));
    const named = env.GH_HOST?.trim().toLowerCase() || null;
    return ofHost(named ?? remoteHost ?? PUBLIC, named !== null || remoteHost === null);
};
const atAddress = (env, apiUrl) => {
    if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl))
        throw notAnAddress;
    const { protocol, host: apiHost } = new URL(apiUrl);
    const host = apiHost.replace(/^api\.(?=github\.com$|.+\.ghe\.com$)/, '');
    const graphqlUrl = /\/api\/v3$/.test(apiUrl)
        ? apiUrl.replace(/v3$/, 'graphql')
        : `${apiUrl}/graphql`;
    return {
        apiUrl,
        graphqlUrl: env.GITHUB_GRAPHQL_URL || graphqlUrl,
        serverUrl: env.GITHUB_SERVER_URL || `${protocol}//${host}`,
        host,
        trusted: true,
    };
};
const notAnAddress = new problem/* SyncError */.S({
    code: 'input-invalid',
    message: '`GITHUB_API_URL` is not the address of an API.',
    remedy: 'Set it to one such as `https://ghe.example.com/api/v3`, or unset it.',
});
const ofHost = (host, named) => {
    const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
    const scheme = loopback ? 'http' : 'https';
    const serverUrl = `${scheme}://${host}`;
    const ours = host === PUBLIC || host.endsWith('.ghe.com');
    const api = ours ? `https://api.${host}` : `${serverUrl}/api/v3`;
    return {
        apiUrl: api,
        graphqlUrl: ours ? `${api}/graphql` : `${serverUrl}/api/graphql`,
        serverUrl,
        host,
        trusted: named || ours || loopback,
    };
};

// EXTERNAL MODULE: ./build/cli/place/git.js
var git = __webpack_require__(1753);
;// CONCATENATED MODULE: ./build/cli/place/remote.js
const SHORT = /^(?:[^@/\s]+@)?([^@:/\s]+):(?!\/\/)(.+)$/;
const parseRemote = (address) => {
    const [, host, path] = /^[a-z+]+:\/\//i.test(address) ? partsOf(address) : remote_short(address);
    const [owner, name, ...rest] = (path ?? '')
        .replace(/^\/+|\/+$/g, '')
        .replace(/\.git$/i, '')
        .split('/');
    if (!host || !owner || !name || rest.length > 0)
        return null;
    return { host: publicHost(host.toLowerCase()), repository: `${owner}/${name}` };
};
const remote_short = (address) => {
    const match = SHORT.exec(address);
    return match === null || (match[1] ?? '').length === 1 ? [] : match;
};
const partsOf = (address) => {
    try {
        const { protocol, host, hostname, pathname } = new URL(address);
        if (protocol === 'file:')
            return [];
        return [address, /^https?:$/.test(protocol) ? host : hostname, decodeURIComponent(pathname)];
    }
    catch {
        return [];
    }
};
const publicHost = (host) => host === 'ssh.github.com' || host === 'www.github.com' ? 'github.com' : host;

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/cli/place/token.js


const readToken = async (env, { host, trusted }, fromInput) => {
    if (fromInput)
        return checked(await readInput(), '`--token-stdin`');
    for (const name of trusted ? ['GH_TOKEN', 'GITHUB_TOKEN'] : []) {
        if (env[name]?.trim())
            return checked(env[name], `\`${name}\``);
    }
    const token = await askGitHubCli(env, host);
    if (token !== '')
        return checked(token, '`gh auth token`');
    const withheld = !trusted && (env.GH_TOKEN || env.GITHUB_TOKEN);
    throw new problem/* SyncError */.S(withheld ? notNamed(host) : missing(host));
};
const checked = (text, source) => {
    const token = text.trim();
    if (/^[\x21-\x7e]+$/.test(token))
        return token;
    throw new problem/* SyncError */.S({
        code: 'token-invalid',
        message: `What ${source} gave is ${token === '' ? 'empty' : 'no token'}.`,
        remedy: 'Give one line with the token alone.',
    });
};
const readInput = async () => {
    let text = '';
    for await (const chunk of process.stdin.setEncoding('utf8'))
        text += chunk;
    return text;
};
const askGitHubCli = (env, host) => new Promise((resolve) => {
    const options = { env: { ...env }, timeout: 10_000 };
    (0,external_node_child_process_.execFile)('gh', ['auth', 'token', '--hostname', host], options, (failure, out) => {
        resolve(failure === null ? out.trim() : '');
    });
});
const missing = (host) => ({
    code: 'token-missing',
    message: `There is no token for ${host}.`,
    remedy: 'Run `gh auth login`, set GH_TOKEN, or pipe a token in with `--token-stdin`. It needs to read contents and pull requests.',
});
const notNamed = (host) => ({
    code: 'token-missing',
    message: `There is no token for ${host}: only the remote \`origin\` names that host, so GH_TOKEN and GITHUB_TOKEN are not sent there.`,
    remedy: `Set GH_HOST=${host} when they are meant for it, or run \`gh auth login --hostname ${host}\`.`,
});

;// CONCATENATED MODULE: ./build/cli/place/place.js





const findPlace = async ({ repo, tokenStdin = false, offline = false }, env) => {
    const found = repo === undefined ? await standingIn(process.cwd()) : named(repo);
    const endpoint = endpointFor(env, found.host);
    const token = offline ? '' : await readToken(env, endpoint, tokenStdin);
    return { endpoint, token, repository: found.repository, checkout: found.checkout };
};
const named = (repo) => {
    if (/^[\w.-]+\/[\w.-]+$/.test(repo))
        return { host: null, repository: repo, checkout: null };
    throw new problem/* SyncError */.S({
        code: 'repository-invalid',
        message: `Option \`--repo\`: \`${repo}\` is not the name of a repository.`,
        remedy: 'Give it as `owner/name`; another host goes into GH_HOST.',
    });
};
const standingIn = async (folder) => {
    const checkout = await (0,git/* findCheckout */.I8)(folder);
    if (checkout === null) {
        throw new problem/* SyncError */.S({
            code: 'no-working-tree',
            message: 'This folder is in no working tree of git.',
            remedy: 'Change to a clone of your repository, or name it with `--repo owner/name`.',
        });
    }
    const { origin } = checkout;
    const remote = origin === null ? null : parseRemote(origin);
    if (remote !== null)
        return { ...remote, checkout };
    throw new problem/* SyncError */.S({
        code: 'no-remote',
        message: origin === null
            ? 'The working tree has no remote `origin`, so its repository on GitHub is not known.'
            : 'The remote `origin` leads to no repository on a GitHub.',
        remedy: 'Add it with `git remote add origin https://github.com/owner/name`, or name it with `--repo owner/name`.',
    });
};
const workingTreeOf = ({ root, branch }, { allowDirty = false }) => ({
    root,
    branch,
    uncommitted: async (paths) => (allowDirty ? [] : (0,git/* uncommittedPaths */.mS)(root, paths)),
});


/***/ }),

/***/ 8236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listenForInterrupt)
/* harmony export */ });
const listenForInterrupt = (terminal) => {
    const controller = new AbortController();
    let writing = false;
    let asked = false;
    const stop = (name) => {
        if (asked)
            process.exit(name === 'SIGINT' ? 130 : 143);
        asked = true;
        if (writing) {
            terminal.note('Finishing what is being written; press Ctrl-C again to stop at once.');
        }
        else
            controller.abort();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    return {
        signal: controller.signal,
        asked: () => asked,
        beginsToWrite: () => {
            writing = true;
        },
        end: () => {
            process.off('SIGINT', stop);
            process.off('SIGTERM', stop);
        },
    };
};


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lu: () => (/* binding */ findSurroundings),
  t$: () => (/* binding */ newIdentity),
  $0: () => (/* binding */ turnAt)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/cli/lock/holder.js



const ownIdentity = async () => ({
    pid: process.pid,
    started: (await startOf(process.pid)) ?? null,
    machine: await machineName(),
});
const isRunning = async ({ pid, started, machine }, here) => {
    if (machine !== here.machine)
        return true;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
    const now = await startOf(pid);
    return now !== undefined && (started === null || now === null || now === started);
};
const startOf = async (pid) => {
    if ((0,external_node_os_.platform)() === 'linux')
        return startOnLinux(pid);
    return (0,external_node_os_.platform)() === 'win32' ? null : startByPs(pid);
};
const startOnLinux = async (pid) => {
    const text = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields === undefined || /^[ZX]/.test(fields[0] ?? ''))
        return undefined;
    return fields[19] ?? null;
};
const startByPs = (pid) => new Promise((resolve) => {
    (0,external_node_child_process_.execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], (failure, out) => {
        const missing = failure !== null && typeof failure.code === 'number';
        resolve(out.trim() || (missing ? undefined : null));
    });
});
const machineName = async () => {
    const space = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    return `${(0,external_node_os_.hostname)().slice(0, 64)} ${space}`.trim();
};

;// CONCATENATED MODULE: ./build/cli/lock/lock.js








const LOOK_AGAIN_AFTER = 40;
const WAIT_AT_MOST = 30_000;
const written = schemas/* tuple */.PVZ([
    schemas/* number */.aig(),
    schemas/* string */.YjP().nullable(),
    schemas/* string */.YjP(),
    schemas/* string */.YjP(),
    iso/* datetime */.w$(),
    schemas/* string */.YjP(),
]);
const takeTurn = async (options) => {
    const { folder, command, signal, waitAtMost = WAIT_AT_MOST } = options;
    const me = await ownIdentity();
    const self = encode({ ...me, command, since: new Date().toISOString() });
    await (0,promises_.mkdir)(folder, { recursive: true });
    const choosing = (0,external_node_path_.join)(folder, `choosing-${self}`);
    await (0,promises_.writeFile)(choosing, '', { flag: 'wx' });
    const taken = (await entriesIn(folder)).map(({ ticket }) => ticket ?? 0);
    const ticket = Math.max(0, ...taken) + 1;
    const own = (0,external_node_path_.join)(folder, `${ticket}-${self}`);
    const leave = () => {
        process.off('exit', leave);
        (0,external_node_fs_.rmSync)(own, { force: true });
    };
    process.once('exit', leave);
    await (0,promises_.writeFile)(own, '', { flag: 'wx' });
    await (0,promises_.rm)(choosing);
    try {
        await untilFirst(options, { ticket, self, me, deadline: performance.now() + waitAtMost });
        signal.throwIfAborted();
        return leave;
    }
    catch (error) {
        leave();
        throw error;
    }
};
const untilFirst = async (options, turn) => {
    let told = false;
    for (;;) {
        const before = await firstBefore(options.folder, turn);
        if (before === null)
            return;
        if (performance.now() > turn.deadline)
            throw locked(before, options.folder, turn.me);
        if (!told)
            options.waiting?.(nameOf(before, turn.me));
        told = true;
        await (0,external_node_timers_promises_.setTimeout)(LOOK_AGAIN_AFTER, undefined, { signal: options.signal });
    }
};
const firstBefore = async (folder, turn) => {
    const choosing = (await entriesIn(folder)).filter(({ ticket }) => ticket === null);
    const queue = (await entriesIn(folder)).filter(({ ticket }) => ticket !== null).sort(inOrder);
    const mine = queue.findIndex(({ name }) => name === `${turn.ticket}-${turn.self}`);
    for (const entry of [...queue.slice(0, Math.max(mine, 0)), ...choosing]) {
        if (entry.name === `choosing-${turn.self}`)
            continue;
        if (await isRunning(entry.holder, turn.me))
            return entry.holder;
        await (0,promises_.rm)((0,external_node_path_.join)(folder, entry.name), { force: true });
    }
    return null;
};
const inOrder = (a, b) => (a.ticket ?? 0) - (b.ticket ?? 0) || (a.name < b.name ? -1 : 1);
const entriesIn = async (folder) => (await (0,promises_.readdir)(folder)).flatMap((name) => {
    const [, ticket, self] = /^(choosing|\d+)-([\w-]+)$/.exec(name) ?? [];
    const found = self === undefined ? null : decode(self);
    if (found === null)
        return [];
    return [{ name, ticket: ticket === 'choosing' ? null : Number(ticket), holder: found }];
});
const encode = ({ pid, started, machine, command, since }) => {
    const nonce = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const list = [pid, started, machine, command, since, nonce];
    return Buffer.from(JSON.stringify(list)).toString('base64url');
};
const decode = (text) => {
    try {
        const [pid, started, machine, command, since] = written.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
        return { pid, started, machine, command, since };
    }
    catch {
        return null;
    }
};
const nameOf = ({ command, pid, since, machine }, me) => `\`metadata-sync ${command}\` (process ${pid}${machine === me.machine ? '' : ` on ${machine.split(' ')[0]}`}, since ${since})`;
const locked = (by, folder, me) => new problem/* SyncError */.S({
    code: 'locked',
    message: `${nameOf(by, me)} works on this working tree.`,
    remedy: by.machine === me.machine
        ? 'Wait until it is done, or end it, and run again.'
        : `Wait until it is done. When it is gone for good, remove the folder \`${folder}\`.`,
});

// EXTERNAL MODULE: ./build/cli/place/place.js + 3 modules
var place_place = __webpack_require__(2668);
;// CONCATENATED MODULE: ./build/cli/run/surroundings.js








const findSurroundings = async (terminal, options, { signal }, send, known) => {
    if (options.replay !== undefined)
        return replayed(options, options.replay, known);
    const { startedAt } = known.identity;
    known.inputs = (0,sync/* parseInputs */.TL)(options.inputs, startedAt);
    if (options.repo === undefined)
        refuseOnWorkingTree(known.inputs);
    const place = await (0,place_place/* findPlace */.P)(options, process.env);
    known.identity = { ...known.identity, repository: place.repository };
    const { inputs, identity } = known;
    const leave = await turnAt(place, terminal, options, signal);
    const { endpoint, token, repository, checkout } = place;
    const service = {
        ...{ ...endpoint, token, repository, signal, fetch: send },
        workingTree: checkout === null ? undefined : (0,place_place/* workingTreeOf */.N)(checkout, options),
    };
    const { record: path } = options;
    if (path === undefined) {
        const cache = (0,sync/* folderCache */.Pv)(cacheFolder(process.env));
        const recent = options.mayShowRecent ? 'show' : 'keep';
        return { identity, inputs, service: { ...service, cache, recent }, leave: async () => leave() };
    }
    const { record } = await __webpack_require__.e(/* import() */ 159).then(__webpack_require__.bind(__webpack_require__, 3159));
    const run = { id: identity.id, startedAt: startedAt.toISOString() };
    const recorder = record({ ...service, run, inputs: textsOf(options.inputs) });
    return {
        identity,
        inputs,
        service: { ...service, ...recorder.ports },
        leave: async () => {
            leave();
            await (0,promises_.writeFile)(path, `${JSON.stringify(recorder.finish(), null, 1)}\n`).catch(notWritten(path));
            terminal.note(`Recorded in ${path}. Look through it for what must not be public.`);
        },
    };
};
const cacheFolder = ({ XDG_CACHE_HOME: cache }) => (0,external_node_path_.join)(cache || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'metadata-sync');
const replayed = async (options, path, known) => {
    const given = Object.keys(options.inputs).find((name) => name !== 'mode');
    const other = given ?? (options.repo === undefined ? undefined : 'repo');
    if (other !== undefined)
        throw new problem/* SyncError */.S(alreadyRecorded(other));
    const [{ parseRecording }, { replay }] = await Promise.all([
        __webpack_require__.e(/* import() */ 926).then(__webpack_require__.bind(__webpack_require__, 9926)),
        __webpack_require__.e(/* import() */ 922).then(__webpack_require__.bind(__webpack_require__, 2922)),
    ]);
    const recorded = parseRecording(path, await readGiven(path));
    const startedAt = new Date(recorded.run.startedAt);
    known.identity = { id: recorded.run.id, repository: recorded.repository, startedAt, url: null };
    known.inputs = (0,sync/* parseInputs */.TL)(recorded.inputs, startedAt);
    const { identity, inputs } = known;
    return { identity, inputs, service: replay(recorded), leave: async () => undefined };
};
const notWritten = (path) => (cause) => {
    throw new problem/* SyncError */.S({
        code: 'report-not-written',
        message: `The recording could not be written to \`${path}\`: ${cause instanceof Error ? cause.message : cause}.`,
        remedy: 'Check the path, and that the disk has room.',
    }, { cause });
};
const readGiven = (path) => (0,promises_.readFile)(path, 'utf8').catch((cause) => {
    throw new problem/* SyncError */.S({
        code: 'recording-invalid',
        message: `\`${path}\` cannot be read.`,
        remedy: 'Give the path of a file that `metadata-sync check --record` wrote.',
    }, { cause });
});
const alreadyRecorded = (name) => ({
    code: 'input-invalid',
    message: `Option \`--${name}\`: the recording has what its run was told.`,
    remedy: 'Leave it out, or record another run.',
});
const textsOf = (inputs) => Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const newIdentity = (repository) => ({
    id: (0,external_node_crypto_.randomUUID)(),
    repository: repository ?? '',
    startedAt: new Date(),
    url: null,
});
const refuseOnWorkingTree = ({ base, deliver }) => {
    const name = base === undefined ? deliver && 'deliver' : 'base';
    if (name === undefined)
        return;
    throw new problem/* SyncError */.S({
        code: 'input-invalid',
        message: `Option \`--${name}\`: on a working tree, ${name === 'base' ? 'the branch that is checked out counts' : 'corrections go into its files'}.`,
        remedy: `Leave it out${name === 'base' ? ' and check that branch out' : ''}, or add \`--repo owner/name\`.`,
    });
};
const turnAt = async ({ checkout }, terminal, { command, reads }, signal) => {
    if (checkout === null)
        return () => undefined;
    try {
        return await takeTurn({
            folder: (0,external_node_path_.join)(checkout.gitFolder, 'metadata-sync-lock'),
            command,
            signal,
            waiting: (holder) => terminal.note(`Waiting for ${holder}.`),
        });
    }
    catch (error) {
        const readOnly = error instanceof Error && 'code' in error && isReadOnly(error.code);
        if (readOnly && reads)
            return () => undefined;
        if (signal.aborted)
            throw (0,sync/* interrupted */.VM)(error);
        throw error;
    }
};
const isReadOnly = (code) => code === 'EACCES' || code === 'EROFS';


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};

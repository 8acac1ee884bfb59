export const id = 971;
export const ids = [971];
export const modules = {

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showDemo: () => (/* binding */ showDemo)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/emulator/clock.js
class Clock {
    #still;
    constructor(start, kind = 'still') {
        if (kind === 'still')
            this.#still = (start === undefined ? new Date() : new Date(start)).getTime();
    }
    now() {
        return new Date(this.#still ?? Date.now());
    }
    stamp(at) {
        const time = at === undefined || at === null ? this.now() : new Date(at);
        return new Date(Math.floor(time.getTime() / 1000) * 1000);
    }
    advance(milliseconds) {
        this.#still = this.now().getTime() + milliseconds;
    }
    set(date) {
        this.#still = new Date(date).getTime();
    }
}
function formatInstant(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./build/emulator/faults.js
class FaultQueue {
    #faults = [];
    #hooks = [];
    add(fault) {
        this.#faults.push({ fault, left: fault.times ?? 1 });
    }
    addHook(match, action) {
        this.#hooks.push({ match, action });
    }
    clear() {
        this.#faults.length = 0;
        this.#hooks.length = 0;
    }
    take(request) {
        const entry = this.#faults.find(({ fault, left }) => left > 0 && (fault.match?.(request) ?? true));
        if (entry === undefined)
            return undefined;
        entry.left -= 1;
        if (entry.left <= 0)
            this.#faults.splice(this.#faults.indexOf(entry), 1);
        return entry.fault;
    }
    async runHooks(request) {
        for (const hook of [...this.#hooks]) {
            if (!this.#hooks.includes(hook) || !hook.match(request))
                continue;
            this.#hooks.splice(this.#hooks.indexOf(hook), 1);
            await hook.action();
        }
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(7645);
;// CONCATENATED MODULE: ./build/emulator/graphql/operation.js

const KEPT = 500;
const documents = new Map();
function parseQuery(query) {
    const known = documents.get(query);
    if (known !== undefined)
        return known;
    const document = (0,graphql/* parse */.qgA)(query);
    if (documents.size >= KEPT)
        documents.clear();
    documents.set(query, document);
    return document;
}
function selectOperation(document, name) {
    const operations = document.definitions.filter((it) => it.kind === graphql/* Kind */.b8C.OPERATION_DEFINITION);
    return operations.find((it) => name === undefined || it.name?.value === name);
}
function readOperation(body) {
    if (!isRecord(body) || typeof body.query !== 'string')
        return { isMutation: false };
    const { query, operationName: asked, variables } = body;
    const operation = findOperation(query, typeof asked === 'string' ? asked : undefined);
    const operationName = operation?.name?.value;
    return {
        isMutation: operation?.operation === 'mutation',
        query,
        ...(operationName !== undefined && { operationName }),
        ...(isRecord(variables) && { variables }),
    };
}
function findOperation(query, name) {
    try {
        return selectOperation(parseQuery(query), name);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/emulator/http/request.js

async function readRequest(message) {
    const chunks = [];
    for await (const chunk of message)
        chunks.push(Buffer.from(chunk));
    const body = parseBody(Buffer.concat(chunks).toString('utf8'));
    const method = message.method ?? 'GET';
    const path = (message.url ?? '/')
        .replace(/^\/api\/graphql(?=$|\?)/, '/graphql')
        .replace(/^\/api\/v3(?=\/)/, '');
    const common = { method, path, headers: message.headers, body, status: 0, response: '' };
    if (!isGraphQL(path))
        return { ...common, isWrite: method !== 'GET' && method !== 'HEAD' };
    const { isMutation, ...operation } = readOperation(body);
    return { ...common, ...operation, isWrite: isMutation };
}
function isGraphQL(path) {
    return /^\/graphql($|\?)/.test(path);
}
function parseBody(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function splitPath(path) {
    const [pathname = '', ...query] = path.split('?');
    return { pathname, query: new URLSearchParams(query.join('?')) };
}
function decodeSegment(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/emulator/accounts.js

const BOTS = new Set(['dependabot', 'github-actions', 'renovate']);
const DATABASE_IDS = {
    'github-actions': 41898282,
    dependabot: 49699333,
};
const DEFAULT_LOGIN = 'octocat';
function accountOf(login) {
    const name = login.replace(/\[bot\]$/, '');
    return { kind: name !== login || BOTS.has(name) ? 'Bot' : 'User', login: name };
}
function reviewerOf(name) {
    const [organization = '', slug] = name.split('/');
    return slug === undefined ? accountOf(name) : { kind: 'Team', organization, slug };
}
function restLogin(account) {
    return account.kind === 'Bot' ? `${account.login}[bot]` : account.login;
}
function databaseIdOf(name) {
    return DATABASE_IDS[name] ?? (0,external_node_crypto_.createHash)('sha1').update(name).digest().readUInt32BE(0) % 1e8;
}
function identityOf(account, date) {
    const name = restLogin(account);
    return { name, email: `${databaseIdOf(account.login)}+${name}@users.noreply.github.com`, date };
}
function webFlow(date) {
    return { name: 'GitHub', email: 'noreply@github.com', date };
}
function accountOfEmail(email) {
    const login = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
    return login === undefined ? undefined : accountOf(login);
}

;// CONCATENATED MODULE: ./build/emulator/git/commit-queue.js
class CommitQueue {
    rankOf;
    #heap = [];
    #queued = new Set();
    constructor(rankOf) {
        this.rankOf = rankOf;
    }
    get size() {
        return this.#heap.length;
    }
    add(oid) {
        if (this.#queued.has(oid))
            return;
        this.#queued.add(oid);
        const heap = this.#heap;
        const item = { oid, rank: this.rankOf(oid) };
        let index = heap.length;
        while (index > 0) {
            const above = (index - 1) >> 1;
            const parent = heap[above];
            if (parent === undefined || parent.rank >= item.rank)
                break;
            heap[index] = parent;
            index = above;
        }
        heap[index] = item;
    }
    take() {
        const heap = this.#heap;
        const top = heap[0];
        const last = heap.pop();
        if (top === undefined || last === undefined)
            return undefined;
        if (heap.length > 0)
            this.#sink(last);
        return top.oid;
    }
    #sink(item) {
        const heap = this.#heap;
        let index = 0;
        for (;;) {
            const left = heap[2 * index + 1];
            const right = heap[2 * index + 2];
            const below = right !== undefined && left !== undefined && right.rank > left.rank ? right : left;
            if (below === undefined || below.rank <= item.rank)
                break;
            heap[index] = below;
            index = 2 * index + (below === right ? 2 : 1);
        }
        heap[index] = item;
    }
}

;// CONCATENATED MODULE: ./build/emulator/git/trees.js
function findEntry(store, tree, path) {
    let entry = { mode: '40000', name: '', oid: tree };
    for (const name of path.split('/')) {
        const next = store.findTree(entry.oid)?.find((child) => child.name === name);
        if (next === undefined)
            return undefined;
        entry = next;
    }
    return entry;
}
function findFile(store, tree, path) {
    const entry = findEntry(store, tree, path);
    return entry === undefined ? undefined : asFile(entry);
}
function writeTreeChanges(store, base, changes) {
    const entries = new Map();
    for (const entry of base === undefined ? [] : store.tree(base))
        entries.set(entry.name, entry);
    for (const [name, below] of groupByDirectory(changes)) {
        const entry = changeEntry(store, name, entries.get(name), below);
        if (entry === undefined)
            entries.delete(name);
        else
            entries.set(name, entry);
    }
    return store.writeTree([...entries.values()]);
}
function changeEntry(store, name, present, below) {
    const own = below.get('');
    const base = present?.mode === '40000' && own === undefined ? present.oid : undefined;
    below.delete('');
    if (below.size === 0)
        return own ? { ...own, name } : undefined;
    const oid = writeTreeChanges(store, base, below);
    return store.tree(oid).length === 0 ? undefined : { mode: '40000', name, oid };
}
function groupByDirectory(changes) {
    const groups = new Map();
    for (const [path, entry] of changes) {
        const slash = path.indexOf('/');
        const name = slash === -1 ? path : path.slice(0, slash);
        const group = groups.get(name) ?? new Map();
        group.set(slash === -1 ? '' : path.slice(slash + 1), entry);
        groups.set(name, group);
    }
    return groups;
}
function compareTrees(store, before, after, directory = '') {
    if (before === after)
        return [];
    const [old, now] = [before, after].map((oid) => {
        const entries = oid === undefined ? [] : store.tree(oid);
        return new Map(entries.map((entry) => [entry.name, entry]));
    });
    const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
    return names.flatMap((name) => compareEntries(store, old?.get(name), now?.get(name), `${directory}${name}`));
}
function compareEntries(store, before, after, path) {
    if (before?.oid === after?.oid && before?.mode === after?.mode)
        return [];
    const files = { before: before && asFile(before), after: after && asFile(after) };
    const changed = files.before === undefined && files.after === undefined ? [] : [{ path, ...files }];
    const directories = [before, after].map((it) => (it?.mode === '40000' ? it.oid : undefined));
    return [...changed, ...compareTrees(store, directories[0], directories[1], `${path}/`)];
}
function asFile(entry) {
    return entry.mode === '40000' ? undefined : { mode: entry.mode, oid: entry.oid };
}
function listEntries(store, tree, directory = '') {
    return store.tree(tree).flatMap((entry) => {
        const path = `${directory}${entry.name}`;
        const below = entry.mode === '40000' ? listEntries(store, entry.oid, `${path}/`) : [];
        return [{ path, entry }, ...below];
    });
}

;// CONCATENATED MODULE: ./build/emulator/git/history.js


function findMergeBase(store, one, other) {
    const reachedBy = new Map([[one, new Set([one])]]);
    reachedBy.set(other, new Set([...(reachedBy.get(other) ?? []), other]));
    const queue = new CommitQueue((oid) => store.generation(oid));
    queue.add(one);
    queue.add(other);
    for (let oid = queue.take(); oid !== undefined; oid = queue.take()) {
        const origins = reachedBy.get(oid) ?? new Set();
        if (one === other || origins.size === 2)
            return oid;
        for (const parent of store.commit(oid).parents) {
            reachedBy.set(parent, new Set([...(reachedBy.get(parent) ?? []), ...origins]));
            queue.add(parent);
        }
    }
    return undefined;
}
function isAncestor(store, ancestor, descendant) {
    const lowest = store.generation(ancestor);
    const seen = new Set();
    const waiting = [descendant];
    for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
        if (oid === ancestor)
            return true;
        if (seen.has(oid) || store.generation(oid) <= lowest)
            continue;
        seen.add(oid);
        waiting.push(...store.commit(oid).parents);
    }
    return false;
}
function commitsSince(store, base, head) {
    const inBase = new Map();
    const queue = new CommitQueue((oid) => store.generation(oid));
    const found = [];
    let candidates = 0;
    const reach = (oid, fromBase) => {
        const known = inBase.get(oid);
        if (known === true || known === fromBase)
            return;
        inBase.set(oid, fromBase);
        candidates += fromBase ? (known === undefined ? 0 : -1) : 1;
        queue.add(oid);
    };
    if (base !== undefined)
        reach(base, true);
    reach(head, false);
    while (candidates > 0) {
        const oid = queue.take();
        if (oid === undefined)
            break;
        const shared = inBase.get(oid) ?? false;
        const commit = store.commit(oid);
        if (!shared) {
            candidates -= 1;
            found.push(commit);
        }
        for (const parent of commit.parents)
            reach(parent, shared);
    }
    return found;
}
function listHistory(store, head, filter = {}) {
    const queue = new CommitQueue((oid) => {
        return store.commit(oid).committer.date.getTime() + store.generation(oid) / 1e6;
    });
    queue.add(head);
    const found = [];
    for (let oid = queue.take(); oid !== undefined; oid = queue.take()) {
        const commit = store.commit(oid);
        const { interesting, follow } = simplify(store, commit, filter.path ?? undefined);
        if (interesting && isWithin(commit.committer.date, filter))
            found.push(commit);
        for (const parent of follow)
            queue.add(parent);
    }
    return found;
}
function simplify(store, commit, path) {
    if (path === undefined || path === '')
        return { interesting: true, follow: commit.parents };
    const entryIn = (tree) => findEntry(store, tree, path)?.oid;
    const own = entryIn(commit.tree);
    const same = commit.parents.find((parent) => entryIn(store.commit(parent).tree) === own);
    if (same !== undefined)
        return { interesting: false, follow: [same] };
    return { interesting: commit.parents.length > 0 || own !== undefined, follow: commit.parents };
}
function isWithin(date, { since, until }) {
    return (since === undefined || date >= since) && (until === undefined || date <= until);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/apply.js + 4 modules
var apply = __webpack_require__(5281);
;// CONCATENATED MODULE: ./build/emulator/git/merge.js



function mergeTrees(store, base, head) {
    const ancestor = findMergeBase(store, base, head);
    const from = ancestor === undefined ? undefined : store.commit(ancestor).tree;
    const into = store.commit(base).tree;
    const merged = new Map();
    const conflicts = [];
    for (const change of compareTrees(store, from, store.commit(head).tree)) {
        const result = mergeFile(store, change, findFile(store, into, change.path));
        if (result === 'conflict')
            conflicts.push(change.path);
        else
            merged.set(change.path, result);
    }
    return { tree: writeTreeChanges(store, into, merged), conflicts };
}
function mergeFile(store, { before, after, path }, ours) {
    if (ours?.oid === before?.oid || ours?.oid === after?.oid)
        return after ?? null;
    if (before === undefined || after === undefined || ours === undefined)
        return 'conflict';
    const [origin, theirs, present] = [before, after, ours].map((it) => store.blob(it.oid).toString());
    const patch = (0,create/* structuredPatch */.YB)(path, path, origin ?? '', theirs ?? '');
    const text = (0,apply/* applyPatch */.X)(present ?? '', patch);
    if (text === false)
        return 'conflict';
    return { mode: after.mode, oid: store.writeBlob(Buffer.from(text)) };
}

;// CONCATENATED MODULE: ./build/emulator/git/objects.js

const ZERO_OID = '0'.repeat(40);
function isOid(text) {
    return /^[0-9a-f]{40}$/.test(text);
}
function hashObject(type, content) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}
function sortKey(entry) {
    return Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name);
}
function sortEntries(entries) {
    return entries
        .map((entry) => ({ entry, key: sortKey(entry) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ entry }) => entry);
}
function encodeTree(sorted) {
    return Buffer.concat(sorted.flatMap((entry) => [
        Buffer.from(`${entry.mode} ${entry.name}\0`),
        Buffer.from(entry.oid, 'hex'),
    ]));
}
function encodeIdentity(identity) {
    return `${identity.name} <${identity.email}> ${Math.floor(identity.date.getTime() / 1000)} +0000`;
}
function encodeCommit(commit) {
    const lines = [
        `tree ${commit.tree}`,
        ...commit.parents.map((parent) => `parent ${parent}`),
        `author ${encodeIdentity(commit.author)}`,
        `committer ${encodeIdentity(commit.committer)}`,
    ];
    return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
}

;// CONCATENATED MODULE: ./build/emulator/git/patches.js



function listPatches(store, before, after) {
    return compareTrees(store, before, after).map((change) => patchFile(store, change));
}
function isBinary(bytes) {
    return bytes.subarray(0, 8000).includes(0);
}
function patchFile(store, change) {
    const [old, now] = [change.before, change.after].map((entry) => entry === undefined ? Buffer.alloc(0) : store.blob(entry.oid));
    const lines = old === undefined || now === undefined || isBinary(old) || isBinary(now)
        ? undefined
        : hunkLines(old.toString(), now.toString());
    const count = (sign) => lines?.filter((line) => line.startsWith(sign)).length ?? 0;
    const hunks = lines?.join('\n') ?? '';
    return {
        path: change.path,
        status: change.before === undefined ? 'added' : change.after === undefined ? 'removed' : 'modified',
        additions: count('+'),
        deletions: count('-'),
        hunks,
        text: [...headerLines(change, lines), ...(hunks === '' ? [] : [hunks]), ''].join('\n'),
        oid: (change.after ?? change.before)?.oid ?? ZERO_OID,
    };
}
function hunkLines(old, now) {
    return (0,create/* structuredPatch */.YB)('', '', old, now, '', '', { context: 3 }).hunks.flatMap((hunk) => [
        `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
        ...hunk.lines,
    ]);
}
function range(start, lines) {
    if (lines === 1)
        return String(start);
    return lines === 0 ? `${start - 1},0` : `${start},${lines}`;
}
function headerLines({ path, before, after }, lines) {
    const short = (oid) => (oid ?? ZERO_OID).slice(0, 7);
    const mode = before?.mode === after?.mode ? ` ${after?.mode ?? ''}` : '';
    const header = [`diff --git a/${path} b/${path}`];
    if (before === undefined)
        header.push(`new file mode ${after?.mode ?? ''}`);
    if (after === undefined)
        header.push(`deleted file mode ${before?.mode ?? ''}`);
    header.push(`index ${short(before?.oid)}..${short(after?.oid)}${mode}`);
    const names = [before ? `a/${path}` : '/dev/null', after ? `b/${path}` : '/dev/null'];
    if (lines === undefined)
        header.push(`Binary files ${names[0]} and ${names[1]} differ`);
    else if (lines.length > 0)
        header.push(`--- ${names[0]}`, `+++ ${names[1]}`);
    return header;
}

;// CONCATENATED MODULE: ./build/emulator/refusal.js
const STATUS = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    STALE_DATA: 409,
};
class Refusal extends Error {
    type;
    name = 'Refusal';
    status;
    restMessage;
    errors;
    accepted;
    constructor(type, message, rest = {}) {
        super(message);
        this.type = type;
        this.status = rest.status ?? STATUS[type] ?? 422;
        this.restMessage = rest.message ?? message;
        this.errors = rest.errors;
        this.accepted = rest.accepted;
    }
    static invalid(resource, message, field) {
        const error = { resource, code: 'custom', ...(field !== undefined && { field }), message };
        return new Refusal('UNPROCESSABLE', message, { message: 'Validation Failed', errors: [error] });
    }
    static notFound(message) {
        return new Refusal('NOT_FOUND', message, { message: 'Not Found' });
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/lifecycle.js


function touch(item, at) {
    item.updatedAt = at;
    item.repository.noteChange();
}
function addEvent(item, kind, { actor, at }, label) {
    const id = item.repository.world.nextId();
    const event = { kind, id, subject: item, actor, createdAt: at };
    item.events.push(label === undefined ? event : { ...event, label });
}
function closePullRequest(pullRequest, act) {
    if (pullRequest.state !== 'OPEN')
        return;
    pullRequest.repository.openPullRequests.remove(pullRequest);
    pullRequest.state = 'CLOSED';
    pullRequest.closedAt = act.at;
    addEvent(pullRequest, 'ClosedEvent', act);
    touch(pullRequest, act.at);
}
function reopenPullRequest(pullRequest, act) {
    if (pullRequest.state === 'OPEN')
        return;
    const obstacle = findObstacle(pullRequest);
    if (obstacle !== undefined) {
        throw Refusal.invalid('PullRequest', `state cannot be changed. ${obstacle}`, 'state');
    }
    pullRequest.headRefOid =
        pullRequest.headRepository?.head(pullRequest.headRefName) ?? pullRequest.headRefOid;
    pullRequest.state = 'OPEN';
    pullRequest.closedAt = null;
    pullRequest.repository.openPullRequests.add(pullRequest);
    addEvent(pullRequest, 'ReopenedEvent', act);
    touch(pullRequest, act.at);
}
function findObstacle(pullRequest) {
    const { repository, headRepository, headRefName, headRefOid, baseRefName } = pullRequest;
    if (pullRequest.state === 'MERGED')
        return 'The pull request cannot be reopened.';
    const head = headRepository?.head(headRefName);
    if (head === undefined || headRepository === null)
        return 'The pull request cannot be reopened.';
    if (!isAncestor(repository.store, headRefOid, head)) {
        return `The ${headRefName} branch was force-pushed or recreated.`;
    }
    const base = repository.head(baseRefName);
    if (base === undefined)
        return `The ${baseRefName} branch has been deleted.`;
    if (isAncestor(repository.store, head, base)) {
        return `There are no new commits on the ${headRefName} branch.`;
    }
    const open = repository.openPullRequests.withHead(headRepository, headRefName);
    const rival = open.find((other) => other.baseRefName === baseRefName);
    return (rival &&
        `There is already an open pull request from ${headRepository.owner}:${headRefName} to ${baseRefName}.`);
}
function markMerged(pullRequest, mergeCommit, act) {
    pullRequest.repository.openPullRequests.remove(pullRequest);
    pullRequest.state = 'MERGED';
    pullRequest.closedAt = act.at;
    pullRequest.mergedAt = act.at;
    pullRequest.mergedBy = act.actor;
    pullRequest.mergeCommit = mergeCommit;
    addEvent(pullRequest, 'MergedEvent', act);
    addEvent(pullRequest, 'ClosedEvent', act);
    touch(pullRequest, act.at);
}
function setIssueState(issue, state, act) {
    if (issue.state === state)
        return;
    issue.state = state;
    issue.stateReason = state === 'CLOSED' ? 'COMPLETED' : 'REOPENED';
    issue.closedAt = state === 'CLOSED' ? act.at : null;
    addEvent(issue, state === 'CLOSED' ? 'ClosedEvent' : 'ReopenedEvent', act);
    touch(issue, act.at);
}

;// CONCATENATED MODULE: ./build/emulator/repository/head-tracking.js


function followBranch(repository, branch, before, after, act) {
    const homes = repository.parent === null ? [repository] : [repository, repository.parent];
    for (const home of homes) {
        for (const pullRequest of home.openPullRequests.withHead(repository, branch)) {
            if (after === undefined)
                closePullRequest(pullRequest, act);
            else
                followHead(pullRequest, after, act);
        }
    }
    followBase(repository, branch, before, after, act);
}
function followHead(pullRequest, head, act) {
    const { repository } = pullRequest;
    const base = repository.head(pullRequest.baseRefName);
    pullRequest.headRefOid = head;
    pullRequest.baseRefOid = base ?? pullRequest.baseRefOid;
    touch(pullRequest, act.at);
    if (base !== undefined && isAncestor(repository.store, head, base))
        closePullRequest(pullRequest, act);
}
function followBase(repository, branch, before, after, act) {
    const open = repository.openPullRequests.withBase(branch);
    if (open.length === 0)
        return;
    if (after === undefined) {
        for (const pullRequest of open)
            closePullRequest(pullRequest, act);
        return;
    }
    const arrived = new Set(commitsSince(repository.store, before, after).map((it) => it.oid));
    for (const pullRequest of open) {
        if (!arrived.has(pullRequest.headRefOid))
            continue;
        markMerged(pullRequest, { oid: after, commit: repository.store.commit(after) }, act);
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/refs.js




const BRANCH_PREFIX = 'refs/heads/';
function setRef(repository, name, oid, actor, at) {
    const before = repository.findRef(name);
    if (before === oid)
        return;
    if (oid === undefined)
        repository.refs.delete(name);
    else
        repository.refs.set(name, oid);
    if (!name.startsWith(BRANCH_PREFIX))
        return;
    const act = { actor, at: repository.world.clock.stamp(at) };
    followBranch(repository, name.slice(BRANCH_PREFIX.length), before, oid, act);
}
function createRef(repository, name, oid, actor) {
    checkCreation(repository, name, oid);
    setRef(repository, name, oid, actor);
}
function updateRef(repository, { name, afterOid, force }, actor) {
    checkMove(repository, name, afterOid, force ?? false);
    setRef(repository, name, afterOid, actor);
}
function deleteRef(repository, name, actor) {
    checkDeletion(repository, name);
    setRef(repository, name, undefined, actor);
}
function updateRefs(repository, updates, actor) {
    for (const update of updates)
        checkUpdate(repository, update);
    for (const { name, afterOid } of updates) {
        setRef(repository, name, afterOid === ZERO_OID ? undefined : afterOid, actor);
    }
}
function checkProtection(repository, name) {
    const protection = repository.protections.get(name.replace(BRANCH_PREFIX, ''));
    if (protection === 'classic') {
        throw new Refusal('BRANCH_PROTECTION_RULE_VIOLATION', `Protected branch update failed for ${name}. Changes must be made through a pull request.`);
    }
    if (protection === 'ruleset') {
        throw new Refusal('UNPROCESSABLE', 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
    }
}
function staleHead(expected) {
    return new Refusal('STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`);
}
function checkUpdate(repository, { name, beforeOid, afterOid, force }) {
    const current = repository.findRef(name);
    if (beforeOid !== undefined && beforeOid !== (current ?? ZERO_OID))
        throw staleHead(beforeOid);
    if (afterOid === ZERO_OID)
        checkDeletion(repository, name);
    else if (current === undefined)
        checkCreation(repository, name, afterOid);
    else
        checkMove(repository, name, afterOid, force ?? false);
}
function checkCreation(repository, name, oid) {
    if (repository.findRef(name) !== undefined) {
        throw new Refusal('UNPROCESSABLE', `A ref named "${name}" already exists in the repository.`, {
            message: 'Reference already exists',
        });
    }
    if (!/^refs\/(heads|tags)\/[^\s~^:?*[\\]+$/.test(name) ||
        /\.\.|\/\/|@\{|\.lock$|[/.]$/.test(name)) {
        throw new Refusal('UNPROCESSABLE', `${name} is not a valid ref name.`, {
            message: 'Reference name is not valid',
        });
    }
    checkObject(repository, oid);
    if (hasNameClash(repository, name) ||
        repository.protections.has(name.replace(BRANCH_PREFIX, ''))) {
        throw new Refusal('UNPROCESSABLE', 'Ref cannot be created.', {
            message: 'Reference update failed',
        });
    }
}
function hasNameClash(repository, name) {
    const taken = [...repository.refs.keys()];
    return taken.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
}
function checkMove(repository, name, oid, force) {
    const current = repository.findRef(name);
    if (current === undefined)
        throw new Refusal('UNPROCESSABLE', 'Reference does not exist');
    checkObject(repository, oid);
    checkProtection(repository, name);
    if (!force && !isAncestor(repository.store, current, oid)) {
        throw new Refusal('UNPROCESSABLE', 'Update is not a fast forward');
    }
}
function checkDeletion(repository, name) {
    if (repository.findRef(name) === undefined) {
        throw new Refusal('UNPROCESSABLE', 'Reference does not exist');
    }
    if (name === `${BRANCH_PREFIX}${repository.defaultBranch}`) {
        throw new Refusal('UNPROCESSABLE', 'Cannot delete the default branch.');
    }
    checkProtection(repository, name);
}
function checkObject(repository, oid) {
    if (repository.store.findCommit(oid) === undefined) {
        throw new Refusal('UNPROCESSABLE', 'Object does not exist');
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/merging.js







function mergePullRequest(pullRequest, options) {
    const { repository, baseRefName, headRefOid } = pullRequest;
    const base = repository.head(baseRefName);
    if (pullRequest.state !== 'OPEN' || base === undefined)
        throw notMergeable('Pull Request is not mergeable');
    if (pullRequest.isDraft)
        throw notMergeable('Pull Request is still a draft');
    if (options.expectedHeadOid !== undefined && options.expectedHeadOid !== headRefOid) {
        throw new Refusal('UNPROCESSABLE', 'Head branch was modified. Review and try the merge again.', {
            status: 409,
        });
    }
    const { tree, conflicts } = mergeTrees(repository.store, base, headRefOid);
    if (conflicts.length > 0)
        throw notMergeable('Pull Request is not mergeable');
    const method = options.method ?? 'merge';
    const commit = repository.store.writeCommit({
        tree,
        parents: method === 'merge' ? [base, headRefOid] : [base],
        message: mergeMessage(pullRequest, method, options),
        author: identityOf(options.actor, options.at),
        committer: webFlow(options.at),
    });
    pullRequest.baseRefOid = base;
    markMerged(pullRequest, { oid: options.reportedOid ?? commit.oid, commit }, options);
    setRef(repository, `refs/heads/${baseRefName}`, commit.oid, options.actor, options.at);
    if (repository.settings.deleteBranchOnMerge && pullRequest.headRepository === repository) {
        setRef(repository, `refs/heads/${pullRequest.headRefName}`, undefined, options.actor, options.at);
    }
    return commit;
}
function hasConflict(pullRequest) {
    const { repository, baseRefName, headRefOid } = pullRequest;
    const base = repository.head(baseRefName);
    return base === undefined || mergeTrees(repository.store, base, headRefOid).conflicts.length > 0;
}
function listCommits(pullRequest) {
    return commitsSince(pullRequest.repository.store, compareFrom(pullRequest), pullRequest.headRefOid).reverse();
}
function listChanges(pullRequest) {
    const { store } = pullRequest.repository;
    const ancestor = findMergeBase(store, compareFrom(pullRequest), pullRequest.headRefOid);
    const before = ancestor === undefined ? undefined : store.commit(ancestor).tree;
    return listPatches(store, before, store.commit(pullRequest.headRefOid).tree);
}
function compareFrom({ state, repository, baseRefName, baseRefOid }) {
    return (state === 'OPEN' ? repository.head(baseRefName) : undefined) ?? baseRefOid;
}
function mergeMessage(pullRequest, method, { headline, body }) {
    const { number, title, headRepository, headRefName, repository } = pullRequest;
    const from = `${headRepository?.owner ?? repository.owner}/${headRefName}`;
    const subject = method === 'merge' ? `Merge pull request #${number} from ${from}` : `${title} (#${number})`;
    const text = body ?? (method === 'merge' ? title : '');
    return [headline ?? subject, ...(text === '' ? [] : [text])].join('\n\n');
}
function notMergeable(message) {
    return new Refusal('UNPROCESSABLE', message, { status: 405 });
}

;// CONCATENATED MODULE: ./build/emulator/pages/html.js
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function html(strings, ...parts) {
    return new Markup(strings.map((text, index) => text + renderPart(parts[index] ?? '')).join(''));
}
function renderPage(title, content) {
    const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f6f8fa;padding:1rem;overflow-x:auto;white-space:pre-wrap}';
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(title)}</title><style>${style}</style></head><body>${content.text}</body></html>`;
}
function renderPart(part) {
    if (part instanceof Markup)
        return part.text;
    return typeof part === 'object' ? part.map((it) => it.text).join('') : escapeText(String(part));
}
function escapeText(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

;// CONCATENATED MODULE: ./build/emulator/pages/pages.js



const API_ROOTS = new Set(['api', 'graphql', 'rate_limit', 'repos', 'user']);
function answerPage(github, path) {
    const { pathname } = splitPath(path);
    const [owner = '', name, kind, ...rest] = pathname.slice(1).split('/').map(decodeSegment);
    if (name === undefined || API_ROOTS.has(owner))
        return undefined;
    const repository = github.findRepository(owner, name);
    const page = repository && findPage(repository, kind, rest);
    if (page === undefined)
        return undefined;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return { status: 200, headers, body: renderPage(page.title, page.content) };
}
function findPage(repository, kind, rest) {
    if (kind === undefined || kind === '')
        return repositoryPage(repository);
    if (kind === 'pull')
        return pullRequestPage(repository, Number(rest[0]));
    return kind === 'blob' ? filePage(repository, rest) : undefined;
}
function repositoryPage(repository) {
    const { nameWithOwner } = repository;
    const pulls = repository.pullRequests().sort((a, b) => b.number - a.number);
    const rows = pulls.map(({ number, title, state }) => html `<li><a href="/${nameWithOwner}/pull/${number}">#${number}</a> ${title} (${state.toLowerCase()})</li>`);
    const branches = repository.branches().map((branch) => html `<li>${branch}</li>`);
    const content = html `<h1>${nameWithOwner}</h1><h2>Pull requests</h2><ul>${rows}</ul><h2>Branches</h2><ul>${branches}</ul>`;
    return { title: nameWithOwner, content };
}
function pullRequestPage(repository, number) {
    const pullRequest = repository.findPullRequest(number);
    if (pullRequest === undefined)
        return undefined;
    const { title, state, body, baseRefName, headRefName, labels, comments } = pullRequest;
    const diff = listChanges(pullRequest)
        .map((patch) => patch.text)
        .join('');
    const notes = comments.map((it) => html `<h3>${it.author?.login ?? 'ghost'}</h3><pre>${it.body}</pre>`);
    const content = html `<p><a href="/${repository.nameWithOwner}">${repository.nameWithOwner}</a></p>
<h1>${title} #${number}</h1>
<p><strong>${state.toLowerCase()}</strong> ${headRefName} into ${baseRefName}</p>
<p>${labels.map((label) => label.name).join(', ')}</p>
<pre>${body}</pre>${notes}<h2>Files changed</h2><pre>${diff}</pre>`;
    return { title: `${title} #${number}`, content };
}
function filePage(repository, rest) {
    for (let length = rest.length - 1; length > 0; length -= 1) {
        const ref = rest.slice(0, length).join('/');
        const path = rest.slice(length).join('/');
        const text = repository.readFile(ref, path);
        if (text !== undefined) {
            return { title: path, content: html `<h1>${path}</h1><p>${ref}</p><pre>${text}</pre>` };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/emulator/http/answer.js
const DOCUMENTATION_URL = 'https://docs.github.com/rest';
function jsonAnswer(status, body, headers = {}) {
    const type = { 'content-type': 'application/json; charset=utf-8' };
    return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}
function errorAnswer(status, message, extra = {}, headers = {}) {
    const body = { message, ...extra, documentation_url: DOCUMENTATION_URL, status: String(status) };
    return jsonAnswer(status, body, headers);
}
function refusalAnswer(refusal) {
    const errors = refusal.errors === undefined ? {} : { errors: refusal.errors };
    const accepted = refusal.accepted;
    const headers = accepted === undefined ? {} : { 'x-accepted-github-permissions': accepted };
    return errorAnswer(refusal.status, refusal.restMessage, errors, headers);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/emulator/graphql/cost.js

function measureCost(schema, document, operation, variables) {
    const fragments = new Map();
    for (const node of document.definitions) {
        if (node.kind === graphql/* Kind */.b8C.FRAGMENT_DEFINITION)
            fragments.set(node.name.value, node);
    }
    const walk = { schema, fragments, variables, requests: 0, nodes: 0 };
    const root = schema.getRootType(operation.operation);
    if (root != null)
        walkSelections(walk, operation.selectionSet, root, 1);
    return { points: Math.max(1, Math.round(walk.requests / 100)), nodes: walk.nodes };
}
function walkSelections(walk, set, type, parents) {
    for (const selection of set.selections) {
        if (selection.kind === graphql/* Kind */.b8C.FIELD) {
            walkField(walk, selection, type, parents);
            continue;
        }
        const fragment = selection.kind === graphql/* Kind */.b8C.INLINE_FRAGMENT
            ? selection
            : walk.fragments.get(selection.name.value);
        if (fragment === undefined)
            continue;
        const condition = fragment.typeCondition?.name.value;
        const narrowed = condition === undefined ? type : walk.schema.getType(condition);
        if ((0,graphql/* isCompositeType */.MLQ)(narrowed))
            walkSelections(walk, fragment.selectionSet, narrowed, parents);
    }
}
function walkField(walk, node, parent, parents) {
    const field = (0,graphql/* isObjectType */.YQo)(parent) || (0,graphql/* isInterfaceType */.kDU)(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    if (field === undefined || node.selectionSet === undefined)
        return;
    const type = (0,graphql/* getNamedType */.MR_)(field.type);
    if (!(0,graphql/* isCompositeType */.MLQ)(type))
        return;
    const size = type.name.endsWith('Connection') ? pageSize(walk, field, node) : undefined;
    if (size !== undefined) {
        walk.requests += parents;
        walk.nodes += parents * size;
    }
    walkSelections(walk, node.selectionSet, type, parents * (size ?? 1));
}
function pageSize(walk, field, node) {
    try {
        const { first, last } = (0,graphql/* getArgumentValues */.IAe)(field, node, walk.variables);
        const size = first ?? last;
        return typeof size === 'number' ? Math.min(100, Math.max(0, size)) : 0;
    }
    catch {
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/emulator/schema.js
const schemaText = `interface Actor {
  avatarUrl(size: Int): URI!
  login: String!
  resourcePath: URI!
  url: URI!
}

input AddCommentInput {
  body: String!
  clientMutationId: String
  subjectId: ID!
}

type AddCommentPayload {
  clientMutationId: String
  commentEdge: IssueCommentEdge
  subject: Node
}

input AddLabelsToLabelableInput {
  clientMutationId: String
  labelIds: [ID!]!
  labelableId: ID!
}

type AddLabelsToLabelablePayload {
  clientMutationId: String
  labelable: Labelable
}

interface Assignable {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
}

scalar Base64String

scalar BigInt

type Blob implements GitObject & Node {
  abbreviatedOid: String!
  byteSize: Int!
  commitResourcePath: URI!
  commitUrl: URI!
  id: ID!
  isBinary: Boolean
  isTruncated: Boolean!
  oid: GitObjectID!
  repository: Repository!
  text: String
}

type Bot implements Actor & Node & UniformResourceLocatable {
  avatarUrl(size: Int): URI!
  databaseId: Int
  id: ID!
  login: String!
  resourcePath: URI!
  url: URI!
}

interface Closable {
  closed: Boolean!
  closedAt: DateTime
}

input ClosePullRequestInput {
  clientMutationId: String
  pullRequestId: ID!
}

type ClosePullRequestPayload {
  clientMutationId: String
  pullRequest: PullRequest
}

type ClosedEvent implements Node & UniformResourceLocatable {
  actor: Actor
  closable: Closable!
  closer: Closer
  createdAt: DateTime!
  id: ID!
  resourcePath: URI!
  stateReason: IssueStateReason
  url: URI!
}

union Closer = Commit | PullRequest

enum CommentAuthorAssociation {
  COLLABORATOR
  CONTRIBUTOR
  FIRST_TIMER
  FIRST_TIME_CONTRIBUTOR
  MANNEQUIN
  MEMBER
  NONE
  OWNER
}

type Commit implements GitObject & Node & UniformResourceLocatable {
  abbreviatedOid: String!
  additions: Int!
  associatedPullRequests(after: String, before: String, first: Int, last: Int, orderBy: PullRequestOrder = {field: CREATED_AT, direction: ASC}): PullRequestConnection
  author: GitActor
  authoredDate: DateTime!
  changedFilesIfAvailable: Int
  commitResourcePath: URI!
  commitUrl: URI!
  committedDate: DateTime!
  committer: GitActor
  deletions: Int!
  file(path: String!): TreeEntry
  history(after: String, author: CommitAuthor, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
  id: ID!
  message: String!
  messageBody: String!
  messageHeadline: String!
  oid: GitObjectID!
  parents(after: String, before: String, first: Int, last: Int): CommitConnection!
  repository: Repository!
  resourcePath: URI!
  tree: Tree!
  treeResourcePath: URI!
  treeUrl: URI!
  url: URI!
}

input CommitAuthor {
  emails: [String!]
  id: ID
}

type CommitConnection {
  edges: [CommitEdge]
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CommitEdge {
  cursor: String!
  node: Commit
}

type CommitHistoryConnection {
  edges: [CommitEdge]
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

input CommitMessage {
  body: String
  headline: String!
}

input CommittableBranch {
  branchName: String
  id: ID
  repositoryNameWithOwner: String
}

input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  clientMutationId: String
  expectedHeadOid: GitObjectID!
  fileChanges: FileChanges
  message: CommitMessage!
}

type CreateCommitOnBranchPayload {
  clientMutationId: String
  commit: Commit
  ref: Ref
}

input CreateLabelInput {
  clientMutationId: String
  color: String!
  description: String
  name: String!
  repositoryId: ID!
}

type CreateLabelPayload {
  clientMutationId: String
  label: Label
}

input CreatePullRequestInput {
  baseRefName: String!
  body: String
  clientMutationId: String
  draft: Boolean = false
  headRefName: String!
  headRepositoryId: ID
  maintainerCanModify: Boolean = true
  repositoryId: ID!
  title: String!
}

type CreatePullRequestPayload {
  clientMutationId: String
  pullRequest: PullRequest
}

input CreateRefInput {
  clientMutationId: String
  name: String!
  oid: GitObjectID!
  repositoryId: ID!
}

type CreateRefPayload {
  clientMutationId: String
  ref: Ref
}

scalar DateTime

input DeleteRefInput {
  clientMutationId: String
  refId: ID!
}

type DeleteRefPayload {
  clientMutationId: String
}

input FileAddition {
  contents: Base64String!
  path: String!
}

input FileChanges {
  additions: [FileAddition!] = []
  deletions: [FileDeletion!] = []
}

input FileDeletion {
  path: String!
}

type GitActor {
  avatarUrl(size: Int): URI!
  date: GitTimestamp
  email: String
  name: String
  user: User
}

interface GitObject {
  abbreviatedOid: String!
  commitResourcePath: URI!
  commitUrl: URI!
  id: ID!
  oid: GitObjectID!
  repository: Repository!
}

scalar GitObjectID

scalar GitRefname

scalar GitTimestamp

type Issue implements Assignable & Closable & Labelable & Node & UniformResourceLocatable {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyText: String!
  closed: Boolean!
  closedAt: DateTime
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  createdAt: DateTime!
  databaseId: Int
  fullDatabaseId: BigInt
  id: ID!
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}): LabelConnection
  locked: Boolean!
  milestone: Milestone
  number: Int!
  repository: Repository!
  resourcePath: URI!
  state: IssueState!
  stateReason(enableDuplicate: Boolean = false): IssueStateReason
  timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): IssueTimelineItemsConnection!
  title: String!
  updatedAt: DateTime!
  url: URI!
}

type IssueComment implements Node {
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyText: String!
  createdAt: DateTime!
  fullDatabaseId: BigInt
  id: ID!
  issue: Issue!
  pullRequest: PullRequest
  repository: Repository!
  resourcePath: URI!
  updatedAt: DateTime!
  url: URI!
}

type IssueCommentConnection {
  edges: [IssueCommentEdge]
  nodes: [IssueComment]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueCommentEdge {
  cursor: String!
  node: IssueComment
}

input IssueCommentOrder {
  direction: OrderDirection!
  field: IssueCommentOrderField!
}

enum IssueCommentOrderField {
  UPDATED_AT
}

type IssueConnection {
  edges: [IssueEdge]
  nodes: [Issue]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueEdge {
  cursor: String!
  node: Issue
}

input IssueFilters {
  assignee: String
  createdBy: String
  labels: [String!]
  mentioned: String
  milestone: String
  milestoneNumber: String
  since: DateTime
  states: [IssueState!]
  viewerSubscribed: Boolean = false
}

union IssueOrPullRequest = Issue | PullRequest

input IssueOrder {
  direction: OrderDirection!
  field: IssueOrderField!
}

enum IssueOrderField {
  COMMENTS
  CREATED_AT
  UPDATED_AT
}

enum IssueState {
  CLOSED
  OPEN
}

enum IssueStateReason {
  COMPLETED
  DUPLICATE
  NOT_PLANNED
  REOPENED
}

union IssueTimelineItems = ClosedEvent | IssueComment | LabeledEvent | ReopenedEvent | UnlabeledEvent

type IssueTimelineItemsConnection {
  edges: [IssueTimelineItemsEdge]
  filteredCount: Int!
  nodes: [IssueTimelineItems]
  pageCount: Int!
  pageInfo: PageInfo!
  totalCount: Int!
  updatedAt: DateTime!
}

type IssueTimelineItemsEdge {
  cursor: String!
  node: IssueTimelineItems
}

enum IssueTimelineItemsItemType {
  ADDED_TO_PROJECT_EVENT
  ASSIGNED_EVENT
  CLOSED_EVENT
  COMMENT_DELETED_EVENT
  CONNECTED_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT
  CONVERTED_TO_DISCUSSION_EVENT
  CROSS_REFERENCED_EVENT
  DEMILESTONED_EVENT
  DISCONNECTED_EVENT
  ISSUE_COMMENT
  LABELED_EVENT
  LOCKED_EVENT
  MARKED_AS_DUPLICATE_EVENT
  MENTIONED_EVENT
  MILESTONED_EVENT
  MOVED_COLUMNS_IN_PROJECT_EVENT
  PARENT_ISSUE_ADDED_EVENT
  PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT
  REFERENCED_EVENT
  REMOVED_FROM_PROJECT_EVENT
  RENAMED_TITLE_EVENT
  REOPENED_EVENT
  SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT
  SUB_ISSUE_REMOVED_EVENT
  TRANSFERRED_EVENT
  UNASSIGNED_EVENT
  UNLABELED_EVENT
  UNLOCKED_EVENT
  UNMARKED_AS_DUPLICATE_EVENT
  UNPINNED_EVENT
  UNSUBSCRIBED_EVENT
  USER_BLOCKED_EVENT
}

type Label implements Node {
  color: String!
  createdAt: DateTime
  description: String
  id: ID!
  isDefault: Boolean!
  name: String!
  repository: Repository!
  resourcePath: URI!
  url: URI!
}

type LabelConnection {
  edges: [LabelEdge]
  nodes: [Label]
  pageInfo: PageInfo!
  totalCount: Int!
}

type LabelEdge {
  cursor: String!
  node: Label
}

input LabelOrder {
  direction: OrderDirection!
  field: LabelOrderField!
}

enum LabelOrderField {
  CREATED_AT
  NAME
}

interface Labelable {
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}): LabelConnection
}

type LabeledEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  label: Label!
  labelable: Labelable!
}

type Mannequin implements Actor & Node & UniformResourceLocatable {
  avatarUrl(size: Int): URI!
  id: ID!
  login: String!
  resourcePath: URI!
  url: URI!
}

input MergePullRequestInput {
  authorEmail: String
  clientMutationId: String
  commitBody: String
  commitHeadline: String
  expectedHeadOid: GitObjectID
  mergeMethod: PullRequestMergeMethod = MERGE
  pullRequestId: ID!
}

type MergePullRequestPayload {
  actor: Actor
  clientMutationId: String
  pullRequest: PullRequest
}

enum MergeableState {
  CONFLICTING
  MERGEABLE
  UNKNOWN
}

type MergedEvent implements Node & UniformResourceLocatable {
  actor: Actor
  commit: Commit
  createdAt: DateTime!
  id: ID!
  mergeRefName: String!
  pullRequest: PullRequest!
  resourcePath: URI!
  url: URI!
}

type Milestone implements Closable & Node {
  closed: Boolean!
  closedAt: DateTime
  description: String
  dueOn: DateTime
  id: ID!
  number: Int!
  state: MilestoneState!
  title: String!
  url: URI!
}

enum MilestoneState {
  CLOSED
  OPEN
}

type Mutation {
  addComment(input: AddCommentInput!): AddCommentPayload
  addLabelsToLabelable(input: AddLabelsToLabelableInput!): AddLabelsToLabelablePayload
  closePullRequest(input: ClosePullRequestInput!): ClosePullRequestPayload
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  createLabel(input: CreateLabelInput!): CreateLabelPayload
  createPullRequest(input: CreatePullRequestInput!): CreatePullRequestPayload
  createRef(input: CreateRefInput!): CreateRefPayload
  deleteRef(input: DeleteRefInput!): DeleteRefPayload
  mergePullRequest(input: MergePullRequestInput!): MergePullRequestPayload
  removeLabelsFromLabelable(input: RemoveLabelsFromLabelableInput!): RemoveLabelsFromLabelablePayload
  reopenPullRequest(input: ReopenPullRequestInput!): ReopenPullRequestPayload
  updatePullRequest(input: UpdatePullRequestInput!): UpdatePullRequestPayload
  updateRef(input: UpdateRefInput!): UpdateRefPayload
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}

interface Node {
  id: ID!
}

enum OrderDirection {
  ASC
  DESC
}

type Organization implements Actor & Node & RepositoryOwner & UniformResourceLocatable {
  avatarUrl(size: Int): URI!
  databaseId: Int
  id: ID!
  login: String!
  name: String
  resourcePath: URI!
  url: URI!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}

enum PatchStatus {
  ADDED
  CHANGED
  COPIED
  DELETED
  MODIFIED
  RENAMED
}

type PullRequest implements Assignable & Closable & Labelable & Node & UniformResourceLocatable {
  additions: Int!
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  baseRef: Ref
  baseRefName: String!
  baseRefOid: GitObjectID!
  baseRepository: Repository
  body: String!
  bodyText: String!
  changedFiles: Int!
  closed: Boolean!
  closedAt: DateTime
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  commits(after: String, before: String, first: Int, last: Int): PullRequestCommitConnection!
  createdAt: DateTime!
  deletions: Int!
  files(after: String, before: String, first: Int, last: Int): PullRequestChangedFileConnection
  fullDatabaseId: BigInt
  headRef: Ref
  headRefName: String!
  headRefOid: GitObjectID!
  headRepository: Repository
  headRepositoryOwner: RepositoryOwner
  id: ID!
  isCrossRepository: Boolean!
  isDraft: Boolean!
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}): LabelConnection
  lastEditedAt: DateTime
  latestOpinionatedReviews(after: String, before: String, first: Int, last: Int, writersOnly: Boolean = false): PullRequestReviewConnection
  latestReviews(after: String, before: String, first: Int, last: Int): PullRequestReviewConnection
  locked: Boolean!
  maintainerCanModify: Boolean!
  mergeCommit: Commit
  mergeable: MergeableState!
  merged: Boolean!
  mergedAt: DateTime
  mergedBy: Actor
  milestone: Milestone
  number: Int!
  permalink: URI!
  publishedAt: DateTime
  repository: Repository!
  resourcePath: URI!
  reviewDecision: PullRequestReviewDecision
  reviewRequests(after: String, before: String, first: Int, last: Int): ReviewRequestConnection
  reviews(after: String, author: String, before: String, first: Int, last: Int, states: [PullRequestReviewState!]): PullRequestReviewConnection
  state: PullRequestState!
  timelineItems(after: String, before: String, first: Int, itemTypes: [PullRequestTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): PullRequestTimelineItemsConnection!
  title: String!
  totalCommentsCount: Int
  updatedAt: DateTime!
  url: URI!
  viewerDidAuthor: Boolean!
}

type PullRequestChangedFile {
  additions: Int!
  changeType: PatchStatus!
  deletions: Int!
  path: String!
}

type PullRequestChangedFileConnection {
  edges: [PullRequestChangedFileEdge]
  nodes: [PullRequestChangedFile]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestChangedFileEdge {
  cursor: String!
  node: PullRequestChangedFile
}

type PullRequestCommit implements Node & UniformResourceLocatable {
  commit: Commit!
  id: ID!
  pullRequest: PullRequest!
  resourcePath: URI!
  url: URI!
}

type PullRequestCommitConnection {
  edges: [PullRequestCommitEdge]
  nodes: [PullRequestCommit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestCommitEdge {
  cursor: String!
  node: PullRequestCommit
}

type PullRequestConnection {
  edges: [PullRequestEdge]
  nodes: [PullRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestEdge {
  cursor: String!
  node: PullRequest
}

enum PullRequestMergeMethod {
  MERGE
  REBASE
  SQUASH
}

input PullRequestOrder {
  direction: OrderDirection!
  field: PullRequestOrderField!
}

enum PullRequestOrderField {
  CREATED_AT
  UPDATED_AT
}

type PullRequestReview implements Node {
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  bodyText: String!
  createdAt: DateTime!
  id: ID!
  pullRequest: PullRequest!
  repository: Repository!
  resourcePath: URI!
  state: PullRequestReviewState!
  submittedAt: DateTime
  updatedAt: DateTime!
  url: URI!
}

type PullRequestReviewConnection {
  edges: [PullRequestReviewEdge]
  nodes: [PullRequestReview]
  pageInfo: PageInfo!
  totalCount: Int!
}

enum PullRequestReviewDecision {
  APPROVED
  CHANGES_REQUESTED
  REVIEW_REQUIRED
}

type PullRequestReviewEdge {
  cursor: String!
  node: PullRequestReview
}

enum PullRequestReviewState {
  APPROVED
  CHANGES_REQUESTED
  COMMENTED
  DISMISSED
  PENDING
}

enum PullRequestState {
  CLOSED
  MERGED
  OPEN
}

union PullRequestTimelineItems = ClosedEvent | IssueComment | LabeledEvent | MergedEvent | PullRequestCommit | PullRequestReview | ReopenedEvent | UnlabeledEvent

type PullRequestTimelineItemsConnection {
  edges: [PullRequestTimelineItemsEdge]
  filteredCount: Int!
  nodes: [PullRequestTimelineItems]
  pageCount: Int!
  pageInfo: PageInfo!
  totalCount: Int!
  updatedAt: DateTime!
}

type PullRequestTimelineItemsEdge {
  cursor: String!
  node: PullRequestTimelineItems
}

enum PullRequestTimelineItemsItemType {
  ADDED_TO_MERGE_QUEUE_EVENT
  ADDED_TO_PROJECT_EVENT
  ASSIGNED_EVENT
  AUTOMATIC_BASE_CHANGE_FAILED_EVENT
  AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT
  AUTO_MERGE_DISABLED_EVENT
  AUTO_MERGE_ENABLED_EVENT
  AUTO_REBASE_ENABLED_EVENT
  AUTO_SQUASH_ENABLED_EVENT
  BASE_REF_CHANGED_EVENT
  BASE_REF_DELETED_EVENT
  BASE_REF_FORCE_PUSHED_EVENT
  CLOSED_EVENT
  COMMENT_DELETED_EVENT
  CONNECTED_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT
  CONVERTED_TO_DISCUSSION_EVENT
  CONVERT_TO_DRAFT_EVENT
  CROSS_REFERENCED_EVENT
  DEMILESTONED_EVENT
  DEPLOYED_EVENT
  DEPLOYMENT_ENVIRONMENT_CHANGED_EVENT
  DISCONNECTED_EVENT
  HEAD_REF_DELETED_EVENT
  HEAD_REF_FORCE_PUSHED_EVENT
  HEAD_REF_RESTORED_EVENT
  ISSUE_COMMENT
  LABELED_EVENT
  LOCKED_EVENT
  MARKED_AS_DUPLICATE_EVENT
  MENTIONED_EVENT
  MERGED_EVENT
  MILESTONED_EVENT
  MOVED_COLUMNS_IN_PROJECT_EVENT
  PARENT_ISSUE_ADDED_EVENT
  PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT
  PULL_REQUEST_COMMIT
  PULL_REQUEST_COMMIT_COMMENT_THREAD
  PULL_REQUEST_REVIEW
  PULL_REQUEST_REVIEW_THREAD
  PULL_REQUEST_REVISION_MARKER
  READY_FOR_REVIEW_EVENT
  REFERENCED_EVENT
  REMOVED_FROM_MERGE_QUEUE_EVENT
  REMOVED_FROM_PROJECT_EVENT
  RENAMED_TITLE_EVENT
  REOPENED_EVENT
  REVIEW_DISMISSED_EVENT
  REVIEW_REQUESTED_EVENT
  REVIEW_REQUEST_REMOVED_EVENT
  SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT
  SUB_ISSUE_REMOVED_EVENT
  TRANSFERRED_EVENT
  UNASSIGNED_EVENT
  UNLABELED_EVENT
  UNLOCKED_EVENT
  UNMARKED_AS_DUPLICATE_EVENT
  UNPINNED_EVENT
  UNSUBSCRIBED_EVENT
  USER_BLOCKED_EVENT
}

enum PullRequestUpdateState {
  CLOSED
  OPEN
}

type Query {
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  rateLimit(dryRun: Boolean = false): RateLimit
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  viewer: User!
}

type RateLimit {
  cost: Int!
  limit: Int!
  nodeCount: Int!
  remaining: Int!
  resetAt: DateTime!
  used: Int!
}

type Ref implements Node {
  associatedPullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
  id: ID!
  name: String!
  prefix: String!
  repository: Repository!
  target: GitObject
}

type RefConnection {
  edges: [RefEdge]
  nodes: [Ref]
  pageInfo: PageInfo!
  totalCount: Int!
}

type RefEdge {
  cursor: String!
  node: Ref
}

input RefOrder {
  direction: OrderDirection!
  field: RefOrderField!
}

enum RefOrderField {
  ALPHABETICAL
  TAG_COMMIT_DATE
}

input RefUpdate {
  afterOid: GitObjectID!
  beforeOid: GitObjectID
  force: Boolean = false
  name: GitRefname!
}

input RemoveLabelsFromLabelableInput {
  clientMutationId: String
  labelIds: [ID!]!
  labelableId: ID!
}

type RemoveLabelsFromLabelablePayload {
  clientMutationId: String
  labelable: Labelable
}

input ReopenPullRequestInput {
  clientMutationId: String
  pullRequestId: ID!
}

type ReopenPullRequestPayload {
  clientMutationId: String
  pullRequest: PullRequest
}

type ReopenedEvent implements Node {
  actor: Actor
  closable: Closable!
  createdAt: DateTime!
  id: ID!
  stateReason: IssueStateReason
}

type Repository implements Node & UniformResourceLocatable {
  autoMergeAllowed: Boolean!
  createdAt: DateTime!
  databaseId: Int
  defaultBranchRef: Ref
  deleteBranchOnMerge: Boolean!
  description: String
  hasIssuesEnabled: Boolean!
  id: ID!
  isArchived: Boolean!
  isEmpty: Boolean!
  isFork: Boolean!
  isInOrganization: Boolean!
  isPrivate: Boolean!
  issue(number: Int!): Issue
  issueOrPullRequest(number: Int!): IssueOrPullRequest
  issues(after: String, before: String, filterBy: IssueFilters, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
  label(name: String!): Label
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}, query: String): LabelConnection
  mergeCommitAllowed: Boolean!
  name: String!
  nameWithOwner: String!
  object(expression: String, oid: GitObjectID): GitObject
  owner: RepositoryOwner!
  parent: Repository
  pullRequest(number: Int!): PullRequest
  pullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
  rebaseMergeAllowed: Boolean!
  ref(qualifiedName: String!): Ref
  refs(after: String, before: String, direction: OrderDirection, first: Int, last: Int, orderBy: RefOrder, query: String, refPrefix: String!): RefConnection
  resourcePath: URI!
  squashMergeAllowed: Boolean!
  updatedAt: DateTime!
  url: URI!
  viewerCanAdminister: Boolean!
  viewerPermission: RepositoryPermission
  visibility: RepositoryVisibility!
}

interface RepositoryOwner {
  avatarUrl(size: Int): URI!
  id: ID!
  login: String!
  resourcePath: URI!
  url: URI!
}

enum RepositoryPermission {
  ADMIN
  MAINTAIN
  READ
  TRIAGE
  WRITE
}

enum RepositoryVisibility {
  INTERNAL
  PRIVATE
  PUBLIC
}

union RequestedReviewer = Bot | Mannequin | Team | User

type ReviewRequest implements Node {
  asCodeOwner: Boolean!
  id: ID!
  pullRequest: PullRequest!
  requestedReviewer: RequestedReviewer
}

type ReviewRequestConnection {
  edges: [ReviewRequestEdge]
  nodes: [ReviewRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type ReviewRequestEdge {
  cursor: String!
  node: ReviewRequest
}

type Team implements Node {
  avatarUrl(size: Int = 400): URI
  combinedSlug: String!
  id: ID!
  name: String!
  resourcePath: URI!
  slug: String!
  url: URI!
}

type Tree implements GitObject & Node {
  abbreviatedOid: String!
  commitResourcePath: URI!
  commitUrl: URI!
  entries: [TreeEntry!]
  id: ID!
  oid: GitObjectID!
  repository: Repository!
}

type TreeEntry {
  extension: String
  mode: Int!
  name: String!
  object: GitObject
  oid: GitObjectID!
  path: String
  repository: Repository!
  size: Int!
  type: String!
}

scalar URI

interface UniformResourceLocatable {
  resourcePath: URI!
  url: URI!
}

type UnlabeledEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  label: Label!
  labelable: Labelable!
}

input UpdatePullRequestInput {
  assigneeIds: [ID!]
  baseRefName: String
  body: String
  clientMutationId: String
  labelIds: [ID!]
  maintainerCanModify: Boolean
  milestoneId: ID
  projectIds: [ID!]
  pullRequestId: ID!
  state: PullRequestUpdateState
  title: String
}

type UpdatePullRequestPayload {
  actor: Actor
  clientMutationId: String
  pullRequest: PullRequest
}

input UpdateRefInput {
  clientMutationId: String
  force: Boolean = false
  oid: GitObjectID!
  refId: ID!
}

type UpdateRefPayload {
  clientMutationId: String
  ref: Ref
}

input UpdateRefsInput {
  clientMutationId: String
  refUpdates: [RefUpdate!]!
  repositoryId: ID!
}

type UpdateRefsPayload {
  clientMutationId: String
}

type User implements Actor & Node & RepositoryOwner & UniformResourceLocatable {
  avatarUrl(size: Int): URI!
  databaseId: Int
  email: String!
  id: ID!
  isViewer: Boolean!
  login: String!
  name: String
  resourcePath: URI!
  url: URI!
}

type UserConnection {
  edges: [UserEdge]
  nodes: [User]
  pageInfo: PageInfo!
  totalCount: Int!
}

type UserEdge {
  cursor: String!
  node: User
}
`;

;// CONCATENATED MODULE: ./build/emulator/graphql/context.js
function fieldsOf(fields) {
    return fields;
}

;// CONCATENATED MODULE: ./build/emulator/graphql/git-handles.js
function commitHandle(repository, oid) {
    return { kind: 'Commit', repository, oid, commit: repository.store.commit(oid) };
}
function objectHandle(repository, oid, type) {
    if (type === 'commit')
        return commitHandle(repository, oid);
    return { kind: type === 'tree' ? 'Tree' : 'Blob', repository, oid };
}
function refHandle(repository, name) {
    return repository.findRef(name) === undefined ? null : { kind: 'Ref', repository, name };
}
function branchHandle(repository, branch) {
    return repository === null ? null : refHandle(repository, `refs/heads/${branch}`);
}

;// CONCATENATED MODULE: ./build/emulator/graphql/node-ids.js



const PREFIXES = {
    Blob: 'B',
    Bot: 'BOT',
    ClosedEvent: 'CE',
    Commit: 'C',
    Issue: 'I',
    IssueComment: 'IC',
    Label: 'LA',
    LabeledEvent: 'LE',
    Mannequin: 'MNQ',
    MergedEvent: 'ME',
    Organization: 'O',
    PullRequest: 'PR',
    PullRequestCommit: 'PURC',
    PullRequestReview: 'PRR',
    Ref: 'REF',
    ReopenedEvent: 'REE',
    Repository: 'R',
    ReviewRequest: 'RER',
    Team: 'T',
    Tree: 'TREE',
    UnlabeledEvent: 'UNLE',
    User: 'U',
};
function nodeId(source) {
    const key = Buffer.from(JSON.stringify(keyOf(source))).toString('base64url');
    return `${PREFIXES[source.kind]}_${key}`;
}
function databaseId(source) {
    return databaseIdOf(nodeId(source));
}
function findNode(context, id) {
    const [, prefix = '', encoded = ''] = /^([A-Z]+)_(.+)$/.exec(id) ?? [];
    const found = lookUp(context, prefix, decodeKey(encoded));
    if (found === undefined || found === null) {
        throw Refusal.notFound(`Could not resolve to a node with the global id of '${id}'`);
    }
    return found;
}
function findNodeOf(context, id, ...kinds) {
    const node = findNode(context, id);
    if (isOfKind(node, kinds))
        return node;
    throw Refusal.notFound(`Could not resolve to ${kinds.join(' or ')} node with the global id of '${id}'.`);
}
function isOfKind(node, kinds) {
    return kinds.some((kind) => kind === node.kind);
}
function keyOf(source) {
    switch (source.kind) {
        case 'Repository':
            return [source.id];
        case 'Ref':
        case 'Label':
            return [source.repository.id, source.name];
        case 'Blob':
        case 'Commit':
        case 'Tree':
            return [source.repository.id, source.oid];
        case 'Issue':
        case 'PullRequest':
            return [source.repository.id, source.number];
        case 'Bot':
        case 'Mannequin':
        case 'Organization':
        case 'User':
            return [source.login];
        case 'Team':
            return [source.organization, source.slug];
        case 'PullRequestCommit':
            return [...keyOf(source.pullRequest), source.commit.oid];
        default:
            return [...keyOf('subject' in source ? source.subject : source.pullRequest), source.id];
    }
}
function decodeKey(encoded) {
    try {
        const key = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
        return Array.isArray(key)
            ? key.filter((it) => typeof it === 'string' || typeof it === 'number')
            : [];
    }
    catch {
        return [];
    }
}
function lookUp(context, prefix, key) {
    const [scope, name, part] = key;
    if (typeof scope === 'string')
        return lookUpAccount(prefix, scope, String(name));
    const repository = scope === undefined ? undefined : context.github.findRepositoryById(scope);
    if (repository === undefined || !context.viewer.sees(repository))
        return undefined;
    if (prefix === 'R')
        return repository;
    if (prefix === 'REF')
        return refHandle(repository, String(name));
    if (prefix === 'LA')
        return repository.labels.find(String(name));
    if (typeof name === 'number')
        return lookUpItem(repository, prefix, name, part);
    const type = repository.store.typeOf(String(name));
    return type === undefined ? undefined : objectHandle(repository, String(name), type);
}
function lookUpAccount(prefix, login, slug) {
    if (prefix === 'T')
        return { kind: 'Team', organization: login, slug };
    if (prefix === 'O')
        return { kind: 'Organization', login };
    return prefix === 'U' || prefix === 'BOT' ? accountOf(login) : undefined;
}
function lookUpItem(repository, prefix, number, part) {
    const pullRequest = repository.findPullRequest(number);
    const item = pullRequest ?? repository.findIssue(number);
    if (part === undefined)
        return item !== undefined && PREFIXES[item.kind] === prefix ? item : undefined;
    if (typeof part === 'string') {
        const commit = repository.store.findCommit(part);
        return pullRequest && commit && { kind: 'PullRequestCommit', pullRequest, commit };
    }
    const parts = [
        ...(item?.comments ?? []),
        ...(item?.events ?? []),
        ...(pullRequest?.reviews ?? []),
        ...(pullRequest?.reviewRequests ?? []),
    ];
    return parts.find((it) => it.id === part);
}

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/accounts.js



function pathOf(account) {
    return account.kind === 'Bot' ? `/apps/${account.login}` : `/${account.login}`;
}
const actorFields = {
    avatarUrl: (account, args, { webUrl }) => {
        const size = args.size == null ? '' : `?s=${args.size}`;
        return `${webUrl}/avatars/${databaseIdOf(account.login)}${size}`;
    },
    id: nodeId,
    login: (account) => account.login,
    resourcePath: pathOf,
    url: (account, _args, { webUrl }) => `${webUrl}${pathOf(account)}`,
};
const mannequinFields = fieldsOf(actorFields);
const botFields = fieldsOf({
    ...actorFields,
    databaseId: ({ login }) => databaseIdOf(login),
});
const organizationFields = fieldsOf({
    ...actorFields,
    databaseId: ({ login }) => databaseIdOf(login),
    name: ({ login }) => login,
});
const userFields = fieldsOf({
    ...actorFields,
    databaseId: ({ login }) => databaseIdOf(login),
    email: () => '',
    isViewer: ({ login }, _args, { viewer }) => login === restLogin(viewer.account),
    name: () => null,
});
function teamPath({ organization, slug }) {
    return `/orgs/${organization}/teams/${slug}`;
}
const teamFields = fieldsOf({
    avatarUrl: ({ slug }, _args, { webUrl }) => `${webUrl}/avatars/t/${databaseIdOf(slug)}`,
    combinedSlug: ({ organization, slug }) => `${organization}/${slug}`,
    id: nodeId,
    name: ({ slug }) => slug,
    resourcePath: teamPath,
    slug: ({ slug }) => slug,
    url: (team, _args, { webUrl }) => `${webUrl}${teamPath(team)}`,
});

;// CONCATENATED MODULE: ./build/emulator/graphql/cursor.js

const PREFIX = 'cursor:v2:';
function encodeCursor(position) {
    return Buffer.from(`${PREFIX}${JSON.stringify(position)}`).toString('base64');
}
function decodeCursor(cursor) {
    const text = Buffer.from(cursor, 'base64').toString('utf8');
    if (!text.startsWith(PREFIX))
        throw invalidCursor(cursor);
    try {
        const position = JSON.parse(text.slice(PREFIX.length));
        if (isPosition(position))
            return position;
    }
    catch {
        throw invalidCursor(cursor);
    }
    throw invalidCursor(cursor);
}
function isPosition(value) {
    if (!Array.isArray(value) || value.length !== 2)
        return false;
    const [key, id] = value;
    return (typeof key === 'string' || typeof key === 'number') && typeof id === 'number';
}
function invalidCursor(cursor) {
    return new Refusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
}

;// CONCATENATED MODULE: ./build/emulator/graphql/selection.js

function selectsRows(info) {
    return info.fieldNodes.some((node) => hasRows(node.selectionSet, info.fragments));
}
function hasRows(set, fragments) {
    return (set?.selections ?? []).some((selection) => {
        if (selection.kind === graphql/* Kind */.b8C.FIELD)
            return /^(nodes|edges|pageInfo)$/.test(selection.name.value);
        if (selection.kind === graphql/* Kind */.b8C.INLINE_FRAGMENT)
            return hasRows(selection.selectionSet, fragments);
        return hasRows(fragments[selection.name.value]?.selectionSet, fragments);
    });
}

;// CONCATENATED MODULE: ./build/emulator/graphql/connection.js



const LARGEST_PAGE = 100;
function pageOf(rows, args, info, ordering) {
    checkBoundaries(args, info);
    const sorted = ordering ?? byPlace(rows);
    const start = args.after == null ? 0 : countUpTo(rows, sorted, decodeCursor(args.after), true);
    const stop = args.before == null ? rows.length : countUpTo(rows, sorted, decodeCursor(args.before), false);
    const within = rows.slice(start, Math.max(start, stop));
    const size = args.first ?? args.last ?? 0;
    const nodes = args.first == null ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
    const edges = nodes.map((node) => ({ cursor: encodeCursor(sorted.position(node)), node }));
    const rest = within.length - nodes.length;
    return {
        rows,
        nodes,
        edges,
        totalCount: rows.length,
        pageInfo: {
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasNextPage: args.first == null ? stop < rows.length : rest > 0 || stop < rows.length,
            hasPreviousPage: args.first == null ? rest > 0 || start > 0 : start > 0,
        },
    };
}
function compareRows(ordering) {
    const sign = ordering.direction === 'ASC' ? 1 : -1;
    return (a, b) => sign * comparePositions(ordering.position(a), ordering.position(b));
}
function comparePositions([key, id], [otherKey, otherId]) {
    if (key === otherKey)
        return id - otherId;
    return key < otherKey ? -1 : 1;
}
function byPlace(rows) {
    const places = new Map(rows.map((row, index) => [row, index]));
    return { direction: 'ASC', position: (row) => [places.get(row) ?? 0, 0] };
}
function countUpTo(rows, { position, direction }, cursor, inclusive) {
    const sign = direction === 'ASC' ? 1 : -1;
    let low = 0;
    let high = rows.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const row = rows[middle];
        if (row === undefined)
            break;
        const order = sign * comparePositions(position(row), cursor);
        if (order < 0 || (inclusive && order === 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function checkBoundaries(args, info) {
    const name = info.fieldName;
    if (args.first == null && args.last == null) {
        if (!selectsRows(info))
            return;
        throw new Refusal('MISSING_PAGINATION_BOUNDARIES', `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`);
    }
    for (const side of ['first', 'last']) {
        const size = args[side];
        if (size == null || (size >= 1 && size <= LARGEST_PAGE))
            continue;
        const message = size < 1
            ? `\`${side}\` on the \`${name}\` connection cannot be less than 1.`
            : `Requesting ${size} records on the \`${name}\` connection exceeds the \`${side}\` limit of ${LARGEST_PAGE} records.`;
        throw new Refusal('EXCESSIVE_PAGINATION', message);
    }
}

;// CONCATENATED MODULE: ./build/emulator/graphql/listing.js


const KEYS = {
    CREATED_AT: (item) => formatInstant(item.createdAt),
    UPDATED_AT: (item) => formatInstant(item.updatedAt),
    COMMENTS: (item) => item.comments.length,
};
const DEFAULT_ORDER = { field: 'CREATED_AT', direction: 'ASC' };
function sortItems(items, order) {
    const { field, direction } = order ?? DEFAULT_ORDER;
    const key = KEYS[field];
    const positions = new Map(items.map((item) => [item, [key(item), item.number]]));
    const position = (item) => positions.get(item) ?? [key(item), item.number];
    const ordering = { direction, position };
    return { rows: [...items].sort(compareRows(ordering)), ordering };
}
function hasAnyLabel(item, labels) {
    if (labels == null || labels.length === 0)
        return true;
    const wanted = new Set(labels.map((name) => name.toLowerCase()));
    return item.labels.some((label) => wanted.has(label.name.toLowerCase()));
}
const kept = new WeakMap();
function keepListing(repository, key, make) {
    const { revision } = repository;
    let known = kept.get(repository);
    if (known?.revision !== revision) {
        known = { revision, listings: new Map() };
        kept.set(repository, known);
    }
    const listing = known.listings.get(key) ?? make();
    known.listings.set(key, listing);
    return listing;
}

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/repository.js






function listPullRequests(repository, args) {
    const { labels, states, baseRefName, headRefName, orderBy } = args;
    const key = JSON.stringify([labels, states, baseRefName, headRefName, orderBy]);
    return keepListing(repository, key, () => sortItems(repository
        .pullRequests()
        .filter((it) => hasAnyLabel(it, labels) &&
        (states == null || states.includes(it.state)) &&
        (baseRefName == null || it.baseRefName === baseRefName) &&
        (headRefName == null || it.headRefName === headRefName)), orderBy));
}
function matchesIssue(issue, { labels, states, filterBy }) {
    return (hasAnyLabel(issue, labels) &&
        hasAnyLabel(issue, filterBy?.labels) &&
        [states, filterBy?.states].every((it) => it == null || it.includes(issue.state)) &&
        (filterBy?.since == null || issue.updatedAt >= new Date(filterBy.since)) &&
        (filterBy?.createdBy == null || issue.author?.login === filterBy.createdBy) &&
        (filterBy?.assignee == null || issue.assignees.some((it) => it.login === filterBy.assignee)));
}
function unresolved(what, number) {
    return Refusal.notFound(`Could not resolve to ${what} with the number of ${number}.`);
}
function findPullRequest(repository, number, { viewer }) {
    viewer.demand('read', 'pullRequests');
    const found = repository.findPullRequest(number);
    if (found === undefined)
        throw unresolved('a PullRequest', number);
    return found;
}
const repository_pathOf = (repository) => `/${repository.nameWithOwner}`;
const repositoryFields = fieldsOf({
    autoMergeAllowed: ({ settings }) => settings.autoMergeAllowed,
    createdAt: ({ createdAt }) => createdAt,
    databaseId: databaseId,
    defaultBranchRef: (repository) => branchHandle(repository, repository.defaultBranch),
    deleteBranchOnMerge: ({ settings }) => settings.deleteBranchOnMerge,
    description: () => null,
    hasIssuesEnabled: () => true,
    id: nodeId,
    isArchived: ({ settings }) => settings.archived,
    isEmpty: ({ refs }) => refs.size === 0,
    isFork: ({ parent }) => parent !== null,
    isInOrganization: ({ parent }) => parent === null,
    isPrivate: ({ settings }) => settings.private,
    issue: (repository, { number }, { viewer }) => {
        viewer.demand('read', 'issues');
        const found = repository.findIssue(number);
        if (found === undefined)
            throw unresolved('an Issue', number);
        return found;
    },
    issueOrPullRequest: (repository, { number }, context) => {
        const found = repository.findIssue(number) ?? repository.findPullRequest(number);
        if (found === undefined)
            throw unresolved('an issue or pull request', number);
        context.viewer.demand('read', found.kind === 'Issue' ? 'issues' : 'pullRequests');
        return found;
    },
    issues: (repository, args, { viewer }, info) => {
        viewer.demand('read', 'issues');
        const found = repository.issues().filter((issue) => matchesIssue(issue, args));
        const { rows, ordering } = sortItems(found, args.orderBy);
        return pageOf(rows, args, info, ordering);
    },
    label: ({ labels }, { name }) => labels.find(name) ?? null,
    labels: ({ labels }, args, _context, info) => {
        const query = args.query?.toLowerCase() ?? '';
        return pageOf(labels.list().filter((it) => it.name.toLowerCase().includes(query)), args, info);
    },
    mergeCommitAllowed: () => true,
    name: ({ name }) => name,
    nameWithOwner: ({ nameWithOwner }) => nameWithOwner,
    object: (repository, args, { viewer }) => {
        viewer.demand('read', 'contents');
        const found = repository.locate(args.oid ?? args.expression ?? '');
        return found === undefined ? null : objectHandle(repository, found.oid, found.type);
    },
    owner: (repository) => ({
        kind: repository.parent === null ? 'Organization' : 'User',
        login: repository.owner,
    }),
    parent: ({ parent }) => parent,
    pullRequest: (repository, { number }, context) => findPullRequest(repository, number, context),
    pullRequests: (repository, args, { viewer }, info) => {
        viewer.demand('read', 'pullRequests');
        const { rows, ordering } = listPullRequests(repository, args);
        return pageOf(rows, args, info, ordering);
    },
    rebaseMergeAllowed: () => true,
    ref: (repository, { qualifiedName: name }, { viewer }) => {
        viewer.demand('read', 'contents');
        return refHandle(repository, name.startsWith('refs/') ? name : `refs/heads/${name}`);
    },
    refs: (repository, args, _context, info) => {
        const prefix = args.refPrefix.endsWith('/') ? args.refPrefix : `${args.refPrefix}/`;
        const names = [...repository.refs.keys()]
            .filter((name) => name.startsWith(prefix) && name.slice(prefix.length).includes(args.query ?? ''))
            .sort();
        if (args.direction === 'DESC')
            names.reverse();
        return pageOf(names.map((name) => refHandle(repository, name)), args, info);
    },
    resourcePath: repository_pathOf,
    squashMergeAllowed: () => true,
    updatedAt: ({ createdAt }) => createdAt,
    url: (repository, _args, { webUrl }) => `${webUrl}${repository_pathOf(repository)}`,
    viewerCanAdminister: () => false,
    viewerPermission: (_repository, _args, { viewer }) => viewer.can('contents', 'write') ? 'WRITE' : 'READ',
    visibility: ({ settings }) => (settings.private ? 'PRIVATE' : 'PUBLIC'),
});

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/git-objects.js







const TEXT_LIMIT = 512_000;
function commitPath({ repository, oid }) {
    return `/${repository.nameWithOwner}/commit/${oid}`;
}
const gitObjectFields = {
    abbreviatedOid: ({ oid }) => oid.slice(0, 7),
    commitResourcePath: commitPath,
    commitUrl: (object, _args, { webUrl }) => `${webUrl}${commitPath(object)}`,
    id: nodeId,
    oid: ({ oid }) => oid,
    repository: ({ repository }) => repository,
};
const treeFields = fieldsOf({
    ...gitObjectFields,
    entries: ({ repository, oid }) => repository.store.tree(oid).map((entry) => ({ repository, path: entry.name, entry })),
});
const treeEntryFields = fieldsOf({
    extension: ({ entry }) => /\.[^.]+$/.exec(entry.name)?.[0] ?? '',
    mode: ({ entry }) => Number.parseInt(entry.mode, 8),
    name: ({ entry }) => entry.name,
    object: ({ repository, entry }) => objectHandle(repository, entry.oid, entry.mode === '40000' ? 'tree' : 'blob'),
    oid: ({ entry }) => entry.oid,
    path: ({ path }) => path,
    repository: ({ repository }) => repository,
    size: ({ repository, entry }) => repository.store.findBlob(entry.oid)?.length ?? 0,
    type: ({ entry }) => (entry.mode === '40000' ? 'tree' : 'blob'),
});
function bytesOf({ repository, oid }) {
    return repository.store.blob(oid);
}
const blobFields = fieldsOf({
    ...gitObjectFields,
    byteSize: (blob) => bytesOf(blob).length,
    isBinary: (blob) => isBinary(bytesOf(blob)),
    isTruncated: (blob) => bytesOf(blob).length > TEXT_LIMIT,
    text: (blob) => {
        const bytes = bytesOf(blob);
        return isBinary(bytes) ? null : bytes.subarray(0, TEXT_LIMIT).toString('utf8');
    },
});
const gitActorFields = fieldsOf({
    avatarUrl: ({ email }, _args, { webUrl }) => `${webUrl}/avatars/${databaseIdOf(email)}`,
    date: ({ date }) => date,
    email: ({ email }) => email,
    name: ({ name }) => name,
    user: ({ email }) => {
        const account = accountOfEmail(email);
        return account === undefined ? null : { kind: 'User', login: restLogin(account) };
    },
});
const refFields = fieldsOf({
    associatedPullRequests: ({ repository, name }, args, { viewer }, info) => {
        viewer.demand('read', 'pullRequests');
        const headRefName = args.headRefName ?? shortName(name);
        const { rows, ordering } = listPullRequests(repository, { ...args, headRefName });
        return pageOf(rows, args, info, ordering);
    },
    id: nodeId,
    name: ({ name }) => shortName(name),
    prefix: ({ name }) => /^refs\/[^/]+\//.exec(name)?.[0] ?? '',
    repository: ({ repository }) => repository,
    target: ({ repository, name }) => {
        const oid = repository.findRef(name);
        return oid === undefined ? null : objectHandle(repository, oid, 'commit');
    },
});
function shortName(qualifiedName) {
    return qualifiedName.replace(/^refs\/[^/]+\//, '');
}

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/commit.js








function patchesOf({ repository, commit }) {
    const parent = commit.parents[0];
    const before = parent === undefined ? undefined : repository.store.commit(parent).tree;
    return listPatches(repository.store, before, commit.tree);
}
function sum(patches, side) {
    return patches.reduce((total, patch) => total + patch[side], 0);
}
function splitMessage({ commit }) {
    const [headline = '', ...rest] = commit.message.trimEnd().split('\n');
    return { headline, body: rest.join('\n').trim() };
}
function commit_pathOf({ repository, oid }, page) {
    return `/${repository.nameWithOwner}/${page}/${oid}`;
}
function historyOf({ repository, commit }, args) {
    const { path, since, until, author } = args;
    const found = listHistory(repository.store, commit.oid, {
        path,
        since: since == null ? undefined : new Date(since),
        until: until == null ? undefined : new Date(until),
    });
    const emails = author?.emails;
    return found
        .filter((it) => emails == null || emails.includes(it.author.email))
        .map((it) => commitHandle(repository, it.oid));
}
const commitFields = fieldsOf({
    ...gitObjectFields,
    additions: (handle) => sum(patchesOf(handle), 'additions'),
    associatedPullRequests: ({ repository, oid }, args, _context, info) => {
        const found = repository.pullRequests().filter((it) => {
            if (it.mergeCommit?.oid === oid || it.headRefOid === oid)
                return true;
            const inHead = isAncestor(repository.store, oid, it.headRefOid);
            return inHead && !isAncestor(repository.store, oid, it.baseRefOid);
        });
        const { rows, ordering } = sortItems(found, null);
        return pageOf(rows, args, info, ordering);
    },
    author: ({ commit }) => commit.author,
    authoredDate: ({ commit }) => commit.author.date,
    changedFilesIfAvailable: (handle) => patchesOf(handle).length,
    committedDate: ({ commit }) => commit.committer.date,
    committer: ({ commit }) => commit.committer,
    deletions: (handle) => sum(patchesOf(handle), 'deletions'),
    file: ({ repository, commit }, { path }) => {
        const entry = findEntry(repository.store, commit.tree, path);
        return entry === undefined ? null : { repository, path, entry };
    },
    history: (handle, args, _context, info) => pageOf(historyOf(handle, args), args, info),
    message: ({ commit }) => commit.message,
    messageBody: (handle) => splitMessage(handle).body,
    messageHeadline: (handle) => splitMessage(handle).headline,
    parents: ({ repository, commit }, args, _context, info) => pageOf(commit.parents.map((oid) => commitHandle(repository, oid)), args, info),
    resourcePath: (handle) => commit_pathOf(handle, 'commit'),
    tree: ({ repository, commit }) => ({ kind: 'Tree', repository, oid: commit.tree }),
    treeResourcePath: (handle) => commit_pathOf(handle, 'tree'),
    treeUrl: (handle, _args, { webUrl }) => `${webUrl}${commit_pathOf(handle, 'tree')}`,
    url: (handle, _args, { webUrl }) => `${webUrl}${commit_pathOf(handle, 'commit')}`,
});

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/conversation.js



function itemPath({ kind, repository, number }) {
    return `/${repository.nameWithOwner}/${kind === 'Issue' ? 'issues' : 'pull'}/${number}`;
}
const conversationFields = {
    assignees: (item, args, _context, info) => pageOf(item.assignees, args, info),
    author: ({ author }) => author,
    authorAssociation: () => 'CONTRIBUTOR',
    body: ({ body }) => body,
    bodyText: ({ body }) => body,
    closed: ({ state }) => state !== 'OPEN',
    closedAt: ({ closedAt }) => closedAt,
    comments: (item, args, _context, info) => pageOf(item.comments, args, info),
    createdAt: ({ createdAt }) => createdAt,
    fullDatabaseId: databaseId,
    id: nodeId,
    labels: (item, args, _context, info) => pageOf(item.labels, args, info),
    locked: () => false,
    milestone: () => null,
    number: ({ number }) => number,
    repository: ({ repository }) => repository,
    resourcePath: itemPath,
    state: ({ state }) => state,
    title: ({ title }) => title,
    updatedAt: ({ updatedAt }) => updatedAt,
    url: (item, _args, { webUrl }) => `${webUrl}${itemPath(item)}`,
};
const commentFields = fieldsOf({
    author: ({ author }) => author,
    authorAssociation: () => 'CONTRIBUTOR',
    body: ({ body }) => body,
    bodyText: ({ body }) => body,
    createdAt: ({ createdAt }) => createdAt,
    fullDatabaseId: databaseId,
    id: nodeId,
    issue: ({ subject }) => subject,
    pullRequest: ({ subject }) => (subject.kind === 'PullRequest' ? subject : null),
    repository: ({ subject }) => subject.repository,
    resourcePath: commentPath,
    updatedAt: ({ createdAt }) => createdAt,
    url: (comment, _args, { webUrl }) => `${webUrl}${commentPath(comment)}`,
});
function commentPath(comment) {
    return `${itemPath(comment.subject)}#issuecomment-${databaseId(comment)}`;
}
const eventFields = {
    actor: ({ actor }) => actor,
    createdAt: ({ createdAt }) => createdAt,
    id: nodeId,
};
function eventPath(event) {
    return `${itemPath(event.subject)}#event-${databaseId(event)}`;
}
const linkFields = {
    resourcePath: eventPath,
    url: (event, _args, { webUrl }) => `${webUrl}${eventPath(event)}`,
};
const closedEventFields = fieldsOf({
    ...eventFields,
    ...linkFields,
    closable: ({ subject }) => subject,
    closer: () => null,
    stateReason: ({ subject }) => (subject.kind === 'Issue' ? subject.stateReason : null),
});
const reopenedEventFields = fieldsOf({
    ...eventFields,
    closable: ({ subject }) => subject,
    stateReason: () => null,
});
const mergedEventFields = fieldsOf({
    ...eventFields,
    ...linkFields,
    commit: ({ subject }) => {
        if (subject.kind !== 'PullRequest' || subject.mergeCommit === null)
            return null;
        return { kind: 'Commit', repository: subject.repository, ...subject.mergeCommit };
    },
    mergeRefName: ({ subject }) => (subject.kind === 'PullRequest' ? subject.baseRefName : ''),
    pullRequest: ({ subject }) => subject,
});
const labelEventFields = fieldsOf({
    ...eventFields,
    label: ({ label }) => label,
    labelable: ({ subject }) => subject,
});

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/timeline.js


function typeName(itemType) {
    return itemType
        .toLowerCase()
        .replace(/(^|_)(.)/g, (_match, _gap, letter) => letter.toUpperCase());
}
function timeOf(item) {
    if (item.kind === 'PullRequestCommit')
        return item.commit.committer.date;
    return item.kind === 'PullRequestReview' ? item.submittedAt : item.createdAt;
}
function listItems(subject) {
    const common = [...subject.events, ...subject.comments];
    if (subject.kind === 'Issue')
        return common;
    const commits = listCommits(subject).map((commit) => ({ kind: 'PullRequestCommit', pullRequest: subject, commit }));
    return [...commits, ...subject.reviews, ...common];
}
function timelineOf(subject, args, _context, info) {
    const wanted = args.itemTypes?.map(typeName);
    const since = args.since == null ? undefined : new Date(args.since);
    const all = listItems(subject)
        .filter((item) => since === undefined || timeOf(item) >= since)
        .sort((a, b) => timeOf(a).getTime() - timeOf(b).getTime());
    const rows = all.filter((item) => wanted?.includes(item.kind) ?? true).slice(args.skip ?? 0);
    const page = pageOf(rows, args, info);
    return {
        ...page,
        filteredCount: rows.length,
        pageCount: page.nodes.length,
        totalCount: all.length,
        updatedAt: subject.updatedAt,
    };
}

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/issue.js




const issueFields = fieldsOf({
    ...conversationFields,
    databaseId: databaseId,
    stateReason: ({ stateReason }, { enableDuplicate }) => stateReason === 'DUPLICATE' && enableDuplicate !== true ? null : stateReason,
    timelineItems: timelineOf,
});
function labelPath({ repository, name }) {
    return `/${repository.nameWithOwner}/labels/${encodeURIComponent(name)}`;
}
const labelFields = fieldsOf({
    color: ({ color }) => color,
    createdAt: ({ createdAt }) => createdAt,
    description: ({ description }) => description,
    id: nodeId,
    isDefault: () => false,
    name: ({ name }) => name,
    repository: ({ repository }) => repository,
    resourcePath: labelPath,
    url: (label, _args, { webUrl }) => `${webUrl}${labelPath(label)}`,
});
const milestoneFields = fieldsOf(Object.fromEntries(['closed', 'closedAt', 'description', 'dueOn', 'id', 'number', 'state', 'title', 'url'].map((field) => [field, (milestone) => milestone[field]])));

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/reviews.js



function latestReviews({ reviews }, counts = (review) => review.state !== 'PENDING') {
    const byAuthor = new Map();
    for (const review of reviews)
        if (counts(review))
            byAuthor.set(review.author.login, review);
    return [...byAuthor.values()];
}
function isOpinion({ state }) {
    return state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
}
function reviewPath(review) {
    return `${itemPath(review.pullRequest)}#pullrequestreview-${databaseId(review)}`;
}
const reviewFields = fieldsOf({
    author: ({ author }) => author,
    authorAssociation: () => 'MEMBER',
    body: ({ body }) => body,
    bodyText: ({ body }) => body,
    createdAt: ({ submittedAt }) => submittedAt,
    id: nodeId,
    pullRequest: ({ pullRequest }) => pullRequest,
    repository: ({ pullRequest }) => pullRequest.repository,
    resourcePath: reviewPath,
    state: ({ state }) => state,
    submittedAt: ({ submittedAt }) => submittedAt,
    updatedAt: ({ submittedAt }) => submittedAt,
    url: (review, _args, { webUrl }) => `${webUrl}${reviewPath(review)}`,
});
const reviewRequestFields = fieldsOf({
    asCodeOwner: () => false,
    id: nodeId,
    pullRequest: ({ pullRequest }) => pullRequest,
    requestedReviewer: ({ reviewer }, _args, { viewer }) => reviewer.kind === 'Team' && !viewer.readsTeams ? null : reviewer,
});

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/pull-request.js








const CHANGE_TYPES = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED' };
function isCrossRepository({ headRepository, repository }) {
    return headRepository !== repository;
}
function pull_request_sum(pullRequest, side) {
    return listChanges(pullRequest).reduce((total, file) => total + file[side], 0);
}
const pullRequestFields = fieldsOf({
    ...conversationFields,
    additions: (it) => pull_request_sum(it, 'additions'),
    baseRef: ({ repository, baseRefName }) => branchHandle(repository, baseRefName),
    baseRefName: ({ baseRefName }) => baseRefName,
    baseRefOid: ({ baseRefOid }) => baseRefOid,
    baseRepository: ({ repository }) => repository,
    changedFiles: (it) => listChanges(it).length,
    commits: (it, args, _context, info) => {
        const toNode = (commit) => {
            return { kind: 'PullRequestCommit', pullRequest: it, commit };
        };
        return pageOf(listCommits(it).map(toNode), args, info);
    },
    deletions: (it) => pull_request_sum(it, 'deletions'),
    files: (it, args, _context, info) => pageOf(listChanges(it), args, info),
    headRef: ({ headRepository, headRefName }) => branchHandle(headRepository, headRefName),
    headRefName: ({ headRefName }) => headRefName,
    headRefOid: ({ headRefOid }) => headRefOid,
    headRepository: ({ headRepository }) => headRepository,
    headRepositoryOwner: (it) => {
        if (it.headRepository === null)
            return null;
        return {
            kind: isCrossRepository(it) ? 'User' : 'Organization',
            login: it.headRepository.owner,
        };
    },
    isCrossRepository,
    isDraft: ({ isDraft }) => isDraft,
    lastEditedAt: ({ lastEditedAt }) => lastEditedAt,
    latestOpinionatedReviews: (it, args, _context, info) => pageOf(latestReviews(it, isOpinion), args, info),
    latestReviews: (it, args, _context, info) => pageOf(latestReviews(it), args, info),
    maintainerCanModify: () => true,
    mergeCommit: ({ repository, mergeCommit }) => mergeCommit === null ? null : { kind: 'Commit', repository, ...mergeCommit },
    mergeable: (it) => {
        if (it.state !== 'OPEN')
            return 'UNKNOWN';
        return hasConflict(it) ? 'CONFLICTING' : 'MERGEABLE';
    },
    merged: ({ state }) => state === 'MERGED',
    mergedAt: ({ mergedAt }) => mergedAt,
    mergedBy: ({ mergedBy }) => mergedBy,
    permalink: (it, _args, { webUrl }) => `${webUrl}${itemPath(it)}`,
    publishedAt: ({ createdAt }) => createdAt,
    reviewDecision: () => null,
    reviewRequests: ({ reviewRequests }, args, _context, info) => pageOf(reviewRequests, args, info),
    reviews: (it, args, _context, info) => {
        const { states, author } = args;
        const found = it.reviews.filter((review) => (states == null || states.includes(review.state)) &&
            (author == null || review.author.login === author));
        return pageOf(found, args, info);
    },
    timelineItems: timelineOf,
    totalCommentsCount: ({ comments }) => comments.length,
    viewerDidAuthor: ({ author }, _args, { viewer }) => author?.login === viewer.account.login,
});
const changedFileFields = fieldsOf({
    additions: ({ additions }) => additions,
    changeType: ({ status }) => CHANGE_TYPES[status],
    deletions: ({ deletions }) => deletions,
    path: ({ path }) => path,
});
function pull_request_commitPath({ pullRequest, commit }) {
    return `${itemPath(pullRequest)}/commits/${commit.oid}`;
}
const pullRequestCommitFields = fieldsOf({
    commit: ({ pullRequest, commit }) => commitHandle(pullRequest.repository, commit.oid),
    id: nodeId,
    pullRequest: ({ pullRequest }) => pullRequest,
    resourcePath: pull_request_commitPath,
    url: (it, _args, { webUrl }) => `${webUrl}${pull_request_commitPath(it)}`,
});

;// CONCATENATED MODULE: ./build/emulator/graphql/fields/query.js




const queryFields = fieldsOf({
    node: (_source, args, context) => findNode(context, args.id),
    nodes: (_source, args, context) => args.ids.map((id) => settle(context, id)),
    rateLimit: (_source, _args, { github }) => github.rateLimit,
    viewer: (_source, _args, { viewer }) => ({ kind: 'User', login: restLogin(viewer.account) }),
    repository: (_source, args, { github, viewer }) => {
        const repository = github.findRepository(args.owner, args.name, args.followRenames ?? true);
        if (repository !== undefined && viewer.sees(repository))
            return repository;
        const name = `${args.owner}/${args.name}`;
        throw Refusal.notFound(`Could not resolve to a Repository with the name '${name}'.`);
    },
});
const rateLimitFields = fieldsOf({
    cost: (_source, _args, { cost }) => cost.points,
    nodeCount: (_source, _args, { cost }) => cost.nodes,
    limit: ({ limit }) => limit,
    remaining: ({ remaining }) => remaining,
    resetAt: ({ resetAt }) => resetAt,
    used: ({ used }) => used,
});
function settle(context, id) {
    try {
        return findNode(context, id);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/editing.js



const LONGEST_TITLE = 256;
const LONGEST_BODY = 65_536;
function checkText({ title, body, }) {
    if (title !== undefined && title.trim() === '') {
        throw Refusal.invalid('Issue', "title can't be blank", 'title');
    }
    if (title !== undefined && title.length > LONGEST_TITLE) {
        throw Refusal.invalid('Issue', `title is too long (maximum is ${LONGEST_TITLE} characters)`, 'title');
    }
    if (body !== undefined && body.length > LONGEST_BODY) {
        throw Refusal.invalid('Issue', `body is too long (maximum is ${LONGEST_BODY} characters)`, 'body');
    }
}
function editPullRequest(pullRequest, edit, at) {
    const { repository } = pullRequest;
    if (edit.title !== undefined || edit.body !== undefined)
        pullRequest.lastEditedAt = at;
    pullRequest.title = edit.title ?? pullRequest.title;
    pullRequest.body = edit.body ?? pullRequest.body;
    pullRequest.isDraft = edit.draft ?? pullRequest.isDraft;
    if (edit.author !== undefined)
        pullRequest.author = edit.author === null ? null : accountOf(edit.author);
    if (edit.labels !== undefined)
        pullRequest.labels = edit.labels.map((it) => repository.ensureLabel(it));
    if (edit.assignees !== undefined)
        editing_assign(pullRequest, edit.assignees);
    if (edit.reviewers !== undefined)
        setReviewers(pullRequest, edit.reviewers, at);
    if (edit.requestedReviewers !== undefined)
        requestReviewers(pullRequest, edit.requestedReviewers);
    moveBranches(pullRequest, edit);
    touch(pullRequest, at);
}
function moveBranches(pullRequest, edit) {
    const { repository } = pullRequest;
    const open = pullRequest.state === 'OPEN';
    if (open)
        repository.openPullRequests.remove(pullRequest);
    if (edit.headRepository !== undefined)
        pullRequest.headRepository = edit.headRepository;
    if (edit.head !== undefined) {
        pullRequest.headRefName = edit.head;
        pullRequest.headRefOid = pullRequest.headRepository?.head(edit.head) ?? pullRequest.headRefOid;
    }
    if (edit.base !== undefined) {
        pullRequest.baseRefName = edit.base;
        pullRequest.baseRefOid = repository.head(edit.base) ?? pullRequest.baseRefOid;
    }
    if (open)
        repository.openPullRequests.add(pullRequest);
}
function editing_assign(item, logins) {
    item.assignees = logins.map(accountOf);
}
function setReviewers(pullRequest, logins, at) {
    pullRequest.reviews = [];
    for (const login of logins)
        addReview(pullRequest, accountOf(login), 'APPROVED', '', at);
}
function addReview(pullRequest, author, state, body, submittedAt) {
    const id = pullRequest.repository.world.nextId();
    const kind = 'PullRequestReview';
    pullRequest.reviews.push({ kind, id, pullRequest, author, state, body, submittedAt });
    pullRequest.reviewRequests = pullRequest.reviewRequests.filter(({ reviewer }) => reviewer.kind === 'Team' || reviewer.login !== author.login);
}
function requestReviewers(pullRequest, names) {
    pullRequest.reviewRequests = names.map((name) => {
        const id = pullRequest.repository.world.nextId();
        return { kind: 'ReviewRequest', id, pullRequest, reviewer: reviewerOf(name) };
    });
}
function addLabels(item, labels, act) {
    const added = labels.filter((label) => !item.labels.includes(label));
    for (const label of new Set(added)) {
        item.labels.push(label);
        addEvent(item, 'LabeledEvent', act, label);
    }
    if (added.length > 0)
        touch(item, act.at);
}
function removeLabels(item, labels, act) {
    const removed = item.labels.filter((label) => labels.includes(label));
    for (const label of removed)
        addEvent(item, 'UnlabeledEvent', act, label);
    item.labels = item.labels.filter((label) => !removed.includes(label));
    if (removed.length > 0)
        touch(item, act.at);
}
function addComment(item, body, act) {
    checkText({ body });
    const id = item.repository.world.nextId();
    const comment = {
        kind: 'IssueComment',
        id,
        subject: item,
        author: act.actor,
        body,
        createdAt: act.at,
    };
    item.comments.push(comment);
    touch(item, act.at);
    return comment;
}

;// CONCATENATED MODULE: ./build/emulator/graphql/mutations/mutation.js
function mutation(act) {
    return (_source, { input }, context) => ({
        clientMutationId: input.clientMutationId ?? null,
        ...act(input, context),
    });
}

;// CONCATENATED MODULE: ./build/emulator/graphql/mutations/labels.js




function writable(context, id) {
    const item = findNodeOf(context, id, 'PullRequest', 'Issue');
    context.viewer.demandWrite(item.repository, 'issues', ...pullRequestScope(item));
    return item;
}
function pullRequestScope({ kind }) {
    return kind === 'PullRequest' ? ['pullRequests'] : [];
}
function actOf({ viewer, github }) {
    return { actor: viewer.account, at: github.clock.stamp() };
}
const labelMutations = {
    addLabelsToLabelable: mutation((input, context) => {
        const labelable = writable(context, input.labelableId);
        const labels = input.labelIds.map((id) => findNodeOf(context, id, 'Label'));
        addLabels(labelable, labels, actOf(context));
        return { labelable };
    }),
    removeLabelsFromLabelable: mutation((input, context) => {
        const labelable = writable(context, input.labelableId);
        const labels = input.labelIds.map((id) => findNodeOf(context, id, 'Label'));
        removeLabels(labelable, labels, actOf(context));
        return { labelable };
    }),
    createLabel: mutation((input, context) => {
        const repository = findNodeOf(context, input.repositoryId, 'Repository');
        context.viewer.demandWrite(repository, 'issues', 'pullRequests');
        const { name, color, description = null } = input;
        return { label: repository.labels.create({ name, color, description }) };
    }),
    addComment: mutation((input, context) => {
        const subject = writable(context, input.subjectId);
        const node = addComment(subject, input.body, actOf(context));
        const cursor = encodeCursor([subject.comments.length - 1, 0]);
        return { subject, commentEdge: { cursor, node } };
    }),
};

;// CONCATENATED MODULE: ./build/emulator/repository/committing.js




function writeCommit(repository, commit) {
    const { store } = repository;
    const [parent] = commit.parents;
    const base = parent === undefined ? undefined : store.commit(parent).tree;
    const tree = writeTreeChanges(store, base, toEntries(repository, base, commit.files));
    const { parents, message, author, committer = author } = commit;
    return store.writeCommit({ tree, parents, message, author, committer });
}
function commitFiles(repository, options) {
    const branch = options.branch ?? repository.defaultBranch;
    const start = repository.head(branch) ?? repository.resolve(options.base ?? repository.defaultBranch);
    const account = accountOf(options.author ?? DEFAULT_LOGIN);
    const at = repository.world.clock.stamp(options.at);
    const commit = writeCommit(repository, {
        parents: start === undefined ? [] : [start],
        files: options.files,
        message: options.message ?? `Change ${Object.keys(options.files).join(', ')}`,
        author: identityOf(account, at),
    });
    setRef(repository, `refs/heads/${branch}`, commit.oid, account, at);
    return commit.oid;
}
function commitOnBranch(repository, request, actor) {
    const { branch, expectedHeadOid, additions, deletions } = request;
    const head = repository.head(branch);
    if (head === undefined)
        throw Refusal.notFound('Branch not found');
    if (head !== expectedHeadOid)
        throw staleHead(expectedHeadOid);
    checkProtection(repository, `refs/heads/${branch}`);
    checkPaths(repository, head, additions, deletions);
    const added = additions.map(({ path, bytes }) => [path, bytes]);
    const deleted = deletions.map((path) => [path, null]);
    const commit = writeCommit(repository, {
        parents: [head],
        files: Object.fromEntries([...added, ...deleted]),
        message: request.message,
        author: request.author,
        committer: webFlow(request.author.date),
    });
    setRef(repository, `refs/heads/${branch}`, commit.oid, actor);
    return commit;
}
function checkPaths(repository, head, additions, deletions) {
    const { store } = repository;
    const paths = [...additions.map(({ path }) => path), ...deletions];
    const wrong = paths.find((path) => path === '' || /^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)/.test(path));
    if (wrong !== undefined)
        throw new Refusal('UNPROCESSABLE', `A path is not valid: ${wrong}`);
    const twice = paths.find((path, index) => paths.indexOf(path) !== index);
    if (twice !== undefined) {
        throw new Refusal('UNPROCESSABLE', `A path was specified more than once: ${twice}`);
    }
    if (deletions.some((path) => findEntry(store, store.commit(head).tree, path) === undefined)) {
        const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
        throw new Refusal('UNPROCESSABLE', message);
    }
}
function toEntries(repository, base, files) {
    const { store } = repository;
    const entries = new Map();
    for (const [path, content] of Object.entries(files)) {
        if (content === null)
            entries.set(path, null);
        else {
            const present = base === undefined ? undefined : findFile(store, base, path);
            const mode = present?.mode ?? '100644';
            entries.set(path, { mode, oid: store.writeBlob(Buffer.from(content)) });
        }
    }
    return entries;
}

;// CONCATENATED MODULE: ./build/emulator/repository/opening.js






function openPullRequest(repository, options) {
    const at = repository.world.clock.stamp(options.createdAt);
    const author = accountOf(options.author ?? DEFAULT_LOGIN);
    const number = repository.takeNumber(options.number);
    const proposal = {
        title: options.title,
        body: options.body ?? '',
        headRepository: options.fork === undefined ? repository : repository.world.fork(repository, options.fork),
        head: options.head,
        base: options.base ?? repository.defaultBranch,
        isDraft: options.draft ?? false,
        author,
    };
    const headOid = prepareHead(repository, proposal, number, at);
    checkProposal(repository, proposal);
    const pullRequest = record(repository, proposal, headOid, number, at);
    pullRequest.labels = (options.labels ?? []).map((name) => repository.ensureLabel(name));
    editing_assign(pullRequest, options.assignees ?? []);
    setReviewers(pullRequest, options.reviewers ?? [], at);
    requestReviewers(pullRequest, options.requestedReviewers ?? []);
    return pullRequest;
}
function createPullRequest(repository, proposal) {
    const { author, title, body } = proposal;
    if (author.login === 'github-actions' && !repository.settings.allowActionsToCreatePullRequests) {
        throw new Refusal('FORBIDDEN', 'GitHub Actions is not permitted to create or approve pull requests.');
    }
    checkText({ title, body });
    const headOid = checkProposal(repository, proposal);
    const at = repository.world.clock.stamp();
    return record(repository, proposal, headOid, repository.takeNumber(), at);
}
function findHead(repository, name) {
    const [, owner, head = name] = /^([^:]+):(.+)$/.exec(name) ?? [];
    if (owner === undefined || owner === repository.owner)
        return { headRepository: repository, head };
    const fork = repository.world.findRepository(owner, repository.name);
    if (fork?.parent !== repository)
        throw missingBranch('head', name);
    return { headRepository: fork, head };
}
function checkProposal(repository, { headRepository, head, base }) {
    const baseOid = repository.head(base);
    const headOid = headRepository.head(head);
    if (baseOid === undefined)
        throw missingBranch('base', base);
    if (headOid === undefined)
        throw missingBranch('head', head);
    const open = repository.openPullRequests.withHead(headRepository, head);
    if (open.some((other) => other.baseRefName === base)) {
        const message = `A pull request already exists for ${headRepository.owner}:${head}.`;
        throw Refusal.invalid('PullRequest', message);
    }
    if (isAncestor(repository.store, headOid, baseOid)) {
        throw Refusal.invalid('PullRequest', `No commits between ${base} and ${head}`);
    }
    return headOid;
}
function missingBranch(field, name) {
    return new Refusal('UNPROCESSABLE', `${field === 'head' ? 'Head' : 'Base'} ref must be a branch: ${name}`, {
        message: 'Validation Failed',
        errors: [{ resource: 'PullRequest', field, code: 'invalid' }],
    });
}
function prepareHead(repository, proposal, number, at) {
    const { headRepository, head, base, author, title } = proposal;
    const baseOid = repository.head(base);
    if (baseOid === undefined)
        throw missingBranch('base', base);
    const present = headRepository.head(head);
    if (present !== undefined && !isAncestor(repository.store, present, baseOid))
        return present;
    const path = `changes/${Math.floor(number / 100)}/${number}.md`;
    const commit = writeCommit(repository, {
        parents: [baseOid],
        files: { [path]: `# ${title}\n` },
        message: title,
        author: identityOf(author, at),
    });
    setRef(headRepository, `refs/heads/${head}`, commit.oid, author, at);
    return commit.oid;
}
function record(repository, proposal, headOid, number, at) {
    const pullRequest = {
        kind: 'PullRequest',
        repository,
        number,
        id: repository.world.nextId(),
        title: proposal.title,
        body: proposal.body,
        state: 'OPEN',
        isDraft: proposal.isDraft,
        author: proposal.author,
        headRepository: proposal.headRepository,
        headRefName: proposal.head,
        headRefOid: headOid,
        baseRefName: proposal.base,
        baseRefOid: repository.head(proposal.base) ?? headOid,
        assignees: [],
        labels: [],
        reviews: [],
        reviewRequests: [],
        comments: [],
        events: [],
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        mergedAt: null,
        mergedBy: null,
        mergeCommit: null,
        lastEditedAt: null,
    };
    repository.addPullRequest(pullRequest);
    return pullRequest;
}

;// CONCATENATED MODULE: ./build/emulator/graphql/mutations/pull-requests.js







const METHODS = {
    MERGE: 'merge',
    SQUASH: 'squash',
    REBASE: 'rebase',
};
function pull_requests_writable(context, id) {
    const pullRequest = findNodeOf(context, id, 'PullRequest');
    context.viewer.demandWrite(pullRequest.repository, 'pullRequests');
    return pullRequest;
}
function pull_requests_actOf({ viewer, github }) {
    return { actor: viewer.account, at: github.clock.stamp() };
}
function update(pullRequest, input, context) {
    const { title, body, baseRefName } = input;
    checkText({ title: title ?? undefined, body: body ?? undefined });
    const labels = input.labelIds?.map((id) => findNodeOf(context, id, 'Label'));
    const assignees = input.assigneeIds?.map((id) => findNodeOf(context, id, 'User', 'Bot'));
    if (baseRefName != null && pullRequest.repository.head(baseRefName) === undefined) {
        throw new Refusal('UNPROCESSABLE', `Proposed base branch '${baseRefName}' was not found`);
    }
    if (input.state === 'OPEN')
        reopenPullRequest(pullRequest, pull_requests_actOf(context));
    if (labels !== undefined)
        pullRequest.labels = [...new Set(labels)];
    if (assignees !== undefined)
        editing_assign(pullRequest, assignees.map(({ login }) => login));
    const edit = {
        ...(title != null && { title }),
        ...(body != null && { body }),
        ...(baseRefName != null && { base: baseRefName }),
    };
    editPullRequest(pullRequest, edit, context.github.clock.stamp());
    if (input.state === 'CLOSED')
        closePullRequest(pullRequest, pull_requests_actOf(context));
}
const pullRequestMutations = {
    createPullRequest: mutation((input, context) => {
        const repository = findNodeOf(context, input.repositoryId, 'Repository');
        context.viewer.demandWrite(repository, 'pullRequests');
        const named = findHead(repository, input.headRefName);
        const headRepository = input.headRepositoryId == null
            ? named.headRepository
            : findNodeOf(context, input.headRepositoryId, 'Repository');
        const pullRequest = createPullRequest(repository, {
            title: input.title,
            body: input.body ?? '',
            headRepository,
            head: named.head,
            base: input.baseRefName,
            isDraft: input.draft ?? false,
            author: context.viewer.account,
        });
        return { pullRequest };
    }),
    updatePullRequest: mutation((input, context) => {
        const pullRequest = pull_requests_writable(context, input.pullRequestId);
        update(pullRequest, input, context);
        return { actor: context.viewer.account, pullRequest };
    }),
    closePullRequest: mutation((input, context) => {
        const pullRequest = pull_requests_writable(context, input.pullRequestId);
        closePullRequest(pullRequest, pull_requests_actOf(context));
        return { pullRequest };
    }),
    reopenPullRequest: mutation((input, context) => {
        const pullRequest = pull_requests_writable(context, input.pullRequestId);
        reopenPullRequest(pullRequest, pull_requests_actOf(context));
        return { pullRequest };
    }),
    mergePullRequest: mutation((input, context) => {
        const pullRequest = pull_requests_writable(context, input.pullRequestId);
        context.viewer.demandWrite(pullRequest.repository, 'contents');
        mergePullRequest(pullRequest, {
            ...pull_requests_actOf(context),
            method: METHODS[input.mergeMethod ?? 'MERGE'],
            headline: input.commitHeadline ?? undefined,
            body: input.commitBody ?? undefined,
            expectedHeadOid: input.expectedHeadOid ?? undefined,
        });
        return { actor: context.viewer.account, pullRequest };
    }),
};

;// CONCATENATED MODULE: ./build/emulator/graphql/mutations/refs.js







function targetOf(context, { branch }) {
    const strip = (name) => name.replace(/^refs\/heads\//, '');
    if (branch.id != null) {
        const ref = findNodeOf(context, branch.id, 'Ref');
        return { repository: ref.repository, branch: strip(ref.name) };
    }
    const name = branch.repositoryNameWithOwner ?? '';
    const [owner = '', short = ''] = name.split('/');
    const repository = context.github.findRepository(owner, short);
    if (repository === undefined || !context.viewer.sees(repository)) {
        throw Refusal.notFound(`Could not resolve to a Repository with the name '${name}'.`);
    }
    return { repository, branch: strip(branch.branchName ?? '') };
}
function decodeContents({ path, contents }) {
    const bytes = Buffer.from(contents, 'base64');
    if (bytes.toString('base64') === contents)
        return { path, bytes };
    throw new Refusal('UNPROCESSABLE', `The contents of ${path} are not valid Base64 (RFC 4648).`);
}
const refMutations = {
    createCommitOnBranch: mutation((input, context) => {
        const { repository, branch } = targetOf(context, input);
        context.viewer.demandWrite(repository, 'contents');
        const { headline, body } = input.message;
        const commit = commitOnBranch(repository, {
            branch,
            expectedHeadOid: input.expectedHeadOid,
            message: body == null || body === '' ? headline : `${headline}\n\n${body}`,
            additions: (input.fileChanges?.additions ?? []).map(decodeContents),
            deletions: (input.fileChanges?.deletions ?? []).map(({ path }) => path),
            author: identityOf(context.viewer.account, context.github.clock.stamp()),
        }, context.viewer.account);
        return { commit: commitHandle(repository, commit.oid), ref: branchHandle(repository, branch) };
    }),
    createRef: mutation((input, context) => {
        const repository = findNodeOf(context, input.repositoryId, 'Repository');
        context.viewer.demandWrite(repository, 'contents');
        createRef(repository, input.name, input.oid, context.viewer.account);
        return { ref: refHandle(repository, input.name) };
    }),
    updateRef: mutation((input, context) => {
        const { repository, name } = findNodeOf(context, input.refId, 'Ref');
        context.viewer.demandWrite(repository, 'contents');
        updateRef(repository, { name, afterOid: input.oid, force: input.force ?? false }, context.viewer.account);
        return { ref: refHandle(repository, name) };
    }),
    updateRefs: mutation((input, context) => {
        const repository = findNodeOf(context, input.repositoryId, 'Repository');
        context.viewer.demandWrite(repository, 'contents');
        updateRefs(repository, input.refUpdates.map(toUpdate), context.viewer.account);
        return {};
    }),
    deleteRef: mutation((input, context) => {
        const { repository, name } = findNodeOf(context, input.refId, 'Ref');
        context.viewer.demandWrite(repository, 'contents');
        deleteRef(repository, name, context.viewer.account);
        return {};
    }),
};
function toUpdate({ name, beforeOid, afterOid, force }) {
    return { name, beforeOid: beforeOid ?? undefined, afterOid, force: force ?? false };
}

;// CONCATENATED MODULE: ./build/emulator/graphql/resolvers.js












const resolvers = {
    Query: queryFields,
    RateLimit: rateLimitFields,
    Mutation: { ...labelMutations, ...pullRequestMutations, ...refMutations },
    Repository: repositoryFields,
    Ref: refFields,
    Commit: commitFields,
    GitActor: gitActorFields,
    Tree: treeFields,
    TreeEntry: treeEntryFields,
    Blob: blobFields,
    PullRequest: pullRequestFields,
    PullRequestChangedFile: changedFileFields,
    PullRequestCommit: pullRequestCommitFields,
    PullRequestReview: reviewFields,
    ReviewRequest: reviewRequestFields,
    Issue: issueFields,
    IssueComment: commentFields,
    Label: labelFields,
    Milestone: milestoneFields,
    ClosedEvent: closedEventFields,
    ReopenedEvent: reopenedEventFields,
    MergedEvent: mergedEventFields,
    LabeledEvent: labelEventFields,
    UnlabeledEvent: labelEventFields,
    User: userFields,
    Bot: botFields,
    Organization: organizationFields,
    Mannequin: mannequinFields,
    Team: teamFields,
};

;// CONCATENATED MODULE: ./build/emulator/graphql/executable-schema.js




const INSTANTS = new Set(['DateTime', 'GitTimestamp']);
let built;
function executableSchema() {
    built ??= build();
    return built;
}
function build() {
    const schema = (0,graphql/* buildSchema */.IV5)(schemaText, { assumeValid: true });
    for (const type of Object.values(schema.getTypeMap())) {
        if ((0,graphql/* isScalarType */.lgc)(type) && INSTANTS.has(type.name))
            type.serialize = serializeInstant;
        if (type.name === 'BigInt' && (0,graphql/* isScalarType */.lgc)(type))
            type.serialize = String;
        if (!(0,graphql/* isObjectType */.YQo)(type))
            continue;
        const fields = resolvers[type.name];
        for (const field of Object.values(type.getFields())) {
            const resolve = fields?.[field.name];
            if (resolve !== undefined)
                field.resolve = resolve;
        }
    }
    return schema;
}
function serializeInstant(value) {
    if (value instanceof Date)
        return formatInstant(value);
    throw new TypeError('An instant must be a date.');
}
const readProperty = (source, _args, _context, info) => {
    if (typeof source === 'object' && source !== null && info.fieldName in source) {
        return Reflect.get(source, info.fieldName);
    }
    throw new Error(`The embedded GitHub does not resolve ${info.parentType.name}.${info.fieldName}.`);
};
function readKind(value) {
    if (typeof value !== 'object' || value === null || !('kind' in value))
        return undefined;
    return typeof value.kind === 'string' ? value.kind : undefined;
}

;// CONCATENATED MODULE: ./build/emulator/graphql/answer-query.js





const NODE_LIMIT = 500_000;
const valid = new WeakSet();
function answerQuery(github, viewer, webUrl, request) {
    if (!isRecord(request) || typeof request.query !== 'string') {
        return failed({ message: 'A query attribute must be specified and must be a string.' });
    }
    const name = typeof request.operationName === 'string' ? request.operationName : undefined;
    const prepared = prepare(request.query, name);
    if ('errors' in prepared)
        return { body: { errors: prepared.errors }, nodes: 0 };
    const { document, operation } = prepared;
    const variables = isRecord(request.variables) ? request.variables : {};
    const cost = measureCost(executableSchema(), document, operation, variables);
    if (cost.nodes > NODE_LIMIT)
        return failed(tooManyNodes(cost.nodes));
    if (!github.rateLimit.spend(cost.points))
        return failed(exhausted(github));
    const result = (0,graphql/* execute */.g7Y)({
        schema: executableSchema(),
        document,
        variableValues: variables,
        contextValue: { github, viewer, webUrl, cost },
        fieldResolver: readProperty,
        typeResolver: readKind,
        ...(name !== undefined && { operationName: name }),
    });
    if ('then' in result)
        throw new Error('Resolvers must not wait.');
    return { body: toBody(result), nodes: cost.nodes };
}
function prepare(query, name) {
    try {
        const document = parseQuery(query);
        const errors = valid.has(document) ? [] : (0,graphql/* validate */.tfT)(executableSchema(), document);
        if (errors.length > 0)
            return { errors: errors.map(toValidationError) };
        valid.add(document);
        const operation = selectOperation(document, name);
        if (operation !== undefined)
            return { document, operation };
        return { errors: [{ message: `No operation named "${name ?? ''}"` }] };
    }
    catch (error) {
        if (error instanceof graphql/* GraphQLError */.eOn)
            return { errors: [toError(error)] };
        throw error;
    }
}
function toBody({ data, errors }) {
    return {
        ...(data !== undefined && { data }),
        ...(errors !== undefined && errors.length > 0 && { errors: errors.map(toError) }),
    };
}
function toError(error) {
    const refusal = error.originalError;
    const type = refusal instanceof Refusal ? refusal.type : undefined;
    return {
        ...(type !== undefined && { type }),
        ...(error.path !== undefined && { path: error.path }),
        ...(type === 'FORBIDDEN' && { extensions: { saml_failure: false } }),
        ...(error.locations !== undefined && { locations: error.locations }),
        message: error.message,
    };
}
function toValidationError(error) {
    const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
    if (fieldName === undefined)
        return toError(error);
    const extensions = { code: 'undefinedField', typeName, fieldName };
    const message = `Field '${fieldName}' doesn't exist on type '${typeName}'`;
    return { ...toError(error), extensions, message };
}
function failed(error) {
    return { body: { errors: [error] }, nodes: 0 };
}
function tooManyNodes(nodes) {
    const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${NODE_LIMIT}.`;
    return { type: 'MAX_NODE_LIMIT_EXCEEDED', message };
}
function exhausted({ rateLimit }) {
    if (rateLimit.errorType === 'RATE_LIMITED') {
        return {
            type: 'RATE_LIMITED',
            message: 'API rate limit exceeded for installation ID 1234567.',
        };
    }
    const message = 'API rate limit already exceeded for user ID 1234567.';
    return { type: 'RATE_LIMIT', code: 'graphql_rate_limit', message };
}

;// CONCATENATED MODULE: ./build/emulator/rest/bodies.js





function accountBody(account, webUrl) {
    if (account === null)
        return null;
    return {
        login: restLogin(account),
        id: databaseIdOf(account.login),
        node_id: nodeId(account),
        type: account.kind,
        html_url: `${webUrl}/${account.login}`,
        site_admin: false,
    };
}
function repositoryBody(repository, webUrl) {
    const { nameWithOwner, settings, parent } = repository;
    const kind = parent === null ? 'Organization' : 'User';
    return {
        id: databaseId(repository),
        node_id: nodeId(repository),
        name: repository.name,
        full_name: nameWithOwner,
        private: settings.private,
        visibility: settings.private ? 'private' : 'public',
        owner: accountBody({ kind, login: repository.owner }, webUrl),
        html_url: `${webUrl}/${nameWithOwner}`,
        url: `${webUrl}/repos/${nameWithOwner}`,
        description: null,
        fork: parent !== null,
        archived: settings.archived,
        default_branch: repository.defaultBranch,
        created_at: formatInstant(repository.createdAt),
        allow_auto_merge: settings.autoMergeAllowed,
        delete_branch_on_merge: settings.deleteBranchOnMerge,
    };
}
function labelBody(label) {
    const { name, color, description } = label;
    return {
        id: databaseId(label),
        node_id: nodeId(label),
        name,
        color,
        description,
        default: false,
    };
}
function teamBody(team) {
    return { id: databaseIdOf(team.slug), node_id: nodeId(team), name: team.slug, slug: team.slug };
}
function instant(date) {
    return date === null ? null : formatInstant(date);
}
function branchBody(repository, ref, sha, webUrl) {
    const owner = repository?.owner;
    return {
        label: owner === undefined ? ref : `${owner}:${ref}`,
        ref,
        sha,
        user: owner === undefined ? null : accountBody({ kind: 'User', login: owner }, webUrl),
        repo: repository === null ? null : repositoryBody(repository, webUrl),
    };
}
function itemBody(item, webUrl) {
    const html = `${webUrl}${itemPath(item)}`;
    const kind = item.kind === 'PullRequest' ? 'pulls' : 'issues';
    return {
        id: databaseId(item),
        node_id: nodeId(item),
        number: item.number,
        state: item.state === 'OPEN' ? 'open' : 'closed',
        title: item.title,
        body: item.body === '' ? null : item.body,
        user: accountBody(item.author, webUrl),
        labels: item.labels.map(labelBody),
        assignee: accountBody(item.assignees[0] ?? null, webUrl),
        assignees: item.assignees.map((account) => accountBody(account, webUrl)),
        milestone: null,
        locked: false,
        author_association: 'CONTRIBUTOR',
        created_at: formatInstant(item.createdAt),
        updated_at: formatInstant(item.updatedAt),
        closed_at: instant(item.closedAt),
        html_url: html,
        url: `${webUrl}/repos/${item.repository.nameWithOwner}/${kind}/${item.number}`,
    };
}
function issueBody(issue, webUrl) {
    return {
        ...itemBody(issue, webUrl),
        state_reason: issue.stateReason?.toLowerCase() ?? null,
        comments: issue.comments.length,
    };
}
function listedPullRequestBody(it, webUrl) {
    const users = it.reviewRequests.flatMap(({ reviewer }) => reviewer.kind === 'Team' ? [] : [reviewer]);
    const teams = it.reviewRequests.flatMap(({ reviewer }) => reviewer.kind === 'Team' ? [reviewer] : []);
    const common = itemBody(it, webUrl);
    return {
        ...common,
        diff_url: `${common.html_url}.diff`,
        draft: it.isDraft,
        head: branchBody(it.headRepository, it.headRefName, it.headRefOid, webUrl),
        base: branchBody(it.repository, it.baseRefName, it.baseRefOid, webUrl),
        merged_at: instant(it.mergedAt),
        merge_commit_sha: it.mergeCommit?.oid ?? null,
        requested_reviewers: users.map((account) => accountBody(account, webUrl)),
        requested_teams: teams.map(teamBody),
        auto_merge: null,
    };
}
function pullRequestBody(it, webUrl) {
    const files = listChanges(it);
    const mergeable = it.state === 'OPEN' ? !hasConflict(it) : null;
    return {
        ...listedPullRequestBody(it, webUrl),
        merged: it.state === 'MERGED',
        merged_by: accountBody(it.mergedBy, webUrl),
        mergeable,
        mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
        comments: it.comments.length,
        review_comments: 0,
        maintainer_can_modify: true,
        commits: listCommits(it).length,
        additions: files.reduce((total, file) => total + file.additions, 0),
        deletions: files.reduce((total, file) => total + file.deletions, 0),
        changed_files: files.length,
    };
}
function commentBody(comment, webUrl) {
    const { subject, author, body, createdAt } = comment;
    const id = databaseId(comment);
    return {
        id,
        node_id: nodeId(comment),
        user: accountBody(author, webUrl),
        body,
        created_at: formatInstant(createdAt),
        updated_at: formatInstant(createdAt),
        html_url: `${webUrl}${itemPath(subject)}#issuecomment-${id}`,
    };
}

;// CONCATENATED MODULE: ./build/emulator/rest/call.js

const NOT_FOUND = 'Not Found';
function repositoryOf({ github, viewer, params }) {
    const repository = github.findRepository(params.owner ?? '', params.repo ?? '');
    if (repository === undefined || !viewer.sees(repository))
        throw Refusal.notFound(NOT_FOUND);
    return repository;
}
function allowedRepository(call, access, ...scopes) {
    const repository = repositoryOf(call);
    if (access === 'write')
        call.viewer.demandWrite(repository, ...scopes);
    else
        call.viewer.demand(access, ...scopes);
    return repository;
}
function pullRequestOf(call, access) {
    const found = allowedRepository(call, access, 'pullRequests').findPullRequest(Number(call.params.number));
    if (found === undefined)
        throw Refusal.notFound(NOT_FOUND);
    return found;
}
function itemOf(call, access) {
    const number = Number(call.params.number);
    const repository = repositoryOf(call);
    const pullRequest = repository.findPullRequest(number);
    allowedRepository(call, access, 'issues', ...(pullRequest ? ['pullRequests'] : []));
    const found = pullRequest ?? repository.findIssue(number);
    if (found === undefined)
        throw Refusal.notFound(NOT_FOUND);
    return found;
}
function call_actOf({ viewer, github }) {
    return { actor: viewer.account, at: github.clock.stamp() };
}
function requiredText({ body }, name) {
    const value = body[name];
    if (typeof value === 'string')
        return value;
    throw new Refusal('UNPROCESSABLE', `Invalid request.\n\n"${name}" wasn't supplied.`);
}
function optionalText({ body }, name) {
    const value = body[name];
    return typeof value === 'string' ? value : undefined;
}
function textList(value) {
    return Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
}

;// CONCATENATED MODULE: ./build/emulator/rest/route.js

function route(method, template, handler) {
    const pattern = template.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>.*)');
    return { method, pattern: new RegExp(`^${pattern}$`), handler };
}
function matchRoute(routes, method, path) {
    for (const { method: wanted, pattern, handler } of routes) {
        const match = wanted === method ? pattern.exec(path) : null;
        if (match === null)
            continue;
        const params = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeSegment(text)]);
        return { handler, params: Object.fromEntries(params) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/emulator/rest/account-routes.js




function rateBody(limit) {
    const { used, remaining, resource } = limit;
    return {
        limit: limit.limit,
        used,
        remaining,
        reset: Math.floor(limit.resetAt.getTime() / 1000),
        resource,
    };
}
function readRateLimit({ github }) {
    const core = rateBody(github.restRateLimit);
    return jsonAnswer(200, { resources: { core, graphql: rateBody(github.rateLimit) }, rate: core });
}
const accountRoutes = [
    route('GET', '/rate_limit', readRateLimit),
    route('GET', '/user', ({ viewer, webUrl }) => jsonAnswer(200, accountBody(viewer.account, webUrl))),
    route('GET', '/repos/:owner/:repo', (call) => jsonAnswer(200, repositoryBody(repositoryOf(call), call.webUrl))),
];

;// CONCATENATED MODULE: ./build/emulator/rest/contents.js





const LARGEST_INLINE = 1024 * 1024;
function wantsRaw({ accept }) {
    return /application\/vnd\.github(\.v3)?\.raw/.test(accept);
}
function rawAnswer(bytes) {
    return {
        status: 200,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
        body: bytes,
    };
}
function linksOf({ webUrl }, repository, path, ref) {
    return {
        html_url: `${webUrl}/${repository.nameWithOwner}/blob/${ref}/${path}`,
        url: `${webUrl}/repos/${repository.nameWithOwner}/contents/${path}?ref=${ref}`,
    };
}
function readContents(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    const ref = call.query.get('ref') ?? repository.defaultBranch;
    const path = (call.params.path ?? '').replace(/^\/|\/$/g, '');
    if (repository.resolve(ref) === undefined)
        throw Refusal.notFound(`No commit found for the ref ${ref}`);
    const found = repository.locate(`${ref}:${path}`);
    if (found?.type === 'tree')
        return directoryAnswer(call, repository, path, ref, found.oid);
    if (found?.type !== 'blob')
        throw Refusal.notFound('Not Found');
    const bytes = repository.store.blob(found.oid);
    if (wantsRaw(call))
        return rawAnswer(bytes);
    const inline = bytes.length <= LARGEST_INLINE;
    return jsonAnswer(200, {
        type: 'file',
        name: path.split('/').at(-1),
        path,
        sha: found.oid,
        size: bytes.length,
        encoding: inline ? 'base64' : 'none',
        content: inline ? wrapBase64(bytes) : '',
        ...linksOf(call, repository, path, ref),
    });
}
function directoryAnswer(call, repository, directory, ref, oid) {
    const entries = repository.store.tree(oid).map((entry) => {
        const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
        return {
            type: entry.mode === '40000' ? 'dir' : 'file',
            name: entry.name,
            path,
            sha: entry.oid,
            size: repository.store.findBlob(entry.oid)?.length ?? 0,
            ...linksOf(call, repository, path, ref),
        };
    });
    return jsonAnswer(200, entries);
}
function readBlob(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    const sha = call.params.sha ?? '';
    const bytes = repository.store.findBlob(sha);
    if (bytes === undefined)
        throw Refusal.notFound('Not Found');
    if (wantsRaw(call))
        return rawAnswer(bytes);
    return jsonAnswer(200, {
        sha,
        size: bytes.length,
        encoding: 'base64',
        content: wrapBase64(bytes),
    });
}
function readTree(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    const start = repository.locate(call.params.sha ?? '');
    const oid = start?.type === 'commit' ? repository.store.commit(start.oid).tree : start?.oid;
    if (oid === undefined || repository.store.findTree(oid) === undefined)
        throw Refusal.notFound('Not Found');
    const entries = call.query.has('recursive')
        ? listEntries(repository.store, oid)
        : repository.store.tree(oid).map((entry) => ({ path: entry.name, entry }));
    const tree = entries.map(({ path, entry }) => ({
        path,
        mode: entry.mode.padStart(6, '0'),
        type: entry.mode === '40000' ? 'tree' : 'blob',
        sha: entry.oid,
        ...(entry.mode !== '40000' && { size: repository.store.blob(entry.oid).length }),
    }));
    return jsonAnswer(200, { sha: oid, tree, truncated: false });
}
function wrapBase64(bytes) {
    return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
const contentRoutes = [
    route('GET', '/repos/:owner/:repo/contents/?*path', readContents),
    route('GET', '/repos/:owner/:repo/git/blobs/:sha', readBlob),
    route('GET', '/repos/:owner/:repo/git/trees/*sha', readTree),
];

;// CONCATENATED MODULE: ./build/emulator/rest/page-links.js

function pagedAnswer({ query }, url, rows, toBody) {
    const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
    const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
    const last = Math.max(1, Math.ceil(rows.length / size));
    const link = (target, rel) => {
        const params = new URLSearchParams(query);
        params.set('page', String(target));
        return `<${url}?${params}>; rel="${rel}"`;
    };
    const links = [
        ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
        ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ];
    const headers = links.length === 0 ? {} : { link: links.join(', ') };
    return jsonAnswer(200, rows.slice((page - 1) * size, page * size).map(toBody), headers);
}

;// CONCATENATED MODULE: ./build/emulator/rest/issues.js







function readIssue(call) {
    const item = itemOf(call, 'read');
    if (item.kind === 'Issue')
        return jsonAnswer(200, issueBody(item, call.webUrl));
    const { html_url } = listedPullRequestBody(item, call.webUrl);
    return jsonAnswer(200, {
        ...listedPullRequestBody(item, call.webUrl),
        pull_request: { html_url },
    });
}
function listLabels(call) {
    return jsonAnswer(200, itemOf(call, 'read').labels.map(labelBody));
}
function postLabels(call) {
    const item = itemOf(call, 'write');
    const names = textList(call.body.labels);
    if (names.length === 0)
        throw new Refusal('UNPROCESSABLE', 'Invalid request.\n\n"labels" wasn\'t supplied.');
    addLabels(item, names.map((name) => item.repository.ensureLabel(name)), call_actOf(call));
    return jsonAnswer(200, item.labels.map(labelBody));
}
function deleteLabel(call) {
    const item = itemOf(call, 'write');
    const label = item.repository.labels.find(call.params.name ?? '');
    if (label === undefined || !item.labels.includes(label))
        throw Refusal.notFound('Label does not exist');
    removeLabels(item, [label], call_actOf(call));
    return jsonAnswer(200, item.labels.map(labelBody));
}
function listComments(call) {
    const item = itemOf(call, 'read');
    const url = `${call.webUrl}/repos/${item.repository.nameWithOwner}/issues/${item.number}/comments`;
    return pagedAnswer(call, url, item.comments, (comment) => commentBody(comment, call.webUrl));
}
function postComment(call) {
    const comment = addComment(itemOf(call, 'write'), requiredText(call, 'body'), call_actOf(call));
    return jsonAnswer(201, commentBody(comment, call.webUrl));
}
const issueRoutes = [
    route('GET', '/repos/:owner/:repo/issues/:number', readIssue),
    route('GET', '/repos/:owner/:repo/issues/:number/labels', listLabels),
    route('POST', '/repos/:owner/:repo/issues/:number/labels', postLabels),
    route('DELETE', '/repos/:owner/:repo/issues/:number/labels/:name', deleteLabel),
    route('GET', '/repos/:owner/:repo/issues/:number/comments', listComments),
    route('POST', '/repos/:owner/:repo/issues/:number/comments', postComment),
];

;// CONCATENATED MODULE: ./build/emulator/rest/pulls.js










function list(call) {
    const repository = allowedRepository(call, 'read', 'pullRequests');
    const state = call.query.get('state') ?? 'open';
    const head = call.query.get('head');
    const base = call.query.get('base');
    const direction = call.query.get('direction') ?? (call.query.get('sort') === null ? 'desc' : 'asc');
    const key = call.query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
    const sign = direction === 'asc' ? 1 : -1;
    const found = repository
        .pullRequests()
        .filter((it) => state === 'all' || (it.state === 'OPEN') === (state === 'open'))
        .filter((it) => head === null || `${it.headRepository?.owner}:${it.headRefName}` === head)
        .filter((it) => base === null || it.baseRefName === base)
        .sort((a, b) => sign * (a[key].getTime() - b[key].getTime() || a.number - b.number));
    const url = `${call.webUrl}/repos/${repository.nameWithOwner}/pulls`;
    return pagedAnswer(call, url, found, (it) => listedPullRequestBody(it, call.webUrl));
}
function read(call) {
    const pullRequest = pullRequestOf(call, 'read');
    if (/application\/vnd\.github(\.v3)?\.diff/.test(call.accept)) {
        const headers = { 'content-type': 'application/vnd.github.diff; charset=utf-8' };
        return { status: 200, headers, body: diffOf(pullRequest) };
    }
    return answerWith(call, pullRequest);
}
function diffOf(pullRequest) {
    return listChanges(pullRequest)
        .map((patch) => patch.text)
        .join('');
}
function listFiles(call) {
    const pullRequest = pullRequestOf(call, 'read');
    const url = `${call.webUrl}/repos/${pullRequest.repository.nameWithOwner}/pulls/${pullRequest.number}/files`;
    return pagedAnswer(call, url, listChanges(pullRequest), (file) => ({
        sha: file.oid,
        filename: file.path,
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        changes: file.additions + file.deletions,
        patch: file.hunks,
    }));
}
function pulls_create(call) {
    const repository = allowedRepository(call, 'write', 'pullRequests');
    const pullRequest = createPullRequest(repository, {
        ...findHead(repository, requiredText(call, 'head')),
        title: requiredText(call, 'title'),
        body: optionalText(call, 'body') ?? '',
        base: requiredText(call, 'base'),
        isDraft: call.body.draft === true,
        author: call.viewer.account,
    });
    return answerWith(call, pullRequest, 201);
}
function pulls_update(call) {
    const pullRequest = pullRequestOf(call, 'write');
    const [title, body, base] = ['title', 'body', 'base'].map((name) => optionalText(call, name));
    checkText({ title, body });
    if (base !== undefined && pullRequest.repository.head(base) === undefined) {
        throw Refusal.invalid('PullRequest', `Proposed base branch '${base}' was not found`, 'base');
    }
    if (call.body.state === 'open')
        reopenPullRequest(pullRequest, call_actOf(call));
    const edit = {
        ...(title !== undefined && { title }),
        ...(body !== undefined && { body }),
        ...(base !== undefined && { base }),
    };
    editPullRequest(pullRequest, edit, call.github.clock.stamp());
    if (call.body.state === 'closed')
        closePullRequest(pullRequest, call_actOf(call));
    return answerWith(call, pullRequest);
}
function merge(call) {
    const pullRequest = pullRequestOf(call, 'write');
    call.viewer.demandWrite(pullRequest.repository, 'contents');
    const commit = mergePullRequest(pullRequest, {
        ...call_actOf(call),
        method: mergeMethod(optionalText(call, 'merge_method')),
        headline: optionalText(call, 'commit_title'),
        body: optionalText(call, 'commit_message'),
        expectedHeadOid: optionalText(call, 'sha'),
    });
    return jsonAnswer(200, {
        sha: commit.oid,
        merged: true,
        message: 'Pull Request successfully merged',
    });
}
function mergeMethod(name) {
    return name === 'squash' || name === 'rebase' ? name : 'merge';
}
function answerWith({ webUrl }, pullRequest, status = 200) {
    return jsonAnswer(status, pullRequestBody(pullRequest, webUrl));
}
const pullRoutes = [
    route('GET', '/repos/:owner/:repo/pulls', list),
    route('POST', '/repos/:owner/:repo/pulls', pulls_create),
    route('GET', '/repos/:owner/:repo/pulls/:number', read),
    route('PATCH', '/repos/:owner/:repo/pulls/:number', pulls_update),
    route('GET', '/repos/:owner/:repo/pulls/:number/files', listFiles),
    route('PUT', '/repos/:owner/:repo/pulls/:number/merge', merge),
];

;// CONCATENATED MODULE: ./build/emulator/rest/refs.js





function refBody(repository, ref, { webUrl }) {
    const url = `${webUrl}/repos/${repository.nameWithOwner}/git`;
    const sha = repository.findRef(ref);
    return {
        ref,
        url: `${url}/${ref}`,
        object: { type: 'commit', sha, url: `${url}/commits/${sha}` },
    };
}
function refs_nameOf({ params }) {
    return `refs/${params.ref ?? ''}`;
}
function readRef(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    if (repository.findRef(refs_nameOf(call)) === undefined)
        throw Refusal.notFound('Not Found');
    return jsonAnswer(200, refBody(repository, refs_nameOf(call), call));
}
function addRef(call) {
    const repository = allowedRepository(call, 'write', 'contents');
    if (repository.refs.size === 0) {
        throw new Refusal('UNPROCESSABLE', 'Git Repository is empty.', { status: 409 });
    }
    const ref = requiredText(call, 'ref');
    createRef(repository, ref, requiredText(call, 'sha'), call.viewer.account);
    return jsonAnswer(201, refBody(repository, ref, call));
}
function moveRef(call) {
    const repository = allowedRepository(call, 'write', 'contents');
    const update = {
        name: refs_nameOf(call),
        afterOid: requiredText(call, 'sha'),
        force: call.body.force === true,
    };
    updateRef(repository, update, call.viewer.account);
    return jsonAnswer(200, refBody(repository, update.name, call));
}
function removeRef(call) {
    deleteRef(allowedRepository(call, 'write', 'contents'), refs_nameOf(call), call.viewer.account);
    return { status: 204, headers: {}, body: '' };
}
const refRoutes = [
    route('GET', '/repos/:owner/:repo/git/ref/*ref', readRef),
    route('POST', '/repos/:owner/:repo/git/refs', addRef),
    route('PATCH', '/repos/:owner/:repo/git/refs/*ref', moveRef),
    route('DELETE', '/repos/:owner/:repo/git/refs/*ref', removeRef),
];

;// CONCATENATED MODULE: ./build/emulator/rest/answer-rest.js










const ROUTES = [...accountRoutes, ...contentRoutes, ...issueRoutes, ...pullRoutes, ...refRoutes];
function answerRest(github, viewer, webUrl, request) {
    const { pathname } = splitPath(request.path);
    const limit = github.restRateLimit;
    limit.refill();
    const free = pathname === '/rate_limit';
    const answer = free || limit.spend(1)
        ? run(github, viewer, webUrl, request)
        : errorAnswer(403, 'API rate limit exceeded for installation ID 1234567.');
    return { ...answer, headers: { ...limit.headers(), ...answer.headers } };
}
function run(github, viewer, webUrl, request) {
    const { pathname, query } = splitPath(request.path);
    const found = matchRoute(ROUTES, request.method, pathname);
    if (found === undefined)
        return errorAnswer(404, 'Not Found');
    if (typeof request.body === 'string')
        return errorAnswer(400, 'Problems parsing JSON');
    const accept = request.headers.accept;
    const call = {
        github,
        viewer,
        webUrl,
        accept: typeof accept === 'string' ? accept : '',
        params: found.params,
        query,
        body: isRecord(request.body) ? request.body : {},
    };
    try {
        return found.handler(call);
    }
    catch (error) {
        if (error instanceof Refusal)
            return refusalAnswer(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/emulator/http/fault-answer.js

const HTML_ERROR = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';
function replacesAnswer(fault) {
    if (fault.kind === 'cut-body')
        return false;
    if (fault.kind !== undefined || fault.body !== undefined)
        return true;
    if (fault.graphqlErrors !== undefined)
        return fault.graphqlErrors.some((it) => it.path === undefined);
    return fault.status !== undefined;
}
function applyFault(answer, fault) {
    const spoilt = spoil(answer, fault);
    const headers = { ...spoilt.headers, ...fault.headers };
    return { ...spoilt, status: fault.status ?? spoilt.status, headers };
}
function spoil(answer, fault) {
    if (fault.kind === 'not-json') {
        const headers = { ...answer.headers, 'content-type': 'text/html' };
        return { status: 502, headers, body: typeof fault.body === 'string' ? fault.body : HTML_ERROR };
    }
    if (typeof fault.body === 'string' || Buffer.isBuffer(fault.body))
        return { ...answer, body: fault.body };
    if (fault.body !== undefined)
        return { ...answer, body: JSON.stringify(fault.body) };
    if (fault.graphqlErrors !== undefined && replacesAnswer(fault)) {
        return { ...answer, body: JSON.stringify({ errors: fault.graphqlErrors }) };
    }
    if (fault.graphqlErrors !== undefined || fault.nullNodes !== undefined)
        return spoilData(answer, fault);
    if (fault.status !== undefined && fault.kind === undefined) {
        return {
            ...answer,
            body: JSON.stringify({ message: 'Server Error', status: String(fault.status) }),
        };
    }
    return answer;
}
function spoilData(answer, { graphqlErrors = [], nullNodes = [] }) {
    const body = JSON.parse(answer.body.toString());
    if (!isRecord(body))
        return answer;
    for (const path of [...nullNodes, ...graphqlErrors.map(fault_answer_pathOf)])
        clear(body.data, path);
    const errors = [...(Array.isArray(body.errors) ? body.errors : []), ...graphqlErrors];
    return { ...answer, body: JSON.stringify({ ...body, ...(errors.length > 0 && { errors }) }) };
}
function fault_answer_pathOf({ path }) {
    return path ?? [];
}
function clear(data, path) {
    let holder = data;
    for (const key of path.slice(0, -1)) {
        holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
    }
    const last = path.at(-1);
    if (last === undefined || typeof holder !== 'object' || holder === null)
        return;
    if (Reflect.has(holder, last))
        Reflect.set(holder, last, null);
}

;// CONCATENATED MODULE: ./build/emulator/http/api.js






async function answerApi(github, request, webUrl) {
    await github.faults.runHooks(request);
    const fault = github.faults.take(request);
    const skipped = fault !== undefined && replacesAnswer(fault) && fault.executed !== true;
    const { answer, nodes } = skipped
        ? { answer: jsonAnswer(200, {}, github.rateLimit.headers()), nodes: 0 }
        : execute(github, request, webUrl);
    const { perRequestMs, perNodeMs } = github.latency;
    const delay = perRequestMs + perNodeMs * nodes;
    if (delay > 0)
        await (0,promises_.setTimeout)(delay);
    if (fault === undefined)
        return { answer };
    return {
        answer: applyFault(answer, fault),
        ...(fault.kind !== undefined && { kind: fault.kind }),
    };
}
function execute(github, request, webUrl) {
    const { authorization } = request.headers;
    const header = typeof authorization === 'string' ? authorization : undefined;
    const viewer = github.tokens.authenticate(header, github.refuseUnknownTokens);
    if (viewer === 'missing')
        return { answer: errorAnswer(401, 'Requires authentication'), nodes: 0 };
    if (viewer === 'bad')
        return { answer: errorAnswer(401, 'Bad credentials'), nodes: 0 };
    if (!isGraphQL(request.path))
        return { answer: answerRest(github, viewer, webUrl, request), nodes: 1 };
    return executeGraphQL(github, viewer, webUrl, request);
}
function executeGraphQL(github, viewer, webUrl, request) {
    if (request.method !== 'POST')
        return { answer: errorAnswer(404, 'Not Found'), nodes: 0 };
    if (typeof request.body === 'string') {
        return { answer: errorAnswer(400, 'Problems parsing JSON'), nodes: 0 };
    }
    github.rateLimit.refill();
    const { body, nodes } = answerQuery(github, viewer, webUrl, request.body);
    return { answer: jsonAnswer(200, body, github.rateLimit.headers()), nodes };
}

;// CONCATENATED MODULE: ./build/emulator/http/send.js
function sendAnswer(response, answer, kind) {
    if (kind === 'drop-connection') {
        response.destroy();
        return;
    }
    const bytes = Buffer.from(answer.body);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) });
    if (kind !== 'cut-body') {
        response.end(bytes);
        return;
    }
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

;// CONCATENATED MODULE: ./build/emulator/http/server.js






async function listen(github, port) {
    const server = (0,external_node_http_.createServer)((message, response) => {
        serve(github, message, response).catch((error) => {
            const text = error instanceof Error ? error.message : String(error);
            if (!response.headersSent)
                sendAnswer(response, errorAnswer(500, text));
            else
                response.destroy();
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
    const close = () => new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return { url, apiUrl: url, graphqlUrl: `${url}/graphql`, serverUrl: url, close };
}
async function serve(github, message, response) {
    const request = await readRequest(message);
    const webUrl = github.webUrl ?? `http://${message.headers.host ?? '127.0.0.1'}`;
    const page = request.method === 'GET' ? answerPage(github, request.path) : undefined;
    if (page !== undefined)
        return sendAnswer(response, page);
    github.requests.push(request);
    const { answer, kind } = await answerApi(github, request, webUrl);
    request.status = kind === 'drop-connection' ? 0 : answer.status;
    request.response = answer.body.toString();
    sendAnswer(response, answer, kind);
}

;// CONCATENATED MODULE: ./build/emulator/rate-limit.js
const HOUR = 3_600_000;
class RateLimit {
    clock;
    resource;
    limit;
    remaining;
    resetAt;
    errorType = 'RATE_LIMITED';
    constructor(clock, resource, limit) {
        this.clock = clock;
        this.resource = resource;
        this.limit = limit;
        this.remaining = limit;
        this.resetAt = new Date(clock.stamp().getTime() + HOUR);
    }
    get used() {
        return this.limit - this.remaining;
    }
    refill() {
        if (this.clock.now() < this.resetAt)
            return;
        this.remaining = this.limit;
        this.resetAt = new Date(this.clock.stamp().getTime() + HOUR);
    }
    spend(points) {
        this.refill();
        if (this.remaining <= 0)
            return false;
        this.remaining = Math.max(0, this.remaining - points);
        return true;
    }
    headers() {
        return {
            'x-ratelimit-limit': String(this.limit),
            'x-ratelimit-remaining': String(this.remaining),
            'x-ratelimit-used': String(this.used),
            'x-ratelimit-reset': String(Math.floor(this.resetAt.getTime() / 1000)),
            'x-ratelimit-resource': this.resource,
        };
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/issues.js

function openIssue(repository, options) {
    const at = repository.world.clock.stamp(options.createdAt);
    const issue = {
        kind: 'Issue',
        repository,
        number: repository.takeNumber(options.number),
        id: repository.world.nextId(),
        title: options.title,
        body: options.body ?? '',
        state: 'OPEN',
        stateReason: null,
        author: accountOf(options.author ?? DEFAULT_LOGIN),
        assignees: (options.assignees ?? []).map(accountOf),
        labels: (options.labels ?? []).map((name) => repository.ensureLabel(name)),
        comments: [],
        events: [],
        createdAt: at,
        updatedAt: at,
        closedAt: null,
    };
    repository.addIssue(issue);
    return issue;
}

;// CONCATENATED MODULE: ./build/emulator/repository/labels.js

class LabelBook {
    repository;
    #labels = new Map();
    constructor(repository) {
        this.repository = repository;
    }
    list() {
        return [...this.#labels.values()];
    }
    find(name) {
        return this.#labels.get(name.toLowerCase());
    }
    create(label) {
        if (this.find(label.name) !== undefined) {
            throw new Refusal('UNPROCESSABLE', 'Name has already been taken', {
                message: 'Validation Failed',
                errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
            });
        }
        const { repository } = this;
        const { clock } = repository.world;
        const id = repository.world.nextId();
        const created = { kind: 'Label', repository, id, ...label, createdAt: clock.stamp() };
        this.#labels.set(label.name.toLowerCase(), created);
        return created;
    }
}

;// CONCATENATED MODULE: ./build/emulator/git/object-store.js

class ObjectStore {
    #blobs = new Map();
    #trees = new Map();
    #commits = new Map();
    #generations = new Map();
    writeBlob(bytes) {
        const oid = hashObject('blob', bytes);
        if (!this.#blobs.has(oid))
            this.#blobs.set(oid, bytes);
        return oid;
    }
    writeTree(entries) {
        const sorted = sortEntries(entries);
        const oid = hashObject('tree', encodeTree(sorted));
        if (!this.#trees.has(oid))
            this.#trees.set(oid, sorted);
        return oid;
    }
    writeCommit(commit) {
        const oid = hashObject('commit', encodeCommit(commit));
        const known = this.#commits.get(oid);
        if (known !== undefined)
            return known;
        const written = { ...commit, oid };
        this.#commits.set(oid, written);
        this.#generations.set(oid, 1 + Math.max(0, ...commit.parents.map((it) => this.generation(it))));
        return written;
    }
    typeOf(oid) {
        if (this.#blobs.has(oid))
            return 'blob';
        if (this.#trees.has(oid))
            return 'tree';
        return this.#commits.has(oid) ? 'commit' : undefined;
    }
    findBlob(oid) {
        return this.#blobs.get(oid);
    }
    findTree(oid) {
        return this.#trees.get(oid);
    }
    findCommit(oid) {
        return this.#commits.get(oid);
    }
    blob(oid) {
        return this.#blobs.get(oid) ?? missing('blob', oid);
    }
    tree(oid) {
        return this.#trees.get(oid) ?? missing('tree', oid);
    }
    commit(oid) {
        return this.#commits.get(oid) ?? missing('commit', oid);
    }
    generation(oid) {
        return this.#generations.get(oid) ?? 0;
    }
}
function missing(type, oid) {
    throw new Error(`The embedded GitHub has no ${type} ${oid}.`);
}

;// CONCATENATED MODULE: ./build/emulator/git/revision.js


function resolveExpression(revisions, expression) {
    const colon = expression.indexOf(':');
    if (colon === -1) {
        const oid = resolveRevision(revisions, expression);
        return oid === undefined ? undefined : locate(revisions.store, oid);
    }
    const start = resolveRevision(revisions, expression.slice(0, colon));
    if (start === undefined)
        return undefined;
    const tree = revisions.store.findCommit(start)?.tree ?? start;
    const path = expression.slice(colon + 1).replace(/\/$/, '');
    if (path === '')
        return locate(revisions.store, tree);
    const entry = findEntry(revisions.store, tree, path);
    return entry === undefined ? undefined : locate(revisions.store, entry.oid);
}
function resolveCommit(revisions, expression) {
    const oid = resolveRevision(revisions, expression);
    return oid !== undefined && revisions.store.findCommit(oid) !== undefined ? oid : undefined;
}
function locate(store, oid) {
    const type = store.typeOf(oid);
    return type === undefined ? undefined : { type, oid };
}
function resolveRevision(revisions, expression) {
    const [, name = '', steps = ''] = /^(.*?)((?:\^|~\d*)*)$/.exec(expression) ?? [];
    let oid = resolveName(revisions, name);
    for (const [step] of steps.matchAll(/\^|~\d*/g)) {
        const count = step === '^' || step === '~' ? 1 : Number(step.slice(1));
        for (let i = 0; i < count && oid !== undefined; i += 1) {
            oid = revisions.store.findCommit(oid)?.parents[0];
        }
    }
    return oid;
}
function resolveName(revisions, name) {
    if (name === 'HEAD')
        return revisions.findRef(`refs/heads/${revisions.defaultBranch}`);
    for (const candidate of [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]) {
        const oid = candidate.startsWith('refs/') ? revisions.findRef(candidate) : undefined;
        if (oid !== undefined)
            return oid;
    }
    return isOid(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./build/emulator/repository/open-pull-requests.js
function put(index, key, pullRequest) {
    const entries = index.get(key) ?? new Set();
    entries.add(pullRequest);
    index.set(key, entries);
}
class OpenPullRequests {
    #byHead = new Map();
    #byBase = new Map();
    add(pullRequest) {
        const { headRepository, headRefName, baseRefName } = pullRequest;
        put(this.#byBase, baseRefName, pullRequest);
        if (headRepository !== null)
            put(this.#byHead, `${headRepository.id}:${headRefName}`, pullRequest);
    }
    remove(pullRequest) {
        const { headRepository, headRefName, baseRefName } = pullRequest;
        this.#byBase.get(baseRefName)?.delete(pullRequest);
        this.#byHead.get(`${headRepository?.id}:${headRefName}`)?.delete(pullRequest);
    }
    withHead(repository, branch) {
        return [...(this.#byHead.get(`${repository.id}:${branch}`) ?? [])];
    }
    withBase(branch) {
        return [...(this.#byBase.get(branch) ?? [])];
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/repository-state.js



class RepositoryState {
    world;
    kind = 'Repository';
    id;
    owner;
    name;
    defaultBranch;
    parent;
    store;
    refs = new Map();
    protections = new Map();
    openPullRequests = new OpenPullRequests();
    createdAt;
    settings = {
        allowActionsToCreatePullRequests: true,
        archived: false,
        autoMergeAllowed: false,
        deleteBranchOnMerge: false,
        private: false,
    };
    #pullRequests = new Map();
    #issues = new Map();
    #lastNumber = 0;
    #revision = 0;
    constructor(world, origin) {
        this.world = world;
        this.id = world.nextId();
        this.owner = origin.owner;
        this.name = origin.name;
        this.parent = origin.parent ?? null;
        this.defaultBranch = origin.defaultBranch ?? origin.parent?.defaultBranch ?? 'main';
        this.store = origin.parent?.store ?? new ObjectStore();
        this.createdAt = world.clock.stamp();
    }
    get nameWithOwner() {
        return `${this.owner}/${this.name}`;
    }
    get revision() {
        return this.#revision;
    }
    noteChange() {
        this.#revision += 1;
    }
    findRef(qualifiedName) {
        const pull = /^refs\/pull\/(\d+)\/head$/.exec(qualifiedName)?.[1];
        if (pull !== undefined)
            return this.#pullRequests.get(Number(pull))?.headRefOid;
        return this.refs.get(qualifiedName);
    }
    head(branch) {
        return this.refs.get(`refs/heads/${branch}`);
    }
    branches() {
        return [...this.refs.keys()].flatMap((name) => /^refs\/heads\/(.+)$/.exec(name)?.[1] ?? []);
    }
    resolve(expression) {
        return resolveCommit(this, expression);
    }
    locate(expression) {
        return resolveExpression(this, expression);
    }
    readBytes(refOrOid, path) {
        const found = this.locate(`${refOrOid}:${path}`);
        return found?.type === 'blob' ? this.store.blob(found.oid) : undefined;
    }
    readFile(refOrOid, path) {
        return this.readBytes(refOrOid, path)?.toString('utf8');
    }
    commitAt(oid) {
        const commit = this.store.commit(oid);
        return { ...commit, committedAt: commit.committer.date };
    }
    findPullRequest(number) {
        return this.#pullRequests.get(number);
    }
    pullRequests() {
        return [...this.#pullRequests.values()];
    }
    findIssue(number) {
        return this.#issues.get(number);
    }
    issues() {
        return [...this.#issues.values()];
    }
    addPullRequest(pullRequest) {
        this.#pullRequests.set(pullRequest.number, pullRequest);
        this.openPullRequests.add(pullRequest);
        this.noteChange();
    }
    addIssue(issue) {
        this.#issues.set(issue.number, issue);
        this.noteChange();
    }
    deletePullRequest(number) {
        const pullRequest = this.#pullRequests.get(number);
        if (pullRequest !== undefined)
            this.openPullRequests.remove(pullRequest);
        this.#pullRequests.delete(number);
        this.noteChange();
    }
    takeNumber(wanted) {
        const number = wanted ?? this.#lastNumber + 1;
        if (this.#pullRequests.has(number) || this.#issues.has(number)) {
            throw new Error(`${this.nameWithOwner} already has a number ${number}.`);
        }
        this.#lastNumber = Math.max(this.#lastNumber, number);
        return number;
    }
}

;// CONCATENATED MODULE: ./build/emulator/repository/repository.js










const LABEL_COLOR = 'ededed';
class Repository extends RepositoryState {
    labels = new LabelBook(this);
    commit(options) {
        return commitFiles(this, options);
    }
    createBranch(name, from = this.defaultBranch) {
        if (this.head(name) !== undefined)
            throw new Error(`${this.nameWithOwner} has a branch ${name}.`);
        return this.moveBranch(name, from);
    }
    moveBranch(name, to) {
        const oid = this.resolve(to);
        if (oid === undefined)
            throw new Error(`${this.nameWithOwner} has no commit ${to}.`);
        setRef(this, `refs/heads/${name}`, oid, accountOf(DEFAULT_LOGIN));
        return oid;
    }
    deleteBranch(name) {
        setRef(this, `refs/heads/${name}`, undefined, accountOf(DEFAULT_LOGIN));
    }
    protect(branch, protection) {
        this.protections.set(branch, protection);
    }
    openPullRequest(options) {
        return openPullRequest(this, options);
    }
    pullRequest(number) {
        const pullRequest = this.findPullRequest(number);
        if (pullRequest === undefined)
            throw new Error(`${this.nameWithOwner} has no pull request ${number}.`);
        return pullRequest;
    }
    mergePullRequest(number, options = {}) {
        const pullRequest = this.pullRequest(number);
        const { method, commitOid: reportedOid } = options;
        mergePullRequest(pullRequest, { ...this.#act(options), method, reportedOid });
        return pullRequest;
    }
    closePullRequest(number, options = {}) {
        closePullRequest(this.pullRequest(number), this.#act(options));
    }
    reopenPullRequest(number, options = {}) {
        const pullRequest = this.pullRequest(number);
        const { headRepository, headRefName, headRefOid } = pullRequest;
        const act = this.#act(options);
        if (headRepository !== null && headRepository.head(headRefName) === undefined) {
            setRef(headRepository, `refs/heads/${headRefName}`, headRefOid, act.actor, act.at);
        }
        reopenPullRequest(pullRequest, act);
    }
    editPullRequest(number, edit, options = {}) {
        editPullRequest(this.pullRequest(number), edit, this.#act(options).at);
    }
    review(number, login, state = 'APPROVED', options = {}) {
        const { at } = this.#act(options);
        addReview(this.pullRequest(number), accountOf(login), state, '', at);
        touch(this.pullRequest(number), at);
    }
    openIssue(options) {
        return openIssue(this, options);
    }
    closeIssue(number, options = {}) {
        const issue = this.findIssue(number);
        if (issue === undefined)
            throw new Error(`${this.nameWithOwner} has no issue ${number}.`);
        setIssueState(issue, 'CLOSED', this.#act(options));
    }
    label(number, name, options = {}) {
        addLabels(this.#item(number), [this.ensureLabel(name)], this.#act(options));
    }
    unlabel(number, name, options = {}) {
        const label = this.labels.find(name);
        removeLabels(this.#item(number), label === undefined ? [] : [label], this.#act(options));
    }
    comment(number, body, options = {}) {
        return addComment(this.#item(number), body, this.#act(options));
    }
    diff(number) {
        return listChanges(this.pullRequest(number))
            .map((patch) => patch.text)
            .join('');
    }
    ensureLabel(name) {
        return (this.labels.find(name) ?? this.labels.create({ name, color: LABEL_COLOR, description: null }));
    }
    #item(number) {
        return this.findIssue(number) ?? this.pullRequest(number);
    }
    #act({ at, by }) {
        return { actor: accountOf(by ?? DEFAULT_LOGIN), at: this.world.clock.stamp(at) };
    }
}

;// CONCATENATED MODULE: ./build/emulator/tokens.js


const ACTIONS = 'github-actions[bot]';
const SCOPE_NAMES = {
    contents: 'contents',
    pullRequests: 'pull_requests',
    issues: 'issues',
};
const LEVEL = { none: 0, read: 1, write: 2 };
class Viewer {
    account;
    permissions;
    readsTeams;
    #repositories;
    constructor(options) {
        this.account = accountOf(options.login ?? ACTIONS);
        this.permissions = {
            contents: 'write',
            pullRequests: 'write',
            issues: 'write',
            ...options.permissions,
        };
        this.readsTeams = options.readsTeams ?? false;
        this.#repositories = options.repositories;
    }
    can(scope, access) {
        return LEVEL[this.permissions[scope]] >= LEVEL[access];
    }
    sees(repository) {
        if (!repository.settings.private)
            return true;
        const given = this.#repositories?.includes(repository.nameWithOwner) ?? true;
        return given && Object.values(this.permissions).some((access) => access !== 'none');
    }
    demand(access, ...scopes) {
        if (scopes.some((scope) => this.can(scope, access)))
            return;
        const kind = this.account.kind === 'Bot' ? 'integration' : 'personal access token';
        const accepted = scopes.map((scope) => `${SCOPE_NAMES[scope]}=${access}`).join('; ');
        throw new Refusal('FORBIDDEN', `Resource not accessible by ${kind}`, { accepted });
    }
    demandWrite(repository, ...scopes) {
        this.demand('write', ...scopes);
        if (this.#repositories?.includes(repository.nameWithOwner) === false)
            this.demand('write');
        if (repository.settings.archived) {
            throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.');
        }
    }
}
class TokenBook {
    #viewers = new Map();
    add(token, options) {
        this.#viewers.set(token, new Viewer(options));
    }
    authenticate(header, refuseUnknown) {
        const token = /^(?:bearer|token)\s+(.+)$/i.exec(header ?? '')?.[1];
        if (token === undefined)
            return 'missing';
        return this.#viewers.get(token) ?? (refuseUnknown ? 'bad' : new Viewer({}));
    }
}

;// CONCATENATED MODULE: ./build/emulator/github.js







const POINTS_PER_HOUR = 5000;
class EmbeddedGitHub {
    clock;
    rateLimit;
    restRateLimit;
    tokens = new TokenBook();
    faults = new FaultQueue();
    requests = [];
    latency = { perRequestMs: 0, perNodeMs: 0 };
    refuseUnknownTokens = false;
    webUrl;
    #repositories = new Map();
    #formerNames = new Map();
    #lastId = 0;
    constructor(options = {}) {
        this.clock = new Clock(options.now, options.clock);
        this.rateLimit = new RateLimit(this.clock, 'graphql', POINTS_PER_HOUR);
        this.restRateLimit = new RateLimit(this.clock, 'core', POINTS_PER_HOUR);
    }
    createRepository(options) {
        const { owner, name, defaultBranch } = options;
        const repository = this.#register({ owner, name, ...(defaultBranch && { defaultBranch }) });
        repository.settings.private = options.private ?? false;
        if (options.empty !== true) {
            const files = options.files ?? { 'README.md': `# ${name}\n` };
            commitFiles(repository, { files, message: 'Initial commit' });
        }
        return repository;
    }
    repository(owner, name) {
        const repository = this.findRepository(owner, name);
        if (repository === undefined)
            throw new Error(`There is no repository ${owner}/${name}.`);
        return repository;
    }
    findRepository(owner, name, followRenames = true) {
        const key = `${owner}/${name}`.toLowerCase();
        const former = followRenames ? this.#formerNames.get(key) : undefined;
        return this.#repositories.get(key) ?? former;
    }
    findRepositoryById(id) {
        return [...this.#repositories.values()].find((repository) => repository.id === id);
    }
    renameRepository(repository, name) {
        const former = repository.nameWithOwner.toLowerCase();
        this.#repositories.delete(former);
        this.#formerNames.set(former, repository);
        repository.name = name;
        this.#repositories.set(repository.nameWithOwner.toLowerCase(), repository);
    }
    fork(parent, owner) {
        const present = this.findRepository(owner, parent.name);
        if (present !== undefined)
            return present;
        const fork = this.#register({ owner, name: parent.name, parent });
        for (const [name, oid] of parent.refs)
            fork.refs.set(name, oid);
        return fork;
    }
    addToken(token, options = {}) {
        this.tokens.add(token, options);
    }
    failNext(fault) {
        this.faults.add(fault);
    }
    before(match, action) {
        this.faults.addHook(match, action);
    }
    listen(options = {}) {
        return listen(this, options.port ?? 0);
    }
    nextId() {
        this.#lastId += 1;
        return this.#lastId;
    }
    #register(origin) {
        const repository = new Repository(this, origin);
        const key = repository.nameWithOwner.toLowerCase();
        if (this.#repositories.has(key))
            throw new Error(`There is already a repository ${key}.`);
        this.#repositories.set(key, repository);
        return repository;
    }
}

;// CONCATENATED MODULE: ./build/emulator/index.js


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
const shorten = (text, columns) => {
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
        .map((cell, column) => padded(shorten(cell, widths[column] ?? 0), widths[column] ?? 0))
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
const words_counted = (count, one, many = `${one}s`) => `${words_thousands(count)} ${count === 1 ? one : many}`;
const words_thousands = (count) => String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
const words_listed = (parts) => parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
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


const drift_text_valueText = (value) => {
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
    const [a, b] = [drift_text_valueText(recorded), drift_text_valueText(observed)];
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
            return `no record → ${spelled(drift_text_valueText(observed), spelling)}`;
        case 'phantom':
            return `${spelled(drift_text_valueText(recorded), spelling)} → ${drift.item === null ? 'no pull request' : 'not selected'}`;
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
            if (drift_text_valueText(recorded) === null)
                return 'never recorded';
            return drift_text_valueText(observed) === null ? 'GitHub has none' : '';
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
const outcomeText = (drift, delivered, { sentence }) => {
    if (drift.heldBack)
        return `held back. ${sentence(drift.recommendation)}`;
    return drift.resolution === 'correct' ? delivered : sentence(drift.recommendation);
};

;// CONCATENATED MODULE: ./build/report/escape.js
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const LONGEST = 200;
const cut = (text, longest = LONGEST) => text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
const visible = (text) => /^[ -~]*$/.test(text)
    ? text
    : text
        .replaceAll(/\r\n|\r|\n/g, '⏎')
        .replaceAll('\t', ' ')
        .replaceAll(UNSEEN, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
const escape_code = (text, longest = LONGEST) => {
    const shown = visible(cut(text, longest));
    return /[`|\\]|^ | $|^$/.test(shown) ? htmlCode(text, longest) : `\`${shown}\``;
};
const htmlCode = (text, longest = LONGEST) => `<code>${references(visible(cut(text, longest)))}</code>`;
const references = (text) => text
    .replaceAll(/[!-,:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('&#64;', `&#64;${NOTHING}`)
    .replaceAll('&#58;/', `&#58;${NOTHING}/`)
    .replaceAll(/(www)\./gi, `$1${NOTHING}.`);
const NOTHING = '<!-- -->';
const escape_fenced = (text) => visible(cut(text));
const escape_linkTarget = (url) => /^https?:\/\/[^\s()<>"'`\\|]+$/.test(url) ? url : null;
const terminalValue = (text) => visible(cut(text)).replaceAll('##[', '## [');
const escape_terminal = (text) => visible(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*:)(?=:)/, '$1 ');
const plainName = (text) => /^[\w./ -]+$/.test(text) && !/\b(?:[0-9a-f]{7,40}|[a-z]+-\d+|www\.|https?)\b/i.test(text)
    ? text
    : null;
const escape_sentence = (text) => text
    .split(/(?<!`)`([^`]+)`(?!`)/)
    .map((part, index) => (index % 2 === 1 ? escape_code(part) : prose(part)))
    .join('');
const LINKING = [
    /([@#$])(?=\S)/g,
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

;// CONCATENATED MODULE: ./build/model/drift.js
const drift_DRIFT_KINDS = [
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


const next_steps_nextSteps = (result) => [
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
    const held = projects.reduce((sum, { drifts }) => sum + drifts.filter(({ heldBack }) => heldBack).length, 0);
    return held === 0
        ? []
        : [
            `Check the ${words_counted(held, 'removal that is', 'removals that are')} held back, and run with \`force: true\` to deliver ${them(held)}.`,
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

;// CONCATENATED MODULE: ./build/report/problems.js



const problems_errorsOf = ({ errors, projects }) => once([...errors, ...projects.flatMap((project) => project.errors)]);
const problems_warningsOf = ({ warnings, projects }) => once([...warnings, ...projects.flatMap((project) => project.warnings)]);
const once = (problems) => [
    ...new Map(problems.map((problem) => [`${problem.message}\n${problem.remedy}`, problem])).values(),
];
const problems_problemList = (problems, symbol, limit) => {
    const left = problems.length - limit;
    return [
        ...problems
            .slice(0, limit)
            .map(({ message, remedy }) => `- ${symbol} ${sentence(message)} ${sentence(remedy)}`),
        ...(left > 0 ? [`- and ${counted(left, 'more', 'more')} in the JSON report`] : []),
    ].join('\n');
};
const skippedByReason = (projects) => [
    ...group_by_groupBy(projects.flatMap(({ skipped }) => skipped), ({ reason }) => reason),
].map(([reason, skipped]) => [reason, skipped.map(({ key }) => key)]);

;// CONCATENATED MODULE: ./build/report/receipt.js



const MOST_FILES = 500;
const receipt_receiptBlocks = (result) => {
    const { projects, run } = result;
    const [only] = projects;
    const url = run.url === null ? null : linkTarget(run.url);
    const line = [
        ...(projects.length === 1 && only !== undefined ? [receiptText(only)] : []),
        ...costOf(result),
        ...(url === null ? [] : [`[this run](${url})`]),
    ].join(' · ');
    return [...(projects.length > 1 ? [receiptTable(projects)] : []), `<sub>${line}</sub>`];
};
const costOf = ({ run }) => [
    words_counted(run.requests, 'request'),
    `${words_counted(run.points, 'point')}${run.rateRemaining === null ? '' : `, ${words_thousands(run.rateRemaining)} left this hour`}`,
    duration(run.durationSeconds),
];
const receiptText = ({ receipt, complete }) => {
    const { expected, observed, lookedUp } = receipt;
    const counts = expected === null
        ? words_counted(observed, 'pull request')
        : `${words_thousands(observed)} of ${words_counted(expected, 'pull request')}`;
    return [
        `${counts} observed`,
        ...(lookedUp === 0 ? [] : [`${words_thousands(lookedUp)} looked up`]),
        ...(complete ? [] : ['not complete']),
    ].join(', ');
};
const receiptTable = (projects) => {
    const head = [
        'Metadata file',
        { right: 'Expected' },
        { right: 'Observed' },
        { right: 'Looked up' },
        { right: 'Pages' },
        'Complete',
    ];
    const left = projects.length - MOST_FILES;
    return details(`What was observed for ${counted(projects.length, 'metadata file')}`, table(head, projects.slice(0, MOST_FILES).map((project) => {
        const { expected, observed, lookedUp, pages } = project.receipt;
        const count = [expected ?? 'not counted', observed, lookedUp, pages].map((cell) => typeof cell === 'number' ? thousands(cell) : cell);
        return [nameOf(project, projects), ...count, project.complete ? 'yes' : '**no**'];
    })), ...(left > 0 ? [`${counted(left, 'more metadata file')} in the JSON report.`] : []));
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
    drift.recommendation,
    drift.number === null,
]);

;// CONCATENATED MODULE: ./build/report/sections.js


const sections_sectionsOf = (project) => {
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
const sections_sizeOf = ({ groups, singles }) => groups.reduce((sum, group) => sum + group.length, singles.length);
const sections_allot = (limit, wanted) => {
    let room = limit;
    return wanted.map((count) => {
        const given = Math.max(0, Math.min(room, count));
        room -= given;
        return given;
    });
};

;// CONCATENATED MODULE: ./build/report/spelling.js

const LONGEST_VALUE = 100;
const MARKDOWN = { value: (text) => escape_code(text, LONGEST_VALUE), sentence: escape_sentence };
const spelling_CONSOLE = { value: terminalValue, sentence: escape_terminal };

;// CONCATENATED MODULE: ./build/report/verdict.js




const verdictOf = (result) => {
    const number = result.delivery.pullRequest?.number ?? 0;
    const { symbol, before, after } = partsOf(result);
    return { symbol, text: after === null ? before : `${before}#${number}${after}` };
};
const verdict_verdictLine = (result) => {
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
const NONE = Object.fromEntries(['records', ...drift_DRIFT_KINDS].map((name) => [name, 0]));
const findings = (totals) => {
    const phrase = (kind, one, many) => totals[kind] === 0 ? [] : [words_counted(totals[kind], one, many)];
    return words_listed([
        ...(totals.status === 0
            ? []
            : [
                `${words_thousands(totals.status)} of ${words_counted(totals.records, 'record')} ${totals.status === 1 ? 'has' : 'have'} the wrong status`,
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
    if (delivery.pullRequest === null)
        return said('corrected by a commit.');
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
        problems: problems_warningsOf(result).map((problem) => lines(console_problemText(problem))),
        errors: problems_errorsOf(result).map((problem) => lines(console_problemText(problem))),
        next: next_steps_nextSteps(result).map((step) => lines(`Next: ${escape_terminal(step)}`, '  ')),
        footer: look.paint('dim', lines(footerText(result))),
    };
};
const COLOURS = {
    'in-sync': 'green',
    corrected: 'green',
    drift: 'yellow',
    incomplete: 'yellow',
};
const console_problemText = ({ message, remedy }) => `${escape_terminal(message)} ${escape_terminal(remedy)}`;
const footerText = (result) => {
    const [only] = result.projects;
    const receipt = result.projects.length === 1 && only !== undefined ? [receiptText(only)] : [];
    return [...receipt, ...costOf(result)].join(', ');
};
const MOST_ROWS = 1000;
const sectionFor = (project, result, look) => {
    const { critical, minor, conflicts, settled, info } = sections_sectionsOf(project);
    const delivered = deliveredText(result);
    const part = (name, style, grouped) => sections_sizeOf(grouped) === 0
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
            ...uncheckedRows(project, look),
            ...part('declined or ignored', 'dim', settled),
            ...part('info', 'dim', info),
        ],
    };
};
const rowsOf = ({ groups, singles }, { run }, delivered, width) => {
    const cells = (drift) => [
        drift_text_changeText(drift, spelling_CONSOLE),
        sinceText(drift, run.startedAt, spelling_CONSOLE),
        outcomeText(drift, delivered, spelling_CONSOLE),
        whyText(drift),
        drift.url === null ? '' : terminalValue(drift.url),
    ];
    const told = groups.slice(0, MOST_ROWS).flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const facts = [whyText(first), outcomeText(first, delivered, spelling_CONSOLE)].filter((fact) => fact !== '');
        const keys = group.slice(0, MOST_KEYS).map(({ key }) => terminalValue(key));
        const left = group.length - keys.length;
        return [
            ...wrapped(`${words_counted(group.length, 'record')}: ${drift_text_changeText(first, spelling_CONSOLE)}; ${facts.join('; ')}`, width, '  ', '    '),
            ...wrapped(`${keys.join(' ')}${left > 0 ? ` and ${words_counted(left, 'more', 'more')}` : ''}`, width, '    '),
        ];
    });
    const shown = singles.slice(0, MOST_ROWS);
    const left = singles.length - shown.length;
    return [
        ...told,
        ...aligned(shown.map((drift) => [terminalValue(drift.key), ...cells(drift)]), '  ', 3, width),
        ...(left > 0 ? [`  ${words_counted(left, 'more row')} in the JSON report`] : []),
    ];
};
const MOST_KEYS = 200;
const conflictRows = (drifts, delivered, width) => {
    const shown = (value) => terminalValue(drift_text_valueText(value) ?? 'nothing');
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
const uncheckedRows = (project, { width, paint }) => {
    const reasons = skippedByReason([project]);
    if (reasons.length === 0)
        return [];
    return [
        paint('yellow', 'could not be checked:'),
        ...reasons
            .slice(0, MOST_ROWS)
            .flatMap(([reason, keys]) => wrapped(`${words_counted(keys.length, 'record')}: ${escape_terminal(reason)} (${keys.slice(0, MOST_KEYS).map(terminalValue).join(' ')}${keys.length > MOST_KEYS ? ' …' : ''})`, width, '  ', '    ')),
    ];
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
const counts_countBlocks = (result) => {
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
const tableByFile = ({ projects, totals, delivery }) => {
    const kinds = KINDS.filter((kind) => totals[kind] > 0);
    const drifting = projects
        .filter((project) => KINDS.some((kind) => project.totals[kind] > 0))
        .sort((a, b) => b.totals.drift - a.totals.drift);
    const shown = drifting.slice(0, counts_MOST_FILES);
    const left = drifting.length - shown.length;
    const agreeing = projects.length - drifting.length;
    const head = [
        'Metadata file',
        { right: 'Records' },
        { right: 'In sync' },
        ...kinds.map((kind) => ({ right: counts_KIND_NAMES[kind] })),
        { right: delivery.carriesAll ? 'Corrected' : 'Correctable' },
    ];
    const cells = (all) => [all.records, all.inSync, ...kinds.map((kind) => all[kind]), all.corrections].map(thousands);
    const counts = (of, name) => [
        name,
        ...head
            .slice(1)
            .map((_, index) => thousands(of.reduce((sum, project) => sum +
            ([
                project.totals.records,
                project.totals.inSync,
                ...kinds.map((kind) => project.totals[kind]),
                project.totals.corrections,
            ][index] ?? 0), 0))),
    ];
    return table(head, [
        ...shown.map((project) => [nameOf(project, projects), ...cells(project.totals)]),
        ...(left === 0
            ? []
            : [counts(drifting.slice(counts_MOST_FILES), counted(left, 'more metadata file'))]),
        ...(agreeing === 0
            ? []
            : [
                counts(projects.filter((project) => !drifting.includes(project)), counted(agreeing, 'file without drift', 'files without drift')),
            ]),
        ['**All**', ...cells(totals).map((cell) => `**${cell}**`)],
    ]);
};
const agreementLine = ({ totals, projects }) => {
    const [only] = projects;
    const where = projects.length === 1 && only !== undefined ? ` in ${code(only.metadata)}` : '';
    const apart = [
        totals.conflict === 0 ? '' : counted(totals.conflict, 'conflict'),
        totals.declined === 0 ? '' : `${thousands(totals.declined)} declined`,
        totals.ignored === 0 ? '' : `${thousands(totals.ignored)} ignored`,
    ].filter((part) => part !== '');
    if (totals.records === 0)
        return `No record yet${where}.`;
    return `${thousands(totals.inSync)} of ${counted(totals.records, 'record')}${where} ${totals.inSync === 1 ? 'agrees' : 'agree'} with GitHub${apart.length === 0 ? '' : `; of the differences, ${apart.join(', ')}`}.`;
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
            'pie showData title Drift by kind',
            ...kinds.map((kind) => `  "${counts_KIND_NAMES[kind]}" : ${totals[kind]}`),
            '```',
        ].join('\n'),
    ];
};

;// CONCATENATED MODULE: ./build/report/annotations.js









const MOST = 10;
const annotationsOf = (result, failures) => {
    const drifts = [...firstOfKinds(result)].map(([name, found]) => driftNote(name, found, result));
    return [
        ...ofCodes(errorsOf(result), 'error'),
        ...failures.map((message) => plain('error', message)),
        ...drifts.filter(({ level }) => level === 'warning'),
        ...ofCodes(warningsOf(result), 'warning'),
        ...drifts.filter(({ level }) => level === 'notice'),
    ].slice(0, MOST);
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

const renderCommitMessage = ({ projects, files }, trailers, overflow) => {
    const corrections = projects.flatMap((project) => project.corrections);
    const records = projects.reduce((sum, project) => sum + new Set(project.corrections.map(({ key }) => key)).size, 0);
    return {
        headline: `Correct ${words_counted(records, 'metadata record')}`,
        body: [
            `${words_counted(corrections.length, 'correction')} in ${words_counted(files.length, 'file')}, from what GitHub says of the pull requests.`,
            ...(overflow === null ? [] : [overflow]),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./build/model/carried.js

const VERSION = 1;
const BLOCK = /^<!-- metadata-sync:(\d+) (\{.*\}) -->\r?$/gm;
const block = schemas/* object */.Ikc({
    total: schemas/* number */.aig(),
    corrections: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP().nullable(), schemas/* string */.YjP()])),
});
const encode = (total, corrections) => {
    const json = JSON.stringify({ total, corrections }).replace(/[^ -~]|[-<>@]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `<!-- metadata-sync:${VERSION} ${json} -->`;
};
const encodeCarried = (carried, room) => {
    const entries = carried.map(({ project, key, kind, field, fingerprint }) => [project, key, kind, field, fingerprint]);
    const whole = encode(entries.length, entries);
    if (whole.length <= room)
        return { body: whole, overflow: null };
    let kept = entries.length;
    let body = whole;
    while (kept > 0 && body.length > room) {
        kept = Math.min(kept - 1, Math.floor((kept * room) / body.length));
        body = encode(entries.length, entries.slice(0, kept));
    }
    return { body, overflow: encode(entries.length, entries.slice(kept)) };
};
const decodeCarried = (texts) => {
    const blocks = texts.flatMap((text) => [...text.matchAll(BLOCK)]);
    const parsed = blocks.map(([, version, json]) => Number(version) === VERSION ? parseBlock(json ?? '') : undefined);
    const entries = parsed.flatMap((one) => one?.corrections ?? []);
    const whole = parsed.every((one) => one !== undefined && one.total === entries.length);
    if (parsed.length === 0 || !whole)
        return null;
    return entries.map(([project, key, kind, field, fingerprint]) => ({
        project,
        key,
        kind,
        field,
        fingerprint,
    }));
};
const parseBlock = (json) => {
    try {
        return block.parse(JSON.parse(json));
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/report/markdown.js


const markdown_table = (head, rows) => {
    const kept = head.map((_, index) => rows.some((row) => row[index] !== ''));
    const line = (cells) => `| ${cells.filter((_, index) => kept[index]).join(' | ')} |`;
    return [
        line(head.map((column) => (typeof column === 'string' ? column : column.right))),
        line(head.map((column) => (typeof column === 'string' ? '---' : '--:'))),
        ...rows.map(line),
    ].join('\n');
};
const markdown_details = (summary, ...blocks) => `<details>\n<summary>${summary}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;
const foldedTable = (head, rows, open) => rows.length <= open + 5
    ? [markdown_table(head, rows)]
    : [
        markdown_table(head, rows.slice(0, open)),
        markdown_details(`${words_counted(rows.length - open, 'more row')}`, markdown_table(head, rows.slice(open))),
    ];
const inCell = (...parts) => parts.filter((part) => part !== '').join('<br>');
const markdown_reference = (number, url) => {
    const target = escape_linkTarget(url);
    return target === null ? escape_code(`#${number}`) : `[#${number}](${target})`;
};
const keyLink = ({ key, number, url }) => number === null || url === null ? escape_code(key) : markdown_reference(number, url);
const markdown_nameOf = ({ project, metadata }, all, spell = escape_code) => all.some((one) => one.metadata === metadata && one.project !== project)
    ? `${spell(project)} in ${spell(metadata)}`
    : spell(metadata);
const nameInHtml = (project, all) => markdown_nameOf(project, all, htmlCode);

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
    const text = drift_text_valueText(value);
    return text === null ? 'nothing' : escape_code(text, 100);
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
const rowBlocks = (drifts, { from, delivered, open }) => foldedTable(['Pull request', 'Recorded → on GitHub', 'What happened, and what is done'], drifts.map((drift) => [
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
    ? `${keyLink(drift)} ${escape_code(drift.title, 60)}`
    : keyLink(drift);

;// CONCATENATED MODULE: ./build/report/pull-request.js









const MOST_CHARACTERS = 65_000;
const BLOCK_ROOM = 30_000;
const renderPullRequest = (plan) => {
    const corrected = plan.projects.flatMap(({ drifts }) => drifts.filter(({ resolution }) => resolution === 'correct'));
    const { body: block, overflow } = encodeCarried(corrected.map(toCarried), BLOCK_ROOM);
    const rows = corrected.length;
    for (let limit = Math.min(rows, 500);; limit = Math.floor(limit / 2)) {
        const body = `${[...sections(plan, limit), block].join('\n\n')}\n`;
        if (limit === 0 || body.length <= MOST_CHARACTERS)
            return { title: titleOf(plan), body, overflow };
    }
};
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
const sections = (plan, limit) => {
    const corrected = plan.projects.filter(({ corrections }) => corrections.length > 0);
    let rows = limit;
    let told = 0;
    const tables = corrected.slice(0, pull_request_MOST_FILES).flatMap((project) => {
        const drifts = project.drifts.filter(({ resolution }) => resolution === 'correct');
        const shown = [...drifts].sort(gravestFirst).slice(0, rows);
        rows -= shown.length;
        told += shown.length;
        return shown.length === 0
            ? []
            : projectSections(shown, corrected.length === 1 ? null : markdown_nameOf(project, corrected));
    });
    const left = corrected.reduce((sum, { corrections }) => sum + corrections.length, 0) - told;
    return [
        ...limitNote(corrected.filter(({ passesLimit }) => passesLimit)),
        `GitHub and the metadata ${plan.files.length === 1 ? 'file' : 'files'} disagree: ${findings(countsOf(plan.projects))}. This pull request records what GitHub says; nothing else in ${filesNamed(plan.files)} changes.`,
        ...tables,
        ...(left === 0 ? [] : [`${words_counted(left, 'more correction')} in the diff.`]),
        'Merge it to bring the metadata up to date. While it is open it follows GitHub, and it is closed when nothing is left to correct.',
    ];
};
const filesNamed = (files) => {
    const left = files.length - pull_request_MOST_FILES;
    const named = files.slice(0, pull_request_MOST_FILES).map(({ path }) => escape_code(path));
    return words_listed([...named, ...(left > 0 ? [words_counted(left, 'more file')] : [])]);
};
const TELLING = { from: null, delivered: null, open: 50, elsewhere: 'the diff' };
const projectSections = (shown, heading) => {
    const conflicts = shown.filter(drift_isConflict);
    const plain = shown.filter((drift) => !drift_isConflict(drift));
    const critical = plain.filter(({ severity }) => severity === 'critical');
    const others = plain.filter(({ severity }) => severity !== 'critical');
    return [
        ...(heading === null ? [] : [`### ${heading}`]),
        ...driftBlocks(equalChanges(critical), TELLING, critical.length),
        ...(conflicts.length === 0
            ? []
            : ['Changed on both sides:', ...conflictBlocks(conflicts, TELLING, conflicts.length)]),
        ...(others.length === 0
            ? []
            : [
                markdown_details(words_counted(others.length, 'minor correction'), ...driftBlocks(equalChanges(others), TELLING, others.length)),
            ]),
    ];
};
const countsOf = (projects) => {
    const counts = Object.fromEntries(drift_DRIFT_KINDS.map((kind) => [kind, 0]));
    for (const { corrections } of projects)
        for (const { kind } of corrections)
            counts[kind] += 1;
    return { ...counts, records: projects.reduce((sum, { totals }) => sum + totals.records, 0) };
};
const gravestFirst = (a, b) => Number(b.severity === 'critical') - Number(a.severity === 'critical');
const renderClosingComment = () => 'GitHub and the metadata agree again, so nothing is left to correct.';
const limitNote = (projects) => {
    if (projects.length === 0)
        return [];
    const changes = projects
        .slice(0, pull_request_MOST_FILES)
        .map(({ metadata, corrections, totals }) => `${words_counted(new Set(corrections.map(({ key }) => key)).size, 'record')} of ${words_thousands(totals.records)} in ${escape_code(metadata)}`);
    return [
        `> [!IMPORTANT]\n> This changes ${words_listed(changes)}, more than usual. Look twice before you merge.`,
    ];
};

;// CONCATENATED MODULE: ./build/report/planned.js





const OPEN_LINES = 40;
const planned_plannedBlocks = ({ projects }, limit) => {
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
        ...(left > 0 ? [`${counted(left, 'more change')} in the JSON report.`] : []),
    ];
};
const impactText = (project, all) => {
    const { corrections, totals } = project;
    const keysOf = (action) => new Set(corrections.filter((one) => one.action === action).map(({ key }) => key));
    const [set, inserted, removed] = [keysOf('set'), keysOf('insert'), keysOf('remove')];
    const parts = [
        ...(set.size === 0
            ? []
            : [
                `${thousands(set.size)} of ${counted(totals.records, 'record')} would change (${fieldsText(corrections)})`,
            ]),
        ...(inserted.size === 0 ? [] : [`${counted(inserted.size, 'record')} would be added`]),
        ...(removed.size === 0 ? [] : [`${counted(removed.size, 'record')} would be removed`]),
    ];
    return `In ${nameOf(project, all)}, ${listed(parts)}.`;
};
const fieldsText = (corrections) => {
    const byField = new Map();
    for (const { action, field } of corrections)
        if (action === 'set' && field !== null)
            byField.set(field, (byField.get(field) ?? 0) + 1);
    const fields = [...byField].sort(([, a], [, b]) => b - a);
    return fields.map(([field, count]) => `${thousands(count)} ${code(field)}`).join(', ');
};
const diffBlock = (corrections) => {
    const lines = [...groupBy(corrections, ({ key }) => key)].flatMap(([key, changes]) => [
        `@@ ${fenced(key)} @@`,
        ...changes.flatMap(changeLines),
    ]);
    const block = ['```diff', ...lines, '```'].join('\n');
    return [
        lines.length <= OPEN_LINES
            ? block
            : details(`${counted(corrections.length, 'change')}, before and after`, block),
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
const PARTS = (/* unused pure expression or super */ null && (['critical', 'conflicts', 'minor', 'settled', 'info']));
const summary_parts_tellParts = (result, sections, limit) => {
    const sizes = PARTS.map((part) => sections.reduce((sum, section) => sum + sizeOf(section[part]), 0));
    const rows = allot(limit, sizes);
    const told = PARTS.map((part, index) => [
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
    return [...blocks, `${counted(left, NAMES[part])} of other files ${are} in the JSON report.`];
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
    elsewhere: 'the JSON report',
});
const inFile = ({ project }, { projects }, spell) => projects.length === 1 ? '' : ` in ${spell(project, projects)}`;
const folded = (part) => (section, result, room) => [
    markdown_details(`${words_counted(sections_sizeOf(section[part]), NAMES[part])}${inFile(section, result, nameInHtml)}`, ...driftBlocks(section[part], tellingOf(result), room)),
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
        const counts = words_listed([
            ...(declined === 0 ? [] : [`${words_thousands(declined)} declined`]),
            ...(ignored === 0 ? [] : [`${words_thousands(ignored)} ignored`]),
        ]);
        return [
            markdown_details(`${counts} ${drifts.length === 1 ? 'difference' : 'differences'}${inFile(section, result, nameInHtml)}`, ...driftBlocks(section.settled, tellingOf(result), room)),
        ];
    },
    info: folded('info'),
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
        ...listOf(errorsOf(result), '❌'),
        ...listOf(warningsOf(result), '⚠️'),
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








;// CONCATENATED MODULE: ./build/github/budget.js
const keepReserve = (client, clock, { maxWait, reserve }) => async () => {
    const { rateRemaining, rateLimit, rateResetAt } = client.usage;
    if (rateRemaining === null || rateLimit === null || rateResetAt === null)
        return null;
    const kept = 'count' in reserve ? reserve.count : Math.ceil((rateLimit * reserve.percent) / 100);
    if (rateRemaining > kept)
        return null;
    const wait = Date.parse(rateResetAt) - clock.now().getTime();
    if (wait <= maxWait) {
        await clock.sleep(Math.max(wait, 0));
        return null;
    }
    return {
        code: 'rate-reserve',
        message: `Only ${rateRemaining} of ${rateLimit} points of the rate limit are left, which are kept for other workflows.`,
        remedy: `Run again after ${rateResetAt}, lower \`limits.reserve\`, or raise \`limits.maxWait\`.`,
    };
};

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 13 modules
var dist_src = __webpack_require__(5194);
;// CONCATENATED MODULE: ./build/github/answer.js
const wholeErrors = ({ data, errors }) => data === null
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
const readBody = async (data) => {
    if (data instanceof ReadableStream)
        return new Uint8Array(await new Response(data).arrayBuffer());
    if (data instanceof ArrayBuffer)
        return new Uint8Array(data);
    return new TextEncoder().encode(String(data));
};

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

;// CONCATENATED MODULE: ./build/github/classify.js

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
const RULES = [
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
        retry: () => 'never',
    },
    {
        code: 'timed-out',
        applies: (answer) => answer.status >= 500 ||
            says(answer, /something went wrong while executing your query|couldn't respond to your request in time|timeout on validation/i),
        problem: ({ status }) => ({
            message: `GitHub did not finish a request (status ${status}).`,
            remedy: 'Run again; https://www.githubstatus.com tells when GitHub is unwell.',
        }),
        retry: () => 'later',
        mayHaveTakenEffect: true,
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
const classify = (answer, now) => {
    const rule = RULES.find(({ applies }) => applies(answer));
    return rule === undefined
        ? undefined
        : new GitHubFault({ code: rule.code, ...rule.problem(answer) }, { retry: rule.retry(answer, now), mayHaveTakenEffect: rule.mayHaveTakenEffect ?? false });
};
const brokenAnswer = (message, cause) => new GitHubFault({
    code: 'connection',
    message,
    remedy: 'Check the network, the proxy and `GITHUB_API_URL`, and run again.',
}, { retry: 'later', mayHaveTakenEffect: true, cause });

;// CONCATENATED MODULE: ./build/github/patience.js

const RETRIES = 5;
const PAUSES_IN_ALL = 30_000;
const FIRST_PAUSE = 400;
const patiently = async (attempt, patience, mayRetry) => {
    const nextPause = pauses(patience);
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            const pause = error instanceof GitHubFault && mayRetry(error) ? nextPause(error) : null;
            if (pause === null || !(error instanceof GitHubFault))
                throw error;
            patience.note(`${error.message} Trying again in ${Math.ceil(pause / 1000)} s.`);
            await patience.clock.sleep(pause);
        }
    }
};
const pauses = ({ clock, maxWait, jitter }) => {
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

;// CONCATENATED MODULE: ./build/github/client.js





const ANSWER_WITHIN = 60_000;
class GitHubClient {
    #octokit;
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
        this.#octokit = new dist_src/* Octokit */.E({
            auth: options.token,
            baseUrl: options.apiUrl,
            userAgent: 'metadata-sync',
            log: { debug() { }, info() { }, warn() { }, error() { } },
        });
    }
    get usage() {
        return { ...this.#usage };
    }
    waitAtMost(milliseconds) {
        this.#maxWait = milliseconds;
    }
    query(document, variables) {
        return patiently(() => this.#graphql(document, variables), this.#patience(), () => true);
    }
    mutate(document, variables) {
        return patiently(() => this.#graphql(document, variables), this.#patience(), (fault) => !fault.mayHaveTakenEffect);
    }
    async readRaw(route, parameters) {
        const answer = await patiently(() => this.#send(route, {
            ...parameters,
            headers: { accept: 'application/vnd.github.raw+json' },
            request: { parseSuccessResponseBody: false },
        }), this.#patience(), () => true).catch((error) => {
            if (error instanceof GitHubFault && error.code === 'not-found')
                return null;
            throw error;
        });
        return answer === null ? null : readBody(answer.data);
    }
    async post(route, parameters) {
        await patiently(() => this.#send(route, parameters), this.#patience(), (fault) => !fault.mayHaveTakenEffect);
    }
    #patience() {
        const { clock, note, jitter = Math.random } = this.#options;
        return { clock, note, jitter, maxWait: this.#maxWait };
    }
    async #graphql(query, variables) {
        const response = await this.#send(`POST ${this.#options.graphqlUrl}`, { query, variables });
        const body = response.data;
        if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) {
            throw brokenAnswer('GitHub sent something other than a GraphQL answer.');
        }
        const answer = { data: objectIn(body, 'data'), errors: errorsIn(body) };
        this.#count(answer.data);
        const fault = classify({ ...response, message: '', errors: wholeErrors(answer) }, this.#now());
        if (fault !== undefined)
            throw fault;
        return answer;
    }
    async #send(route, parameters) {
        this.#usage.requests += 1;
        try {
            const { status, headers, data } = await this.#octokit.request(route, {
                ...parameters,
                headers: { 'x-github-api-version': '2022-11-28', ...objectIn(parameters, 'headers') },
                request: { signal: AbortSignal.timeout(ANSWER_WITHIN), ...objectIn(parameters, 'request') },
            });
            const answer = { status, headers: textHeaders(headers), data };
            this.#remember(answer.headers);
            return answer;
        }
        catch (error) {
            throw this.#toFault(error);
        }
    }
    #toFault(error) {
        if (!(error instanceof Error))
            return brokenAnswer(String(error));
        const response = objectIn(error, 'response');
        const status = Reflect.get(error, 'status');
        if (response === null || typeof status !== 'number') {
            return brokenAnswer(`No answer from ${new URL(this.#options.apiUrl).host}: ${rootCause(error)}`, error);
        }
        const body = Reflect.get(response, 'data');
        const message = objectIn(response, 'data')?.message;
        const answer = {
            status,
            headers: textHeaders(objectIn(response, 'headers') ?? {}),
            message: typeof message === 'string' ? message : '',
            errors: typeof body === 'object' && body !== null ? errorsIn(body) : [],
        };
        this.#remember(answer.headers);
        return classify(answer, this.#now()) ?? error;
    }
    #now() {
        return this.#options.clock.now().getTime();
    }
    #count(data) {
        const rate = data === null ? null : objectIn(data, 'rateLimit');
        if (typeof rate?.cost === 'number')
            this.#usage.points += rate.cost;
        if (typeof rate?.remaining === 'number')
            this.#usage.rateRemaining = rate.remaining;
        if (typeof rate?.limit === 'number')
            this.#usage.rateLimit = rate.limit;
        if (typeof rate?.resetAt === 'string')
            this.#usage.rateResetAt = rate.resetAt;
    }
    #remember(headers) {
        const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
        if (headers['x-ratelimit-resource'] === 'graphql' && Number.isFinite(remaining)) {
            this.#usage.rateRemaining = remaining;
        }
    }
}

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
            return this.#enqueue(key, part);
        this.#ahead.delete(key);
        return ahead;
    }
    readAhead(parts) {
        for (const part of parts) {
            const key = keyOfPart(part);
            const answer = this.#enqueue(key, part);
            answer.catch(() => undefined);
            this.#ahead.set(key, answer);
        }
    }
    #enqueue(key, part) {
        if (this.#waiting.length === 0)
            setImmediate(() => void this.#flush());
        return new Promise((resolve, reject) => {
            const { fields, variables = {} } = part;
            const settle = (values, errors) => {
                try {
                    resolve(part.parse(values, errors));
                }
                catch (error) {
                    reject(error);
                }
            };
            this.#waiting.push({ key, fields, variables, settle, reject });
        });
    }
    async #flush() {
        const parts = this.#waiting;
        this.#waiting = [];
        try {
            const { document, variables } = repository_reader_merge(parts, this.repository);
            const answer = await this.#client.query(document, variables);
            const repository = repositoryIn(answer, this.repository);
            parts.forEach((part, index) => {
                const aliases = Object.keys(part.fields).map((name) => [name, aliasOf(index, name)]);
                const own = new Set(aliases.map(([, alias]) => alias));
                part.settle(Object.fromEntries(aliases.map(([name, alias]) => [name, repository[alias]])), answer.errors
                    .filter(({ path }) => own.has(String(path[1])))
                    .map((error) => ({
                    ...error,
                    path: [repository_reader_nameOf(String(error.path[1])), ...error.path.slice(2)],
                })));
            });
        }
        catch (error) {
            for (const part of parts)
                part.reject(error);
        }
    }
}
const aliasOf = (index, name) => `p${index}_${name}`;
const repository_reader_nameOf = (alias) => alias.slice(alias.indexOf('_') + 1);
const keyOfPart = ({ fields, variables }) => JSON.stringify([fields, variables ?? {}]);
const repository_reader_merge = (parts, { owner, name }) => {
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
    const document = `query MetadataSync(${declarations.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${selections.join('\n    ')}
  }
  rateLimit { cost limit remaining resetAt }
}`;
    return { document, variables: values };
};
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

;// CONCATENATED MODULE: ./build/github/index.js





;// CONCATENATED MODULE: ./build/model/result.js
const OUTCOMES = (/* unused pure expression or super */ null && (['in-sync', 'drift', 'corrected', 'incomplete']));
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
        for (const name of TOTALS)
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




const beginRun = ({ client, clock }, identity, trigger, inputs) => {
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
        },
        finish: ({ base, projects, files, delivery, warnings, failure }) => {
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
                files: files.map(({ path, before, after }) => ({ path, before, after })),
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
            files: [],
            delivery: NOT_DELIVERED,
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

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/config/words.js

const didYouMean = (word, allowed) => {
    const near = allowed
        .map((candidate) => ({
        candidate,
        distance: (0,leven/* default */.A)(word.toLowerCase(), candidate.toLowerCase()),
    }))
        .sort((a, b) => a.distance - b.distance)[0];
    const tolerance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
    if (near === undefined || near.distance > tolerance)
        return '';
    return `Did you mean \`${near.candidate}\`? `;
};
const listWords = (words) => words.map((word) => `\`${word}\``).join(', ');

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
        return this.#object(name, `\`${text}\` is neither true nor false.`, 'Set it to `true` or `false`, or leave it empty.');
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

const MINUTE = 60_000;
const UNITS = { s: 1000, m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE, w: 10_080 * MINUTE };
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
const DELIVERIES = ['pull-request', 'commit'];
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
    labels: ['metadata-sync'],
    maxChanges: '50%',
    maxWait: '15m',
    reserve: '10%',
};
const mergeSettings = (inputs, file) => {
    refuseWhatIsNotThere(inputs, file);
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
        corrections: correctionSettings(file),
        limits: limits(file),
    };
};
const correctionSettings = (file) => ({
    branch: file?.corrections?.branch ?? DEFAULTS.branch,
    labels: file?.corrections?.labels ?? DEFAULTS.labels,
    maxChanges: shareOf(file?.corrections?.maxChanges ?? DEFAULTS.maxChanges),
});
const limits = (file) => ({
    maxWait: parseDuration(file?.limits?.maxWait ?? DEFAULTS.maxWait) ?? 0,
    reserve: shareOf(file?.limits?.reserve ?? DEFAULTS.reserve),
});
const shareOf = (value) => parseShare(value) ?? { count: 0 };
const refuseWhatIsNotThere = (inputs, file) => {
    const refuse = (what, remedy) => {
        throw new model_problem/* SyncError */.S({
            code: 'not-available',
            message: `${what} is not available yet.`,
            remedy,
        });
    };
    if ((inputs.deliver ?? file?.corrections?.deliver ?? DEFAULTS.deliver) !== 'pull-request') {
        refuse('`deliver: commit`', 'Use `deliver: pull-request`, or leave it out.');
    }
    if (typeof file?.history === 'object') {
        refuse('`history`', 'Set it to `false`, or leave it out.');
    }
};

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
    kind: schemas/* enum */.k5n(drift_DRIFT_KINDS).optional(),
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

const insert_entries_put = (at, text) => ({ start: at, end: at, text });
const insertBehind = (text, container, { behind, entries }, { separator, line }, spare) => {
    const gap = container.gap(behind);
    const own = endOfOwnComments(text, gap);
    if (own === null)
        return [insert_entries_put(gap.start, entries.map((entry) => separator + entry).join(''))];
    const listed = entries.map((entry) => line() + entry).join(',');
    const comma = commaIn(text, gap);
    if (comma === -1 || comma > own)
        return [insert_entries_put(gap.start, ','), insert_entries_put(own, listed)];
    return [insert_entries_put(own, spare ? listed : `${listed},`)];
};
const insertFirst = (text, container, entries, first, layout) => {
    const start = container.entry(first)?.start ?? container.end - 1;
    if (!hasComment(text, container.gap(-1)) && !hasComment(text, container.gap(first - 1)))
        return insert_entries_put(start, entries.map((entry) => entry + layout.separator).join(''));
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
    return insert_entries_put(own ?? container.start + 1, (begin ?? '') + entries.join(between));
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
    const added = missing.sort(add_keys_byPlace).map((one) => {
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
const add_keys_byPlace = (a, b) => {
    const further = (a.set?.after?.length ?? 0) - (b.set?.after?.length ?? 0);
    return further === 0 ? (String(a.step) < String(b.step) ? -1 : 1) : further;
};

// EXTERNAL MODULE: ./build/metadata/yaml/equal.js
var equal = __webpack_require__(834);
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

// EXTERNAL MODULE: ./build/metadata/yaml/refuse.js
var refuse = __webpack_require__(6948);
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
const shortened = (text) => text.length > 60 ? `${text.slice(0, 60)}…` : text;

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
        throw (0,refuse/* invalid */.G)(this.#source, start, `the key \`${shortened(key)}\` stands in this object twice`, 'Remove one of the two.');
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
            throw (0,refuse/* invalid */.G)(this.#source, start, `nested deeper than ${MAX_DEPTH} levels`, 'Flatten the file, or restore it from an earlier commit.');
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

// EXTERNAL MODULE: ./build/metadata/json/splice.js
var splice = __webpack_require__(2571);
;// CONCATENATED MODULE: ./build/metadata/json/start-of.js


const startOf = (json, path) => {
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
    return place.start;
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

;// CONCATENATED MODULE: ./build/metadata/json/open.js







const openJson = (path, text) => {
    refuseSize(path, text.length);
    const source = { path, text };
    const scanned = scan(source);
    const plain = withoutExtras(text, scanned.extras);
    const json = { text, plain, scanned };
    return {
        value: parse(source, plain),
        startOf: (path) => startOf(json, path),
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
const openerFor = async (path) => /\.ya?ml$/i.test(path) ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(63)]).then(__webpack_require__.bind(__webpack_require__, 2063))).openYaml : openJsonDocument;

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
const PATTERN = /^\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/;
const spellingOf = (like) => {
    const match = PATTERN.exec(like);
    return match === null
        ? undefined
        : { separator: match[1] ?? 'T', fraction: match[2]?.length ?? 0, zone: match[3] ?? '' };
};
const spellInstant = (instant, like) => {
    const spelling = (typeof like === 'string' ? spellingOf(like) : undefined) ?? {
        separator: 'T',
        fraction: 0,
        zone: 'Z',
    };
    const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(spelling.zone) ?? [];
    const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    const iso = new Date(instant.getTime() + offset * 60_000).toISOString();
    const digits = iso.slice(20, 23).padEnd(9, '0').slice(0, spelling.fraction);
    return `${iso.slice(0, 10)}${spelling.separator}${iso.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${spelling.zone}`;
};

;// CONCATENATED MODULE: ./build/model/status.js
const STATUSES = ['open', 'merged', 'closed'];
const isStatus = (value) => STATUSES.some((status) => status === value);

;// CONCATENATED MODULE: ./build/model/item.js
const item_keyOf = (number) => `#${number}`;

;// CONCATENATED MODULE: ./build/metadata/formats/records.js



const own = (object, key) => Object.hasOwn(object, key) ? object[key] : undefined;
const readRecords = (root, mapping, fields) => {
    const keys = new Map(fields.flatMap(({ name }) => {
        const key = mapping.keys.get(name);
        return key === undefined ? [] : [[name, key]];
    }));
    return recordList(root, mapping.list).map((raw, position) => {
        const number = own(raw, mapping.number);
        const valid = typeof number === 'number' && Number.isSafeInteger(number) && number > 0;
        return {
            key: valid ? item_keyOf(number) : `@${position + 1}`,
            number: valid ? number : null,
            position,
            values: new ValuesOf(raw, keys, mapping),
            raw,
        };
    });
};
class ValuesOf {
    #raw;
    #keys;
    #mapping;
    constructor(raw, keys, mapping) {
        this.#raw = raw;
        this.#keys = keys;
        this.#mapping = mapping;
    }
    has(field) {
        return this.#keys.has(field);
    }
    get(field) {
        const key = this.#keys.get(field);
        return key === undefined
            ? undefined
            : this.#mapping.understand(field, own(this.#raw, key) ?? null);
    }
}
const withValues = (record, values) => ({
    ...record,
    values: {
        has: (field) => values.has(field) || record.values.has(field),
        get: (field) => (values.has(field) ? values.get(field) : record.values.get(field)),
    },
});
const recordList = (root, path) => {
    const name = path.length === 0 ? 'the file' : path.join('.');
    const list = path.reduce((value, key) => ((0,model_json/* isJsonObject */.O)(value) ? own(value, key) : undefined), root);
    if (!(0,model_json/* isJsonArray */.M)(list))
        throw new StructureError(name, 'a list of records', list);
    return list.map((record, index) => {
        if (!(0,model_json/* isJsonObject */.O)(record))
            throw new StructureError(`${name}[${index}]`, 'an object', record);
        return record;
    });
};
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
    const placeOf = placesIn(records);
    const edits = [];
    for (const correction of [...corrections].sort(byNumber)) {
        if (correction.action === 'remove') {
            edits.push(...correction.positions.map((index) => ({ edit: 'remove', list, index })));
        }
        else if (correction.action === 'insert') {
            const index = placeOf(correction.item.number);
            const value = recordFor(correction.item);
            const sibling = (records[index - 1] ?? records[index])?.raw;
            if (value !== null)
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
                after: order.slice(0, order.indexOf(key)).reverse(),
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
const byNumber = (a, b) => a.action === 'insert' && b.action === 'insert' ? a.item.number - b.item.number : 0;

;// CONCATENATED MODULE: ./build/metadata/formats/claudestep-tasks.js




const TASK_STATUS = 'tasks[].status';
const taskOf = (item) => {
    const digits = /-(\d{1,9})$/.exec(item.head)?.[1];
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
        const task = taskIndexOf(record);
        if (task === null || record.number === null)
            continue;
        const other = newest.get(task);
        if (other === undefined || (other.number ?? 0) < record.number)
            newest.set(task, record);
    }
    return newest;
};
const tasksOf = ({ path, value }) => {
    const tasks = own(value, 'tasks') ?? [];
    const name = [...path, 'tasks'].join('.');
    if (!(0,model_json/* isJsonArray */.M)(tasks))
        throw new StructureError(name, 'a list', tasks);
    return new Map(tasks.flatMap((task, position) => {
        if (!(0,model_json/* isJsonObject */.O)(task))
            throw new StructureError(`${name}[${position}]`, 'an object', task);
        const index = own(task, 'index');
        return typeof index === 'number'
            ? [[index, { position, status: own(task, 'status') ?? null }]]
            : [];
    }));
};
const claudestep_tasks_outcomeOf = (records, corrections) => {
    const removed = new Set();
    const changed = new Map();
    const inserted = [];
    for (const correction of corrections) {
        if (correction.action === 'remove')
            for (const position of correction.positions)
                removed.add(position);
        else if (correction.action === 'set') {
            const values = changed.get(correction.position) ?? new Map();
            changed.set(correction.position, values.set(correction.field, correction.after));
        }
        else
            inserted.push(asRecord(correction.item));
    }
    const after = records
        .filter(({ position }) => !removed.has(position))
        .map((record) => {
        const values = changed.get(record.position);
        return values === undefined ? record : withValues(record, values);
    });
    const touched = [
        ...inserted,
        ...records.filter(({ position }) => removed.has(position)),
        ...after.filter(({ position }) => {
            const fields = changed.get(position);
            return ['status', 'task_index', TASK_STATUS].some((field) => fields?.has(field));
        }),
    ];
    return {
        newest: newestByTask([...after, ...inserted]),
        touched: new Set(touched.map(taskIndexOf).filter((task) => task !== null)),
    };
};
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
const editTasks = (section, records, corrections) => {
    const { newest, touched } = claudestep_tasks_outcomeOf(records, corrections);
    const tasks = tasksOf(section);
    return [...touched].flatMap((index) => {
        const task = tasks.get(index);
        const status = newest.get(index)?.values.get('status');
        if (task === undefined || !isStatus(status) || task.status === taskStatus(status))
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
        derived: {
            takenOverBy: (item, record) => item.number > (record.number ?? Infinity) && taskOf(item) === taskIndexOf(record),
        },
    },
];
const claudestep_KEYS = new Map([
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
    recognises: (root) => (0,model_json/* isJsonObject */.O)(root) &&
        own(root, 'schema_version') !== undefined &&
        (Array.isArray(own(root, 'pull_requests')) || (0,model_json/* isJsonObject */.O)(own(root, 'projects'))),
    open: (root, project) => {
        const section = sectionOf(root, project);
        const times = timesIn(section);
        const mapping = {
            list: [...section.path, 'pull_requests'],
            number: 'pr_number',
            keys: claudestep_KEYS,
            understand: (_, raw) => raw,
            spell: (field, value) => field === 'created_at' && isText(value) ? spellInstant(new Date(value), times) : value,
        };
        const records = readRecords(section.root, mapping, FIELDS);
        const recordFor = (item) => taskOf(item) === null ? null : { ...newRecord(item, mapping, FIELDS), ai_operations: [] };
        return {
            records: withTaskStatus(section, records),
            part: section.path.join('.'),
            list: mapping.list,
            recordFor,
            edits: (corrections, context) => corrections.length === 0
                ? []
                : [
                    ...editRecords(records, corrections, mapping, recordFor),
                    ...(context.isOurs(TASK_STATUS) ? editTasks(section, records, corrections) : []),
                    ...editStamp(section, context),
                ],
        };
    },
};
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
    const newest = newestByTask(records);
    const tasks = tasksOf(section);
    return records.map((record) => {
        const task = taskIndexOf(record);
        const status = tasks.get(task ?? Number.NaN)?.status;
        if (task === null || newest.get(task) !== record || status === undefined)
            return record;
        return withValues(record, new Map([[TASK_STATUS, status]]));
    });
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
            value: proposed ?? spellInstant(now, stamp),
        },
    ];
};
const timesIn = ({ root, value }) => {
    const records = own(value, 'pull_requests');
    const created = ((0,model_json/* isJsonArray */.M)(records) ? records : [])
        .map((record) => ((0,model_json/* isJsonObject */.O)(record) ? own(record, 'created_at') : undefined))
        .find(isText);
    return created ?? own(value, 'last_updated') ?? own(root, 'last_updated') ?? NAIVE;
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
        const recordFor = (item) => newRecord(item, MAPPING, TRACKED_FIELDS);
        return {
            records,
            part: '',
            list: MAPPING.list,
            recordFor,
            edits: (corrections) => editRecords(records, corrections, MAPPING, recordFor),
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
                recordFor: (item) => newRecord(item, mapping, fields),
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
        remedy: `Its \`fields\` lead from our names to yours; ours are ${known.map((name) => `\`${name}\``).join(', ')}.`,
    });
};

;// CONCATENATED MODULE: ./build/metadata/formats/registry.js



const FORMATS = { ledger: ledger, claudestep: claudestep };
const formatOf = (format) => typeof format === 'string' ? FORMATS[format] : mapped(format);

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
        canRecord: (item) => opened.recordFor(item) !== null,
        edit: (corrections, now, stamped, owned) => {
            const isOurs = (name) => owned.some((field) => field.name === name && field.owner === 'tracker');
            const earlier = stamped === null ? undefined : readQuietly(path, stamped, openDocument);
            return mark + document.edit(opened.edits(corrections, { now, earlier, isOurs }));
        },
        lineOf: (position) => {
            const start = document.startOf([...opened.list, position]);
            return start === null ? null : text.slice(0, mark.length + start).split('\n').length;
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
const blobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
const unreadable = (path, reason) => ({
    code: 'file-unreadable',
    message: `\`${path}\` could not be read: ${reason}.`,
    remedy: 'Give the job the permission `contents: read`, and run again.',
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
const MOVE = `mutation MetadataSyncMove($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: {repositoryId: $repositoryId, refUpdates: $updates}) { clientMutationId }
}`;
const CREATE = `mutation MetadataSyncCreate($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number url } }
}`;
const UPDATE = `mutation MetadataSyncUpdate($input: UpdatePullRequestInput!) {
  updatePullRequest(input: $input) { pullRequest { number url state } }
}`;
const CLOSE = `mutation MetadataSyncClose($comment: AddCommentInput!, $close: ClosePullRequestInput!) {
  addComment(input: $comment) { clientMutationId }
  closePullRequest(input: $close) { pullRequest { number } }
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
        applies: /STALE_DATA|expected branch to point to|already exists|no commits between|does not exist|not a fast.?forward|expected to be at|could not (be )?update/i,
        refuse: ({ message }) => new HeadMoved(message),
    },
    {
        applies: /not permitted to create or approve pull requests/i,
        refuse: (error) => new NotAllowed({
            code: 'pull-requests-not-permitted',
            message: 'GitHub Actions may not create pull requests in this repository.',
            remedy: 'Turn on "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General), or give the `token` of an App.',
        }, mutationOf(error)),
    },
    {
        applies: /FORBIDDEN|not accessible by|must have (push|write|admin)|permission/i,
        refuse: (error) => new NotAllowed(readOnly(error.message), mutationOf(error)),
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
const readOnly = (message) => ({
    code: 'token-read-only',
    message: `The token cannot write (${oneLine(message)}), so the corrections are only reported.`,
    remedy: 'Give the job the permissions `contents: write` and `pull-requests: write`; for a pull request from a fork GitHub never gives them.',
});

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/commit-then-move.js




const commit_then_move_NONE = '0'.repeat(40);
const committed = schemas/* object */.Ikc({
    createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) }),
});
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
                additions: proposal.files.map(({ path, after }) => ({
                    path,
                    contents: Buffer.from(after).toString('base64'),
                })),
            },
        },
    }).then((data) => committed.parse(data).createCommitOnBranch.commit.oid, async (error) => {
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
const deleteBranch = (client, repositoryId, branch, oid) => write(client, MOVE, {
    repositoryId,
    updates: [{ name: `refs/heads/${branch}`, beforeOid: oid, afterOid: commit_then_move_NONE }],
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
            return object?.oid !== blob;
        });
        return moved === undefined ? null : `${moved.path} has changed.`;
    },
});
const assureUnmoved = async (reader, proposal) => {
    const moved = await reader.read(headsPart(proposal));
    if (moved !== null)
        throw new HeadMoved(moved);
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/trailers.js

const RUN = 'Metadata-Sync-Run';
const CONTENT = 'Metadata-Sync-Content';
const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
const trailersOf = (runId, files) => [
    ...files.map(({ path, after }) => `${CONTENT}: ${digest(after)} ${path}`),
    `${RUN}: ${runId}`,
];
const isOurs = (message, texts) => {
    if (!new RegExp(`^${RUN}: \\S+$`, 'm').test(message))
        return false;
    return [...message.matchAll(new RegExp(`^${CONTENT}: ([0-9a-f]{16}) (.+)$`, 'gm'))].every(([, expected, path]) => {
        const text = texts.get(path ?? '');
        return text === undefined || digest(text) === expected;
    });
};

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/decide-step.js

const decideStep = (open, proposal, { labels }) => {
    const { branch, pullRequest } = open;
    const byPeople = branch !== null && !isOurs(branch.message, proposal.branchTexts) ? branch.author : null;
    if (proposal.files.length === 0)
        return stepWithoutCorrections(pullRequest, proposal, byPeople);
    if (byPeople !== null) {
        const step = pullRequest === null ? 'branch-taken' : 'leave-to-people';
        return { step, author: byPeople };
    }
    if (pullRequest !== null && !proposal.mayTakeOut && !proposal.keepsCarried) {
        return { step: 'leave-to-full-run' };
    }
    const sameTree = branch?.parent === proposal.base.oid && isOnBranch(proposal);
    if (!sameTree)
        return { step: 'rebuild' };
    return { step: isDescribed(pullRequest, proposal, labels) ? 'keep' : 'describe' };
};
const stepWithoutCorrections = (pullRequest, { mayTakeOut }, byPeople) => {
    if (pullRequest === null)
        return { step: 'nothing' };
    if (!mayTakeOut)
        return { step: 'keep' };
    return byPeople === null ? { step: 'close' } : { step: 'leave-to-people', author: byPeople };
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
const leftToPeople = (author, branch) => ({
    code: 'commits-by-people',
    message: `The branch \`${branch}\` has a commit by ${author}, so it was left as it is.`,
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
        switch (step.step) {
            case 'nothing':
                return NOT_DELIVERED;
            case 'keep':
                return this.#unchanged(open, isOnBranch(proposal), []);
            case 'leave-to-full-run':
                return this.#unchanged(open, false, [leftToFullRun]);
            case 'leave-to-people':
                return this.#unchanged(open, isOnBranch(proposal) && proposal.files.length > 0, [
                    leftToPeople(step.author, this.#settings.branch),
                ]);
            case 'branch-taken':
                throw new model_problem/* SyncError */.S(branchTaken(step.author, this.#settings.branch));
            case 'close':
                return this.#close(open, proposal);
            case 'describe':
                return this.#describe(open, proposal, open.branch?.oid ?? null);
            case 'rebuild':
                return this.#rebuild(open, proposal);
        }
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
            return { ...NOT_DELIVERED, warnings: [error.problem] };
        }
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
            const warnings = await this.#label(described.number, pullRequest?.labels ?? []);
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
        const { state, ...updated } = schemas/* object */.Ikc({ updatePullRequest: changed }).parse(data)
            .updatePullRequest.pullRequest;
        if (state !== 'OPEN')
            throw new HeadMoved(`#${updated.number} is no longer open.`);
        return updated;
    }
    async #label(number, present) {
        const has = new Set(present.map((label) => label.toLowerCase()));
        const labels = this.#settings.labels.filter((label) => !has.has(label.toLowerCase()));
        if (labels.length === 0)
            return [];
        const { owner, name } = this.#ports.reader.repository;
        try {
            await this.#ports.client.post('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
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
    }
    async #close(open, proposal) {
        const { client } = this.#ports;
        const { pullRequest, branch, repositoryId } = open;
        if (pullRequest === null)
            return NOT_DELIVERED;
        try {
            await write(client, CLOSE, {
                comment: { subjectId: pullRequest.id, body: proposal.closingComment },
                close: { pullRequestId: pullRequest.id },
            });
            if (branch !== null)
                await deleteBranch(client, repositoryId, this.#settings.branch, branch.oid);
        }
        catch (error) {
            if (!(error instanceof NotAllowed))
                throw error;
            return this.#unchanged(open, false, [error.problem]);
        }
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
const changed = schemas/* object */.Ikc({
    pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig(), url: schemas/* string */.YjP(), state: schemas/* string */.YjP() }),
});
const target = ({ number, url }) => ({ number, url });

;// CONCATENATED MODULE: ./build/deliver/correction-pull-request/find.js

const find_branchNode = schemas/* object */.Ikc({
    target: schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        message: schemas/* string */.YjP().optional(),
        parents: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable()).nullable() })
            .optional(),
        author: schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullable(), user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable() })
            .nullable()
            .optional(),
    }),
})
    .nullable();
const pullsNode = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        number: schemas/* number */.aig(),
        url: schemas/* string */.YjP(),
        title: schemas/* string */.YjP(),
        body: schemas/* string */.YjP(),
        isCrossRepository: schemas/* boolean */.zMY(),
        baseRefName: schemas/* string */.YjP(),
        labels: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable()).nullable() })
            .nullable(),
    })
        .nullable())
        .nullable(),
});
const correctionPart = (branch, after = null) => ({
    fields: {
        repositoryId: 'id',
        branch: `ref(qualifiedName: $ref) {
      target { oid ... on Commit { message parents(first: 2) { nodes { oid } } author { name user { login } } } }
    }`,
        pulls: `pullRequests(headRefName: $branch, states: [OPEN], first: 10, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { id number url title body isCrossRepository baseRefName labels(first: 100) { nodes { name } } }
    }`,
    },
    variables: {
        ref: { type: 'String!', value: `refs/heads/${branch}` },
        branch: { type: 'String!', value: branch },
        after: { type: 'String', value: after },
    },
    parse: (values) => {
        const target = find_branchNode.parse(values.branch ?? null)?.target;
        const { nodes, pageInfo } = pullsNode.parse(values.pulls);
        const own = (nodes ?? []).filter((node) => node !== null && !node.isCrossRepository);
        const next = own.length === 0 && pageInfo.hasNextPage ? pageInfo.endCursor : null;
        const of = (base) => {
            const here = own.find((node) => node?.baseRefName === base) ?? null;
            const other = own.find((node) => node?.baseRefName !== base) ?? null;
            return {
                repositoryId: schemas/* string */.YjP().parse(values.repositoryId),
                branch: target === undefined
                    ? null
                    : {
                        oid: target.oid,
                        message: target.message ?? '',
                        parent: target.parents?.nodes?.[0]?.oid ?? null,
                        author: target.author?.user?.login ?? target.author?.name ?? 'somebody',
                    },
                pullRequest: here === null
                    ? null
                    : {
                        id: here.id,
                        number: here.number,
                        url: here.url,
                        title: here.title,
                        body: here.body,
                        labels: (here.labels?.nodes ?? []).flatMap((label) => label === null ? [] : [label.name]),
                    },
                elsewhere: other === null ? null : { number: other.number, base: other.baseRefName },
            };
        };
        return { next, of };
    },
});

;// CONCATENATED MODULE: ./build/deliver/index.js





;// CONCATENATED MODULE: ./build/sync/expand-templates.js



const expandTemplates = async ({ reader, client }, settings) => {
    const { templates } = settings;
    if (templates.length === 0)
        return settings;
    const store = new RepositoryStore(reader, client);
    const revision = revisionOf(settings.base);
    const [found] = await Promise.all([
        Promise.all(templates.map((template) => projectsOf(template, store, revision))),
        store.branch(settings.base),
    ]);
    const projects = [...settings.projects];
    found.forEach((made, index) => {
        const ownFile = hasPlaceholder(templates[index]?.metadata ?? '');
        const taken = (project) => projects.some(({ name, metadata, section }) => name === project.name ||
            (metadata === project.metadata && (ownFile || section === project.section)));
        projects.push(...made.filter((project) => !taken(project)));
    });
    if (projects.length === 0)
        throw fitsNoFile(templates);
    return { ...settings, projects, templates: [], only: selectProjects(settings.only, projects) };
};
const projectsOf = async (template, store, revision) => {
    const { metadata } = template;
    if (hasPlaceholder(metadata)) {
        const paths = await store.list(revision, folderOf(metadata), depthOf(metadata));
        return paths.flatMap((path) => {
            const project = projectOf(metadata, path);
            return project === null ? [] : [make(template, project, path)];
        });
    }
    const file = await store.read(revision, metadata);
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
const fitsNoFile = (templates) => new model_problem/* SyncError */.S({
    code: 'no-project',
    message: `No file fits ${templates.map(({ metadata }) => `\`${metadata}\``).join(' or ')}.`,
    remedy: 'Check the path and `base`, or commit the first metadata file.',
});

;// CONCATENATED MODULE: ./build/plan/brake.js
const ALWAYS_ALLOWED = 10;
const changeLimit = (share, records) => Math.max(ALWAYS_ALLOWED, 'count' in share ? share.count : Math.floor((records * share.percent) / 100));

;// CONCATENATED MODULE: ./build/plan/correct.js
const correctionOf = (drift, fields) => {
    if (drift.resolution !== 'correct')
        return [];
    const { project, key, kind, field, fingerprint, item, position } = drift;
    const common = { project, key, kind, field, fingerprint, before: drift.recorded };
    switch (kind) {
        case 'missing':
        case 'historical':
            return item === null ? [] : [{ ...common, action: 'insert', after: item.status, item }];
        case 'phantom':
            return position === null
                ? []
                : [{ ...common, action: 'remove', after: null, positions: [position] }];
        case 'duplicate':
            return [{ ...common, action: 'remove', after: null, positions: drift.spare }];
        default: {
            const owned = fields.find(({ name }) => name === field);
            if (owned === undefined || item === null || position === null)
                return [];
            return [
                {
                    ...common,
                    field: owned.name,
                    action: 'set',
                    position,
                    after: owned.observe(item) ?? null,
                },
            ];
        }
    }
};

;// CONCATENATED MODULE: ./build/plan/recommend.js
const CORRECTED = {
    missing: 'Merge the correction to insert the record.',
    historical: 'Merge the correction to import the record.',
    phantom: 'Merge the correction to remove the record.',
    status: 'Merge the correction to record the status that GitHub has.',
    field: 'Merge the correction to record what GitHub has.',
    duplicate: 'Merge the correction to keep one of the equal records.',
    invalid: 'Merge the correction to record what GitHub has.',
};
const recommend = (drift) => {
    if (drift.heldBack) {
        return 'Check the removals one by one; run again with `force: true` to deliver them.';
    }
    switch (drift.resolution) {
        case 'correct':
            return CORRECTED[drift.kind];
        case 'ignored':
            return `Ignored by a rule in the config${drift.why === null ? '' : ` (${drift.why})`}; remove the rule to see it corrected.`;
        case 'declined':
            return 'Turned down when its correction pull request was closed; run with `force: true` to propose it again.';
        case 'report':
            return drift.why ?? REPORTED[drift.kind](drift);
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
    const rules = new IgnoreRules(subject.project, subject.fields, subject.startedAt, subject.same);
    const verdicts = drifts.map((drift) => ({ drift, ...judge(drift, subject, rules) }));
    const limit = changeLimit(subject.settings.corrections.maxChanges, subject.records);
    const isRemoval = ({ drift, resolution }) => resolution === 'correct' && drift.kind === 'phantom' && !subject.carries(drift);
    const removals = verdicts.filter(isRemoval);
    const brake = removals.length > limit && !subject.settings.force;
    const judged = verdicts.map((verdict) => {
        const { drift, resolution, why } = verdict;
        const heldBack = brake && isRemoval(verdict);
        const held = heldBack ? 'report' : resolution;
        return {
            ...drift,
            resolution: held,
            heldBack,
            recommendation: recommend({ ...drift, resolution: held, heldBack, why }),
        };
    });
    const corrections = judged.flatMap((drift) => correctionOf(drift, subject.fields));
    const changed = new Set(corrections.filter(({ kind }) => kind !== 'historical').map(({ key }) => key));
    return {
        drifts: judged,
        corrections,
        warnings: [
            ...rules.warnings(subject.everything),
            ...(brake ? [held(removals.length, subject, limit)] : []),
        ],
        passesLimit: changed.size > limit,
    };
};
const judge = (drift, subject, rules) => {
    const rule = rules.ruleFor(drift);
    if (rule !== undefined)
        return { resolution: 'ignored', why: rule.reason ?? null };
    if (!isCorrectable(drift, subject))
        return { resolution: 'report', why: null };
    if (drift.kind === 'phantom' && !subject.mayRemove) {
        return {
            resolution: 'report',
            why: 'Not removed, because not everything could be observed; run again.',
        };
    }
    if (decide_leftOut(drift, subject)) {
        return {
            resolution: 'report',
            why: 'Left out by `fields`; run without it to correct this too.',
        };
    }
    if (subject.declined(drift) && !subject.settings.force)
        return { resolution: 'declined', why: null };
    return { resolution: 'correct', why: null };
};
const isCorrectable = (drift, subject) => {
    const { settings, fields, canRecord, carries } = subject;
    switch (drift.kind) {
        case 'missing':
            return drift.item !== null && canRecord(drift.item);
        case 'historical':
            return (settings.backfill || carries(drift)) && drift.item !== null && canRecord(drift.item);
        case 'phantom':
            return ((settings.prune || carries(drift)) &&
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
const decide_leftOut = (drift, { settings, fields, carries }) => {
    if (settings.fields === null || carries(drift))
        return false;
    const field = fields.find(({ name }) => name === drift.field);
    return field === undefined || !settings.fields.some((name) => namesField(field, name));
};
const held = (removals, { project }, limit) => ({
    code: 'held-back',
    message: `Project \`${project.name}\`: ${removals} removals are held back; more than ${limit} are not delivered unasked.`,
    remedy: 'Check them, then run with `force: true`, or raise `corrections.maxChanges`.',
});

;// CONCATENATED MODULE: ./build/plan/owners.js


const ownedFields = ({ name: project, owners }, format, fields) => {
    const unknown = Object.keys(owners).find((name) => !fields.some((field) => namesField(field, name)));
    if (unknown !== undefined) {
        throw new model_problem/* SyncError */.S({
            code: 'field-unknown',
            message: `Project \`${project}\`: the format \`${format}\` has no field \`${unknown}\`.`,
            remedy: `Its fields are ${fields.map(({ name, alias }) => `\`${alias ?? name}\``).join(', ')}.`,
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
    const known = [...new Set(fields.map(({ name, alias }) => `\`${alias ?? name}\``))];
    throw new model_problem/* SyncError */.S({
        code: 'field-unknown',
        message: `Input \`fields\`: \`${unknown}\` is not known.`,
        remedy: `The fields of this run are ${known.join(', ')}.`,
    });
};

;// CONCATENATED MODULE: ./build/plan/index.js



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
const unreadableNode = ({ message }) => ({
    code: 'item-unreadable',
    message: `GitHub held back a part of its answer: ${message}`,
    remedy: 'Give the token access to what is held back, and run again.',
});
const unreadableItem = (what) => ({
    code: 'item-unreadable',
    message: `GitHub did not give ${what} in full.`,
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
const query_pullRequestFields = (lists) => `
      number title state url isDraft headRefName baseRefName isCrossRepository
      createdAt updatedAt mergedAt closedAt
      author { login } mergedBy { login } mergeCommit { oid }
      ${lists.map((list) => LISTS[list]).join('\n      ')}`;
const listing = ({ labels, lists, size, after }) => ({
    fields: {
        page: `pullRequests(first: $first, after: $after, labels: $labels, orderBy: {field: CREATED_AT, direction: ASC}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${query_pullRequestFields(lists)}
      }
    }`,
        ...Object.fromEntries(after === null
            ? labels.map((_, index) => [`label${index}`, `label(name: $label${index}) { name }`])
            : []),
    },
    variables: {
        ...Object.fromEntries(after === null
            ? labels.map((label, index) => [`label${index}`, { type: 'String!', value: label }])
            : []),
        first: { type: 'Int!', value: size },
        after: { type: 'String', value: after },
        labels: { type: '[String!]', value: [...labels] },
    },
});
const query_lookUp = (number, lists) => ({
    fields: {
        found: `issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${query_pullRequestFields(lists)}
      }
    }`,
    },
    variables: { number: { type: 'Int!', value: number } },
});

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/response.js

const actor = schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable();
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
    author: actor,
    mergedBy: actor,
    mergeCommit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable(),
    labels: response_listOf(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    assignees: response_listOf(login),
    latestReviews: response_listOf(schemas/* object */.Ikc({ author: actor })),
    reviewRequests: response_listOf(schemas/* object */.Ikc({ requestedReviewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullable() })),
});
const pageNode = schemas/* object */.Ikc({
    totalCount: schemas/* number */.aig(),
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
    nodes: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullable(),
});
const foundNode = schemas/* looseObject */._H3({ __typename: schemas/* string */.YjP() }).nullable();

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/to-item.js

const to_item_STATUS = {
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
    key: item_keyOf(node.number),
    number: node.number,
    status: to_item_STATUS[node.state],
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




const pagePart = (page) => ({
    ...listing(page),
    parse: ({ page: value, ...labels }, errors) => {
        if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED'))
            throw tooLarge();
        const parsed = pageNode.safeParse(value);
        if (!parsed.success)
            throw unreadableListing(errors);
        const { totalCount, pageInfo, nodes } = parsed.data;
        const items = [];
        const gaps = errors
            .filter((error) => !concernsHiddenReviewer(error))
            .map(unreadableNode);
        for (const node of nodes ?? []) {
            const item = itemIn(node);
            if ('code' in item)
                gaps.push(item);
            else
                items.push(item);
        }
        return {
            total: totalCount,
            items,
            gaps: distinct(gaps),
            next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
            unknownLabels: page.labels.filter((_, index) => labels[`label${index}`] === null),
        };
    },
});
const lookUpPart = (number, lists) => ({
    ...query_lookUp(number, lists),
    parse: ({ found: value }, errors) => {
        if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED'))
            throw tooLarge();
        const found = foundNode.safeParse(value).data ?? null;
        const serious = errors.filter((error) => !concernsHiddenReviewer(error));
        if (found === null && serious.length > 0 && serious.every(({ type }) => type === 'NOT_FOUND')) {
            return { number, found: 'nothing' };
        }
        const [error] = serious;
        if (error !== undefined)
            return { number, found: 'unreadable', problem: unreadableNode(error) };
        if (found?.__typename === 'Issue')
            return { number, found: 'issue' };
        const item = itemIn(found);
        return 'code' in item
            ? { number, found: 'unreadable', problem: item }
            : { number, found: 'pull-request', item };
    },
});
const itemIn = (node) => {
    const parsed = pullRequestNode.safeParse(node);
    if (!parsed.success) {
        const number = typeof node === 'object' && node !== null ? Reflect.get(node, 'number') : null;
        return unreadableItem(typeof number === 'number' ? `#${number}` : 'a pull request');
    }
    const [cut] = cutLists(parsed.data);
    return cut === undefined
        ? toItem(parsed.data)
        : unreadableItem(`the ${cut} of #${parsed.data.number}`);
};
const concernsHiddenReviewer = ({ path, type }) => type === 'FORBIDDEN' && path.at(-1) === 'requestedReviewer';

;// CONCATENATED MODULE: ./build/trackers/github-pull-requests/tracker.js





const BATCH = 50;
class GitHubPullRequests {
    #reader;
    #mayGoOn;
    constructor(reader, mayGoOn) {
        this.#reader = reader;
        this.#mayGoOn = mayGoOn;
    }
    static firstPage(selection) {
        return pagePart({ ...selection, size: PAGE_SIZE, after: null });
    }
    async observe(selection) {
        const items = new Map();
        const gaps = [];
        let expected = null;
        const warnings = [];
        let pages = 0;
        let after = null;
        do {
            const page = await this.#nextPage(selection, after);
            if ('code' in page) {
                gaps.push(page);
                break;
            }
            pages += 1;
            expected = page.total;
            if (page.total === 0)
                warnings.push(...page.unknownLabels.map(unknownLabel));
            gaps.push(...page.gaps, ...(page.next !== null && page.next === after ? [standingStill] : []));
            for (const item of page.items)
                items.set(item.number, item);
            after = gaps.includes(standingStill) ? null : page.next;
        } while (after !== null);
        const receipt = { expected, observed: items.size, lookedUp: 0, pages };
        if (gaps.length === 0 && expected !== items.size)
            gaps.push(doesNotAddUp(expected, items.size));
        const observed = { items: [...items.values()], receipt, warnings };
        return gaps.length === 0
            ? { complete: true, ...observed }
            : { complete: false, gaps, ...observed };
    }
    async #nextPage(selection, after) {
        const barred = after === null ? null : await this.#mayGoOn();
        if (barred !== null)
            return barred;
        for (let size = PAGE_SIZE;; size = Math.ceil(size / 2)) {
            try {
                return await this.#reader.read(pagePart({ ...selection, size, after }));
            }
            catch (error) {
                if (size > 1 && asksForTooMuch(error))
                    continue;
                if (after === null || !(error instanceof GitHubFault))
                    throw error;
                return (0,model_problem/* toProblem */.H)(error);
            }
        }
    }
    async lookUp(numbers, lists) {
        const found = [];
        for (let start = 0; start < numbers.length; start += BATCH) {
            const batch = numbers.slice(start, start + BATCH);
            found.push(...(await this.#lookUpBatch(batch, lists)));
        }
        return found;
    }
    async #lookUpBatch(numbers, lists) {
        try {
            return await Promise.all(numbers.map((number) => this.#reader.read(lookUpPart(number, lists))));
        }
        catch (error) {
            if (!(error instanceof GitHubFault))
                throw error;
            if (!asksForTooMuch(error) || numbers.length === 1) {
                return numbers.map((number) => ({
                    number,
                    found: 'unreadable',
                    problem: (0,model_problem/* toProblem */.H)(error),
                }));
            }
            const half = Math.ceil(numbers.length / 2);
            return [
                ...(await this.#lookUpBatch(numbers.slice(0, half), lists)),
                ...(await this.#lookUpBatch(numbers.slice(half), lists)),
            ];
        }
    }
}
const asksForTooMuch = (error) => error instanceof GitHubFault && error.code === 'too-large';

;// CONCATENATED MODULE: ./build/trackers/registry.js

const TRACKERS = {
    'github-pull-requests': {
        create: (reader, mayGoOn) => new GitHubPullRequests(reader, mayGoOn),
        firstPage: GitHubPullRequests.firstPage,
    },
};

;// CONCATENATED MODULE: ./build/sync/carried.js

const carriedBy = ({ pullRequest, branch }) => {
    if (pullRequest === null)
        return { known: true, corrections: [] };
    const corrections = decodeCarried([pullRequest.body, branch?.message ?? '']);
    return { known: corrections !== null, corrections: corrections ?? [] };
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
const normalise_instant = (value) => {
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
    instant: normalise_instant,
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


const fingerprintOf = (project, key, kind, field, observed) => (0,external_node_crypto_.createHash)('sha256')
    .update(JSON.stringify([project, key, kind, field, observed === INVALID ? null : observed]))
    .digest('hex')
    .slice(0, 16);

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
    return make_drift_make(setting, kind, null, subject, observed, {
        observed,
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

;// CONCATENATED MODULE: ./build/drift/selection.js

const hasLabel = (item, labels) => {
    if (item.labels === undefined)
        return true;
    const wanted = new Set(labels.map((label) => label.normalize('NFC').toLowerCase()));
    return item.labels.some((label) => wanted.has(label.normalize('NFC').toLowerCase()));
};
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

;// CONCATENATED MODULE: ./build/drift/three-way.js

const originOf = (type, recorded, observed, baseline) => {
    if (baseline === undefined)
        return 'unknown';
    if (sameValue(type, recorded, baseline))
        return 'tracker';
    return sameValue(type, observed, baseline) ? 'metadata' : 'both';
};

;// CONCATENATED MODULE: ./build/drift/compare-record.js



const compareRecord = (setting, fields, record, item, takesOver) => {
    const impossible = impossibleTimes(record, item);
    const drifts = [];
    const statusIsOurs = fields.some(({ type, owner }) => type === 'status' && owner === 'tracker');
    let statusDiffers = !statusIsOurs;
    for (const field of fields) {
        if (!record.values.has(field.name))
            continue;
        if (field.derived !== undefined && (statusDiffers || takesOver(field)))
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
    const subject = { record, item };
    const invalid = normalise(field.type, recorded) === INVALID || impossible === field.name;
    if (invalid) {
        return fieldDrift(setting, 'invalid', field, subject, { recorded, observed: observed ?? null });
    }
    const settled = field.owner === 'fill' && !isEmpty(recorded);
    if (observed === undefined || settled || sameValue(field.type, recorded, observed))
        return null;
    const baseline = setting.baselineOf(record.key, field.name);
    return fieldDrift(setting, field.type === 'status' ? 'status' : 'field', field, subject, {
        recorded,
        observed,
        baseline: baseline ?? null,
        origin: originOf(field.type, recorded, observed, baseline),
    });
};
const impossibleTimes = (record, item) => {
    const created = parseInstant(record.values.get('createdAt') ?? null);
    const merged = parseInstant(record.values.get('mergedAt') ?? null);
    if (created === undefined || merged === undefined || merged.nanos >= created.nanos)
        return null;
    const mergedAt = record.values.get('mergedAt') ?? null;
    return sameValue('instant', mergedAt, item.mergedAt) ? 'createdAt' : 'mergedAt';
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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

;// CONCATENATED MODULE: ./build/drift/compare.js





const compare = (situation) => {
    const { records, scope } = situation;
    const inScope = (number) => scope === null || (number !== null && scope.has(number));
    const duplicates = findDuplicates(records);
    const unrecorded = unrecordedItems(situation);
    const drifts = [];
    const skipped = [];
    let inSync = 0;
    for (const record of records) {
        if (!inScope(record.number) || duplicates.spare.has(record.position))
            continue;
        const judged = judgeRecord(situation, record, duplicates.of(record), unrecorded);
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
    return { drifts: drifts.sort(compare_byNumber), skipped, inSync };
};
const judgeRecord = (situation, record, copies, unrecorded) => {
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
        drifts.push(...compareRecord(situation, situation.fields, record, item, (field) => unrecorded.some((newer) => field.derived?.takenOverBy(newer, record) && situation.canRecord(newer))));
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
        ? { item, unread: `${item_keyOf(number)} is no pull request, but the observation is not complete` }
        : { item };
};
const withoutNumber = (setting, record) => fieldDrift(setting, 'invalid', { name: 'number', type: 'number' }, { record, item: null }, { recorded: null, observed: null });
const unrecordedItems = ({ items, records }) => {
    const recorded = new Set(records.map(({ number }) => number));
    return [...items.values()].filter(({ number }) => !recorded.has(number));
};
const compare_byNumber = (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.position ?? 0) - (b.position ?? 0) || 0;

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
const assignmentOf = ({ pullRequest, action }, { corrections }, repository) => {
    if (pullRequest === null)
        return { scope: { kind: 'all' }, ownJustClosed: false };
    const own = pullRequest.head === corrections.branch &&
        pullRequest.headRepository?.toLowerCase() === repository.toLowerCase();
    return own
        ? { scope: { kind: 'all' }, ownJustClosed: action === 'closed' }
        : { scope: { kind: 'pull-request', number: pullRequest.number }, ownJustClosed: false };
};
const looksAtEverything = (scope, { only, since, fields }) => scope.kind === 'all' && only === null && since === null && fields === null;

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
    const compared = compare({
        project: project.name,
        startedAt,
        baselineOf: () => undefined,
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
    const decision = decide(compared.drifts, {
        project,
        settings,
        fields,
        records: file.records.length,
        startedAt,
        everything,
        mayRemove: evidence.complete,
        carries: carries(carried),
        declined: () => false,
        canRecord: file.canRecord,
        same: (field, a, b) => sameValue(field?.type ?? 'status', a, b),
    });
    const gaps = observation?.complete === false ? observation.gaps : [];
    const unread = judge_project_unreadable(observed, relevant);
    return {
        project: project.name,
        metadata: project.metadata,
        format: file.format,
        complete: gaps.length === 0 && unread.length === 0,
        receipt: receiptOf(evidence, observation, relevant),
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
const judge_project_unreadable = ({ lookUps }, relevant) => {
    const problems = [...lookUps.values()].flatMap((lookUp) => lookUp.found === 'unreadable' && relevant.has(lookUp.number) ? [lookUp.problem] : []);
    return [...new Map(problems.map((problem) => [problem.message, (0,model_problem/* toProblem */.H)(problem)])).values()];
};
const isRunning = (name, { only }) => only === null || only.includes(name);
const numbersInScope = (project, evidence) => {
    const { settings, scope, carried, observed } = evidence;
    const kept = carriedNumbers(carried, project);
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
    const [branch, first] = await Promise.all([
        new RepositoryStore(reader, client).branch(base),
        reader.read(correctionPart(corrections.branch)),
    ]);
    if (branch.name === corrections.branch) {
        throw new model_problem/* SyncError */.S({
            code: 'corrections-on-base',
            message: `\`corrections.branch\` is \`${branch.name}\`, which is the branch that is corrected.`,
            remedy: 'Name another branch in `corrections.branch`.',
        });
    }
    let page = first;
    while (page.next !== null)
        page = await reader.read(correctionPart(corrections.branch, page.next));
    const open = page.of(branch.name);
    if (open.elsewhere !== null) {
        throw new model_problem/* SyncError */.S({
            code: 'corrections-elsewhere',
            message: `#${open.elsewhere.number} proposes \`${corrections.branch}\` for \`${open.elsewhere.base}\`, but this run corrects \`${branch.name}\`.`,
            remedy: 'Name a branch of its own for each base in `corrections.branch`, or close that pull request.',
        });
    }
    return { base: branch, open };
};
const loadFiles = async ({ reader, client }, projects, settings) => {
    const store = new RepositoryStore(reader, client);
    return refuseShared(await Promise.all(projects.map((project) => loadFile(store, project, settings))));
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
const loadFile = async (store, project, { base, corrections }) => {
    const path = project.metadata;
    const [file, onBranch] = await Promise.allSettled([
        store.read(revisionOf(base), path),
        store.read(revisionOf(corrections.branch), path),
    ]);
    const proposed = onBranch.status === 'fulfilled' ? (onBranch.value?.text ?? null) : null;
    try {
        if (file.status === 'rejected')
            throw file.reason;
        if (file.value === null)
            throw new model_problem/* SyncError */.S(load_missing(path, base));
        const { text, blob } = file.value;
        const opened = openMetadataFile(path, text, project.format, project.section, await openerFor(path));
        return { ok: true, project, file: opened, text, blob, onBranch: proposed };
    }
    catch (error) {
        if (!(error instanceof model_problem/* SyncError */.S) || error.name !== 'SyncError')
            throw error;
        return { ok: false, project, problem: (0,model_problem/* toProblem */.H)(error), onBranch: proposed };
    }
};
const load_missing = (path, base) => ({
    code: 'metadata-not-found',
    message: `There is no metadata file \`${path}\` on ${base === null ? 'the default branch' : `the branch \`${base}\``}.`,
    remedy: 'Check the path and `base`, or commit an empty one: `{"version": 1, "project": "…", "pulls": []}`.',
});

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


const observe = async (tracker, { projects }, running, scope) => {
    if (scope.kind === 'pull-request') {
        const lookUps = await tracker.lookUp([scope.number], [...listsFor(projects), 'labels']);
        return withLookUps({ observationFor: () => null, items: new Map(), lookUps: new Map() }, lookUps);
    }
    const selections = selectionsOf(running);
    const observations = await Promise.all(selections.map((selection) => tracker.observe(selection)));
    return {
        observationFor: (project) => observations[selections.findIndex((selection) => selects(selection, project))] ?? null,
        items: new Map(observations.flatMap(({ items }) => items.map((item) => [item.number, item]))),
        lookUps: new Map(),
    };
};
const withLookUps = (observed, lookUps) => ({
    ...observed,
    lookUps: new Map([
        ...observed.lookUps,
        ...lookUps.map((lookUp) => [lookUp.number, lookUp]),
    ]),
});
const assignItems = ({ items, lookUps }, { projects, corrections }) => {
    const assigned = new Map(projects.map(({ name }) => [name, new Map()]));
    const seen = new Map(items);
    for (const lookUp of lookUps.values()) {
        const listed = seen.has(lookUp.number);
        if (lookUp.found === 'pull-request' && !listed)
            seen.set(lookUp.number, lookUp.item);
    }
    for (const item of seen.values()) {
        if (item.head === corrections.branch && !item.fromFork)
            continue;
        for (const { name } of selection_projectsOf(item, projects))
            assigned.get(name)?.set(item.number, item);
    }
    return assigned;
};
const homeless = ({ items }, assigned, { projects, corrections }) => {
    const placed = new Set([...assigned.values()].flatMap((own) => [...own.keys()]));
    return [...items.values()].filter((item) => !placed.has(item.number) &&
        item.head !== corrections.branch &&
        projects.some(({ labels }) => hasLabel(item, labels)));
};

;// CONCATENATED MODULE: ./build/sync/look-up.js




const look_up_confirm = async (tracker, observed, request) => {
    const assigned = assignItems(observed, request.settings);
    const wanted = new Set(request.loaded.flatMap((loaded) => [
        ...absentRecords(loaded, assigned.get(loaded.project.name), request),
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
const absentRecords = (loaded, items, { settings, scope }) => {
    const listed = scope.kind === 'all' && settings.since === null && isRunning(loaded.project.name, settings);
    if (!loaded.ok || !listed)
        return [];
    return loaded.file.records.flatMap(({ number }) => number !== null && items?.has(number) !== true ? [number] : []);
};

;// CONCATENATED MODULE: ./build/sync/gather.js








const gather = async (ports, settings, scope, run) => {
    const { reader, client, clock } = ports;
    const running = settings.projects.filter(({ name }) => isRunning(name, settings));
    const tracker = TRACKERS['github-pull-requests'].create(reader, keepReserve(client, clock, settings.limits));
    const [{ base, open }, own, listed] = await Promise.all([
        readBase(ports, settings),
        loadFiles(ports, running, settings),
        observe(tracker, settings, running, scope),
    ]);
    run.complete('discover');
    const carried = carriedBy(open);
    const others = settings.projects.filter(({ name }) => !isRunning(name, settings) && carried.corrections.some(({ project }) => project === name));
    const read = [...own, ...(await loadFiles(ports, others, settings))];
    const loaded = settings.projects.flatMap(({ name }) => read.filter(({ project }) => project.name === name));
    if (loaded.every(({ ok }) => ok)) {
        const fields = loaded.flatMap((one) => (one.ok ? one.file.fields : []));
        refuseUnknownFields(settings.fields, fields);
    }
    const observed = await look_up_confirm(tracker, listed, { settings, scope, loaded, carried });
    run.complete('verify');
    const complete = loaded.every(({ ok }) => ok) &&
        running.every((project) => observed.observationFor(project)?.complete !== false) &&
        [...observed.lookUps.values()].every(({ found }) => found !== 'unreadable');
    return { base, open, carried, loaded, observed, complete };
};

;// CONCATENATED MODULE: ./build/sync/make-plan.js



const makePlan = (planned) => {
    const { files } = planned;
    const described = { projects: planned.projects, files };
    const { title, body, overflow } = renderPullRequest(described);
    return {
        runId: planned.runId,
        base: planned.base,
        files,
        title,
        body,
        commit: renderCommitMessage(described, trailersOf(planned.runId, files), overflow),
        closingComment: renderClosingComment(),
        branchTexts: new Map(planned.loaded.flatMap(({ project, onBranch }) => onBranch === null ? [] : [[project.metadata, onBranch]])),
        mayTakeOut: planned.mayTakeOut,
        keepsCarried: keepsAll(planned.carried, planned.projects.flatMap(({ corrections }) => corrections)),
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
        const { text: before, blob, onBranch } = first;
        try {
            const after = applyChanges(before, changes, new Date(startedAt), onBranch);
            if (after !== before)
                files.push({ path, before, after, blob, onBranch });
        }
        catch (error) {
            if (!(error instanceof model_problem/* SyncError */.S))
                throw error;
            refusals.set(path, error);
        }
    }
    return { files, projects: projects.map((project) => withRefusal(project, refusals)) };
};
const withRefusal = (project, refusals) => {
    const refusal = refusals.get(project.metadata);
    return refusal === undefined
        ? project
        : { ...project, errors: [...project.errors, (0,model_problem/* toProblem */.H)(refusal)] };
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
            remedy: 'The next full run (nightly, or by hand) proposes what still differs.',
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

;// CONCATENATED MODULE: ./build/sync/plan-run.js






const planRun = (gathered, settings, scope, run) => {
    const { base, loaded, observed, complete } = gathered;
    const { startedAt, id: runId } = run;
    const items = assignItems(observed, settings);
    const evidence = { ...gathered, settings, scope, items, startedAt };
    const judged = loaded.map((one) => judgeProject(one, evidence));
    const { files, projects } = planFiles(loaded, judged, startedAt);
    const mayTakeOut = complete && looksAtEverything(scope, settings);
    const proposal = makePlan({ ...gathered, runId, startedAt, files, projects, mayTakeOut });
    run.complete('plan');
    const unplaced = homeless(observed, items, settings);
    return {
        base: base.name,
        projects,
        files,
        warnings: unplaced.length === 0 ? [] : [fitsNoProject(unplaced)],
        proposal,
    };
};

;// CONCATENATED MODULE: ./build/sync/settings.js






const configRevision = ({ event, ref }) => (event === 'workflow_dispatch' || event === 'push') && ref !== null && ref !== '' ? ref : 'HEAD';
const loadSettings = async ({ reader, client }, inputs, trigger) => {
    const path = inputs.config ?? DEFAULT_CONFIG_PATH;
    const revision = configRevision(trigger);
    const reading = new RepositoryStore(reader, client).read(revision, path);
    if (inputs.label !== undefined && inputs.metadata !== undefined && trigger.pullRequest === null) {
        reader.readAhead(firstParts(mergeSettings(inputs, null)));
    }
    const file = await reading;
    if (file === null && inputs.config !== undefined) {
        throw new model_problem/* SyncError */.S({
            code: 'config-not-found',
            message: `Input \`config\`: there is no file \`${path}\` on ${revision === 'HEAD' ? 'the default branch' : `\`${revision}\``}.`,
            remedy: 'Check the path, or commit the file.',
        });
    }
    return mergeSettings(inputs, file === null ? null : await parseConfigFile(path, file.text));
};
const firstParts = (settings) => [
    branchPart(settings.base),
    correctionPart(settings.corrections.branch),
    ...settings.projects.flatMap(({ metadata }) => [
        fileAt(revisionOf(settings.base), metadata),
        fileAt(revisionOf(settings.corrections.branch), metadata),
    ]),
    ...selectionsOf(settings.projects).map(TRACKERS['github-pull-requests'].firstPage),
];

;// CONCATENATED MODULE: ./build/sync/service.js











const ATTEMPTS = 5;
class SyncService {
    #ports;
    constructor(ports) {
        this.#ports = ports;
    }
    async execute({ identity, trigger, inputs, phases = PHASES }) {
        const run = beginRun(this.#ports, identity, trigger, inputs);
        let plan = null;
        try {
            const settings = await this.#settle(inputs, trigger);
            run.use(settings);
            const { scope, ownJustClosed: closed } = assignmentOf(trigger, settings, identity.repository);
            const writes = phases.includes('deliver') && settings.mode === 'correct' && !settings.dryRun;
            for (let attempt = 1;; attempt += 1) {
                const gathered = await gather(this.#ports, settings, scope, run);
                plan = planRun(gathered, settings, scope, run);
                const warnings = [...plan.warnings, ...ownJustClosed(closed, plan.projects)];
                if (!writes || closed || hasErrors(plan)) {
                    return run.finish({ ...plan, warnings, delivery: NOT_DELIVERED });
                }
                const { delivery, failure } = await this.#deliver(settings, gathered, plan);
                if (failure === undefined)
                    run.complete('deliver');
                if (!(failure instanceof HeadMoved) || attempt === ATTEMPTS) {
                    return run.finish({ ...plan, delivery, failure: lastFailure(failure) });
                }
                await this.#beforeNextAttempt(failure, attempt);
            }
        }
        catch (error) {
            return plan !== null && error instanceof GitHubFault
                ? run.finish({ ...plan, delivery: NOT_DELIVERED, failure: error })
                : run.fail(error);
        }
    }
    async #settle(inputs, trigger) {
        const settings = await loadSettings(this.#ports, inputs, trigger);
        this.#ports.client.waitAtMost(settings.limits.maxWait);
        return expandTemplates(this.#ports, settings);
    }
    async #beforeNextAttempt({ message, cause }, attempt) {
        this.#ports.log(`${message} Reading and planning again.`);
        if (cause instanceof GitHubFault)
            await this.#ports.clock.sleep(pauseAfter(attempt));
    }
    async #deliver({ corrections }, { open }, { proposal }) {
        try {
            const target = new CorrectionPullRequest(this.#ports, corrections);
            return { delivery: await target.deliver(open, proposal) };
        }
        catch (failure) {
            return { delivery: NOT_DELIVERED, failure };
        }
    }
}
const pauseAfter = (attempt) => 400 * 2 ** (attempt - 1);
const hasErrors = ({ projects }) => projects.some(({ errors }) => errors.length > 0);
const lastFailure = (error) => {
    if (!(error instanceof HeadMoved))
        return error;
    return error.cause instanceof GitHubFault
        ? error.cause
        : new model_problem/* SyncError */.S(neverStill(error.message, ATTEMPTS), { cause: error });
};

;// CONCATENATED MODULE: ./build/sync/create.js





const createSyncService = ({ repository, log, ...endpoint }) => {
    if (endpoint.token.trim() === '') {
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
    const clock = {
        now: () => new Date(),
        sleep: (milliseconds) => new Promise((resolve) => {
            setTimeout(resolve, milliseconds);
        }),
    };
    const client = new GitHubClient({ ...endpoint, clock, note: log });
    const reader = new RepositoryReader(client, { owner, name });
    return new SyncService({ client, reader, clock, log, serverUrl: endpoint.serverUrl });
};
const create_parseInputs = (raw, now) => parseInputs(raw, { now, fieldNames: FIELD_NAMES });

;// CONCATENATED MODULE: ./build/sync/index.js





// EXTERNAL MODULE: ./build/cli/exit-status.js
var exit_status = __webpack_require__(2900);
;// CONCATENATED MODULE: ./build/cli/demo/diff.js

const changedLines = ({ path, before, after }) => {
    const lines = before.split('\n');
    const { hunks } = (0,create/* structuredPatch */.YB)(path, path, before, after, undefined, undefined, {
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
    const above = lines.slice(0, line).findLast((text) => /"(pr_number|index)": \d+/.test(text));
    const [, kind, number] = /"(pr_number|index)": (\d+)/.exec(above ?? '') ?? [];
    if (number === undefined)
        return '';
    return kind === 'index' ? ` task ${number}` : ` #${number}`;
};

;// CONCATENATED MODULE: ./build/cli/demo/incident.js
const INCIDENT = {
    owner: 'octo-org',
    name: 'claude-step',
    base: 'claudestep-metadata',
    metadata: 'projects/e2e-test-project.json',
    label: 'claudestep',
    now: '2025-12-31T03:00:00Z',
};
const retried = (number, recordedAt, createdAt, endedAt) => ({
    number,
    task: 3,
    recorded: 'merged',
    actual: 'closed',
    recordedAt,
    createdAt,
    endedAt,
});
const ROWS = [
    {
        number: 87,
        task: 1,
        recorded: 'open',
        actual: 'merged',
        recordedAt: '2025-12-29T23:47:49.299060',
        createdAt: '2025-12-29T23:47:41Z',
        endedAt: '2025-12-29T23:50:38Z',
    },
    {
        number: 88,
        task: 2,
        recorded: 'merged',
        actual: 'merged',
        recordedAt: '2025-12-30T00:43:19.290953',
        createdAt: '2025-12-30T00:43:11Z',
        endedAt: '2025-12-30T00:45:35Z',
    },
    retried(89, '2025-12-30T00:46:30.065580', '2025-12-30T00:46:22Z', '2025-12-30T13:51:07Z'),
    retried(90, '2025-12-30T13:53:19.448819', '2025-12-30T13:53:11Z', '2025-12-30T14:32:40Z'),
    retried(91, '2025-12-30T14:34:31.750811', '2025-12-30T14:34:23Z', '2025-12-30T15:00:52Z'),
    retried(92, '2025-12-30T15:02:40.757446', '2025-12-30T15:02:32Z', '2025-12-30T16:25:19Z'),
    retried(93, '2025-12-30T16:27:14.875832', '2025-12-30T16:27:06Z', '2025-12-30T16:32:30Z'),
    retried(94, '2025-12-30T16:34:20.634001', '2025-12-30T16:34:12Z', '2025-12-30T16:39:11Z'),
    retried(95, '2025-12-30T16:41:07.817939', '2025-12-30T16:41:00Z', '2025-12-30T16:49:02Z'),
    retried(96, '2025-12-30T16:50:58.258168', '2025-12-30T16:50:50Z', '2025-12-30T16:52:14Z'),
    retried(97, '2025-12-30T16:54:05.982868', '2025-12-30T16:53:58Z', '2025-12-30T17:02:36Z'),
    retried(98, '2025-12-30T17:04:25.394203', '2025-12-30T17:04:17Z', '2025-12-30T17:09:25Z'),
    retried(99, '2025-12-30T17:11:20.984524', '2025-12-30T17:11:13Z', '2025-12-30T17:17:22Z'),
    retried(100, '2025-12-30T17:19:13.825625', '2025-12-30T17:19:06Z', '2025-12-30T17:44:50Z'),
    retried(101, '2025-12-30T17:46:48.475506', '2025-12-30T17:46:40Z', '2025-12-30T18:53:01Z'),
    {
        number: 102,
        task: 3,
        recorded: 'open',
        actual: 'open',
        recordedAt: '2025-12-30T18:54:58.308579',
        createdAt: '2025-12-30T18:54:50Z',
    },
    {
        number: 103,
        task: 4,
        recorded: 'open',
        actual: 'open',
        recordedAt: '2025-12-30T20:46:24.702788',
        createdAt: '2025-12-30T20:46:17Z',
    },
    {
        number: 104,
        task: 5,
        recorded: 'open',
        actual: 'open',
        recordedAt: '2025-12-30T20:48:36.709257',
        createdAt: '2025-12-30T20:48:29Z',
        title: 'ClaudeStep: Task 5',
    },
    {
        number: 105,
        task: 6,
        recorded: 'open',
        actual: 'open',
        recordedAt: '2025-12-30T20:50:52.343852',
        createdAt: '2025-12-30T20:50:44Z',
        title: 'ClaudeStep: Task 6',
    },
];
const TASKS = [
    'in_progress',
    'completed',
    'in_progress',
    'in_progress',
    'in_progress',
    'in_progress',
];
const branchOf = ({ task }) => `claude-step-e2e-test-project-${task}`;
const incidentFile = () => JSON.stringify({
    schema_version: '2.0',
    project: 'e2e-test-project',
    last_updated: '2025-12-30T20:50:53.126062',
    tasks: TASKS.map((status, index) => ({
        index: index + 1,
        description: `Task ${index + 1}`,
        status,
    })),
    pull_requests: ROWS.map((row) => ({
        task_index: row.task,
        pr_number: row.number,
        branch_name: branchOf(row),
        reviewer: 'octocat',
        pr_state: row.recorded,
        created_at: row.recordedAt,
        title: row.title ?? null,
        ai_operations: [],
    })),
}, null, 2);
const stageIncident = (github) => {
    const { owner, name, base, metadata, label } = INCIDENT;
    const repository = github.createRepository({
        owner,
        name,
        files: { 'README.md': '# ClaudeStep end-to-end test\n' },
    });
    for (const row of ROWS) {
        const { number, createdAt, endedAt, actual } = row;
        repository.openPullRequest({
            number,
            title: `ClaudeStep: Task ${row.task}`,
            head: branchOf(row),
            author: 'github-actions[bot]',
            labels: [label],
            assignees: ['octocat'],
            createdAt,
        });
        const ended = { by: 'octocat', ...(endedAt === undefined ? {} : { at: endedAt }) };
        if (actual === 'merged')
            repository.mergePullRequest(number, { ...ended, method: 'squash' });
        if (actual === 'closed')
            repository.closePullRequest(number, ended);
    }
    repository.commit({
        branch: base,
        files: { [metadata]: incidentFile() },
        message: 'Update metadata',
        author: 'github-actions[bot]',
        at: '2025-12-30T20:50:54Z',
    });
    return repository;
};

;// CONCATENATED MODULE: ./build/cli/demo/show.js






const showDemo = async (terminal, { keep, json }) => {
    const say = json ? terminal.note : terminal.out;
    const paint = (style, text) => (json ? text : terminal.paint(style, text));
    const title = (text) => say(`\n${paint('bold', text)}`);
    const github = new EmbeddedGitHub();
    const repository = stageIncident(github);
    const server = await github.listen();
    const stage = { github, repository, server };
    try {
        say(`An embedded GitHub runs at ${server.url}; nothing leaves this machine.`);
        say(`It holds ${INCIDENT.owner}/${INCIDENT.name} as it was on 30 December 2025: a workflow took every closed`);
        say(`pull request for a merged one, and ${INCIDENT.metadata} went wrong.`);
        title('1. What is wrong? A run in `mode: report` only looks.');
        const report = await runOnce(stage, 'report');
        showReport(report, say, paint);
        title('2. Put it right: a run in `mode: correct` opens one correction pull request.');
        const corrected = await runOnce(stage, 'correct');
        if (corrected.delivery.pullRequest === null)
            return show_failed(corrected, terminal);
        const { number, url } = corrected.delivery.pullRequest;
        say(`${paint('green', `#${number}`)} ${escape_terminal(repository.pullRequest(number).title)}`);
        say(url);
        say('Its diff; only the values that were wrong change:\n');
        for (const line of corrected.files.flatMap(changedLines))
            say(`  ${paintDiff(line, paint)}`);
        title(`3. Somebody reviews and merges #${number}.`);
        repository.mergePullRequest(number, { by: 'octocat' });
        say(`Merged into ${INCIDENT.base}.`);
        title('4. The next nightly run.');
        github.requests.length = 0;
        const again = await runOnce(stage, 'correct');
        showReport(again, say, paint);
        const writes = github.requests.filter(({ isWrite }) => isWrite).length;
        say(`${github.requests.length === 1 ? '1 request' : `${github.requests.length} requests`}, ${writes} of them writing.`);
        title('On your own repository');
        for (const line of USAGE)
            say(line);
        if (json)
            terminal.out(renderJson(corrected).trimEnd());
        if (keep)
            await keepRunning(server, say);
        return again.outcome === 'in-sync' ? exit_status/* EXIT */.d.done : show_failed(again, terminal);
    }
    finally {
        await server.close();
    }
};
const runOnce = async ({ server }, mode) => {
    const startedAt = new Date();
    const repository = `${INCIDENT.owner}/${INCIDENT.name}`;
    const { label, metadata, base } = INCIDENT;
    const service = createSyncService({ ...server, repository, token: 'demo', log: () => undefined });
    return service.execute({
        identity: { id: `demo-${startedAt.getTime()}`, repository, startedAt, url: null },
        trigger: { event: 'demo', action: null, pullRequest: null, ref: null, actor: null },
        inputs: create_parseInputs({ label, metadata, base, mode, format: 'claudestep' }, startedAt),
    });
};
const showReport = (result, say, paint) => {
    const { verdict, sections } = renderConsole(result);
    say(paint(result.outcome === 'in-sync' ? 'green' : 'yellow', verdict));
    for (const { rows } of sections) {
        const minor = rows.findIndex((row) => row.startsWith('minor'));
        for (const row of rows.slice(0, minor))
            say(`  ${row}`);
        say(`  minor: ${rows.length - minor - 1} titles that were never recorded`);
    }
};
const paintDiff = (line, paint) => {
    if (line.startsWith('@@'))
        return paint('cyan', line);
    if (line.startsWith('+'))
        return paint('green', line);
    return line.startsWith('-') ? paint('red', line) : line;
};
const show_failed = ({ errors, warnings }, terminal) => {
    for (const { message, remedy } of [...errors, ...warnings])
        terminal.note(`${message} ${remedy}`);
    terminal.note('The demo did not end as it should; please report it.');
    return exit_status/* EXIT */.d.error;
};
const keepRunning = async (server, say) => {
    say('\nThe embedded GitHub keeps running. Any GitHub client can look at it, with any token:');
    say(`  GITHUB_API_URL=${server.apiUrl} GITHUB_GRAPHQL_URL=${server.graphqlUrl} GITHUB_TOKEN=demo`);
    say(`  curl -H 'authorization: bearer demo' ${server.apiUrl}/repos/${INCIDENT.owner}/${INCIDENT.name}/pulls`);
    say(`  ${server.serverUrl}/${INCIDENT.owner}/${INCIDENT.name} in a browser`);
    say('Press Ctrl-C to end it.');
    await Promise.race([(0,external_node_events_.once)(process, 'SIGINT'), (0,external_node_events_.once)(process, 'SIGTERM')]);
};
const USAGE = [
    'Put this into .github/workflows/metadata-sync.yml; it only reports:',
    '',
    '  on:',
    '    schedule: [{ cron: "23 3 * * *" }]',
    '    workflow_dispatch:',
    '  permissions: { contents: read, pull-requests: read }',
    '  jobs:',
    '    sync:',
    '      runs-on: ubuntu-latest',
    '      steps:',
    '        - uses: metadata-sync/metadata-sync@v1',
    '          with: { label: your-label, metadata: path/to/metadata.json, mode: report }',
    '',
    'The README says what it takes to let it correct.',
];


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splice)
/* harmony export */ });
const splice = (text, splices) => {
    const ordered = splices
        .map((entry, index) => ({ ...entry, index }))
        .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
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

/***/ 2849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ compareLists)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(834);


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

/***/ 834:
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

/***/ 6948:
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

/***/ 9598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isJsonArray),
/* harmony export */   O: () => (/* binding */ isJsonObject)
/* harmony export */ });
const isJsonObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isJsonArray = (value) => Array.isArray(value);


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toProblem),
/* harmony export */   S: () => (/* binding */ SyncError)
/* harmony export */ });
class SyncError extends Error {
    code;
    remedy;
    further;
    constructor(problem, options = {}) {
        super(problem.message, options);
        this.name = 'SyncError';
        this.code = problem.code;
        this.remedy = problem.remedy;
        this.further = options.further ?? [];
    }
}
const toProblem = ({ code, message, remedy }) => ({
    code,
    message,
    remedy,
});


/***/ })

};

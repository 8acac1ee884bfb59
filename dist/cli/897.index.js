export const id = 897;
export const ids = [897];
export const modules = {

/***/ 2897:
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
        .replace(/^https?:\/\/[^/]+/, '')
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
    return { body: toBody(result), nodes: countItems(result.data) };
}
function countItems(data) {
    const repository = isRecord(data) ? data.repository : null;
    if (!isRecord(repository))
        return 0;
    const counts = Object.values(repository).map((value) => {
        if (!isRecord(value))
            return 0;
        return Array.isArray(value.nodes) ? value.nodes.length : Number('number' in value);
    });
    return counts.reduce((sum, count) => sum + count, 0);
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
function repositoryBody(repository, webUrl, viewer) {
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
        ...(viewer && {
            permissions: {
                admin: viewer.isAdministrator,
                push: viewer.can('contents', 'write'),
                pull: true,
            },
        }),
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
    route('GET', '/repos/:owner/:repo', (call) => jsonAnswer(200, repositoryBody(repositoryOf(call), call.webUrl, call.viewer))),
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

;// CONCATENATED MODULE: ./build/emulator/rest/git-objects.js







function objectsOf(call) {
    const repository = allowedRepository(call, 'write', 'contents');
    if (repository.refs.size > 0)
        return repository;
    throw new Refusal('UNPROCESSABLE', 'Git Repository is empty.', { status: 409 });
}
function addTree(call) {
    const repository = objectsOf(call);
    const { store } = repository;
    const listed = Array.isArray(call.body.tree) ? call.body.tree : [];
    const entries = listed.filter(isRecord).map(({ path, content }) => {
        const oid = store.writeBlob(Buffer.from(String(content)));
        return [String(path), { mode: '100644', oid }];
    });
    if (entries.length === 0)
        throw new Refusal('UNPROCESSABLE', 'Invalid tree info');
    const sha = writeTreeChanges(store, undefined, new Map(entries));
    return jsonAnswer(201, { sha, truncated: false });
}
function addCommit(call) {
    const { store } = objectsOf(call);
    const tree = requiredText(call, 'tree');
    if (store.findTree(tree) === undefined) {
        throw new Refusal('UNPROCESSABLE', 'Tree SHA does not exist');
    }
    const parents = Array.isArray(call.body.parents) ? call.body.parents.map(String) : [];
    if (parents.some((oid) => store.findCommit(oid) === undefined)) {
        throw new Refusal('UNPROCESSABLE', 'Parent SHA does not exist or is not a commit object');
    }
    const author = identityOf(call.viewer.account, call.github.clock.stamp());
    const message = requiredText(call, 'message');
    const { oid } = store.writeCommit({ tree, parents, message, author, committer: author });
    return jsonAnswer(201, { sha: oid, message, tree: { sha: tree } });
}
const gitObjectRoutes = [
    route('POST', '/repos/:owner/:repo/git/trees', addTree),
    route('POST', '/repos/:owner/:repo/git/commits', addCommit),
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
function nameOf({ params }) {
    return `refs/${params.ref ?? ''}`;
}
function readRef(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    if (repository.findRef(nameOf(call)) === undefined)
        throw Refusal.notFound('Not Found');
    return jsonAnswer(200, refBody(repository, nameOf(call), call));
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
        name: nameOf(call),
        afterOid: requiredText(call, 'sha'),
        force: call.body.force === true,
    };
    updateRef(repository, update, call.viewer.account);
    return jsonAnswer(200, refBody(repository, update.name, call));
}
function removeRef(call) {
    deleteRef(allowedRepository(call, 'write', 'contents'), nameOf(call), call.viewer.account);
    return { status: 204, headers: {}, body: '' };
}
const refRoutes = [
    route('GET', '/repos/:owner/:repo/git/ref/*ref', readRef),
    route('POST', '/repos/:owner/:repo/git/refs', addRef),
    route('PATCH', '/repos/:owner/:repo/git/refs/*ref', moveRef),
    route('DELETE', '/repos/:owner/:repo/git/refs/*ref', removeRef),
];

;// CONCATENATED MODULE: ./build/emulator/rest/settings.js




function readWorkflowPermissions(call) {
    const { settings } = repositoryOf(call);
    if (!call.viewer.isAdministrator)
        return errorAnswer(403, 'Resource not accessible by integration');
    return jsonAnswer(200, {
        default_workflow_permissions: 'read',
        can_approve_pull_request_reviews: settings.allowActionsToCreatePullRequests,
    });
}
function workflowOf(call) {
    const file = call.params.file ?? '';
    const workflow = repositoryOf(call).workflows.get(file);
    if (workflow === undefined)
        throw Refusal.notFound('Not Found');
    return [file, workflow];
}
function readWorkflow(call) {
    const [file, { state }] = workflowOf(call);
    return jsonAnswer(200, { id: 1, name: file, path: `.github/workflows/${file}`, state });
}
function listRuns(call) {
    const [, { runs }] = workflowOf(call);
    const wanted = runs.filter(({ event }) => event === (call.query.get('event') ?? event));
    return jsonAnswer(200, {
        total_count: wanted.length,
        workflow_runs: [...wanted]
            .sort((a, b) => (a.at < b.at ? 1 : -1))
            .slice(0, Number(call.query.get('per_page') ?? 30))
            .map(({ event, at, conclusion }, id) => ({
            id,
            event,
            status: 'completed',
            conclusion,
            created_at: at,
        })),
    });
}
function listRules(call) {
    const { protections } = allowedRepository(call, 'read', 'contents');
    const isRuled = protections.get(call.params.branch ?? '') === 'ruleset';
    return jsonAnswer(200, isRuled
        ? [{ type: 'update' }, { type: 'pull_request' }, { type: 'required_status_checks' }]
        : []);
}
function readBranch(call) {
    const repository = allowedRepository(call, 'read', 'contents');
    const name = call.params.branch ?? '';
    const head = repository.head(name);
    if (head === undefined)
        throw Refusal.notFound('Branch not found');
    const isClassic = repository.protections.get(name) === 'classic';
    return jsonAnswer(200, {
        name,
        commit: { sha: head },
        protected: isClassic,
        protection: {
            enabled: isClassic,
            required_status_checks: {
                enforcement_level: isClassic ? 'everyone' : 'off',
                contexts: isClassic ? ['test'] : [],
            },
        },
    });
}
const settingsRoutes = [
    route('GET', '/repos/:owner/:repo/actions/permissions/workflow', readWorkflowPermissions),
    route('GET', '/repos/:owner/:repo/actions/workflows/:file', readWorkflow),
    route('GET', '/repos/:owner/:repo/actions/workflows/:file/runs', listRuns),
    route('GET', '/repos/:owner/:repo/rules/branches/:branch', listRules),
    route('GET', '/repos/:owner/:repo/branches/:branch', readBranch),
];

;// CONCATENATED MODULE: ./build/emulator/rest/answer-rest.js












const ROUTES = [
    ...accountRoutes,
    ...contentRoutes,
    ...gitObjectRoutes,
    ...issueRoutes,
    ...pullRoutes,
    ...refRoutes,
    ...settingsRoutes,
];
function answerRest(github, viewer, webUrl, request) {
    const { pathname } = splitPath(request.path);
    const limit = github.restRateLimit;
    limit.refill();
    const free = pathname === '/rate_limit';
    const answer = free || limit.spend(1)
        ? run(github, viewer, webUrl, request)
        : errorAnswer(403, 'API rate limit exceeded for installation ID 1234567.');
    return { ...answer, headers: { ...limit.headers(), ...viewer.headers(), ...answer.headers } };
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
    if (fault.hidden !== undefined)
        return hide(answer, new Set(fault.hidden));
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
function hide(answer, numbers) {
    const text = answer.body.toString();
    const body = JSON.parse(text, (_key, value) => isRecord(value) && typeof value.number === 'number' && numbers.has(value.number) ? null : value);
    return { ...answer, body: JSON.stringify(body) };
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
    const date = github.clock.now().toUTCString();
    sendAnswer(response, { ...answer, headers: { date, ...answer.headers } }, kind);
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
    workflows = new Map();
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
    isAdministrator;
    #scopes;
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
        this.isAdministrator = options.isAdministrator ?? false;
        this.#scopes = options.scopes;
        this.#repositories = options.repositories;
    }
    can(scope, access) {
        return LEVEL[this.permissions[scope]] >= LEVEL[access];
    }
    headers() {
        return this.#scopes === undefined ? {} : { 'x-oauth-scopes': this.#scopes.join(', ') };
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


// EXTERNAL MODULE: ./build/sync/index.js + 213 modules
var sync = __webpack_require__(9260);
// EXTERNAL MODULE: ./build/cli/diff.js
var diff = __webpack_require__(1066);
// EXTERNAL MODULE: ./build/cli/exit-status.js
var exit_status = __webpack_require__(2900);
// EXTERNAL MODULE: ./build/cli/run/show-result.js
var show_result = __webpack_require__(9114);
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
    const github = new EmbeddedGitHub({ clock: 'real' });
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
        say(`${paint('green', `#${number}`)} ${(0,sync/* terminal */.Fo)(repository.pullRequest(number).title)}`);
        say(url);
        say('Its diff; only the values that were wrong change:\n');
        for (const line of corrected.plan.files.flatMap(diff/* changedLines */.M))
            say(`  ${(0,show_result/* paintDiff */.a)(line, paint)}`);
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
            terminal.out((0,sync/* renderJson */.hF)(corrected).trimEnd());
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
    const service = (0,sync/* createSyncService */.Pd)({ ...server, repository, token: 'demo', log: () => undefined });
    return service.execute({
        identity: { id: `demo-${startedAt.getTime()}`, repository, startedAt, url: null },
        trigger: { event: 'demo', action: null, pullRequest: null, ref: null, actor: null },
        inputs: (0,sync/* parseInputs */.TL)({ label, metadata, base, mode, format: 'claudestep' }, startedAt),
    });
};
const showReport = (result, say, paint) => {
    const { verdict, sections } = (0,sync/* renderConsole */.qP)(result);
    say(paint(result.outcome === 'in-sync' ? 'green' : 'yellow', verdict));
    const titles = result.projects
        .flatMap(({ drifts }) => drifts)
        .filter(({ severity }) => severity === 'minor').length;
    for (const { rows } of sections) {
        for (const row of rows.slice(0, rows.indexOf('minor:')))
            say(`  ${row}`);
        say(`  minor: ${titles} titles that were never recorded`);
    }
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


/***/ })

};

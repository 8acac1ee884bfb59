export const id = 38;
export const ids = [38];
export const modules = {

/***/ 3038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openYaml: () => (/* binding */ openYaml)
});

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/metadata/equal.js
var equal = __webpack_require__(2444);
// EXTERNAL MODULE: ./build/metadata/json/splice.js
var splice = __webpack_require__(2571);
// EXTERNAL MODULE: ./build/metadata/refuse.js
var refuse = __webpack_require__(2086);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/metadata/yaml/build-scalar.js
const standing = (node, { before, indicator, inFlow }) => {
    const tag = propertyIn(before, 'tag');
    const start = node.range?.[0] ?? 0;
    return {
        start,
        end: node.range?.[1] ?? start,
        indicator,
        inFlow,
        anchor: propertyIn(before, 'anchor'),
        tag: tag === null ? null : { ...tag, core: CORE_TAG.test(node.tag ?? tag.name) },
    };
};
const propertyIn = (tokens, type) => {
    const token = tokens.find((each) => each.type === type);
    if (token === undefined)
        return null;
    return { start: token.offset, end: token.offset + token.source.length, name: token.source };
};
const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;
const STYLES = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'block',
    BLOCK_FOLDED: 'block',
};
const buildScalar = (node, setting) => {
    const { start, end, indicator, inFlow, anchor, tag } = standing(node, setting);
    const token = node.srcToken;
    const block = token?.type === 'block-scalar';
    const empty = !block && start === end;
    const place = empty ? Math.max(indicator ?? start, anchor?.end ?? 0, tag?.end ?? 0) : start;
    const last = block ? endOfBlock(token, end) : empty ? place : end;
    return {
        kind: 'scalar',
        start: place,
        end: last,
        indicator,
        inFlow,
        anchor,
        tag,
        value: plainValue(node),
        style: empty ? 'empty' : (STYLES[node.type ?? ''] ?? 'plain'),
        header: block ? start + token.props[0].source.length : last,
    };
};
const plainValue = ({ value, source }) => {
    if (typeof value === 'number' && !Number.isFinite(value))
        return source;
    return value;
};
const endOfBlock = ({ props, source }, end) => {
    const keeps = props[0].source.includes('+');
    let length = source.length;
    while (source[length - 1] === '\n') {
        length -= source[length - 2] === '\r' ? 2 : 1;
        if (keeps)
            break;
    }
    return end - source.length + length;
};
const emptyAt = (offset) => ({
    kind: 'scalar',
    start: offset,
    end: offset,
    header: offset,
    indicator: null,
    inFlow: false,
    anchor: null,
    tag: null,
    value: null,
    style: 'empty',
});

;// CONCATENATED MODULE: ./build/metadata/yaml/build.js



const buildTree = (source, document) => {
    const node = document.contents;
    if (node === null)
        return emptyAt(source.text.length);
    return build(source, node, { before: [], indicator: null, inFlow: false });
};
const build = (source, node, setting) => {
    if ((0,dist/* isAlias */.Vj)(node))
        return { ...standing(node, setting), kind: 'alias', name: node.source };
    if ((0,dist/* isScalar */.jn)(node))
        return buildScalar(node, setting);
    if ((0,dist/* isSeq */.oP)(node))
        return buildList(source, node, setting);
    if ((0,dist/* isMap */.jh)(node))
        return buildDict(source, node, setting);
    throw new Error('A parsed YAML node is an alias, a scalar, a list or a map.');
};
const buildList = (source, node, setting) => {
    const at = standing(node, setting);
    const token = node.srcToken;
    const flow = token.type === 'flow-collection';
    const tokens = token.items;
    let next = 0;
    const items = tokens.flatMap((each, index) => {
        if (!hasContent(each))
            return [];
        const dash = endOf(each.start, 'seq-item-ind');
        const child = build(source, node.items[next++], {
            before: each.start,
            indicator: dash,
            inFlow: flow,
        });
        return [itemOf(each, child, commaIn(tokens[index + 1]))];
    });
    return { ...at, kind: 'list', flow, items, end: flow ? at.end : (items.at(-1)?.end ?? at.end) };
};
const buildDict = (source, node, setting) => {
    const at = standing(node, setting);
    const token = node.srcToken;
    const flow = token?.type !== 'block-map';
    const pairs = node.items.filter((pair) => (0,dist.isPair)(pair));
    const tokens = (token?.items ?? pairs.map(tokenOf));
    let next = 0;
    const items = tokens.flatMap((each, index) => {
        const pair = hasContent(each) ? pairs[next++] : undefined;
        return pair === undefined
            ? []
            : [buildEntry(source, pair, each, flow, commaIn(tokens[index + 1]))];
    });
    const braced = token !== undefined;
    const end = flow ? at.end : (items.at(-1)?.end ?? at.end);
    return { ...at, kind: 'dict', flow, braced, items, end };
};
const NAMES = { alias: 'an alias', list: 'a list', dict: 'a map' };
const tokenOf = (pair) => pair.srcToken ?? { start: [] };
const buildEntry = (source, pair, token, flow, comma) => {
    const keyNode = build(source, pair.key, { before: token.start, indicator: null, inFlow: flow });
    if (keyNode.kind !== 'scalar') {
        throw (0,refuse/* invalid */.G)(source, keyNode.start, `the key is ${NAMES[keyNode.kind]}`, 'Make it a text.');
    }
    const indicator = endOf(token.sep ?? [], 'map-value-ind');
    const node = pair.value === null
        ? { ...emptyAt(keyNode.end), inFlow: flow }
        : build(source, pair.value, { before: token.sep ?? [], indicator, inFlow: flow });
    return { ...itemOf(token, node, comma), keyNode, key: keyText(source, keyNode) };
};
const keyText = ({ text }, { value, start, end }) => typeof value === 'string' ? value : text.slice(start, end);
const itemOf = (token, node, comma) => {
    const first = token.start.find(({ type }) => !FILLING.has(type)) ?? token.key ?? token.sep?.[0];
    return { start: first?.offset ?? node.start, end: node.end, node, comma };
};
const FILLING = new Set(['space', 'comment', 'newline', 'comma']);
const hasContent = ({ start, key, sep, value }) => key !== undefined ||
    sep !== undefined ||
    value !== undefined ||
    start.some(({ type }) => !FILLING.has(type));
const endOf = (tokens, type) => {
    const token = tokens.find((each) => each.type === type);
    return token === undefined ? null : token.offset + token.source.length;
};
const commaIn = (next) => next?.start.find(({ type }) => type === 'comma')?.offset ?? null;

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/metadata/yaml/parse.js


const MAX_DEPTH = 200;
const parseYaml = (source) => {
    const tokens = [...new dist/* Parser */.iX().parse(source.text)];
    for (const token of tokens)
        refuseDepth(source, token);
    const composer = new dist/* Composer */.Dk({
        keepSourceTokens: true,
        schema: 'core',
        merge: false,
        resolveKnownTags: false,
        uniqueKeys: false,
    });
    const [document, second] = composer.compose(tokens, true, source.text.length);
    if (document === undefined)
        throw new Error('A YAML text has a document, be it an empty one.');
    const [broken] = document.errors;
    if (broken !== undefined) {
        const reason = broken.message.split('\n')[0]?.replace(/[.:]$/, '') ?? broken.code;
        throw (0,refuse/* invalid */.G)(source, broken.pos[0], `not valid YAML (${reason})`, 'Correct the syntax at this place, or restore the file from an earlier commit.');
    }
    if (second !== undefined) {
        throw (0,refuse/* invalid */.G)(source, second.range[0], 'a second document begins here, and a metadata file is one document', 'Keep one document in the file.');
    }
    return document;
};
const refuseDepth = (source, root) => {
    const open = [{ token: root, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > MAX_DEPTH) {
            throw (0,refuse/* invalid */.G)(source, token.offset, `nested deeper than ${MAX_DEPTH} levels`, 'Flatten the file, or restore it from an earlier commit.');
        }
        for (const child of childrenOf(token))
            open.push({ token: child, depth: depth + 1 });
    }
};
const childrenOf = (token) => {
    if (token.type === 'document')
        return token.value === undefined ? [] : [token.value];
    if (!('items' in token))
        return [];
    return token.items
        .flatMap(({ key, value }) => [key, value])
        .filter((child) => child !== undefined && child !== null)
        .filter((child) => 'items' in child);
};

;// CONCATENATED MODULE: ./build/metadata/yaml/read.js



const MAX_ALIASED = 10_000_000;
const readTree = (source, root) => {
    const reader = { source, anchors: new Map(), read: new Map(), uses: [], aliased: 0 };
    const { value } = read(reader, root);
    return { value, uses: reader.uses };
};
const read = (reader, node) => {
    if (node.kind === 'alias')
        return readAlias(reader, node);
    if (node.anchor !== null)
        reader.anchors.set(node.anchor.name.slice(1), node);
    const before = reader.aliased;
    const inner = node.kind === 'scalar' ? { value: node.value, depth: 0 } : readChildren(reader, node);
    const measured = { ...inner, length: node.end - node.start + reader.aliased - before };
    if (node.anchor !== null)
        reader.read.set(node, measured);
    return measured;
};
const readChildren = (reader, node) => {
    let depth = 0;
    const child = (inner) => {
        if (inner.kind === 'scalar' && inner.anchor === null) {
            depth = Math.max(depth, 1);
            return inner.value;
        }
        const measured = read(reader, inner);
        depth = Math.max(depth, measured.depth + 1);
        if (depth > MAX_DEPTH) {
            throw (0,refuse/* invalid */.G)(reader.source, inner.start, `with its aliases nested deeper than ${MAX_DEPTH} levels`, 'Write the values out.');
        }
        return measured.value;
    };
    const value = node.kind === 'list'
        ? node.items.map((item) => child(item.node))
        : readEntries(reader, node, child);
    return { value, depth };
};
const readEntries = (reader, dict, child) => {
    const own = new Map();
    const merged = [];
    for (const entry of dict.items) {
        if (own.has(entry.key)) {
            throw (0,refuse/* invalid */.G)(reader.source, entry.start, `the key \`${entry.key}\` stands in this map twice`, 'Remove one of the two.');
        }
        if (entry.keyNode.anchor !== null)
            read(reader, entry.keyNode);
        const value = child(entry.node);
        own.set(entry.key, value);
        if (isMerge(entry))
            merged.push(...mergedBy(value));
    }
    if (merged.length === 0)
        return Object.fromEntries(own);
    own.delete('<<');
    for (const [key, value] of merged.flatMap((each) => Object.entries(each))) {
        if (!own.has(key))
            own.set(key, value);
    }
    return Object.fromEntries(own);
};
const isMerge = ({ key, keyNode }) => key === '<<' && keyNode.style === 'plain' && keyNode.tag === null;
const mergedBy = (value) => {
    const maps = (0,json/* isJsonArray */.M)(value) ? value : [value];
    return maps.every((each) => (0,json/* isJsonObject */.O)(each)) ? maps : [];
};
const readAlias = (reader, alias) => {
    const { source, anchors } = reader;
    const target = anchors.get(alias.name);
    if (target === undefined) {
        throw (0,refuse/* invalid */.G)(source, alias.start, `no anchor \`&${alias.name}\` stands before this alias`, 'Write the value out, or name an anchor that is there.');
    }
    const measured = reader.read.get(target);
    if (measured === undefined) {
        throw (0,refuse/* invalid */.G)(source, alias.start, `the alias \`*${alias.name}\` stands inside what it repeats, without end`, 'Write the value out.');
    }
    reader.uses.push({ alias, target });
    reader.aliased += measured.length;
    if (reader.aliased > MAX_ALIASED) {
        throw (0,refuse/* invalid */.G)(source, alias.start, `its aliases stand for more than ${MAX_ALIASED.toLocaleString('en')} characters`, 'Write the values out.');
    }
    return measured;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/find.js



const valueAt = (root, path) => {
    let value = root;
    for (const step of path) {
        if ((0,json/* isJsonArray */.M)(value))
            value = value[Number(step)];
        else if ((0,json/* isJsonObject */.O)(value)) {
            value = Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
        }
        else
            return undefined;
    }
    return value;
};
const find = (source, root, value, path) => {
    const trail = [root];
    let place = { node: root, key: '', entry: null };
    for (const [depth, step] of path.entries()) {
        const { node, key } = place;
        if (node.kind === 'alias')
            throw passesAlias(source, node.start, `*${node.name}`);
        const next = stepInto(node, step, key);
        if (next === undefined) {
            const reached = path.slice(0, depth + 1);
            if (node.kind === 'dict')
                refuseMerged(source, node, valueAt(value, reached) !== undefined);
            if (node.kind === 'dict' && reached.length === path.length) {
                return { found: 'nothing', trail, dict: node, name: String(step) };
            }
            throw new Error(`There is nothing at ${reached.join('.')}.`);
        }
        place = next;
        trail.push(place.node);
    }
    return { found: 'value', trail, ...place };
};
const stepInto = (node, step, key) => {
    if (node.kind === 'dict') {
        const name = String(step);
        const entry = node.items.find((each) => each.key === name);
        return entry === undefined ? undefined : { node: entry.node, key: name, entry };
    }
    const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
    return item === undefined ? undefined : { node: item.node, key: `${key}[]`, entry: null };
};
const refuseMerged = (source, dict, merged) => {
    const merge = dict.items.find(isMerge);
    if (merged && merge !== undefined)
        throw passesAlias(source, merge.start, '<<');
};
const passesAlias = (source, offset, spelling) => (0,refuse/* refuse */.T)(source, offset, {
    code: 'metadata-alias',
    what: `the value to be corrected comes from \`${spelling}\`, and what it stands for stands in another place, too`,
    remedy: 'Write the value out here, and run again.',
});

;// CONCATENATED MODULE: ./build/metadata/yaml/edited-value.js

const editedValue = (value, edits) => {
    const root = { value: structuredClone(value) };
    for (const edit of edits) {
        if (edit.edit === 'set')
            setAt(root, edit.path, edit.value);
    }
    const lists = new Map();
    for (const edit of edits) {
        if (edit.edit === 'set')
            continue;
        const key = JSON.stringify(edit.list);
        const list = lists.get(key) ?? { path: edit.list, inserts: [], removed: new Set() };
        if (edit.edit === 'insert')
            list.inserts.push(edit);
        else
            list.removed.add(edit.index);
        lists.set(key, list);
    }
    const inner = [...lists.values()].toSorted((a, b) => b.path.length - a.path.length);
    for (const { path, inserts, removed } of inner) {
        const list = valueAt(root.value, path);
        if (Array.isArray(list))
            setAt(root, path, rebuilt(list, inserts, removed));
    }
    return root.value;
};
const rebuilt = (list, inserts, removed) => {
    const at = new Map();
    for (const { index, value } of inserts)
        at.set(index, [...(at.get(index) ?? []), value]);
    const result = [];
    for (let index = 0; index <= list.length; index += 1) {
        result.push(...(at.get(index) ?? []));
        const item = list[index];
        if (item !== undefined && !removed.has(index))
            result.push(item);
    }
    return result;
};
const setAt = (root, path, value) => {
    const step = path.at(-1);
    const holder = step === undefined ? root : valueAt(root.value, path.slice(0, -1));
    Object.defineProperty(holder, step ?? 'value', {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
};

// EXTERNAL MODULE: ./build/metadata/yaml/compare-lists.js
var compare_lists = __webpack_require__(2849);
;// CONCATENATED MODULE: ./build/metadata/yaml/lines.js
const lineStart = (text, offset) => offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
const lineEnd = (text, offset) => {
    const newline = text.indexOf('\n', offset);
    if (newline === -1)
        return text.length;
    return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
};
const nextLine = (text, offset) => {
    const newline = text.indexOf('\n', offset);
    return newline === -1 ? text.length : newline + 1;
};
const columnOf = (text, offset) => offset - lineStart(text, offset);
const breakBefore = (text, start) => lineEnd(text, lineStart(text, start - 1));
const isBlank = (text) => /^[ \t\r]*$/.test(text);
const beginsLine = (text, offset) => isBlank(text.slice(lineStart(text, offset), offset));
const lineAt = (text, start) => text.slice(start, lineEnd(text, start));
const commentColumn = (line) => /^([ \t]*)#/.exec(line)?.[1]?.length ?? null;
const headOf = (text, start, bound) => {
    const own = lineStart(text, start);
    let head = own;
    while (head > bound) {
        const above = lineStart(text, head - 1);
        const column = above < bound ? null : commentColumn(lineAt(text, above));
        if (column === null || column > start - own)
            break;
        head = above;
    }
    return head < own && isTop(text, head) ? own : head;
};
const isTop = (text, head) => head === 0 || /^(?:---|%)/.test(lineAt(text, lineStart(text, head - 1)));
const tailOf = (text, end, column) => {
    let tail = lineEnd(text, end);
    for (;;) {
        const below = nextLine(text, tail);
        const comment = below >= text.length ? null : commentColumn(lineAt(text, below));
        if (comment === null || comment <= column)
            return tail;
        tail = lineEnd(text, below);
    }
};
const skipEmptyLines = (text, tail) => {
    let at = nextLine(text, tail);
    while (at < text.length && isBlank(lineAt(text, at)))
        at = nextLine(text, at);
    return at;
};
const emptyLinesAbove = (text, head, bound) => {
    let at = head;
    while (at > bound) {
        const above = lineStart(text, at - 1);
        if (above < bound || !isBlank(lineAt(text, above)))
            break;
        at = above;
    }
    return at;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/plain.js
const TYPED = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)?$/;
const TYPED_BEFORE = /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|<<|=|[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9.][0-9_.]*(?:[eE][-+]?[0-9]+)?)$/;
const INSTANT = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d.*)?$/;
const BEGINS = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:][^\s,[\]{}])/;
const ENDS = /[\t\r\n]|: | #|:$| $|^(?:---|\.\.\.)(?: |$)/;
const UNPRINTABLE = /[^\t\n\r\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const isInstant = (text) => INSTANT.test(text);
const canBePlain = (text, inFlow) => BEGINS.test(text) &&
    !ENDS.test(text) &&
    !TYPED.test(text) &&
    !TYPED_BEFORE.test(text) &&
    !UNPRINTABLE.test(text) &&
    !(inFlow && /[,[\]{}]/.test(text));

;// CONCATENATED MODULE: ./build/metadata/yaml/habits.js


const habitsOf = (text, root) => {
    const draft = {
        texts: new Map(),
        nulls: new Map(),
        collections: new Map(),
        dashes: new Map(),
    };
    learn(text, root, '', null, draft);
    const dash = draft.dash ?? draft.unit ?? 2;
    return {
        eol: text.includes('\r\n') ? '\r\n' : '\n',
        unit: draft.unit ?? (dash > 0 ? dash : 2),
        dash,
        text: draft.text ?? 'plain',
        quote: draft.quote ?? 'double',
        plainInstants: draft.plainInstants ?? false,
        null: draft.null ?? 'null',
        visibleNull: draft.visibleNull ?? 'null',
        scalarList: draft.scalarList ?? 'flow',
        listPadding: draft.listPadding ?? '',
        dictPadding: draft.dictPadding ?? '',
        comma: draft.comma ?? draft.blank ?? ' ',
        texts: draft.texts,
        nulls: draft.nulls,
        collections: draft.collections,
        dashes: draft.dashes,
    };
};
const learn = (text, node, key, column, draft) => {
    if (node.kind === 'scalar')
        learnScalar(text, node, key, draft);
    if (node.kind !== 'list' && node.kind !== 'dict')
        return;
    if (node.items.length > 0)
        learnCollection(text, node, key, column, draft);
    if (node.kind === 'list') {
        for (const item of node.items)
            learn(text, item.node, `${key}[]`, null, draft);
    }
    else {
        for (const entry of node.items) {
            learn(text, entry.node, entry.key, columnOf(text, entry.start), draft);
        }
    }
};
const learnScalar = (text, node, key, draft) => {
    const { value, style } = node;
    if (value === null) {
        const spelling = text.slice(node.start, node.end);
        draft.null ??= spelling;
        if (spelling !== '')
            draft.visibleNull ??= spelling;
        if (!draft.nulls.has(key))
            draft.nulls.set(key, spelling);
    }
    else if (typeof value === 'string' && style !== 'block' && style !== 'empty') {
        if (style !== 'plain')
            draft.quote ??= style;
        if (isInstant(value))
            draft.plainInstants ??= style === 'plain';
        const telling = style === 'plain' || canBePlain(value, node.inFlow);
        if (telling && !draft.texts.has(key))
            draft.texts.set(key, style);
    }
};
const learnCollection = (text, node, key, column, draft) => {
    const layout = node.flow ? 'flow' : 'block';
    if (!draft.collections.has(key))
        draft.collections.set(key, layout);
    if (node.kind === 'list' && node.items.every((item) => item.node.kind === 'scalar')) {
        draft.scalarList ??= layout;
    }
    if (node.flow)
        learnBrackets(text, node, draft);
    else if (column !== null && node.indicator !== null) {
        const deeper = columnOf(text, node.start) - column;
        if (node.kind === 'dict')
            draft.unit ??= deeper;
        else {
            draft.dash ??= deeper;
            if (!draft.dashes.has(key))
                draft.dashes.set(key, deeper);
        }
    }
};
const learnBrackets = (text, node, draft) => {
    const [first, second] = node.items;
    if (first === undefined || (node.kind === 'dict' && !node.braced))
        return;
    if (node.kind === 'dict')
        learnColon(text, node, draft);
    const padding = text.slice(node.start + 1, first.start);
    if (/^ *$/.test(padding)) {
        if (node.kind === 'list')
            draft.listPadding ??= padding;
        else
            draft.dictPadding ??= padding;
    }
    if (first.comma === null || second === undefined)
        return;
    const gap = text.slice(first.comma + 1, second.start);
    if (/^ *$/.test(gap))
        draft.comma ??= gap;
};
const learnColon = (text, { items }, draft) => {
    const [first] = items;
    if (first === undefined)
        return;
    const { style, end } = first.keyNode;
    draft.text ??= style === 'single' || style === 'double' ? style : 'plain';
    const blank = /^:( *)$/.exec(text.slice(end, first.node.start))?.[1];
    if (blank !== undefined)
        draft.blank ??= blank;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/last-below.js
const lastBelow = (sorted, limit, numberOf) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const element = sorted[middle];
        if (element !== undefined && numberOf(element) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low - 1];
};

;// CONCATENATED MODULE: ./build/metadata/yaml/flow-items.js


const editItems = (text, node, inserts, removed, spacing) => {
    const placed = placeItems(text, node);
    const kept = placed.filter(({ index }) => !removed.has(index));
    if (kept.length === 0)
        return refill(text, node, inserts, spacing);
    const [first] = placed;
    const trailing = placed.at(-1)?.comma !== null;
    const lastKept = kept.at(-1);
    const last = inserts.at(-1);
    const endsNew = last !== undefined && last.index > (lastKept?.index ?? -1);
    const splices = inserts.map((insert) => {
        const before = lastBelow(kept, insert.index, ({ index }) => index);
        const comma = insert === last && endsNew && !trailing ? '' : ',';
        if (before === undefined)
            return insertFirst(text, first, insert.text, spacing);
        const gap = gapBefore(text, placed, before.index + 1, spacing);
        return { start: before.tail, end: before.tail, text: `${gap}${insert.text}${comma}` };
    });
    return [
        ...commaSplices(lastKept, endsNew, trailing),
        ...splices,
        ...removals(text, placed, kept, removed),
    ];
};
const placeItems = (text, node) => {
    let behind = tailFrom(text, node.start + 1);
    return node.items.map((item, index) => {
        const placed = {
            ...item,
            index,
            behind,
            tail: tailFrom(text, (item.comma ?? item.end - 1) + 1),
        };
        behind = placed.tail;
        return placed;
    });
};
const tailFrom = (text, offset) => {
    const rest = text.slice(offset, lineEnd(text, offset));
    return /^[ \t]+#/.test(rest) ? offset + rest.length : offset;
};
const gapBefore = (text, placed, index, { comma }) => {
    const beside = placed[Math.min(Math.max(index, 1), placed.length - 1)];
    if (beside === undefined)
        return comma;
    if (beginsLine(text, beside.start))
        return lineLead(text, beside.start);
    const gap = text.slice(beside.behind, beside.start);
    return beside.index > 0 && /^[ \t]*$/.test(gap) ? gap : comma;
};
const lineLead = (text, start) => {
    const own = text.slice(0, start).lastIndexOf('\n') + 1;
    const at = own === 0 ? 0 : breakBefore(text, own);
    return text.slice(at, start);
};
const insertFirst = (text, first, inserted, { comma }) => {
    if (first === undefined)
        return { start: 0, end: 0, text: inserted };
    const { start, behind } = first;
    return beginsLine(text, start)
        ? { start: behind, end: behind, text: `${lineLead(text, start)}${inserted},` }
        : { start, end: start, text: `${inserted},${comma}` };
};
const commaSplices = (lastKept, endsNew, trailing) => {
    if (lastKept === undefined)
        return [];
    const { comma, end } = lastKept;
    if (endsNew && comma === null)
        return [{ start: end, end, text: ',' }];
    if (!endsNew && !trailing && comma !== null)
        return [{ start: comma, end: comma + 1, text: '' }];
    return [];
};
const removals = (text, placed, kept, removed) => {
    const [first] = placed;
    const [next] = kept;
    const shared = first !== undefined && !beginsLine(text, first.start);
    return placed.flatMap((item) => {
        if (!removed.has(item.index))
            return [];
        if (shared && next !== undefined && item.index < next.index) {
            return item === first ? [{ start: item.start, end: next.start, text: '' }] : [];
        }
        const start = beginsLine(text, item.start)
            ? breakBefore(text, headOf(text, item.start, item.behind))
            : item.behind;
        return [{ start: Math.max(start, item.behind), end: item.tail, text: '' }];
    });
};
const refill = (text, node, inserts, { padding, comma }) => {
    const start = node.start + 1;
    const end = node.end - 1;
    const first = node.items[0];
    const last = node.items.at(-1);
    if (inserts.length === 0)
        return [{ start, end, text: '' }];
    if (first === undefined || last === undefined) {
        const body = inserts.map((insert) => insert.text).join(`,${comma}`);
        return /^\s*$/.test(text.slice(start, end))
            ? [{ start, end, text: padding + body + padding }]
            : [{ start: end, end, text: body }];
    }
    const gap = beginsLine(text, first.start) ? lineLead(text, first.start) : comma;
    const body = inserts.map((insert) => insert.text).join(`,${gap}`);
    return [{ start: first.start, end: last.end, text: body }];
};

;// CONCATENATED MODULE: ./build/metadata/yaml/spell.js

const spellScalar = (value, spot, habits) => {
    if (typeof value === 'string')
        return spellText(value, spot, habits);
    if (value !== null)
        return JSON.stringify(value);
    const spelling = habits.nulls.get(spot.key) ?? habits.null;
    return spelling === '' && spot.mayBeEmpty !== true ? habits.visibleNull : spelling;
};
const spellText = (value, { key, inFlow, like }, habits) => {
    const wanted = like ?? habits.texts.get(key) ?? habits.text;
    const dated = like === undefined && isInstant(value) && !habits.plainInstants;
    if (wanted === 'plain' && !dated && canBePlain(value, inFlow))
        return value;
    return quote(value, wanted === 'plain' ? habits.quote : wanted);
};
const quote = (value, style) => style === 'single' && !UNPRINTABLE.test(value) && !/[\t\r\n]/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : doubleQuote(value);
const doubleQuote = (value) => JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
const spellKey = (key, inFlow, like) => {
    if (like === 'plain' && (canBePlain(key, inFlow) || /^[yYnN]$/.test(key)))
        return key;
    return quote(key, like === 'single' ? 'single' : 'double');
};

;// CONCATENATED MODULE: ./build/metadata/yaml/render.js


const renderFlow = (value, key, habits) => {
    const { comma, listPadding, dictPadding } = habits;
    if ((0,json/* isJsonArray */.M)(value)) {
        const items = value.map((item) => renderFlow(item, `${key}[]`, habits));
        return items.length === 0 ? '[]' : `[${listPadding}${items.join(`,${comma}`)}${listPadding}]`;
    }
    if ((0,json/* isJsonObject */.O)(value)) {
        const entries = Object.entries(value).map(([name, inner]) => `${spellKey(name, true, habits.text)}: ${renderFlow(inner, name, habits)}`);
        if (entries.length === 0)
            return '{}';
        return `{${dictPadding}${entries.join(`,${comma}`)}${dictPadding}}`;
    }
    return spellScalar(value, { key, inFlow: true }, habits);
};
const renderLike = (text, beside, value, habits) => {
    const [first, second] = beside.items;
    const last = beside.items.at(-1);
    if (first === undefined || last === undefined)
        return renderFlow(value, '', habits);
    const blank = (gap, other) => (/^\s*$/.test(gap) ? gap : other);
    const lead = blank(text.slice(beside.start + 1, first.start), habits.dictPadding);
    const tail = blank(text.slice((last.comma ?? last.end - 1) + 1, beside.end - 1), lead);
    const gap = first.comma === null || second === undefined
        ? habits.comma
        : blank(text.slice(first.comma + 1, second.start), habits.comma);
    const entries = Object.entries(value).map(([key, inner]) => flowEntry(text, beside, key, inner, habits));
    return `{${lead}${entries.join(`,${gap}`)}${tail}}`;
};
const flowEntry = (text, beside, key, value, habits) => {
    const [first] = beside.items;
    const like = keyStyleOf(beside);
    const name = spellKey(key, true, like);
    const colon = first === undefined ? ': ' : text.slice(first.keyNode.end, first.node.start);
    const fits = / *: +$/.test(colon) || (/^ *:$/.test(colon) && name.startsWith('"'));
    return `${name}${fits ? colon : ': '}${renderFlow(value, key, habits)}`;
};
const keyStyleOf = ({ items }) => {
    const style = items[0]?.keyNode.style;
    return style === 'single' || style === 'double' ? style : 'plain';
};
const goesBelow = (value, key, habits) => {
    if ((0,json/* isJsonArray */.M)(value)) {
        const usual = value.some((item) => (0,json/* isJsonObject */.O)(item)) ? 'block' : habits.scalarList;
        return value.length > 0 && (habits.collections.get(key) ?? usual) === 'block';
    }
    return ((0,json/* isJsonObject */.O)(value) && Object.keys(value).length > 0 && habits.collections.get(key) !== 'flow');
};
const renderBelow = (value, key, column, habits) => {
    const inner = column + ((0,json/* isJsonArray */.M)(value) ? dashIndent(key, habits) : habits.unit);
    const lines = (0,json/* isJsonArray */.M)(value)
        ? value.map((item) => renderItem(item, `${key}[]`, inner, habits))
        : blockEntries((0,json/* isJsonObject */.O)(value) ? value : {}, inner, 'plain', habits);
    return lines.map((line) => habits.eol + ' '.repeat(inner) + line).join('');
};
const dashIndent = (key, { dashes, dash }) => dashes.get(key) ?? dash;
const blockEntry = (key, value, column, like, habits) => {
    const name = `${spellKey(key, false, like)}:`;
    if (goesBelow(value, key, habits))
        return name + renderBelow(value, key, column, habits);
    const inline = (0,json/* isJsonArray */.M)(value) || (0,json/* isJsonObject */.O)(value)
        ? renderFlow(value, key, habits)
        : spellScalar(value, { key, inFlow: false, mayBeEmpty: true }, habits);
    return inline === '' ? name : `${name} ${inline}`;
};
const blockEntries = (value, column, like, habits) => Object.entries(value).map(([key, inner]) => blockEntry(key, inner, column, like, habits));
const renderItem = (value, key, column, habits) => {
    if ((0,json/* isJsonObject */.O)(value) && Object.keys(value).length > 0) {
        const entries = blockEntries(value, column + 2, 'plain', habits);
        return `- ${entries.join(habits.eol + ' '.repeat(column + 2))}`;
    }
    return (0,json/* isJsonArray */.M)(value) || (0,json/* isJsonObject */.O)(value)
        ? `- ${renderFlow(value, key, habits)}`
        : `- ${spellScalar(value, { key, inFlow: false }, habits)}`;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/insert-keys.js



const insertKeys = (text, habits, dict, keys) => {
    const placed = keys.toSorted(byPlace).map((key) => ({ ...key, index: placeOf(dict, key) }));
    if (!dict.braced)
        throw new Error('A pair in brackets holds one key.');
    if (dict.flow) {
        const inserts = placed
            .toSorted((a, b) => a.index - b.index)
            .map(({ name, value, index }) => ({
            index,
            text: flowEntry(text, dict, name, value, habits),
        }));
        const spacing = { padding: habits.dictPadding, comma: habits.comma };
        return editItems(text, dict, inserts, new Set(), spacing);
    }
    const column = columnOf(text, dict.items[0]?.start ?? dict.start);
    const line = habits.eol + ' '.repeat(column);
    return placed.map(({ name, value, index }) => {
        const entry = blockEntry(name, value, column, keyStyleOf(dict), habits);
        const before = dict.items[index - 1];
        if (before === undefined)
            return { start: dict.start, end: dict.start, text: entry + line };
        const at = tailOf(text, before.end, column);
        return { start: at, end: at, text: line + entry };
    });
};
const byPlace = (a, b) => a.after.length - b.after.length || (a.name < b.name ? -1 : 1);
const placeOf = ({ items }, { after }) => {
    for (const name of after) {
        const index = items.findIndex(({ key }) => key === name);
        if (index !== -1)
            return index + 1;
    }
    return 0;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/block-lines.js

const linesOf = (text, { items, start, indicator }) => {
    const column = columnOf(text, start);
    let bound = indicator === null ? 0 : nextLine(text, indicator);
    return items.map((item, index) => {
        const head = beginsLine(text, item.start) ? headOf(text, item.start, bound) : item.start;
        const lines = { index, dash: item.start, head, tail: tailOf(text, item.end, column), bound };
        bound = nextLine(text, lines.tail);
        return lines;
    });
};
const gapAt = (text, elements, index) => {
    const below = elements[Math.min(Math.max(index, 1), elements.length - 1)];
    const above = elements[(below?.index ?? 0) - 1];
    if (below === undefined || above === undefined)
        return '';
    return text.slice(below.bound, skipEmptyLines(text, above.tail)).replaceAll(/[^\r\n]/g, '');
};
const block_lines_removals = (text, elements, kept) => {
    const stay = new Set(kept);
    const [first] = elements;
    const [next] = kept;
    const shared = first !== undefined && !beginsLine(text, first.dash);
    const spans = elements.flatMap((element) => {
        if (stay.has(element))
            return [];
        if (!shared || next === undefined || element.index > next.index) {
            return [spanOf(text, element, element === elements.at(-1))];
        }
        return element === first ? [{ start: element.dash, end: next.dash }] : [];
    });
    return united(spans);
};
const spanOf = (text, { index, head, tail, bound }, isLast) => {
    const below = skipEmptyLines(text, tail);
    const atEnd = below >= text.length;
    const emptyBelow = below > nextLine(text, tail);
    if (index === 0) {
        if (head === 0)
            return { start: 0, end: below };
        const end = emptyBelow && !atEnd ? breakBefore(text, below) : tail;
        return { start: breakBefore(text, head), end };
    }
    const above = emptyLinesAbove(text, head, bound);
    const start = emptyBelow || isLast ? above : head;
    return { start: breakBefore(text, start), end: tail };
};
const united = (stretches) => {
    const all = [];
    for (const next of stretches) {
        const last = all.at(-1);
        if (last !== undefined && next.start <= last.end)
            last.end = Math.max(last.end, next.end);
        else
            all.push({ ...next });
    }
    return all.map((stretch) => ({ ...stretch, text: '' }));
};

;// CONCATENATED MODULE: ./build/metadata/yaml/item.js




const elementText = (text, list, beside, value, { key, column, habits }) => {
    if (!(0,json/* isJsonObject */.O)(value) || Object.keys(value).length === 0) {
        const name = `${key}[]`;
        const body = (0,json/* isJsonArray */.M)(value) || (0,json/* isJsonObject */.O)(value)
            ? renderFlow(value, name, habits)
            : spellScalar(value, { key: name, inFlow: list.flow, like: textStyleOf(list) }, habits);
        return { gap: ' ', body };
    }
    const model = beside?.kind === 'dict' && beside.braced ? beside : undefined;
    const ordered = model === undefined ? value : inOrderOf(model, value);
    if (list.flow) {
        const body = model === undefined
            ? renderFlow(ordered, `${key}[]`, habits)
            : renderLike(text, model, ordered, habits);
        return { gap: ' ', body };
    }
    if (model?.flow === true)
        return { gap: ' ', body: renderLike(text, model, ordered, habits) };
    return blockElement(text, model, ordered, column, habits);
};
const blockElement = (text, beside, value, column, habits) => {
    const [first] = beside?.items ?? [];
    const before = first === undefined ? ' ' : text.slice(beside?.indicator ?? 0, first.start);
    const copied = first !== undefined && /^\s+$/.test(before);
    const keys = copied ? columnOf(text, first.start) : column + 2;
    const like = beside === undefined ? 'plain' : keyStyleOf(beside);
    const entries = blockEntries(value, keys, like, habits);
    return {
        gap: copied ? before : ' ',
        body: entries.join(habits.eol + ' '.repeat(keys)),
    };
};
const textStyleOf = ({ items }) => {
    for (const { node } of items) {
        if (node.kind !== 'scalar' || typeof node.value !== 'string')
            continue;
        if (node.style === 'plain' || node.style === 'single' || node.style === 'double') {
            return node.style;
        }
    }
    return undefined;
};
const inOrderOf = ({ items }, value) => {
    const names = Object.keys(value);
    const known = new Set(names);
    const ordered = items.map(({ key }) => key).filter((key) => known.has(key));
    const placed = new Set(ordered);
    names.forEach((name, index) => {
        if (placed.has(name))
            return;
        const previous = names[index - 1];
        ordered.splice(previous === undefined ? 0 : ordered.indexOf(previous) + 1, 0, name);
    });
    return Object.fromEntries(ordered.map((name) => [name, value[name] ?? null]));
};

;// CONCATENATED MODULE: ./build/metadata/yaml/block-list.js




const editBlockList = (text, habits, { node, key }, inserts, removed) => {
    const elements = linesOf(text, node);
    const kept = elements.filter(({ index }) => !removed.has(index));
    const column = columnOf(text, node.start);
    const rendered = inserts.map(({ index, value }) => {
        const beside = (node.items[Math.max(index - 1, 0)] ?? node.items[index])?.node;
        const { gap, body } = elementText(text, node, beside, value, { key, column, habits });
        return { index, text: `-${gap}${body}` };
    });
    if (kept.length > 0) {
        return [
            ...rendered.map((insert) => insertAt(text, habits.eol, elements, kept, insert)),
            ...block_lines_removals(text, elements, kept),
        ];
    }
    if (rendered.length > 0) {
        const texts = rendered.map((insert) => insert.text);
        return replaceAll(text, habits.eol, elements, texts);
    }
    if (node.indicator === null || !beginsLine(text, node.start)) {
        return replaceAll(text, habits.eol, elements, ['[]']);
    }
    const at = Math.max(node.anchor?.end ?? 0, node.tag?.end ?? 0, node.indicator);
    return [{ start: at, end: at, text: ' []' }, ...block_lines_removals(text, elements, kept)];
};
const insertAt = (text, eol, elements, kept, insert) => {
    const { dash, head } = elements[0] ?? { dash: 0, head: 0 };
    const indent = ' '.repeat(columnOf(text, dash));
    const apart = gapAt(text, elements, insert.index);
    const before = lastBelow(kept, insert.index, ({ index }) => index);
    if (before !== undefined) {
        return { start: before.tail, end: before.tail, text: eol + apart + indent + insert.text };
    }
    if (!beginsLine(text, dash)) {
        return { start: dash, end: dash, text: insert.text + eol + apart + indent };
    }
    if (head === 0)
        return { start: 0, end: 0, text: insert.text + eol + apart };
    const at = breakBefore(text, head);
    return { start: at, end: at, text: eol + indent + insert.text + apart };
};
const replaceAll = (text, eol, elements, rendered) => {
    const [first] = elements;
    if (first === undefined)
        return [];
    const indent = ' '.repeat(columnOf(text, first.dash));
    const lead = beginsLine(text, first.dash) ? indent : '';
    return [
        { start: first.head, end: first.tail, text: lead + rendered.join(eol + indent) },
        ...block_lines_removals(text, elements, [first]),
    ];
};

;// CONCATENATED MODULE: ./build/metadata/yaml/list-change.js






const editList = (text, habits, change) => {
    const { place, removed } = change;
    const { node, key } = place;
    const inserts = change.inserts.toSorted((a, b) => a.index - b.index);
    if (inserts.length === 0 && removed.size === 0)
        return [];
    if (!node.flow)
        return editBlockList(text, habits, place, inserts, removed);
    if (becomesBlock(text, habits, place, inserts)) {
        return startBlockList(text, habits, place, inserts);
    }
    const texts = inserts.map(({ index, value }) => {
        const beside = (node.items[Math.max(index - 1, 0)] ?? node.items[index])?.node;
        const { body } = elementText(text, node, beside, value, { key, column: 0, habits });
        return { index, text: body };
    });
    const spacing = { padding: habits.listPadding, comma: habits.comma };
    return editItems(text, node, texts, removed, spacing);
};
const becomesBlock = (text, habits, { node, key, entry }, inserts) => {
    if (node.items.length > 0 || inserts.length === 0)
        return false;
    const isRoot = entry === null && node.indicator === null;
    if (node.inFlow || (entry === null && !isRoot))
        return false;
    if (!/^\s*$/.test(text.slice(node.start + 1, node.end - 1)))
        return false;
    if (inserts.some(({ value }) => (0,json/* isJsonObject */.O)(value)))
        return true;
    return (habits.collections.get(key) ?? habits.scalarList) === 'block';
};
const startBlockList = (text, habits, { node, key, entry }, inserts) => {
    const column = entry === null ? 0 : columnOf(text, entry.start) + dashIndent(key, habits);
    const lines = inserts.map(({ value }) => {
        const { gap, body } = elementText(text, { ...node, flow: false }, undefined, value, {
            key,
            column,
            habits,
        });
        return `${' '.repeat(column)}-${gap}${body}`;
    });
    const body = lines.join(habits.eol);
    if (entry === null) {
        const lead = beginsLine(text, node.start) ? '' : habits.eol;
        return [{ start: node.start, end: node.end, text: lead + body }];
    }
    const gap = Math.max(node.indicator ?? node.start, node.anchor?.end ?? 0, node.tag?.end ?? 0);
    const start = isBlank(text.slice(gap, node.start).replaceAll('\n', '')) ? gap : node.start;
    const line = lineEnd(text, node.end);
    return [
        { start, end: node.end, text: '' },
        { start: line, end: line, text: habits.eol + body },
    ];
};

;// CONCATENATED MODULE: ./build/metadata/yaml/replace.js





const replaceValue = (source, habits, place, value) => {
    refuseTag(source, place.node);
    const { node, key, entry } = place;
    const wasFlow = node.kind === 'dict' && node.flow && (0,json/* isJsonObject */.O)(value);
    if (entry !== null && !node.inFlow && !wasFlow && goesBelow(value, key, habits)) {
        const below = renderBelow(value, key, columnOf(source.text, entry.start), habits);
        return putBelow(source.text, node, below);
    }
    const inline = (0,json/* isJsonArray */.M)(value) || (0,json/* isJsonObject */.O)(value)
        ? renderFlow(value, key, habits)
        : spellScalar(value, spotOf(source.text, place), habits);
    return putInline(source.text, place, inline);
};
const refuseTag = (source, { tag, anchor }) => {
    if (tag === null || (tag.core && anchor === null))
        return;
    throw (0,refuse/* refuse */.T)(source, tag.start, {
        code: 'metadata-tag',
        what: `the value is tagged \`${tag.name}\`, and another one cannot be put in its place without guessing what the tag means for it`,
        remedy: 'Remove the tag, or correct the value by hand.',
    });
};
const spotOf = (text, { node, key, entry }) => ({
    key,
    inFlow: node.inFlow,
    like: styleOf(node),
    mayBeEmpty: entry !== null &&
        !node.inFlow &&
        node.anchor === null &&
        (isBlock(node) || isBlank(text.slice(gapOf(node), fromOf(node)))),
});
const styleOf = (node) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string')
        return undefined;
    return node.style === 'block' || node.style === 'empty' ? undefined : node.style;
};
const fromOf = ({ tag, start }) => tag?.start ?? start;
const gapOf = (node) => node.anchor?.end ?? node.indicator ?? fromOf(node);
const putInline = (text, { node, entry }, inline) => {
    const from = fromOf(node);
    const gap = gapOf(node);
    if (node.kind === 'scalar' && node.style === 'empty')
        return fillEmpty(text, node, entry, inline);
    if (isBlock(node)) {
        if (node.indicator === null) {
            return [{ start: from, end: replace_endOfBlock(text, node), text: inline }];
        }
        return putBlock(text, node, ` ${inline}`.trimEnd());
    }
    const start = inline === '' ? gap : from;
    return withoutLines(text, node, { start, end: headerOf(node), text: inline });
};
const isBlock = (node) => (node.kind === 'list' || node.kind === 'dict') && !node.flow;
const headerOf = (node) => (node.kind === 'scalar' ? node.header : node.end);
const withoutLines = (text, node, head) => {
    if (node.kind !== 'scalar' || node.style !== 'block')
        return [head];
    const start = lineEnd(text, node.header);
    const lines = text.slice(start, node.end).trimEnd();
    if (lines === '')
        return [head];
    return [head, { start, end: lineEnd(text, start + lines.length), text: '' }];
};
const fillEmpty = (text, node, entry, inline) => {
    const from = node.tag?.start ?? node.end;
    if (node.tag !== null)
        return [{ start: from, end: node.tag.end, text: inline }];
    if (node.indicator === null && entry !== null) {
        return [{ start: node.end, end: node.end, text: `: ${inline}` }];
    }
    const end = node.inFlow ? node.end : lineEnd(text, node.end);
    const trailing = isBlank(text.slice(node.end, end));
    return [{ start: node.end, end: trailing ? end : node.end, text: ` ${inline}` }];
};
const replace_endOfBlock = (text, { start, end }) => tailOf(text, end, columnOf(text, start) - 1);
const putBlock = (text, node, inline) => {
    const gap = gapOf(node);
    const end = replace_endOfBlock(text, node);
    if (isSpace(text.slice(gap, fromOf(node))))
        return [{ start: gap, end, text: inline }];
    return [
        { start: gap, end: gap, text: inline },
        { start: lineEnd(text, gap), end, text: '' },
    ];
};
const putBelow = (text, node, below) => {
    const gap = gapOf(node);
    const from = fromOf(node);
    if (isBlock(node)) {
        const start = isSpace(text.slice(gap, from)) ? gap : lineEnd(text, gap);
        return [{ start, end: replace_endOfBlock(text, node), text: below }];
    }
    const start = isBlank(text.slice(gap, from)) ? gap : from;
    const end = headerOf(node);
    const line = lineEnd(text, end);
    const cleared = withoutLines(text, node, { start, end, text: '' });
    return [...cleared, { start: line, end: line, text: below }];
};
const isSpace = (text) => /^\s*$/.test(text);

;// CONCATENATED MODULE: ./build/metadata/yaml/plan.js








const planEdits = (sheet, edits) => {
    const changes = {
        touched: new Set(),
        values: [],
        keys: new Map(),
        lists: new Map(),
    };
    for (const edit of edits) {
        if (edit.edit === 'set')
            planSet(sheet, changes, edit);
        else {
            const { place, depth } = listAt(sheet, changes, edit.list);
            const { change } = changeOf(changes, place, depth);
            if (edit.edit === 'insert')
                change.inserts.push({ index: edit.index, value: edit.value });
            else
                change.removed.add(edit.index);
        }
    }
    return { splices: splicesOf(sheet, changes), touched: changes.touched };
};
const planSet = (sheet, changes, edit) => {
    const { path, value, after = [] } = edit;
    const before = valueAt(sheet.value, path);
    if (before !== undefined && (0,equal/* sameValue */.e)(before, value))
        return;
    const found = locate(sheet, changes, path);
    const depth = path.length;
    if (found.found === 'nothing') {
        const { keys } = changes.keys.get(found.dict) ?? { keys: [] };
        changes.keys.set(found.dict, {
            depth: depth - 1,
            keys: [...keys, { name: found.name, value, after }],
        });
    }
    else if (found.node.kind === 'list' && (0,json/* isJsonArray */.M)(value) && (0,json/* isJsonArray */.M)(before)) {
        planList(changes, { ...found, node: found.node }, depth, before, value);
    }
    else {
        changes.values.push({ depth, place: found, value });
    }
};
const planList = (changes, place, depth, before, after) => {
    const { change } = changeOf(changes, place, depth);
    const { replaced, inserts, removed } = (0,compare_lists/* compareLists */.t)(before, after);
    change.inserts.push(...inserts);
    for (const index of removed)
        change.removed.add(index);
    for (const { index, value } of replaced) {
        const node = place.node.items[index]?.node;
        if (node === undefined)
            continue;
        const element = { node, key: `${place.key}[]`, entry: null };
        changes.values.push({ depth: depth + 1, place: element, value });
    }
};
const listAt = (sheet, changes, path) => {
    const found = locate(sheet, changes, path);
    if (found.found === 'value') {
        const { node } = found;
        if (node.kind === 'list')
            return { place: { ...found, node }, depth: path.length };
        if (node.kind === 'alias')
            throw passesAlias(sheet.source, node.start, `*${node.name}`);
    }
    throw new Error(`There is no list at ${path.join('.')}.`);
};
const locate = ({ source, root, value }, { touched }, path) => {
    const found = find(source, root, value, path);
    for (const node of found.trail)
        touched.add(node);
    return found;
};
const changeOf = ({ lists }, place, depth) => {
    const known = lists.get(place.node);
    if (known !== undefined)
        return known;
    const fresh = { depth, change: { place, inserts: [], removed: new Set() } };
    lists.set(place.node, fresh);
    return fresh;
};
const splicesOf = ({ source, root }, { values, keys, lists }) => {
    if (values.length + keys.size + lists.size === 0)
        return [];
    const habits = habitsOf(source.text, root);
    const groups = [
        ...values.map(({ depth, place, value }) => ({
            depth,
            splices: replaceValue(source, habits, place, value),
        })),
        ...[...keys].map(([dict, group]) => ({
            depth: group.depth,
            splices: insertKeys(source.text, habits, dict, group.keys),
        })),
        ...[...lists.values()].map(({ depth, change }) => ({
            depth,
            splices: editList(source.text, habits, change),
        })),
    ];
    return groups.toSorted((a, b) => b.depth - a.depth).flatMap(({ splices }) => splices);
};

;// CONCATENATED MODULE: ./build/metadata/yaml/repeated.js


const refuseRepeated = (source, uses, plan) => {
    if (uses.length === 0)
        return;
    const isCut = cutsOf(plan.splices);
    for (const { alias, target } of uses) {
        const changed = plan.touched.has(target) || isCut(target.start);
        if (!changed || isCut(alias.start))
            continue;
        throw (0,refuse/* refuse */.T)(source, target.anchor?.start ?? target.start, {
            code: 'metadata-alias',
            what: `the value to be corrected is named \`&${alias.name}\`, and \`*${alias.name}\` repeats it in line ${lineOf(source.text, alias.start)}, which would change, too`,
            remedy: `Write the value out in the place of \`*${alias.name}\`, and run again.`,
        });
    }
};
const lineOf = (text, offset) => text.slice(0, offset).split('\n').length;
const cutsOf = (splices) => {
    const cuts = splices
        .filter(({ start, end }) => end > start)
        .toSorted((a, b) => a.start - b.start);
    return (offset) => offset < (lastBelow(cuts, offset + 1, ({ start }) => start)?.end ?? 0);
};

;// CONCATENATED MODULE: ./build/metadata/yaml/span-of.js

const span_of_spanOf = (root, path) => {
    let node = root;
    for (const step of path)
        node = node === undefined ? node : stepInto(node, step, '')?.node;
    return node ?? null;
};

;// CONCATENATED MODULE: ./build/metadata/yaml/open.js











const openYaml = (path, text) => {
    const source = { path, text };
    const root = buildTree(source, parseYaml(source));
    const { value, uses } = readTree(source, root);
    return {
        value,
        spanOf: (path) => span_of_spanOf(root, path),
        edit: (edits) => {
            const plan = planEdits({ source, root, value }, edits);
            if (plan.splices.length === 0)
                return text;
            refuseRepeated(source, uses, plan);
            const edited = (0,splice/* splice */.V)(text, plan.splices);
            verify(source, edited, editedValue(value, edits), plan.splices);
            return edited;
        },
    };
};
const verify = (source, edited, expected, splices) => {
    let cause;
    try {
        const { value } = openYaml(source.path, edited);
        if ((0,equal/* sameValue */.e)(value, expected))
            return;
    }
    catch (error) {
        if (!(error instanceof problem/* SyncError */.S))
            throw error;
        cause = error;
    }
    const first = Math.min(...splices.map(({ start }) => start));
    const { message, code, remedy } = (0,refuse/* refuse */.T)(source, first, {
        code: 'metadata-layout',
        what: 'the text is laid out here in a way that it cannot be corrected in without harm',
        remedy: 'Correct the value by hand, or lay it out more simply.',
    });
    throw new problem/* SyncError */.S({ message, code, remedy }, { cause });
};


/***/ })

};

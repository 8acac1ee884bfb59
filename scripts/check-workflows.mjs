// Validates action.yml, the workflows, and the workflow examples of the documentation: against
// GitHub's own schema, and against our rules (actions pinned, least rights, inputs that exist).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMap, LineCounter, parseDocument, visit } from 'yaml';

register('./json-import-hook.mjs', import.meta.url);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');

const fromRoot = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => readFileSync(fromRoot(path), 'utf8');
const filesIn = (folder, ending) =>
  existsSync(fromRoot(folder))
    ? readdirSync(fromRoot(folder), { recursive: true })
        .filter((name) => ending.test(name))
        .map((name) => `${folder}/${name}`)
        .sort()
    : [];

/** A YAML text with the place that it stands at: `{ path, line, content }`, `line` counted from 0. */
const workflows = filesIn('.github/workflows', /\.ya?ml$/).map((path) => ({
  path,
  line: 0,
  content: read(path),
}));
const examples = ['README.md', ...filesIn('docs', /\.md$/)].flatMap(yamlFences);

function yamlFences(path) {
  const text = read(path);
  return [...text.matchAll(/^([ \t]*)```ya?ml[^\n]*\n(.*?)^[ \t]*```/gms)].map((fence) => ({
    path,
    line: text.slice(0, fence.index).split('\n').length,
    content: fence[2].replaceAll(new RegExp(`^${fence[1]}`, 'gm'), ''),
  }));
}

const isWorkflow = ({ content }) => {
  const { contents } = parseDocument(content);
  return isMap(contents) && contents.has('on') && contents.has('jobs');
};

const problems = [];
const report = ({ path, line }, at, message) => problems.push(`${path}:${line + at}: ${message}`);

function reportParserErrors(source, { context }) {
  for (const error of context.errors.getErrors()) {
    report(source, error.range?.start.line ?? 1, error.rawMessage);
  }
}

async function checkWorkflowSchema(source) {
  const parsed = parseWorkflow(
    { name: source.path, content: source.content },
    new NoOperationTraceWriter(),
  );
  if (parsed.value) await convertWorkflowTemplate(parsed.context, parsed.value);
  reportParserErrors(source, parsed);
}

/** Calls back for each step or job that has `uses`, with its line and its plain value. */
function eachUse(source, found) {
  const lines = new LineCounter();
  const document = parseDocument(source.content, { lineCounter: lines });
  visit(document, {
    Map(_key, node) {
      const uses = node.get('uses', true);
      if (typeof uses?.value !== 'string') return;
      found(lines.linePos(uses.range[0]).line, uses, node.toJS(document));
    },
  });
}

const THIRD_PARTY_PIN = /^[^@]+@[0-9a-f]{40}$/;
function checkPins(source) {
  eachUse(source, (line, uses) => {
    if (uses.value.startsWith('./')) return;
    if (!THIRD_PARTY_PIN.test(uses.value)) {
      report(source, line, `pin ${uses.value} to a commit of 40 hexadecimal digits`);
    } else if (!/^\s*v\d/.test(uses.comment ?? '')) {
      report(source, line, `say the version of ${uses.value} in a comment, such as "# v1.2.3"`);
    }
  });
}

function checkPermissions(source) {
  const workflow = parseDocument(source.content).toJS();
  if (JSON.stringify(workflow.permissions) !== '{}') {
    report(source, 1, 'put "permissions: {}" at the top of the workflow');
  }
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (typeof job.permissions !== 'object') {
      report(source, 1, `say the permissions of the job "${id}", each by name`);
    }
  }
}

const action = parseDocument(read('action.yml')).toJS();
function checkOurInputs(source) {
  eachUse(source, (line, uses, step) => {
    if (uses.value !== './' && !/(^|\/)metadata-sync@/.test(uses.value)) return;
    for (const input of Object.keys(step.with ?? {})) {
      if (!(input in action.inputs)) report(source, line, `action.yml has no input "${input}"`);
    }
  });
}

function checkAction() {
  const source = { path: 'action.yml', line: 0, content: read('action.yml') };
  const file = { name: source.path, content: source.content };
  reportParserErrors(source, parseAction(file, new NoOperationTraceWriter()));
  for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
    if (!description || description.includes('\n')) {
      report(source, 1, `give "${name}" a description of one line`);
    }
  }
}

checkAction();
for (const source of [...workflows, ...examples.filter(isWorkflow)]) {
  await checkWorkflowSchema(source);
}
for (const source of workflows) {
  checkPins(source);
  checkPermissions(source);
}
for (const source of [...workflows, ...examples]) checkOurInputs(source);

for (const problem of problems) console.error(problem);
console.log(
  `action.yml, ${workflows.length} workflows, ${examples.filter(isWorkflow).length} examples: ` +
    `${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;

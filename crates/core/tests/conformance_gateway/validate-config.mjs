// Judges gateway configs with the validator of one installed release, all in one process.
//
//   node judge-config.mjs PACKAGE_DIRECTORY
//   stdin   [{ "id": "...", "text": "..." }]
//   stdout  [{ "id": "...", "valid": true, "issues": [{ "path": "...", "message": "..." }] }]
//
// Starting a release's own command line costs seconds a file; importing what that command calls costs
// milliseconds. `--cli` takes the slow way, so that a test can hold the two to the same answers.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packageDirectory, mode] = process.argv.slice(2);
const configs = JSON.parse(readFileSync(0, 'utf8'));
const load = (path) => import(pathToFileURL(join(packageDirectory, path)));
const issue = ({ path, message }) => ({ path: String(path || '<root>'), message: String(message) });

/** Releases of January 2026: modules as written, and the check the gateway itself makes is one function. */
async function byValidationModule() {
  const { validateConfigObjectWithPlugins } = await load('dist/config/validation.js');
  const json5 = createRequire(join(packageDirectory, 'package.json'))('json5');
  return (text) => {
    const result = validateConfigObjectWithPlugins(json5.parse(text));
    return { valid: result.ok === true, issues: (result.issues ?? []).map(issue) };
  };
}

/** Later releases are bundled; what `config validate` reads the file with is still exported by its plain name. */
async function bySnapshot() {
  const { readConfigFileSnapshotWithPluginMetadata, clearConfigCache } = await load('dist/config/config.js');
  return onDisk(async (path) => {
    process.env.OPENCLAW_CONFIG_PATH = path;
    clearConfigCache();
    const { snapshot, strictIssues } = await readConfigFileSnapshotWithPluginMetadata({ observe: false, prepareValidation: 'strict' });
    // A validator that looked at another file would find everything valid.
    if (snapshot.path !== path || !snapshot.exists) throw new Error(`the validator read ${snapshot.path}, not ${path}`);
    const issues = [...(snapshot.issues ?? []), ...(strictIssues ?? [])];
    return { valid: snapshot.valid && issues.length === 0, issues: issues.map(issue) };
  });
}

/** The command a person would type. */
function byCommand() {
  const { bin } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));
  const program = join(packageDirectory, typeof bin === 'string' ? bin : Object.values(bin)[0]);
  return onDisk((path) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'config', 'validate', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, OPENCLAW_CONFIG_PATH: path },
    });
    const from = stdout.indexOf('{');
    if (from < 0) throw new Error(`config validate printed no verdict: ${stdout}${stderr}`);
    const answer = JSON.parse(stdout.slice(from));
    return { valid: answer.valid === true && status === 0, issues: (answer.issues ?? []).map(issue) };
  });
}

function onDisk(judge) {
  const directory = mkdtempSync(join(tmpdir(), 'companion-judge-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  let number = 0;
  return (text) => {
    const path = join(directory, `${(number += 1)}.json`);
    writeFileSync(path, text);
    return judge(path);
  };
}

const judge = mode === '--cli' ? byCommand() : existsSync(join(packageDirectory, 'dist/config/validation.js')) ? await byValidationModule() : await bySnapshot();
const verdicts = [];
for (const { id, text } of configs) verdicts.push({ id, ...(await judge(text)) });
writeFileSync(1, JSON.stringify(verdicts));
// The modules leave timers running.
process.exit(0);

// Runs on whatever Node the machine has, before anything is installed. Everything after it runs on the Node that
// the lockfile brings (node_modules/.bin/node).
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const installed = join(root, 'node_modules', '.package-lock.json');
const ownNode = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows }).status ?? 1;
}

function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function dependenciesAreCurrent() {
  if (!existsSync(installed) || !existsSync(ownNode)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function installDependencies() {
  console.log('Setting up: installing dependencies as locked (about 15 seconds)…');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop(
      'The dependencies could not be installed. Is there a way to the npm registry? Then run the command again.',
    );
  }
  if (!existsSync(ownNode)) {
    stop(
      `No Node is packaged for ${process.platform}-${process.arch}. Install Node 26 and run the npm scripts with it.`,
    );
  }
  // A fresh checkout may have written the lockfile after npm wrote its note: this install is newer all the same.
  const now = new Date();
  utimesSync(installed, now, now);
}

function nodeFault() {
  const tried = spawnSync(ownNode, ['--version'], { cwd: root, encoding: 'utf8', shell: windows });
  return tried.status === 0 ? null : `${tried.stderr ?? ''}${tried.error ?? ''}`;
}

function repairNode(fault) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!fault.includes('libatomic')) stop(`The installed Node does not start: ${fault.trim()}`);
  if (!asRoot || !existsSync('/usr/bin/apt-get')) {
    stop(
      'Node 26 needs the system library libatomic1. Install it (Debian: sudo apt-get install libatomic1) and run again.',
    );
  }
  console.log('Setting up: installing libatomic1, which Node 26 needs…');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libatomic1']);
  const after = nodeFault();
  if (after !== null) stop(`The installed Node does not start: ${after.trim()}`);
}

if (!dependenciesAreCurrent()) installDependencies();
const fault = nodeFault();
if (fault !== null) repairNode(fault);

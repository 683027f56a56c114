import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, scriptArguments } from '../../scripts/processes'

const COPIED = [
  ...['src', 'public', 'prisma', 'scripts', 'package.json', 'package-lock.json'],
  ...['next.config.ts', 'postcss.config.mjs', 'prisma.config.ts', 'tsconfig.json'],
]

export type Changed = { file: string; from: string; to: string }

/** The portal as a later commit would have it, built in a folder of its own. Gives the folder. */
export function anotherRelease(name: string, changes: Changed[]): string {
  const folder = path.join(projectRoot, '.data/releases', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of COPIED)
    cpSync(path.join(projectRoot, file), path.join(folder, file), { recursive: true })
  // Links to the same files: a build looks for its packages under its own folder.
  spawnSync('cp', ['-al', path.join(projectRoot, 'node_modules'), folder])
  for (const { file, from, to } of changes) change(path.join(folder, file), from, to)
  const args = scriptArguments('scripts/build-only.ts', [], folder)
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
  return folder
}

function change(file: string, from: string, to: string) {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, text.replace(from, to))
}

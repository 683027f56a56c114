import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { path: string; name: string; code: string; lines: number }

const root = path.resolve(import.meta.dirname, '../../..')

/** Every TypeScript and JavaScript file below the folders that a person wrote. */
export function sourceFiles(folders: string[]): SourceFile[] {
  return folders.flatMap(folder => filesBelow(folder)).map(read)
}

function filesBelow(folder: string): string[] {
  const full = path.join(root, folder)
  if (!existsSync(full) || folder === 'src/generated') return []
  return readdirSync(full, { withFileTypes: true }).flatMap(entry => {
    const child = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(child)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [child] : []
  })
}

function read(file: string): SourceFile {
  return written(file, readFileSync(path.join(root, file), 'utf8'))
}

export function written(file: string, code: string): SourceFile {
  return { path: file, name: path.basename(file), code, lines: code.trimEnd().split('\n').length }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { path: string; name: string; code: string; lines: number }

const NOT_WRITTEN = ['src/generated', 'prisma/migrations']
const root = path.resolve(import.meta.dirname, '../../..')

/** Every file below the folders that a person wrote, in TypeScript, JavaScript or the database's languages. */
export function sourceFiles(folders: string[]): SourceFile[] {
  return folders.flatMap(folder => filesBelow(folder)).map(read)
}

function filesBelow(folder: string): string[] {
  const full = path.join(root, folder)
  if (!existsSync(full) || NOT_WRITTEN.includes(folder)) return []
  return readdirSync(full, { withFileTypes: true }).flatMap(entry => {
    const child = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(child)
    return /\.(ts|tsx|mjs|sql|prisma)$/.test(entry.name) ? [child] : []
  })
}

function read(file: string): SourceFile {
  return written(file, readFileSync(path.join(root, file), 'utf8'))
}

export function written(file: string, code: string): SourceFile {
  return { path: file, name: path.basename(file), code, lines: code.trimEnd().split('\n').length }
}

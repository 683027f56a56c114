import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The names of the migrations that this build knows, the oldest first. */
export function migrationNames(): string[] {
  const folder = path.join(process.cwd(), 'prisma/migrations')
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return folders.map(({ name }) => name).sort()
}

/** The last of them: its tables are those that the code was written for. */
export function newestMigration(): string {
  return migrationNames().at(-1) ?? ''
}

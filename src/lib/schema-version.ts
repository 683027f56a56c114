import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The name of the last migration that this build knows: its tables are those that the code was written for. */
export function newestMigration(): string {
  const folder = path.join(process.cwd(), 'prisma/migrations')
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return (
    names
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? ''
  )
}

import { type Zippable, zipSync } from 'fflate'
import type { Day } from '@/lib/dates'

export type ZipEntry = { name: string; content: Uint8Array }

/** A ZIP archive of a few small files, stored without compression. */
export function zipOf(entries: ZipEntry[], changedOn: Day): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(entries.map(({ name, content }) => [name, content]))
  // A ZIP keeps the machine's own time. Noon exists on every day of every zone, so the bytes stay the same.
  return zipSync(files, { level: 0, mtime: `${changedOn}T12:00` })
}

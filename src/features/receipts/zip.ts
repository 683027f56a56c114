import { crc32 } from 'node:zlib'

export type ZipEntry = { name: string; content: Uint8Array }

const UTF8_NAMES = 0x0800
const VERSION = 20

/** A ZIP archive of a few small files, stored without compression. */
export function zipOf(entries: ZipEntry[], changedAt: Date): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const about = commonFields(entry, changedAt)
    const name = Buffer.from(entry.name)
    const header = Buffer.concat([numbers([[0x04034b50, 4]]), about, name])
    directory.push(
      numbers([
        [0x02014b50, 4],
        [VERSION, 2],
      ]),
      about,
      // No comment, disk 0, no attributes; then where the file begins.
      numbers([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ]),
      name,
    )
    parts.push(header, Buffer.from(entry.content))
    offset += header.length + entry.content.length
  }
  const listing = Buffer.concat(directory)
  const end = numbers([
    [0x06054b50, 4],
    [0, 4],
    [entries.length, 2],
    [entries.length, 2],
    [listing.length, 4],
    [offset, 4],
    [0, 2],
  ])
  return Buffer.concat([...parts, listing, end])
}

/** What a file's own header and its line in the directory have in common. */
function commonFields({ name, content }: ZipEntry, changedAt: Date): Buffer {
  const day = ((changedAt.getUTCFullYear() - 1980) << 9) | ((changedAt.getUTCMonth() + 1) << 5)
  const time = (changedAt.getUTCHours() << 11) | (changedAt.getUTCMinutes() << 5)
  return numbers([
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [0, 2],
    [time, 2],
    [day | changedAt.getUTCDate(), 2],
    [crc32(content), 4],
    [content.length, 4],
    [content.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  ])
}

function numbers(fields: [value: number, bytes: 2 | 4][]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}

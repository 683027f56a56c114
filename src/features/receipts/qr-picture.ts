import 'server-only'
import { encode } from 'uqr'
import { png } from '@/lib/png'

const QUIET = 4
const MOST_KEPT = 500

/** An order is looked at often, and its code looks the same each time. */
const drawn = new Map<string, string>()

/** A QR code with its quiet zone, as the address of a picture. In a page it weighs a tenth of what its path would. */
export function qrPicture(text: string): string {
  const known = drawn.get(text)
  if (known) return known
  if (drawn.size >= MOST_KEPT) drawn.clear()
  const picture = draw(text)
  drawn.set(text, picture)
  return picture
}

function draw(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const rows = Buffer.concat(data.map(rowOf))
  return `data:image/png;base64,${png(size, 'blackAndWhite', rows).toString('base64')}`
}

/** One bit for each module, from the left. A light one is 1. */
function rowOf(modules: boolean[]): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(modules.length / 8))
  modules.forEach((isDark, x) => {
    const at = 1 + (x >> 3)
    if (!isDark) row[at] = (row[at] ?? 0) | (0x80 >> (x & 7))
  })
  return row
}

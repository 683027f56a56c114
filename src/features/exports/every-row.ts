/** A file of more rows is slow to make and to open: its reader is asked to narrow the list. */
export const MOST_ROWS = 50_000
const AT_ONCE = 1000

/** A page of a list, larger than those on the screen. */
export type Portion = { page: number; pageSize: number }
type Read<Row> = (portion: Portion) => Promise<{ rows: Row[]; total: number }>

/** All rows of a list, in its order; null where they are too many. */
export async function everyRow<Row>(read: Read<Row>): Promise<Row[] | null> {
  const found: Row[] = []
  for (let page = 1; ; page += 1) {
    const { rows, total } = await read({ page, pageSize: AT_ONCE })
    if (total > MOST_ROWS) return null
    found.push(...rows)
    if (rows.length === 0 || found.length >= total) return found
  }
}

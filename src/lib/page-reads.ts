/** Opens a transaction, lends it out, and ends it when the borrower is done. */
export type OpenTransaction<Tx> = (lend: (tx: Tx) => Promise<void>) => Promise<unknown>

/** How long a page may draw without a read before its transaction ends (milliseconds). */
const QUIET = 5

/**
 * The reads of one page in one transaction. It opens at the first read, and ends when a moment has passed without
 * one. So a page that waits for something else holds no connection.
 */
export class PageReads<Tx> {
  readonly #open: OpenTransaction<Tx>
  #current: Lent<Tx> | undefined

  constructor(open: OpenTransaction<Tx>) {
    this.#open = open
  }

  /** Undefined where another read has spoilt the transaction: PostgreSQL then answers none of them. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<{ answer: T } | undefined> {
    this.#current ??= this.#begin()
    const lent = this.#current
    lent.readers++
    clearTimeout(lent.quiet)
    try {
      return { answer: await work(await lent.tx) }
    } catch (error) {
      if (lent.isSpoilt) return undefined
      this.#leave(lent)
      throw error
    } finally {
      lent.readers--
      if (lent.readers === 0) lent.quiet = setTimeout(() => setImmediate(() => this.#end(lent)), QUIET)
    }
  }

  #begin(): Lent<Tx> {
    const lent: Lent<Tx> = { tx: never(), readers: 0, isSpoilt: false, end: () => undefined }
    const ended = new Promise<void>(resolve => {
      lent.end = resolve
    })
    lent.tx = new Promise<Tx>((resolve, reject) => {
      this.#open(async tx => {
        resolve(tx)
        await ended
      }).catch(reject)
    })
    // The readers are told. If the transaction can't end after its last read, nobody is left to tell.
    lent.tx.catch(() => undefined)
    return lent
  }

  #leave(lent: Lent<Tx>) {
    lent.isSpoilt = true
    if (this.#current === lent) this.#current = undefined
  }

  #end(lent: Lent<Tx>) {
    if (lent.readers > 0) return
    if (this.#current === lent) this.#current = undefined
    lent.end()
  }
}

type Lent<Tx> = {
  tx: Promise<Tx>
  readers: number
  isSpoilt: boolean
  quiet?: NodeJS.Timeout
  end: () => void
}

const never = <T>() => new Promise<T>(() => undefined)

type Kept = Map<string, unknown>

/** A new one each time, until somebody who draws pages says how to find a page's own. */
let keptByThisPage: () => Kept = () => new Map()

/** `find` gives the same map all through one page, and a new one at each call outside pages. */
export function sharedByPage(find: () => Kept): void {
  keptByThisPage = find
}

/** One thing for each name and page. Undefined where no page is drawn, as in a command or a job. */
export function keptByPage<T>(name: string, make: () => T): T | undefined {
  const kept = keptByThisPage()
  if (kept !== keptByThisPage()) return undefined
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}

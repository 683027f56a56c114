/** Opens a transaction, lends it out, and ends it when the borrower is done. */
export type OpenTransaction<Tx> = (lend: (tx: Tx) => Promise<void>) => Promise<unknown>

/** A page's transaction ends after so many turns of the event loop without a read, each of so many milliseconds. */
const QUIET = { turns: 3, milliseconds: 2 }

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
      const tx = await lent.tx
      await ownTick(lent)
      return { answer: await work(tx) }
    } catch (error) {
      if (lent.isSpoilt) return undefined
      this.#leave(lent)
      throw error
    } finally {
      lent.readers--
      if (lent.readers === 0) this.#endWhenQuiet(lent, QUIET.turns)
    }
  }

  #begin(): Lent<Tx> {
    const lent: Lent<Tx> = {
      tx: never(),
      turn: Promise.resolve(),
      readers: 0,
      isSpoilt: false,
      end: () => undefined,
    }
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

  /** Turns, because on a busy server the time alone would pass while another page is drawn. */
  #endWhenQuiet(lent: Lent<Tx>, turns: number) {
    const next = () => (turns > 1 ? this.#endWhenQuiet(lent, turns - 1) : this.#end(lent))
    lent.quiet = setTimeout(next, QUIET.milliseconds)
  }

  #end(lent: Lent<Tx>) {
    if (this.#current === lent) this.#current = undefined
    lent.end()
  }
}

/** Prisma takes the reads of one tick as a batch, and plans a batch each time. A read by itself is planned once. */
function ownTick(lent: { turn: Promise<void> }): Promise<void> {
  const { turn } = lent
  lent.turn = turn.then(() => new Promise(resolve => process.nextTick(resolve)))
  return turn
}

type Lent<Tx> = {
  tx: Promise<Tx>
  /** When the next reader may begin. */
  turn: Promise<void>
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

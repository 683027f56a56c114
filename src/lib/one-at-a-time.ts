import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { Client, type ClientConfig, type Pool } from 'pg'
import { hearTime, ownTime } from '@/lib/clock'

// Next has this module twice, in its start-up code and in its pages. Either may have made the connections.
const holder = globalThis as typeof globalThis & { portalOpening?: AsyncLocalStorage<string> }
holder.portalOpening ??= new AsyncLocalStorage()

/** The message that the next transaction of this call opens with, in place of a bare BEGIN. Its last answer is the time. */
export const opening = holder.portalOpening

/**
 * The adapter with one statement at a time in a transaction. Prisma asks for sibling relations at once, but a
 * transaction has one connection. Its driver will soon refuse a second statement before the first has ended.
 */
export class OneAtATime extends PrismaPg {
  constructor(pool: Pool, options: ConstructorParameters<typeof PrismaPg>[1]) {
    super(pool, { ...options, disposeExternalPool: true })
  }

  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async level => inTurn(await begin(level))
    return adapter
  }
}

type Told = { rows: { time?: Date }[] }

/** Prisma can't say more than BEGIN as a transaction opens; a second message would be a second wait. */
export class Opening extends Client {
  constructor(config?: ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (...asked: unknown[]) => Promise<Told[]>
    const query = (asked: { text?: string }, ...rest: unknown[]) => {
      const message = asked.text === 'BEGIN' ? opening.getStore() : undefined
      return message ? hearingTime(() => send(message)) : send(asked, ...rest)
    }
    this.query = query as typeof this.query
  }
}

/** Each transaction tells the time as it opens, so that the clock is never older than the last one. */
async function hearingTime(send: () => Promise<Told[]>) {
  const askedAt = ownTime()
  const answers = await send()
  const told = answers.at(-1)?.rows[0]?.time
  if (told) hearTime(told, askedAt)
  return answers
}

/** Holds each statement back until the one before has ended, well or badly. */
export function inTurn<Sending extends Pick<Transaction, 'queryRaw' | 'executeRaw'>>(
  sending: Sending,
): Sending {
  let last: Promise<unknown> = Promise.resolve()
  const next = <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(send, send)
    last = answer
    return answer
  }
  const { queryRaw, executeRaw } = sending
  sending.queryRaw = statement => next(() => queryRaw.call(sending, statement))
  sending.executeRaw = statement => next(() => executeRaw.call(sending, statement))
  return sending
}

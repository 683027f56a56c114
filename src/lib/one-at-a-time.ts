import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'

/**
 * The adapter with one statement at a time in a transaction. Prisma asks for sibling relations at once, but a
 * transaction has one connection. Its driver will soon refuse a second statement before the first has ended.
 */
export class OneAtATime extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async level => inTurn(await begin(level))
    return adapter
  }
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

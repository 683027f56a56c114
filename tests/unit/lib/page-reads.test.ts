import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { keptByPage, PageReads, sharedByPage } from '@/lib/page-reads'

/** Transactions that are numbered, and whose ends are noted. */
function aDatabase() {
  const noted = { opened: 0, ended: 0 }
  const reads = new PageReads<number>(async lend => {
    noted.opened++
    await lend(noted.opened)
    noted.ended++
  })
  return { noted, reads }
}

it('the reads of a page share one transaction, those that follow one another too, and it ends by itself', async () => {
  const { noted, reads } = aDatabase()
  const together = await Promise.all([reads.read(async tx => tx), reads.read(async tx => tx)])
  const after = await reads.read(async tx => tx)
  expect([...together, after]).toEqual([{ answer: 1 }, { answer: 1 }, { answer: 1 }])
  await vi.waitFor(() => expect(noted).toEqual({ opened: 1, ended: 1 }))
})

it('the reads of a page begin in ticks of their own, so that none is taken as a batch', async () => {
  const { reads } = aDatabase()
  const begun: string[] = []
  const first = reads.read(async () => {
    begun.push('first')
    process.nextTick(() => begun.push('a tick'))
  })
  const second = reads.read(async () => begun.push('second'))
  await Promise.all([first, second])
  expect(begun).toEqual(['first', 'a tick', 'second'])
})

it('a page that reads again later opens another', async () => {
  const { noted, reads } = aDatabase()
  await reads.read(async tx => tx)
  await vi.waitFor(() => expect(noted.ended).toBe(1))
  expect(await reads.read(async tx => tx)).toEqual({ answer: 2 })
  await vi.waitFor(() => expect(noted).toEqual({ opened: 2, ended: 2 }))
})

it('a long read keeps its transaction open', async () => {
  const { noted, reads } = aDatabase()
  const long = reads.read(async tx => {
    await sleep(60)
    return tx
  })
  await reads.read(async tx => tx)
  await sleep(30)
  expect(noted.ended).toBe(0)
  expect(await long).toEqual({ answer: 1 })
})

it('the read that fails is told why, and those it spoilt are to be done again', async () => {
  const { noted, reads } = aDatabase()
  const failing = reads.read(() => Promise.reject(new Error('no such table')))
  const spoilt = reads.read(async () => {
    await sleep(5)
    throw new Error('current transaction is aborted')
  })
  await expect(failing).rejects.toThrow('no such table')
  expect(await spoilt).toBeUndefined()
  expect(await reads.read(async tx => tx)).toEqual({ answer: 2 })
  await vi.waitFor(() => expect(noted).toEqual({ opened: 2, ended: 2 }))
})

it('each reader hears that the database is away', async () => {
  const reads = new PageReads<number>(() => Promise.reject(new Error('away')))
  await expect(reads.read(async tx => tx)).rejects.toThrow('away')
  await expect(reads.read(async tx => tx)).rejects.toThrow('away')
})

it('a page keeps one thing under a name; outside pages nothing is kept', () => {
  sharedByPage(() => new Map())
  expect(keptByPage('reads', () => 'made')).toBeUndefined()
  const page = new Map<string, unknown>()
  sharedByPage(() => page)
  expect(keptByPage('reads', () => 'made')).toBe('made')
  expect(keptByPage('reads', () => 'made once more')).toBe('made')
  sharedByPage(() => new Map())
})

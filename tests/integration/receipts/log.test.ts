import { beforeAll, describe, expect, it } from 'vitest'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import { askForLogCheck } from '@/features/receipts/log/commands'
import { verifyChains } from '@/features/receipts/log/jobs'
import { getLogHead, listLogChecks } from '@/features/receipts/log/queries'
import { findPublicReceipt } from '@/features/receipts/queries'
import { saveLogAddress } from '@/features/settings/commands'
import { sha256 } from '@/lib/hashing'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'
import { aReceipt } from './receipt-stage'
import { faultsNow, tamper } from './tampering'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  // A check before anything is tampered with, so that the next one can tell what was rewritten.
  await aReceipt(stage)
  await verifyChains()
})

const flipped = (column: string) => `overlay(${column} placing
  (CASE substr(${column}, 5, 1) WHEN '0' THEN '1' ELSE '0' END) from 5 for 1)`
const lastEvent = `(SELECT id FROM public."Event" WHERE "chainId" = $chain ORDER BY position DESC LIMIT 1)`
const tamperings: [what: string, statements: string[], faults: string[]][] = [
  [
    'an edited event',
    [`UPDATE public."Event" SET role = 'x' WHERE position = 3 AND "chainId" = $chain`],
    ['changed'],
  ],
  [
    'a deleted event',
    [`DELETE FROM public."Event" WHERE position = 3 AND "chainId" = $chain`],
    ['broken_link', 'missing'],
  ],
  [
    'two events that changed places',
    [
      `UPDATE public."Event" SET position = 9999 WHERE position = 3 AND "chainId" = $chain`,
      `UPDATE public."Event" SET position = 3 WHERE position = 4 AND "chainId" = $chain`,
      `UPDATE public."Event" SET position = 4 WHERE position = 9999 AND "chainId" = $chain`,
    ],
    ['broken_link', 'changed'],
  ],
  ['a chain cut short', [`DELETE FROM public."Event" WHERE id = ${lastEvent}`], ['truncated']],
  [
    'a chain cut short with its head',
    [
      `DELETE FROM public."Event" WHERE id = ${lastEvent}`,
      `UPDATE public."ChainHead" h SET position = e.position, hash = e.hash FROM public."Event" e
       WHERE e.id = ${lastEvent} AND h."chainId" = e."chainId"`,
    ],
    ['truncated'],
  ],
  [
    'a changed version',
    [`UPDATE public."OrderVersion" SET canonical = ${flipped('canonical')}`],
    ['receipt_changed', 'version_changed'],
  ],
  [
    'a changed signature',
    [`UPDATE public."Signature" SET assurance = 'e_id' WHERE party = 'seko'`],
    ['receipt_changed', 'signature_changed'],
  ],
  [
    'a changed receipt',
    [`UPDATE public."Receipt" SET signature = ${flipped('signature')}`],
    ['receipt_changed'],
  ],
  [
    'a changed key',
    [`UPDATE public."ReceiptKey" SET "publicKey" = ${flipped('"publicKey"')}`],
    ['receipt_changed'],
  ],
]

describe('the log', () => {
  it('is whole, and anyone reads its head', async () => {
    expect(await faultsNow(stage)).toEqual([])
    const head = await getLogHead(stage.anonymous())
    const chains = await asSystem(tx => tx.chainHead.findMany({ orderBy: { chainId: 'asc' } }))
    const lines = chains.map(({ chainId, position, hash }) => `${chainId}:${position}:${hash}`)
    expect(head).toMatchObject({ date: '2021-03-30', head: sha256(lines.join('\n')), chains: chains.length })
    expect(head.checked).toMatchObject({ head: head.head, isWhole: true })
  })

  it.each(tamperings)('%s is found', async (_what, statements, faults) => {
    const ready = statements.map(one => one.replaceAll('$chain', `'${stage.home.id}'`))
    expect(await tamper(ready, () => faultsNow(stage))).toEqual(expect.arrayContaining(faults))
  })

  it('a name or text that is erased leaves it whole', async () => {
    const { receipt } = await aReceipt(stage)
    await asSystem(tx => tx.receiptName.deleteMany({}))
    await asSystem(tx => tx.eventText.deleteMany({}))
    expect(await faultsNow(stage)).toEqual([])
    expect((await findPublicReceipt(stage.anonymous(), receipt.code))?.fault).toBeNull()
  })

  it('staff ask for a check and read the checks; nobody else', async () => {
    expect((await askForLogCheck(stage.staff())).ok).toBe(true)
    expect(await askForLogCheck(stage.party('employer'))).toEqual(refused('not_found'))
    expect(await listLogChecks(stage.party('employer'))).toEqual([])
    expect(await listLogChecks(stage.anonymous())).toEqual([])
  })
})

it('the head is mailed outside once a day, when there is an address for it', async () => {
  await verifyChains()
  const mails = () => asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: 'log_head:' } } }))
  expect(await mails()).toEqual([])
  await saveLogAddress(stage.admin(), { email: 'arkivet@annanstans.example' })
  await verifyChains()
  await verifyChains()
  const { head } = await getLogHead(stage.anonymous())
  expect(await mails()).toMatchObject([
    { toAddress: 'arkivet@annanstans.example', body: expect.stringContaining(head) },
  ])
})

it('a worker that starts checks the log only when a day has passed', async () => {
  const count = () => asSystem(tx => tx.logCheck.count())
  const before = await count()
  await verifyChains({ ifDue: true })
  expect(await count()).toBe(before)
  await verifyChains()
  expect(await count()).toBe(before + 1)
  expect(await getMailHealth(stage.staff())).toMatchObject({ logCheckedAt: expect.any(Date), logSince: null })
})

describe('the check by code', () => {
  it.each([
    ['version', `UPDATE public."OrderVersion" SET canonical = ${flipped('canonical')}`, 'version_changed'],
    ['hash', `UPDATE public."OrderVersion" SET hash = ${flipped('hash')}`, 'version_changed'],
    [
      'signature',
      `UPDATE public."Signature" SET "signedAt" = "signedAt" + interval '1 ms'`,
      'signatures_changed',
    ],
    ['mandate', `UPDATE public."Signature" SET "mandateId" = uuidv7()`, 'signatures_changed'],
    ['event', `UPDATE public."Event" SET hash = ${flipped('hash')}`, 'log_changed'],
    ['receipt', `UPDATE public."Receipt" SET signature = ${flipped('signature')}`, 'signature_wrong'],
    ['key', `UPDATE public."ReceiptKey" SET "publicKey" = ${flipped('"publicKey"')}`, 'unknown_key'],
  ])('finds a changed %s', async (_what, statement, fault) => {
    const { receipt } = await aReceipt(stage)
    const look = () => findPublicReceipt(stage.anonymous(), receipt.code)
    expect(await tamper([statement], look)).toMatchObject({ fault, file: null })
    expect((await look())?.fault).toBeNull()
  })
})

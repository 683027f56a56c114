import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { SystemActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { type LogHead, readLogHead } from '@/features/receipts/log/queries'
import { findReceiptFaults, findRowFaults, type LogFault } from '@/features/receipts/log/row-queries'
import { publishKey } from '@/features/receipts/sealing/jobs'
import { signingKey } from '@/features/receipts/sealing/signing-key'
import { readLogAddress } from '@/features/settings/queries'
import type { Transaction } from '@/lib/db'
import { findChainFaults } from '@/lib/events'
import { enqueue, type Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'
import { messagesIn } from '@/messages/messages'

const DAY = 24 * 3600_000

type ChainHeads = Record<string, { position: number; hash: string }>

/** Verifies every chain and the rows that the log tells of, keeps the result, and mails the head out daily. */
export async function verifyChains({ ifDue }: Jobs['verify_chains'] = {}): Promise<void> {
  const actor = systemActor()
  const last = await withActor(actor, findLastCheck)
  if (ifDue && last && actor.now.getTime() - last.checkedAt.getTime() < DAY) return
  const former = (last?.heads ?? {}) as ChainHeads
  const faults = await faultsSince(actor, former)
  if (faults.length > 0) log().error({ faults: faults.length }, 'the log does not hold')
  await withActor(actor, async tx => {
    await publishKey(tx, signingKey(), actor.now)
    const head = await readLogHead(tx, actor.now)
    const heads = { ...(await findHeads(tx)), ...lostHeads(former, faults) }
    const { chains, events } = head
    await tx.logCheck.create({
      data: { checkedAt: actor.now, head: head.head, chains, events, heads, faults },
      select: { id: true },
    })
    await mailHead(tx, head, { faults: faults.length, now: actor.now })
  })
}

/** The same without a trace, for a database that was restored: its log against the last check that it holds. */
export async function verifyLogOnly(): Promise<{ head: LogHead; faults: LogFault[] }> {
  const actor = systemActor()
  const last = await withActor(actor, findLastCheck)
  const faults = await faultsSince(actor, (last?.heads ?? {}) as ChainHeads)
  return { head: await withActor(actor, tx => readLogHead(tx, actor.now)), faults }
}

async function faultsSince(actor: SystemActor, former: ChainHeads): Promise<LogFault[]> {
  const chainIds = await withActor(actor, tx => findChainIds(tx, former))
  const faults: LogFault[] = []
  for (const chainId of chainIds) {
    faults.push(...(await withActor(actor, tx => faultsOfChain(tx, chainId, former[chainId]))))
  }
  return [...faults, ...(await withActor(actor, findRowFaults)), ...(await faultsOfReceipts(actor))]
}

async function faultsOfChain(
  tx: Transaction,
  chainId: string,
  former: ChainHeads[string] | undefined,
): Promise<LogFault[]> {
  await tx.$executeRaw`SELECT app.hold_chain(${chainId}::uuid)`
  const faults: Pick<LogFault, 'position' | 'fault'>[] = await findChainFaults(tx, chainId)
  if (former && former.position > 0) {
    const { position, hash } = former
    const where = { chainId_position: { chainId, position } }
    const event = await tx.event.findUnique({ where, select: { hash: true } })
    if (event?.hash !== hash) faults.push({ position, fault: event ? 'rewritten' : 'truncated' })
  }
  return faults.map(({ position, fault }) => ({ chainId, position, fault, orderId: null }))
}

async function faultsOfReceipts(actor: SystemActor): Promise<LogFault[]> {
  const faults: LogFault[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const found = await withActor(actor, tx => findReceiptFaults(tx, from))
    faults.push(...found.faults)
    after = found.lastCode
  }
  return faults
}

/** The losses of a chain stay known, so that every later check finds them again. */
function lostHeads(former: ChainHeads, faults: LogFault[]): ChainHeads {
  const lost = faults.filter(({ fault }) => fault === 'rewritten' || fault === 'truncated')
  return Object.fromEntries(
    lost.flatMap(({ chainId }) => (former[chainId] ? [[chainId, former[chainId]]] : [])),
  )
}

function findLastCheck(tx: Transaction) {
  return tx.logCheck.findFirst({ orderBy: { checkedAt: 'desc' }, select: { heads: true, checkedAt: true } })
}

async function findChainIds(tx: Transaction, former: ChainHeads): Promise<string[]> {
  const chains = await tx.event.findMany({ distinct: ['chainId'], select: { chainId: true } })
  const heads = Object.keys(await findHeads(tx))
  return [...new Set([...heads, ...chains.map(({ chainId }) => chainId), ...Object.keys(former)])].sort()
}

async function findHeads(tx: Transaction): Promise<ChainHeads> {
  const rows = await tx.chainHead.findMany({ select: { chainId: true, position: true, hash: true } })
  return Object.fromEntries(rows.map(({ chainId, position, hash }) => [chainId, { position, hash }]))
}

/** Outside the portal's own reach the head can't be changed along with the log. */
async function mailHead(tx: Transaction, { date, head, chains, events }: LogHead, check: MailedCheck) {
  const toAddress = await readLogAddress(tx)
  if (!toAddress) return
  const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'receipts.log.mail' })
  const written = await tx.mail.createManyAndReturn({
    data: [
      {
        key: `log_head:${date}`,
        toAddress,
        subject: t('subject', { date }),
        body: t('body', { date, head, chains, events, faults: check.faults }),
        createdAt: check.now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  for (const { id } of written) await enqueue(tx, 'send_mail', { mailId: id })
}

type MailedCheck = { faults: number; now: Date }

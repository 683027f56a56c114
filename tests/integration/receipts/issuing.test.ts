import { beforeAll, describe, expect, it } from 'vitest'
import { getOrder } from '@/features/orders/queries'
import { signOrder } from '@/features/orders/signing/commands'
import { publicReceiptJson } from '@/features/receipts/public-json'
import { findPublicReceipt, getOrderReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { signingKey } from '@/features/receipts/sealing/signing-key'
import { aStage, asSystem, reading, type Stage, versionOf } from '../../support/order-stage'
import { aReceipt } from './receipt-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const jobsFor = (orderId: string) =>
  asSystem(
    tx => tx.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'issue_receipt' AND j.payload ->> 'orderId' = ${orderId}`,
  )

describe('the receipt of a valid order', () => {
  it('is asked for in the transaction of the last signature, and not before', async () => {
    const story = await stage
      .order()
      .awaitingSignatures()
      .signedBy('employer', 'ofr_s_p_o')
      .create(stage.world)
    await signOrder(stage.party('saco_s'), await reading(story))
    expect(await jobsFor(story.id)).toHaveLength(0)
    await issueReceipt({ orderId: story.id })
    expect(await getOrder(stage.party('seko'), story.id)).toMatchObject({ receipt: null })
    await signOrder(stage.party('seko'), await reading(story))
    expect(await jobsFor(story.id)).toHaveLength(1)
  })

  it('is one, however often and however many at once the job runs', async () => {
    const { story } = await aReceipt(stage)
    await Promise.all(Array.from({ length: 8 }, () => issueReceipt({ orderId: story.id })))
    const rows = await asSystem(tx => tx.receipt.findMany({ where: { orderId: story.id } }))
    expect(rows).toHaveLength(1)
  })

  it('holds the version, its signatures and its place in the log, signed by a published key', async () => {
    const { story, file } = await aReceipt(stage)
    const version = await versionOf(story.id)
    expect(file.receipt.version).toMatchObject({ number: 1, hash: version.hash })
    expect(file.receipt.content).toEqual(JSON.parse(version.canonical))
    expect(file.receipt.parties.map(({ party, signature }) => [party, signature?.assurance])).toEqual([
      ['employer', 'mail_link'],
      ['ofr_s_p_o', 'mail_link'],
      ['saco_s', 'mail_link'],
      ['seko', 'mail_link'],
    ])
    const event = await asSystem(tx =>
      tx.event.findFirstOrThrow({ where: { orderId: story.id, kind: 'order.valid' } }),
    )
    expect(file.receipt.log).toEqual({
      chainId: stage.home.id,
      position: event.position,
      eventHash: event.hash,
    })
    expect(await listReceiptKeys(stage.anonymous())).toMatchObject([
      { id: signingKey().id, publicKey: signingKey().publicKey, retiredAt: null },
    ])
  })

  it('gives anyone who has the code what is public, and no name of a person at a union', async () => {
    const { story, receipt } = await aReceipt(stage)
    const answer = await findPublicReceipt(stage.anonymous(), receipt.code.toLowerCase().replaceAll('-', ' '))
    expect(answer).toMatchObject({ fault: null, state: { status: 'valid', isCurrentVersion: true } })
    const told = answer && JSON.stringify(publicReceiptJson(answer))
    const people = await asSystem(tx =>
      tx.person.findMany({
        where: { mandates: { some: {} } },
        select: { id: true, name: true, email: true },
      }),
    )
    expect(people.length).toBeGreaterThan(5)
    for (const secret of people.flatMap(({ id, name, email }) => [id, name, email])) {
      expect(told).not.toContain(secret)
      expect(receipt.canonical).not.toContain(secret)
    }
    for (const code of [
      '',
      'ABCD',
      `${receipt.code}A`,
      receipt.code.replace(/.$/, '1'),
      'x'.repeat(10_000),
    ]) {
      expect(await findPublicReceipt(stage.anonymous(), code)).toBeNull()
    }
    expect(story.id).toBe(receipt.orderId)
  })

  it('shows names to the parties and to staff, whose look is logged, and to nobody else', async () => {
    const { story } = await aReceipt(stage)
    const own = await getOrderReceipt(stage.party('seko'), story.id)
    expect(own?.names.map(one => one.name)).toContain(stage.party('ofr_s_p_o').name)
    expect((await getOrderReceipt(stage.staff(), story.id))?.names).toHaveLength(4)
    const signer = stage.party('seko').personId
    const looks = await asSystem(tx =>
      tx.accessLog.findMany({ where: { page: 'receipt', personId: signer } }),
    )
    const [readerId, organisationId] = [stage.staff().personId, stage.home.id]
    expect(looks).toMatchObject([{ readerId, organisationId, party: 'seko' }])
    const others = [stage.foreigner(), stage.deliverer(), await stage.reader(), await stage.person()]
    for (const actor of [...others, stage.anonymous()]) {
      expect(await getOrderReceipt(actor, story.id)).toBeNull()
      expect(await getOrder(actor, story.id)).toBeNull()
    }
  })

  it('says when the order has moved on', async () => {
    const { story, receipt } = await aReceipt(stage)
    await story.returnToParties('Målet behöver bli tydligare.', stage.staff().now)
    expect((await findPublicReceipt(stage.anonymous(), receipt.code))?.state).toEqual({
      status: 'returned',
      isCurrentVersion: false,
    })
  })
})

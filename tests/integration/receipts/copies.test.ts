import { inflateSync } from 'node:zlib'
import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { signOrder } from '@/features/orders/signing/commands'
import { receiptPdf } from '@/features/receipts/pdf/receipt-pdf'
import { findPublicReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { receiptPackage } from '@/features/receipts/receipt-files'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { decoded } from '@/features/receipts/web-signature'
import { dateOf } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'
import { aStage, asSystem, found, NOW, reading, type Stage, signatory } from '../../support/order-stage'
import { aReceipt, ownCopy } from './receipt-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** The text of the drawing commands and the information of a PDF, uncompressed. */
function readPdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return raw + streams.join('\n')
}

const sign = { number: 5, level: 'group_individual', kinds: ['preventive'] } as const

const registryPdf = (file: ReceiptFile, locale: 'sv' | 'en' = 'sv') =>
  receiptPdf({ file, copy: 'registry', diaryNumber: 'VLV 2021/17', sign }, locale)

describe('the PDF', () => {
  it('is tagged, in the chosen language, with an alternative for each drawing', async () => {
    const { file } = await aReceipt(stage)
    for (const locale of ['sv', 'en'] as const) {
      const text = readPdf(await registryPdf(file, locale))
      expect(text).toContain('/StructTreeRoot')
      expect(text).toContain('/Marked true')
      expect(text).toContain(`/Lang (${locale})`)
      expect(text).toContain('pdfuaid')
      expect(text.match(/\/S \/Figure/g)).toHaveLength(2)
      expect(text.match(/\/Alt \(/g)).toHaveLength(2)
      for (const tag of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD'])
        expect(text).toContain(`/S /${tag}`)
    }
  })

  it('is the same for the same receipt, so that the hashes of a package last', async () => {
    const { file } = await aReceipt(stage)
    expect(Buffer.from(await registryPdf(file)).equals(Buffer.from(await registryPdf(file)))).toBe(true)
  })

  it('says that it lacks a letter, where it does', async () => {
    const { file } = await aReceipt(stage)
    const copy = structuredClone(file)
    const pages = async (need: string) => {
      copy.receipt.content.need = need
      return (await registryPdf(copy)).length
    }
    expect(await pages('Łódź, Čáslav och Ŋ\n\n'.repeat(100))).toBeGreaterThan(10_000)
    expect(await pages('日本 och 🙂\n\n'.repeat(100))).toBeGreaterThan(10_000)
  })
})

it('the package for the registry names no person', async () => {
  const { file, story } = await aReceipt(stage)
  const own = await ownCopy(stage, story.id)
  const keys = await listReceiptKeys(stage.anonymous())
  const copy = { file, copy: 'registry' as const, diaryNumber: '', sign }
  const zip = Buffer.from(await receiptPackage(copy, { keys, locale: 'sv' })).toString('utf8')
  expect(zip).toContain('"payload"')
  expect(own.names).toHaveLength(4)
  for (const { name } of own.names ?? []) {
    expect(zip).not.toContain(name)
    expect(decoded(file.jws.payload)).not.toContain(name)
  }
})

it('a party without local counterpart is shown with its attestation', async () => {
  const story = await anOrder().by(stage.away).valid().create(stage.world)
  await issueReceipt({ orderId: story.id })
  const { code } = await asSystem(tx => tx.receipt.findFirstOrThrow({ where: { orderId: story.id } }))
  const answer = await findPublicReceipt(stage.anonymous(), code)
  const saco = answer?.file?.receipt.parties.find(({ party }) => party === 'saco_s')
  expect(saco).toMatchObject({ representation: 'no_counterpart', signature: null })
  expect(saco?.attestation?.expiresOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

it('a stand-in signs for somebody, whose name only the parties see', async () => {
  const story = await stage.order().awaitingSignatures().create(stage.world)
  const holder = signatory(stage.home, 'seko')
  const standIn = await standInFor(holder.mandateId, 'seko')
  for (const party of parties.filter(one => one !== 'seko')) {
    await signOrder(stage.party(party), await reading(story))
  }
  const actor = actorFor({ ...holder, ...standIn }, NOW)
  expect(await signOrder(actor, await reading(story))).toEqual({ ok: true, value: 'made_valid' })
  await issueReceipt({ orderId: story.id })
  const own = await ownCopy(stage, story.id)
  const names = own.names?.filter(({ party }) => party === 'seko').map(({ name }) => name)
  expect(names).toEqual(['Ersättare Ett', holder.name])
  const seko = found(own.receipt.parties.find(({ party }) => party === 'seko')?.signature, 'signature')
  expect(seko.mandate).toEqual({ kind: 'signatory', grantedVia: 'stand_in', isStandIn: true })
})

async function standInFor(standInForId: string, party: Party) {
  const name = 'Ersättare Ett'
  return asSystem(async tx => {
    const giver = await tx.mandate.update({
      where: { id: standInForId },
      data: { validTo: dateOf('2022-01-01') },
    })
    const person = await tx.person.create({ data: { email: 'ersattare@seko.example', name } })
    const mandate = await tx.mandate.create({
      data: {
        organisationId: stage.home.id,
        party,
        personId: person.id,
        kind: 'signatory',
        grantedVia: 'stand_in',
        grantedById: giver.personId,
        standInForId,
        createdAt: NOW,
        validFrom: dateOf('2021-03-01'),
        validTo: dateOf('2021-12-31'),
      },
    })
    return { personId: person.id, mandateId: mandate.id, name, email: person.email }
  })
}

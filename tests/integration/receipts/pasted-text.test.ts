import { expect, it } from 'vitest'
import { saveDraft } from '@/features/orders/drafting/draft-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { saveDraftSchema } from '@/features/orders/schema'
import { signOrder } from '@/features/orders/signing/commands'
import { receiptPdf } from '@/features/receipts/pdf/receipt-pdf'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { formReader } from '@/lib/form-reader'
import { parties } from '@/lib/party'
import { aStage, orderRow, versionOf } from '../../support/order-stage'
import { textOfPdf } from '../../support/pdf-text'
import { ownCopy } from './receipt-stage'

// Text that people paste out of a word processor arrives as they meant it, also on the receipt.

const pasted = {
  need: [
    'Vi ser\u00a0tre ”tidiga tecken”:\r\n\uf0b7\tSömn\u00adbrist\r\n\uf0a7\tKort stubin – på möten…\u200b\v',
    'Även hos cheferna.\r\n\r\nE\u2011post, IT\u001estöd och 1\u202f200 mejl.\ufeff',
  ].join(''),
  goal: 'Malin A\u030angstro\u0308ms grupp, ‘Driften’, går\u2003hem\tkl.\u00a017 \uf0e0 och sover.\f\uf0fc Klart',
  planAfter: '1.\tVi följer upp.\r2.\tSkyddsombudet\u2028är med.\u0085\u202dSlut.\u202c',
  unit: 'Enheten för\u00a0till\u00adsyn\v(HR)\u200b',
  targetGroup: '\u200bHandla\u0308ggare\t och chefer\r\n',
  participants: '1\u00a0200',
}

const meant = {
  need: [
    'Vi ser\u00a0tre ”tidiga tecken”:\n•\tSömnbrist\n▪\tKort stubin – på möten…\n',
    'Även hos cheferna.\n\nE\u2011post, IT\u2011stöd och 1\u202f200 mejl.',
  ].join(''),
  goal: 'Malin Ångströms grupp, ‘Driften’, går\u2003hem\tkl.\u00a017 → och sover.\n✓ Klart',
  planAfter: '1.\tVi följer upp.\n2.\tSkyddsombudet\när med.\nSlut.',
  unit: 'Enheten för tillsyn (HR)',
  targetGroup: 'Handläggare\t och chefer',
  participants: 1200,
}

const sign = { number: 5, level: 'group_individual', kinds: ['preventive'] } as const

it('text from a word processor reads as it was meant, in the order and on its receipt', async () => {
  const stage = await aStage()
  const story = await stage.order().create(stage.world)
  const row = await orderRow(story.id)
  const form = new FormData()
  const posted = {
    ...(row.content as object),
    ...pasted,
    orderId: story.id,
    revision: row.revision,
    intent: 'save',
    safetyRepresentativeInformed: 'on',
  }
  for (const [name, value] of Object.entries(posted)) form.set(name, String(value))
  const input = saveDraftSchema.parse(formReader(saveDraftSchema)(form).input)
  expect(await saveDraft(stage.party('employer'), input)).toMatchObject({ ok: true })
  const { content, revision } = await orderRow(story.id)
  expect(content).toMatchObject(meant)

  expect(await sendOrder(stage.party('employer'), { orderId: story.id, revision })).toMatchObject({
    ok: true,
  })
  const { hash: versionHash } = await versionOf(story.id)
  for (const party of parties) {
    expect(await signOrder(stage.party(party), { orderId: story.id, versionHash })).toMatchObject({
      ok: true,
    })
  }
  await issueReceipt({ orderId: story.id })
  const file = await ownCopy(stage, story.id)
  expect(file.receipt.content).toMatchObject(meant)
  const pdf = textOfPdf(await receiptPdf({ file, copy: 'own', diaryNumber: '', sign }, 'sv'))
  const closed = (text: string) => text.replaceAll(/\s/g, '')
  for (const text of [meant.need, meant.goal, meant.planAfter, meant.unit, meant.targetGroup]) {
    expect(closed(pdf)).toContain(closed(text))
  }
  expect(pdf).not.toMatch(/[\ufffd\u25a1]/)
})

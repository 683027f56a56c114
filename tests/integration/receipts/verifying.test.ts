import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { checkReceiptText } from '@/features/receipts/checking/commands'
import { keysJson, publicReceiptJson, receiptFileText } from '@/features/receipts/public-json'
import { findPublicReceipt, listReceiptKeys, type PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { canonicalJson } from '@/lib/hashing'
import { runNode } from '../../../scripts/processes'
import { undescribed } from '../../support/described-answers'
import { aStage, found, type Stage } from '../../support/order-stage'
import { forged, outcomes } from './held-receipts'
import { aReceipt, changed, ownCopy } from './receipt-stage'

let stage: Stage
let file: ReceiptFile
let own: ReceiptFile
let keys: PublishedKey[]
const folder = mkdtempSync(path.join(tmpdir(), 'kvitto-'))
const keyPath = path.join(folder, 'nycklar.json')

beforeAll(async () => {
  stage = await aStage()
  const issued = await aReceipt(stage)
  file = issued.file
  own = await ownCopy(stage, issued.story.id)
  keys = await listReceiptKeys(stage.anonymous())
  writeFileSync(keyPath, JSON.stringify(keysJson(keys)))
})

/** The offline check's exit code and words. */
async function offline(text: string, ...flags: string[]) {
  const receiptPath = path.join(folder, 'kvitto.json')
  writeFileSync(receiptPath, text)
  // Without the keys that a demo in this folder may have left.
  const env = { ...process.env, PORTAL_DATA_DIR: folder }
  return runNode(['scripts/verify.mjs', receiptPath, ...flags], { env })
}

const check = (text: string) => {
  const checked = checkReceipt(text, keys)
  return checked.ok ? 'holds' : checked.fault
}

describe('a receipt that someone holds', () => {
  it.each(outcomes)('%s', async (_what, write, outcome) => {
    const text = write(file, own)
    expect(check(text)).toBe(outcome)
    const { code, output } = await offline(text, '--key', keyPath)
    expect(`${code} ${output}`).toContain(outcome === 'holds' ? '0 ' : '1 ')
    expect(output).toContain(outcome === 'holds' ? 'KVITTOT ÄR ÄKTA' : 'KVITTOT STÄMMER INTE')
  })

  it('one changed byte anywhere is found', () => {
    const text = canonicalJson(own)
    const bytes = [...text].filter((_character, index) => index % 7 === 0 || index < 200)
    let tried = 0
    for (let index = 0; index < text.length; index += Math.max(1, Math.floor(text.length / bytes.length))) {
      const other = text[index] === '0' ? '1' : '0'
      expect(check(`${text.slice(0, index)}${other}${text.slice(index + 1)}`)).not.toBe('holds')
      tried++
    }
    expect(tried).toBeGreaterThan(500)
  })

  it('an upload leads to the receipt, or says what is wrong', async () => {
    const anyone = stage.anonymous()
    expect(await checkReceiptText(anyone, receiptFileText(own))).toEqual({
      ok: true,
      value: file.receipt.code,
    })
    expect(await checkReceiptText(anyone, receiptFileText(forged(file, false)))).toMatchObject({
      reason: 'receipt_unknown_key',
      field: 'file',
    })
  })

  it("the API's own answer is as described, and can be kept and checked", async () => {
    const answer = found(await findPublicReceipt(stage.anonymous(), file.receipt.code), 'answer')
    const text = canonicalJson(publicReceiptJson(answer))
    expect(undescribed('/api/v1/receipts/{code}', JSON.parse(text))).toEqual([])
    expect(check(text)).toBe('holds')
    expect((await offline(text, '--key', keyPath)).code).toBe(0)
  })
})

describe('npm run verify', () => {
  it('settles nothing without a published key, and says so', async () => {
    const { code, output } = await offline(receiptFileText(file), '--lang', 'en')
    expect(code).toBe(2)
    expect(output).toContain('only what the receipt itself claims')
    expect((await offline(receiptFileText(forged(file, false)))).code).toBe(2)
    expect(
      (
        await offline(
          changed(file, copy => {
            copy.receipt.order.number += 1
          }),
        )
      ).code,
    ).toBe(1)
  })

  it('says that the state now is unknown, in both languages', async () => {
    const swedish = await offline(receiptFileText(own), '--key', keyPath)
    expect(swedish.output).toContain('okänt utan nät')
    const english = await offline(receiptFileText(own), '--key', keyPath, '--lang', 'en')
    expect(english.output).toContain('unknown offline')
    for (const { output } of [swedish, english]) expect(output).toContain(file.receipt.code)
  })

  it('is told wrongly, or cannot read', async () => {
    expect((await runNode(['scripts/verify.mjs'])).code).toBe(2)
    expect((await runNode(['scripts/verify.mjs', '--nonsense'])).code).toBe(2)
    expect((await runNode(['scripts/verify.mjs', path.join(folder, 'saknas.json')])).code).toBe(2)
    expect((await offline(receiptFileText(file), '--key', path.join(folder, 'saknas.json'))).code).toBe(2)
    expect((await offline('x'.repeat(50_000_000), '--key', keyPath)).code).toBe(1)
  })
})

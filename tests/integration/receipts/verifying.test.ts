import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { checkFile } from '@/features/receipts/checking/commands'
import { keySet, publicReceiptJson, receiptFileText } from '@/features/receipts/public-json'
import { findPublicReceipt, listReceiptKeys, type PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { canonicalJson } from '@/lib/hashing'
import { runNode, scriptArguments } from '../../../scripts/processes'
import { undescribed } from '../../support/described-answers'
import { aStage, found, type Stage } from '../../support/order-stage'
import { forged, text } from './forged-receipts'
import { heldReceipts } from './held-receipts'
import { aReceipt, ownCopy } from './receipt-stage'

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
  writeFileSync(keyPath, JSON.stringify(keySet(keys)))
})

/** The command's exit code and words; without the keys that a demo in this folder may have left. */
const command = (...args: string[]) =>
  runNode(scriptArguments('scripts/verify.ts', args), { env: { ...process.env, PORTAL_DATA_DIR: folder } })

async function offline(content: string, ...flags: string[]) {
  const receiptPath = path.join(folder, 'kvitto.json')
  writeFileSync(receiptPath, content)
  return command(receiptPath, ...flags)
}

const check = (content: string | Uint8Array) => {
  const checked = checkReceipt(Buffer.from(content), keys)
  return checked.ok ? 'holds' : checked.fault
}

const verdicts: Record<string, string> = {
  holds: 'KVITTOT ÄR ÄKTA',
  unreadable: 'FILEN GÅR INTE ATT LÄSA',
  pdf: 'FILEN GÅR INTE ATT LÄSA',
}

describe('what somebody may hold', () => {
  it('gets its one right answer, from the page and from the command', async () => {
    const held = heldReceipts({ file, own })
    expect(held.length).toBeGreaterThan(200)
    expect(new Set(held.map(([what]) => what)).size).toBe(held.length)
    const answers = held.map(([what, content]) => [what, check(content)])
    expect(answers).toEqual(held.map(([what, , outcome]) => [what, outcome]))

    const receipts = path.join(folder, 'prov')
    mkdirSync(receipts)
    const paths = held.map(([, content], index) => {
      const receiptPath = path.join(receipts, `${index}.json`)
      writeFileSync(receiptPath, content)
      return receiptPath
    })
    const { code, output } = await command(...paths, '--key', keyPath)
    const told = output.split('\n').filter(line => line.startsWith(receipts))
    const right = held.map(
      ([, , outcome], index) => `${paths[index]}: ${verdicts[outcome] ?? 'KVITTOT STÄMMER INTE'}`,
    )
    expect(told).toEqual(right)
    expect(code).toBe(1)
    // Nothing that a receipt says of itself moves the cursor or turns the text round.
    expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
  })

  it('one changed byte anywhere is found', () => {
    const written = Buffer.from(canonicalJson({ ...own.jws, names: own.names }))
    const step = Math.ceil(written.length / 900)
    for (let place = 0; place < written.length; place += step) {
      const copy = Buffer.from(written)
      copy[place] = (copy[place] ?? 0) ^ 1
      expect(check(copy)).not.toBe('holds')
    }
  })

  it('an upload leads to the receipt, or says what is wrong', async () => {
    const anyone = stage.anonymous()
    const { code } = file.receipt
    expect(await checkFile(anyone, Buffer.from(receiptFileText(own)))).toEqual({ ok: true, value: code })
    const asked = (content: string) => checkFile(anyone, Buffer.from(content))
    expect(await asked(text(forged(file)))).toMatchObject({ reason: 'receipt_unknown_key', field: 'file' })
    expect(await asked('Kvitto')).toMatchObject({ reason: 'receipt_unreadable', field: 'file' })
    expect(await asked('%PDF-1.7')).toMatchObject({ reason: 'receipt_pdf', field: 'file' })
  })

  it("the API's answer is as described; the receipt in it can be kept and checked, the rest says nothing", async () => {
    const answer = found(await findPublicReceipt(stage.anonymous(), file.receipt.code), 'answer')
    const json = JSON.parse(JSON.stringify(publicReceiptJson(answer)))
    expect(undescribed('/api/v1/receipts/{code}', json)).toEqual([])
    expect(check(JSON.stringify(json.receipt))).toBe('holds')
    expect(check(JSON.stringify(json))).toBe('not_a_receipt')
    expect(undescribed('/api/v1/receipts/keys', JSON.parse(JSON.stringify(keySet(keys))))).toEqual([])
  })
})

describe('any JOSE library', () => {
  const published = () => createLocalJWKSet(JSON.parse(JSON.stringify(keySet(keys))) as JSONWebKeySet)
  const verified = (content: string) =>
    flattenedVerify(JSON.parse(content), published(), { algorithms: ['EdDSA'] })

  it('checks a receipt, with names and without, by the published keys', async () => {
    for (const content of [receiptFileText(file), receiptFileText(own)]) {
      const { payload, protectedHeader } = await verified(content)
      expect(protectedHeader).toEqual({
        alg: 'EdDSA',
        kid: file.receipt.keyId,
        typ: 'hallbart-arbetsliv-receipt+jws',
      })
      expect(JSON.parse(Buffer.from(payload).toString())).toEqual(file.receipt)
    }
  })

  it('refuses what we refuse', async () => {
    const { jws } = file
    const changed = { ...jws, payload: jws.payload.replace(/.$/, letter => (letter === 'A' ? 'B' : 'A')) }
    for (const content of [changed, forged(file), forged(file, { kid: file.receipt.keyId })]) {
      await expect(verified(text(content))).rejects.toThrow()
    }
  })
})

describe('npm run verify', () => {
  it('settles nothing without a published key, says so first, and repeats no words of the receipt', async () => {
    const { code, output } = await offline(receiptFileText(file), '--lang', 'en')
    expect(code).toBe(2)
    expect(output).toMatch(/^THE RECEIPT CANNOT BE SETTLED HERE\n/)
    expect(output).toContain('Anyone can write that')
    const deceit = await offline(text(forged(file)))
    expect(deceit.code).toBe(2)
    expect(deceit.output).toMatch(/^KVITTOT GÅR INTE ATT AVGÖRA HÄR\n/)
    expect(deceit.output).not.toContain('ÄKTA')
  })

  it('says that the state now is unknown, in both languages', async () => {
    const swedish = await offline(receiptFileText(own), '--key', keyPath)
    expect(swedish).toMatchObject({ code: 0, output: expect.stringMatching(/^KVITTOT ÄR ÄKTA\n/) })
    expect(swedish.output).toContain('okänt utan nät')
    const english = await offline(receiptFileText(own), '--key', keyPath, '--lang', 'en')
    expect(english.output).toContain('unknown offline')
    for (const { output } of [swedish, english]) expect(output).toContain(file.receipt.code)
  })

  it('prints no character that moves the cursor, whatever a file is called', async () => {
    const named = path.join(folder, 'kvitto\u001b[2J\u202e.json')
    for (const content of [receiptFileText(file), text(forged(file))]) {
      writeFileSync(named, content)
      const { output } = await command(named, named)
      expect(output).toContain('KVITTOT GÅR INTE ATT AVGÖRA HÄR')
      expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
    }
  })

  it('is told wrongly, or cannot read', async () => {
    const missing = path.join(folder, 'saknas.json')
    expect((await command()).code).toBe(2)
    expect((await command('--nonsense')).code).toBe(2)
    expect((await command(missing, '--key', keyPath)).code).toBe(2)
    for (const set of ['{"keys":[null]}', '{"keys":[{"kty":"OKP"}]}', 'null', '[]', '\u0000']) {
      writeFileSync(missing, set)
      const { code, output } = await offline(receiptFileText(file), '--key', missing)
      expect([set, code]).toEqual([set, 2])
      expect(output).toContain('inga publika nycklar')
    }
    expect((await offline('x'.repeat(50_000_000), '--key', keyPath)).code).toBe(2)
  })
})

import { execSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { checkFile } from '@/features/receipts/checking/commands'
import { verifyChains } from '@/features/receipts/log/jobs'
import { keySet, receiptFileText } from '@/features/receipts/public-json'
import { findPublicReceipt, listReceiptKeys } from '@/features/receipts/queries'
import { signingKey } from '@/features/receipts/sealing/signing-key'
import { env } from '@/lib/env'
import { projectRoot, runNode, scriptArguments } from '../../../scripts/processes'
import { aStage, type Stage } from '../../support/order-stage'
import { aReceipt } from './receipt-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterEach(() => {
  env().PORTAL_RECEIPT_KEY = undefined
})

/** A key as operations are told to make one: by the very command that stands there. */
function keyByTheBook(): string {
  const operations = readFileSync(path.join(projectRoot, 'docs/operations.md'), 'utf8')
  const command = operations.match(/^node -p .*generateKeyPairSync.*$/m)?.[0] ?? ''
  return execSync(command, { encoding: 'utf8' }).trim()
}

const publicKeys = () => listReceiptKeys(stage.anonymous())

/** The offline check, with the keys as they are published now. */
async function offline(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nyckel-'))
  const [receipt, keys] = [path.join(folder, 'kvitto.json'), path.join(folder, 'nycklar.json')]
  writeFileSync(receipt, text)
  writeFileSync(keys, JSON.stringify(keySet(await publicKeys())))
  return (await runNode(scriptArguments('scripts/verify.ts', [receipt, '--key', keys]))).code
}

it('a new key retires the old one, whose receipts still hold, here and offline', async () => {
  const before = await aReceipt(stage)
  const formerId = signingKey().id
  env().PORTAL_RECEIPT_KEY = keyByTheBook()
  const presentId = signingKey().id
  expect(presentId).not.toBe(formerId)
  // The day's check publishes the new key, before anything is signed with it.
  await verifyChains()
  expect(await publicKeys()).toMatchObject([
    { id: presentId, retiredAt: null },
    { id: formerId, retiredAt: expect.any(Date) },
  ])
  const after = await aReceipt(stage)
  expect(after.file.receipt.keyId).toBe(presentId)
  expect(before.file.receipt.keyId).toBe(formerId)
  for (const { file } of [before, after]) {
    const text = receiptFileText(file)
    expect(await checkFile(stage.anonymous(), Buffer.from(text))).toEqual({
      ok: true,
      value: file.receipt.code,
    })
    expect(await offline(text)).toBe(0)
    const answer = await findPublicReceipt(stage.anonymous(), file.receipt.code)
    expect(answer).toMatchObject({ fault: null, state: { status: 'valid' } })
    expect(answer?.keyRetiredAt !== null).toBe(file === before.file)
  }
})

it('a key that comes back is the present one again, and there is always just one', async () => {
  env().PORTAL_RECEIPT_KEY = keyByTheBook()
  await verifyChains()
  env().PORTAL_RECEIPT_KEY = undefined
  await verifyChains()
  const keys = await publicKeys()
  expect(keys.filter(key => !key.retiredAt).map(key => key.id)).toEqual([signingKey().id])
  expect(keys.length).toBeGreaterThan(1)
})

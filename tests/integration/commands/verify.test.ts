import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { keySet, receiptFileText } from '@/features/receipts/public-json'
import { listReceiptKeys } from '@/features/receipts/queries'
import { runCommand } from '../../support/commands'
import { aStage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aReceipt } from '../receipts/receipt-stage'

const folder = mkdtempSync(path.join(tmpdir(), 'kvitto-'))
const [whole, changed, keys] = ['kvitto.json', 'andrat.json', 'nycklar.json'].map(name =>
  path.join(folder, name),
)

beforeAll(async () => {
  const stage = await aStage()
  const text = receiptFileText((await aReceipt(stage)).file)
  writeFileSync(String(whole), text)
  writeFileSync(
    String(changed),
    text.replace(/"signature": ?"(.)/, (begin, first) => begin.replace(/.$/, first === 'a' ? 'b' : 'a')),
  )
  writeFileSync(String(keys), JSON.stringify(keySet(await listReceiptKeys(stage.anonymous()))))
})

it.each([
  ['a receipt that holds', () => [whole, '--key', keys], 0, 'KVITTOT ÄR ÄKTA'],
  ['one that was changed', () => [changed, '--key', keys], 1, 'Lita inte på'],
])('settles %s', async (_, args, code, words) => {
  const answer = await runCommand('verify', args().map(String))
  expect([answer.code, answer.err]).toEqual([code, ''])
  expect(answer.out).toContain(words)
})

it('verifies the log in the database, and says where it does not hold', async () => {
  expect(await runCommand('verify', ['--log'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ chains, \d+ events, head [\da-f]{64}\nTHE LOG HOLDS\n$/),
  })
  await asSuperuser(client => client.query(`UPDATE "Event" SET facts = '{}' WHERE position = 1`))
  expect(await runCommand('verify', ['--log'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('THE LOG DOES NOT HOLD'),
  })
})

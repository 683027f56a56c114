import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom } from '@seed/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { keysJson, receiptFileText } from '@/features/receipts/public-json'
import { listReceiptKeys, type PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { runNode } from '../../../scripts/processes'
import { aStage } from '../../support/order-stage'
import { aReceipt, ownCopy } from './receipt-stage'

// One byte of a receipt, wherever it is: the portal's check and the offline one both find it.

let own: ReceiptFile
let text: string
let keys: PublishedKey[]
const folder = mkdtempSync(path.join(tmpdir(), 'kvitto-'))
const keyPath = path.join(folder, 'nycklar.json')

beforeAll(async () => {
  const stage = await aStage()
  const { story } = await aReceipt(stage)
  own = await ownCopy(stage, story.id)
  text = receiptFileText(own)
  keys = await listReceiptKeys(stage.anonymous())
  writeFileSync(keyPath, JSON.stringify(keysJson(keys)))
})

/** The answers of both checks to each text. The offline one runs as the script that it is. */
async function checked(
  texts: Map<string, string>,
): Promise<Map<string, { online: string; offline: number }>> {
  const receipts = mkdtempSync(path.join(folder, 'prov-'))
  const names = [...texts.keys()]
  for (const [index, name] of names.entries()) {
    writeFileSync(path.join(receipts, `${index}.json`), texts.get(name) ?? '')
  }
  const { code, output } = await runNode(['tests/support/verify-many.mjs', receipts, keyPath])
  if (code !== 0) throw new Error(output)
  const codes = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  return new Map(
    names.map((name, index) => {
      const answer = checkReceipt(texts.get(name) ?? '', keys)
      return [name, { online: answer.ok ? 'holds' : answer.fault, offline: codes[`${index}.json`] }]
    }),
  )
}

type Path = (string | number)[]

/** Every value of the file that is no list and no object, by the way to it. */
function leavesOf(value: unknown, way: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [way]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...way, key]))
}

/** The file with one value changed by as little as its kind allows. */
function withChanged(way: Path): string {
  const copy = structuredClone(own) as unknown as Record<string, unknown>
  const last = way.at(-1) ?? ''
  const holder = way.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as never, copy)
  holder[last] = nudged(holder[last])
  return receiptFileText(copy as unknown as ReceiptFile)
}

function nudged(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string' || value === '') return 'x'
  const end = value.at(-1) === '0' ? '1' : '0'
  return value.slice(0, -1) + end
}

const missed = (answers: Map<string, { online: string; offline: number }>) =>
  [...answers].filter(([, { online, offline }]) => online === 'holds' || offline !== 1)

describe('one changed byte of a receipt', () => {
  it('is found in every field, by both checks', async () => {
    const ways = leavesOf(own)
    expect(ways.length).toBeGreaterThan(60)
    const texts = new Map(ways.map(way => [way.join('.'), withChanged(way)]))
    for (const changed of texts.values()) expect(changed).not.toBe(text)
    expect(missed(await checked(texts))).toEqual([])
    expect(await checked(new Map([['unchanged', text]]))).toEqual(
      new Map([['unchanged', { online: 'holds', offline: 0 }]]),
    )
  })

  it('is found in any place, by both checks', async () => {
    const seed = Number(process.env.PORTAL_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
    process.stdout.write(`One changed byte, seed: ${seed} (PORTAL_TEST_SEED repeats it)\n`)
    const random = createRandom(seed)
    const bytes = Buffer.from(text, 'utf8')
    const texts = new Map<string, string>()
    while (texts.size < 300) {
      const position = random.integer(0, bytes.length - 1)
      const copy = Buffer.from(bytes)
      copy[position] = (copy[position] ?? 0) ^ random.integer(1, 255)
      const changed = copy.toString('utf8')
      // Blanks between values say nothing, so a blank for a blank is no change.
      if (JSON.stringify(parsed(changed)) !== JSON.stringify(JSON.parse(text)))
        texts.set(`${seed}/${position}`, changed)
    }
    expect(missed(await checked(texts))).toEqual([])
  })
})

function parsed(changed: string): unknown {
  try {
    return JSON.parse(changed)
  } catch {
    return undefined
  }
}

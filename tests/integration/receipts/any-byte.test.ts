import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom } from '@seed/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkReceipt } from '@/features/receipts/checking/check-receipt'
import { keySet, receiptFileText } from '@/features/receipts/public-json'
import { listReceiptKeys, type PublishedKey } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import { encoded } from '@/features/receipts/web-signature'
import { canonicalJson } from '@/lib/hashing'
import { runNode, scriptArguments } from '../../../scripts/processes'
import { aStage } from '../../support/order-stage'
import { aReceipt, ownCopy } from './receipt-stage'

// One byte of a receipt, wherever it is: the page and the command both find it.

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
  writeFileSync(keyPath, JSON.stringify(keySet(keys)))
})

/** The answers of the page and of the command to each file. The command runs as the process that it is. */
async function checked(
  texts: Map<string, string | Buffer>,
): Promise<Map<string, { page: string; command: string }>> {
  const receipts = mkdtempSync(path.join(folder, 'prov-'))
  const paths = [...texts.values()].map((content, index) => {
    const receiptPath = path.join(receipts, `${index}.json`)
    writeFileSync(receiptPath, content)
    return receiptPath
  })
  const { output } = await runNode(scriptArguments('scripts/verify.ts', [...paths, '--key', keyPath]))
  const verdicts = output.split('\n').filter(line => line.startsWith(receipts))
  if (verdicts.length < paths.length) throw new Error(output)
  return new Map(
    [...texts].map(([name, content], index) => {
      const answer = checkReceipt(Buffer.from(content), keys)
      const command = verdicts[index]?.split(': ')[1] ?? ''
      return [name, { page: answer.ok ? 'holds' : answer.fault, command }]
    }),
  )
}

type Path = (string | number)[]

/** Every value of the file that is no list and no object, by the way to it. */
function leavesOf(value: unknown, way: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [way]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...way, key]))
}

/** The file with one value changed by as little as its kind allows: of the receipt, or beside it. */
function withChanged(way: Path): string {
  const copy = structuredClone(own) as unknown as Record<string, unknown>
  const last = way.at(-1) ?? ''
  const holder = way.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as never, copy)
  holder[last] = nudged(holder[last])
  const { receipt, jws, names } = copy as unknown as ReceiptFile
  if (way[0] !== 'receipt') return receiptFileText({ jws, names })
  return receiptFileText({ jws: { ...jws, payload: encoded(canonicalJson(receipt)) }, names })
}

function nudged(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string' || value === '') return 'x'
  const end = value.at(-1) === '0' ? '1' : '0'
  return value.slice(0, -1) + end
}

const HOLDS = 'KVITTOT ÄR ÄKTA'
const missed = (answers: Map<string, { page: string; command: string }>) =>
  [...answers].filter(([, { page, command }]) => page === 'holds' || command === HOLDS)

describe('one changed byte of a receipt', () => {
  it('is found in every field, by both checks', async () => {
    const ways = leavesOf(own)
    expect(ways.length).toBeGreaterThan(60)
    const texts = new Map(ways.map(way => [way.join('.'), withChanged(way)]))
    for (const changed of texts.values()) expect(changed).not.toBe(text)
    expect(missed(await checked(texts))).toEqual([])
    const unchanged = await checked(new Map([1, 2].map(copy => [`unchanged ${copy}`, text])))
    expect([...unchanged.values()]).toEqual(Array(2).fill({ page: 'holds', command: HOLDS }))
  })

  it('is found in any place, by both checks', async () => {
    const seed = Number(process.env.PORTAL_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
    process.stdout.write(`One changed byte, seed: ${seed} (PORTAL_TEST_SEED repeats it)\n`)
    const random = createRandom(seed)
    const bytes = Buffer.from(text, 'utf8')
    const texts = new Map<string, Buffer>()
    while (texts.size < 300) {
      const position = random.integer(0, bytes.length - 1)
      const copy = Buffer.from(bytes)
      copy[position] = (copy[position] ?? 0) ^ random.integer(1, 255)
      // Blanks between values say nothing, so a blank for a blank is no change.
      if (JSON.stringify(parsed(copy.toString('utf8'))) !== JSON.stringify(JSON.parse(text)))
        texts.set(`${seed}/${position}`, copy)
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

import { performance } from 'node:perf_hooks'
import { createRandom } from '@seed/random'
import { type Body, hostileBody } from '../tests/support/hostile-bodies'
import { readForm } from './forms'
import { medianOf } from './load'
import type { Portal } from './portal/portal'

const POSTS = 200
/** A form that every stranger reaches. Left empty, it is answered by its page, drawn once more. */
const FORM = { path: '/logga-in', field: 'email' }

/** Times in milliseconds, of one post at a time. */
export type MeasuredHostile = {
  plain: number
  hostile: number
  slowest: number
  ratio: number
  largestBytes: number
  failed: number
}

/** Posts that no form makes, in turn with the empty form. */
export async function measureHostile({ base }: Portal): Promise<MeasuredHostile> {
  const address = base + FORM.path
  const fields = await readForm(address, '', FORM.field)
  const random = createRandom(POSTS)
  const names = fields.map(([name]) => name).filter(name => !name.startsWith('$'))
  for (let turn = 0; turn < POSTS / 10; turn++) await post(address, fields)
  const plain: number[] = []
  const hostile: Awaited<ReturnType<typeof post>>[] = []
  for (let turn = 0; turn < POSTS; turn++) {
    plain.push((await post(address, fields)).time)
    hostile.push(await post(address, [...fields, ...hostileBody(random, names)]))
  }
  const times = hostile.map(({ time }) => time)
  return {
    plain: medianOf(plain),
    hostile: medianOf(times),
    slowest: Math.max(...times),
    ratio: medianOf(times) / medianOf(plain),
    largestBytes: Math.max(...hostile.map(({ bytes }) => bytes)),
    failed: hostile.filter(({ status }) => status >= 500).length,
  }
}

async function post(address: string, fields: Body) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const start = performance.now()
  const headers = { origin: new URL(address).origin }
  const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' })
  const { byteLength: bytes } = await answer.arrayBuffer()
  return { time: performance.now() - start, bytes, status: answer.status }
}

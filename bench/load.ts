import { performance } from 'node:perf_hooks'
import { Pool } from 'undici'

const CONNECTIONS = 8
const WARM_UP = 30

export type Asked = { base: string; path: string; cookie?: string }
export type Load = {
  perSecond: number
  median: number
  p95: number
  failed: number
  bytes: number
  /** Milliseconds of processor time for a request, of all processes that answer it. */
  processor: number
}

/** Asks for one page again and again over eight connections; times are in milliseconds. */
export async function load(asked: Asked, seconds: number, spent = () => Number.NaN): Promise<Load> {
  const pool = new Pool(asked.base, { connections: CONNECTIONS })
  const ask = askingIn(pool, asked)
  for (let i = 0; i < WARM_UP; i++) await ask()
  const times: number[] = []
  let failed = 0
  let bytes = 0
  const spentBefore = spent()
  const start = performance.now()
  const askUntilDone = async () => {
    while (performance.now() - start < seconds * 1000) {
      const begun = performance.now()
      const answer = await ask()
      times.push(performance.now() - begun)
      if (answer.status !== 200) failed += 1
      bytes = answer.bytes
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, askUntilDone))
  const elapsed = (performance.now() - start) / 1000
  const processor = (spent() - spentBefore) / times.length
  await pool.close()
  const [median, p95] = [at(times, 0.5), at(times, 0.95)]
  return { perSecond: times.length / elapsed, median, p95, failed, bytes, processor }
}

/** Asks some times, one after the other. */
export async function askInTurn(asked: Asked, times: number): Promise<void> {
  const pool = new Pool(asked.base, { connections: 1 })
  const ask = askingIn(pool, asked)
  for (let i = 0; i < times; i++) await ask()
  await pool.close()
}

export function medianOf(numbers: number[]): number {
  return at(numbers, 0.5)
}

function askingIn(pool: Pool, { path, cookie }: Asked) {
  return async () => {
    const { statusCode, body } = await pool.request({
      path,
      method: 'GET',
      headers: cookie ? { cookie } : {},
    })
    return { status: statusCode, bytes: (await body.arrayBuffer()).byteLength }
  }
}

function at(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

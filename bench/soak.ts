import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import type { BenchPage } from './pages'
import type { Portal } from './portal/portal'

const PER_SECOND = 15
const WARM_UP_SHARE = 0.2
const SAMPLES = 20

export type Soaked = { minutes: number; asked: number; failed: number; warm: number[] }

/** Fifteen requests a second over all pages. `warm` is the process's memory (MB) after warming up, in even steps. */
export async function soak(portal: Portal, pages: BenchPage[], minutes: number): Promise<Soaked> {
  const pool = new Pool(portal.base, { connections: PER_SECOND })
  const samples: number[] = []
  const asked = minutes * 60 * PER_SECOND
  let failed = 0
  for (let part = 0; part < SAMPLES; part++) {
    failed += await askFor(pool, pages, Math.round(asked / SAMPLES))
    samples.push(memoryOf(portal))
  }
  await pool.close()
  return { minutes, asked, failed, warm: samples.slice(SAMPLES * WARM_UP_SHARE) }
}

/** Gives how many failed. None waits for the one before it. */
async function askFor(pool: Pool, pages: BenchPage[], requests: number): Promise<number> {
  const answers: Promise<boolean>[] = []
  for (let turn = 0; turn < requests; turn++) {
    const { path, cookie } = pages[turn % pages.length] as BenchPage
    answers.push(ask(pool, path, cookie))
    await sleep(1000 / PER_SECOND)
  }
  return (await Promise.all(answers)).filter(isFine => !isFine).length
}

async function ask(pool: Pool, path: string, cookie?: string): Promise<boolean> {
  const { statusCode, body } = await pool.request({ path, method: 'GET', headers: cookie ? { cookie } : {} })
  await body.dump()
  return statusCode === 200
}

/** Resident memory in megabytes. */
function memoryOf({ pid }: Portal): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

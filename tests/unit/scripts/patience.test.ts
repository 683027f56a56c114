import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { bePatient } from '../../../scripts/patience'
import { projectRoot } from '../../../scripts/processes'

const LONGEST_OF_PAGES = 10_000
const scripts = path.join(projectRoot, 'scripts')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.resetModules()
})

it('a command waits for a connection when a page has long given up', async () => {
  for (const name of ['CONNECTION', 'LOCK', 'STATEMENT']) vi.stubEnv(`PORTAL_${name}_SECONDS`, '')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const hasGivenUp = async (waits: number) => {
    vi.resetModules()
    const { connectionPool } = await import('@/lib/connection-pool')
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const connectionString = `postgres://nobody@127.0.0.1:${port}/nowhere`
    const pool = connectionPool('silent', { connectionString, max: 1, settings: {} })
    const asked = pool.connect().catch((error: Error) => error.message)
    await vi.advanceTimersByTimeAsync(waits * LONGEST_OF_PAGES)
    vi.useRealTimers()
    return (await Promise.race([asked, Promise.resolve('waits')])) !== 'waits'
  }
  expect(await hasGivenUp(1)).toBe(true)
  bePatient()
  expect(await hasGivenUp(5)).toBe(false)
  server.close()
})

it('each command that works with the database itself is patient', () => {
  const texts = readdirSync(scripts).map(
    file => [file, readFileSync(path.join(scripts, file), 'utf8')] as const,
  )
  const working = texts.filter(([, text]) =>
    /^import (?!type)[^;]*?from '[^']*(jobs|\/seed\/[^']*|lib\/db)'/m.test(text),
  )
  expect(working.map(([file]) => file)).toEqual([
    'admin.ts',
    'multiply-world.ts',
    'seed-world.ts',
    'verify-log.ts',
  ])
  for (const [, text] of working) expect(text).toContain('bePatient()')
})

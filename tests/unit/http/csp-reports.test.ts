import { beforeEach, expect, it } from 'vitest'
import { recordReports } from '@/http/csp-reports'

const lines: object[] = []
const record = (posted: string, now: Date) => recordReports(posted, now, line => void lines.push(line))

const at = (minute: number) => new Date(minute * 60_000)
const secret = 'https://portal.example.se/logga-in/lank?token=hemligt'
const old = {
  'effective-directive': 'script-src',
  'blocked-uri': 'https://evil.example/a.js?x',
  'document-uri': secret,
}
const report = JSON.stringify({ 'csp-report': old })

beforeEach(() => lines.splice(0))

it('keeps the rule, the site and no address, in both forms that browsers post', () => {
  record(report, at(1))
  const body = { effectiveDirective: 'img-src', blockedURL: 'inline', documentURL: secret }
  record(JSON.stringify([{ type: 'csp-violation', body }]), at(1))
  expect(lines).toMatchObject([
    { directive: 'script-src', blocked: 'https://evil.example' },
    { directive: 'img-src', blocked: 'inline' },
  ])
  expect(JSON.stringify(lines)).not.toContain('hemligt')
})

it('writes twenty in a minute at the most, and nothing that is no report', () => {
  for (let times = 0; times < 100; times++) record(report, at(5))
  expect(lines).toHaveLength(20)
  record(report, at(6))
  expect(lines).toHaveLength(21)
  const long = JSON.stringify({ 'csp-report': { ...old, extra: 'a'.repeat(20_000) } })
  for (const nonsense of ['', '{', '[]', '[{}]', 'null', '{"csp-report":1}', long]) record(nonsense, at(6))
  expect(lines).toHaveLength(21)
})

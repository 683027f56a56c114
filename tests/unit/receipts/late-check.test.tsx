import { expect, it, vi } from 'vitest'
import { LateCheck } from '@/features/receipts/log/components/late-check'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/components/ui/link', () => ({ Link: 'a' }))

const now = new Date('2026-11-30T08:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000)

describeInZones('a log', () => {
  it.each([
    ['last night', hoursAgo(6), null, ''],
    ['one night was missed', hoursAgo(48), null, ''],
    ['two were missed', hoursAgo(49), null, 'Loggen har inte kontrollerats sedan 28 november 2026'],
    ['never, of an old log', null, hoursAgo(49), 'Loggen har aldrig kontrollerats'],
    ['never, of a new log', null, hoursAgo(47), ''],
    ['never, of an empty log', null, null, ''],
  ])('was checked %s', (_when, checkedAt, since, title) => {
    const drawn = markupOf(<LateCheck watch={{ checkedAt, since }} now={now} withLink />)
    const said = wordsOf(drawn)
    if (title) expect(said).toContain(title)
    else expect(said).toBe('')
  })
})

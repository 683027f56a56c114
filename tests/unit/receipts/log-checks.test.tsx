import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LogChecks } from '@/features/receipts/log/components/log-checks'
import type { LogCheckView } from '@/features/receipts/log/queries'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const drawn = (...times: string[]) => {
  const checks = times.map((checkedAt, index): LogCheckView => {
    const counted = { faults: [], events: 3, head: 'ab' }
    return { id: `c${index}`, checkedAt: new Date(checkedAt), ...counted } as unknown as LogCheckView
  })
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <LogChecks checks={checks} />
    </NextIntlClientProvider>,
  )
}

describeInZones('the checks of the log', () => {
  it('tell their zone once where all have the same, and else each its own', () => {
    const winter = drawn('2021-01-17T02:00:00Z', '2021-01-18T02:00:00Z')
    expect(winter).toContain('Kontrollerad (UTC+1)')
    expect(winter.match(/UTC/g)).toHaveLength(winter.split('Kontrollerad (UTC+1)').length - 1)
    const both = drawn('2021-01-17T02:00:00Z', '2021-06-18T02:00:00Z')
    expect(both).toMatch(/03:00 \(UTC\+1\).*04:00 \(UTC\+2\)/s)
    expect(both).not.toContain('Kontrollerad (')
  })
})

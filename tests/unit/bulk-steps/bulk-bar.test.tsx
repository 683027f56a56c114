import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { BulkBar } from '@/features/bulk-steps/components/bulk-bar'
import { withTicks } from '@/features/duties/chosen'
import { DutyChips } from '@/features/duties/components/duty-chips'
import type { Duty } from '@/features/duties/duty'
import { messagesIn } from '@/messages/messages'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const ID = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
const [listed, other] = [`call.${ID}`, `mail.${ID}`]
const groups = [{ kind: 'call' as const, shown: [{ name: listed }] as Duty[] }]

function drawn(ticked: string[]): string {
  const filter = { whose: 'mina' as const, page: 1, ticked }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <DutyChips filter={filter} counts={{ all: 2, mine: 1, free: 1, late: 0 }} />
      <BulkBar groups={groups} filter={filter} />
    </NextIntlClientProvider>,
  )
}

it('a row that was ticked in another selection stays chosen, with its steps, until it is let go', () => {
  const bar = drawn([listed, other])
  expect([...bar.matchAll(/name="sak" value="([^"]+)"/g)].map(([, name]) => name)).toEqual([other])
  expect(bar).toContain('value="retry"')
  expect(bar).toContain('En av dem syns inte i urvalet.')
  expect(bar).toContain(`href="/admin?vems=mina&amp;vald=${listed}">Avmarkera den`)
  const alone = drawn([listed])
  expect(alone).not.toMatch(/name="sak"|urvalet|value="retry"/)
})

it('another selection is asked for with the ticks', () => {
  expect(drawn([listed])).toContain(`href="/admin?vems=ingens&amp;vald=${listed}"`)
  expect(withTicks(`/admin?vems=mina&vald=${other}`, [listed])).toBe(`/admin?vems=mina&vald=${listed}`)
  expect(withTicks(`/admin?vald=${other}`)).toBe('/admin')
})

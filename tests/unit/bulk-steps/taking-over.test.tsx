import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { BulkPreview } from '@/features/bulk-steps/components/bulk-preview'
import type { PreviewRow } from '@/features/bulk-steps/queries'
import type { BulkStep } from '@/features/bulk-steps/rules'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/bulk-steps/actions', () => ({ pressBulkStepAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

const row = (name: string, owner: string | null): PreviewRow => ({
  ...{ name, verdict: 'does' },
  duty: {
    kind: 'call',
    name,
    organisation: 'Verket',
    service: null,
    occasion: null,
    order: null,
    owner,
  } as never,
})

const effects = (step: BulkStep) => drawn(step, [row('call.free', null), row('call.taken', 'Nils Ekdahl')])

function drawn(step: BulkStep, rows: PreviewRow[]): string {
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <BulkPreview today="2021-06-17" step={step} rows={rows} times={null} back="/admin" />
      </NextIntlClientProvider>,
    ),
    '|',
  )
}

describeInZones('the preview of a step', () => {
  it('before many are taken, a colleague’s row says from whom it is taken over', () => {
    expect(effects('take')).toMatch(/\|Blir din\|.*\|Tas över från Nils Ekdahl\|/)
    expect(effects('take')).toMatch(/\|Ingens\|.*\|Nils Ekdahl\|/)
    expect(effects('retry')).not.toContain('Tas över')
  })

  it('a row that is skipped says why, and the press does not count it', () => {
    const values = { name: 'Nils Ekdahl', at: 'i dag' }
    const why = { reason: 'row_of_colleague' as const, values }
    const rows = [
      row('mail.free', null),
      { ...row('mail.taken', 'Nils Ekdahl'), verdict: 'refused' as const, why },
    ]
    const said = drawn('retry', rows)
    expect(said).toMatch(/\|Hoppas över\|+Nils Ekdahl tog den här i dag\./)
    expect(said).toContain('|Skicka ett mejl igen|')
  })
})

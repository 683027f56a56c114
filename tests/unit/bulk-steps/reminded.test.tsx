import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { BulkPreview } from '@/features/bulk-steps/components/bulk-preview'
import { BulkResult } from '@/features/bulk-steps/components/bulk-result'
import type { PreviewRow } from '@/features/bulk-steps/queries'
import { progressOf } from '@/features/bulk-steps/rules'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/bulk-steps/actions', () => ({ pressBulkStepAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

const told = { name: 'overdue.o', reminded: ['employer' as const, 'seko' as const] }

function textOf(drawn: ReactNode): string {
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {drawn}
      </NextIntlClientProvider>,
    ),
    '|',
  )
}

describeInZones('reminding many', () => {
  it('each row of a reminder names its parties, before the press and after it', () => {
    const duty = { kind: 'overdue', name: told.name, organisation: 'Verket', service: null, occasion: null }
    const row = {
      ...told,
      ...{ verdict: 'does', mailed: 3 },
      duty: { ...duty, order: null, owner: null },
    } as unknown as PreviewRow
    const preview = <BulkPreview today="2021-06-17" step="remind" rows={[row]} times={null} back="/admin" />
    expect(textOf(preview)).toMatch(/\|Påminns: Arbetsgivaren och Seko\|/i)
    expect(textOf(preview)).toMatch(/\|3 får mejlet\|/)
    expect(textOf(preview)).toMatch(/\|Påminn parterna i ett avrop\|/)
    const rows = [{ ...told, title: 'Verket', outcome: 'done' as const }]
    const result = { id: 'b', step: 'remind' as const, pressedAt: new Date(0), rows }
    const progress = { done: 1, untried: 0, isUnderWay: false }
    expect(textOf(<BulkResult result={result} progress={progress} />)).toMatch(
      /\|Påminda: Arbetsgivaren och Seko\|/i,
    )
  })

  it('one that was chosen and left out keeps its row, with the reason, and is not offered again', () => {
    const left = { name: 'call.c', title: 'Skolan', outcome: null, skipped: 'not_for_kind' as const }
    const rows = [{ ...told, title: 'Verket', outcome: 'done' as const }, left]
    const result = { id: 'b', step: 'remind' as const, pressedAt: new Date(0), rows }
    const progress = progressOf(result, new Date(0))
    expect(progress).toEqual({ done: 1, untried: 0, isUnderWay: false })
    const said = textOf(<BulkResult result={result} progress={progress} />)
    expect(said).toMatch(/Skolan\|+Blev inte gjort\|+Steget går inte att göra med saker av det här slaget\|/)
    expect(said).not.toContain('Försök igen')
  })
})

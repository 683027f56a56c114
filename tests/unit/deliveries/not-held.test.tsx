import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { DoneForm } from '@/features/deliveries/outcomes/components/done-form'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/outcomes/actions', () => ({ markOccasionDoneAction: vi.fn() }))
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))
vi.mock('@/components/layout/onward-link', () => ({
  OnwardLink: ({ href }: { href: string }) => <a href={href}>I stället</a>,
}))
vi.mock('@/features/deliveries/sessions/components/joined-counts', () => ({ JoinedCounts: () => null }))

const occasion = { id: 'o', templateKey: 'day', status: 'planned', startsAt: null, note: '' } as OccasionView

function drawn(cancelPath?: string): string {
  const form = { occasion, cancelPath, organisation: 'Verket', joined: [], idempotencyKey: 'k' }
  return markupOf(<DoneForm {...form} today="2021-06-17" />)
}

describeInZones('the form of an occasion that was to be held', () => {
  it('one that did not take place is called off by the staff, and others read whom to tell', () => {
    expect(drawn('/stall-in')).toContain('href="/stall-in')
    expect(drawn('/stall-in')).not.toContain('Hör av dig')
    expect(drawn()).toContain('Blev det inte av? Hör av dig till kansliet')
  })
})

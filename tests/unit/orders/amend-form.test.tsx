import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { AmendForm } from '@/features/orders/signing/components/amend-form'
import { parties } from '@/lib/party'
import { drawn } from '../../support/waiting-rows'

vi.mock('@/features/orders/actions', () => ({ amendOrderAction: null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ isOpen = false, children }: { isOpen?: boolean; children: React.ReactNode }) => (
    <details open={isOpen}>{children}</details>
  ),
}))

const formOf = (signed: number, isOpen?: boolean) => {
  const lines = parties.map((party, index) => ({ party, mark: index < signed ? 'signed' : 'awaited' }))
  return drawn(<AmendForm order={{ id: 'o', versionNumber: 1, lines } as OrderView} isOpen={isOpen} />)
}

it('to change what was sent is red where signatures fall by it, and says whose', () => {
  expect(formOf(1)).toMatch(
    /Signaturen från arbetsgivaren slutar då att gälla\..*button-danger.*Skriv version 2/,
  )
  expect(formOf(0)).not.toContain('button-danger')
  expect(formOf(0)).toMatch(/button-secondary.*Skriv version 2.*Version 1 stängs och alla signerar/)
})

it('one who comes from the page of the signature finds it open', () => {
  expect(formOf(0, true)).toMatch(/id="andra".*<details open=/)
  expect(formOf(0)).not.toContain('<details open')
})

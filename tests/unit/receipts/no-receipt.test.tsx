import { expect, it } from 'vitest'
import { NoReceipt } from '@/features/receipts/components/no-receipt'
import { drawn } from '../../support/waiting-rows'

it.each([
  ['awaiting_signatures', null, 'Kvittot kommer en stund efter att alla parter har signerat.'],
  ['withdrawn', null, 'Avropet är avslutat och har inget kvitto.'],
  ['delivered', '2020-05-05', 'Avropet är från före portalen och har inget kvitto.'],
] as const)('the receipt of an order %s that has none is answered in words', (status, earlierOn, words) => {
  const html = drawn(<NoReceipt order={{ id: 'o', status, earlierOn }} breadcrumbs={null} />)
  expect(html).toContain(words)
  expect(html).toMatch(/href="\/avrop\/o"[^>]*>Till avropet</)
})

import { expect, it } from 'vitest'
import { DeliveryList } from '@/features/deliveries/components/delivery-list'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'

it('a row of the deliveries says its units and the number of its order, as the row of the order does', () => {
  const { service } = aWaitingOrder(7)
  const which = { number: 7, units: ['Södra kontoret', 'Arkivet'] }
  const delivery = { id: 'd', status: 'done', occasions: [], service, which } as unknown as DeliverySummary
  const row = drawn(<DeliveryList deliveries={[delivery]} askedOf={() => null} />)
  expect(row).toMatch(/<p lang="sv">Södra kontoret och Arkivet<\/p>.*Avrop 7\. /)
})

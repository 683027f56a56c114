import { afterAll, beforeAll, describe } from 'vitest'

/** A day of Sweden is the same on a machine anywhere. */
const zones = ['UTC', 'Europe/Stockholm', 'Pacific/Auckland'] as const

/** The tests as they run on a machine in each of the zones. */
export function describeInZones(name: string, tests: () => void) {
  describe.each(zones)(`${name}, on a machine in %s`, zone => {
    const own = process.env.TZ
    beforeAll(() => {
      process.env.TZ = zone
    })
    afterAll(() => {
      process.env.TZ = own
    })
    tests()
  })
}

import { describe, expect, it } from 'vitest'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import { usualDeliverer } from '@/features/deliveries/delivery-view'
import { markupOf } from '../../support/markup'

const person = (name: string, holdsService = false) => ({ id: name, name, provider: null, holdsService })

/** The choices in their order, with the words of each group. */
function choices(deliverers: ReturnType<typeof person>[]): string[] {
  const drawn = markupOf(<DelivererField deliverers={deliverers} />)
  return [...drawn.matchAll(/<optgroup label="([^"]*)"|<option value="[^"]*"[^>]*>([^<]*)/g)].map(
    ([, group, name]) => (group ? `[${group}]` : (name ?? '')),
  )
}

describe('the deliverers to choose among', () => {
  it('those who hold the service stand before the others', () => {
    expect(choices([person('Ada'), person('Bo', true), person('Cia')])).toEqual([
      'Ingen vald ännu',
      '[Håller i tjänsten]',
      'Bo',
      '[Övriga]',
      'Ada',
      'Cia',
    ])
  })

  it('are one list where nobody has held it', () => {
    expect(choices([person('Ada'), person('Bo')])).toEqual(['Ingen vald ännu', 'Ada', 'Bo'])
  })
})

describe('the one who is asked unless somebody else is chosen', () => {
  const [ada, bo] = [
    { id: 'ada', name: 'Ada' },
    { id: 'bo', name: 'Bo' },
  ]
  const held = (deliverer: typeof ada | null, status: 'done' | 'planned' | 'cancelled' = 'planned') => ({
    deliverer,
    status,
    isDeclined: false,
  })
  it.each([
    ['holds it already', held(ada), [held(bo)], 'ada'],
    ['holds the latest other of its delivery', held(null), [held(bo), held(ada, 'done')], 'ada'],
    ['is not one of what was cancelled', held(null), [held(bo, 'cancelled')], ''],
    ['is nobody while one has just said no', { ...held(ada), isDeclined: true }, [held(ada)], ''],
    ['is nobody where nothing is held', held(null), [], ''],
  ] as const)('%s', (_why, occasion, others, id) => {
    expect(usualDeliverer(occasion, [occasion, ...others])).toBe(id)
  })
})

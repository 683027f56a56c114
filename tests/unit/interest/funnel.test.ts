import { describe, expect, it } from 'vitest'
import { funnelFilter } from '@/features/interest/funnel/funnel-filter'
import { earliestSteps, funnelOf, furthestOf, type Steps } from '@/features/interest/funnel/rules'

const none: Steps = { interested: null, talked: null, ordered: null, delivered: null }
const steps = (taken: Partial<Steps>): Steps => ({ ...none, ...taken })
const day = '2021-05-03'

describe('the funnel', () => {
  it.each([
    [none, null],
    [steps({ interested: day }), 'interested'],
    [steps({ talked: day }), 'talked'],
    [steps({ interested: day, ordered: day }), 'ordered'],
    [steps({ delivered: day }), 'delivered'],
  ])('%j has come to %s', (taken, stage) => {
    expect(furthestOf(taken)).toBe(stage)
  })

  it('counts an organisation that reached a stage in each stage before it, so that the counts nest', () => {
    const all = [
      none,
      steps({ interested: day }),
      steps({ interested: day, talked: day }),
      steps({ ordered: day }),
      steps({ interested: day, talked: day, ordered: day, delivered: day }),
      steps({ delivered: day }),
    ]
    expect(funnelOf(all)).toEqual({ interested: 5, talked: 4, ordered: 3, delivered: 2, orderedUntalked: 2 })
    expect(funnelOf([])).toEqual({ interested: 0, talked: 0, ordered: 0, delivered: 0, orderedUntalked: 0 })
  })

  it('takes the earliest day of each step over all services', () => {
    const early = steps({ interested: '2021-01-04', ordered: '2021-05-03' })
    const late = steps({ interested: '2021-02-01', ordered: '2021-03-01', talked: '2021-02-15' })
    expect(earliestSteps([early, late])).toEqual(
      steps({ interested: '2021-01-04', talked: '2021-02-15', ordered: '2021-03-01' }),
    )
  })

  it('has its day, stage and page in the address', () => {
    const address = funnelFilter.write('/tratt', { asOf: day, stage: 'talked', page: 2 })
    expect(address).toBe('/tratt?datum=2021-05-03&steg=talked&sida=2')
    expect(funnelFilter.read(Object.fromEntries(new URL(address, 'https://x.example').searchParams))).toEqual(
      {
        asOf: day,
        stage: 'talked',
        page: 2,
      },
    )
    expect(funnelFilter.read({ steg: 'x', sida: '-1', datum: ['a', 'b'] })).toEqual({ page: 1 })
    expect(funnelFilter.write('/tratt', { page: 1 })).toBe('/tratt')
  })
})

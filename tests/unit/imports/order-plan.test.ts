import { describe, expect, it } from 'vitest'
import { tableOf } from '@/features/imports/file-table'
import { guessOrderMapping } from '@/features/imports/orders/order-columns'
import { type EarlierOrder, planOrders } from '@/features/imports/orders/order-plan'

const organisation = { id: 'coast', name: 'Kustverket', organisationNumber: '202100-4284' }
const services = [
  { id: 'ia', slug: 'ia-systemet', names: ['IA-systemet', 'The IA system'], countsUse: true },
  {
    id: 'signs',
    slug: 'fanga-tidiga-tecken',
    names: ['Fånga tidiga tecken', 'Catch early signs'],
    countsUse: false,
  },
]
const HEAD = 'Orgnr;Tjänst;Avropsdag;Genomförd;Antal tillfällen;Deltagare;I bruk från'

function plan(rows: string[], earlier: EarlierOrder[] = []) {
  const table = tableOf(new TextEncoder().encode([HEAD, ...rows].join('\n')))
  if (!table.ok) throw new Error(table.reason)
  const mapping = guessOrderMapping(table.value.columns)
  return planOrders(table.value.rows, {
    mapping,
    organisations: [organisation],
    services,
    earlier,
    today: '2021-06-17',
  })
}
const deedOf = (row: string) => plan([row])[0]?.deed

describe('a file of earlier orders', () => {
  it.each([
    ['its address', 'ia-systemet'],
    ['its Swedish name', 'IA-Systemet'],
    ['its English name', 'the IA System'],
  ])('calls a service by %s', (_, name) => {
    expect(deedOf(`202100-4284;${name};2019-01-10;2019-03-01;;;2019-09-01`)).toEqual({
      ...{ organisationId: 'coast', serviceId: 'ia', orderedOn: '2019-01-10', inUseOn: '2019-09-01' },
      occasions: [{ doneOn: '2019-03-01', participants: null }],
    })
  })

  it.each([
    ['a day for each', '2019-04-01, 2019-03-01;;12 15', ['2019-03-01 15', '2019-04-01 12']],
    ['one day for three', '2019-03-01;3;40', ['2019-03-01 40', '2019-03-01 null', '2019-03-01 null']],
    ['thousands of participants together', '2019-03-01;;1 200', ['2019-03-01 1200']],
  ])('holds occasions as %s', (_, cells, expected) => {
    const deed = deedOf(`202100-4284;fanga-tidiga-tecken;2019-01-10;${cells};`)
    expect(deed?.occasions.map(({ doneOn, participants }) => `${doneOn} ${participants}`)).toEqual(expected)
  })

  it.each([
    ['an unknown organisation', '202100-2114;ia-systemet;2019-01-10;2019-03-01;;;', 'organisation'],
    ['a wrong number', '202100-4285;ia-systemet;2019-01-10;2019-03-01;;;', 'number'],
    ['an unknown service', '202100-4284;Annat;2019-01-10;2019-03-01;;;', 'service'],
    ['no day of the order', '202100-4284;ia-systemet;;2019-03-01;;;', 'missing'],
    ['a day that is none', '202100-4284;ia-systemet;2019-02-30;2019-03-01;;;', 'day'],
    ['nothing done', '202100-4284;ia-systemet;2019-01-10;;;;', 'missing'],
    ['done before it was ordered', '202100-4284;ia-systemet;2019-01-10;2019-01-09;;;', 'before_order'],
    ['done tomorrow', '202100-4284;ia-systemet;2019-01-10;2021-06-18;;;', 'in_future'],
    [
      'in use before it was ordered',
      '202100-4284;ia-systemet;2019-01-10;2019-03-01;;;2018-01-01',
      'before_order',
    ],
    ['more occasions than days', '202100-4284;ia-systemet;2019-01-10;2019-03-01 2019-04-01;3;;', 'occasions'],
    ['occasions without end', '202100-4284;ia-systemet;2019-01-10;2019-03-01;9999999;;', 'occasions'],
    ['no occasion', '202100-4284;ia-systemet;2019-01-10;2019-03-01;0;;', 'occasions'],
    ['participants in words', '202100-4284;ia-systemet;2019-01-10;2019-03-01;;alla;', 'participants'],
    ['a formula', '202100-4284;=ia-systemet;2019-01-10;2019-03-01;;;', 'formula'],
  ])('answers a row with %s', (_, row, fault) => {
    const [planned] = plan([row])
    expect(planned).toMatchObject({ verdict: 'faulty', deed: null })
    expect(planned?.faults.map(one => one.fault)).toContain(fault)
  })

  it('adds an order once, in the file and over several files', () => {
    const row = '202100-4284;ia-systemet;2019-01-10;2019-03-01;;;'
    expect(plan([row, row]).map(({ verdict }) => verdict)).toEqual(['new', 'faulty'])
    const earlier = { organisationId: 'coast', serviceId: 'ia', orderedOn: '2019-01-10' }
    expect(plan([row], [earlier])).toMatchObject([{ verdict: 'same', deed: null }])
  })
})

import { expect, it } from 'vitest'
import { callFilter } from '@/features/interest/calls/call-filter'
import { PrintHead } from '@/features/interest/calls/components/print-head'
import { selectionOf } from '@/features/saved-views/selection'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const services = [{ value: 'ia-systemet', label: 'IA-systemet' }]

function headOf(asked: Record<string, string>, pages = 1): string {
  const search = new URLSearchParams(asked).toString()
  const head = {
    filter: callFilter.read(asked),
    selection: selectionOf({ list: 'interests', search }, { locale: 'sv', services }),
    today: '2021-03-30' as const,
    total: 31,
    pages,
  }
  return markupOf(<PrintHead {...head} />)
}

describeInZones('the call list on paper', () => {
  it.each([
    [{}, 'Det som är dags först'],
    [{ sok: 'Fält' }, 'Verksamhet: Fält'],
    [{ visa: 'due' }, 'Visa: Dags att höra av sig'],
    [{ tjanst: 'ia-systemet' }, 'Tjänst: IA-systemet'],
    [{ typ: 'university' }, 'Lärosäten'],
    [{ ansvarig: 'ingen' }, 'Ansvarig: Ingen'],
    [{ ordning: 'nyast' }, 'Nyast intresse först'],
  ])('on paper a list chosen by %j says so, with its day', (asked, chosen) => {
    const head = headOf(asked as Record<string, string>)
    expect(head).toContain('30 mars 2021 · 31 intresseanmälningar · ')
    expect(head).toContain(chosen)
    expect(head).not.toContain('Sida')
  })

  it('says which page of the list it is', () => {
    expect(headOf({ sida: '2' }, 5)).toContain('Sida 2 av 5')
  })
})

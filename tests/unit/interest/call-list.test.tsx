import { expect, it } from 'vitest'
import { CallFilters } from '@/features/interest/calls/components/call-filters'
import { CallList } from '@/features/interest/calls/components/call-list'
import type { CallView } from '@/features/interest/calls/queries'
import { type CallTurn, callTurns } from '@/features/interest/rules'
import { locales, messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const filter = { page: 1 }
const turns = { due: 8, new: 2, open: 0, ahead: 1 }

const call = (turn: CallTurn, changes: Partial<CallView>): CallView => ({
  ...{
    interestId: turn,
    organisationId: 'v',
    organisation: 'Verket',
    organisationType: 'agency',
    serviceSlug: 'stress',
    turn,
  },
  ...{ service: { name: { sv: 'Stress', en: 'Stress' }, number: 1, level: 'organisation', kinds: [] } },
  ...{ need: 'Behovet', timing: 'soon', interestedAt: new Date('2021-05-01T10:00:00Z') },
  ...{ lastHeldOn: '2021-05-12', lastNote: '', nextStep: '', nextStepOn: null, staffId: null, staff: null },
  ...{ since: new Date('2021-06-11T00:00:00+02:00'), ownerId: null, owner: null },
  ...changes,
})
const silent = { nextStep: '', nextStepOn: null }

const textOf = (rows: string) => wordsOf(rows, ' ').replace(/\s+/g, ' ').trim()

function drawn(locale: 'sv' | 'en', calls: CallView[]) {
  const list = markupOf(
    <>
      <CallFilters filter={filter} turns={turns} services={[]} colleagues={[{ value: 'c', label: 'Ada' }]} />
      <CallList calls={calls} contacts={new Map()} filter={filter} today="2021-06-17" personId="elin" />
    </>,
    locale,
  )
  const [links = '', rows = ''] = list.split('<table')
  return { links, rows }
}

describeInZones('the call list', () => {
  it('a colleague with calls is chosen as their owner, whatever the list shows', () => {
    expect(drawn('sv', []).links).toContain('<option value="c">Ada</option>')
  })

  it('each organisation leads to its page', () => {
    expect(drawn('sv', [call('due', {})]).rows).toMatch(/href="\/admin\/verksamheter\/v"[^>]*>Verket</)
  })

  it.each(locales)('no row of one turn bears the words of another turn’s count, %s', locale => {
    const words = messagesIn(locale).interest.calls.turn
    const { links, rows } = drawn(locale, [call('due', silent), call('ahead', { nextStepOn: '2021-07-01' })])
    for (const turn of callTurns) {
      expect(links).toContain(`${words[turn]} (${turns[turn]})`)
      if (turn !== 'new') expect(rows.replace(/<[^>]*>/g, '\n').split('\n')).not.toContain(words[turn])
    }
  })

  it('a talk that agreed nothing says which, and since when the call waits: the day that the room says', () => {
    const shown = (locale: 'sv' | 'en', turn: CallTurn) => textOf(drawn(locale, [call(turn, silent)]).rows)
    expect(shown('sv', 'due')).toMatch(/Inget bestämdes 12 maj 2021 Väntar sedan 11 juni/)
    expect(shown('en', 'due')).toMatch(/Nothing was decided on 12 May 2021 Waiting since 11 Jun/)
    expect(shown('sv', 'new')).toContain('Väntar sedan 11 juni')
    expect(shown('sv', 'open')).not.toContain('Väntar')
    const agreed = drawn('sv', [call('due', { nextStepOn: '2021-06-11' })]).rows
    expect(textOf(agreed)).toMatch(/Försenat sedan 11 juni(?!.*Väntar sedan)/)
  })

  it('a row says whose it is, to that person and to the others', () => {
    const shown = (changes: Partial<CallView>) => textOf(drawn('sv', [call('due', changes)]).rows)
    expect(shown({ ownerId: 'nils', owner: 'Nils Ekdahl' })).toContain('Nils Ekdahl har det')
    expect(shown({ ownerId: 'elin', owner: 'Elin Ek' })).toContain('Du har det')
    expect(shown({})).not.toContain('har det')
  })
})

import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { OwnItem } from '@/features/deliveries/assignments/components/own-item'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))
vi.mock('@/features/deliveries/assignments/actions', () => ({ answerAssignmentAction: vi.fn() }))

const cancelled = {
  id: 'o',
  deliveryId: 'd',
  title: { sv: 'Halvdag', en: 'Half day' },
  status: 'cancelled',
  startsAt: new Date('2021-06-21T07:00:00Z'),
  minutes: 90,
  mode: 'on_site',
  place: 'Sal 3',
  link: 'https://moten.example/1',
  deliverer: { id: 'u', name: 'Ulla Ek' },
  plannedParticipants: 12,
  actualParticipants: null,
  note: 'Ta med kaffe.',
  doneOn: null,
} as unknown as OccasionView

function calledOffFrom(before: 'planned' | 'proposed') {
  const happened = { kind: 'occasion.cancelled', facts: { before, sequence: 1 } }
  const texts = { reason: 'Salen är stängd.' }
  return [
    { id: 'e', occasionId: 'o', at: new Date(), role: 'staff', by: null, texts, happened },
  ] as unknown as HistoryEntry[]
}

// Nothing of this is so any more.
const PRESUPPOSED = /väntas|deltagare|håller i|Sal 3|moten\.example|kaffe|Lägg i kalendern|timme/

describeInZones('a cancelled occasion', () => {
  describe.each(['staff', 'deliverer', 'party'] as const)('as %s reads it', role => {
    const list = (history: HistoryEntry[], occasion = cancelled, today = '2021-06-17') =>
      markupOf(<OccasionList occasions={[occasion]} history={history} {...{ role, today }} />)

    it('says that it is cancelled, why, and nothing that presupposes it', () => {
      const html = list(calledOffFrom('planned'))
      expect(html).toMatch(/Inställt.*Var tänkt till måndag 21 juni 2021.*Skäl: Salen är stängd\./)
      expect(html).not.toMatch(PRESUPPOSED)
      expect(list([])).not.toMatch(PRESUPPOSED)
      expect(list([], { ...cancelled, startsAt: null })).toContain('Fick aldrig någon dag')
    })

    it('is taken out of the calendar that may hold it, until its day', () => {
      const out = 'Ta bort ur kalendern'
      expect(list(calledOffFrom('planned'))).toContain(out)
      expect(list(calledOffFrom('planned'), cancelled, '2021-06-22')).not.toContain(out)
      expect(list(calledOffFrom('proposed'))).not.toContain(out)
    })
  })

  const service = {
    number: 4,
    level: 'group_individual',
    kinds: ['promotive'],
    name: { sv: 'Tjänst', en: 'Service' },
  }

  it('a deliverer’s own cancelled occasion gives no way there', () => {
    const own = { ...cancelled, service, contacts: [], joined: [] }
    const html = markupOf(
      <OwnItem
        occasion={own as unknown as OwnOccasion}
        isClashing={false}
        now={new Date('2021-06-17T10:00:00Z')}
      />,
    )
    expect(html).toContain('Inställt')
    expect(html).not.toMatch(PRESUPPOSED)
  })

  it('says beside the answer that another time goes on at once, and only then', () => {
    const own = {
      ...cancelled,
      status: 'planned',
      service,
      contacts: [],
      joined: [],
    } as unknown as OwnOccasion
    const item = (isClashing: boolean) =>
      markupOf(<OwnItem occasion={own} isClashing={isClashing} now={new Date('2021-06-17T10:00:00Z')} />)
    expect(item(true)).toContain('Krockar med en annan tid')
    expect(item(false)).not.toContain('Krockar')
  })

  it('is not planned until times have gone out to the parties', () => {
    const proposed = { ...cancelled, status: 'proposed' } as OccasionView
    const list = (isMoving: boolean) =>
      markupOf(
        <OccasionList
          occasions={[{ ...proposed, isMoving }]}
          history={[]}
          {...{ role: 'party', today: '2021-06-17' }}
        />,
      )
    expect(list(false)).toContain('Inte planerat')
    expect(list(false)).not.toMatch(/föresl/i)
    expect(list(true)).toContain('Tider föreslagna')
  })
})

describeInZones('a planned occasion', () => {
  const planned = { ...cancelled, status: 'planned' } as OccasionView
  const list = (role: 'deliverer' | 'party', today = '2021-06-17', isHeld = false) =>
    markupOf(<OccasionList occasions={[{ ...planned, isHeld }]} history={[]} {...{ role, today }} />)

  it('is a file for the calendar until its day, and no longer', () => {
    expect(list('deliverer', '2021-06-20')).toContain('Lägg i kalendern')
    expect(list('party', '2021-06-21')).toContain('Lägg i kalendern')
    expect(list('party', '2021-06-22')).not.toContain('Lägg i kalendern')
  })

  it('is told to the one who holds it as theirs, and to others by name', () => {
    expect(list('deliverer')).toContain('Du är tillfrågad om tillfället')
    expect(list('deliverer', '2021-06-17', true)).toContain('Du håller i tillfället')
    expect(list('deliverer')).not.toContain('Ulla Ek')
    expect(list('party')).toContain('Ulla Ek är tillfrågad som utförare')
  })
})

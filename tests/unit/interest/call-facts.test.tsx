import { expect, it } from 'vitest'
import type { CallDetails } from '@/features/interest/calls/call-queries'
import { CallFacts } from '@/features/interest/calls/components/call-facts'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const talk = {
  ...{ id: '1', serviceId: 'own', heldOn: '2021-06-01', note: 'Vill börja i höst.', isOwn: false },
  ...{ nextStep: 'Ring igen', nextStepOn: '2021-06-17', staff: 'Kim' },
}
const call = (dialogues: unknown[]) =>
  ({
    ...{ id: '1', party: 'employer', shownBy: 'Robin', need: 'Behovet', timing: 'soon', state: 'open' },
    ...{ contactName: 'Sam', contactEmail: 'sam@example.test', contactPhone: '08-123 45 67' },
    ...{ createdAt: new Date('2021-05-01'), endedAt: null, service: { id: 'own' }, dialogues },
  }) as unknown as CallDetails

const drawn = (dialogues: unknown[]) => markupOf(<CallFacts call={call(dialogues)} />)

describeInZones('the facts of a call', () => {
  it('the last call about the service and the step that was agreed stand beside the number', () => {
    const [leading = ''] = drawn([{ ...talk, serviceId: 'other', note: 'Annat' }, talk]).split('</dl>')
    expect(leading).toContain('08-123 45 67')
    expect(leading).toContain('1 juni 2021, Kim')
    expect(leading).toContain('Vill börja i höst.')
    expect(leading).toContain('Nästa steg: <span lang="sv">Ring igen</span>, 17 juni 2021')
    expect(leading).not.toContain('Annat')
    expect(drawn([])).not.toContain('Senaste samtalet')
  })
})

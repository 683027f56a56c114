import { expect, it } from 'vitest'
import { REGISTRATION_KEY } from '@/features/catalogue/self-led'
import { DeliveryNextStep } from '@/features/deliveries/components/delivery-next-step'
import { answeredStep } from '@/features/deliveries/components/step-beside'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const startsAt = new Date('2021-06-21T07:00:00Z')
const led = { id: 'led', status: 'proposed', templateKey: REGISTRATION_KEY, startsAt: null }
const meeting = { id: 'start', status: 'proposed', templateKey: 'start', startsAt: null }

const asked = ['employer', 'saco_s', 'seko'] as const
const proposal = (...answered: Party[]) =>
  ({ asked, answers: answered.map(party => ({ party, suits: [1], wish: '' })) }) as unknown as TimeProposal

function step(occasions: object[], proposals: TimeProposal[] = []): string {
  const delivery = { id: 'd', status: 'planning', occasions } as unknown as DeliveryView
  const answered = answeredStep({ proposals, switches: [] }, aSigner('saco_s', now))
  return markupOf(<DeliveryNextStep {...{ delivery, now, answered, role: 'party' }} evaluation={null} />)
}

describeInZones('a party’s step with a delivery', () => {
  it('says whom the times wait for that it has answered, whatever else there is to lead', () => {
    for (const occasions of [[led, meeting], [meeting, led], [meeting]]) {
      expect(step(occasions, [proposal('saco_s')])).toMatch(/Väntar på arbetsgivaren och Seko/)
      expect(step(occasions, [proposal(...asked)])).toContain('Kansliet väljer en av dem')
    }
  })

  it('says who asks for other times, the own party or another, and that the staff are waited for', () => {
    const wishes = (...wishing: Party[]) => {
      const one = proposal(...asked.filter(party => party !== 'seko'))
      const answers = one.answers.map(given =>
        wishing.includes(given.party) ? { ...given, suits: [] } : given,
      )
      return step([meeting], [{ ...one, answers }])
    }
    expect(wishes('saco_s')).toContain('>Ni har bett om andra tider. Väntar på kansliet.<')
    expect(wishes('employer')).toMatch(
      /som passar\. Arbetsgivaren har bett om andra tider\. Väntar på kansliet\.</,
    )
    for (const shown of [wishes('saco_s'), wishes('employer')]) {
      expect(shown).not.toMatch(/väljer en av dem|Väntar på Seko/)
    }
  })

  it('says that the staff plan while a meeting has no day, and that they lead it themselves where that is all', () => {
    for (const occasions of [
      [led, meeting],
      [meeting, led],
    ]) {
      expect(step(occasions)).toContain('Kansliet planerar in nästa tillfälle')
    }
    expect(step([led])).toContain('Sedan leder ni arbetet själva')
    expect(step([{ ...meeting, status: 'done' }, led])).toContain('Sedan leder ni arbetet själva')
  })

  it('says the day that stands, where nobody is asked about times', () => {
    const planned = { ...meeting, status: 'planned', startsAt, minutes: 60 }
    for (const occasions of [
      [led, planned],
      [planned, meeting],
    ]) {
      expect(step(occasions)).toContain('Nästa tillfälle är måndag 21 juni')
      expect(step(occasions, [proposal('saco_s')])).toContain('Väntar på arbetsgivaren')
    }
  })
})

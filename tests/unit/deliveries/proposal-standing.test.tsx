import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { GivenTimes } from '@/features/deliveries/times/components/given-times'
import { BeforeTimes, ProposalStanding } from '@/features/deliveries/times/components/proposal-standing'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import type { Party } from '@/lib/party'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const startsAt = new Date('2021-05-03T07:00:00Z')

const times = [
  { position: 1, startsAt: new Date('2021-05-04T07:00:00Z'), minutes: 60 },
  { position: 2, startsAt: new Date('2021-05-05T07:00:00Z'), minutes: 60 },
]

function standing(
  planStatus: 'proposed' | 'planned',
  answered: Party[],
  today = '2021-05-03',
  reason = '',
): string {
  const proposal = {
    planStatus,
    proposedAt: new Date('2021-04-28T07:00:00Z'),
    asked: ['employer', 'ofr_s_p_o', 'seko'],
    answers: answered.map(party => ({ party })),
    occasion: { startsAt, minutes: 120 },
    passedReason: '',
  } as unknown as TimeProposal
  return withoutHeldDays(
    markupOf(
      <>
        <BeforeTimes proposal={proposal} party="seko" today={today} reason={reason} />
        <ProposalStanding proposal={proposal} party="seko" />
      </>,
    ),
  )
}

describeInZones('an occasion about whose time the parties are asked', () => {
  it('the question about times says that a planned time is to move, why, and that it stands until another is chosen', () => {
    const moved = standing('planned', [], '2021-05-03', 'Ledaren är sjuk.')
    expect(moved).toMatch(
      /flytta tillfället från måndag 3 maj 2021[^<]*09:00[^<]*11:00\. Den tiden gäller tills/,
    )
    expect(moved).toContain('Varför tiden flyttas: Ledaren är sjuk.')
    expect(standing('planned', [])).not.toContain('Varför')
    expect(standing('proposed', [])).not.toContain('gäller')
  })

  it.each<[Party[], string]>([
    [[], 'Har inte svarat ännu: arbetsgivaren och OFR/S,P,O.'],
    [['seko', 'employer'], 'Har inte svarat ännu: OFR/S,P,O.'],
    [['employer', 'ofr_s_p_o'], 'Alla andra parter har svarat.'],
  ])('it says which of the others have not answered when %j have', (answered, text) => {
    expect(standing('proposed', answered)).toContain(text)
  })

  it('a party that has not answered reads the day to answer by', () => {
    expect(standing('proposed', ['employer'])).toContain('Svara i dag, 3 maj 2021.')
    expect(standing('proposed', ['employer'])).toContain('Sedan kan kansliet välja en tid ändå.')
    expect(standing('proposed', ['seko'])).not.toContain('Svara')
    const late = standing('proposed', ['employer'], '2021-05-04')
    expect(late).toContain('Svaret skulle ha kommit senast 3 maj 2021.')
    expect(late).not.toContain('påminner')
    expect(standing('proposed', ['seko'], '2021-05-04')).not.toContain('Svara')
  })

  it('each time says whether it suits the reader, and which other parties', () => {
    const given = (party: Party, ...suits: number[]) => ({ party, suits })
    const shown = (...answers: { party: Party; suits: number[] }[]) => {
      const proposal = { times, answers, asked: ['employer', 'ofr_s_p_o', 'seko'] } as unknown as TimeProposal
      return markupOf(<GivenTimes proposal={proposal} party="seko" />).split('</li>')
    }
    const [first, second] = shown(given('seko', 1), given('employer', 2), given('ofr_s_p_o', 1, 2))
    expect(first).toMatch(/>Tisdag 4 maj.*: passar er<.*Passar OFR\/S,P,O\./)
    expect(second).toMatch(/5 maj.*: passar er inte<.*Passar arbetsgivaren och OFR\/S,P,O\./)
    // A no is told as a yes is.
    expect(first).toContain('Arbetsgivaren kan inte.')
    expect(second).not.toContain('kan inte')
    expect(shown(given('seko', 1)).join()).not.toMatch(/Passar|kan inte/)
  })

  it('says what the other parties have asked for instead, and why clashing times are proposed', () => {
    const asked = ['employer', 'ofr_s_p_o', 'seko']
    const answers = asked.map(party => ({ party, suits: [], wish: `Hellre i juni, säger ${party}.` }))
    const occasion = { startsAt, minutes: 120 }
    const proposal = {
      asked,
      answers,
      occasion,
      proposedAt: startsAt,
      planStatus: 'proposed',
      passedReason: 'Enda salen.',
    }
    const shown = markupOf(
      <>
        <BeforeTimes
          proposal={proposal as unknown as TimeProposal}
          party="seko"
          today="2021-05-03"
          reason=""
        />
        <ProposalStanding proposal={proposal as unknown as TimeProposal} party="seko" />
      </>,
    )
    expect(shown).toContain('Kansliet om tiderna: Enda salen.')
    expect(shown).toContain('Arbetsgivaren har bett om andra tider: Hellre i juni, säger employer.')
    expect(shown).toContain('OFR/S,P,O har bett om andra tider')
    expect(shown).not.toContain('säger seko')
  })

  it('an occasion without a day says that one is being chosen, once times are proposed', () => {
    const without = (isMoving: boolean) =>
      markupOf(<OccasionTime occasion={{ status: 'proposed', startsAt: null, isMoving } as OccasionView} />)
    expect(without(true)).toBe('Tider är föreslagna, och en av dem väljs.')
    expect(without(false)).toBe('Ingen dag är satt')
  })

  it.each([
    ['planned', true, 'Nu måndag 3 maj 2021, 09:00–11:00. En ny tid väljs.'],
    ['planned', false, 'måndag 3 maj 2021 kl. 09:00–11:00'],
    ['proposed', true, 'Tider är föreslagna, och en av dem väljs.'],
    ['proposed', false, 'Tänkt dag: måndag 3 maj 2021'],
  ] as const)('an occasion that is %s says whether it is moving (%s)', (status, isMoving, text) => {
    const occasion = { status, startsAt, minutes: 120, isMoving } as OccasionView
    expect(markupOf(<OccasionTime occasion={occasion} />)).toBe(text)
  })
})

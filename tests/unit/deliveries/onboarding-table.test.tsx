import { expect, it } from 'vitest'
import { OnboardingTable } from '@/features/deliveries/onboarding/components/onboarding-table'
import type { Onboarding } from '@/features/deliveries/onboarding/queries'
import { paths } from '@/lib/paths'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

function waysOn(status: 'proposed' | 'planned'): [string, string][] {
  const title = { sv: 'Utbildning', en: 'Training' }
  const stages = [
    { id: 'a', title, status: 'done', on: '2021-02-15' },
    { id: 'b', title, status, on: '2021-03-15' },
    { id: 'c', title, status: 'proposed', on: null },
  ]
  const row = {
    orderId: 'o',
    deliveryId: 'd',
    organisation: 'O',
    orderedOn: '2021-01-11',
    since: '2021-02-15',
    stages,
  }
  const html = markupOf(<OnboardingTable rows={[{ ...row, isStuck: false } as Onboarding]} />)
  return [...html.matchAll(/href="([^"]*tillfallen[^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href = '', words = '']) => [wordsOf(words).trim(), href],
  )
}

describeInZones('the stage that comes next towards a tool’s use', () => {
  const next = { deliveryId: 'd', id: 'b' }

  it.each([
    ['proposed', 'Planera in'],
    ['planned', 'Flytta'],
  ] as const)('leads, when it is %s, to its day and to its mark, each by its own name', (status, plan) => {
    expect(waysOn(status)).toEqual([
      [`${plan} Utbildning`, paths.planOccasion(next)],
      ['Markera som genomfört Utbildning', paths.markOccasionDone(next)],
    ])
  })
})

import { expect, it } from 'vitest'
import { WhoIsTold } from '@/features/interest/components/who-is-told'
import { interestHappenings, partiesTold } from '@/features/interest/happenings'
import { everyone, type Holder } from '@/lib/happenings/concerned'
import type { Party } from '@/lib/party'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

const holder = (personId: string, party: Party): Holder => ({
  ...{ personId, party, canSign: true, standsInFor: null },
})
const house = [holder('hr', 'employer'), holder('ofr', 'ofr_s_p_o'), holder('seko', 'seko')]

const said = (others: Party[], isShown = false) =>
  wordsOf(markupOf(<WhoIsTold others={others} isShown={isShown} />))

it('the other parties are told that have somebody, and the entry tells everyone', () => {
  expect(interestHappenings['interest.shown'].tells).toMatchObject({ told: { whom: everyone } })
  expect(partiesTold(house, 'employer')).toEqual(['ofr_s_p_o', 'seko'])
  expect(partiesTold(house, 'seko')).toEqual(['employer', 'ofr_s_p_o'])
  expect(partiesTold([holder('hr', 'employer'), holder('hr2', 'employer')], 'employer')).toEqual([])
})

it.each<[Party[], string]>([
  [['ofr_s_p_o', 'seko'], 'Kansliet och facken hos er'],
  [['saco_s'], 'Kansliet och facket hos er'],
  [['employer', 'ofr_s_p_o', 'seko'], 'Kansliet, arbetsgivaren och de andra facken hos er'],
  [['employer', 'seko'], 'Kansliet, arbetsgivaren och det andra facket hos er'],
  [['employer'], 'Kansliet och arbetsgivaren'],
  [[], 'Kansliet'],
])('%j are named', (others, named) => {
  expect(said(others)).toBe(`${named} får mejl om intresset.`)
  expect(said(others, true)).toBe(`${named} har fått besked om intresset.`)
})

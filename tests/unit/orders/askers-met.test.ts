import { expect, it } from 'vitest'
import { askersMetBy } from '@/features/orders/thread/answered-message'
import type { Party } from '@/lib/party'

const said = (id: string, party: Party | null, body: string) =>
  ({ id, party, body, audience: 'parties', addressee: null, question: null }) as const
const talk = [
  said('o', null, 'Hur många kommer?'),
  said('p', 'employer', 'Ungefär 40.'),
  said('q', 'seko', 'Vem leder dagen?'),
  said('r', 'ofr_s_p_o', 'Och var är vi?'),
  said('w', 'saco_s', 'Det undrar vi också.'),
  said('a', 'employer', 'Anna leder, i Örebro.'),
  said('m', 'employer', 'Hon är där från åtta.'),
]

it.each([
  ['the first answer meets all that asked', 'a', ['seko', 'ofr_s_p_o']],
  ['the staff are met as well', 'p', [null]],
  ['one who may only wonder too meets nobody', 'w', []],
  ['words after the answer meet nobody', 'm', []],
] as const)('%s', (_, id, met) => {
  expect(askersMetBy(id, talk)).toEqual(met)
})

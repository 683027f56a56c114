import { allKinds, nounOf, nouns } from '@/features/event-log/kinds'
import { isDay } from '@/lib/dates'
import { choice, type FilterOf, id, listFilter, type Part, typed } from '@/lib/list-filter'

/** `chain` is an organisation's or the programme's. `before` is the event that the page shows what came before. `shows`: places in the chain. */
export const eventFilter = listFilter({
  organisation: typed('verksamhet'),
  chain: id('kedja'),
  noun: choice('vad', nouns),
  kind: choice('handelse', allKinds),
  from: day('fran'),
  to: day('till'),
  before: id('fore'),
  shows: choice('visa', ['kedja']),
})
export type EventFilter = FilterOf<typeof eventFilter>

/** An address asks for one kind, for all of a noun, or for everything. A kind of another noun is none. */
export function kindsIn({ noun, kind }: EventFilter): readonly string[] | undefined {
  if (kind && (!noun || nounOf(kind) === noun)) return [kind]
  return noun && allKinds.filter(one => nounOf(one) === noun)
}

function day(name: string): Part<string> {
  return { name, read: said => (isDay(said) ? said : undefined) }
}

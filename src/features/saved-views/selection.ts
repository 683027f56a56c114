import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { eventFilter } from '@/features/event-log/event-filter'
import { type Say, sayIn } from '@/features/exports/say'
import { callFilter, callOwners } from '@/features/interest/calls/call-filter'
import { outboxFilter } from '@/features/notifications/outbox/schema'
import { queueFilter } from '@/features/orders/lists/queue-filter'
import { registerFilter } from '@/features/organisations/register/register-filter'
import type { KeptAddress, ViewedList } from '@/features/saved-views/rules'
import { type Day, isDay } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { PROGRAMME_CHAIN } from '@/lib/events'
import type { Address } from '@/lib/list-filter'
import type { Locale } from '@/messages/messages'

type Named = readonly { value: string; label: string }[]
/** `services` names each service by its slug, `colleagues` each of the staff by their id where the page knows them. */
export type Words = { locale: Locale; services: Named; colleagues?: Named }
type Told = { locale: Locale; say: Say; nameOf: (slug: string) => string; ownerOf: (owner: string) => string }
type Line = [term: string, said: string | undefined]

/** All that a list is narrowed by, in the words of its own filter. */
export function selectionOf({ list, search }: KeptAddress, { locale, services, colleagues }: Words) {
  const nameOf = (slug: string) => services.find(({ value }) => value === slug)?.label ?? slug
  const say = sayIn(locale)
  const ownerOf = (owner: string) => {
    const known = callOwners.find(one => one === owner)
    if (known) return say(`interest.calls.owners.${known}`)
    return colleagues?.find(({ value }) => value === owner)?.label ?? say('interest.calls.colleague')
  }
  const told = { locale, nameOf, ownerOf, say }
  return lines[list](Object.fromEntries(new URLSearchParams(search)), told).flatMap(([term, description]) =>
    description ? [{ term, description }] : [],
  )
}

const lines: Record<ViewedList, (address: Address, told: Told) => Line[]> = {
  orders: (address, { say, nameOf }) => {
    const { search, mover, status, service, obstacle, sorting } = queueFilter.read(address)
    return [
      [say('admin.filter.orderSearch'), search],
      [say('admin.filter.move'), mover && say(`admin.move.${mover}`)],
      [say('admin.filter.status'), status && say(`orders.status.${status}`)],
      [say('admin.filter.service'), service && nameOf(service)],
      [say('admin.filter.obstacle'), obstacle && say(`admin.filter.obstacles.${obstacle}`)],
      [say('admin.filter.sorting'), sorting && say(`admin.filter.sortings.${sorting}`)],
    ]
  },
  deliveries: (address, { say, nameOf, ownerOf }) => {
    const { search, status, service, owner, sorting } = deliveryFilter.read(address)
    return [
      [say('deliveries.filter.search'), search],
      [say('deliveries.filter.status'), status && say(`deliveries.status.${status}`)],
      [say('deliveries.filter.service'), service && nameOf(service)],
      [say('deliveries.filter.owner'), owner && ownerOf(owner)],
      [say('deliveries.filter.sorting'), sorting && say(`deliveries.filter.sortings.${sorting}`)],
    ]
  },
  interests: (address, { say, nameOf, ownerOf }) => {
    const { search, turn, service, type, owner, sorting } = callFilter.read(address)
    return [
      [say('interest.calls.search'), search],
      [say('interest.calls.turns'), turn && say(`interest.calls.turn.${turn}`)],
      [say('interest.calls.filter'), service && nameOf(service)],
      [say('interest.calls.type'), type && say(`common.organisationType.${type}`)],
      [say('interest.calls.responsible'), owner && ownerOf(owner)],
      [say('interest.calls.sorting'), sorting && say(`interest.calls.sortings.${sorting}`)],
    ]
  },
  organisations: (address, { say, locale }) => {
    const { search, show, letter, type, sorting, asOf } = registerFilter.read(address)
    return [
      [say('organisations.register.search'), search],
      [say('organisations.register.show'), show && say(`organisations.register.${SHOWN[show]}`)],
      [say('organisations.register.letter'), letter],
      [say('organisations.register.type'), type && say(`organisations.type.${type}`)],
      [say('organisations.register.sorting'), sorting && say(`organisations.register.sortings.${sorting}`)],
      [say('organisations.register.asOf'), asOf && isDay(asOf) ? dayText(locale, asOf) : undefined],
    ]
  },
  mail: (address, { say }) => {
    const { state, search, sorting } = outboxFilter.read(address)
    return [
      [say('notifications.outbox.filter'), state && say(`notifications.outbox.states.${state}`)],
      [say('notifications.outbox.search'), search],
      [say('notifications.outbox.sorting'), sorting && say(`notifications.outbox.sortings.${sorting}`)],
    ]
  },
  log: (address, { say, locale }) => {
    const { organisation, noun, kind, from, to, chain } = eventFilter.read(address)
    const onlyOf = chain === PROGRAMME_CHAIN ? 'onlyProgramme' : 'onlyChain'
    const day = (on: string | undefined) => on && dayText(locale, on as Day)
    return [
      [say('eventLog.organisation'), organisation],
      [say('eventLog.noun'), noun && say(`eventLog.nouns.${noun}`)],
      [say('eventLog.kindLabel'), kind && say(`eventLog.kind.${kind}`)],
      [say('eventLog.from'), day(from)],
      [say('eventLog.to'), day(to)],
      [say('savedViews.chain'), chain && say(`eventLog.${onlyOf}`, { organisation: 'none' })],
    ]
  },
}

const SHOWN = { oklara: 'unclear', 'att-gora': 'waiting', tidigare: 'former' } as const

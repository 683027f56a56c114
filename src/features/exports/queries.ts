import 'server-only'
import { type Actor, isParty, isStaff, type PartyActor, type StaffActor } from '@/auth/actor'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { listDeliveries } from '@/features/deliveries/queries'
import { listPartyDuties } from '@/features/duties/party-queries'
import { eventFilter } from '@/features/event-log/event-filter'
import { listEventLines } from '@/features/event-log/queries'
import { everyRow } from '@/features/exports/every-row'
import { readBoardTable, readFigureRows, readFigureTable } from '@/features/exports/figure-queries'
import { type Say, sayIn } from '@/features/exports/say'
import { type Column, type Table, titled } from '@/features/exports/table'
import { deliveryColumns, staffDeliveryColumns } from '@/features/exports/tables/deliveries'
import { eventColumns } from '@/features/exports/tables/events'
import { figureColumns, figureRows } from '@/features/exports/tables/figures'
import { interestColumns } from '@/features/exports/tables/interests'
import { mailColumns } from '@/features/exports/tables/mail'
import { orderColumns } from '@/features/exports/tables/orders'
import { organisationColumns } from '@/features/exports/tables/organisations'
import { roundColumns } from '@/features/exports/tables/rounds'
import { callFilter } from '@/features/interest/calls/call-filter'
import { listCallsInFile } from '@/features/interest/calls/file-queries'
import { listCalls } from '@/features/interest/calls/queries'
import { listMailStates } from '@/features/notifications/outbox/queries'
import { outboxFilter } from '@/features/notifications/outbox/schema'
import { readOrderFilter } from '@/features/orders/lists/order-filter'
import { leftBy, queueFilter } from '@/features/orders/lists/queue-filter'
import { listOrders, type OrderFilter } from '@/features/orders/queries'
import { listOrganisations } from '@/features/organisations/register/queries'
import { registerFilter } from '@/features/organisations/register/register-filter'
import { listRounds } from '@/features/rounds/queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf, isDay } from '@/lib/dates'
import type { ExportedPage } from '@/lib/export-address'
import type { Address } from '@/lib/list-filter'
import type { Locale } from '@/messages/messages'
import type { Messages } from '@/messages/sv'

/** Beside the filter: the address of the page as it was asked for. */
export const PATH = 'path'

/** Null where the page does not exist for the actor. */
type Found = Table | 'too_many_rows' | null
type Of<A> = (actor: A, address: Address) => Promise<Found>

/** The table of a page, filtered as its address says. */
export async function readTable(actor: Actor, page: ExportedPage, address: Address): Promise<Found> {
  const found = await tables[page](actor, address)
  if (!found || found === 'too_many_rows') return found
  return { title: sayIn(actor.locale)(`exports.table.${titles[page]}`), ...found }
}

/** A figure names its own tables. */
const titles: Record<ExportedPage, keyof Messages['exports']['table']> = {
  '/admin/avrop': 'orders',
  '/admin/intresse': 'interest',
  '/admin/leveranser': 'deliveries',
  '/admin/logg': 'log',
  '/admin/omgangar': 'rounds',
  '/admin/post': 'mail',
  '/admin/verksamheter': 'organisations',
  '/avrop': 'orders',
  '/leveranser': 'deliveries',
  '/statistik': 'figures',
  '/statistik/ledningen': 'figures',
  '/statistik/[siffra]': 'figures',
  '/statistik/[siffra]/rader': 'figures',
}

const tables: Record<ExportedPage, Of<Actor>> = {
  '/admin/avrop': forStaff((actor, address) => {
    const filter = queueFilter.read(address)
    const { service, search, obstacle, sorting } = filter
    return orders(actor, { ...leftBy(filter), service, search, obstacle, sorting })
  }),
  '/admin/intresse': forStaff((actor, address) => {
    const filter = callFilter.read(address)
    return whole(actor, interestColumns, async portion => {
      const { calls, total } = await listCalls(actor, { ...filter, ...portion })
      const words = await listCallsInFile(
        actor,
        calls.map(({ interestId }) => interestId),
      )
      return { rows: calls.map(call => ({ ...call, words: words.get(call.interestId) })), total }
    })
  }),
  '/admin/leveranser': forStaff(deliveries),
  '/admin/logg': forStaff((actor, address) => {
    const filter = eventFilter.read(address)
    return whole(actor, eventColumns, portion =>
      listEventLines(actor, { ...filter, ...portion, before: undefined }),
    )
  }),
  '/admin/omgangar': forStaff(actor =>
    whole(actor, roundColumns, async () => {
      const rows = await listRounds(actor)
      return { rows, total: rows.length }
    }),
  ),
  '/admin/post': forStaff((actor, address) => {
    const filter = outboxFilter.read(address)
    return whole(actor, mailColumns, portion => listMailStates(actor, { ...filter, ...portion }))
  }),
  '/admin/verksamheter': forStaff((actor, address) => {
    const filter = registerFilter.read(address)
    const asOf = filter.asOf && isDay(filter.asOf) ? filter.asOf : undefined
    return whole(actor, organisationColumns, async portion => {
      const { organisations, total } = await listOrganisations(actor, { ...filter, asOf, ...portion })
      return { rows: organisations, total }
    })
  }),
  '/avrop': forParties(async (actor, address) => {
    const filter = readOrderFilter(address)
    const asked = await listPartyDuties(actor)
    return orders(actor, { status: filter.status, turn: filter.turn, signed: filter.signed, asked })
  }),
  '/leveranser': forParties(deliveries),
  '/statistik': async (actor, { per }) => {
    const { day } = asOfFrom(typeof per === 'string' ? per : undefined, dayOf(actor.now))
    const figures = await getHeadlineFigures(actor, day)
    const say = sayIn(actor.locale)
    return { ...titled(say, figureColumns(say), figureRows(figures, say, actor.locale)), asOf: figures.asOf }
  },
  '/statistik/ledningen': readBoardTable,
  '/statistik/[siffra]': readFigureTable,
  '/statistik/[siffra]/rader': forStaff(readFigureRows),
}

function orders(actor: PartyActor | StaffActor, filter: OrderFilter): Promise<Found> {
  return whole(actor, orderColumns, async portion => {
    const { orders: rows, total } = await listOrders(actor, { ...filter, ...portion })
    return { rows, total }
  })
}

function deliveries(actor: PartyActor | StaffActor, address: Address): Promise<Found> {
  const filter = deliveryFilter.read(address)
  return whole(actor, isStaff(actor) ? staffDeliveryColumns : deliveryColumns, async portion => {
    const { deliveries: rows, total } = await listDeliveries(actor, { ...filter, ...portion })
    return { rows, total }
  })
}

async function whole<Row>(
  { locale }: Actor,
  columnsOf: (say: Say, locale: Locale) => Column<Row>[],
  read: Parameters<typeof everyRow<Row>>[0],
): Promise<Found> {
  const rows = await everyRow(read)
  if (!rows) return 'too_many_rows'
  const say = sayIn(locale)
  return titled(say, columnsOf(say, locale), rows)
}

function forStaff(read: Of<StaffActor>): Of<Actor> {
  return async (actor, address) => (isStaff(actor) ? read(actor, address) : null)
}

function forParties(read: Of<PartyActor>): Of<Actor> {
  return async (actor, address) => (isParty(actor) ? read(actor, address) : null)
}

import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAsAnyone } from '@/auth/doors'
import { listServices } from '@/features/catalogue/queries'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { canSeeSmallGroups } from '@/features/statistics/policy'
import { type Counts, forPublic, headlineFrom, publicDay } from '@/features/statistics/rules'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'

/**
 * The programme's headline figures as of a day, counted from the rows. The public gets them for the end of a
 * month, and without small groups. Day by day, they would tell who ordered. `asOf` says which day it became.
 */
export async function getHeadlineFigures(actor: Actor, asked: Day): Promise<ProgrammeFigures> {
  const isFree = canSeeSmallGroups(actor)
  const asOf = isFree ? asked : publicDay(asked, dayOf(actor.now))
  const catalogue = await listServices(actor)
  const { counts, deliveries } = await keptCounts(asOf)
  const services = catalogue.flatMap((service): ProgrammeFigures['services'][number][] => {
    const own = deliveries.find(delivery => delivery.serviceId === service.id)
    if (!own) return []
    const { deliveredServices, occasions } = own
    return [{ slug: service.slug, name: service.content.name, deliveredServices, occasions }]
  })
  const figures = headlineFrom(asOf, counts, services)
  return isFree ? figures : forPublic(figures)
}

function keptCounts(asOf: Day): Promise<{ counts: Counts; deliveries: Deliveries[] }> {
  return kept('figures', `counts ${asOf}`, () =>
    readAsAnyone(async tx => ({
      counts: await countHeadlines(tx, asOf),
      deliveries: await countDeliveries(tx, asOf),
    })),
  )
}

async function countHeadlines(tx: Reading, asOf: Day): Promise<Counts> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    SELECT members, interested, ordered, delivered_organisations AS "deliveredOrganisations",
           delivered_services AS "deliveredServices", occasions, participants, universities,
           universities_on_the_way AS "universitiesOnTheWay", universities_connected AS "universitiesConnected"
    FROM app.headline_figures(${asOf}::date)`
  if (!counts) throw new Error('The figures gave no row')
  return counts
}

type Deliveries = { serviceId: string; deliveredServices: number; occasions: number }

function countDeliveries(tx: Reading, asOf: Day): Promise<Deliveries[]> {
  return tx.$queryRaw<Deliveries[]>`
    SELECT service_id AS "serviceId", delivered_services AS "deliveredServices", occasions
    FROM app.deliveries_by_service(${asOf}::date)`
}

import { randomUUID } from 'node:crypto'
import { withActor } from '@/auth/doors'
import { lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'
import type { ServiceSeed } from '@/features/catalogue/thirteen/service-seed'
import { services } from '@/features/catalogue/thirteen/services'
import { addDays, type Day, dateOf, stockholmInstant } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { examplesOf } from '../examples'
import { workingDayUpTo } from '../world/calendar'
import { actorFor, type Colleague } from './actors'

/** Moves a day of the seed's own calendar to the world that is being built. */
export type Moving = (day: Day) => Day

const KOLLEKTIV_FORMAGA = 'kollektiv-formaga'
const ROUND = { startsOn: '2021-09-23', goNoGoOn: '2021-09-09', lastOrderOn: '2021-09-02' }
const ROUND_PLACES = { minimumPlaces: 5, maximumPlaces: 12 }
const PRESENTED_DAYS_BEFORE = 60
/** The coming services have been talked of since then. */
const COMING_PRESENTED_ON = '2021-03-01'

/** The thirteen services, each with its first revision, and the first round. Gives their ids by slug. */
export async function saveCatalogue(by: Colleague, move: Moving): Promise<Map<string, string>> {
  const ids = new Map(services.map(service => [service.slug, randomUUID() as string]))
  const rows = services.map(service => serviceRow(service, ids, move))
  await withActor(actorFor(by, new Date()), async tx => {
    // Successors first, so that nothing points at what is not there yet.
    await tx.service.createMany({ data: rows.filter(row => !row.successorId) })
    await tx.service.createMany({ data: rows.filter(row => row.successorId) })
    await tx.serviceRevision.createMany({ data: services.map(service => revisionRow(service, ids, move)) })
    const serviceId = idOf(ids, KOLLEKTIV_FORMAGA)
    const [startsOn, goNoGoOn, lastOrderOn] = [ROUND.startsOn, ROUND.goNoGoOn, ROUND.lastOrderOn].map(day =>
      dateOf(workingDayUpTo(move(day))),
    ) as [Date, Date, Date]
    await tx.round.create({ data: { serviceId, startsOn, goNoGoOn, lastOrderOn, ...ROUND_PLACES } })
  })
  return ids
}

/** A paused service took orders until it was paused: the history before comes first, then this. */
export async function pauseServices(by: Colleague): Promise<void> {
  const paused = services.filter(service => service.lifecycle === 'paused').map(service => service.slug)
  await withActor(actorFor(by, new Date()), tx =>
    tx.service.updateMany({ where: { slug: { in: paused } }, data: { lifecycle: 'paused' } }),
  )
}

/** The services' changes and their days, in the programme's own log. The news are made from it. */
export async function tellOfServices(by: Colleague, ids: Map<string, string>, move: Moving): Promise<void> {
  const moves = services
    .flatMap(({ slug, opensOn, lifecycle, pausedOn, announcedOn }) => [
      ...(opensOn && lifecycle !== 'coming' ? [{ slug, on: opensOn, from: 'coming', to: 'open' }] : []),
      ...(pausedOn ? [{ slug, on: pausedOn, from: 'open', to: 'paused' }] : []),
      ...(announcedOn ? [{ slug, on: announcedOn, from: 'open', to: 'phasing_out' }] : []),
    ])
    .toSorted((one, other) => one.on.localeCompare(other.on))
  for (const { slug, on, from, to } of moves) {
    const actor = actorFor(by, stockholmInstant(move(on), '09:00'))
    const subjectId = idOf(ids, slug)
    await withActor(actor, tx =>
      tell(tx, actor, {
        of: lifecycleHappenings,
        chainId: PROGRAMME_CHAIN,
        kind: 'service.moved',
        subjectId,
        facts: { slug, from, to },
      }),
    )
  }
}

function serviceRow(service: ServiceSeed, ids: Map<string, string>, move: Moving) {
  const { number, slug, lifecycle, opensOn, lastOrderOn, lastDeliveryOn, successorSlug, goal } = service
  const dated = (day: Day | undefined) => (day ? dateOf(move(day)) : null)
  return {
    id: idOf(ids, slug),
    number,
    slug,
    lifecycle: lifecycle === 'paused' ? ('open' as const) : lifecycle,
    opensOn: dated(opensOn),
    lastOrderOn: dated(lastOrderOn),
    lastDeliveryOn: dated(lastDeliveryOn),
    successorId: successorSlug ? idOf(ids, successorSlug) : null,
    goalCount: goal?.count ?? null,
    goalUnit: goal?.of ?? null,
  }
}

function revisionRow(
  { slug, introducedOn, ...service }: ServiceSeed,
  ids: Map<string, string>,
  move: Moving,
) {
  const presentedOn = addDays(introducedOn, -PRESENTED_DAYS_BEFORE)
  const publishedOn = presentedOn < COMING_PRESENTED_ON ? presentedOn : COMING_PRESENTED_ON
  const publishedAt = stockholmInstant(move(publishedOn), '09:00')
  const content = { ...service.content, ...(examplesOf[slug] && { examples: examplesOf[slug] }) }
  return { serviceId: idOf(ids, slug), number: 1, state: 'published' as const, content, publishedAt }
}

export function idOf(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug)
  if (!id) throw new Error(`There is no ${slug}`)
  return id
}

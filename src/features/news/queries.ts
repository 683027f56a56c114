import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAsAnyone } from '@/auth/doors'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { byNewest, isOfNote, type NewsItem, type NewsService, newsOfMove } from '@/features/news/rules'
import { dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'

const MOST_SHOWN = 50

/** The changes of the services, the newest first: counted from published rows alone, the same for everyone. */
export async function listNews(actor: Actor): Promise<NewsItem[]> {
  const services = new Map((await listServices(actor)).map(service => [service.id, service]))
  const news = await kept('catalogue', 'news', () =>
    readAsAnyone(async tx => [
      ...(await findMoves(tx, services)),
      ...(await findRounds(tx, services)),
      ...(await findRevisions(tx, services)),
    ]),
  )
  // Items dated ahead are not news yet.
  return news
    .filter(item => item.at <= actor.now)
    .toSorted(byNewest)
    .slice(0, MOST_SHOWN)
}

type Services = ReadonlyMap<string, ServiceView>
type MoveRow = { id: string; serviceId: string; from: string; to: string; at: Date }

async function findMoves(tx: Reading, services: Services): Promise<NewsItem[]> {
  const moves = await tx.$queryRaw<MoveRow[]>`
    SELECT id, service_id AS "serviceId", "from", "to", occurred_at AS at FROM app.service_moves()`
  return moves.flatMap(({ id, serviceId, from, to, at }) => {
    const service = services.get(serviceId)
    const kind = newsOfMove(from, to)
    return service && kind ? [{ id, kind, at, service: newsService(service), round: null }] : []
  })
}

async function findRounds(tx: Reading, services: Services): Promise<NewsItem[]> {
  const openings = await tx.$queryRaw<{ id: string; roundId: string; at: Date }[]>`
    SELECT id, round_id AS "roundId", occurred_at AS at FROM app.round_openings()`
  const rounds = await tx.round.findMany({
    where: { id: { in: openings.map(opening => opening.roundId) }, status: { in: ['planned', 'confirmed'] } },
    select: { id: true, serviceId: true, startsOn: true, lastOrderOn: true },
  })
  return openings.flatMap(({ id, roundId, at }): NewsItem[] => {
    const round = rounds.find(one => one.id === roundId)
    const service = round && services.get(round.serviceId)
    if (!round || !service) return []
    const days = { startsOn: dayOfDate(round.startsOn), lastOrderOn: dayOfDate(round.lastOrderOn) }
    return [{ id, kind: 'round_opened', at, service: newsService(service), round: days }]
  })
}

/** Later revisions that change what organisations choose by. */
async function findRevisions(tx: Reading, services: Services): Promise<NewsItem[]> {
  const rows = await tx.serviceRevision.findMany({
    where: { state: 'published', serviceId: { in: [...services.keys()] } },
    orderBy: [{ serviceId: 'asc' }, { number: 'asc' }],
    select: { id: true, serviceId: true, content: true, publishedAt: true },
  })
  return rows.flatMap((row, index): NewsItem[] => {
    const before = rows[index - 1]
    const service = services.get(row.serviceId)
    if (!service || !row.publishedAt || before?.serviceId !== row.serviceId) return []
    const [old, now] = [before, row].map(({ content }) => serviceContentSchema.parse(content))
    if (!old || !now || !isOfNote(old, now)) return []
    return [{ id: row.id, kind: 'revised', at: row.publishedAt, service: newsService(service), round: null }]
  })
}

function newsService({ slug, content, lastOrderOn, lastDeliveryOn, successor }: ServiceView): NewsService {
  return { slug, name: content.name, lastOrderOn, lastDeliveryOn, successor: successor?.name ?? null }
}

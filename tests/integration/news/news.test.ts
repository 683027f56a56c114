import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { findGoals } from '@/features/catalogue/goals/queries'
import { publicService } from '@/features/catalogue/public-service'
import { listServices } from '@/features/catalogue/queries'
import { atomFeed } from '@/features/news/atom-feed'
import { listNews } from '@/features/news/queries'
import { transactionAs } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { appendEvent } from '../../support/append-event'
import { readXml } from '../../support/xml'
import { type InterestWorld, interestWorld, NOW } from '../interest/interest-world'

const nobody = makeActor({ role: 'anonymous', now: NOW, locale: 'sv' })
const base = 'https://portal.example'
let world: InterestWorld

/** A move of a service, told by staff at an instant. */
function moved(slug: string, { from, to, now }: { from: string; to: string; now: Date }) {
  const author = { role: 'system', now }
  return transactionAs({ role: 'system' }, tx =>
    appendEvent(tx, author, {
      chainId: PROGRAMME_CHAIN,
      kind: 'service.moved',
      subjectId: world.serviceId(slug),
      facts: { slug, from, to },
    }),
  )
}

async function revised(slug: string, changed: object, state: 'draft' | 'published' = 'published') {
  const serviceId = world.serviceId(slug)
  await transactionAs({ role: 'system' }, async tx => {
    const last = await tx.serviceRevision.findFirstOrThrow({
      where: { serviceId },
      orderBy: { number: 'desc' },
    })
    const content = { ...(last.content as object), ...changed }
    const publishedAt = state === 'published' ? NOW : null
    await tx.serviceRevision.create({
      data: { serviceId, number: last.number + 1, state, content, publishedAt },
    })
  })
}

beforeAll(async () => {
  world = await interestWorld()
  await moved('29k-hantera-stress', { from: 'coming', to: 'open', now: new Date('2020-11-12T08:00:00Z') })
  await moved('effektiva-team', { from: 'open', to: 'phasing_out', now: new Date('2021-05-24T08:00:00Z') })
  await moved('ia-systemet', { from: 'open', to: 'paused', now: new Date('2031-01-01T08:00:00Z') })
  await revised('valkommen-tillbaka', { summary: { sv: 'Bara en mening.', en: 'Only a sentence.' } })
  await revised('valkommen-tillbaka', { duration: { sv: 'Två dagar', en: 'Two days' } })
  await revised('arbetsliv-2-0', { name: { sv: 'Hemligt utkast', en: 'Secret draft' } }, 'draft')
  await transactionAs({ role: 'system' }, tx =>
    tx.servicePilot.create({
      data: {
        serviceId: world.serviceId('samskapat-utvecklingsarbete'),
        organisationId: world.hr.organisation.id,
      },
    }),
  )
})

describe('the news', () => {
  it('are what has happened by now, the newest first, and the same for everyone', async () => {
    const news = await listNews(nobody)
    expect(news.map(({ kind, service }) => [kind, service.slug])).toEqual([
      ['revised', 'valkommen-tillbaka'],
      ['phased_out', 'effektiva-team'],
      ['opened', '29k-hantera-stress'],
    ])
    expect(await listNews(world.hr)).toEqual(news)
    expect(await listNews(world.asStaff)).toEqual(news)
  })

  it.each(['sv', 'en'] as const)('read as a feed in %s', async locale => {
    const feed = { base, locale, now: NOW }
    const root = readXml(atomFeed(await listNews(nobody), feed))
    expect(root.all('entry').map(entry => entry.all('link')[0]?.attributes.href)).toEqual([
      `${base}/tjanster/valkommen-tillbaka`,
      `${base}/tjanster/effektiva-team`,
      `${base}/tjanster/29k-hantera-stress`,
    ])
    const successor = locale === 'sv' ? 'Effektiva team på 60 minuter tar vid.' : 'takes over.'
    expect(root.all('summary')[1]?.text).toContain(successor)
  })
})

describe('the open catalogue', () => {
  const shown = async (actor: typeof nobody | typeof world.hr) => {
    const services = await listServices(actor)
    const goals = await findGoals(actor, services)
    return services.map(service => publicService(service, { base, goal: goals.get(service.id) }))
  }

  it('says of each service when it opens and ends, what takes over, and what an order gets', async () => {
    const services = await shown(nobody)
    expect(services).toHaveLength(13)
    expect(services.find(service => service.slug === 'effektiva-team')).toMatchObject({
      url: `${base}/tjanster/effektiva-team`,
      lifecycle: 'phasing_out',
      lastOrderOn: '2021-09-30',
      lastDeliveryOn: '2021-12-31',
      successor: 'effektiva-team-pa-60-minuter',
      goal: { count: 30, unit: 'deliveries', isReached: false, reachedAtLeast: 0 },
      occasions: [{ key: 'opening-day', minutes: 420, perUnit: true }],
    })
  })

  it('holds no draft and no pilot list for any asker', async () => {
    const [open, own] = [JSON.stringify(await shown(nobody)), JSON.stringify(await shown(world.hr))]
    expect(open).not.toContain('Hemligt utkast')
    expect(open).not.toMatch(/isPilot|pilots/)
    expect(own).toBe(open)
  })
})

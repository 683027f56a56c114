import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { publicService } from '@/features/catalogue/public-service'
import { getServiceBySlug, listServices } from '@/features/catalogue/queries'
import { transactionAs } from '@/lib/db'
import { type InterestWorld, interestWorld, NOW } from '../interest/interest-world'

let world: InterestWorld
const nobody = makeActor({ role: 'anonymous', now: NOW, locale: 'sv' })

beforeAll(async () => {
  world = await interestWorld()
})

describe('the catalogue', () => {
  it('has thirteen services, in their order, for anyone', async () => {
    const services = await listServices(nobody)
    expect(services.map(service => service.number)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    )
    expect(services.filter(service => service.canBeOrdered).map(service => service.number)).toEqual([
      1, 2, 3, 4, 5, 7, 8, 9, 12, 13,
    ])
  })

  it('lets a pilot organisation order what is coming, and only that one', async () => {
    const slug = 'samskapat-utvecklingsarbete'
    const pilot = { serviceId: world.serviceId(slug), organisationId: world.hr.organisation.id }
    await transactionAs({ role: 'system' }, tx => tx.servicePilot.create({ data: pilot }))
    const orderable = (actor: typeof nobody | typeof world.hr) =>
      getServiceBySlug(actor, slug).then(service => service?.canBeOrdered)
    expect([await orderable(world.hr), await orderable(world.hrOther), await orderable(nobody)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('shows the last published revision, never a draft', async () => {
    const serviceId = world.serviceId('ia-systemet')
    const before = await getServiceBySlug(nobody, 'ia-systemet')
    const content = { ...before?.content, summary: { sv: 'Ny', en: 'New' } }
    const add = (number: number, state: 'draft' | 'published') =>
      transactionAs({ role: 'system' }, tx =>
        tx.serviceRevision.create({
          data: { serviceId, number, state, content, publishedAt: state === 'published' ? NOW : null },
        }),
      )
    await add(2, 'draft')
    for (const actor of [nobody, world.asStaff]) {
      expect((await getServiceBySlug(actor, 'ia-systemet'))?.revisionNumber).toBe(1)
    }
    await add(3, 'published')
    expect((await getServiceBySlug(nobody, 'ia-systemet'))?.content.summary.sv).toBe('Ny')
  })

  it('is null for a name that is not there, whatever is in it', async () => {
    for (const slug of ['finns-inte', "'; DROP TABLE", '../..', '']) {
      expect(await getServiceBySlug(nobody, slug)).toBeNull()
    }
  })

  it('gives outsiders nothing that is the staff’s or an organisation’s own', async () => {
    const [service] = await listServices(world.hr)
    const shown = service && publicService(service, { base: 'https://portal.example' })
    expect(shown).not.toHaveProperty('notes')
    expect(shown).not.toHaveProperty('isPilot')
    expect(JSON.stringify(shown)).not.toContain(world.hr.organisation.id)
  })
})

import { randomUUID } from 'node:crypto'
import {
  createService,
  discardServiceDraft,
  saveServiceDraft,
} from '@/features/catalogue/editing/draft-commands'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { getEditedService, listEditedServices } from '@/features/catalogue/editing/queries'
import { listRevisions } from '@/features/catalogue/editing/revision-queries'
import { findGoals } from '@/features/catalogue/goals/queries'
import { moveService, planService } from '@/features/catalogue/lifecycle/lifecycle-commands'
import { addPilot, removePilot } from '@/features/catalogue/lifecycle/pilot-commands'
import { countConcerned, getPilotList } from '@/features/catalogue/lifecycle/queries'
import { getServiceBySlug, listGroupedServices, listServices } from '@/features/catalogue/queries'
import { aNewService, anOpenService, aReadyDraft, aWholeDraft } from '../../support/catalogue-stage'
import { asSystem } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const publicToAll = { others: 'public' }
/** The catalogue is no organisation's: staff change it, and every organisation is as it was. */
const staffChange = { others: 'not_allowed', staff: 'nothing' }
const nobodys = async () => randomUUID() as string
const noEnd = { lastOrderOn: null, lastDeliveryOn: null, successor: null }

const pilotOf = async (at: Targets) => ({
  service: 'samskapat-utvecklingsarbete',
  organisationId: at.member.id,
})
/** On the list, or off it, whatever was before. */
const withPilot = (isOn: boolean) => async (at: Targets) => {
  const pilot = await pilotOf(at)
  const serviceId = at.stage.world.serviceId(pilot.service)
  const data = { serviceId, organisationId: at.member.id }
  await asSystem(async tx => {
    if (isOn) await tx.servicePilot.createMany({ data, skipDuplicates: true })
    else await tx.servicePilot.deleteMany({ where: data })
  })
  return { ...pilot, serviceId }
}

export const catalogueRows: Record<string, Row> = {
  'catalogue/queries.listGroupedServices': anyone(nobodys, actor => listGroupedServices(actor), publicToAll),
  'catalogue/queries.listServices': anyone(nobodys, actor => listServices(actor), publicToAll),
  'catalogue/queries.getServiceBySlug': anyone(
    nobodys,
    actor => getServiceBySlug(actor, 'ia-systemet'),
    publicToAll,
  ),
  'catalogue/goals/queries.findGoals': anyone(
    nobodys,
    async actor => [...(await findGoals(actor, await listServices(actor))).values()],
    publicToAll,
  ),
  'catalogue/editing/queries.listEditedServices': anyone(nobodys, actor => listEditedServices(actor), {
    others: 'nothing',
    staff: 'public',
  }),
  'catalogue/editing/queries.getEditedService': anyone(
    nobodys,
    actor => getEditedService(actor, 'ia-systemet'),
    { others: 'nothing', staff: 'public' },
  ),
  'catalogue/editing/revision-queries.listRevisions': anyone(
    nobodys,
    actor => listRevisions(actor, 'ia-systemet'),
    { others: 'nothing', staff: 'public' },
  ),
  'catalogue/editing/draft-commands.createService': signedIn(
    nobodys,
    (actor, name) => createService(actor, { name: { sv: name, en: name } }),
    staffChange,
  ),
  'catalogue/editing/draft-commands.saveServiceDraft': signedIn(
    at => aNewService(at.stage.staff()),
    (actor, service) => saveServiceDraft(actor, { service, saves: 1, intent: 'save', ...aWholeDraft() }),
    staffChange,
  ),
  'catalogue/editing/draft-commands.discardServiceDraft': signedIn(
    at => aReadyDraft(at.stage.staff()),
    discardServiceDraft,
    staffChange,
  ),
  'catalogue/editing/publish-commands.publishServiceDraft': signedIn(
    at => aReadyDraft(at.stage.staff()),
    publishServiceDraft,
    staffChange,
  ),
  'catalogue/lifecycle/lifecycle-commands.planService': signedIn(
    at => aNewService(at.stage.staff()),
    (actor, service) =>
      planService(actor, {
        service,
        saves: 0,
        opensOn: '2021-09-01',
        ...noEnd,
        goalCount: null,
        goalUnit: null,
      }),
    staffChange,
  ),
  'catalogue/lifecycle/lifecycle-commands.moveService': signedIn(
    at => anOpenService(at.stage.staff()),
    (actor, service) => moveService(actor, { service, from: 'open', to: 'paused', ...noEnd }),
    staffChange,
  ),
  'catalogue/lifecycle/pilot-commands.addPilot': signedIn(withPilot(false), addPilot, {
    others: 'not_allowed',
    staff: 'done',
  }),
  'catalogue/lifecycle/pilot-commands.removePilot': signedIn(withPilot(true), removePilot, {
    others: 'not_allowed',
    staff: 'done',
  }),
  'catalogue/lifecycle/queries.getPilotList': anyone(
    withPilot(true),
    async (actor, { serviceId }) => (await getPilotList(actor, serviceId)).pilots,
    { others: 'nothing', staff: 'rows' },
  ),
  'catalogue/lifecycle/queries.countConcerned': anyone(
    async at => at.stage.world.serviceId('ia-systemet'),
    (actor, serviceId) => countConcerned(actor, serviceId),
    { others: 'nothing', staff: 'public' },
  ),
}

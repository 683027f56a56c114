import type { Day } from '@/lib/dates'
import { pauseServices, saveCatalogue, tellOfServices } from './factories/catalogue-rows'
import type { Cast } from './factories/order-story'
import type { Registering } from './factories/organisation-factory'
import { saveOrganisations } from './factories/organisation-rows'
import { createPeopleSource } from './factories/person-factory'
import { saveSecretariat } from './factories/secretariat'
import { buildOrganisations } from './organisations'
import { createRandom } from './random'
import { type Calendar, calendarFor } from './world/calendar'
import { forgetOldJobs, remindOfSignatures, saveWorldSetting, settleOldSteps } from './world/closing'
import { type LaneStep, runInLanes } from './world/lanes'
import { keepLetters, writeLetters } from './world/letters'
import { beginServiceDraft } from './world/open-draft'
import { savePilots } from './world/pilots'
import { planMembers } from './world/plan-members'
import type { OrganisationPlan } from './world/plans'
import { registerOrganisation } from './world/register'
import { tellOrganisation } from './world/tell-organisation'

const PEOPLE_SEED = 9
const TELLING_SEED = 20210601
const FIRST_DAY: Day = '2018-01-01'
const LANES = 6
const STEPS_BETWEEN_LINES = 1000

/** `scale` is how many times as large the whole becomes: `multiplyWorld` copies what is told here. */
export type WorldOptions = { asOf: Day; scale: number; log: (line: string) => void }

/**
 * The programme as of a day, told from single orders through the portal's own commands. The same day gives
 * the same counts, days and texts; ids are new each time.
 */
export async function seedWorld({ asOf, scale, log }: WorldOptions): Promise<void> {
  const calendar = calendarFor(asOf)
  const people = createPeopleSource(PEOPLE_SEED)
  const { admin, staff, deliverers } = await saveSecretariat(people, calendar.history(FIRST_DAY))
  const services = await saveCatalogue(admin, calendar.history)
  const [first = admin] = staff
  const registering: Registering = { fourEyes: [first, admin], today: asOf, people }
  const plans = planMembers(buildOrganisations())
  const steps = await settle(plans, { registering, calendar, cast: { staff, deliverers }, services })
  log(`${plans.length} organisations are registered; ${steps.length} steps follow.`)
  await runInLanes(steps, {
    width: LANES,
    progress: done => {
      if (done % STEPS_BETWEEN_LINES === 0) log(`${done} of ${steps.length} steps are done.`)
    },
  })
  await pauseServices(admin)
  await tellOfServices(admin, services, calendar.history)
  await beginServiceDraft(first, asOf)
  await forgetOldJobs(asOf)
  await remindOfSignatures(asOf)
  await writeLetters()
  await keepLetters()
  await settleOldSteps(asOf)
  await saveWorldSetting({ asOf, scale })
}

type Settling = { registering: Registering; calendar: Calendar; cast: Cast; services: Map<string, string> }

/** Registers the organisations and gives what happens at each. */
async function settle(plans: OrganisationPlan[], settling: Settling): Promise<LaneStep[]> {
  const { registering, calendar, cast, services } = settling
  const random = createRandom(TELLING_SEED)
  const settled = plans.map((plan, index) => {
    return { plan, ...registerOrganisation(plan, { ...registering, random, calendar, index }) }
  })
  const [, keeper] = registering.fourEyes
  await saveOrganisations(
    keeper,
    settled.map(({ rows }) => rows),
  )
  await savePilots(keeper, settled, services)
  return settled.flatMap(({ plan, member }) =>
    tellOrganisation(plan, { member, calendar, random }, cast).map(step => ({ ...step, lane: member.id })),
  )
}

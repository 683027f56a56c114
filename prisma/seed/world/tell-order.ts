import { addDays, type Day } from '@/lib/dates'
import { type Party, parties, sideOf, unionParties } from '@/lib/party'
import { cancellationReasons, declineReasons, returnReasons, withdrawalReasons } from '../conversations'
import { anOrder } from '../factories/order-factory'
import type { Random } from '../random'
import { contentOf } from './order-content'
import type { OrderPlan } from './plans'
import { tellDelivery } from './tell-delivery'
import type { Telling, Told } from './telling'
import { movesAhead } from './working-plan'

const LAST_HISTORIC_DAY: Day = '2021-05-28'
const LAST_LIVING_DAY: Day = '2021-06-16'
const CORRECTED_GOAL =
  'Att åtta av tio i en enkät efter tre månader säger att det har blivit bättre, och kan ge ett exempel.'
const REFUSAL =
  'Tjänsten passar inte behovet som ni beskriver. Vi ringer er och föreslår en annan väg, så kan ni avropa på nytt.'

/** A planned order in the words of the factories, with its days moved to the world's calendar. */
export function tellOrder(plan: OrderPlan, telling: Telling): Told {
  const { member, calendar, random } = telling
  const move = calendar[plan.era]
  const present = unionParties.filter(party => !member.absent.includes(party))
  const starter: Party = plan.startedBy === 'employer' ? 'employer' : random.pick(present)
  const firstDone = plan.doneOn[0]
  const lastDay = plan.era === 'living' ? LAST_LIVING_DAY : LAST_HISTORIC_DAY
  const order = anOrder()
    .of(plan.service)
    .by(member)
    .startedBy(starter)
    .draftedOn(move(plan.draftedOn))
    .saying(contentOf(plan, telling))
    .handledBy(random.integer(0, 2), random.integer(0, 1))
    .paced(() => (plan.era === 'living' ? 1 : random.integer(1, 3)))
    .notAfter(move(firstDone ? addDays(firstDone, -1) : lastDay))
  const signing = [starter, ...random.shuffle(parties.filter(party => party !== starter))].filter(
    party => !member.absent.includes(party),
  )
  tellDetour(order, plan, signing, random)
  return tellOutcome(order, plan, { ...telling, signing })
}

function tellDetour(order: Told, { detour }: OrderPlan, signing: Party[], random: Random) {
  const [first = 'employer'] = signing
  const other = signing.find(party => sideOf(party) === 'union' && party !== first)
  const again = () => order.corrected({ goal: CORRECTED_GOAL }).awaitingSignatures()
  if (detour === 'declined') {
    order.signedBy(first).declinedBy(other ?? signing[1] ?? first, random.pick(declineReasons))
    again()
  }
  if (detour === 'amended') {
    order.signedBy(first).amended()
    again()
  }
  if (detour === 'taken_back') order.signedBy(first).signatureTakenBackBy(first)
  if (detour === 'returned_by_staff') {
    order.signedBy(...signing).returnedByStaff(random.pick(returnReasons))
    again()
  }
}

function tellOutcome(order: Told, plan: OrderPlan, telling: Telling & { signing: Party[] }): Told {
  const { random, signing, calendar } = telling
  const someSign = () =>
    order
      .awaitingSignatures()
      .signedBy(...signing.slice(0, Math.min(plan.signatures ?? 0, signing.length - 1)))
  switch (plan.outcome) {
    case 'draft':
      return plan.shared ? order.shared() : order
    case 'awaiting':
      return someSign()
    case 'returned_by_party':
      return order
        .signedBy(...signing.slice(0, 1))
        .declinedBy(signing.at(-1) ?? 'employer', random.pick(declineReasons))
    case 'withdrawn_early':
      return someSign().withdrawn(random.pick(withdrawalReasons))
    case 'lapsed':
      return someSign().lapsed()
    case 'cancelled':
      return order
        .signedBy(...signing)
        .confirmed()
        .cancelled(random.pick(cancellationReasons))
    case 'valid':
      return order.signedBy(...signing).valid()
    case 'withdrawn_when_valid':
      return order
        .signedBy(...signing)
        .valid()
        .withdrawn(random.pick(withdrawalReasons))
    case 'refused':
      return order.signedBy(...signing).refused(REFUSAL)
    case 'returned_by_staff':
      return order.signedBy(...signing).returnedByStaff(random.pick(returnReasons))
    case 'confirmed':
      order.signedBy(...signing).confirmed()
      return order.planned(
        plan.aheadOn.slice(0, occasionsToPlan(plan.service)).map(movesAhead(plan, calendar)),
      )
    case 'delivered':
      order.signedBy(...signing).confirmed()
      return tellDelivery(order, plan, telling)
  }
}

/** A round plans its first session only, as its own day says; a service of one occasion has one. */
function occasionsToPlan(service: string): number {
  return ['valkommen-tillbaka', 'organisationsanpassad-mojlighetskarta', 'ia-systemet'].includes(service)
    ? 2
    : 1
}

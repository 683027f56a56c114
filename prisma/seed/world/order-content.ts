import { groupSizeIn } from '@/features/catalogue/group-size'
import { services } from '@/features/catalogue/thirteen/services'
import type { DraftContent } from '@/features/orders/content/order-content'
import type { Day } from '@/lib/dates'
import { needsFor } from '../needs'
import type { Random } from '../random'
import type { OrderPlan } from './plans'
import type { Telling } from './telling'
import { periodOf } from './working-plan'

/** Since then most of what can be digital is. */
const DIGITAL_FROM: Day = '2020-03-16'

/** Needs of an organisation as a whole, not of one of its units. */
const forAll = [
  'ia-systemet',
  'organisationsanpassad-mojlighetskarta',
  'kollektiv-formaga',
  '29k-hantera-stress',
]

const units = [
  'Enheten för tillsyn',
  'Rättsenheten',
  'Enheten för stöd',
  'Mottagningen',
  'Analysenheten',
  'Avdelningen för tillstånd',
  'Kommunikationsenheten',
  'Ekonomienheten',
  'Enheten för digital utveckling',
  'Registraturen',
]

/** The agreement of an order's parties. */
export function contentOf(plan: OrderPlan, { member, calendar, random }: Telling): Partial<DraftContent> {
  const { need, goal, planAfter, targetGroup } = random.pick(needsFor(plan.service))
  const mode = modeOf(plan, random)
  const picked = random.shuffle(units).slice(0, plan.slot?.units ?? 1)
  const unit = forAll.includes(plan.service) ? member.name : picked.join('; ')
  return {
    need,
    goal,
    planAfter,
    targetGroup,
    unit,
    mode,
    participants: groupOf(plan.service, random.integer(9, 40)),
    ...periodOf(plan, calendar),
    place: mode === 'digital' ? '' : member.seed.place,
    safetyRepresentativeInformed: random.chance(0.85),
  }
}

/** A group of the size that the service is made for, where it says one. */
function groupOf(service: string, drawn: number): number {
  const content = services.find(({ slug }) => slug === service)?.content
  const size = content && groupSizeIn(content.needs.people)
  return size ? size.least + (drawn % (size.most - size.least + 1)) : drawn
}

function modeOf({ service, draftedOn }: OrderPlan, random: Random): DraftContent['mode'] {
  const mode = services.find(one => one.slug === service)?.content.mode ?? 'either'
  if (mode !== 'either') return mode
  if (draftedOn < DIGITAL_FROM) return random.chance(0.8) ? 'on_site' : 'either'
  return random.chance(0.7) ? 'digital' : 'either'
}

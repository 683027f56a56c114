import { services } from '@/features/catalogue/thirteen/services'
import type { DraftContent } from '@/features/orders/content/order-content'
import { addDays, type Day } from '@/lib/dates'
import { needsFor } from '../needs'
import type { Member } from './organisation-rows'

const DAYS_UNTIL_PERIOD = 35
const LENGTH_OF_PERIOD = 60
export const USUAL_PARTICIPANTS = 18
export const unitNames = [
  'Enheten för tillsyn',
  'Rättsenheten',
  'Enheten för stöd',
  'Mottagningen',
  'Analysenheten',
]

/** A complete order, as an organisation that has thought it through writes it. */
export function wishedContent(service: string, member: Member, draftedOn: Day): Partial<DraftContent> {
  const [need] = needsFor(service)
  const { name, place } = member.seed
  const mode = services.find(({ slug }) => slug === service)?.content.mode ?? 'either'
  return {
    unit: name,
    participants: USUAL_PARTICIPANTS,
    mode,
    place: mode === 'digital' ? '' : place,
    need: need?.need,
    goal: need?.goal,
    planAfter: need?.planAfter,
    targetGroup: need?.targetGroup,
    periodFrom: addDays(draftedOn, DAYS_UNTIL_PERIOD),
    periodTo: addDays(draftedOn, DAYS_UNTIL_PERIOD + LENGTH_OF_PERIOD),
    safetyRepresentativeInformed: true,
  }
}

/** The firm that carries the service out, or undefined where nobody but staff does. */
export function providerOf(slug: string): string | undefined {
  return services.find(service => service.slug === slug)?.content.provider ?? undefined
}

import type { ServiceContent } from '@/features/catalogue/service-content'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'

export interface ServiceSeed {
  number: number
  slug: string
  /** The state on 17 June 2021, the programme's "today" in the seed. */
  lifecycle: ServiceLifecycle
  /** First day that any organisation outside a pilot list could order, or is going to be able to. */
  introducedOn: string
  /** First day that organisations on the pilot list could order. */
  pilotFromOn?: string
  opensOn?: string
  pausedOn?: string
  /** When it was told that the service is to end. */
  announcedOn?: string
  lastOrderOn?: string
  lastDeliveryOn?: string
  successorSlug?: string
  goal?: { count: number; of: 'deliveries' | 'organisations' }
  /** Whether a pilot list of organisations could order before the service opened. */
  pilot: boolean
  content: ServiceContent
}

export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n')
}

/** Words and short phrases that are written with a comma between. */
export function words(text: string): string[] {
  return text.split(', ')
}

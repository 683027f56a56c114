import type { BrowserContextOptions, Page } from '@playwright/test'
import { type DemoPersonaKey, demoPersonas } from '@seed/demo-personas'
import { countMail, openNewMail } from './mailing'
import type { Union } from './ordering'
import { phone, type Visit } from './portal-test'

export const ORGANISATION = 'Vattenledsverket'

/** A service of which the demo's organisation has nothing open, and the one occasion that its template gives. */
export type Ordered = { service: string; slug: string; occasion: string; isSelfLed?: true }

/** The occasion that staff add to what the service's template gives. */
export const ADDED = 'Uppföljning med ledningsgruppen'

export const subjects = ({ service }: Ordered) => ({
  sign: `Signera avropet av ${service}, ${ORGANISATION}`,
  signAgain: `Ny version. Signera avropet av ${service}, ${ORGANISATION}`,
  declined: `Saco-S har avböjt ${service}`,
  confirm: `Bekräfta avropet av ${service}, ${ORGANISATION}`,
  deliver: new RegExp(`^Kan du .* 14:00\\? ${service}, ${ORGANISATION}$`),
  evaluate: `Hur blev det? Utvärdera ${service}`,
})

/** Everyone who takes part, each in a browser of their own. */
export type Cast = Record<'hr' | Union | 'staff' | 'deliverer', Page>

export async function gather(
  visit: (as: Visit) => Promise<Page>,
  options: BrowserContextOptions,
): Promise<Cast> {
  const at = (persona: DemoPersonaKey, device: BrowserContextOptions = {}) =>
    visit({ persona, ...options, ...device })
  return {
    hr: await at('hr'),
    'union-ofr': await at('union-ofr', phone),
    'union-saco': await at('union-saco', phone),
    'union-seko': await at('union-seko', phone),
    staff: await at('staff'),
    deliverer: await at('deliverer'),
  }
}

/** Counts the mails of a subject now; the step it gives waits for one more and opens it. */
export async function awaitMail(
  page: Page,
  persona: DemoPersonaKey,
  subject: string | RegExp,
): Promise<() => Promise<void>> {
  const receiver = demoPersonas[persona].email
  const before = await countMail(page, receiver, subject)
  return () => openNewMail(page, { receiver, subject, before })
}

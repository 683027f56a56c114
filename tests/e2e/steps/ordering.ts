import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { addDays } from '@/lib/dates'
import { today } from './counting'

export type Union = 'union-ofr' | 'union-saco' | 'union-seko'
export const unions = ['union-ofr', 'union-saco', 'union-seko'] as const

/** The unions as the pages call them. */
export const partyOf = { 'union-ofr': 'OFR/S,P,O', 'union-saco': 'Saco-S', 'union-seko': 'Seko' } as const

export type Draft = {
  need: string
  goal: string
  planAfter: string
  unit: string
  targetGroup: string
  participants: number
  periodFrom: string
  periodTo: string
  place: string
}

/** A draft that can be sent; each one's need is its own. */
export function draftFor(mark: string): Draft {
  return {
    need: `Stressen märks först när någon blir sjuk (${mark}).`,
    goal: 'Alla chefer pratar om arbetsbelastning varje månad.',
    planAfter: 'HR följer upp i skyddskommittén efter tre månader.',
    unit: 'Driftavdelningen',
    targetGroup: 'Chefer och skyddsombud vid driften',
    participants: 24,
    periodFrom: addDays(today(), 30),
    periodTo: addDays(today(), 90),
    place: 'Norrvik, sal Forsen',
  }
}

/** An order of the employer's that waits for all four signatures. Gives its path. */
export async function newOrderAwaitingSignatures(hr: Page): Promise<string> {
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await draftOrder(hr, draftFor(randomUUID()))
  await sendOrder(hr)
  return order
}

/** From the service's page, in under a minute. Leaves the reader at the interest. */
export async function showInterest(
  page: Page,
  { service, slug }: { service: string; slug: string },
  need: string,
): Promise<void> {
  await page.goto('/tjanster')
  await page.getByRole('link', { name: service, exact: true }).first().click()
  await expect(page.getByRole('heading', { name: service, level: 1 })).toBeVisible()
  // An organisation that has had the service is led to order it again. Interest can still be shown.
  await page.goto(`/intresse/ny?tjanst=${slug}`)
  await page.getByLabel('Vad behöver ni?').fill(need)
  await page.getByRole('radio', { name: 'Så snart som möjligt' }).check()
  await page.getByRole('button', { name: 'Visa intresse' }).click()
  await expect(page.getByRole('heading', { name: `Intresse för ${service}`, level: 1 })).toBeVisible()
  await expect(page.getByText('Ni har visat intresse')).toBeVisible()
  await expect(page.getByText(need)).toBeVisible()
}

/** From the interest that is open on the page, also beside an order that is under way. Leaves the reader in the draft. */
export async function orderFromInterest(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Gör ett avrop$|^Börja på ett avrop till$/ }).click()
  return pathOfDraft(page)
}

/** A draft of a service, without an interest before it. Gives the order's path. */
export async function startOrder(page: Page, slug: string): Promise<string> {
  await page.goto(`/avrop/ny?tjanst=${slug}`)
  return pressStart(page)
}

async function pressStart(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Börja på utkastet' }).click()
  return pathOfDraft(page)
}

async function pathOfDraft(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Skriv avropet', level: 1 })).toBeVisible()
  return new URL(page.url()).pathname.replace(/\/redigera$/, '')
}

/** Fills in the draft that is open on the page, without saving it. */
export async function fillDraft(page: Page, draft: Partial<Draft>): Promise<void> {
  const fields: [keyof Draft, string][] = [
    ['need', 'Behovet'],
    ['goal', 'Målet'],
    ['planAfter', 'Planen för tiden efter'],
    ['unit', 'Enhet'],
    ['targetGroup', 'Vilka ska vara med'],
    ['participants', 'Antal deltagare'],
    ['periodFrom', 'Tidigaste önskade start'],
    ['periodTo', 'Senaste önskade start'],
    ['place', 'Plats'],
  ]
  for (const [field, label] of fields) {
    const value = draft[field]
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(String(value))
  }
}

/** Writes the whole draft that is open on the page and goes on to the pre-flight. */
export async function draftOrder(page: Page, draft: Draft): Promise<void> {
  // The form is asked for where the service leaves a choice, and the place where one may meet.
  for (const choice of await page.getByRole('radio', { name: 'På plats', exact: true }).all())
    await choice.check()
  const { place, ...rest } = draft
  const asksForPlace = (await page.getByLabel('Plats', { exact: true }).count()) > 0
  await fillDraft(page, asksForPlace ? draft : rest)
  const isInformed = page.getByRole('radiogroup', { name: 'Är skyddsombudet informerat?' })
  await isInformed.getByRole('radio', { name: 'Ja' }).check()
  await page.getByRole('button', { name: 'Spara och granska' }).click()
  await expect(page.getByRole('heading', { name: 'Granska och skicka', level: 1 })).toBeVisible()
}

/** From the pre-flight. Leaves the reader at the order, which now waits for four signatures. */
export async function sendOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skicka för signering' }).click()
  await expect(page.getByRole('status').getByText('Avropet är skickat.')).toBeVisible()
  await expectSigned(page, 0)
}

/** Signs on the page that a signing link leads to. */
export async function signFor(page: Page, party: string): Promise<void> {
  await page.getByRole('button', { name: `Signera för ${party}` }).click()
  await expect(page.getByRole('status').getByText(/Din signatur är satt|Alla har signerat/)).toBeVisible()
}

/** Declines on the page that a signing link leads to. */
export async function declineFor(page: Page, party: string, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Avböj och berätta varför' }).click()
  await expect(page.getByRole('heading', { name: `Avböj för ${party}`, level: 1 })).toBeVisible()
  await page.getByLabel('Varför avböjer ni?').fill(reason)
  await page.getByRole('button', { name: 'Avböj', exact: true }).click()
  await expect(page.getByRole('status').getByText('Du har avböjt.')).toBeVisible()
}

/** Reads why the order came back and corrects it. Leaves the reader at the pre-flight of the next version. */
export async function correctOrder(page: Page, reason: string, corrected: Partial<Draft>): Promise<void> {
  await page.getByRole('link', { name: 'Skriv version 2' }).click()
  // The order's page says the reason twice; the page to write on says it once.
  await expect(page.getByRole('heading', { name: 'Skriv version 2', level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByText(reason).first()).toBeVisible()
  await fillDraft(page, corrected)
  await page.getByRole('button', { name: 'Spara och granska' }).click()
  await expect(page.getByRole('heading', { name: 'Granska och skicka', level: 1 })).toBeVisible()
}

/** The ring and the words beside it say how many of the four have signed. */
export async function expectSigned(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('img', { name: `${count} av 4 parter har signerat` })).toBeVisible()
}

import type { Locator, Page } from '@playwright/test'
import { addDays } from '@/lib/dates'
import { linkMailedTo, type MailServer } from '../../support/mail-server'
import { today } from './counting'
import { draftFor, draftOrder, startOrder } from './ordering'
import { expect } from './portal-test'
import { giveDevice } from './virtual-device'

/** Somebody who has an address and a browser of their own. */
export type Somebody = { email: string; page: Page }
export type Founders = Record<'ada' | 'bo' | 'hr' | 'ofr', Somebody> & { mail: MailServer }

export const ORGANISATION = 'Norrviks vattenverk'
const SERVICE = { name: 'Arbetsliv 2.0', slug: 'arbetsliv-2-0' }

/** An admin's first sign-in, by the link that the command printed: then the passkey of their device is made. */
export async function signInAtFirst({ page }: Somebody, link: string): Promise<void> {
  await giveDevice(page)
  await page.goto(link)
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('button', { name: 'Skapa passkey' }).click()
  await expect(page.getByRole('link', { name: 'Fortsätt utan en till' })).toBeVisible()
  await page.goto('/oversikt')
}

/** From "Kom igång": the members out of a file, and one service that can be ordered. */
export async function fillThePortal({ page }: Somebody, csv: string): Promise<void> {
  await page.getByRole('link', { name: 'Kom igång' }).click()
  await page.getByRole('link', { name: 'Läs in dem från en fil' }).click()
  const file = { name: 'medlemmar.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Titta på filen' }).click()
  await page.getByRole('button', { name: /^Läs in \d+ rad/ }).click()
  await expect(page.getByText('Filen är inläst.', { exact: true })).toBeVisible()
  await page.goto('/admin/kom-igang')
  await page.getByRole('link', { name: 'Publicera tjänsterna' }).click()
  await page.getByRole('button', { name: 'Läs in programmets tjänster som utkast' }).click()
  await page.getByRole('link', { name: SERVICE.name }).click()
  await page.getByRole('link', { name: 'Ändringar', exact: true }).click()
  await page.getByRole('button', { name: 'Publicera utgåva 1' }).click()
  await page.getByRole('link', { name: 'Öppna', exact: true }).click()
  await page.getByRole('button', { name: 'Öppna', exact: true }).click()
  await expect(page.getByText('Tjänsten har bytt läge.')).toBeVisible()
}

/** The employer and one union get their people. Of the other two it is attested that they have nobody. */
export async function inviteTheParties({ ada, bo, hr, ofr }: Founders): Promise<void> {
  const at = ada.page
  await at.goto('/admin/kom-igang')
  await at.getByRole('link', { name: 'Bjud in de första parterna' }).click()
  await at.getByRole('link', { name: ORGANISATION }).click()
  await invite(at, { party: 'Arbetsgivaren', name: 'Hanna HR', email: hr.email, button: 'Skicka inbjudan' })
  await openForms(at, 'OFR/S,P,O')
  await partyOf(at, 'OFR/S,P,O').getByText('Lägg till en lokal facklig organisation').click()
  await partyOf(at, 'OFR/S,P,O').getByLabel('Den lokala organisationens namn').fill('Vision Norrvik')
  await partyOf(at, 'OFR/S,P,O').getByRole('button', { name: 'Lägg till' }).click()
  await expect(at.getByText('Den lokala fackliga organisationen är tillagd.')).toBeVisible()
  await invite(at, { party: 'OFR/S,P,O', name: 'Olle Fack', email: ofr.email, button: 'Föreslå' })
  for (const union of ['Saco-S', 'Seko']) await attest(at, union)
  await bo.page.goto(new URL(at.url()).pathname)
  await bo.page.getByRole('button', { name: 'Bekräfta och skicka till Olle Fack' }).click()
  for (const union of ['Saco-S', 'Seko']) {
    await partyOf(bo.page, union).getByRole('button', { name: 'Bekräfta intyget' }).click()
    await expect(partyOf(bo.page, union).getByText('Kansliet intygar att parten inte har')).toBeVisible()
  }
}

/** The two accept, one writes and sends, both sign. Leaves the employer at the valid order. */
export async function agree({ hr, ofr, mail }: Founders): Promise<void> {
  await accept(hr, mail)
  await accept(ofr, mail)
  const order = await startOrder(hr.page, SERVICE.slug)
  await draftOrder(hr.page, draftFor('första'))
  await hr.page.getByRole('button', { name: 'Skicka för signering' }).click()
  await expect(hr.page.getByText('Avropet är skickat.')).toBeVisible()
  await ofr.page.goto(await linkMailedTo(mail, { to: ofr.email, path: `${order}/signera` }))
  await ofr.page.getByRole('button', { name: 'Signera för OFR/S,P,O' }).click()
  await hr.page.goto(`${order}/signera`)
  await hr.page.getByRole('button', { name: 'Signera för arbetsgivaren' }).click()
  await expect(hr.page.getByText('Alla har signerat. Avropet är giltigt')).toBeVisible()
}

async function accept({ email, page }: Somebody, mail: MailServer): Promise<void> {
  await page.goto(await linkMailedTo(mail, { to: email, path: '/inbjudan' }))
  await page.getByRole('button', { name: 'Tacka ja och fortsätt' }).click()
  await expect(page.getByText('Du har fått din behörighet.')).toBeVisible()
}

/** The forms for a party stand there once they are asked for, and stay after each step. */
async function openForms(page: Page, party: string): Promise<Locator> {
  const section = partyOf(page, party)
  const way = section.getByRole('link', { name: /^Ändra för / })
  await expect(section).toBeVisible()
  if (await way.isVisible()) await way.click()
  await expect(way).toHaveCount(0)
  return section
}

function partyOf(page: Page, party: string): Locator {
  return page.getByRole('region', { name: party })
}

type Invited = { party: string; name: string; email: string; button: string }

async function invite(page: Page, { party, name, email, button }: Invited): Promise<void> {
  const section = await openForms(page, party)
  const form = section.locator('form').filter({ has: page.getByRole('button', { name: button }) })
  // Where nobody can sign it stands open.
  const fold = section.getByText(/^Bjud in någon för/)
  if (await fold.isVisible()) await fold.click()
  await form.getByLabel('Namn', { exact: true }).fill(name)
  await form.getByLabel('E-postadress').fill(email)
  await form.getByRole('radio', { name: /^Signera|^Signer/ }).check()
  await form.getByRole('button', { name: button }).click()
  await expect(partyOf(page, party).getByText(name, { exact: true })).toBeVisible()
}

async function attest(page: Page, party: string): Promise<void> {
  const section = await openForms(page, party)
  await section.getByText(/^Intyga att .* saknar lokal motpart$/).click()
  await section.getByLabel('Hur vet ni det?').fill('Facket har svarat att ingen finns här.')
  await section.getByLabel('Gäller till och med').fill(addDays(today(), 90))
  await section.getByRole('button', { name: 'Intyga', exact: true }).click()
  await expect(partyOf(page, party).getByText('väntar på att en kollega')).toBeVisible()
}

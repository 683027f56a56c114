import type { Page } from '@playwright/test'
import { demoPersonas } from '@seed/demo-personas'
import { expectAccessible } from './steps/looking'
import { countMail, openNewMail } from './steps/mailing'
import { expect, test } from './steps/portal-test'
import { askForSignInMail, signIn, site } from './steps/signing-in'

const SUBJECT = 'Logga in i Hållbart arbetsliv'

/** Asks for a sign-in mail and opens it in the demo's inbox. */
async function openSignInMail(page: Page, email: string): Promise<void> {
  const before = await countMail(page, email, SUBJECT)
  await askForSignInMail(page, email)
  await openNewMail(page, { receiver: email, subject: SUBJECT, before })
}

async function expectSignedIn(page: Page): Promise<void> {
  await expect(page).toHaveURL('/oversikt')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hej')
}

test('a link signs in once: opening it burns nothing, pressing does', async ({ visit }) => {
  const { email } = demoPersonas['union-ofr']
  const page = await visit()
  await openSignInMail(page, email)
  const link = page.getByRole('link', { name: `${site}/logga-in/lank` })
  const address = (await link.getAttribute('href')) ?? ''
  for (let scan = 0; scan < 3; scan++) expect((await page.request.get(address)).status()).toBe(200)
  await link.click()
  const signIn = page.getByRole('button', { name: 'Logga in', exact: true })
  await expect(signIn).toBeVisible()
  await expectAccessible(page, 'a sign-in link')
  await signIn.click()
  await expectSignedIn(page)
  // The page that waits for a code in another tab leads on.
  await page.goto('/logga-in/skickat?till=%2Favrop')
  await page.getByRole('main').getByRole('link', { name: 'Gå vidare' }).click()
  await expect(page).toHaveURL('/avrop')

  const other = await visit()
  await other.goto(address)
  await expect(other.getByRole('heading', { name: 'Länken gäller inte längre' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Logga in', exact: true })).toHaveCount(0)
  await other.goto('/oversikt')
  await expect(other).toHaveURL('/logga-in?till=%2Foversikt')
})

test('the code in the mail signs in, a wrong one does not', async ({ visit }) => {
  const { email } = demoPersonas['union-saco']
  const page = await visit()
  await openSignInMail(page, email)
  const code = ((await page.getByRole('article').textContent()) ?? '').match(/\b\d{8}\b/)?.[0] ?? ''
  await page.goto('/logga-in/kod')
  // The address was typed once already.
  await expect(page.getByLabel('E-postadress')).toHaveValue(email)
  const tryCode = async (typed: string) => {
    await page.getByLabel('E-postadress').fill(email)
    await page.getByLabel('Kod', { exact: true }).fill(typed)
    await page.getByRole('button', { name: 'Logga in', exact: true }).click()
  }
  await tryCode(code === '00000000' ? '11111111' : '00000000')
  await expect(
    page.getByRole('alert', { name: /^Det gick inte/ }).getByText('Koden stämmer inte'),
  ).toBeVisible()
  await expect(page.getByLabel('E-postadress')).toHaveValue(email)
  await tryCode(code)
  await expectSignedIn(page)
})

test('an unknown address gets the same answer and no mail', async ({ visit }) => {
  const page = await visit()
  await askForSignInMail(page, 'ingen.alls@okand.example')
  expect(await countMail(page, 'ingen.alls@okand.example', SUBJECT)).toBe(0)
})

test('a language chosen in a browser is that browser’s, and mail keeps the one chosen for it', async ({
  visit,
}) => {
  const page = await visit()
  // Swedish until somebody chooses, whatever the browser asks for.
  const asked = await page.request.get('/statistik', { headers: { 'Accept-Language': 'en' } })
  expect(await asked.text()).toContain('lang="sv"')
  await page.goto('/statistik')
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL('/statistik')
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible()
  await signIn(page.context(), 'reader')
  await page.goto('/konto')
  await expect(page.getByRole('heading', { name: 'My account', level: 1 })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Svenska' })).toBeChecked()
  // The press in the head changes no mail for one who is signed in either.
  await page.getByRole('banner').getByRole('button', { name: 'Svenska' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('radio', { name: 'Svenska' })).toBeChecked()
})

test('the language of mail is chosen under the account, and is that of a browser where none is chosen', async ({
  visit,
}) => {
  const page = await visit({ persona: 'reader' })
  const choose = async (language: string, press: string, told: string) => {
    await page.getByRole('radio', { name: language }).check()
    await page.getByRole('button', { name: press }).click()
    await expect(page.getByText(told)).toBeVisible()
  }
  await page.goto('/konto')
  await choose('English', 'Spara språket', 'Ditt val av mejl är sparat.')
  await expect(page.getByRole('heading', { name: 'Mitt konto', level: 1 })).toBeVisible()
  const elsewhere = await visit({ persona: 'reader' })
  await elsewhere.goto('/konto')
  await expect(elsewhere.getByRole('heading', { name: 'My account', level: 1 })).toBeVisible()
  await choose('Svenska', 'Spara språket', 'Ditt val av mejl är sparat.')
})

test('the list of sessions ends one elsewhere, and signing out ends the own', async ({ visit }) => {
  const here = await visit({ persona: 'hr-other' })
  const elsewhere = await visit({ persona: 'hr-other' })
  await here.goto('/konto')
  await here.getByRole('button', { name: 'Avsluta alla andra inloggningar' }).click()
  await expect(here.getByText('Alla andra inloggningar är avslutade.')).toBeVisible()
  await elsewhere.goto('/intresse')
  await expect(elsewhere).toHaveURL('/logga-in?till=%2Fintresse')

  await here.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click()
  await expect(here).toHaveURL('/')
  await here.goto('/konto')
  await expect(here).toHaveURL('/logga-in?till=%2Fkonto')
})

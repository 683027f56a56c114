import type { Locator, Page } from '@playwright/test'
import { demoPersonas } from '@seed/demo-personas'
import { ageSignIns } from '../support/reading'
import { awaitMail, ORGANISATION } from './steps/cast'
import { expectNoSidewaysScrolling } from './steps/looking'
import { countMail, openNewMail } from './steps/mailing'
import {
  expectSigned,
  fillDraft,
  newOrderAwaitingSignatures,
  partyOf,
  sendOrder,
  signFor,
} from './steps/ordering'
import { expectAnsweredInSight, expectNoEmptyStretch, expectNothingHidden } from './steps/phone-looking'
import { expect, phone, test } from './steps/portal-test'
import { askForSignInMail, site } from './steps/signing-in'

const SIGN_IN = 'Logga in i Hållbart arbetsliv'
const ASKED = `Signera avropet av Arbetsliv 2.0, ${ORGANISATION}`
const LOW = { width: 390, height: 664 }
const again = { name: 'Logga in på nytt för att signera' }

/** Follows the link in a sign-in mail, as far as the button that signs in. */
async function followSignInMail(page: Page, email: string, ask: () => Promise<void>) {
  const before = await countMail(page, email, SIGN_IN)
  await ask()
  await openNewMail(page, { receiver: email, subject: SIGN_IN, before })
  await page.getByRole('link', { name: `${site}/logga-in/lank` }).click()
}

const pressSignIn = (page: Page) => page.getByRole('button', { name: 'Logga in', exact: true }).click()

test('from the mail to a signed order on a phone takes two presses', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  const page = await visit({ persona: 'union-seko', ...phone })
  const openMail = await awaitMail(page, 'union-seko', ASKED)
  await newOrderAwaitingSignatures(hr)
  await openMail()
  let presses = 0
  const press = async (target: Locator) => {
    presses += 1
    await target.tap()
  }
  await press(page.getByRole('link', { name: `Läs och signera för ${partyOf['union-seko']}` }))
  await press(page.getByRole('button', { name: `Signera för ${partyOf['union-seko']}` }))
  await expect(page.getByRole('status').getByText('Din signatur är satt')).toBeVisible()
  await expectSigned(page, 1)
  expect(presses).toBe(2)
})

test('a small phone shows the need before any button, and no bar hides what has focus', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  const order = await newOrderAwaitingSignatures(hr)
  const page = await visit({ persona: 'union-seko', ...phone, viewport: LOW })
  await page.goto(`${order}/signera`)
  const need = await page.getByText('Stressen märks först när någon blir sjuk').boundingBox()
  const bar = await page.getByRole('link', { name: 'Till signaturen' }).boundingBox()
  expect((need?.y ?? 664) + (need?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
  const own = [`${order}/signera`, `${order}/avboj`, order]
  for (const path of [...own, '/tjanster/fanga-tidiga-tecken', '/avrop', '/intresse']) {
    await page.goto(path)
    await expectNothingHidden(page, path)
  }
})

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a person who signed in long ago does so by one press and signs on the same page, ${way}`, async ({
    visit,
  }) => {
    const hr = await visit({ persona: 'hr', javaScriptEnabled })
    const order = await newOrderAwaitingSignatures(hr)
    const page = await visit({ persona: 'union-ofr', javaScriptEnabled, ...phone })
    await page.goto(`${order}/signera`)
    // The page was opened in time; the press comes too late, and binds nobody.
    await ageSignIns(demoPersonas['union-ofr'].email)
    await page.getByRole('button', { name: `Signera för ${partyOf['union-ofr']}` }).click()
    await expect(page.getByRole('button', again)).toBeVisible()
    await expect(page).toHaveURL(`${order}/signera`)
    await hr.goto(order)
    await expectSigned(hr, 0)
    await expectNoSidewaysScrolling(page, 'signing again')
    await page.getByRole('button', again).click()
    await expect(page.getByRole('button', again)).toHaveCount(0)
    await expect(page).toHaveURL(`${order}/signera`)
    await signFor(page, partyOf['union-ofr'])
    await expectSigned(page, 1)
  })
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`on a low phone one lands at what was done, and on the way back at the top, ${way}`, async ({
    visit,
  }) => {
    const hr = await visit({ persona: 'hr' })
    const order = await newOrderAwaitingSignatures(hr)
    const page = await visit({ persona: 'union-seko', javaScriptEnabled, ...phone, viewport: LOW })
    await page.goto(`${order}/signera`)
    await page.getByRole('link', { name: 'Ställ en fråga först' }).click()
    const question = page.getByLabel('Din fråga', { exact: true })
    await expect(page.getByText('Ställ en fråga', { exact: true })).toBeVisible()
    await expect(question).toBeFocused()
    await expect(page.getByRole('radio', { name: 'Alla parter' })).toBeInViewport()
    const send = page.getByRole('button', { name: 'Skicka frågan' })
    await send.click()
    await expect(page.getByRole('alert').filter({ hasText: 'Din fråga' })).toBeVisible()
    await question.fill('Vilken dag börjar vi?')
    await send.click()
    await expect(page.getByRole('status').getByText('Frågan är skickad.')).toBeInViewport()
    await page.getByRole('link', { name: 'Läs det du skrev' }).click()
    await expect(page.getByRole('list').getByText('Vilken dag börjar vi?')).toBeInViewport()
    const other = await visit({ persona: 'hr', javaScriptEnabled, ...phone, viewport: LOW })
    await expectAnsweredInSight(other, order, 'Vilken dag börjar vi')
    await page.goto(`${order}/signera`)
    const toSignature = page.getByRole('link', { name: 'Till signaturen' })
    await page.getByText('Meny', { exact: true }).click()
    await expect(toSignature).toBeHidden()
    await page.getByText('Meny', { exact: true }).click()
    await toSignature.click()
    await expectNoEmptyStretch(page)
    await signFor(page, partyOf['union-seko'])
    await expect(page.getByRole('status').getByText('Din signatur är satt')).toBeInViewport()
    await page.goBack()
    const nothing = page.getByRole('heading', { name: 'Det finns inget att signera nu' })
    await expect(nothing).toBeVisible()
    // Without script the browser alone decides where one comes back to.
    if (!javaScriptEnabled) return
    await expect(nothing).toBeInViewport()
    await expect(page.getByRole('contentinfo').getByText('Kontakta kansliet')).not.toBeInViewport()
  })
}

test('a text that changed under the reader is not signed: the new one is shown, and what is new in it', async ({
  visit,
}) => {
  const hr = await visit({ persona: 'hr' })
  const order = await newOrderAwaitingSignatures(hr)
  const page = await visit({ persona: 'union-seko', ...phone })
  await page.goto(`${order}/signera`)
  await hr.goto(`${order}/signera`)
  await signFor(hr, 'arbetsgivaren')
  await hr.goto(order)
  // One press ends nobody's signature: it first says whose.
  await hr.getByText('Ändra innehållet').click()
  const falls = hr.getByText('Signaturen från arbetsgivaren slutar då att gälla.')
  await expect(falls.filter({ visible: true })).toHaveCount(1)
  await expectSigned(hr, 1)
  await hr.getByRole('button', { name: 'Skriv version 2' }).click()
  await expect(hr.getByRole('heading', { name: 'Skriv version 2', level: 1 })).toBeVisible()
  await expect(hr.getByText('Signaturen från arbetsgivaren på version 1 gäller inte längre.')).toBeVisible()
  await fillDraft(hr, { goal: 'Alla chefer pratar om arbetsbelastning varje vecka.' })
  await hr.getByRole('button', { name: 'Spara och granska' }).click()
  await expect(hr.getByRole('heading', { name: 'Det här har ni ändrat sedan version 1' })).toBeVisible()
  await sendOrder(hr)

  await page.getByRole('button', { name: 'Signera för Seko' }).click()
  await expect(page.getByRole('alert').getByText('Du har inte signerat')).toBeVisible()
  await expect(page.getByText('Avropet ändrades medan du läste. Här är version 2.')).toBeVisible()
  await expect(page.locator('ins', { hasText: 'vecka' })).toBeVisible()
  await expect(page.locator('del', { hasText: 'månad' })).toBeVisible()
  await expectSigned(page, 0)
  await signFor(page, partyOf['union-seko'])
  await expectSigned(page, 1)
})

test('a person who signs in by mail comes back to the signing page, and nobody else does in their place', async ({
  visit,
}) => {
  test.slow()
  const { email } = demoPersonas['union-saco']
  const hr = await visit({ persona: 'hr' })
  const order = await newOrderAwaitingSignatures(hr)
  const page = await visit({ javaScriptEnabled: false, ...phone })
  await followSignInMail(page, email, () => askForSignInMail(page, email))
  await pressSignIn(page)
  await expect(page).toHaveURL('/oversikt')
  await ageSignIns(email)

  await followSignInMail(page, email, async () => {
    await page.goto(`${order}/signera`)
    await page.getByRole('button', again).click()
    await expect(page.getByRole('heading', { name: 'Titta i din inkorg', level: 1 })).toBeVisible()
    await expect(page.getByLabel('E-postadress')).toHaveValue(email)
  })
  // The same link in a browser where somebody else is signed in.
  await hr.goto(page.url())
  await pressSignIn(hr)
  await expect(hr.getByRole('alert').filter({ hasText: 'en annan person än du' })).toBeVisible()
  await hr.goto(`${order}/signera`)
  await expect(hr.getByRole('button', { name: 'Signera för arbetsgivaren' })).toBeVisible()

  await pressSignIn(page)
  await expect(page).toHaveURL(`${order}/signera`)
  await signFor(page, partyOf['union-saco'])
  await expectSigned(page, 1)
})

import type { Locator, Page, Request } from '@playwright/test'
import { demoPersonas } from '@seed/demo-personas'
import { expectAccessible } from './steps/looking'
import { countMail, openNewMail } from './steps/mailing'
import { newOrderAwaitingSignatures } from './steps/ordering'
import { expect, phone, test } from './steps/portal-test'
import { site } from './steps/signing-in'
import { giveDevice } from './steps/virtual-device'

const SUBJECT = 'Logga in i Hållbart arbetsliv'

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/konto')
  await page.getByText('Lägg till en passkey', { exact: true }).click()
  await page.getByLabel('Namn på passkeyn').fill(name)
  await page.getByRole('button', { name: 'Skapa passkey' }).click()
  await expect(page.getByText('Passkeyn är tillagd.')).toBeVisible()
}

async function signOut(page: Page): Promise<void> {
  await page.request.post(`${site}/logga-ut`, { headers: { origin: site } })
}

/** Presses, and how many there were. The first is the link in the mail that asks for a signature. */
function counted(presses = 1) {
  const press = async (what: Locator) => {
    presses += 1
    await what.click()
  }
  return { press, count: () => presses }
}

test('from the mail to a signature: three presses with a passkey, five with a mailed link', async ({
  visit,
}) => {
  const order = await newOrderAwaitingSignatures(await visit({ persona: 'hr' }))
  const saco = await visit({ persona: 'union-saco', ...phone })
  await giveDevice(saco, { isSuggested: true })
  await addPasskey(saco, 'Jobbmobilen')
  await signOut(saco)
  // The device chooses the suggestion by itself: a person presses it.
  const byPasskey = counted(2)
  await saco.goto(`${order}/signera`)
  await byPasskey.press(saco.getByRole('button', { name: 'Signera för Saco-S' }))
  await expect(saco.getByText('Din signatur är satt.')).toBeVisible()
  await saco.goto('/konto')
  await expect(saco.getByRole('table').getByText('Passkey', { exact: true })).toBeVisible()
  await expect(saco.getByText(/^Skapad .*senast använd/)).toBeVisible()

  const seko = await visit(phone)
  const { email } = demoPersonas['union-seko']
  const before = await countMail(seko, email, SUBJECT)
  const byMail = counted()
  await seko.goto(`${order}/signera`)
  await seko.getByLabel('E-postadress').fill(email)
  await byMail.press(seko.getByRole('button', { name: 'Skicka länk och kod' }))
  await openNewMail(seko, { receiver: email, subject: SUBJECT, before })
  await byMail.press(seko.getByRole('link', { name: `${site}/logga-in/lank` }))
  await byMail.press(seko.getByRole('button', { name: 'Logga in', exact: true }))
  await byMail.press(seko.getByRole('button', { name: 'Signera för Seko' }))
  await expect(seko.getByText('Din signatur är satt.')).toBeVisible()
  expect([byPasskey.count(), byMail.count()]).toEqual([3, 5])
})

test('passkeys are named, taken away and missed, and each fault has a clear answer', async ({ visit }) => {
  const page = await visit({ persona: 'hr-other' })
  const device = await giveDevice(page)
  await addPasskey(page, 'Mobilen')
  await expectAccessible(page, 'an account with a passkey')
  await page.getByLabel('Namn', { exact: true }).fill('Nya mobilen')
  await page.getByRole('button', { name: 'Byt namn', exact: true }).click()
  await expect(page.getByText('Passkeyn har fått sitt nya namn.')).toBeVisible()

  // The device has one already.
  await page.getByText('Lägg till en passkey', { exact: true }).click()
  await page.getByLabel('Namn på passkeyn').fill('Mobilen en gång till')
  await page.getByRole('button', { name: 'Skapa passkey' }).click()
  await expect(page.getByText('Den här enheten har redan en passkey för dig.')).toBeVisible()
  await expect(page.getByLabel('Namn på passkeyn')).toHaveValue('Mobilen en gång till')

  // It is taken away here, and the device still offers it.
  await page.getByRole('button', { name: 'Ta bort Nya mobilen' }).click()
  await expect(page.getByText('Passkeyn är borttagen.')).toBeVisible()
  await signOut(page)
  await page.goto('/logga-in')
  await page.getByRole('button', { name: 'Logga in med passkey' }).click()
  await expect(page.getByText('Vi känner inte igen passkeyn.').first()).toBeVisible()

  // The finger is another's.
  await device.forgetPerson()
  await page.getByRole('button', { name: 'Logga in med passkey' }).click()
  await expect(page.getByText('Det blev avbrutet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skicka länk och kod' })).toBeVisible()
})

test('without JavaScript the ways by mail remain, and the page says so', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/logga-in')
  await expect(page.getByText('Passkeys kräver JavaScript.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skicka länk och kod' })).toBeVisible()
})

test('a session says two minutes before that it ends, and one press keeps it', async ({ visit }) => {
  const page = await visit({ persona: 'reader' })
  await page.clock.install()
  await page.goto('/statistik')
  const notice = page.getByRole('alert').getByRole('button', { name: 'Fortsätt vara inloggad' })
  // Another tab has used it meanwhile: the server says that much is left.
  const asked: Request[] = []
  page.on('request', request => request.url().endsWith('/api/session') && asked.push(request))
  // The page's script may not have begun when the clock first goes on. It asks once until it is answered.
  await expect(async () => {
    await page.clock.fastForward('58:30')
    await expect.poll(() => asked, { timeout: 2_000 }).not.toEqual([])
  }).toPass()
  await (await asked[0]?.response())?.finished()
  await expect(notice).toHaveCount(0)
  const soon = {
    seconds: 110,
    canStay: true,
    title: 'Snart',
    text: 'Om två minuter',
    press: 'Fortsätt vara inloggad',
  }
  await page.route('/api/session', route =>
    route.request().method() === 'GET' ? route.fulfill({ json: soon }) : route.continue(),
  )
  // Nor may it have read the answer, and set its next alarm.
  await expect(async () => {
    await page.clock.fastForward('58:30')
    await expect(notice).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expectAccessible(page, 'a session that ends soon')
  await notice.click()
  await expect(notice).toHaveCount(0)
})

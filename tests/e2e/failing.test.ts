import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { whileAway, whileLocked, whileReadOnly } from '../support/database-away'
import { fillDraft, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'
import { postForm } from './steps/signing-in'

// A failure is said in a whole page in the reader's language, with or without script. No typed word is lost.

const { superuserUrl } = JSON.parse(process.env.PORTAL_TEST_POSTGRES ?? '{}')
const OUTAGE = 'Portalen går inte att nå just nu'
const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click()

// The browser's own line about each answer that says what failed.
test.use({ provokedErrors: [/status of (401|409|503)/] })

/** A draft on the screen, and a need that nobody else has written. */
async function aDraft(visit: (as: object) => Promise<Page>, as: object = {}) {
  const page = await visit({ persona: 'hr', ...as })
  await startOrder(page, 'arbetsliv-2-0')
  const need = `Behovet ${randomUUID()} <b>"å"</b>`
  await fillDraft(page, { need })
  return { page, need }
}

async function expectKept(page: Page, need: string): Promise<void> {
  const kept = page.getByRole('textbox', { name: 'Behovet', exact: true })
  await expect(kept).toHaveValue(need)
}

async function expectSaved(page: Page, need: string): Promise<void> {
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
  await expect(page.getByText(need)).toBeVisible()
}

test('an outage is told without script, with a reference, to people and to programs', async ({ visit }) => {
  const { request } = await visit({ persona: 'hr' })
  await whileAway(superuserUrl, async () => {
    for (const path of ['/', '/tjanster', '/oversikt', '/avrop', '/nyheter.xml']) {
      const answer = await request.get(path)
      expect([path, answer.status(), answer.headers()['retry-after']]).toEqual([path, 503, '30'])
      const html = (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '')
      expect(html).toContain(`<h1`)
      expect(html).toContain('Du är fortfarande inloggad')
      expect(html).toContain(answer.headers()['x-request-id'] ?? 'no reference')
    }
    const api = await request.get('/api/v1/services')
    expect([api.status(), api.headers()['content-type']]).toEqual([503, 'application/problem+json'])
    expect((await request.get('/api/health')).status()).toBe(503)
    expect((await request.get('/api/health/live')).status()).toBe(200)
    expect((await request.get('/avbrott.css')).status()).toBe(200)
    const english = await request.get('/tjanster', { headers: { cookie: 'locale=en' } })
    expect(await english.text()).toContain('You are still signed in')
  })
  expect((await request.get('/oversikt', { maxRedirects: 0 })).status()).toBe(200)
})

test('a form posted into an outage without JavaScript keeps its text, and goes when it is sent again', async ({
  visit,
}) => {
  const { page, need } = await aDraft(visit, { javaScriptEnabled: false })
  await whileAway(superuserUrl, async () => {
    await save(page)
    await expect(page.getByRole('heading', { name: OUTAGE, level: 1 })).toBeVisible()
    await expectKept(page, need)
  })
  await page.getByRole('button', { name: 'Skicka igen' }).click()
  await expectSaved(page, need)
})

test('a form posted into an outage with JavaScript keeps its text', async ({ visit }) => {
  const { page, need } = await aDraft(visit)
  await whileAway(superuserUrl, async () => {
    await save(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Inget har sparats' })).toBeVisible()
    await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue(need)
  })
  await save(page)
  await expectSaved(page, need)
})

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a save that meets a lock or a database that is only read is answered in its form, ${way}`, async ({
    visit,
  }) => {
    const { page, need } = await aDraft(visit, { javaScriptEnabled })
    await whileLocked(process.env.DATABASE_OWNER_URL ?? '', 'Order', async () => {
      await save(page)
      const told = page.getByRole('alert').filter({ hasText: 'Någon annan sparar i samma uppgifter' })
      await expect(told).toBeVisible()
      await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue(need)
    })
    await whileReadOnly(superuserUrl, async () => {
      await save(page)
      await expect(page.getByRole('alert').filter({ hasText: 'bara att läsa' })).toBeVisible()
      await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue(need)
    })
    await save(page)
    await expectSaved(page, need)
  })
}

test('a form of a former build is told so without JavaScript, with its text', async ({ visit }) => {
  const { page, need } = await aDraft(visit, { javaScriptEnabled: false })
  // The name of the action, as another build gave it.
  await page.route('**/redigera', async route => {
    const request = route.request()
    if (request.method() !== 'POST') return route.continue()
    const body = request.postDataBuffer()?.toString('latin1') ?? ''
    const former = body.replace(/"id":"(\w{4})\w{36}/, (_, begin) => `"id":"${begin}${'0'.repeat(36)}`)
    await route.continue({ postData: Buffer.from(former, 'latin1') })
  })
  await save(page)
  await expect(
    page.getByRole('heading', { name: 'Sidan har uppdaterats sedan du öppnade den' }),
  ).toBeVisible()
  await expectKept(page, need)
})

test('a form of a former build with JavaScript keeps its text and says so', async ({ visit }) => {
  const { page, need } = await aDraft(visit)
  await page.route('**/redigera', async route => {
    const headers = route.request().headers()
    const action = headers['next-action']
    if (!action) return route.continue()
    await route.continue({ headers: { ...headers, 'next-action': action.slice(0, 4).padEnd(42, '0') } })
  })
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Sidan har uppdaterats' })).toBeVisible()
  await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue(need)
})

test('a form of a person who was signed out keeps its text without JavaScript and leads to sign in', async ({
  visit,
}) => {
  const { page, need } = await aDraft(visit, { javaScriptEnabled: false })
  await postForm(page.context(), '/logga-ut', {})
  await save(page)
  await expect(page.getByRole('heading', { name: 'Du är utloggad', level: 1 })).toBeVisible()
  await expectKept(page, need)
  await expect(page.getByRole('link', { name: 'Logga in i en ny flik' })).toHaveAttribute(
    'href',
    /^\/logga-in\?till=%2Favrop%2F/,
  )
  await postForm(page.context(), '/api/demo/sign-in', { persona: 'hr' })
  await page.getByRole('button', { name: 'Skicka igen' }).click()
  await expectSaved(page, need)
})

test('what is written and chosen while a refusal is under way stays', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  const answering = new AbortController()
  await page.route('**/intresse/ny?*', async route => {
    if (route.request().method() === 'POST') await once(answering.signal, 'abort')
    await route.continue()
  })
  await page.goto('/intresse/ny?tjanst=kollektiv-formaga')
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Visa intresse' }).click()
  const need = page.getByLabel('Vad behöver ni?')
  await need.fill('Det här skrev jag medan jag väntade.')
  const later = page.getByRole('radio', { name: 'Längre fram' })
  await later.check()
  answering.abort()
  await expect(page.getByRole('alert', { name: /^Rätta/ })).toBeVisible()
  await expect(need).toHaveValue('Det här skrev jag medan jag väntade.')
  await expect(later).toBeChecked()
})

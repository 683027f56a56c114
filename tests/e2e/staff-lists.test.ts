import { randomUUID } from 'node:crypto'
import { TOKENS } from '../../scripts/test-portal'
import { aBounce } from '../support/bounce'
import { asSystem } from './steps/morning-rows'
import { expect, phone, test } from './steps/portal-test'

// The staff's lists as plain pages, and the demo's tours.

/** A small laptop, and where a list's first row stands there at the lowest, under the demo's banner. */
const LAPTOP = { width: 1280, height: 800 }
const LOWEST_START = 460
/** Within the first screen of a phone. */
const LOWEST_ON_A_PHONE = 800
/** The height of a row with two lines of text and the room round them. */
const TWO_LINES = 84

/** Its link is no key, so that it can be sent again. Gives its id. */
function aSentMail(): Promise<string> {
  const said = { key: `test:${randomUUID()}`, toAddress: 'borta@verket.example', subject: 'Hej', body: 'Hej' }
  const now = new Date()
  return asSystem(async tx => {
    const data = { ...said, state: 'captured' as const, createdAt: now, sentAt: now }
    return (await tx.mail.create({ data, select: { id: true } })).id
  })
}

test('a mail that came back stands among those that failed, and one press sends it again', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', javaScriptEnabled: false })
  const mailId = await aSentMail()
  const post = (data: string, token: string = TOKENS.PORTAL_BOUNCE_TOKEN) =>
    page.request.post('/api/bounces', {
      data,
      headers: { 'Content-Type': 'message/rfc822', Authorization: `Bearer ${token}` },
    })
  const bounce = aBounce({ mailId })
  const answers = [
    [await post(bounce, 'a wrong one'), 401],
    [await post('Hej'), 422],
    [await post('x'.repeat(1_100_000)), 413],
    [await post(aBounce({ mailId: randomUUID() })), 404],
  ] as const
  for (const [answer, status] of answers) {
    expect([answer.status(), answer.headers()['content-type']]).toEqual([status, 'application/problem+json'])
  }
  expect(await (await post(bounce)).json()).toEqual({ outcome: 'bounced' })
  expect(await (await post(bounce)).json()).toEqual({ outcome: 'already_bounced' })

  await page.goto('/admin/post?lage=bounced')
  const row = page.getByRole('row').filter({ hasText: 'no such user here' })
  await expect(row).toContainText('Studsade')
  await row.getByRole('button').click()
  await expect(page.getByRole('status').filter({ hasText: 'försöker skicka' })).toBeVisible()
})

test('the log is narrowed in its address, kept as a view, renamed and removed, without script', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', javaScriptEnabled: false, ...phone })
  await page.goto('/admin/logg')
  await page.getByText('Välj vad som visas').click()
  await page.getByLabel('Vad', { exact: true }).selectOption('Avrop')
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await page.getByText('Välj vad som visas').click()
  await page.getByLabel('Händelse', { exact: true }).selectOption('Avrop signerat')
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  const events = page.getByRole('table', { name: 'Händelser' })
  await expect(events.getByText('Avrop signerat').first()).toBeVisible()
  await expect(events.getByText('Utkast påbörjat')).toHaveCount(0)

  await page.getByRole('link', { name: 'Mina vyer' }).click()
  await page.getByRole('link', { name: 'Till listan Logg' }).click()
  await expect(page).toHaveURL(/logg\?.*handelse=order\.signed/)
  await page.getByRole('link', { name: 'Spara vyn' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Avrop signerat' })).toBeVisible()
  await page.getByRole('link', { name: 'Avbryt' }).click()
  await expect(page).toHaveURL(/logg\?.*handelse=order\.signed/)
  await page.getByRole('link', { name: 'Spara vyn' }).click()
  await page.getByLabel('Vyns namn').fill('Signaturer')
  await page.getByRole('button', { name: 'Spara vyn' }).click()
  await expect(page.getByText('Vyn är sparad.')).toBeVisible()
  await expect(page).toHaveURL(/logg\?.*handelse=order\.signed/)
  await page.getByRole('link', { name: 'Signaturer', exact: true }).click()
  await expect(page).toHaveURL(/handelse=order\.signed/)
  await page.getByRole('link', { name: 'Ordna vyer' }).click()
  await page.getByRole('link', { name: 'Ändra vyn Signaturer' }).click()
  await page.getByLabel('Vyns namn').fill('Alla signaturer')
  await page.getByRole('button', { name: 'Byt namn' }).click()
  await page.getByRole('link', { name: 'Ändra vyn Alla signaturer' }).click()
  await page.getByRole('button', { name: 'Ta bort vyn' }).click()
  await expect(page.getByText('Vyn är borttagen.')).toBeVisible()
})

test('the rows of each list begin high on a wide screen and on a phone, and its heads order them', async ({
  visit,
}) => {
  const lists = ['avrop', 'leveranser', 'intresse', 'verksamheter', 'post', 'logg']
  const page = await visit({ persona: 'staff', javaScriptEnabled: false, viewport: LAPTOP })
  for (const list of lists) {
    await page.goto(`/admin/${list}`)
    const row = await page.getByRole('table').first().getByRole('row').nth(1).boundingBox()
    expect([list, (row?.y ?? Infinity) <= LOWEST_START]).toEqual([list, true])
  }
  await page.setViewportSize(phone.viewport)
  for (const list of lists) {
    await page.goto(`/admin/${list}`)
    const row = await page.getByRole('table').first().getByRole('row').nth(1).boundingBox()
    expect([list, (row?.y ?? Infinity) <= LOWEST_ON_A_PHONE]).toEqual([list, true])
  }
  await page.goto('/admin/intresse')
  await expect(page.getByLabel('Tjänst', { exact: true })).toBeHidden()
  await page.getByText('Välj vad som visas').click()
  await page.getByLabel('Tjänst', { exact: true }).selectOption('IA-systemet')
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await expect(page.getByText('Välj vad som visas (val gjorda)')).toBeVisible()
  await page.setViewportSize(LAPTOP)
  await expect(page.getByLabel('Tjänst', { exact: true })).toHaveValue('ia-systemet')
  await page.goto('/admin/leveranser?lage=planned')
  await expect(page.getByRole('columnheader', { name: 'Läge' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByLabel('Ordning')).toBeHidden()
  const next = page.getByRole('columnheader', { name: 'Nästa tillfälle' })
  await next.getByRole('link').click()
  await expect(page).toHaveURL(/leveranser\?lage=planned&ordning=nasta$/)
  await expect(next).toHaveAttribute('aria-sort', 'ascending')
  await page.setViewportSize(phone.viewport)
  await expect(page.getByLabel('Ordning')).toHaveValue('nasta')
  await expect(next.getByRole('link')).toBeHidden()
})

test('the menu leads to the calendar’s top with the day that it is in view, without script', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', javaScriptEnabled: false, viewport: LAPTOP })
  const seesHeads = async () => {
    await expect(page.locator('caption')).toBeInViewport({ ratio: 1 })
    for (const head of await page.getByRole('columnheader').all()) {
      await expect(head).toBeInViewport({ ratio: 1 })
    }
  }
  await page.goto('/admin/leveranser')
  await page.getByRole('link', { name: 'Kalender', exact: true }).click()
  await expect(page).toHaveURL(/\/kalender$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('cell').filter({ hasText: 'I dag' })).toBeInViewport()
  await seesHeads()
  await page.setViewportSize(phone.viewport)
  await expect(page.getByRole('cell').filter({ hasText: 'I dag' })).toBeInViewport()
  // The last week too, whatever day it is, on a screen that is lower than the month.
  await page.setViewportSize({ width: LAPTOP.width, height: 500 })
  await page.locator('caption').scrollIntoViewIfNeeded()
  await page.getByRole('rowheader').last().getByRole('link').scrollIntoViewIfNeeded()
  await seesHeads()
})

test('a row of the deliveries is at most two lines high on a small laptop', async ({ visit }) => {
  const page = await visit({ persona: 'staff', viewport: LAPTOP })
  await page.goto('/admin/leveranser')
  const rows = page.locator('tbody tr')
  expect(await rows.count()).toBeGreaterThan(5)
  const heights = await rows.evaluateAll(all => all.map(row => row.getBoundingClientRect().height))
  expect(Math.max(...heights)).toBeLessThan(TWO_LINES)
})

test('the board leads to an order and to the list of its status', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/admin/avrop')
  await page.getByRole('link', { name: 'Visa som tavla' }).click()
  const signing = page.getByRole('region', { name: /^Signeras/ })
  await expect(signing.getByRole('listitem').first()).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(signing.getByRole('listitem').nth(5)).toBeInViewport({ ratio: 1 })
  await signing.getByRole('link', { name: /^Visa alla/ }).click()
  await expect(page).toHaveURL(/\/admin\/avrop\?lage=awaiting_signatures/)
})

test('a tour leads from page to page without script, and is taken up where it was left', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false, ...phone })
  await page.goto('/')
  await page.getByRole('link', { name: 'Ta rundturen' }).click()
  await page.getByRole('button', { name: 'Börja Fackets rundtur' }).click()
  const band = page.getByRole('region', { name: 'Rundtur' })
  await expect(band).toContainText('Fackets rundtur, steg 1 av 5')
  await band.getByRole('link', { name: 'Nästa' }).click()
  await expect(page).toHaveURL(/\/avrop$/)
  await band.getByRole('link', { name: 'Lämna rundturen' }).click()
  await expect(band).toHaveCount(0)
  await page.getByRole('link', { name: 'Fortsätt' }).click()
  await expect(band).toContainText('steg 2 av 5')
  for (const step of [3, 4, 5]) {
    await band.getByRole('link', { name: 'Nästa' }).click()
    await expect(band).toContainText(`steg ${step} av 5`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await band.getByRole('link', { name: 'Avsluta rundturen' }).click()
  await expect(page).toHaveURL(/\/demo\/rundtur$/)
})

import type { Page } from '@playwright/test'
import { demoPersonas } from '@seed/demo-personas'
import { findPlaces } from '../support/find-places'
import { today } from './steps/counting'
import { addOccasion, planOccasion } from './steps/delivering'
import { expectAccessible, expectLowBar } from './steps/looking'
import { expect, phone, test } from './steps/portal-test'

// A deliverer between two rooms: what is today, where and with whom, and two presses when it is over.

for (const javaScriptEnabled of [true, false]) {
  test(`a deliverer’s day on a phone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    visit,
  }) => {
    // The demo's own organisation has one confirmed order, which other walks need as it is.
    const { otherDelivery: delivery } = await findPlaces()
    const title = javaScriptEnabled ? 'Samtal i ledningen' : 'Samtal i gruppen'
    const staff = await visit({ persona: 'staff' })
    await addOccasion(staff, `/leveranser/${delivery}`, title)
    const held = { day: today(), time: '23:00', deliverer: demoPersonas.deliverer.name, participants: 12 }
    await planOccasion(staff, `/leveranser/${delivery}`, { occasion: title, ...held })

    const page = await visit({ persona: 'deliverer', ...phone, javaScriptEnabled })
    await page.goto('/oversikt')
    await expect(page).toHaveURL('/leveranser')
    const own = page.getByRole('region', { name: 'I dag', exact: true })
    const item = own.getByRole('listitem').filter({ hasText: title })
    await expect(item).toContainText('kl. 23:00')
    await expect(item.getByRole('link', { name: '@' })).toHaveAttribute('href', /^mailto:/)
    if (javaScriptEnabled) {
      await expectAccessible(page, 'a deliverer’s day')
      // Looking unfolds all that is folded.
      await page.reload()
    }

    // Two presses: the one that opens the number, and the one that says that it is done.
    await item.locator('summary', { hasText: 'Markera som genomfört' }).click()
    await item.getByLabel('Hur många deltog?').fill('11')
    await item.getByRole('button', { name: 'Spara som genomfört' }).click()
    const said = page.getByRole('status').filter({ hasText: 'Tillfället är markerat som genomfört.' })
    await expect(said).toContainText(title)
    await expect(page).toHaveURL(/\/leveranser\?tillfalle=/)
    await expect(item).toContainText('11 personer deltog')

    // A page of the same step that stood open somewhere says so, and leads to the correction.
    const record = item.getByRole('link', { name: new RegExp(`^Rätta.*${title}`) })
    const correcting = (await record.getAttribute('href')) ?? ''
    await page.goto(correcting.replace(/ratta$/, 'genomford'))
    await expect(page.getByRole('main')).toContainText(/Redan markerat som genomfört .*, 11 deltog/)
    await expect(page.getByRole('main').getByRole('link', { name: /^Rätta/ })).toHaveAttribute(
      'href',
      correcting,
    )
    if (javaScriptEnabled) {
      for (const step of ['planera', 'tider', 'byt-form', 'dela', 'stall-in', 'genomford']) {
        await staff.goto(correcting.replace(/ratta$/, step))
        await expect(staff.getByRole('main'), step).toContainText('Redan markerat som genomfört')
      }
    }
    await page.goBack()

    // A wrong number is put right with a reason from where it was told, and both stay to be read.
    await expect(item.getByRole('link', { name: new RegExp(`^Rätta.*${title}`) })).toBeVisible()
    await said.getByRole('link', { name: new RegExp(`^Rätta.*${title}`) }).click()
    await page.getByLabel('Hur många deltog?').fill('12')
    await page.getByLabel('Varför rättar du?').fill('Jag räknade fel.')
    await page.getByRole('button', { name: 'Spara rättelsen' }).click()
    await expect(page.getByText('Antal från 11 till 12.')).toBeVisible()
    await expect(page.getByText('Skäl: Jag räknade fel.')).toBeVisible()

    // A wall shows the code and its words alone. The form behind it has no frame either.
    await page.goto(`/leveranser/${delivery}/deltagare`)
    await expect(page.getByRole('img', { name: 'QR-kod till frågorna' })).toBeInViewport()
    await expectNoFrame(page)
    const guest = await visit({ ...phone, javaScriptEnabled })
    const code = (await page.getByText(/\/u\/[a-z]{5}-[a-z]{5}$/).textContent())?.replace(/^.*\//, '') ?? ''
    await guest.goto(`/u/${code}`)
    await expect(guest.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoFrame(guest)
    await guest.getByRole('button', { name: 'English' }).click()
    await guest.getByRole('button', { name: 'Svenska' }).click()

    // Whose link leads nowhere types the code once more, or asks.
    for (const astray of ['/u/fel-kod', '/utvardera', '/utvardera?kod=2-okand']) {
      await guest.goto(astray)
      // Of what was typed the field says what is wrong, and keeps it.
      const typed = guest.getByLabel('De tio bokstäverna på bilden')
      const [, wrong = ''] = /(?:u\/|kod=)(.+)$/.exec(astray) ?? []
      await expect(typed).toHaveValue(astray.startsWith('/u/') ? wrong.replace('-', '') : wrong)
      await expect(typed).toHaveAccessibleDescription(wrong && /^Koden stämmer inte\./)
      await expect(guest.getByRole('main').locator('a[href^="tel:"]')).toBeVisible()
      await guest.getByLabel('De tio bokstäverna på bilden').fill(code.toUpperCase())
      await guest.getByRole('button', { name: 'Öppna' }).click()
      await expect(guest).toHaveURL(`/u/${code.replace('-', '')}`)
      await expect(guest.getByLabel('De tio bokstäverna på bilden')).toHaveCount(0)
    }
  })
}

test('an occasion that is over is asked about in full at the foot of a phone, in both languages', async ({
  visit,
}) => {
  const page = await visit({ persona: 'deliverer' })
  await page.goto('/leveranser')
  await page
    .getByRole('region', { name: 'Att markera som genomfört' })
    .getByRole('heading', { level: 3 })
    .first()
    .getByRole('link')
    .click()
  const bar = page.locator('.next-step-fixed')
  await expect(bar).toBeAttached()
  for (const [locale, asks] of [
    ['sv', /^Blev det av/],
    ['en', /^Held on/],
  ] as const) {
    await page.context().addCookies([{ name: 'locale', value: locale, url: new URL('/', page.url()).href }])
    await page.reload()
    await expect(bar).toHaveText(asks)
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 664 })
      await expectLowBar(page, `${locale}, ${width} px`)
      await expect(bar.getByRole('link')).toBeInViewport({ ratio: 1 })
    }
  }
})

/** Neither the portal's menu nor its foot; a demo says that it is one. */
async function expectNoFrame(page: Page) {
  for (const frame of ['banner', 'contentinfo', 'navigation'] as const) {
    await expect(page.getByRole(frame)).toHaveCount(0)
  }
  await expect(page.getByText('Demodata', { exact: true })).toBeVisible()
}

test('a deliverer who can’t come says so in a sentence, and the case owner reads it', async ({ visit }) => {
  const page = await visit({ persona: 'deliverer', ...phone })
  await page.goto('/leveranser')
  const item = page.getByRole('listitem').filter({ hasText: 'Kan du hålla i tillfället?' }).first()
  const href = await item.getByRole('link').first().getAttribute('href')
  await item.getByText('Nej, jag kan inte').click()
  await item.getByRole('button', { name: 'Tacka nej' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Skriv varför.')
  await item.getByLabel('Varför kan du inte?').fill('Jag är på kurs.')
  await item.getByRole('button', { name: 'Tacka nej' }).click()
  await expect(page.getByRole('status').getByText('Du har tackat nej.')).toBeVisible()

  const staff = await visit({ persona: 'staff' })
  await staff.goto(href ?? '')
  await expect(staff.getByText('Behöver ny utförare')).toBeVisible()
  await expect(staff.getByText('Jag är på kurs.')).toBeVisible()
  await staff.getByRole('link', { name: 'Välj en annan utförare' }).first().click()
  await expect(staff.getByRole('heading', { level: 1 })).toBeVisible()
  await staff.goto('/kalender')
  await expectAccessible(staff, 'the staff’s month')
  await staff.getByRole('link', { name: 'Visa en vecka' }).click()
  await expect(staff).toHaveURL(/vecka=\d{4}-W\d{2}$/)
  await expectAccessible(staff, 'the staff’s week')

  // The calendar shows the same to staff, and leads from month to month without a script.
  await page.goto('/kalender')
  await page.getByRole('link', { name: 'Nästa månad' }).click()
  await expect(page).toHaveURL(/\/kalender\?manad=\d{4}-\d{2}$/)
  await page.getByRole('button', { name: 'Skapa en adress' }).click()
  await expect(page.getByText('Adressen är klar.')).toBeInViewport()
  const add = page.getByRole('link', { name: 'Lägg till i kalendern' })
  await expect(add).toHaveAttribute('href', /^webcal:\/\/.*\/kalender\/[\w-]{43}\.ics$/)
  const address = await page.getByText(/\/kalender\/[\w-]{43}\.ics$/).textContent()
  const feed = await page.request.get(new URL(address ?? '').pathname)
  expect(feed.status()).toBe(200)
  expect(await feed.text()).toContain('BEGIN:VCALENDAR')
})

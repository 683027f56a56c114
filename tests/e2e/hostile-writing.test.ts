import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays } from '@/lib/dates'
import { findPlaces } from '../support/find-places'
import { today } from './steps/counting'
import { draftFor, draftOrder, fillDraft, sendOrder, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'

// Wrong and late writing is refused in words, the typed text stays, and nothing is half done.

const ways = [
  { way: 'with JavaScript', javaScriptEnabled: true },
  { way: 'without JavaScript', javaScriptEnabled: false },
]

for (const { way, javaScriptEnabled } of ways) {
  test(`a draft that somebody else has saved is not written over, ${way}`, async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled })
    const order = await startOrder(page, 'arbetsliv-2-0')
    const other = await visit({ persona: 'hr', javaScriptEnabled })
    await other.goto(`${order}/redigera`)
    await fillDraft(other, { need: 'Den andras text' })
    await other.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(other.getByText('Utkastet är sparat.')).toBeVisible()

    await fillDraft(page, { need: 'Min egen text' })
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expectRefused(page, 'Du skrev själv i samma fält i ett annat fönster')
    const main = page.getByRole('main')
    await expect(main.getByRole('definition').filter({ hasText: 'Den andras text' })).toBeVisible()
    await expect(main.getByRole('definition').filter({ hasText: 'Min egen text' })).toBeVisible()
    await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Min egen text')
    await other.goto(order)
    await expect(other.getByText('Den andras text')).toBeVisible()
    await expect(other.getByText('Min egen text')).toHaveCount(0)

    await fillDraft(page, { need: 'Bådas text' })
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
    await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Bådas text')
    await expect(main.getByText('Den andras text')).toHaveCount(0)
  })

  test(`ten thousand characters are too many, and all of them stay, ${way}`, async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled })
    await startOrder(page, 'arbetsliv-2-0')
    const long = 'åäö 😀 '.repeat(1_400)
    await fillDraft(page, { need: long, unit: 'Driften' })
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expectRefused(page, /Korta texten till högst 4\s000 tecken/)
    const field = page.getByLabel('Behovet', { exact: true })
    await expect(field).toHaveValue(long)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/Korta texten/)
    // The summary names the field and leads to it.
    const inSummary = page.getByRole('alert').getByRole('link', { name: /^Behovet: Korta texten/ })
    await expect(inSummary).toHaveAttribute('href', `#${await field.getAttribute('id')}`)
    await expect(page.getByLabel('Enhet', { exact: true })).toHaveValue('Driften')
  })
}

test('text that the draft saved by itself is not taken for somebody else’s saving', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  await startOrder(page, 'arbetsliv-2-0')
  await fillDraft(page, { need: 'Sparas av sig självt' })
  await expect(page.getByRole('status').getByText('Sparat.')).toBeVisible()
  await fillDraft(page, { need: 'a'.repeat(4_001) })
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expectRefused(page, /Korta texten/)
  await fillDraft(page, { need: 'Rättat' })
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
  await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Rättat')
})

test('saving while the draft saves itself is one person’s saving, not two', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  const order = await startOrder(page, 'arbetsliv-2-0')
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(`**${order}/redigera`, async route => {
    await held
    await route.continue()
  })
  const ownSaving = page.waitForRequest(sent => sent.method() === 'POST')
  await fillDraft(page, { need: 'Skrivs medan det sparas' })
  await ownSaving
  await fillDraft(page, { goal: 'Och så målet' })
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  letGo()
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
  await expect(page.getByLabel('Målet', { exact: true })).toHaveValue('Och så målet')
})

test('a day that does not exist is not a day', async ({ visit }) => {
  const page = await visit({ persona: 'hr', javaScriptEnabled: false })
  await startOrder(page, 'arbetsliv-2-0')
  const from = page.getByLabel('Tidigaste önskade start')
  await from.evaluate(field => field.setAttribute('type', 'text'))
  await fillDraft(page, { need: 'Till våren', periodFrom: '2027-02-30' })
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expectRefused(page, 'Skriv ett datum som finns')
  await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Till våren')
  await page.goto('/statistik?per=2026-02-30')
  await expectRefused(page, 'Det datumet finns inte')
})

test('an occasion that lies ahead has not taken place', async ({ visit }) => {
  const { delivery, occasion } = await findPlaces()
  const page = await visit({ persona: 'deliverer' })
  await page.goto(`/leveranser/${delivery}/tillfallen/${occasion}/genomford`)
  await page.getByLabel('När ägde det rum?').fill(addDays(today(), 1))
  await page.getByLabel('Hur många deltog?').fill('12')
  await page.getByRole('button', { name: 'Markera som genomfört' }).click()
  await expectRefused(page, 'Datumet ligger framåt.')
  await expect(page.getByLabel('Hur många deltog?')).toHaveValue('12')
})

for (const [slug, name] of [
  ['larande-i-forandring', 'Lärande i förändring'],
  ['ursakta-roran', 'Ursäkta röran: omställning pågår'],
] as const) {
  test(`${name} can't be ordered now, not even by a forged form`, async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled: false })
    await page.goto(`/tjanster/${slug}`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Avropa', exact: true })).toHaveCount(0)
    await page.goto(`/avrop/ny?tjanst=${slug}`)
    await expect(page.getByText(`${name} går inte att avropa nu`)).toBeVisible()
    await page.goto('/avrop/ny')
    await expect(page.getByRole('radio', { name })).toHaveCount(0)
    const any = page.getByRole('radio').first()
    await any.evaluate((field, value) => field.setAttribute('value', value), slug)
    await any.check()
    await page.getByRole('button', { name: 'Börja på utkastet' }).click()
    await expectRefused(page, 'Tjänsten går inte att avropa just nu.')
  })
}

test('script in every text field is text everywhere', async ({ visit }) => {
  const mark = randomUUID()
  const nasty = (field: string) =>
    `${field} ${mark} <script>document.title='tagen'</script><img src=x onerror="document.title='tagen'">'"&{}`
  const page = await visit({ persona: 'hr' })
  const order = await startOrder(page, 'arbetsliv-2-0')
  for (const label of ['Kontaktperson', 'Ert diarienummer', 'Praktiska upplysningar']) {
    await page.getByLabel(`${label} (valfritt)`).fill(nasty(label).slice(0, 100))
  }
  const texts = { need: nasty('behov'), goal: nasty('mål'), planAfter: nasty('plan') }
  const lines = { unit: nasty('enhet'), targetGroup: nasty('grupp'), place: nasty('plats') }
  await draftOrder(page, { ...draftFor(mark), ...texts, ...lines })
  await sendOrder(page)
  const union = await visit({ persona: 'union-seko' })
  for (const reader of [page, union, await visit({ persona: 'staff' })]) {
    await reader.goto(order)
    for (const text of Object.values({ ...texts, ...lines })) {
      await expect(reader.getByText(text, { exact: true }).first()).toBeVisible()
    }
    await expect(reader).not.toHaveTitle(/tagen/)
  }
  await union.goto(`${order}/avboj`)
  await union.getByLabel('Varför avböjer ni?').fill(nasty('skäl'))
  await union.getByRole('button', { name: 'Avböj', exact: true }).click()
  await expect(union.getByText('Du har avböjt.')).toBeVisible()
  await page.goto(`${order}/redigera`)
  await expect(page.getByText(nasty('skäl')).first()).toBeVisible()
  await expect(page).not.toHaveTitle(/tagen/)
})

/** The list of what is wrong, apart from Next's own announcer of a new page. */
async function expectRefused(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible()
}

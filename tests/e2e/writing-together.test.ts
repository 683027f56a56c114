import type { Page } from '@playwright/test'
import { addDays } from '@/lib/dates'
import {
  draftFor,
  draftOrder,
  fillDraft,
  newOrderAwaitingSignatures,
  sendOrder,
  startOrder,
} from './steps/ordering'
import { expect, test } from './steps/portal-test'

/** Turns to a window that lay behind another, until it shows what has been saved meanwhile. */
async function comeBackTo(page: Page, label: string, words: string) {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(words, { timeout: 1500 })
  }).toPass()
}

const both = (page: Page) => page.locator('.draft-bar').getByRole('listitem').last()

test('two sides write in one draft: each meets the words of the other, and loses none of its own', async ({
  visit,
}) => {
  const hr = await visit({ persona: 'hr' })
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await hr.getByRole('button', { name: 'Spara och dela med facken' }).click()
  await expect(hr.getByText('Båda sidor ser utkastet nu.')).toBeVisible()
  const union = await visit({ persona: 'union-seko' })
  await union.goto(`${order}/redigera`)
  await fillDraft(hr, { need: 'Behovet, av arbetsgivaren' })
  await expect(hr.getByText('Sparat.', { exact: true })).toBeVisible()
  await expect(hr.getByText('Arbetsgivaren skrev senast här')).toHaveCount(1)
  await comeBackTo(union, 'Behovet', 'Behovet, av arbetsgivaren')
  await expect(both(union)).toHaveText('Bara deras text än')
  await fillDraft(union, { need: 'Behovet, av Seko', goal: 'Målet, av Seko' })
  await expect(union.getByText('Sparat.', { exact: true })).toBeVisible()
  // The page follows its own save, though nothing of others came with it.
  await expect(union.getByText('Seko skrev senast här')).toHaveCount(2)
  await expect(both(union)).toContainText('Båda har skrivit: ja')
  await expect(union.getByText('Sparat.', { exact: true })).toBeVisible()
  await comeBackTo(hr, 'Målet', 'Målet, av Seko')
  await expect(hr.getByText('Seko ändrade det här')).toHaveCount(2)
  const changed = hr.getByRole('region', { name: 'Ändrat sedan ni skrev eller läste i utkastet' })
  await expect(changed).toContainText('Målet, av Seko')
  const review = await visit({ persona: 'hr' })
  await review.goto(`${order}/skicka`)
  await expect(review.getByText('Seko ändrade ”Behovet” och ”Målet”.')).toBeVisible()
  await fillDraft(hr, { unit: 'Driften' })
  await expect(hr.getByText('Sparat.', { exact: true })).toBeVisible()
  await expect(hr.getByText('Seko skrev senast här')).toHaveCount(2)
  await expect(changed).toBeVisible()
  await expect(hr.getByLabel('Behovet', { exact: true })).toHaveValue('Behovet, av Seko')
})

for (const javaScriptEnabled of [true, false]) {
  test(`a draft that was sent from another window says so and keeps the words, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    visit,
  }) => {
    const hr = await visit({ persona: 'hr' })
    const order = await startOrder(hr, 'arbetsliv-2-0')
    const other = await visit({ persona: 'hr', javaScriptEnabled })
    await other.goto(`${order}/redigera`)
    await draftOrder(hr, draftFor('två fönster'))
    await sendOrder(hr)
    await fillDraft(other, { need: 'Skrivet efteråt' })
    if (!javaScriptEnabled) {
      await other.getByRole('button', { name: 'Spara', exact: true }).click()
      await expect(other.getByText('Avropet är redan skickat', { exact: true })).toBeVisible()
    }
    await expect(other.getByText(/Avropet skickades .*Det du skrev sparades inte/)).toBeVisible()
    await expect(other.getByText('Bara arbetsgivaren ser utkastet.')).toBeHidden()
    await expect(other.getByLabel('Behovet', { exact: true })).toHaveValue('Skrivet efteråt')
    await other.getByRole('link', { name: 'Se hur det står nu' }).click()
    await expect(other).toHaveURL(order)
  })
}

test('words written before the script of the page runs stand, and are saved', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await fillDraft(hr, { goal: 'Målet, som det var' })
  await expect(hr.getByText('Sparat.', { exact: true })).toBeVisible()
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await hr.route('**/_next/static/**/*.js*', async route => {
    await released
    await route.continue()
  })
  await hr.goto(`${order}/redigera`, { waitUntil: 'commit' })
  const goal = hr.getByLabel('Målet', { exact: true })
  await goal.fill('Målet, skrivet tidigt')
  release()
  await expect(hr.getByText('Sparat.', { exact: true })).toBeVisible()
  await expect(goal).toHaveValue('Målet, skrivet tidigt')
})

test('what the draft says of the group follows the number that is written', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  await startOrder(hr, 'kollektiv-formaga')
  const told = hr.getByText('Fler deltagare än er plats i omgången rymmer')
  await fillDraft(hr, { participants: 14 })
  await expect(told).toBeVisible()
  await fillDraft(hr, { participants: 6 })
  await expect(told).toBeHidden()
  await expect(hr.getByLabel('Antal deltagare', { exact: true })).toHaveValue('6')
})

test('a comment that is not sent is told of, and is not left without a question', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await hr.getByRole('button', { name: 'Spara och dela med facken' }).click()
  await expect(hr.getByText('Båda sidor ser utkastet nu.')).toBeVisible()
  await hr.locator('summary', { hasText: 'Kommentera: Behovet' }).click()
  const comment = hr.getByLabel('Din kommentar', { exact: true }).first()
  await comment.fill('Gäller det hela driften?')
  await expect(hr.locator('.draft-bar').getByText('Kommentaren är inte skickad.')).toBeVisible()
  const asked: string[] = []
  hr.once('dialog', dialog => {
    asked.push(dialog.message())
    return dialog.dismiss()
  })
  await hr.getByRole('link', { name: 'Översikt' }).first().click()
  await expect(comment).toHaveValue('Gäller det hela driften?')
  expect(asked).toEqual(['Kommentaren är inte skickad. Vill du lämna sidan utan att skicka?'])
  await hr.getByRole('button', { name: 'Spara och skicka kommentaren' }).first().click()
  await expect(hr.getByText('Kommentaren är skickad.')).toBeVisible()
  await hr.goto(order)
  await expect(hr.getByText('Gäller det hela driften?').first()).toBeVisible()
})

test('the error of each field goes once it is answered, from the list above too, and the bar keeps its height', async ({
  visit,
}) => {
  const hr = await visit({ persona: 'hr' })
  const order = await startOrder(hr, 'fanga-tidiga-tecken')
  await hr.setViewportSize({ width: 320, height: 640 })
  await hr.goto(`${order}/redigera?ratta=1`)
  const list = hr.getByRole('main').locator('[aria-labelledby="avrop-errors"]')
  const told = list.getByRole('link')
  const bar = hr.locator('.draft-bar')
  const height = (await bar.boundingBox())?.height
  expect(height).toBeLessThan(60)
  await expect(hr.locator('[aria-invalid]')).toHaveCount(await told.count())
  await expect(list).toHaveRole('alert')
  const { place, ...draft } = draftFor('fel')
  for (const [field, value] of Object.entries(draft)) {
    await hr.locator(`#avrop-${field}`).fill(String(value))
    await expect(hr.locator(`#avrop-${field}[aria-invalid]`)).toHaveCount(0)
    await expect(list.locator(`[href="#avrop-${field}"]`)).toHaveCount(0)
    // An error that goes is not said again.
    await expect(list).toHaveRole('group')
    expect((await bar.boundingBox())?.height).toBe(height)
  }
  await hr.locator('#avrop-periodTo').fill(addDays(draft.periodFrom, -1))
  await expect(told).toHaveCount(3)
  await hr.locator('#avrop-periodFrom').fill(addDays(draft.periodFrom, -2))
  await expect(told).toHaveCount(2)
  await hr.getByRole('radio', { name: 'Digitalt', exact: true }).check()
  await expect(told).toHaveCount(1)
  await hr.getByRole('radio', { name: 'Ja', exact: true }).check()
  await expect(list).toHaveCount(0)
  await expect(hr.getByText('Sparat.', { exact: true })).toBeVisible()
  expect((await bar.boundingBox())?.height).toBe(height)
})

test('what each party has done stands at the same place in every row, however wide the page', async ({
  visit,
}) => {
  const hr = await visit({ persona: 'hr' })
  const order = await newOrderAwaitingSignatures(hr)
  await hr.goto(order)
  const marks = hr.locator('.spread-rows > li > :last-child')
  for (const width of [320, 360, 390, 640, 1440]) {
    await hr.setViewportSize({ width, height: 844 })
    const places = await marks.evaluateAll(all =>
      all.map(mark => {
        const [row, own] = [mark.parentElement, mark].map(one => one?.getBoundingClientRect())
        return (own?.left ?? 0) - (row?.left ?? 0) < 1 ? 'below' : 'to the right'
      }),
    )
    expect(places, `at ${width}`).toEqual(Array(4).fill(width < 480 ? 'below' : 'to the right'))
  }
})

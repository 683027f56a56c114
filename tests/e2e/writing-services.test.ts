import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { beginService, openService, rowOf, writeAlmostAll, writeOccasion } from './steps/cataloguing'
import { draftFor, draftOrder, sendOrder } from './steps/ordering'
import { expect, test, type Visit } from './steps/portal-test'

// The catalogue is the staff's to write: a service from nothing to orderable, and two who write at once.

test.describe('a new service from nothing to orderable in one sitting', () => {
  test.setTimeout(180_000)

  for (const [how, options] of [
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ] as const) {
    test(how, async ({ visit }) => {
      const staff = await visit({ ...options, persona: 'staff' } satisfies Visit)
      const name = `Prov ${randomUUID().slice(0, 8)}`
      const path = await beginService(staff, { sv: name, en: `Trial ${name}` })
      await writeAlmostAll(staff)
      await addOccasionFirst(staff)
      await publish(staff)
      await openService(staff, path)
      const hr = await visit({ ...options, persona: 'hr' } satisfies Visit)
      await hr.goto(path.replace('/admin', ''))
      await expect(hr.getByRole('heading', { name, level: 1 })).toBeVisible()
      await orderInFourPages(hr, name)
    })
  }
})

/** From the service's page to a sent order: four pages, and nine questions that must be answered. */
async function orderInFourPages(page: Page, name: string) {
  const met = new Set([new URL(page.url()).pathname])
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame()) met.add(new URL(frame.url()).pathname)
  })
  await page.getByRole('button', { name: 'Avropa', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Skriv avropet', level: 1 })).toBeVisible()
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  expect(await page.locator('main [aria-required=true]').count()).toBeLessThanOrEqual(9)
  await draftOrder(page, draftFor(randomUUID()))
  await sendOrder(page)
  expect([...met]).toHaveLength(4)
}

/** Adds a second occasion and moves it first: each press keeps all that was written. */
async function addOccasionFirst(page: Page) {
  await page.getByRole('button', { name: 'Lägg till ett tillfälle' }).click()
  await writeOccasion(page, 'Tillfälle 2', { title: 'Före', minutes: '30', afterDays: '7' })
  await page.getByRole('button', { name: /^Flytta upp.*tillfälle 2$/ }).click()
  await expect(rowOf(page, 'Tillfälle 1').getByLabel('Rubrik på svenska')).toHaveValue('Före på svenska')
  await expect(rowOf(page, 'Tillfälle 2').getByLabel('Längd')).toHaveValue('90')
  await expect(page.getByLabel('Förebyggande')).toBeChecked()
}

/** Refused while a language is missing, with the way to it; published once it is there. */
async function publish(page: Page) {
  await page.getByRole('button', { name: 'Spara och se ändringar' }).click()
  await expect(page.getByText('Det här saknas innan du kan publicera')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publicera/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Vem den passar på engelska' }).click()
  await page.getByLabel('Vem den passar på engelska').fill('Everyone')
  await page.getByRole('button', { name: 'Spara och förhandsgranska' }).click()
  await expect(page.getByText('Så här ser sidan ut när utkastet är publicerat.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Rubrik på svenska' })).toBeVisible()
  await page.getByRole('link', { name: 'Se ändringarna' }).click()
  await page.getByRole('button', { name: 'Publicera utgåva 1' }).click()
  await expect(page.getByRole('status').getByText('Utgåvan är publicerad')).toBeVisible()
}

test('a service that is saved as it was says nothing new: its paragraphs stay as they are', async ({
  visit,
}) => {
  const staff = await visit({ persona: 'staff', javaScriptEnabled: false })
  await staff.goto('/admin/tjanster/kollektiv-formaga')
  await expect(staff.getByLabel('Beskrivning på svenska').first()).toHaveValue(/\n\n/)
  await staff.getByRole('button', { name: 'Spara och se ändringar' }).click()
  await expect(staff.getByText('Utkastet är likadant som utgåvan som gäller.')).toBeVisible()
  await staff.getByRole('group').filter({ hasText: 'Släng utkastet' }).locator('summary').click()
  await staff.getByRole('button', { name: 'Släng utkastet' }).click()
  await expect(staff.getByRole('status').getByText('Utkastet är slängt.')).toBeVisible()
})

test('two who write at once: the second is told who saved, loses nothing and chooses', async ({ visit }) => {
  const [staff, admin] = [await visit({ persona: 'staff' }), await visit({ persona: 'admin' })]
  const name = `Två ${randomUUID().slice(0, 8)}`
  const path = await beginService(staff, { sv: name, en: name })
  await admin.goto(path)
  await staff.getByRole('textbox', { name: /^Anteckning/ }).fill('Den första')
  await staff.getByRole('button', { name: 'Spara utkastet' }).click()
  await expect(staff.getByRole('status').getByText('Utkastet är sparat.')).toBeVisible()
  await admin.getByRole('textbox', { name: /^Anteckning/ }).fill('Den andra')
  await admin.getByRole('button', { name: 'Spara utkastet' }).click()
  await expect(
    admin.getByRole('alert').getByText('har sparat utkastet medan du läste eller skrev'),
  ).toBeVisible()
  await expect(admin.getByRole('textbox', { name: /^Anteckning/ })).toHaveValue('Den andra')
  await admin.getByRole('button', { name: 'Spara min text ändå' }).click()
  await expect(admin.getByRole('status').getByText('Utkastet är sparat.')).toBeVisible()
  await staff.goto(path)
  await expect(staff.getByRole('textbox', { name: /^Anteckning/ })).toHaveValue('Den andra')
})

test('a draft saves itself as one writes, and a stale one is not saved over another', async ({ visit }) => {
  const [staff, admin] = [await visit({ persona: 'staff' }), await visit({ persona: 'admin' })]
  const name = `Själv ${randomUUID().slice(0, 8)}`
  const path = await beginService(staff, { sv: name, en: name })
  const note = (page: Page) => page.getByRole('textbox', { name: /^Anteckning/ })
  const says = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible()
  await admin.goto(path)
  await says(staff, 'Utkastet sparas medan du skriver.')
  for (const text of ['Den första', 'Den första, och mer']) {
    await note(staff).fill(text)
    await says(staff, 'Sparat.')
  }
  await note(admin).fill('Den andra')
  await says(admin, 'har sparat utkastet medan du läste eller skrev')
  await staff.goto(path)
  await expect(note(staff)).toHaveValue('Den första, och mer')
  // The page reads the saved draft, so that a press afterwards is no conflict.
  await note(staff).fill('Den tredje')
  await says(staff, 'Sparat.')
  await staff.getByRole('button', { name: 'Spara utkastet' }).click()
  await says(staff, 'Utkastet är sparat.')
  await admin.getByRole('button', { name: 'Spara utkastet' }).click()
  await expect(admin.getByRole('button', { name: 'Spara min text ändå' })).toBeVisible()
  await expect(note(admin)).toHaveValue('Den andra')
  // One who leaves for another page at once has paused too.
  await note(staff).fill('Den fjärde')
  const saved = staff.waitForResponse(answer => answer.request().method() === 'POST')
  await staff.getByRole('link', { name: 'Statistik' }).first().click()
  await saved
  await expect(staff).toHaveURL('/statistik')
  await staff.goto(path)
  await expect(note(staff)).toHaveValue('Den fjärde')
})

import type { Page } from '@playwright/test'
import { addDays } from '@/lib/dates'
import { today } from './steps/counting'
import { addOccasion, planInSpite } from './steps/delivering'
import { expect, phone, test } from './steps/portal-test'

// A course is planned on one page, moved, and what was registered is corrected. All of it works without script.

test('staff plan the rest of a course in one press, move it in one, and correct what was registered', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const staff = await visit({ ...phone, persona: 'staff', javaScriptEnabled: false })
  await staff.goto('/admin/leveranser?lage=under_way&tjanst=29k-hantera-stress')
  await staff.getByRole('row').getByRole('link', { name: /29k/ }).first().click()
  await expect(staff.getByRole('link', { name: 'Lägg till ett tillfälle' })).toBeVisible()
  // One session is no series.
  await addOccasion(staff, new URL(staff.url()).pathname, 'Extra träff')
  await planAll(staff, async () => {
    await staff.getByLabel('Första dagen').fill(addDays(today(), 14))
    await staff.getByRole('button', { name: 'Visa dagarna' }).click()
  })
  await planAll(staff, async () => {
    await staff.getByLabel('Flytta alla så här många dagar').fill('7')
    await staff.getByRole('button', { name: 'Visa de flyttade dagarna' }).click()
  })
  await staff
    .getByText(/^Historik/)
    .last()
    .click()
  await expect(staff.getByText(/^Flyttat från .* till /).last()).toBeVisible()
  await correctDay(staff)
})

/** From the delivery, to the page with the rule, and back with everything saved. */
async function planAll(page: Page, layOut: () => Promise<void>) {
  await page.getByRole('link', { name: 'Planera eller flytta alla' }).click()
  const onePage = new URL(page.url()).pathname
  await layOut()
  expect(new URL(page.url()).pathname).toBe(onePage)
  await planInSpite(page, 'Tiderna är sparade.', /^(Planera in|Flytta)( alla)?$/)
}

/** One day earlier than what stands, which moves no figure of today. */
async function correctDay(page: Page) {
  await page.getByRole('link', { name: /^Rätta ?: Startmöte$/ }).click()
  const day = page.getByLabel('Vilken dag?')
  await day.fill(addDays(await day.inputValue(), -1))
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await expect(page.getByLabel('Varför rättar du?')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Varför rättar du?').fill('Fel dag i närvarolistan.')
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await expect(page.getByRole('status').getByText('Rättelsen är sparad.')).toBeVisible()
  await expect(page.getByText(/^Dag från .* till /)).toBeVisible()
  await expect(page.getByText('Skäl: Fel dag i närvarolistan.')).toBeVisible()
}

import type { Page } from '@playwright/test'
import { fillDraft, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'

/** Turns to a window that lay behind another, until it shows what has been saved meanwhile. */
async function comeBackTo(page: Page, label: string, words: string) {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(words, { timeout: 1500 })
  }).toPass()
}

test('two sides write in one draft: each meets the words of the other, and loses none of its own', async ({
  visit,
}) => {
  const hr = await visit({ persona: 'hr' })
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await hr.getByRole('button', { name: 'Spara och dela med andra sidan' }).click()
  await expect(hr.getByText('Båda sidor ser utkastet nu.')).toBeVisible()
  const union = await visit({ persona: 'union-seko' })
  await union.goto(`${order}/redigera`)
  await fillDraft(hr, { need: 'Behovet, av arbetsgivaren' })
  await expect(hr.getByText('Sparat.')).toBeVisible()
  await comeBackTo(union, 'Behovet', 'Behovet, av arbetsgivaren')
  await fillDraft(union, { goal: 'Målet, av Seko' })
  await expect(union.getByText('Sparat.')).toBeVisible()
  await comeBackTo(hr, 'Målet', 'Målet, av Seko')
  await expect(hr.getByText('Seko skrev senast här')).toBeVisible()
  await fillDraft(hr, { unit: 'Driften' })
  await expect(hr.getByText('Sparat.')).toBeVisible()
  await expect(hr.getByLabel('Behovet', { exact: true })).toHaveValue('Behovet, av arbetsgivaren')
})

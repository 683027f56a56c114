import { expect, type Locator, type Page } from '@playwright/test'

const languages = ['svenska', 'engelska'] as const

/** From staff's list to the draft of a service that nobody else sees; gives its path among staff's pages. */
export async function beginService(page: Page, name: { sv: string; en: string }): Promise<string> {
  await page.goto('/admin/tjanster')
  await page.getByRole('link', { name: 'Ny tjänst' }).click()
  await page.getByLabel('Namn på svenska').fill(name.sv)
  await page.getByLabel('Namn på engelska').fill(name.en)
  await page.getByRole('button', { name: 'Skapa utkastet' }).click()
  await expect(page.getByRole('status').getByText('Utkastet är skapat.')).toBeVisible()
  return new URL(page.url()).pathname
}

/** Everything that a service needs, but the English words of whom it suits. */
export async function writeAlmostAll(page: Page): Promise<void> {
  for (const field of ['Sammanfattning', 'Personer', 'Tid', 'Plats', 'Form', 'Omfattning']) {
    await fillBoth(page, field)
  }
  await fillBoth(page.getByRole('region', { name: 'Texter' }), 'Beskrivning')
  await page.getByLabel('Vem den passar på svenska').fill('Alla')
  await fillBoth(rowOf(page, 'Punkt 1'), 'Det ni får')
  await fillBoth(rowOf(page, 'Steg 1'), 'Rubrik')
  await fillBoth(rowOf(page, 'Steg 1'), 'Text')
  await page.getByLabel(/^Grupp- och individ/).check()
  await page.getByLabel('Förebyggande').check()
  await page.getByRole('radio', { name: 'Digitalt', exact: true }).check()
  await writeOccasion(page, 'Tillfälle 1', { title: 'Start', minutes: '90', afterDays: '0' })
}

type Written = { title: string; minutes: string; afterDays: string }

export async function writeOccasion(page: Page, row: string, { title, minutes, afterDays }: Written) {
  const occasion = rowOf(page, row)
  await fillBoth(occasion, 'Rubrik', title)
  await fillBoth(occasion, 'Beskrivning', title)
  await occasion.getByLabel('Längd').fill(minutes)
  await occasion.getByRole('combobox').selectOption({ label: 'Digitalt' })
  await occasion.getByLabel('Efter hur många dagar').fill(afterDays)
}

export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

/** One text in both languages. */
async function fillBoth(within: Page | Locator, field: string, text = field): Promise<void> {
  for (const language of languages) {
    await within.getByLabel(`${field} på ${language}`).fill(`${text} på ${language}`)
  }
}

/** Makes a published service open, from its staff's pages. */
export async function openService(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/livscykel`)
  await page.getByRole('link', { name: 'Öppna', exact: true }).click()
  await page.getByRole('button', { name: 'Öppna', exact: true }).click()
  await expect(page.getByRole('status').getByText('Tjänsten har bytt läge.')).toBeVisible()
}

import { expect, type Page } from '@playwright/test'

/** From a valid order on staff's page. Leaves the reader at the delivery; gives its path. */
export async function confirmOrder(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Bekräfta avropet' }).click()
  await expect(page.getByRole('status').getByText('Avropet är bekräftat.')).toBeVisible()
  return new URL(page.url()).pathname
}

/** One more than the service's template gives. */
export async function addOccasion(page: Page, delivery: string, title: string): Promise<void> {
  await page.goto(delivery)
  await page.getByRole('link', { name: 'Lägg till ett tillfälle' }).click()
  await page.getByLabel('Vad är det för tillfälle?').fill(title)
  await page.getByLabel('Längd').fill('90')
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByRole('status').getByText('Tillfället är tillagt.')).toBeVisible()
}

/** One page and one press, from the delivery. The page has day, hour, mode and place already. */
export async function planAsProposed(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Nästa steg' }).getByRole('link', { name: 'Planera in' }).click()
  await page.getByRole('button', { name: 'Planera in' }).click()
  await expect(page.getByRole('status').getByText('Tillfället är inplanerat.')).toBeVisible()
}

export type Plan = {
  occasion: string
  day: string
  time: string
  deliverer: string
  participants: number
  /** It has a time already, and gets another. */
  isMoved?: boolean
}

export async function planOccasion(page: Page, delivery: string, plan: Plan): Promise<void> {
  const step = plan.isMoved ? 'Ändra tid, plats eller utförare' : 'Planera in'
  await page.goto(delivery)
  await page.getByRole('link', { name: linkFor(step, plan.occasion) }).click()
  await page.getByLabel('Dag', { exact: true }).fill(plan.day)
  await page.getByLabel('Klockslag').fill(plan.time)
  const deliverers = page.getByLabel('Tjänsteutförare (valfritt)')
  const chosen = deliverers.getByRole('option', { name: plan.deliverer })
  await deliverers.selectOption({ label: (await chosen.textContent()) ?? '' })
  await page.getByText(/^(Länk, antal|Antal) och anteckning$/).click()
  await page.getByLabel('Väntat antal deltagare (valfritt)').fill(String(plan.participants))
  const [words, press] = plan.isMoved
    ? ['Flyttat till', 'Spara ändringen']
    : ['Tillfället är inplanerat.', step]
  await planInSpite(page, words, press)
}

/** Presses the plan home. A weekend or a holiday asks why the time holds all the same. */
export async function planInSpite(page: Page, words: string, button: string | RegExp = 'Planera in') {
  const save = page.getByRole('button', { name: button })
  await save.click()
  const saved = page.getByRole('status').getByText(words)
  const asked = page.getByLabel('Varför gäller tiden ändå?')
  await expect(saved.or(asked)).toBeVisible()
  if (await asked.isVisible()) {
    await asked.fill('Parterna vill ha den dagen.')
    await save.click()
  }
  await expect(saved).toBeVisible()
}

/** By the one who held it, on the day itself. For an occasion that people lead themselves the form asks when they got it. */
export async function markDone(
  page: Page,
  delivery: string,
  done: { occasion: string; participants: number; isSelfLed?: true },
) {
  await page.goto(delivery)
  const press = done.isSelfLed ? 'Markera som överlämnat' : 'Markera som genomfört'
  await page.getByRole('link', { name: linkFor(press, done.occasion) }).click()
  const asked = done.isSelfLed ? 'När fick verksamheten det den behöver?' : 'När ägde det rum?'
  await expect(page.getByLabel(asked)).not.toHaveValue('')
  await page.getByLabel(/^Hur många/).fill(String(done.participants))
  await page.getByRole('button', { name: press }).click()
  const told = done.isSelfLed ? 'Det är markerat som överlämnat.' : 'Tillfället är markerat som genomfört.'
  await expect(page.getByRole('status').getByText(told)).toBeVisible()
}

/** The link's own words, and the occasion that it is about, for readers who don't see its place. */
function linkFor(step: string, occasion: string): RegExp {
  return new RegExp(`^${step} ?: ${occasion}$`)
}

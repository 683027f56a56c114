import { expect, type Page } from '@playwright/test'
import { dayOf } from '@/lib/dates'

export type Figures = {
  interested: number
  ordered: number
  delivered: number
  deliveredServices: number
  occasions: number
  participants: number
  ofService: { deliveredServices: number; occasions: number }
}

/** Today in Sweden, as forms and figures write it. */
export const today = () => dayOf(new Date())

/** The programme's figures as of today, by the address that outsiders count on; staff see small groups too. */
export async function readFigures(page: Page, slug: string): Promise<Figures> {
  const answer = await page.request.get(`/api/v1/statistics?asOf=${today()}`)
  expect(answer.status()).toBe(200)
  const { reach, deliveredServices, occasions, participants, services } = await answer.json()
  const service = services.find((one: { slug: string }) => one.slug === slug)
  return {
    interested: reach.interested.numerator,
    ordered: reach.ordered.numerator,
    delivered: reach.delivered.numerator,
    deliveredServices,
    occasions,
    participants,
    ofService: {
      deliveredServices: service?.deliveredServices ?? 0,
      occasions: service?.occasions ?? 0,
    },
  }
}

/** The figures page shows the same numbers, each over its name. */
export async function expectFiguresOnPage(page: Page, figures: Record<string, number>): Promise<void> {
  await page.goto('/statistik')
  await page.getByLabel('Visa läget den').fill(today())
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await expect(page).toHaveURL(/per=/)
  for (const [name, value] of Object.entries(figures)) {
    const figure = page.locator('dl', { has: page.getByText(name, { exact: true }) })
    const shown = new Intl.NumberFormat('sv-SE').format(value)
    await expect(figure.getByRole('definition').first().locator('span').first()).toHaveText(shown)
  }
}

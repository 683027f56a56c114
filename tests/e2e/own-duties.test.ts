import type { Page } from '@playwright/test'
import { expect, phone, test } from './steps/portal-test'

// A party's duty in a delivery is one fact. The overview, the order, its row and the delivery's row lead to it.

for (const persona of ['hr', 'union-saco'] as const) {
  test(`what waits for ${persona} in a delivery is told wherever its order is`, async ({ visit }) => {
    const page = await visit({ ...phone, persona })
    await page.goto('/oversikt')
    const asked = await duties(page)
    expect(asked.length).toBeGreaterThan(0)
    const labels = [...new Set(asked.map(({ label }) => label))]
    for (const { label, href, number } of labels.flatMap(
      one => asked.find(({ label }) => label === one) ?? [],
    )) {
      await page.goto('/leveranser')
      const delivery = page.getByRole('listitem').filter({ has: page.locator(`a[href="${href}"]`) })
      await expect(delivery.getByRole('link', { name: label }).first()).toBeVisible()

      const row = await rowOf(page, number)
      await expect(row.locator(`a.button[href="${href}"]`)).toHaveText(label)

      await row.getByRole('link').first().click()
      // The bar has it too, once the step is read past.
      const press = page.locator('.next-step, .next-bar').getByRole('link', { name: label })
      await expect(press.first()).toBeInViewport()
      await expect(
        page.getByRole('region', { name: 'Nästa steg' }).getByRole('link', { name: label }),
      ).toHaveAttribute('href', href)
    }
  })
}

for (const persona of ['hr', 'union-saco', 'union-seko'] as const) {
  test(`the first turn of ${persona} is the one filled press, in the overview as in the list`, async ({
    visit,
  }) => {
    const page = await visit({ ...phone, persona })
    const filled = page.getByRole('main').locator('.button-primary:visible')
    await expect(async () => {
      await page.goto('/oversikt')
      await expect(filled).toHaveCount(1)
      const href = (await filled.getAttribute('href')) ?? ''
      const first = page.getByRole('region', { name: 'Väntar på dig' }).locator('a.button').first()
      await expect(first).toHaveAttribute('href', href)
      await page.goto('/avrop')
      await expect(filled).toHaveCount(1)
      await expect(filled).toHaveAttribute('href', href)
    }).toPass()
  })
}

/** An order's row, on the page of the list that has it. Other tests send orders too, and those to sign come before. */
async function rowOf(page: Page, number: string) {
  const row = page.getByRole('listitem').filter({ hasText: new RegExp(`Avrop ${number}\\.`) })
  for (let sida = 1; sida <= 6; sida++) {
    await page.goto(`/avrop?sida=${sida}`)
    if ((await row.count()) > 0) break
  }
  return row
}

type Duty = { label: string; href: string; number: string }

/** The presses of what waits for the reader and lead to a delivery, with the orders' numbers. */
async function duties(page: Page): Promise<Duty[]> {
  const rows = page.getByRole('region', { name: 'Väntar på dig' }).getByRole('listitem')
  const found = await rows.evaluateAll(all =>
    all.map(row => {
      const press = row.querySelector('a.button[href^="/leveranser/"]')
      const [, number = ''] = /Avrop (\d+)/.exec(row.textContent ?? '') ?? []
      return { label: press?.textContent ?? '', href: press?.getAttribute('href') ?? '', number }
    }),
  )
  return found.filter(({ href }) => href !== '')
}

import type { Page } from '@playwright/test'
import { startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'

// A browser that translates a page wraps every text in elements of its own, also while somebody types.

function wrapTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, select')) continue
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      text.replaceWith(outer)
      outer.append(inner)
      inner.append(text)
    }
  })
}

test('a draft on a translated page goes on saving what is typed', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  const order = await startOrder(page, 'arbetsliv-2-0')
  await page.goto(`${order}/redigera`)
  await expect(page.getByText('Sparas medan du skriver.')).toBeVisible()
  await wrapTexts(page)
  const need = page.getByLabel('Behovet')
  await need.fill('Vi vill prata mer om hur vi mår.')
  await expect(page.getByText('Sparat.', { exact: true })).toBeVisible()
  // The service is given on site, so its form is not asked for and its place is.
  await expect(page.getByText('1 av 10 ifyllda')).toBeVisible()
  await wrapTexts(page)
  await need.pressSequentially(' Och sova bättre.')
  await expect(page.getByText('Sparas medan du skriver.')).toBeVisible()
  await expect(page.getByText('Sparat.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Spara och granska' }).click()
  await expect(page.getByText('Vi vill prata mer om hur vi mår. Och sova bättre.')).toBeVisible()
})

test('a search among the services on a translated page finds, and finds again', async ({ page }) => {
  await page.goto('/tjanster')
  const search = page.getByLabel('Sök bland tjänsterna')
  // The page's script runs once what is typed stands in the address.
  await search.fill('team')
  await expect(page).toHaveURL(/q=team/)
  for (const text of ['rehab', 'stress', '']) {
    await wrapTexts(page)
    await search.fill(text)
    await expect(page.getByRole('heading', { name: 'Tjänster', level: 1 })).toBeVisible()
  }
  await expect(page.getByRole('link', { name: 'Effektiva team', exact: true }).first()).toBeVisible()
})

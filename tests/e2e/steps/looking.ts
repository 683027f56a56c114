import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Light on a wide screen, dark on a phone: between them every colour and every breakpoint. */
export const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const

/** A way to look at a page; with `rules`, at these alone. */
type Look = (typeof looks)[number] & { rules?: string[] }

/** A second look by the same reader can only find faults of colours and of sizes. */
export const glance = (look: Look): Look => ({ ...look, rules: ['color-contrast', 'target-size'] })

/** No fault that axe can find in the looks; and nothing to scroll sideways at 320 px. */
export async function expectAccessible(
  page: Page,
  name: string,
  inLooks: readonly Look[] = looks,
): Promise<void> {
  // The title may come last in what the server writes.
  await expect(page).toHaveTitle(/\S/)
  await openDisclosures(page)
  for (const { colorScheme, rules, ...size } of inLooks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Naming every node without a fault costs more than finding those with one.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze()
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`),
    )
    expect.soft(faults, `${name}, ${colorScheme}, ${size.width} px`).toEqual([])
  }
  await expectNoSidewaysScrolling(page, name)
}

export async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `${name} at 320 px`).toBeLessThanOrEqual(0)
}

/** Folded parts are looked at too. */
async function openDisclosures(page: Page) {
  await page.getByRole('main').evaluate(main => {
    for (const folded of main.querySelectorAll('details')) folded.open = true
  })
}

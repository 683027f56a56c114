import { expect, type Page } from '@playwright/test'

/** They stay at the foot of a phone while one reads or writes. */
const BARS = '.next-bar, .next-step-fixed, .draft-bar'
const CONTROLS = 'main :is(a, button, input, textarea, select, summary), footer a'
const FIELDS = 'main :is(input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select)'

/** A bar is at most 88 px, and hides no control that has focus (WCAG 2.4.11). A phone enlarges no field of 16 px. */
export async function expectNothingHidden(page: Page, name: string): Promise<void> {
  const heights = await page.locator(BARS).evaluateAll(all => all.map(bar => bar.clientHeight))
  expect.soft(Math.max(0, ...heights), `${name}: the bar`).toBeLessThanOrEqual(88)
  const sizes = await page
    .locator(FIELDS)
    .evaluateAll(all => all.map(field => getComputedStyle(field).fontSize))
  expect
    .soft(
      sizes.filter(size => Number.parseFloat(size) < 16),
      `${name}: small letters`,
    )
    .toEqual([])
  expect.soft(await page.evaluate(findHidden, { BARS, CONTROLS }), `${name}: under the bar`).toEqual([])
}

/** Runs in the browser. */
async function findHidden(looked: { BARS: string; CONTROLS: string }): Promise<string[]> {
  const bars = [...document.querySelectorAll(looked.BARS)]
  const hidden: string[] = []
  for (const control of document.querySelectorAll<HTMLElement>(looked.CONTROLS)) {
    if (control.closest(looked.BARS) || control.tabIndex < 0) continue
    control.focus()
    await new Promise(requestAnimationFrame)
    const { top, bottom } = control.getBoundingClientRect()
    const isUnder = bars.some(bar => {
      const over = bar.getBoundingClientRect()
      return getComputedStyle(bar).visibility === 'visible' && top >= over.top && bottom <= over.bottom
    })
    if (isUnder && document.activeElement === control) hidden.push(control.textContent || control.id)
  }
  return hidden
}

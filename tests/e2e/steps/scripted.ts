import { expect, type Locator } from '@playwright/test'

/** Waits until the page's script has taken the element over. Until then keys meet the browser alone. */
export async function untilScripted(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate(one => Object.keys(one).some(key => key.startsWith('__reactProps'))))
    .toBe(true)
  // Listeners of the whole page are set when what React took over has been drawn.
  await element.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
}

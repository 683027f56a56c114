import { expect, type Page } from '@playwright/test'
import { BARS, expectFitsPhone } from './looking'

const CONTROLS = 'main :is(a, button, input, textarea, select, summary), footer a'

/** A bar is low, and hides no control that has focus (WCAG 2.4.11). */
export async function expectNothingHidden(page: Page, name: string): Promise<void> {
  await expectFitsPhone(page, name)
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

/** Above the step is room for a bar that has given way. Over it is none, where the page could go further. */
export async function expectNoEmptyStretch(page: Page) {
  const step = page.getByRole('region', { name: 'Nästa steg' })
  await expect(step).toBeInViewport()
  const gaps = await step.evaluate(one => {
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement
    const { top } = one.getBoundingClientRect()
    const content = document.querySelector('.page-body')?.getBoundingClientRect().bottom ?? 0
    return { before: top - content, over: scrollHeight - scrollTop - clientHeight > 1 ? top : 0 }
  })
  expect(gaps.before).toBeLessThanOrEqual(88)
  expect(gaps.over).toBeLessThanOrEqual(24)
}

/** On a low phone the heading is seen over the bar, so that one knows that there is more. */
export async function expectOverBar(page: Page, heading: string) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 664 })
  const room = (one: Element, bars: string) => {
    const bar = document.querySelector(bars)?.getBoundingClientRect()
    return (bar?.top ?? 0) - one.getBoundingClientRect().bottom
  }
  const shown = page.getByRole('heading', { name: heading })
  await expect.poll(() => shown.evaluate(room, BARS)).toBeGreaterThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

/** One who presses to answer has the question, the field and the press on one screen. */
export async function expectAnsweredInSight(page: Page, order: string, question: string) {
  await page.goto(order)
  const step = page.getByRole('region', { name: 'Nästa steg' })
  await step.getByRole('link', { name: 'Svara', exact: true }).click()
  const field = page.getByLabel('Ditt svar', { exact: true })
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(new RegExp(question))
  const press = page.getByRole('button', { name: 'Skicka svaret till alla parter' })
  for (const part of [page.getByRole('figure'), field, press]) {
    await expect(part).toBeInViewport({ ratio: 1 })
  }
}

import { expect, type Page } from '@playwright/test'

const MOST_STOPS = 40

/** Goes on by Tab to a control that says so, and presses it. */
export async function pressAt(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes on by Tab to the field with that label, and types. */
export async function typeIn(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if ((await nameOfFocused(page)).includes(wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No stop is ${wanted}`)
}

/** A field's label, or a control's words. A part of the browser's own within a field counts as the field. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement?.closest('a, button, summary, input, textarea, select')
    const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels : null
    return labels ? [...labels].map(label => label.textContent).join(' ') : (one?.textContent ?? '')
  })
}

type Place = { at: number; to: number; isSameKind: boolean }

/** Opens a row of the room by J, K and N, wherever it stands from the open one. */
export async function openByKeys(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < MOST_STOPS; steps++) {
    const place = await placeOf(page, name)
    expect(place.to, name).toBeGreaterThanOrEqual(0)
    if (place.at === place.to) return
    await page.keyboard.press(place.at > place.to ? 'k' : place.isSameKind ? 'j' : 'n')
    await expect.poll(async () => (await placeOf(page, name)).at).not.toBe(place.at)
  }
  throw new Error(`The keys lead to no ${name}`)
}

/** Where the open row stands, and the wanted one. */
function placeOf(page: Page, name: string): Promise<Place> {
  return page.evaluate(wanted => {
    const rows = [...document.querySelectorAll<HTMLAnchorElement>('[data-duty]')]
    const at = rows.findIndex(row => row.hasAttribute('aria-current'))
    const to = rows.findIndex(row => new URL(row.href).searchParams.get('sak') === wanted)
    const kindOf = (index: number) => rows[index]?.closest('section')
    return { at, to, isSameKind: kindOf(at) === kindOf(to) }
  }, name)
}

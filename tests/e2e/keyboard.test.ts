import type { Page } from '@playwright/test'
import { newOrderAwaitingSignatures, startOrder } from './steps/ordering'
import { expect, phone, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

// The keyboard alone can do everything that a mouse can, and the focus is always visible.

/** Tabs on until the wanted control has focus; fails when the whole page has been passed. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).filter({ visible: true }).first()
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < 80; steps++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${role} ${name}`)
}

test('a union representative reads and signs without a mouse', async ({ visit }) => {
  const order = await newOrderAwaitingSignatures(await visit({ persona: 'hr' }))
  const page = await visit({ persona: 'union-ofr' })
  await page.goto(order)
  await tabTo(page, 'link', 'Läs och signera')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${order}/signera`)
  await tabTo(page, 'button', 'Signera för OFR/S,P,O')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Din signatur är satt.')).toBeVisible()
})

test('a union representative declines without a mouse', async ({ visit }) => {
  const order = await newOrderAwaitingSignatures(await visit({ persona: 'hr' }))
  const page = await visit({ persona: 'union-seko' })
  await page.goto(`${order}/avboj`)
  await tabTo(page, 'textbox', 'Varför avböjer ni?')
  await page.keyboard.type('Planen saknar datum.')
  await tabTo(page, 'button', 'Avböj')
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').getByText('Du har avböjt.')).toBeVisible()
})

test('the first stop leads past the menu to the content', async ({ page }) => {
  await page.goto('/tjanster')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Till innehållet' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without'
  test(`a link to what an order lacks gives focus to its field, ${way} JavaScript`, async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled })
    const order = await startOrder(page, 'arbetsliv-2-0')
    await page.goto(`${order}/skicka`)
    for (const [field, link] of [
      [page.getByLabel('Planen för tiden efter', { exact: true }), /^Planen för tiden efter:/],
      [page.getByLabel('Antal deltagare', { exact: true }), /^Antal deltagare:/],
    ] as const) {
      await page.getByRole('link', { name: link }).click()
      await expect(field).toBeFocused()
      await expect(field).toBeInViewport()
      await page.goBack()
    }
  })

  test(`focus goes to the list of errors, which leads to the field, ${way} JavaScript`, async ({ visit }) => {
    const page = await visit({ persona: 'hr', javaScriptEnabled })
    await page.goto('/intresse/ny?tjanst=kollektiv-formaga')
    await page.getByRole('button', { name: 'Visa intresse' }).click()
    const summary = page.getByRole('alert', { name: /^Rätta/ })
    await expect(summary).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Vad behöver ni?')).toBeFocused()
  })
}

test('the keys lead from the open row to its act, and never away from words that are not sent', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', viewport: { width: 1440, height: 900 } })
  await page.goto('/admin?slag=call')
  await untilScripted(page.locator('[data-duty]').first())
  const open = page.locator('[data-duty][aria-current]')
  await page.keyboard.press('j')
  await expect(page.locator('[data-open]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
  await page.keyboard.press('Enter')
  const note = page.getByRole('region', { name: 'Det som ska göras' }).getByLabel('Vad sa ni?')
  await expect(note).toBeFocused()
  await page.keyboard.type('De väntar.')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeHidden()
  await expect(note).toBeFocused()
  // The question before leaving is answered no.
  const href = await open.getAttribute('href')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('De väntar.')
  await expect(open).toHaveAttribute('href', href ?? '')
})

test('the keys pass over none of a kind, and say when there is no other kind', async ({ visit }) => {
  const page = await visit({ persona: 'staff', viewport: { width: 1440, height: 900 } })
  await page.goto('/admin')
  const all = page.locator('[data-whole-kind]').first()
  const open = page.locator('[data-duty][aria-current]')
  await untilScripted(page.locator('[data-duty]').first())
  await page.locator('section:has(> [data-whole-kind])').first().locator('[data-duty]').last().click()
  await expect(page.locator('[data-open]')).toBeFocused()
  const before = await open.locator('b').textContent()
  await page.keyboard.press('j')
  await expect(all).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/slag=/)
  await expect(open.locator('b')).toHaveText(before ?? '')
  await page.keyboard.press('n')
  await expect(page.getByText('Det här är det sista slaget')).toBeVisible()
})

test('every stop on a page can be seen', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  await page.goto('/avrop')
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return { outlineStyle, width: Number.parseFloat(outlineWidth) }
    })
    expect(outline.outlineStyle).not.toBe('none')
    expect(outline.width).toBeGreaterThanOrEqual(2)
  }
})

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without'
  test(`the menu on a phone opens and leads on, ${way} JavaScript`, async ({ visit }) => {
    const page = await visit({ persona: 'union-seko', ...phone, javaScriptEnabled })
    await page.goto('/oversikt')
    const menu = page.getByRole('banner').getByText('Meny', { exact: true })
    await tabToMenu(page)
    await page.keyboard.press('Enter')
    const orders = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Avrop' })
    await expect(orders).toBeVisible()
    await orders.press('Enter')
    await expect(page).toHaveURL('/avrop')
    await expect(menu).toBeVisible()
    await expect(orders).toBeHidden()
  })
}

/** The menu comes after the portal's name and the search. */
async function tabToMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Sök' }).focus()
  await page.keyboard.press('Tab')
}

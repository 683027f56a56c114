import { setTimeout } from 'node:timers/promises'
import { expectAccessible } from './steps/looking'
import { expect, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

// Anything by words and numbers, from any page: with the keyboard alone, and without script.

test('staff go to an organisation from any page by the keyboard alone', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/tillganglighet')
  await untilScripted(page.getByRole('link', { name: 'Sök', exact: true }))
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Sök i portalen' })
  await expect(field).toBeFocused()
  await page.keyboard.type('vattenled')
  const options = page.getByRole('listbox').getByRole('option')
  const organisation = page.getByRole('group', { name: 'Verksamheter' }).getByRole('option')
  await expect(organisation).toHaveText(/^Vattenledsverket/)
  await expectAccessible(page, 'the palette')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  while ((await organisation.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', (await organisation.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin\/verksamheter\/[0-9a-f-]{36}$/)
  await expect(field).toBeHidden()
})

test('Escape closes the palette and gives the focus back; Enter alone opens the first hit, or the page', async ({
  page,
}) => {
  await page.goto('/tjanster')
  const way = page.getByRole('link', { name: 'Sök', exact: true })
  await untilScripted(way)
  await way.click()
  const field = page.getByRole('combobox')
  await field.fill('stress')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(way).toBeFocused()
  // The browser tells of the closing late: the next keys do not wait for it.
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('stress')
  const first = page.getByRole('option').first()
  await expect(first).toBeVisible()
  const href = await first.getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href ?? '')
  // Before the hits are there, Enter waits for them.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('effektiva')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tjanster\/effektiva-team/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xyzzyx')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sok?q=xyzzyx')
})

test('where there are more hits than the palette shows, its last row leads to all of them', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/tillganglighet')
  await untilScripted(page.getByRole('link', { name: 'Sök', exact: true }))
  // The palette comes late here: the keys pressed before it are in its field all the same.
  await page.route(/_next\/static\/chunks/, async route => {
    await setTimeout(300)
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('verket')
  const last = page.getByRole('option', { name: /^Visa alla \d+ träffar$/ })
  await expect(last).toBeVisible()
  await expectAccessible(page, 'the palette with more hits')
  await page.keyboard.press('ArrowUp')
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sok?q=verket')
})

test('without script the same way leads to a page that searches', async ({ visit }) => {
  const page = await visit({ persona: 'hr', javaScriptEnabled: false })
  await page.goto('/avrop')
  await page.getByRole('link', { name: 'Sök', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Vad söker du?' }).fill('effektiva')
  await page.getByRole('main').getByRole('button', { name: 'Sök' }).click()
  await expect(page).toHaveURL('/sok?q=effektiva')
  await expect(page.getByRole('link', { name: 'Effektiva team', exact: true })).toBeVisible()
})

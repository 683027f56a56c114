import { dayOf } from '@/lib/dates'
import { expect, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

test('a refused plan shows its error, its field and its press, and Esc leads from the field to the list', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', viewport: { width: 1280, height: 800 } })
  await page.goto('/admin?slag=plan')
  const open = page.locator('[data-duty][aria-current]')
  const act = page.getByRole('region', { name: 'Det som ska göras' })
  const hrefs = await page
    .locator('[data-duty]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  for (const href of hrefs) {
    await page.goto(href)
    if (await act.getByText('Plats, antal och anteckning').isVisible()) break
  }
  await untilScripted(open)
  await act
    .getByLabel('Dag')
    .first()
    .fill(`${Number(dayOf(new Date()).slice(0, 4)) + 1}-12-26`)
  await act.getByLabel('Klockslag').first().fill('06:00')
  await act.getByRole('button', { name: 'Planera in' }).click()
  for (const part of [
    act.getByRole('alert'),
    act.getByLabel('Varför gäller tiden ändå?'),
    act.getByRole('button', { name: 'Spara ändå' }),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 })
  }
  await expect(act.locator('details[open]', { hasText: 'Plats, antal och anteckning' })).toHaveCount(0)
  await act.getByLabel('Varför gäller tiden ändå?').press('Escape')
  await expect(open).toBeFocused()
})

import { expect, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

test('the next thing gets a form of its own: nothing typed, ticked or refused goes with its reader', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', viewport: { width: 1440, height: 900 } })
  const act = page.getByRole('region', { name: 'Det som ska göras' })
  const rows = page.getByRole('region', { name: 'Det som väntar' }).locator('[data-duty]')
  await page.goto('/admin?slag=call')
  await untilScripted(rows.first())
  await rows.nth(0).click()
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'true')
  await act.getByRole('button', { name: 'Spara samtalet' }).click()
  await expect(act.getByRole('alert')).toBeVisible()
  await act.getByLabel('Vad sa ni?').fill('De hör av sig.')
  await act.getByLabel('Det är inte aktuellt. Avsluta intresset.').check()
  const isFresh = async () => {
    await expect(act.getByRole('alert')).toHaveCount(0)
    await expect(act.getByLabel('Vad sa ni?')).toHaveValue('')
    await expect(act.getByLabel('Det är inte aktuellt. Avsluta intresset.')).not.toBeChecked()
  }
  // One who leaves words behind is asked: the first time they stay.
  const asked: string[] = []
  page.on('dialog', async dialog => {
    asked.push(dialog.message())
    await (asked.length === 1 ? dialog.dismiss() : dialog.accept())
  })
  await rows.nth(1).click()
  expect(asked).toEqual([expect.stringContaining('är inte sparat')])
  await expect(act.getByLabel('Vad sa ni?')).toHaveValue('De hör av sig.')
  await rows.nth(1).click()
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
  await isFresh()
  await act.getByLabel('Vad sa ni?').fill('Ring i höst.')
  await page.goBack()
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'true')
  await isFresh()
})

import { expect, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

// Rows are ticked in one selection of the room, and stay so in another.

for (const javaScriptEnabled of [true, false]) {
  test(`a ticked row stays ticked through another selection, script: ${javaScriptEnabled}`, async ({
    visit,
  }) => {
    const page = await visit({ persona: 'staff', javaScriptEnabled })
    const list = page.getByRole('region', { name: 'Det som väntar' })
    await page.goto('/admin?vems=ingens')
    if (javaScriptEnabled) await untilScripted(list.locator('[data-duty]').first())
    const box = list.getByRole('checkbox').first()
    const name = await box.getAttribute('value')
    await box.check()
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Behåll markeringarna' }).click()
    await page.getByRole('link', { name: /^Mina/ }).click()
    await expect(page.getByText('En av dem syns inte i urvalet.')).toBeVisible()
    await page.getByRole('link', { name: /^Ingens/ }).click()
    await expect(list.locator(`[type=checkbox][value="${name}"]`)).toBeChecked()
  })
}

import { expect, test } from './steps/portal-test'

// Interest in under a minute: two presses and one thing to write. The interest's text comes along into the
// order.

for (const javaScriptEnabled of [true, false]) {
  const service = javaScriptEnabled ? 'arbeta-vidare-med-ursakta-roran' : 'effektiva-team-pa-60-minuter'

  test(`interest is two presses and one field, and one more press an order, JavaScript: ${javaScriptEnabled}`, async ({
    visit,
  }) => {
    const page = await visit({ persona: 'hr-other', javaScriptEnabled })
    await page.goto(`/tjanster/${service}`)
    await page.getByRole('link', { name: 'Visa intresse' }).click()
    await expect(page.getByLabel('Vad behöver ni?')).toBeVisible()
    const fields = page.locator('#intresse').getByRole('textbox')
    const values = await fields.evaluateAll(all => all.map(field => (field as HTMLInputElement).value))
    expect(values.filter(value => value === '')).toHaveLength(1)
    await expect(page.getByRole('radio', { name: 'Inom ett halvår' })).toBeChecked()
    await page.getByLabel('Vad behöver ni?').fill('Nya arbetssätt efter flytten.')
    await page.getByRole('button', { name: 'Visa intresse' }).click()
    await expect(page.getByText('Ni har visat intresse')).toBeVisible()

    await page.getByRole('button', { name: 'Gör ett avrop' }).click()
    await expect(page).toHaveURL(/\/redigera/)
    await expect(page.locator('[name=need]')).toHaveValue('Nya arbetssätt efter flytten.')
    for (const name of ['periodFrom', 'periodTo', 'contactName', 'contactEmail']) {
      await expect(page.locator(`[name=${name}]`)).not.toHaveValue('')
    }
  })
}

test('a note of a talk is made, put right and taken away', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/admin/intresse?visa=new')
  await page.getByRole('link', { name: 'Ring och anteckna' }).last().click()
  await page.getByLabel('Vad sa ni?').first().fill('Vill börja i höst.')
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await expect(page.getByText('Samtalet är antecknat')).toBeVisible()
  await page.getByText('Rätta anteckningen').first().click()
  await page.getByLabel('Vad sa ni?').nth(1).fill('Vill börja i vår.')
  await page.getByRole('button', { name: 'Spara rättningen' }).click()
  await expect(page.getByText('Anteckningen är rättad')).toBeVisible()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Vill börja i vår.' })).toBeVisible()
  await page.getByText('Ta bort anteckningen').first().click()
  await page.getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Anteckningen är borttagen')).toBeVisible()
})

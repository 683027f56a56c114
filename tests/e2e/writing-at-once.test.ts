import { fillDraft, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without'
  test(`two who write at once keep what each changed, and are asked about the same field alone, ${way} script`, async ({
    visit,
  }) => {
    const hr = await visit({ persona: 'hr' })
    const order = await startOrder(hr, 'arbetsliv-2-0')
    await fillDraft(hr, { goal: 'Målet, som det var', planAfter: 'Planen, som den var' })
    await hr.getByRole('button', { name: 'Spara och dela med facken' }).click()
    await expect(hr.getByText('Båda sidor ser utkastet nu.')).toBeVisible()
    const [saco, ofr] = [
      await visit({ persona: 'union-saco' }),
      await visit({ persona: 'union-ofr', javaScriptEnabled }),
    ]
    for (const page of [saco, ofr]) await page.goto(`${order}/redigera`)
    await fillDraft(saco, { goal: 'Målet, av Saco-S', need: 'Behovet, av Saco-S' })
    await expect(saco.getByText('Sparat.', { exact: true })).toBeVisible()

    await fillDraft(ofr, { planAfter: 'Planen, av OFR' })
    const save = ofr.getByRole('button', { name: 'Spara', exact: true })
    if (!javaScriptEnabled) await save.click()
    await expect(
      ofr.getByText(javaScriptEnabled ? 'Sparat.' : 'Utkastet är sparat.', { exact: javaScriptEnabled }),
    ).toBeVisible()
    await expect(ofr.getByLabel('Målet', { exact: true })).toHaveValue('Målet, av Saco-S')

    await fillDraft(saco, { need: 'Behovet, av Saco-S igen' })
    await saco.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(saco.getByText('Utkastet är sparat.')).toBeVisible()
    await fillDraft(ofr, { need: 'Behovet, av OFR', goal: 'Målet, av OFR' })
    if (javaScriptEnabled) {
      const bar = ofr.locator('.draft-bar')
      await ofr.setViewportSize({ width: 390, height: 664 })
      await expect(bar.getByText('Inte sparat: Saco-S skrev samtidigt.')).toBeVisible()
      expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(88)
      await bar.getByRole('button', { name: 'Jämför' }).click()
    } else await save.click()
    const notice = ofr.getByRole('alert').filter({ hasText: 'Ni skrev i samma fält' })
    await expect(notice).toBeFocused()
    await expect(ofr.getByText('Båda sidor kan läsa och skriva i utkastet.')).toBeHidden()
    // It was said of the save before this one.
    await expect(ofr.getByText('Utkastet är sparat.')).toBeHidden()
    const compared = ofr.locator('.standing-text')
    await expect(compared).toHaveCount(1)
    await expect(compared).toContainText(/Behovet, av .*Saco-S igen/)
    if (javaScriptEnabled) {
      // Both texts are seen above the bar.
      await expect(compared.locator('dd').last()).toBeInViewport()
      await notice.getByRole('button', { name: 'Behåll det sparade' }).click()
      await expect(ofr.getByText('Utkastet är sparat.')).toBeVisible()
      await expect(ofr.getByLabel('Behovet', { exact: true })).toHaveValue('Behovet, av Saco-S igen')
    } else {
      await notice.getByRole('button', { name: 'Använd mitt' }).click()
      await expect(ofr.getByText('Utkastet är sparat.')).toBeVisible()
    }
    await saco.goto(order)
    await expect(saco.getByText('Målet, av OFR')).toBeVisible()
    const replaced = saco.getByText('OFR/S,P,O ersatte texten från Saco-S i fältet ”Behovet”')
    await expect(replaced).toHaveCount(javaScriptEnabled ? 0 : 1)
    if (!javaScriptEnabled) {
      await saco.getByText('Visa texten som ersattes').click()
      await expect(saco.getByText('Behovet, av Saco-S igen')).toBeVisible()
    }
  })

  test(`a number in letters is left out alone, ${way} script`, async ({ visit }) => {
    const hr = await visit({ persona: 'hr', javaScriptEnabled })
    const order = await startOrder(hr, 'fanga-tidiga-tecken')
    await hr.setViewportSize({ width: 390, height: 664 })
    await hr.getByLabel('Antal deltagare', { exact: true }).fill('ca 20')
    await fillDraft(hr, { need: 'Behovet blir kvar' })
    if (javaScriptEnabled) {
      const bar = hr.locator('.draft-bar')
      await expect(bar.getByRole('link', { name: 'Antal deltagare' })).toBeVisible()
      const asked: string[] = []
      hr.once('dialog', dialog => {
        asked.push(dialog.message())
        return dialog.dismiss()
      })
      await hr.getByRole('link', { name: 'Hållbart arbetsliv' }).click()
      expect(asked).toEqual(['Allt du skrev är inte sparat. Vill du lämna sidan ändå?'])
      await expect(bar.getByRole('link', { name: 'Antal deltagare' })).toHaveAttribute(
        'href',
        '#avrop-participants',
      )
    }
    await hr.getByRole('button', { name: 'Spara och granska' }).click()
    const told = hr.getByRole('alert').filter({ hasText: 'Resten är sparat.' })
    await expect(told.getByRole('link', { name: /^Antal deltagare/ })).toBeVisible()
    await expect(hr.getByLabel('Antal deltagare', { exact: true })).toHaveValue('ca 20')
    const other = await visit({ persona: 'hr' })
    await other.goto(`${order}/redigera`)
    await expect(other.getByLabel('Behovet', { exact: true })).toHaveValue('Behovet blir kvar')
  })
}

import { expectLowBar } from './steps/looking'
import { expect, phone, test } from './steps/portal-test'

// Half a year later: from the overview to an answer, two presses and one choice.

for (const [persona, javaScriptEnabled] of [
  ['hr', true],
  ['union-seko', false],
] as const) {
  test(`a party tells what came of its plan, JavaScript: ${javaScriptEnabled}`, async ({ visit }) => {
    const page = await visit({ ...phone, persona, javaScriptEnabled })
    await page.goto('/oversikt')
    const waiting = page.getByRole('listitem').filter({ hasText: 'Det har gått ett halvår.' })
    const step = waiting.filter({ hasText: 'IA-systemet' }).getByRole('link', { name: 'Följ upp' })
    await step.click()
    await expect(page.getByRole('heading', { name: 'Er plan för tiden efter' })).toBeVisible()
    // On the delivery's own page the step is a bar.
    await page.goto(page.url().replace('/folj-upp', ''))
    await expectLowBar(page, 'a delivery to follow up')
    await page.goBack()
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await page.getByRole('radio', { name: 'Delvis', exact: true }).check()
    await page.getByLabel('Vad blev det av planen? (valfritt)').fill(`Vi fortsätter, säger ${persona}.`)
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await expect(page.getByText('Tack. Er parts svar är mottaget.')).toBeVisible()
    await expect(page.getByText(`Vi fortsätter, säger ${persona}.`)).toBeVisible()
    await page.goto('/oversikt')
    await expect(step).toHaveCount(0)
  })
}

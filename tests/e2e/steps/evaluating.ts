import { expect, type Page } from '@playwright/test'

const GOAL = { named: 'Har ni nått målet i avropet?', participant: 'Har ni kommit dit ni ville?' }

/** By the link in the mail of one who is named in the order: it opens the form alone. */
export async function evaluateFromMail(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: /utvardera.kod/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Utvärdera', level: 1 })).toBeVisible()
  await fillEvaluation(page, 'named')
  await expect(page.getByRole('heading', { name: 'Tack för ditt svar', level: 1 })).toBeVisible()
}

/** From the picture on the wall to a thank-you, on a phone and without an account; once from each device. */
export async function answerFromSlide(
  staff: Page,
  phone: Page,
  delivery: string,
  runsScripts = true,
): Promise<void> {
  await staff.goto(delivery)
  await staff.getByRole('link', { name: 'Visa bilden med QR-kod' }).click()
  await expect(staff.getByRole('img', { name: 'QR-kod till frågorna' })).toBeVisible()
  const shown = await staff.getByText(/\/u\/[a-z]{5}-[a-z]{5}$/).textContent()
  const address = new URL(shown ?? '', staff.url()).href
  await phone.goto(address)
  await expect(phone.getByRole('heading', { name: 'Hur var det?', level: 1 })).toBeVisible()
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.viewportSize()?.width ?? 0)
  await phone.getByRole('button', { name: 'Skicka utvärderingen' }).click()
  await expect(phone.getByRole('main').getByRole('alert')).toBeVisible()
  if (runsScripts) await expectChoiceToMend(phone)
  const sides = phone.getByRole('radiogroup', { name: 'Vilken sida var du med för?' })
  // It is asked last, since one may pass over it.
  await expect(phone.getByRole('radiogroup').last()).toHaveAccessibleName(/Vilken sida var du med för/)
  await sides.getByRole('radio', { name: 'Facket', exact: true }).check()
  await fillEvaluation(phone, 'participant')
  await expect(phone.getByRole('heading', { name: 'Tack för ditt svar', level: 1 })).toBeVisible()
  const kept = (await phone.context().cookies()).filter(cookie => cookie.path !== '/')
  expect(kept.map(({ name, value }) => [name, value])).toEqual([['portal.answered', 'yes']])
  await phone.goto(address)
  await expect(phone.getByRole('heading', { name: 'Tack för ditt svar', level: 1 })).toBeVisible()
}

/** A choice takes its own error away, and no other. */
async function expectChoiceToMend(phone: Page): Promise<void> {
  const rewarding = phone.getByRole('radiogroup', { name: 'Hur givande var det?' })
  await expect(rewarding).toContainText('Välj ett alternativ.')
  await rewarding.getByRole('radio', { name: '4', exact: true }).check()
  await expect(rewarding).not.toContainText('Välj ett alternativ.')
  await expect(rewarding).not.toHaveAttribute('aria-invalid')
  await expect(phone.getByRole('radiogroup', { name: 'Är du starkare' })).toContainText(
    'Välj ett alternativ.',
  )
}

async function fillEvaluation(page: Page, by: keyof typeof GOAL): Promise<void> {
  const choose = (question: string, answer: string) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  await choose('Hur givande var det?', '4')
  await choose('Är du starkare i din roll nu?', '5')
  await choose('Skulle du rekommendera tjänsten till en annan verksamhet?', 'Ja')
  await choose(GOAL[by], 'Delvis')
  await page.getByLabel('Vad gör ni nu? (valfritt)').fill('Vi fortsätter med två avdelningar till.')
  await page.getByRole('button', { name: 'Skicka utvärderingen' }).click()
}

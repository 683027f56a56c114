import { newOrderAwaitingSignatures, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'
import { fromOwnPage } from './steps/signing-in'

// A button pressed twice, or in two windows, does its work once, and nobody is scolded for it.

test('a double press shows one interest', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  await page.goto('/intresse/ny?tjanst=samskapat-utvecklingsarbete')
  await page.getByLabel('Vad behöver ni?').fill('Fler röster i utvecklingsarbetet.')
  await page.getByRole('radio', { name: 'Längre fram' }).check()
  await page.getByRole('button', { name: 'Visa intresse' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Intresse för Samskapat utvecklingsarbete' })).toBeVisible()
  await page.goto('/intresse')
  await expect(page.getByRole('link', { name: 'Samskapat utvecklingsarbete' })).toHaveCount(1)
})

test('a form that is sent again and again gives the same order', async ({ visit }) => {
  const page = await visit({ persona: 'hr', javaScriptEnabled: false })
  const sending = page.waitForRequest(sent => sent.method() === 'POST')
  const order = await startOrder(page, 'arbetsliv-2-0')
  const sent = await sending
  const data = sent.postDataBuffer() ?? ''
  const headers = { ...fromOwnPage, 'content-type': (await sent.headerValue('content-type')) ?? '' }
  for (let times = 0; times < 5; times++) {
    const answer = await page.request.post(sent.url(), { data, headers, maxRedirects: 0 })
    expect(answer.headers().location).toBe(`${order}/redigera`)
  }
})

test('a signature that is pressed in two windows is one signature', async ({ visit }) => {
  const order = await newOrderAwaitingSignatures(await visit({ persona: 'hr' }))
  const [first, second] = [await visit({ persona: 'union-saco' }), await visit({ persona: 'union-saco' })]
  for (const page of [first, second]) await page.goto(`${order}/signera`)
  await first.getByRole('button', { name: 'Signera för Saco-S' }).click()
  await expect(first.getByText('Din signatur är satt.')).toBeVisible()
  await second.getByRole('button', { name: 'Signera för Saco-S' }).click()
  await expect(second.getByText('Din parts signatur fanns redan.')).toBeVisible()
})

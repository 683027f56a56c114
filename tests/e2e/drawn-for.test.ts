import type { BrowserContextOptions, Page } from '@playwright/test'
import { actForThree } from '../support/act-for-three'
import { expectSigned, fillDraft, newOrderAwaitingSignatures, partyOf, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'
import { postForm } from './steps/signing-in'

// A person with several mandates acts for the party that the page was drawn for, or for nobody.

const OFR = partyOf['union-ofr']
const SEKO = partyOf['union-seko']

/** Two windows of one person who acts for several, at first for OFR. */
async function openTwo(visit: (as: BrowserContextOptions) => Promise<Page>, as: BrowserContextOptions) {
  const person = await actForThree()
  const page = await visit(as)
  await postForm(page.context(), '/api/demo/sign-in', { persona: person.persona })
  const elsewhere = await page.context().newPage()
  const actFor = (party: string, organisation = person.organisation) =>
    switchTo(elsewhere, `${organisation} · ${party}`)
  await actFor(OFR)
  return { page, actFor, ...person }
}

async function switchTo(page: Page, label: string): Promise<void> {
  await page.goto('/konto')
  await choose(page, label)
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label }).check()
  await page.getByRole('button', { name: 'Byt', exact: true }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/konto')
  await expect(page.getByRole('radio', { name: label })).toBeChecked()
}

async function expectRefused(page: Page, party: string, organisation: string): Promise<void> {
  const text = `Du företräder nu ${party} vid ${organisation}.`
  await expect(page.getByRole('alert').filter({ hasText: text })).toContainText('Inget har sparats')
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a button to sign for one union never signs for another, ${way}`, async ({ visit }) => {
    const { page, actFor, organisation } = await openTwo(visit, { javaScriptEnabled })
    const order = await newOrderAwaitingSignatures(page)
    await page.goto(`${order}/signera`)
    const sign = page.getByRole('button', { name: `Signera för ${OFR}` })
    await expect(sign).toBeVisible()
    await actFor(SEKO)
    await sign.click()
    await expectRefused(page, SEKO, organisation)
    // The page stays the one that was read, and so do its buttons.
    await expect(sign).toBeVisible()
    await sign.click()
    await expectRefused(page, SEKO, organisation)
    await actFor(OFR)
    await page.goto(order)
    await expectSigned(page, 0)
    await page.goto(`${order}/signera`)
    await sign.click()
    await expect(page.getByRole('status').getByText('Din signatur är satt')).toBeVisible()
    await expectSigned(page, 1)
  })

  test(`text typed for one organisation stays, and is not saved for another, ${way}`, async ({ visit }) => {
    const { page, actFor, other } = await openTwo(visit, { javaScriptEnabled })
    const order = await startOrder(page, 'arbetsliv-2-0')
    await actFor(SEKO, other)
    await fillDraft(page, { need: 'Skrivet för den första' })
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expectRefused(page, SEKO, other)
    const need = page.getByLabel('Behovet', { exact: true })
    await expect(need).toHaveValue('Skrivet för den första')
    await actFor(OFR)
    const reader = await page.context().newPage()
    await reader.goto(`${order}/redigera`)
    await expect(reader.getByLabel('Behovet', { exact: true })).toHaveValue('')
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
    await expect(need).toHaveValue('Skrivet för den första')
  })

  test(`one switches also from a page drawn for somebody else, ${way}`, async ({ visit }) => {
    const { page, actFor, organisation, other } = await openTwo(visit, { javaScriptEnabled })
    await page.goto('/konto')
    await actFor(SEKO)
    await choose(page, `${other} · ${SEKO}`)
    await choose(page, `${organisation} · ${OFR}`)
  })
}

test('text that the draft saves by itself is not saved for somebody else', async ({ visit }) => {
  const { page, actFor } = await openTwo(visit, {})
  await startOrder(page, 'arbetsliv-2-0')
  await actFor(SEKO)
  await fillDraft(page, { need: 'Sparas inte' })
  await expect(page.getByRole('status').getByText('Inget har sparats eller signerats')).toBeVisible()
})

test('the frame says for whom one acts now, and going back gives no page of before in another name', async ({
  visit,
}) => {
  const { page, organisation, other } = await openTwo(visit, {})
  await startOrder(page, 'arbetsliv-2-0')
  const before = await drawnFor(page)
  expect(before).toHaveLength(1)
  await page.getByRole('link', { name: `Du företräder ${OFR} vid ${organisation}` }).click()
  await expect(page.getByRole('heading', { name: 'Mitt konto', level: 1 })).toBeVisible()
  await page.getByRole('radio', { name: `${other} · ${SEKO}` }).check()
  await page.getByRole('button', { name: 'Byt', exact: true }).click()
  await expect(page.getByRole('link', { name: `Du företräder ${SEKO} vid ${other}` })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Mitt konto')
  expect((await drawnFor(page)).filter(mandate => !before.includes(mandate))).toEqual([])
})

/** The mandates that the forms on the page carry, each once. */
async function drawnFor(page: Page): Promise<string[]> {
  const fields = await page.locator('input[name=drawnFor]').all()
  const mandates = await Promise.all(fields.map(field => field.inputValue()))
  return [...new Set(mandates)]
}

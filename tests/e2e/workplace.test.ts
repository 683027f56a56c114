import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Transaction, transactionAs } from '@/lib/db'
import { expectAccessible } from './steps/looking'
import { expect, phone, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'

// A morning of mixed things on one page, with the keyboard alone; then some rows at once, without script.

const EARLIER = new Date(Date.now() - 9 * 86_400_000)
const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => transactionAs({ role: 'system' }, work)

/** Two people who ask for access, an attestation of a colleague's, and a mail that was given up. */
async function somethingMixed(mark: string) {
  return asSystem(async tx => {
    const { id: attestedById } = await tx.person.findFirstOrThrow({ where: { staffRole: 'admin' } })
    const { id: organisationId } = await tx.organisation.findFirstOrThrow({
      where: { memberTo: null, localUnions: { none: { party: 'seko' } }, attestations: { none: {} } },
      orderBy: { name: 'desc' },
    })
    const at = { organisationId, party: 'employer' as const, kind: 'preparer' as const, createdAt: EARLIER }
    const asks = [1, 2].map(number => ({
      ...{ ...at, id: randomUUID(), name: `${mark} ${number}`, salt: '0'.repeat(32) },
      email: `${randomUUID()}@verket.example`,
    }))
    await tx.accessRequest.createMany({ data: asks })
    const expiresOn = new Date(Date.now() + 100 * 86_400_000)
    const attestation = { id: randomUUID(), organisationId, party: 'seko' as const, reason: mark, expiresOn }
    await tx.attestation.createMany({ data: [{ ...attestation, attestedById, attestedAt: EARLIER }] })
    const mail = {
      id: randomUUID(),
      key: `test:${randomUUID()}`,
      subject: mark,
      body: mark,
      createdAt: EARLIER,
    }
    await tx.mail.createMany({ data: [{ ...mail, toAddress: 'borta@verket.example', state: 'failed' }] })
    return { attestation, asks, mail }
  })
}

const list = (page: Page) => page.getByRole('region', { name: 'Det som väntar' })
const act = (page: Page) => page.getByRole('region', { name: 'Det som ska göras' })
const openRow = (page: Page) => list(page).locator('[data-duty][aria-current]')

/** Steps through the list until the row is open. */
async function stepTo(page: Page, name: string) {
  const links = list(page).locator('[data-duty]')
  const at = await links.evaluateAll(
    (all, wanted) => all.findIndex(one => (one as HTMLAnchorElement).href.includes(wanted)),
    name,
  )
  expect(at, name).toBeGreaterThanOrEqual(0)
  await untilScripted(links.first())
  for (let step = 0; step <= at; step++) {
    await page.keyboard.press('j')
    await expect(links.nth(step)).toHaveAttribute('aria-current', 'true')
  }
}

/** Goes on by Tab to a control, and presses it. */
async function tabTo(page: Page, name: string) {
  const focused = page.locator(':focus')
  for (let stops = 0; stops < 30; stops++) {
    if (((await focused.textContent()) ?? '').includes(name)) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`No stop is ${name}`)
}

test('a morning of mixed things is done on one page by the keyboard alone', async ({ visit }) => {
  const { attestation, asks, mail } = await somethingMixed(`Morgon ${randomUUID().slice(0, 8)}`)
  const page = await visit({ persona: 'staff' })
  const done = page.getByRole('status').getByText('Klart.')

  await page.goto('/admin?slag=attest')
  await untilScripted(list(page).locator('[data-duty]').first())
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await stepTo(page, attestation.id)
  await expect(act(page)).toContainText(attestation.reason)
  await expectAccessible(page, 'an open duty')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Enter')
  await tabTo(page, 'Bekräfta')
  await expect(done).toBeVisible()

  for (const { id, name } of asks) {
    await page.goto('/admin?slag=access')
    await stepTo(page, id)
    await page.keyboard.press('Enter')
    await tabTo(page, `Säg nej till ${name}`)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hon har slutat, och kollegan svarar.')
    await tabTo(page, `Säg nej till ${name}`)
    await expect(done).toBeVisible()
  }

  await page.goto('/admin?slag=mail')
  await stepTo(page, mail.id)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Försök igen')
  await expect(page.getByRole('status').getByText(/^(Klart|Sparat)\./)).toBeVisible()

  await page.goto('/admin')
  await untilScripted(list(page).locator('[data-duty]').first())
  await page.getByRole('button', { name: 'Visa kortkommandon' }).press('Enter')
  await page.getByRole('button', { name: 'Stäng av kortkommandon' }).press('Enter')
  await page.getByRole('button', { name: 'Stäng', exact: true }).press('Enter')
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(openRow(page)).toHaveCount(0)
})

test('rows are chosen, looked through and taken at once, on a phone without script', async ({ visit }) => {
  const mark = `Flera ${randomUUID().slice(0, 8)}`
  await somethingMixed(mark)
  const page = await visit({ persona: 'staff', ...phone, javaScriptEnabled: false })
  await page.goto('/admin?slag=access&vems=ingens')
  const boxes = list(page).getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await list(page).getByRole('button', { name: 'Ta', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ta flera' })).toBeVisible()
  await expect(page.getByText('Blir din')).toHaveCount(2)
  await page.getByRole('button', { name: 'Ta 2 saker' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '2 saker blev gjorda' })).toBeVisible()
  await page.getByRole('link', { name: 'Till det som väntar' }).click()
  await page.getByRole('link', { name: /^Mina/ }).click()
  await list(page).locator('[data-duty]').first().click()
  await expect(list(page)).toBeHidden()
  await page.getByRole('link', { name: 'Till listan' }).click()
  await expect(list(page)).toBeVisible()
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './steps/portal-test'

const folder = mkdtempSync(path.join(tmpdir(), 'kvitto-'))

/** The first order of the person's with a receipt; the worker may still be writing them. */
async function orderWithReceipt(page: Page): Promise<string> {
  // One's own turn stands first, and the agreed ones after it.
  const links: (string | null)[] = []
  for (const address of ['/avrop', '/avrop?sida=2']) {
    await page.goto(address)
    const there = page.locator('main a[href^="/avrop/"]')
    links.push(...(await there.evaluateAll(all => all.map(one => one.getAttribute('href')))))
  }
  const orders = [...new Set(links)].filter(href => /^\/avrop\/[0-9a-f-]{36}$/.test(href ?? ''))
  for (let round = 0; round < 30; round++) {
    for (const order of orders) {
      const answer = await page.request.get(`${order}/kvitto`, { maxRedirects: 0 })
      if (answer.ok()) return `${order}`
    }
    await page.waitForTimeout(1000)
  }
  throw new Error('No order has a receipt')
}

/** Paper holds the order alone: its text as it stands, its parties and what to check it by. */
async function expectPrintedAsDocument(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  for (const frame of ['banner', 'contentinfo', 'navigation', 'form'] as const) {
    await expect(page.getByRole(frame).filter({ visible: true })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { name: 'Parterna', level: 2 })).toBeVisible()
  await expect(page.getByRole('img', { name: /^QR-kod/ })).toBeVisible()
  await expect(page.getByText(/^Version \d+: /).filter({ visible: true })).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
}

/** The agreed text comes before the files. The copy with names has one press, after the words that warn. */
async function expectAgreedFirst(page: Page): Promise<void> {
  const main = page.getByRole('main')
  const headings = await main.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.slice(0, 3)).toEqual(['Parterna', 'Det parterna har kommit överens om', 'Ladda ned'])
  const named = page.locator('a[href$="/kvitto/pdf"]')
  await expect(named).toHaveText('PDF med namn')
  await expect(main.locator('section', { has: named }).last()).toContainText('Lämna inte ut')
}

test('a party hands out its receipt, and anyone finds it authentic, changed or none at all', async ({
  visit,
}) => {
  test.slow()
  const party = await visit({ persona: 'hr' })
  const order = await orderWithReceipt(party)
  await party.goto(order)
  await expectPrintedAsDocument(party)
  await party.getByRole('link', { name: 'Öppna kvittot' }).click()
  await expect(party.getByRole('heading', { level: 1, name: /^Kvitto på avrop/ })).toBeVisible()
  await expect(party.getByRole('img', { name: /^QR-kod/ })).toBeVisible()
  const step = party.getByRole('region', { name: 'Nästa steg' })
  const handOut = step.getByRole('link', { name: 'PDF för diariet' })
  await expect(handOut).toHaveAttribute('href', /kvitto\/pdf\?kopia=register$/)
  await expectAgreedFirst(party)
  await expect(step.getByRole('button', { name: 'Skriv ut sidan' })).toBeVisible()
  await party.emulateMedia({ media: 'print' })
  await expect(party.getByText('Parternas eget exemplar, med namn.')).toBeVisible()
  await expect(party.getByRole('main').getByRole('link')).toHaveCount(0)
  await party.emulateMedia({ media: 'screen' })
  const file = await (await party.request.get(`${order}/kvitto/fil?kopia=register`)).text()
  const own = await (await party.request.get(`${order}/kvitto/fil`)).text()
  const { payload } = JSON.parse(file)
  const receipt = Buffer.from(payload, 'base64url').toString()
  const { code } = JSON.parse(receipt)
  const changed = Buffer.from(receipt.replace(/"goal":"./, '"goal":"X')).toString('base64url')
  for (const [part, type] of [
    ['pdf', 'application/pdf'],
    ['paket', 'application/zip'],
  ] as const) {
    const answer = await party.request.get(`${order}/kvitto/${part}`)
    expect(answer.headers()['content-type']).toBe(type)
  }

  for (const javaScriptEnabled of [true, false]) {
    const stranger = await visit({ javaScriptEnabled })
    const upload = async (name: string, content: string) => {
      writeFileSync(path.join(folder, name), content)
      await stranger.goto('/verifiera')
      await stranger.getByLabel('Kvittot som JSON-fil').setInputFiles(path.join(folder, name))
      await stranger.getByRole('button', { name: 'Kontrollera filen' }).click()
    }
    await upload('kvitto.json', file)
    await expect(stranger.getByText('Kvittot är äkta')).toBeVisible()
    await expect(stranger.getByText('Filen du valde är oförändrad.')).toBeVisible()
    await expect(stranger.getByText('Sista parten signerade')).toBeVisible()
    await expect(stranger.getByText('Portalen kontrollerade sin logg')).toBeVisible()
    await expect(stranger.getByRole('heading', { name: 'Det här visar kvittot inte' })).toBeVisible()
    await expect(stranger.getByRole('status').getByText(/^Avrop \d+: .+\. Giltigt sedan .+\.$/)).toBeVisible()
    for (const [what, forgery, title] of [
      ['text', file.replace(payload, changed), 'Filen är ändrad. Lita inte på den.'],
      ['namn', own.replace(/("name": ")./, '$1Å'), 'Kvittot är äkta, namnen är det inte'],
    ] as const) {
      await upload(`${what}.json`, forgery)
      const verdict = stranger.getByRole('main').getByRole('alert')
      await expect(verdict).toContainText(title)
      await expect(verdict).toContainText('verifieringskod')
      await expect(verdict).toBeInViewport()
      await expect(stranger.getByText('Rätta det här')).toHaveCount(0)
    }
    await upload('annat.json', '{"kvitto":true}')
    const mistake = stranger.getByRole('main').getByRole('alert')
    await expect(mistake).toContainText('inget kvitto härifrån')
    await expect(mistake).not.toContainText('Lita inte')
    await upload('stort.json', 'x'.repeat(300_000))
    await expect(stranger.getByRole('main')).toContainText('Filen är för stor')
  }

  const stranger = await visit({ javaScriptEnabled: false })
  await stranger.goto('/verifiera')
  await stranger.getByLabel('Verifieringskod').fill(code.toLowerCase().replaceAll('-', ' '))
  await stranger.getByRole('button', { name: 'Kontrollera koden' }).click()
  await expect(stranger.getByText('Kvittot är äkta')).toBeVisible()
  // The check by a program lies folded.
  const technical = stranger.getByText(/npm run|JWS|RFC|SHA-256|publika nyckl/)
  await expect(technical.filter({ visible: true })).toHaveCount(0)
  await stranger.getByText('För den som vill kontrollera själv').click()
  await expect(technical.filter({ visible: true }).first()).toBeVisible()
  await stranger.getByLabel('Verifieringskod').fill('ABCD')
  await stranger.getByRole('button', { name: 'Kontrollera koden' }).click()
  await expect(stranger.getByText('Ingen har fått ett kvitto med den koden')).toBeVisible()
})

test('the keys are where libraries look for them', async ({ visit }) => {
  const { request } = await visit()
  const known = await request.get('/.well-known/jwks.json')
  expect(known.headers()['content-type']).toBe('application/jwk-set+json')
  const { keys } = await known.json()
  expect(keys.length).toBeGreaterThan(0)
  expect(await (await request.get('/api/v1/receipts/keys')).json()).toEqual({ keys })
})

test('staff see that the log is whole', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/admin/logg')
  await page.getByRole('button', { name: 'Kontrollera loggen nu' }).click()
  await expect(page.getByText('Kontrollen är beställd.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^Senaste kontrollen var/)).toBeVisible()
  }).toPass({ timeout: 60_000 })
})

import { readFileSync } from 'node:fs'
import { findPlaces } from '../support/find-places'
import { pagesOf } from '../support/pdf-text'
import { expect, test } from './steps/portal-test'

// A list is a file too, at its own address and filtered as it is shown. It is for those who see the list.

test('the page for the board prints as one sheet', async ({ visit }) => {
  const page = await visit({ persona: 'reader' })
  await page.goto('/statistik/ledningen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En sida till ledningen')
  expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1)
})

test('an order prints to its last words, and no empty sheet comes after them', async ({ visit }) => {
  const { confirmed } = await findPlaces()
  const page = await visit({ persona: 'hr' })
  await page.goto(`/avrop/${confirmed}`)
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const below = await page.locator('main').evaluate(all => {
    const proof = [...all.querySelectorAll('h2')].find(title => title.textContent === 'Kontrollera')
    return (
      all.getBoundingClientRect().bottom - (proof?.closest('section')?.getBoundingClientRect().bottom ?? 0)
    )
  })
  expect(Math.round(below)).toBe(0)
})

test('a list prints without its presses', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  for (const address of ['/avrop', '/oversikt', '/leveranser']) {
    await page.goto(address)
    await page.emulateMedia({ media: 'screen' })
    const presses = page.getByRole('main').locator('.button').filter({ visible: true })
    if (address === '/avrop') await expect(presses).not.toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect(presses, address).toHaveCount(0)
  }
})

for (const address of ['/kalender', '/admin/intresse']) {
  test(`no word of ${address} is cut on paper`, async ({ visit }) => {
    const page = await visit({ persona: 'staff' })
    await page.goto(address)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 658, height: 940 })
    const table = page.getByRole('main').locator('table').filter({ visible: true }).first()
    const cut = await table.evaluate(all =>
      [...all.querySelectorAll('a, p, span')]
        .filter(part => part.checkVisibility() && !part.matches('.sr-only'))
        .filter(part => getComputedStyle(part).overflowX !== 'visible')
        .map(part => part.textContent),
    )
    expect(cut).toEqual([])
  })
}

test('a calendar begins on the first sheet, as a list by day', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/kalender')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 658, height: 940 })
  const calendar = page.getByRole('main').locator('table').filter({ visible: true })
  await expect(calendar).toHaveCSS('break-inside', 'auto')
  await expect(calendar).toHaveCSS('display', 'block')
})

test.describe('a list as a file', () => {
  for (const [how, options] of [
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ] as const) {
    test(`holds what the filter leaves, ${how}`, async ({ visit }) => {
      const page = await visit({ ...options, persona: 'staff' })
      await page.goto('/admin/avrop?lage=valid')
      const found = await page.getByRole('status').first().textContent()
      const links = page.getByRole('navigation', { name: 'Hämta listan' })
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        links.getByRole('link', { name: 'CSV' }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/^avrop-\d{4}-\d{2}-\d{2}\.csv$/)
      const [head = '', ...lines] = readFileSync(await file.path(), 'utf8')
        .trimEnd()
        .split('\r\n')
      expect(head).toMatch(/^\uFEFFAvrop;Verksamhet;/)
      expect(lines).toHaveLength(Number.parseInt(String(found), 10))
      expect(lines.filter(line => !line.includes(';Giltigt;'))).toEqual([])
    })
  }

  test('holds parties and no people, and is the same in every format', async ({ visit }) => {
    const page = await visit({ persona: 'hr' })
    await page.goto('/avrop?visa=all')
    const csv = await (await page.request.get('/avrop?visa=all&format=csv')).text()
    const { rows } = await (await page.request.get('/avrop?visa=all&format=json')).json()
    expect(rows.length).toBe(csv.trimEnd().split('\r\n').length - 1)
    expect(rows[0]).toMatchObject({ orderNumber: expect.any(Number), seko: expect.any(String) })
    expect(csv).not.toMatch(/@|Amina|Nora/)
    const workbook = await page.request.get('/avrop?visa=all&format=xlsx')
    expect(workbook.headers()['content-type']).toContain('spreadsheetml')
    expect(workbook.headers()['cache-control']).toBe('private, no-store')
  })

  test('is for those who see the list; the figures are for everyone', async ({ visit }) => {
    const hr = await visit({ persona: 'hr' })
    expect((await hr.request.get('/admin/avrop?format=csv')).status()).toBe(404)
    expect((await hr.request.get('/utdata/admin/verksamheter?format=csv')).status()).toBe(404)
    const guest = await visit({})
    const asked = await guest.request.get('/admin/avrop?format=csv', { maxRedirects: 0 })
    expect(asked.headers().location).toBe(`/logga-in?till=${encodeURIComponent('/admin/avrop?format=csv')}`)
    const figures = await guest.request.get('/statistik?per=2021-05-31&format=csv')
    expect(await figures.text()).toMatch(/\r\n2021-05-31;Levererade tjänster;;Levererade tjänster;\d*;;;\r\n/)
  })
})

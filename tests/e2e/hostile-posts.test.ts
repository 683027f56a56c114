import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './steps/portal-test'
import { fromOwnPage, site } from './steps/signing-in'

// Posts that no form of the portal sends: from elsewhere, too large, or not to be read. Never a failure of ours.

const targets = ['/api/demo/sign-in', '/sprak', '/logga-ut', '/avrop/ny']
const OVER_LIMIT = 'a'.repeat(5_600_000)

const post = (
  request: APIRequestContext,
  path: string,
  { headers = fromOwnPage, data = 'x=1' }: { headers?: Record<string, string>; data?: string } = {},
) =>
  request.post(path, {
    data,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    maxRedirects: 0,
  })

test('a post that does not say it comes from the portal is turned away', async ({ visit }) => {
  const { request } = await visit({ persona: 'hr' })
  for (const path of targets) {
    for (const headers of [
      // Scripts sign in to the demo without saying where from.
      ...(path === '/api/demo/sign-in' ? [] : [{}]),
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'nonsens' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ] as Record<string, string>[]) {
      const answer = await post(request, path, { headers })
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403)
      expect(await answer.text()).toContain('Formuläret kom från en annan webbplats')
    }
  }
  expect((await request.get('/konto', { maxRedirects: 0 })).status(), 'still signed in').toBe(200)
})

test('a foreign post to a server action is turned away like any other', async ({ visit }) => {
  const { request } = await visit({ persona: 'hr' })
  const headers = { origin: 'https://evil.example', 'next-action': '40'.padEnd(42, 'a') }
  expect((await post(request, '/avrop/ny', { headers, data: '[]' })).status()).toBe(403)
})

test('a body that is too large is turned away, also when it does not say how large it is', async ({
  visit,
}) => {
  const { request } = await visit({ persona: 'hr' })
  for (const path of targets) {
    expect((await post(request, path, { data: OVER_LIMIT })).status(), path).toBe(413)
  }
  for (const path of ['/api/demo/sign-in', '/avrop/ny']) {
    const type = 'multipart/form-data; boundary=x'
    const body = `--x\r\nContent-Disposition: form-data; name="need"\r\n\r\n${OVER_LIMIT}\r\n--x--\r\n`
    expect(await postInPieces(path, type, body), path).toBe(413)
  }
})

test.describe('fifty megabytes for a receipt', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'stort-')), 'stort.json')
  // The browser's own line about an answer 413.
  test.use({ provokedErrors: [/status of 413/] })
  test.beforeAll(() => writeFileSync(file, Buffer.alloc(50_000_000)))

  test('are refused in the form before they are sent, with JavaScript', async ({ visit }) => {
    const page = await visit()
    await page.goto('/verifiera')
    await page.waitForLoadState('networkidle')
    const field = page.getByLabel('Kvittot som JSON-fil')
    await field.setInputFiles(file)
    await expect(field).toHaveAccessibleDescription(/Filen är för stor .* högst 200 kB\. Inget har sparats\./)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('')
  })

  for (const [locale, title, text] of [
    ['sv', 'Filen är för stor', 'Ett kvitto är högst 200 kB'],
    ['en', 'The file is too large', 'A receipt is at most 200 kB'],
  ] as const) {
    test(`are answered by a page that leads back, without JavaScript, in ${locale}`, async ({ visit }) => {
      const page = await visit({ javaScriptEnabled: false })
      await page.context().addCookies([{ name: 'locale', value: locale, url: site }])
      await page.goto('/verifiera')
      await page.locator('input[type=file]').setInputFiles(file)
      const answered = page.waitForResponse(answer => answer.request().method() === 'POST')
      await page.locator('form:has(input[type=file]) button[type=submit]').click()
      const answer = await answered
      expect([answer.status(), answer.headers()['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await expect(page.getByText(text)).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await page.getByRole('main').getByRole('link').click()
      await expect(page.locator('input[type=file]')).toBeVisible()
    })
  }
})

test('a form that is too large to send is refused before it is sent, and what was typed stays', async ({
  visit,
}) => {
  const page = await visit({ persona: 'hr' })
  await page.goto('/intresse/ny?tjanst=kollektiv-formaga')
  await page.waitForLoadState('networkidle')
  const need = page.getByLabel('Vad behöver ni?')
  await need.fill('Det här vill jag inte skriva om')
  const hidden = page.locator('main form input[name=service]')
  await hidden.evaluate((field, text) => field.setAttribute('value', text), OVER_LIMIT)
  await page.getByRole('button', { name: 'Visa intresse' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Det du skickar är för stort' })).toBeVisible()
  await expect(need).toHaveValue('Det här vill jag inte skriva om')
})

test('a body that can not be read is answered as a fault of the sender', async ({ visit }) => {
  const { request } = await visit({ persona: 'hr' })
  const bodies: [type: string, body: string][] = [
    ['multipart/form-data; boundary=x', 'nonsens'],
    ['multipart/form-data', 'nonsens'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nutan slut'],
    ['application/json', '{"persona":'],
    ['text/plain;charset=UTF-8', '[{"'],
    ['text/plain;charset=UTF-8', '['.repeat(100_000)],
    ['', ''],
  ]
  for (const path of ['/avrop/ny', '/api/demo/sign-in', '/sprak']) {
    for (const [type, data] of bodies) {
      for (const action of [{}, { 'next-action': 'nonsens' }, { 'next-action': '40'.padEnd(42, 'a') }]) {
        const headers = { ...fromOwnPage, 'content-type': type, ...action } as Record<string, string>
        const answer = await post(request, path, { headers, data })
        expect(answer.status(), `${path} ${JSON.stringify(headers)} ${data.slice(0, 40)}`).toBeLessThan(500)
      }
    }
  }
})

/** Sends a body in chunks, without its length, which Playwright does not do. Gives the status. */
function postInPieces(path: string, type: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      new URL(path, site),
      { method: 'POST', headers: { ...fromOwnPage, 'content-type': type, 'transfer-encoding': 'chunked' } },
      answer => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject)
    for (let at = 0; at < body.length; at += 500_000) sent.write(body.slice(at, at + 500_000))
    sent.end()
  })
}

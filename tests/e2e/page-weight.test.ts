import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './steps/portal-test'

// The catalogue is read on phones between two meetings. So its weight is measured, and it works without
// script.

const HEAVIEST_PAGE = 60_000
const HEAVIEST_SCRIPT = 25_000

/** A page that holds nothing but the frame which all pages share. */
const FRAME_ONLY = '/tillganglighet'

test('the catalogue is light', async ({ request }) => {
  const catalogue = await get(request, '/tjanster')
  const frame = await get(request, FRAME_ONLY)
  const bytes = Buffer.byteLength(catalogue)
  // Its own script: every chunk that the page names and the frame alone does not, each compressed by itself.
  const own = [...chunksOf(catalogue)].filter(chunk => !chunksOf(frame).has(chunk))
  const sizes = await Promise.all(own.map(async chunk => gzipSync(await get(request, chunk)).byteLength))
  const script = sizes.reduce((sum, size) => sum + size, 0)
  print(`/tjanster: ${bytes} bytes of HTML; own script ${script} bytes compressed, in ${own.length} chunks`)
  expect(own.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(HEAVIEST_PAGE)
  expect(script).toBeLessThan(HEAVIEST_SCRIPT)
})

test('the catalogue is complete without script', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/tjanster')
  await expect(page.getByRole('status')).toHaveText('Alla 13 tjänster')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(13)
  await page.getByRole('searchbox').fill('sjukskrivning')
  await page.getByRole('button', { name: 'Visa' }).first().click()
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toHaveText(
    'Välkommen tillbaka',
  )
  await page.getByRole('searchbox').fill('xyzzy')
  await page.getByRole('button', { name: 'Visa' }).first().click()
  await expect(page.getByText('Ingen tjänst passar det du sökte')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Svara på fem frågor' }).last().click()
  await expect(page).toHaveURL('/tjanster/hitta')
})

async function get(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}

/** Named as a script to run at once or as one that a component needs. */
function chunksOf(html: string): Set<string> {
  return new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g))
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

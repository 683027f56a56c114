import { gzipSync } from 'node:zlib'
import type { APIRequestContext, Page } from '@playwright/test'
import type { DemoPersonaKey } from '@seed/demo-personas'
import { findPlaces } from '../support/find-places'
import { deliveryPages } from './steps/pages'
import { expect, test } from './steps/portal-test'

// The portal is read on phones between two meetings. So its pages are weighed, and they work without script.

const HEAVIEST_SCRIPT = 25_000
const HEAVIEST_ROW = 1_500
const HEAVIEST_OF_DELIVERIES = 90_000

/** A page that holds only text in the frame which all pages share. It is long, since the law says what it tells. */
const FRAME_ONLY = '/tillganglighet'

/** Bytes of HTML, with the data that the browser gets in it, for the reader whose page is the heaviest. */
const bounds: { address: string; reader?: DemoPersonaKey; most: number }[] = [
  { address: FRAME_ONLY, most: 31_000 },
  { address: '/', most: 48_000 },
  { address: '/tjanster', most: 45_000 },
  { address: '/oversikt', reader: 'hr', most: 51_000 },
  { address: '/admin', reader: 'staff', most: 65_000 },
  // Fifteen rows, and twenty-five: the other walks start orders, so the page may be full.
  { address: '/avrop', reader: 'hr', most: 62_000 },
  { address: '/admin/avrop', reader: 'staff', most: 65_000 },
]

for (const { address, reader, most } of bounds) {
  test(`${address} is light${reader ? ` for ${reader}` : ''}`, async ({ visit }) => {
    const { request } = (await visit({ persona: reader })).context()
    const page = await get(request, address)
    const bytes = Buffer.byteLength(page)
    const script = await ownScript(request, page)
    print(`${address} ${reader ?? ''}: ${bytes} bytes of HTML; own script ${script} bytes compressed`)
    expect(bytes).toBeLessThan(most)
    expect(script).toBeLessThan(HEAVIEST_SCRIPT)
  })
}

test('every page of deliveries is light', async ({ visit }) => {
  const places = await findPlaces()
  const requests = {
    staff: (await visit({ persona: 'staff' })).context().request,
    hr: (await visit({ persona: 'hr' })).context().request,
    anyone: (await visit({})).context().request,
  }
  const over: string[] = []
  for (const { address, reader } of deliveryPages) {
    if (!reader || !(reader in requests))
      throw new Error(`${reader} has no page of deliveries to read most of`)
    const path = address(places)
    const page = await get(requests[reader as keyof typeof requests], path)
    const [bytes, script] = [Buffer.byteLength(page), await ownScript(requests.anyone, page)]
    print(`${path} ${reader}: ${bytes} bytes of HTML; own script ${script} bytes compressed`)
    if (bytes > HEAVIEST_OF_DELIVERIES || script > HEAVIEST_SCRIPT) over.push(`${path}: ${bytes}, ${script}`)
  }
  expect(over).toEqual([])
})

test("an order's page is light, though other walks add to its log", async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  await page.goto('/avrop')
  const address = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .first()
    .getAttribute('href')
  const bytes = Buffer.byteLength(await get(page.context().request, address ?? ''))
  print(`an order's page: ${bytes} bytes of HTML`)
  expect(bytes).toBeLessThan(75_000)
})

test('a row more costs little', async ({ visit }) => {
  const { request } = (await visit({ persona: 'staff' })).context()
  const [long, short] = [await get(request, '/admin/avrop'), await get(request, '/admin/avrop?sida=4')]
  const rows = rowsIn(long) - rowsIn(short)
  const bytes = (Buffer.byteLength(long) - Buffer.byteLength(short)) / rows
  print(`a row of /admin/avrop: ${Math.round(bytes)} bytes, over ${rows} rows`)
  expect(rows).toBeGreaterThan(5)
  expect(bytes).toBeLessThan(HEAVIEST_ROW)
})

test('what the browser keeps in sheets is drawn', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  for (const address of ['/tjanster', '/oversikt', '/admin/avrop']) {
    await page.goto(address)
    const widths = () =>
      page
        .getByRole('main')
        .evaluate(main => [...main.querySelectorAll('use')].map(use => use.getBBox().width > 0))
    await expect.poll(widths, address).not.toContain(false)
    expect((await widths()).length, address).toBeGreaterThan(5)
  }
})

test('a list asks the server for nothing but itself', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  const asked = noteRequests(page)
  await page.goto('/admin/avrop')
  await page.getByRole('table').getByRole('link').last().scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  expect(asked().map(url => url.pathname)).toEqual(['/admin/avrop'])
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
  await expect(page.getByText('Vi hittade inget om ”xyzzy”')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Få förslag på samma ord' }).click()
  await expect(page).toHaveURL('/tjanster/hitta?om=xyzzy')
})

async function get(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}

/** Every chunk that the page names and the frame alone does not, each compressed by itself. */
async function ownScript(request: APIRequestContext, page: string): Promise<number> {
  const shared = chunksOf(await get(request, FRAME_ONLY))
  const own = [...chunksOf(page)].filter(chunk => !shared.has(chunk))
  const sizes = await Promise.all(own.map(async chunk => gzipSync(await get(request, chunk)).byteLength))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Named as a script to run at once or as one that a component needs. */
function chunksOf(html: string): Set<string> {
  return new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g))
}

function rowsIn(html: string): number {
  return html.split('<tr').length - 1
}

/** The requests that are not for files. */
function noteRequests(page: Page): () => URL[] {
  const urls: URL[] = []
  page.on('request', request => urls.push(new URL(request.url())))
  return () => urls.filter(({ pathname }) => !/\.\w+$/.test(pathname))
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

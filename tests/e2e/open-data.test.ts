import { readXml } from '../support/xml'
import { today } from './steps/counting'
import { expect, test } from './steps/portal-test'

test('the catalogue, the map of the site and the news are read by programs, each with whole addresses', async ({
  visit,
}) => {
  const page = await visit({})
  const { services } = await (await page.request.get('/api/v1/services')).json()
  const map = readXml(await (await page.request.get('/sitemap.xml')).text())
  const addresses = map.all('loc').map(location => location.text)
  for (const { url } of services) expect(addresses).toContain(url)
  const opened = addresses.map(address => new URL(address).pathname)
  expect(opened).toContain('/statistik/avropat')
  expect(opened.filter(path => /^\/(admin|demo|api|avrop|konto)\b/.test(path))).toEqual([])
  expect(map.all('lastmod').length).toBe(services.length)
  const robots = await (await page.request.get('/robots.txt')).text()
  for (const closed of ['/admin', '/demo', '/api']) expect(robots).toContain(`Disallow: ${closed}`)
  expect(robots).toMatch(/Sitemap: https?:\/\/.+\/sitemap\.xml/)

  await page.goto('/tjanster/effektiva-team')
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Service', offers: { price: 0 } })
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
  expect(await feed.getAttribute('href')).toMatch(/\/nyheter\.xml$/)
  for (const [address, language] of [
    ['/nyheter.xml', 'sv'],
    ['/nyheter.xml?sprak=en', 'en'],
  ] as const) {
    const answer = await page.request.get(address)
    expect(answer.headers()['content-type']).toContain('application/atom+xml')
    expect(readXml(await answer.text()).attributes['xml:lang']).toBe(language)
  }
  await page.goto('/nyheter')
  await expect(page.getByRole('link', { name: 'Effektiva team avvecklas' })).toBeVisible()
})

test('a way from one page of figures to another keeps the day', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  for (const place of ['', '/avropat', '/fran-intresse-till-leverans', '/avropat/rader', '/ledningen']) {
    const address = `/statistik${place}?per=${today()}`
    const html = await (await page.request.get(address)).text()
    const [main = ''] = /<main.*<\/main>/s.exec(html) ?? []
    const ways = [...main.matchAll(/<a [^>]*href="(\/statistik[^"]*)"/g)].map(([, way = '']) => way)
    expect(ways.length, address).toBeGreaterThan(0)
    expect(
      ways.filter(way => !way.includes(`per=${today()}`)),
      address,
    ).toEqual([])
  }
})

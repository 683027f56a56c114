import { chromium } from '@playwright/test'
import { browserLaunchOptions } from './tests/support/browser'
const base = process.argv[2]
const b = await chromium.launch(await browserLaunchOptions())
const out = '/tmp/figshots/'
async function as(persona, opts) {
  const c = await b.newContext({ baseURL: base, locale: 'sv-SE', ...opts })
  const p = await c.newPage()
  if (persona) { await p.request.post(base + '/api/demo/sign-in', { form: { persona }, headers: { origin: base }, maxRedirects: 0 }) }
  return p
}
const phone = { viewport: { width: 390, height: 664 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
const wide = { viewport: { width: 1440, height: 900 } }
const list = process.argv.slice(3)
for (const one of list) {
  const [name, persona, size, scheme, path, full] = one.split('|')
  const p = await as(persona, { ...(size === 'phone' ? phone : wide), colorScheme: scheme })
  let at = path
  if (path.startsWith('first:')) { await p.goto(path.slice(6)); at = await p.locator('main a[href^="/avrop/"]').filter({ hasNotText: 'Nytt' }).first().getAttribute('href') }
  await p.goto(at); await p.waitForTimeout(400)
  await p.screenshot({ path: out + name + '.png', fullPage: full === 'full' })
  console.log(name, p.url())
  await p.context().close()
}
await b.close()

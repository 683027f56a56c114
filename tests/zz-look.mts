import { chromium } from '@playwright/test'
import { browserLaunchOptions } from '/work/trees/sign/tests/support/browser'
const [, , base, ...steps] = process.argv
const b = await chromium.launch(await browserLaunchOptions())
for (const s of steps) {
  // who|path|name|w|h|scheme|lang|print
  const [who, path, name, w, h, scheme, lang, media] = s.split('|')
  const c = await b.newContext({ viewport: { width: +w!, height: +h! }, colorScheme: scheme as 'light', baseURL: base })
  if (who) await c.request.post('/api/demo/sign-in', { form: { persona: who } , maxRedirects: 0 }).catch(e => console.log(String(e)))
  if (lang === 'en') await c.request.get('/sprak?lang=en').catch(()=>0)
  const p = await c.newPage()
  let to = path!
  if (to.startsWith('first:')) {
    const [, list, match] = to.split(':')
    await p.goto(list!)
    to = (await p.locator(`main li:has-text("${match}") a, main tr:has-text("${match}") a`).first().getAttribute('href')) ?? ''
    console.log(match, to)
  }
  await p.goto(to, { waitUntil: 'networkidle' })
  if (media === 'pdf') { await p.pdf({ path: `/tmp/sign-${name}.pdf`, preferCSSPageSize: true, format: 'A4' }) }
  else await p.screenshot({ path: `/tmp/sign-${name}.png`, fullPage: media === 'full' })
  console.log(name, p.url())
  await c.close()
}
await b.close()

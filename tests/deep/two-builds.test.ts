import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOnce } from '../../scripts/build'
import { freePort, projectRoot } from '../../scripts/processes'
import { browserLaunchOptions } from '../support/browser'
import { type Process, startedProcess, untilReady } from '../support/portal-process'
import { anotherRelease, type Changed } from './other-release'
import { aToldCluster, type ToldCluster } from './told-cluster'

// A form is open in a browser while the portal under it is replaced by another build.

const NEED = 'Stressen märks först när någon blir sjuk <b>"å"</b>.'
/** Another text on every page, so that the pages' script is another too. */
const LATER: Changed = {
  file: 'src/messages/sv/common.json',
  from: '"portalName": "Hållbart arbetsliv"',
  to: '"portalName": "Hållbart arbetsliv i morgon"',
}
const OTHER_KEY: Changed = {
  file: 'scripts/build.ts',
  from: 'portal names of actions',
  to: 'other names of actions',
}

let cluster: ToldCluster
let browser: Browser
let running: Process
let port: string
const releases = { former: projectRoot, later: '', renamed: '' }

beforeAll(async () => {
  await buildOnce(process.env)
  releases.later = anotherRelease('later', [LATER])
  releases.renamed = anotherRelease('renamed', [LATER, OTHER_KEY])
  cluster = await aToldCluster('two-builds')
  browser = await chromium.launch(await browserLaunchOptions())
  port = String(await freePort())
  running = await serve(releases.former)
}, 1_800_000)

afterAll(async () => {
  await browser?.close()
  running?.child.kill('SIGTERM')
  await running?.ended
  await cluster?.stop()
})

async function serve(folder: string): Promise<Process> {
  const env = { ...cluster.variables, DATABASE_OWNER_URL: '', PORTAL_DEMO: '1', PORT: port }
  const started = startedProcess(env, folder)
  await untilReady(started)
  return started
}

async function replaceBy(folder: string): Promise<void> {
  running.child.kill('SIGTERM')
  await running.ended
  running = await serve(folder)
}

/** A draft on the screen of the former build, with something typed that nobody has saved. */
async function aDraft(javaScriptEnabled: boolean): Promise<Page> {
  await replaceBy(releases.former)
  const context = await browser.newContext({ javaScriptEnabled, locale: 'sv-SE', baseURL: running.url })
  const headers = { origin: running.url }
  await context.request.post('/api/demo/sign-in', { form: { persona: 'hr' }, headers, maxRedirects: 0 })
  const page = await context.newPage()
  await page.goto('/avrop/ny?tjanst=arbetsliv-2-0')
  await page.getByRole('button', { name: 'Börja på utkastet' }).click()
  await page.getByLabel('Behovet', { exact: true }).fill(NEED)
  return page
}

const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true }).click()

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a form that was opened before a deploy, %s', (_way, javaScriptEnabled) => {
  it('is taken by a build that names its actions alike', async () => {
    const page = await aDraft(javaScriptEnabled)
    await replaceBy(releases.later)
    await save(page)
    await page.getByText('Utkastet är sparat.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Behovet', { exact: true }).inputValue()).toBe(NEED)
    expect(await page.getByRole('banner').textContent()).toContain('Hållbart arbetsliv i morgon')
    await page.context().close()
  })

  it('keeps its text where the build names its actions otherwise, and says so in Swedish', async () => {
    const page = await aDraft(javaScriptEnabled)
    await replaceBy(releases.renamed)
    await save(page)
    await page.getByText('Sidan har uppdaterats').first().waitFor()
    const kept = page.getByRole('textbox', { name: 'Behovet', exact: true })
    expect(await kept.inputValue()).toBe(NEED)
    await page.context().close()
  })
})

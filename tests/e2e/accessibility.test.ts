import { findPlaces, type Places } from '../support/find-places'
import { contentOf, expectAccessible } from './steps/looking'
import { faceless, pages, pagesOfTheApp, readers } from './steps/pages'
import { expect, test } from './steps/portal-test'
import { site } from './steps/signing-in'

// WCAG 2.2 AA on every page, for everyone who may see it. It is light on a desktop, and dark at 320 px. Most
// readers meet the same content in another frame: a part that was looked at before is left out. A page whose
// content was met before is not even opened, once the reader's own frame is known.

let places: Places
const met = new Set<string>()

test.beforeAll(async () => {
  places = await findPlaces()
})

test('every page of the portal is in the list of pages', () => {
  expect([...Object.keys(pages), ...faceless].toSorted()).toEqual(pagesOfTheApp())
})

test.describe('every page is accessible', () => {
  test.setTimeout(600_000)

  for (const reader of readers) {
    test(`as ${reader}`, async ({ visit }) => {
      const page = await visit(reader === 'anyone' ? {} : { persona: reader })
      for (const [name, { address, seenBy }] of Object.entries(pages)) {
        if (!seenBy.includes(reader)) continue
        await test.step(name, async () => {
          const at = address(places)
          const served = await page.request.get(at)
          expect(served.status(), at).toBe(200)
          expect(served.url(), at).toBe(`${site}${at}`)
          // A page of somebody's own is not kept: after signing out, Back does not show it.
          if (reader !== 'anyone') expect(served.headers()['cache-control'], at).toContain('no-store')
          const content = contentOf(await served.text())
          if (met.has(content) && page.url() !== 'about:blank') return
          met.add(content)
          await page.goto(at)
          await expect(page).toHaveURL(at)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          await expectAccessible(page, `${name} as ${reader}`)
        })
      }
    })
  }
})

test.describe('an unusual page is accessible too', () => {
  test.use({ provokedErrors: [/status of 404/] })

  test('forms that were filled in wrongly', async ({ visit }) => {
    const page = await visit({ persona: 'hr' })
    await page.goto('/intresse/ny?tjanst=kollektiv-formaga')
    await page.getByRole('button', { name: 'Visa intresse' }).click()
    await expect(page.getByRole('alert', { name: /^Rätta/ })).toBeVisible()
    await expectAccessible(page, 'interest with errors')
    await page.goto('/logga-in')
    await page.getByRole('button', { name: 'Skicka länk och kod' }).click()
    await expect(page.getByRole('alert', { name: /^Rätta/ })).toBeVisible()
    await expectAccessible(page, 'sign-in with errors')
  })

  test('an address where there is nothing', async ({ page }) => {
    await page.goto('/finns-inte')
    await expect(page.getByRole('heading', { name: 'Sidan finns inte', level: 1 })).toBeVisible()
    await expectAccessible(page, 'not found')
  })
})

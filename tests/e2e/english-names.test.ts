import type { Page } from '@playwright/test'
import { findNames } from '../support/find-names'
import { findPlaces, type Places } from '../support/find-places'
import { pages, type Reader } from './steps/pages'
import { expect, test } from './steps/portal-test'
import { site } from './steps/signing-in'

// An English page calls a service and an organisation by their English names. A Swedish name is marked as such. It
// stands in people's own words, in a signed text, or in the name of a local union.

/** Texts of both languages stand beside each other, for those who write them. */
const WRITTEN_IN_BOTH = '/admin/tjanster/'

for (const reader of ['hr', 'staff'] as const) {
  test(`an English page names nothing in Swedish without a mark, for ${reader}`, async ({ visit }) => {
    test.slow()
    const [places, names] = await Promise.all([findPlaces(), findNames()])
    const page = await visit({ persona: reader })
    await page.context().addCookies([{ name: 'locale', value: 'en', url: site }])
    await page.goto('/tillganglighet')
    const found: string[] = []
    for (const address of addressesOf(reader, places)) {
      const answer = await page.request.get(address)
      const unmarked = await unmarkedIn(page, await answer.text(), names)
      if (unmarked.length > 0) found.push(`${address}: ${unmarked.join(', ')}`)
    }
    expect(found).toEqual([])
  })
}

function addressesOf(reader: Reader, places: Places): string[] {
  return Object.entries(pages)
    .filter(([name, { seenBy }]) => seenBy.includes(reader) && !name.startsWith(WRITTEN_IN_BOTH))
    .map(([, { address }]) => address(places))
}

/** The names that stand in a page's words, outside all that is marked as Swedish. */
function unmarkedIn(page: Page, html: string, names: string[]): Promise<string[]> {
  return page.evaluate(
    given => {
      const read = new DOMParser().parseFromString(given.html, 'text/html')
      for (const part of read.querySelectorAll('script, style, [lang=sv]')) part.remove()
      const words = read.documentElement.textContent
      return given.names.filter(name => words.includes(name))
    },
    { html, names },
  )
}

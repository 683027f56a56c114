import type { Page } from '@playwright/test'
import { startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'
import { fromOwnPage } from './steps/signing-in'

// On the real server: posts the forms of `hostile-forms.test.ts` to two pages without a script.

test('names that no form has are neither read nor shown, and cost nothing', async ({ visit }) => {
  const stranger = await visit({ javaScriptEnabled: false })
  await stranger.goto('/logga-in')
  const hr = await visit({ persona: 'hr', javaScriptEnabled: false })
  const order = await startOrder(hr, 'arbetsliv-2-0')
  await hr.goto(`${order}/redigera`)
  for (const [page, form] of [
    [stranger, '#mail'],
    [hr, '#avrop'],
  ] as const) {
    // The fault is in the field, so that the page is drawn again.
    const fields = { ...(await fieldsOf(page, form)), participants: 'många' }
    const usual = await (await postAnew(page, fields)).text()
    for (const name of [
      'zz[1000000]',
      'zz[4000000]',
      'need[99999999]',
      'email[99999999].sv',
      `a${'.b'.repeat(90)}`,
      '__proto__[x]',
      '__intent__',
    ]) {
      const answer = await postAnew(page, { ...fields, [name]: 'POSTED-BY-A-STRANGER' })
      const text = await answer.text()
      expect(answer.status(), name).toBe(200)
      expect(text, name).not.toContain('POSTED-BY-A-STRANGER')
      expect(Math.abs(text.length - usual.length), name).toBeLessThan(1_000)
    }
    const many = Array.from({ length: 5_000 }, (_, index) => [`a[${index}]`, 'POSTED-BY-A-STRANGER'])
    const refused = await (await postAnew(page, { ...fields, ...Object.fromEntries(many) })).text()
    expect(refused).toContain('fler fält eller mer text än portalen kan ta emot')
    expect(refused).not.toContain('POSTED-BY-A-STRANGER')
  }
})

function fieldsOf(page: Page, form: string): Promise<Record<string, string>> {
  return page
    .locator(`form${form}`)
    .evaluate(drawn => Object.fromEntries(new FormData(drawn as HTMLFormElement)) as Record<string, string>)
}

/** Posts to the page's own address what its form would, and something more. */
function postAnew(page: Page, multipart: Record<string, string>) {
  return page.request.post(page.url(), { multipart, headers: fromOwnPage, maxRedirects: 0 })
}

import { ordersThatWait } from './steps/morning-orders'
import { expect, test } from './steps/portal-test'

test('a press after a colleague’s names who was first, and goes on to the next', async ({ visit }) => {
  const [waiting] = await ordersThatWait()
  const [first, second] = [await visit({ persona: 'staff' }), await visit({ persona: 'admin' })]
  for (const page of [first, second]) await page.goto(`/admin?sak=${waiting?.duty}`)
  const said = ['Bekräftat: ', 'hann före och är ansvarig: '].entries()
  for (const [turn, words] of said) {
    const page = turn === 0 ? first : second
    await page.getByRole('button', { name: 'Bekräfta avropet' }).click()
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
  }
})

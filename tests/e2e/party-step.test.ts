import { expect, test } from './steps/portal-test'

for (const javaScriptEnabled of [true, false]) {
  test(`a step for a party leads back to it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    visit,
  }) => {
    const page = await visit({ persona: 'staff', javaScriptEnabled })
    await page.goto('/admin/verksamheter')
    const organisation = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')
    await page.goto(`${organisation}?part=seko&klart=inbjudan-vantar`)
    await expect(page.getByRole('status').first()).toHaveText(/^Seko: /)
    const ways = page.locator('#part-seko input[name=from]')
    await expect(ways).not.toHaveCount(0)
    for (const way of await ways.all()) await expect(way).toHaveValue(`${organisation}?part=seko`)
  })
}

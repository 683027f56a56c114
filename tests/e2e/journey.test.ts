import { expectAccessible } from './steps/looking'
import { expect, test } from './steps/portal-test'

// An organisation's way through the services, and what its parties take to their meeting.

test('both sides see the same way, and print it for their meeting without a name', async ({ visit }) => {
  const hr = await visit({ persona: 'hr', javaScriptEnabled: false })
  await hr.goto('/verksamhet')
  const way = hr.getByRole('region', { name: 'Er resa' })
  const services = await way.locator('h3').allTextContents()
  const union = await visit({ persona: 'union-seko' })
  await union.goto('/verksamhet')
  const seen = await union.getByRole('region', { name: 'Er resa' }).locator('h3').allTextContents()
  // Drafts that the employer keeps to itself are on its line alone, and other walks begin some.
  expect(seen.length).toBeGreaterThan(4)
  expect(services).toEqual(expect.arrayContaining(seen))
  // It stands over the people, to whom a way leads past it.
  const people = hr.getByRole('main').getByRole('link', { name: 'Personer', exact: true })
  await people.click()
  await expect(hr.getByRole('heading', { name: 'Arbetsgivaren', exact: true })).toBeInViewport()
  const headings = await hr.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('Er resa')).toBeLessThan(headings.indexOf('Arbetsgivaren'))
  await way.getByRole('link', { name: 'Underlag till samverkansgruppen' }).click()
  await expect(hr.getByRole('heading', { level: 1 })).toHaveText('Underlag till samverkansgruppen')
  const decided = /^(Giltigt|Bekräftat)/
  await expect(hr.getByRole('region', { name: 'Beslutat, på väg' }).getByText(decided).first()).toBeVisible()
  await expect(hr.getByRole('region', { name: 'Att ta ställning till' }).getByText(decided)).toHaveCount(0)
  for (const name of ['Karin Lindqvist', '@vattenledsverket']) {
    await expect(hr.getByRole('main')).not.toContainText(name)
  }
  await hr.emulateMedia({ media: 'print' })
  await expect(hr.getByRole('heading', { name: 'Anteckningar' })).toBeVisible()
  await expect(hr.getByRole('banner')).toBeHidden()
  await expect(hr.getByRole('contentinfo')).toBeHidden()
})

test('the steps of a service are one row where there is room, and a list on a phone, where nothing lies on them', async ({
  visit,
}) => {
  const page = await visit({ persona: 'union-seko' })
  await page.goto('/verksamhet')
  const ways = page.getByRole('region', { name: 'Er resa' }).locator('ol ol:visible')
  const read = () =>
    ways.evaluateAll(all =>
      all.map(({ children }) => {
        const tops = [...children].map(step => step.getBoundingClientRect().top)
        return { steps: tops.length, rows: new Set(tops).size }
      }),
    )
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const { rows } of await read()) expect(rows).toBe(1)
  await page.setViewportSize({ width: 390, height: 664 })
  for (const { steps, rows } of await read()) expect(rows).toBe(steps)
  await expect(page.getByRole('link', { name: 'Bjud in någon' })).not.toBeInViewport()
  await page.getByRole('link', { name: 'Ge någon mer behörighet för Seko' }).click()
  await expect(page.getByRole('link', { name: 'Bjud in någon' })).toBeInViewport()
})

test('staff follow an organisation from its first interest', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/sok?q=vattenledsverket')
  await page.getByRole('link', { name: 'Vattenledsverket', exact: true }).click()
  const way = page.getByRole('region', { name: 'Väntar och pågår' })
  await expect(way.getByRole('listitem').first()).toBeVisible()
  // Beside the people there is room for few in a line, and none stands there alone.
  const lines = await way.locator('ol ol').evaluateAll(all =>
    all.map(({ children }) => {
      const tops = [...children].map(step => step.getBoundingClientRect().top)
      return tops.filter(top => top === tops.at(-1)).length
    }),
  )
  for (const last of lines) expect(last).toBeGreaterThan(1)
  await expectAccessible(page, "an organisation's way")
})

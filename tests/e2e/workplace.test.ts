import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { demoPersonas } from '@seed/demo-personas'
import { addDays, dayOf } from '@/lib/dates'
import { openByKeys } from './steps/keyboard'
import { expectAccessible, expectLowBar } from './steps/looking'
import { aMorning } from './steps/morning'
import { ordersThatWait, tellOf } from './steps/morning-orders'
import { somebodyAsks } from './steps/morning-rows'
import { expect, phone, test } from './steps/portal-test'
import { untilScripted } from './steps/scripted'
import { site } from './steps/signing-in'

// A morning of mixed things on one page, with the keyboard alone; then some rows at once, without script.

const list = (page: Page) => page.getByRole('region', { name: 'Det som väntar' })
const openRow = (page: Page) => list(page).locator('[data-duty][aria-current]')
const rowOf = (page: Page, name: string) => list(page).locator(`[data-duty][href*="${name}"]`)

test('a morning of twenty mixed things is done on one page by the keyboard alone', async ({ visit }) => {
  const morning = await aMorning(`Morgon ${randomUUID().slice(0, 8)}`)
  expect(morning).toHaveLength(20)
  expect(new Set(morning.map(({ name }) => name.split('.')[0])).size).toBeGreaterThanOrEqual(8)
  const page = await visit({ persona: 'staff', viewport: { width: 1440, height: 900 } })
  // From nowhere, either key opens the first. The focus is in what was opened.
  const row = list(page).locator('[data-duty]').first()
  for (const key of ['k', 'j']) {
    await page.goto('/admin')
    await untilScripted(row)
    await page.keyboard.press(key)
    await expect(row).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('[data-open]')).toBeFocused()
  }
  // However far down one was read, the next one starts at its top.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await page.keyboard.press('j')
  await expect(list(page).locator('[data-duty]').nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('[data-open]')).toBeFocused()
  await expect(page.locator('[data-open]')).toBeInViewport({ ratio: 1 })
  await page.goto('/admin')
  await untilScripted(list(page).locator('[data-duty]').first())
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()

  for (const { name, act } of morning) {
    await test.step(name, async () => {
      await openByKeys(page, name)
      await page.keyboard.press('Enter')
      await act(page)
      // It says what was done, and not only that something was.
      await expect(
        page.getByRole('status').getByText(/^(?!Klart).*\. (Här är nästa|Inget mer)/),
      ).toBeVisible()
      await expect(rowOf(page, name)).toHaveCount(0)
    })
  }
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)

  // The open one is a promised call, and so somebody's.
  await page.goto('/admin?vems=ingens')
  await untilScripted(list(page).locator('[data-duty]').first())
  await page.keyboard.press('j')
  await page.getByRole('button', { name: 'Ta den' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByRole('status').getByText('Du har släppt den.')).toBeVisible()
  await list(page).getByRole('checkbox').first().check()
  await list(page).getByRole('checkbox').nth(1).check()
  await expect(list(page).getByRole('button', { name: 'Ta (2)', exact: true })).toBeVisible()
  await list(page).getByRole('checkbox').nth(1).uncheck()
  await expect(list(page).getByRole('button', { name: 'Ta (1)', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Visa kortkommandon' }).press('Enter')
  await page.getByRole('button', { name: 'Stäng av kortkommandon' }).press('Enter')
  await page.getByRole('button', { name: 'Stäng', exact: true }).press('Enter')
  const href = await openRow(page).getAttribute('href')
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(openRow(page)).toHaveAttribute('href', href ?? '')
  await expectAccessible(page, 'an open duty')
})

test('rows are chosen, looked through and taken at once, on a phone without script', async ({ visit }) => {
  const mark = `Flera ${randomUUID().slice(0, 8)}`
  await somebodyAsks(mark)
  const page = await visit({ persona: 'staff', ...phone, javaScriptEnabled: false })
  await page.goto('/admin?slag=access&vems=ingens')
  const boxes = list(page).getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expectLowBar(page, 'the chosen rows')
  await list(page).getByRole('button', { name: 'Ta', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ta 2 saker' })).toBeVisible()
  await expect(page.getByText('Blir din')).toHaveCount(2)
  await page.getByRole('button', { name: 'Ta 2 saker' }).click()
  // It goes on while its reader waits. Without script they ask how far it has come.
  await expect(async () => {
    const look = page.getByRole('link', { name: 'Se hur långt det har kommit' })
    if (await look.isVisible()) await look.click()
    await expect(page.getByRole('heading', { level: 1, name: '2 saker blev gjorda' })).toBeVisible()
  }).toPass()
  await page.getByRole('link', { name: 'Till det som väntar' }).click()
  await page.getByRole('link', { name: /^Mina/ }).click()
  await list(page).locator('[data-duty]').first().click()
  await expect(list(page)).toBeHidden()
  await page.getByRole('link', { name: 'Till listan' }).click()
  await expect(list(page)).toBeVisible()
})

test('times are proposed in the room and a series beside it, and both lead back, without script', async ({
  visit,
}) => {
  const page = await visit({ persona: 'staff', javaScriptEnabled: false })
  await page.goto('/admin?slag=plan')
  const hrefs = await list(page)
    .locator('[data-duty]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const act = page.getByRole('region', { name: 'Det som ska göras' })
  // A joint session is planned by the staff alone, and one session is no series.
  for (const href of hrefs) {
    await page.goto(href)
    const ways = [
      act.getByText('Föreslå tider', { exact: true }),
      act.getByRole('link', { name: 'Planera eller flytta alla' }),
    ]
    if ((await Promise.all(ways.map(way => way.isVisible()))).every(Boolean)) break
  }
  await act.getByRole('link', { name: 'Planera eller flytta alla' }).click()
  await expect(page).toHaveURL(/vidare=/)
  await page.goBack()
  await act.getByText('Föreslå tider', { exact: true }).click()
  const first = act.getByRole('group', { name: 'Tid 1' })
  await first.getByLabel('Dag').fill(addDays(dayOf(new Date()), 97))
  await first.getByLabel('Klockslag').fill('10:15')
  await act.getByRole('button', { name: 'Föreslå tiderna' }).click()
  const told = page.getByRole('status').getByText(/^Tider för ”.+” är föreslagna: .+ Parterna svarar senast /)
  const why = act.getByLabel('Varför gäller tiden ändå?')
  await expect(told.or(why)).toBeVisible()
  if (await why.isVisible()) {
    await why.fill('Det är bestämt med verksamheten.')
    await act.getByRole('button', { name: 'Föreslå tiderna' }).click()
  }
  await expect(told).toBeVisible()
  await expect(page).toHaveURL(/\/admin\?slag=plan/)
})

test('nothing that tells two rows apart is cut, in either language', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  for (const locale of ['sv', 'en']) {
    await page.context().addCookies([{ name: 'locale', value: locale, url: site }])
    await page.goto('/admin')
    for (const width of [390, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const cut = await page.locator('[data-duty] *').evaluateAll(parts =>
        parts
          .filter(part => !part.matches('.sr-only') && getComputedStyle(part).overflowX !== 'visible')
          .filter(part => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight)
          .map(part => part.textContent),
      )
      expect(cut, `${locale}, ${width} px`).toEqual([])
    }
  }
})

test('an order that is opened in the room is news no more, whatever waits in it', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  for (const { duty, orderId } of await ordersThatWait()) {
    const isRead = await tellOf(orderId, demoPersonas.staff.email)
    await page.goto('/admin')
    expect(await isRead(), duty).toBe(false)
    await page.goto(`/admin?sak=${duty}`)
    await expect(page.getByRole('region', { name: 'Det som ska göras' })).toBeVisible()
    expect(await isRead(), duty).toBe(true)
  }
})

test('the act of an open duty is seen without scrolling', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  for (const [kind, button, width, height] of [
    ['call', 'Spara samtalet', 1280, 800],
    ['plan', 'Planera in', 1440, 900],
    ['mark_done', 'Markera som genomfört', 1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto(`/admin?slag=${kind}`)
    await list(page).locator('[data-duty]').first().click()
    const act = page.getByRole('region', { name: 'Det som ska göras' })
    await expect(act.getByRole('button', { name: button })).toBeInViewport({ ratio: 1 })
  }
})

import { randomUUID } from 'node:crypto'
import { findPlaces, type Places } from '../support/find-places'
import { pages, readers } from './steps/pages'
import { expect, test } from './steps/portal-test'
import { site } from './steps/signing-in'

// People who may not see a page do not learn that it exists. After signing in, they come back to it.

let places: Places

test.beforeAll(async () => {
  places = await findPlaces()
})

test('without a session every closed page asks to sign in, and leads back', async ({ page }) => {
  for (const { address, seenBy } of Object.values(pages)) {
    if (seenBy.includes('anyone')) continue
    const at = address(places)
    const answer = await page.request.get(at, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], at).toEqual([
      307,
      `/logga-in?till=${encodeURIComponent(at)}`,
    ])
  }
})

test('signing in leads back to the page that was asked for, with its question', async ({ page }) => {
  const at = `/avrop/ny?tjanst=arbetsliv-2-0`
  await page.goto(at)
  await expect(page.getByRole('heading', { name: 'Logga in', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Logga in som Karin Lindqvist' }).click()
  await expect(page).toHaveURL(at)
  await expect(page.getByText('Du börjar på ett avrop av Arbetsliv 2.0.')).toBeVisible()
})

test.describe('a page of another role does not exist', () => {
  for (const reader of readers.filter(one => one !== 'anyone')) {
    test(`for ${reader}`, async ({ visit }) => {
      const page = await visit({ persona: reader })
      for (const [name, { address, seenBy }] of Object.entries(pages)) {
        if (seenBy.includes(reader)) continue
        const answer = await page.request.get(address(places), { maxRedirects: 0 })
        const leadsOn = name === '/oversikt' ? 307 : 404
        expect(answer.status(), `${name} for ${reader}`).toBe(leadsOn)
      }
    })
  }
})

test('a page of another organisation does not exist', async ({ visit }) => {
  const hr = await visit({ persona: 'hr' })
  const other = await visit({ persona: 'hr-other' })
  const asHr = [
    ...['', '/redigera', '/skicka', '/signera', '/avboj'].map(page => `/avrop/${places.otherOrder}${page}`),
    `/intresse/${places.otherInterest}`,
    `/leveranser/${places.otherDelivery}`,
    `/leveranser/${places.otherDelivery}/utvardera`,
  ]
  const asOther = [
    ...['', '/redigera', '/skicka', '/signera', '/avboj'].map(page => `/avrop/${places.awaited}${page}`),
    `/avrop/${places.draft}`,
    `/intresse/${places.interest}`,
    `/leveranser/${places.delivery}`,
    `/leveranser/${places.delivered}/utvardera`,
    `/leveranser/${places.delivery}/tillfallen/${places.occasion}/kalender`,
  ]
  for (const at of asHr) expect((await hr.request.get(at)).status(), at).toBe(404)
  for (const at of asOther) expect((await other.request.get(at)).status(), at).toBe(404)
})

test('an id that is unknown or malformed finds nothing, and breaks nothing', async ({ visit }) => {
  const staff = await visit({ persona: 'staff' })
  const hr = await visit({ persona: 'hr' })
  const ids = [randomUUID(), 'nonsens', '1', '%00', '..%2f..%2fetc', `${places.awaited}'--`, 'å'.repeat(300)]
  for (const id of ids) {
    for (const at of [`/avrop/${id}`, `/avrop/${id}/signera`, `/intresse/${id}`, `/leveranser/${id}`]) {
      expect((await hr.request.get(at)).status(), at).toBe(404)
    }
    for (const at of [
      `/admin/intresse/${id}`,
      `/demo/inkorg/${id}`,
      `/tjanster/${id}`,
      `/leveranser/${places.delivery}/tillfallen/${id}/planera`,
    ]) {
      expect((await staff.request.get(at)).status(), at).toBe(404)
    }
  }
})

test('a question in an address that makes no sense is not a failure', async ({ visit }) => {
  const staff = await visit({ persona: 'staff' })
  const hr = await visit({ persona: 'hr' })
  for (const value of ['%00', '-1', '99999999999999999999', "';--", '<script>', 'å'.repeat(500)]) {
    for (const at of [
      `/tjanster?q=${value}&niva=${value}&insats=${value}&form=${value}&tid=${value}&plats=${value}`,
      `/tjanster/hitta?behov=${value}&skede=${value}&nar=${value}`,
      `/statistik?per=${value}`,
      `/statistik/avropat?per=${value}&uppdelat=${value}&och=${value}&typ=${value}&tjanst=${value}`,
      `/statistik/tillfallen/rader?per=${value}&tjanst=${value}&sida=${value}`,
      `/statistik/ledningen?per=${value}`,
      `/api/v1/statistics?asOf=${value}`,
      `/admin/avrop?status=${value}&tjanst=${value}&sida=${value}`,
      `/admin/leveranser?status=${value}&sida=${value}`,
      `/admin/post?visa=${value}&sida=${value}`,
      `/demo/inkorg?till=${value}`,
      `/logga-in/lank?token=${value}`,
      `/logga-in?till=${value}&fel=${value}`,
    ]) {
      expect((await staff.request.get(at)).status(), at).toBeLessThan(500)
    }
    for (const at of [
      `/avrop?visa=${value}&sida=${value}`,
      `/avrop/ny?tjanst=${value}`,
      `/intresse/ny?tjanst=${value}&om=${value}&fran=${value}&behov=${value}&nar=${value}`,
    ]) {
      expect((await hr.request.get(at)).status(), at).toBeLessThan(500)
    }
  }
  expect((await hr.request.get('/avrop/%E0%A4%A')).status(), 'a broken percent code').toBeLessThan(500)
})

test('where to go on after signing in stays on this site', async ({ visit }) => {
  for (const till of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
  ]) {
    const page = await visit()
    await page.goto(`/logga-in?till=${encodeURIComponent(till)}`)
    await page.getByRole('button', { name: 'Logga in som Karin Lindqvist' }).click()
    await expect(page).toHaveURL('/oversikt')
    for (const path of ['/sprak', '/api/demo/sign-in']) {
      const answer = await page.request.post(path, {
        form: { till, sprak: 'sv', persona: 'hr' },
        headers: { origin: new URL(site).origin },
        maxRedirects: 0,
      })
      expect(answer.headers().location, `${path} ${till}`).toMatch(/^\/(oversikt)?$/)
    }
  }
})

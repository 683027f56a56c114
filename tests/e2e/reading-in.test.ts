import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { expectAccessible } from './steps/looking'
import { expect, test, type Visit } from './steps/portal-test'

// An administrator reads a file of members in: nothing changes until it is accepted, and it can be undone.

const HEAD = 'Orgnr;Benämning;Grupp;Anställda;Ort'

async function upload(page: Page, rows: string[], head = HEAD) {
  await page.goto('/admin/las-in')
  const buffer = Buffer.from([head, ...rows].join('\r\n'), 'latin1')
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'medlemmar.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Titta på filen' }).click()
  await expect(page.getByRole('heading', { name: 'Inläsning av medlemmar.csv', level: 1 })).toBeVisible()
}

async function sayTheColumns(page: Page) {
  await page.getByText('Så läses kolumnerna').click()
  await page.getByRole('combobox', { name: /^Namn \(/ }).selectOption('Benämning')
  await page.getByLabel('”Stiftelse” är').selectOption('Myndighet')
  await page.getByRole('button', { name: 'Spara och titta igen' }).click()
  await expect(page.getByText('Kolumnerna är sparade')).toBeVisible()
}

test.describe('a file of members is read in and undone', () => {
  test.setTimeout(120_000)

  for (const [how, options] of [
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ] as const) {
    test(how, async ({ visit }) => {
      const page = await visit({ ...options, persona: 'admin' } satisfies Visit)
      const number = fictionalOrganisationNumber(randomInt(1000, 60_000))
      const name = `Överprövningsverket ${number}`
      await upload(page, [
        `${number};${name};Stiftelse;1 200;Åre`,
        '121212-1212;Person;Stiftelse;1;',
        '=1+1;a;b;c;d',
      ])
      await sayTheColumns(page)
      await expect(page.getByText('De 2 felaktiga raderna tas inte med.')).toBeVisible()
      await expect(page.getByRole('row', { name })).toContainText('Läggs till')
      await page.getByRole('combobox', { name: 'Visa' }).selectOption({ label: '2 felaktiga' })
      await page.getByRole('button', { name: 'Visa', exact: true }).click()
      await expect(page.getByRole('row', { name: /Person/ })).toContainText('är inget organisationsnummer')
      await expect(page.getByRole('row', { name: /=1\+1/ })).toContainText('börjar som en formel')
      if (how === 'with JavaScript') await expectAccessible(page, 'a file that waits')
      await page.getByRole('button', { name: 'Läs in 1 rad' }).click()
      await expect(page.getByText('Filen är inläst.', { exact: true })).toBeVisible()
      if (how === 'with JavaScript') await expectAccessible(page, 'a file that was read in')
      await page.goto(`/admin/verksamheter?sok=${number.replace('-', '')}`)
      await page.getByRole('link', { name }).click()
      await expect(page.getByText(`${number} · Åre · 1 200 anställda`)).toBeVisible()
      await page.goto('/admin/las-in')
      await page.getByRole('link', { name: 'medlemmar.csv' }).first().click()
      await page.getByRole('button', { name: 'Ångra inläsningen' }).click()
      await expect(page.getByText('Inläsningen är ångrad.', { exact: true })).toBeVisible()
      await page.goto(`/admin/verksamheter?sok=${number}`)
      await expect(page.getByText('Ingen verksamhet stämmer')).toBeVisible()
    })
  }
})

test('a file that lacks a column says that first, and nothing of its rows', async ({ visit }) => {
  const page = await visit({ persona: 'admin', javaScriptEnabled: false })
  await upload(page, ['Kajverket;12'], 'Benämning;Anställda')
  await expect(page.getByText('Det saknas en kolumn')).toBeVisible()
  await expect(page.getByText(/ny eller ändrad|Läs igenom raderna/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Släng filen' }).click()
  await expect(page.getByText('Filen är slängd.')).toBeVisible()
})

test('a zip that is named csv is refused in words', async ({ visit }) => {
  const page = await visit({ persona: 'admin', javaScriptEnabled: false })
  await page.goto('/admin/las-in')
  const buffer = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'medlemmar.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Titta på filen' }).click()
  await expect(page.getByRole('alert')).toContainText('Filen är ingen textfil')
})

test('a member is added, renamed and ended by hand', async ({ visit }) => {
  const page = await visit({ persona: 'admin', javaScriptEnabled: false })
  const number = fictionalOrganisationNumber(randomInt(1000, 60_000))
  await page.goto('/admin/verksamheter/ny')
  await page.getByLabel('Namn', { exact: true }).fill(`Provverket ${number}`)
  await page.getByLabel('Organisationsnummer').fill('202100-4285')
  await page.getByLabel('Typ').selectOption('Lärosäte')
  await page.getByLabel('Antal anställda').fill('40')
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByRole('alert')).toContainText('kontrollsiffran stämmer inte')
  await page.getByLabel('Organisationsnummer').fill(`16${number.replace('-', ' ')}`)
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await expect(page.getByText('Verksamheten finns nu i registret.')).toBeVisible()
  await page.getByRole('link', { name: 'Ändra i registret' }).click()
  await page.getByLabel('Namn', { exact: true }).fill(`Nyprovverket ${number}`)
  await page.getByRole('button', { name: 'Spara ändringen' }).click()
  await expect(page.getByRole('heading', { name: `Nyprovverket ${number}`, level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Ändra i registret' }).click()
  await page.getByLabel('Inte medlem från och med').fill('2098-01-01')
  await page.getByLabel('Varför?').fill('Prov')
  await page.getByRole('button', { name: 'Avsluta medlemskapet' }).click()
  await expect(page.getByText('Medlemskapet är avslutat.')).toBeVisible()
})

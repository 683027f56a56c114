import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { expect, it } from 'vitest'
import { undoImport } from '@/features/imports/accept-commands'
import { MOST_ROWS } from '@/features/imports/file-table'
import { addDays } from '@/lib/dates'
import { anAccepted } from '../support/import-files'
import { aStage, asSystem, chainFaults } from '../support/order-stage'
import { printLine } from '../support/test-depth'

const FIRST_SERIAL = 30_000
const services = ['ia-systemet', 'fanga-tidiga-tecken', 'arbetsliv-2-0']

const seconds = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now()
  const answer = await work()
  printLine(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return answer
}

it('the largest file of members is read in whole, and undone whole', async () => {
  const stage = await aStage()
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => {
    const number = fictionalOrganisationNumber(FIRST_SERIAL + index)
    return `${number};Skärgårdsverket ${index};förvaltningsmyndighet;70;4;Ön;2019-01-01`
  })
  const before = await asSystem(tx => tx.organisation.count())
  const importId = await seconds('members in', () => anAccepted(stage.admin(), 'members', rows))
  expect(await asSystem(tx => tx.organisation.count())).toBe(before + MOST_ROWS)
  const [row] = await asSystem(tx => tx.importedRow.findMany({ where: { importId }, take: 1 }))
  expect(await chainFaults(row?.organisationId ?? '')).toEqual([])
  expect(await seconds('members out', () => undoImport(stage.admin(), importId))).toMatchObject({ ok: true })
  expect(await asSystem(tx => tx.organisation.count())).toBe(before)
})

it('so is the largest file of earlier orders', async () => {
  const stage = await aStage()
  const numbers = await asSystem(tx => tx.organisation.findMany({ select: { organisationNumber: true } }))
  const pairs = numbers.flatMap(({ organisationNumber }) =>
    services.map(slug => `${organisationNumber};${slug}`),
  )
  const days = Math.ceil(MOST_ROWS / pairs.length)
  const rows = pairs
    .flatMap(pair =>
      Array.from(
        { length: days },
        (_, day) => `${pair};${addDays('1996-01-01', day)};2020-10-01 2020-11-01;;20 22;`,
      ),
    )
    .slice(0, MOST_ROWS)
  const importId = await seconds('orders in', () => anAccepted(stage.admin(), 'orders', rows))
  expect(await asSystem(tx => tx.importedRow.count({ where: { importId } }))).toBe(MOST_ROWS)
  expect(await seconds('orders out', () => undoImport(stage.admin(), importId))).toMatchObject({ ok: true })
})

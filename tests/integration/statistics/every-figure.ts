import { createRandom, type Random } from '@seed/random'
import { expect } from 'vitest'
import { makeActor } from '@/auth/doors'
import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { sectorsAndUnknown, sizes } from '@/features/statistics/figure-address'
import { type FigureRow, getFigure, listFigureRows } from '@/features/statistics/figure-queries'
import {
  type FigureName,
  figureNames,
  gatheredFigures,
  type RowPart,
  rowParts,
  rowPartsOf,
  ruleOf,
} from '@/features/statistics/figures'
import { closeMonths } from '@/features/statistics/month-ends/jobs'
import { LEAST_PUBLIC_GROUP } from '@/features/statistics/rules'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import { found } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { printLine } from '../../support/test-depth'
import { asSystem } from '../seed/world-figures'
import { countPlainly, type Filter, type FilterCut } from './count-plainly'

/** The cells that a figure may be narrowed to, by the cuts that the plain counts know. */
const cells: Record<FilterCut, readonly string[]> = {
  type: organisationTypes,
  size: sizes,
  sector: sectorsAndUnknown,
  service: ['ia-systemet', 'effektiva-team', 'fanga-tidiga-tecken', 'kollektiv-formaga', '29k'],
  level: serviceLevels,
  kind: measureKinds,
  side: ['employer', 'union'],
}

const staff = makeActor({
  ...{
    role: 'staff',
    personId: '00000000-0000-7000-8000-000000000001',
    name: 'Elin',
    email: 'e@kansliet.example',
  },
  ...{ assurance: 'demo', sessionId: null, signedInAt: new Date(), now: new Date(), locale: 'sv' },
})

type Days = { from: Day; to: Day; days: number; seed: number }

/** Each figure is counted twice, on days and with filters drawn from `seed`. The counts are the same. */
export async function expectEveryFigure({ from, to, days, seed }: Days): Promise<void> {
  printLine(`Every figure on ${days} days (seed ${seed}, repeat with PORTAL_TEST_SEED=${seed})`)
  const random = createRandom(seed)
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000
  for (let round = 0; round < days; round++) {
    const day = addDays(from, random.integer(0, length))
    for (const name of figureNames) await expectFigure(name, day, filterOf(name, random))
  }
}

/** One of four stays whole. */
function filterOf(name: FigureName, random: Random): Filter {
  const own = (Object.keys(cells) as FilterCut[]).filter(cut => ruleOf(name).cuts.includes(cut))
  if (own.length === 0 || random.chance(0.25)) return undefined
  const cut = random.pick(own)
  return { cut, cell: random.pick(cells[cut]) }
}

async function expectFigure(name: FigureName, day: Day, filter: Filter): Promise<void> {
  const narrowed = filter ? { [filter.cut]: filter.cell } : {}
  const view = await getFigure(staff, name, { asOf: day, cut: 'time', other: undefined, narrowed })
  const plain = await asSuperuser(client => countPlainly(client, { name, day, filter }))
  // Few answers are shown to nobody.
  if (ruleOf(name).anonymous && plain[1] < LEAST_PUBLIC_GROUP) return
  const { numerator = 0, denominator = 0 } = view?.total?.shown ?? {}
  expect([numerator, denominator], `${name} on ${day} of ${JSON.stringify(filter)}`).toEqual(plain)
}

/** Each figure of a month that closes is what had been registered when it ended, counted in another way. */
export async function expectPublishedMonth(monthEnd: Day): Promise<void> {
  await closeMonths({ ...systemOn(monthEnd), now: stockholmInstant(addDays(monthEnd, 1), '00:20') }, 1)
  const [closed] = await asSystem(tx => tx.monthEnd.findMany({ select: { asOf: true } }))
  expect(closed?.asOf.toISOString()).toContain(monthEnd)
  for (const name of figureNames) {
    const view = await getFigure(staff, name, { asOf: monthEnd, cut: 'time', other: undefined, narrowed: {} })
    expect(view?.isPublished, name).toBe(true)
    const { numerator, denominator } = view?.total?.shown ?? {}
    const plain = await asSuperuser(client => countPlainly(client, { name, day: monthEnd, isKnown: true }))
    expect([numerator, denominator], `${name} as published`).toEqual(plain)
  }
}

const tellings: Record<RowPart, (row: FigureRow) => unknown> = {
  service: row => row.slug,
  order: row => row.orderNumber,
  part: row => row.part,
  amount: row => row.amount,
  day: row => row.day,
}

/** The rows behind a figure have a column for all that tells them apart. None is empty or always one. */
export async function expectRowColumns(asOf: Day): Promise<void> {
  const asked = { asOf, cut: 'time', other: undefined, narrowed: {}, page: 1, pageSize: 5000 } as const
  for (const name of figureNames.filter(name => !ruleOf(name).anonymous)) {
    const { rows, total, counted } = found(await listFigureRows(staff, name, asked), name)
    const { numerator, denominator } = (await getFigure(staff, name, asked))?.total?.shown ?? {}
    expect(counted, `${name}: its rows make it`).toBe(name === 'signing' ? denominator : numerator)
    const isGathered = gatheredFigures.some(one => one === name)
    expect(isGathered || total === counted, `${name}: ${total} rows make ${counted}`).toBe(true)
    for (const part of rowParts) {
      const told = [...new Set(rows.map(tellings[part]))]
      const isShown = rowPartsOf(name).includes(part)
      expect(
        isShown ? told.some(one => one !== null && one !== 1) : told.length <= 1,
        `${name}: ${part}`,
      ).toBe(true)
    }
  }
}

function systemOn(day: Day) {
  return makeActor({ role: 'system', now: stockholmInstant(day, '12:00'), locale: 'sv' })
}

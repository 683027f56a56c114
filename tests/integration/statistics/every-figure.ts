import { expect } from 'vitest'
import { makeActor } from '@/auth/doors'
import { getFigure } from '@/features/statistics/figure-queries'
import { figureNames, ruleOf } from '@/features/statistics/figures'
import { closeMonths } from '@/features/statistics/month-ends/jobs'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import { asSuperuser } from '../../support/sql'
import { printLine } from '../../support/test-depth'
import { asSystem } from '../seed/world-figures'
import { countPlainly, type Filter } from './count-plainly'

const filters: Filter[] = [
  undefined,
  ...['agency', 'university', 'county_board'].map(cell => ({ cut: 'type' as const, cell })),
  ...['1-49', '50-249', '250-999', '5000+'].map(cell => ({ cut: 'size' as const, cell })),
  ...['ia-systemet', 'effektiva-team', 'fanga-tidiga-tecken'].map(cell => ({
    cut: 'service' as const,
    cell,
  })),
  ...['agenda_setting', 'organisation'].map(cell => ({ cut: 'level' as const, cell })),
]

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

/** On days and with filters drawn from `seed`, each figure is what another count of the raw rows gives. */
export async function expectEveryFigure({ from, to, days, seed }: Days): Promise<void> {
  printLine(`Every figure on ${days} days (seed ${seed}, repeat with PORTAL_TEST_SEED=${seed})`)
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000
  for (let round = 0; round < days; round++) {
    const draw = (below: number, salt: number) =>
      Math.abs(Math.imul(seed + round * 97 + salt, 2654435761)) % below
    const day = addDays(from, draw(length, 1))
    const drawn = filters[draw(filters.length, 2)]
    for (const name of figureNames) {
      const filter = drawn && ruleOf(name).cuts.includes(drawn.cut) ? drawn : undefined
      const narrowed = filter ? { [filter.cut]: filter.cell } : {}
      const view = await getFigure(staff, name, { asOf: day, cut: 'time', other: undefined, narrowed })
      const plain = await asSuperuser(client => countPlainly(client, { name, day, filter }))
      // Few answers are shown to nobody.
      if (ruleOf(name).anonymous && plain[1] < 5) continue
      const { numerator = 0, denominator = 0 } = view?.total?.shown ?? {}
      expect([numerator, denominator], `${name} on ${day} of ${JSON.stringify(filter)}`).toEqual(plain)
    }
  }
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

function systemOn(day: Day) {
  return makeActor({ role: 'system', now: stockholmInstant(day, '12:00'), locale: 'sv' })
}

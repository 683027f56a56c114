import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DutyPartRows } from '@/features/duties/components/duty-group'
import { DutyList } from '@/features/duties/components/duty-list'
import type { Duty } from '@/features/duties/duty'
import type { ShownFilter } from '@/features/duties/duty-filter'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-05-03T07:00:00Z')
const duty = (id: string, changes: Partial<Duty>): Duty => ({
  ...{ kind: 'confirm', id, name: `confirm.${id}`, parentId: null, since: now },
  ...{ organisation: 'Verket', organisationId: 'v', service: null, party: null },
  ...{
    order: null,
    occasion: null,
    ownerId: null,
    owner: null,
    isTaken: false,
    isFirstCall: false,
    isReminded: false,
    isSelfLed: false,
    jointFor: 0,
    roundId: null,
  },
  ...changes,
})
const half = { title: { sv: 'Halvdag', en: 'Half day' }, minutes: 240 }
const whole = { title: { sv: 'Heldag', en: 'Full day' }, minutes: 480 }

function drawnList(
  locale: 'sv' | 'en',
  duties: Duty[],
  filter: Partial<ShownFilter>,
  total = duties.length,
): string {
  const groups = [{ kind: 'confirm' as const, shown: duties, total, firstCalls: 0 }]
  const counts = { all: 2, mine: 0, free: 2, late: 0 }
  const open = duties.find(({ name }) => name === filter.after) ?? null
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <DutyList
        workplace={{ groups, counts, total, done: 0, open, pageSize: 50 }}
        filter={{ page: 1, ...filter }}
        now={now}
        personId="p"
        bar={null}
      />
    </NextIntlClientProvider>,
  )
}

function rowsIn(locale: 'sv' | 'en', duties: Duty[]): { text: string; mark: string }[] {
  return drawnList(locale, duties, { ticked: duties.slice(0, 1).map(({ name }) => name) })
    .split('<li><input')
    .slice(1)
    .map(row => ({
      text: row.replaceAll(/<[^>]*>/g, ' '),
      mark: /aria-label="([^"]*)"/.exec(row)?.[1] ?? '',
    }))
}

describeInZones('the list of the room', () => {
  it.each(['sv', 'en'] as const)('no two rows say the same, in %s', locale => {
    for (const alike of [
      [duty('1', { order: 4711 }), duty('2', { order: 4712 })],
      [duty('1', { order: 4711, occasion: half }), duty('2', { order: 4711, occasion: whole })],
    ]) {
      const rows = rowsIn(locale, alike)
      expect(new Set(rows.map(({ text }) => text)).size).toBe(2)
      expect(new Set(rows.map(({ mark }) => mark)).size).toBe(2)
    }
  })

  it('whose a row is begins no line', () => {
    const [row] = rowsIn('sv', [duty('1', { party: 'seko', jointFor: 2, ownerId: 'p' })])
    expect(row?.text).toMatch(/Seko · [^·]*\u00a0·\u00a0din/)
  })

  it('a row says that those it waits for are reminded, and that it was today', () => {
    const yesterday = new Date('2021-05-02T07:00:00Z')
    const rows = rowsIn('sv', [
      duty('1', { isReminded: true }),
      duty('2', { isReminded: true, since: yesterday }),
      duty('3', {}),
    ])
    const words = rows.map(({ text }) => /parterna påminda(?: i dag)?/.exec(text)?.[0])
    expect(words).toEqual(['parterna påminda i dag', 'parterna påminda', undefined])
  })

  it('the way to all of a kind is a stop for the keys, and keeps the open one open', () => {
    const wayIn = (filter: Partial<ShownFilter>, total: number) =>
      /<a ([^>]*data-whole-kind[^>]*)>/.exec(drawnList('sv', [duty('1', {})], filter, total))?.[1]
    expect(wayIn({ after: 'confirm.1' }, 10)).toContain('href="/admin?slag=confirm&amp;sak=confirm.1"')
    expect(wayIn({}, 10)).toContain('href="/admin?slag=confirm"')
    expect(wayIn({}, 1)).toBeUndefined()
  })

  it('a page past the last one of a kind leads to the last', () => {
    const drawn = drawnList('sv', [], { kind: 'confirm', page: 9 }, 60)
    expect(drawn).toMatch(/Det finns bara 2 sidor\. <a [^>]*href="\/admin\?slag=confirm&amp;sida=2"/)
    expect(drawn).not.toContain('Inget väntar')
  })

  it('a row that is like no other is as short as it can be', () => {
    const rows = rowsIn('sv', [
      duty('1', { order: 4711 }),
      duty('2', { order: 4712, organisation: 'Skolan' }),
    ])
    expect(rows.map(({ text }) => text.includes('471'))).toEqual([false, false])
  })

  it.each(['sv', 'en'] as const)('the row of a joint session says for how many it is, in %s', locale => {
    const joint = { organisation: null, occasion: half }
    const rows = rowsIn(locale, [
      duty('1', { ...joint, jointFor: 9, order: 1 }),
      duty('2', { ...joint, jointFor: 9, order: 2 }),
      duty('3', { organisation: 'Skolan' }),
    ])
    expect(rows.map(({ text }) => / 9 /.test(text))).toEqual([true, true, false])
    expect(new Set(rows.map(({ mark }) => mark)).size).toBe(3)
  })
})

it('calls to those with whom nobody has talked lead to the call list where there is no room for them', () => {
  const drawn = (shown: Duty[]) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <DutyPartRows part={{ name: 'new', count: 49, shown }}>{null}</DutyPartRows>
      </NextIntlClientProvider>,
    )
  expect(drawn([])).toContain('href="/admin/intresse?visa=new"')
  expect(drawn([duty('1', {})])).not.toContain('href')
})

it('the row that came next takes along the one that was worked on, so that a step back leads there', () => {
  const rows = [duty('1', {}), duty('2', {}), duty('3', {})]
  const drawn = drawnList('sv', rows, { after: 'confirm.1', open: 'confirm.2' })
  expect(drawn).toContain('sak=confirm.2&amp;forra=confirm.1"')
  expect(drawn.match(/forra=/g)).toHaveLength(1)
  expect(drawnList('sv', rows, { open: 'confirm.2' })).not.toContain('forra=')
})

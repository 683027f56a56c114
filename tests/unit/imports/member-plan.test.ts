import { describe, expect, it } from 'vitest'
import { tableOf } from '@/features/imports/file-table'
import {
  guessMemberMapping,
  kindOf,
  kindWordsIn,
  type MemberMapping,
} from '@/features/imports/members/member-columns'
import { planMembers } from '@/features/imports/members/member-plan'
import { countsOf } from '@/features/imports/plan'
import type { MemberState } from '@/features/organisations/register/member'

const TODAY = '2021-06-17'
const member: MemberState = {
  id: 'coast',
  name: 'Kustverket',
  nameEn: 'The Coast Agency',
  organisationNumber: '202100-4284',
  type: 'agency',
  headcount: 300,
  sector: 4,
  place: 'Tallmora',
  memberFrom: '2018-01-01',
  memberTo: null,
  periodFrom: '2018-01-01',
}
const HEAD = 'Organisationsnummer;Namn;Typ;Anställda;Sektor;Ort'

function plan(text: string, more: Partial<MemberMapping> = {}, register: MemberState[] = [member]) {
  const table = tableOf(new TextEncoder().encode(text))
  if (!table.ok) throw new Error(table.reason)
  const { columns, rows } = table.value
  const mapping = { ...guessMemberMapping(columns, TODAY), ...more }
  return planMembers(rows, { mapping, register, today: TODAY })
}
const inFile = (...rows: string[]) => [HEAD, '2021004284;;;;;', ...rows].join('\n')

describe('the columns of a file of members', () => {
  it.each([
    ['Swedish', 'Namn,Orgnr,Typ,Antal anställda,Sektor,Ort', [0, 1, 2, 3, 4, 5]],
    ['English', 'Organisation number,Name,Type,Headcount,Sector,Town', [1, 0, 2, 3, 4, 5]],
    [
      'others between',
      'name,name_2021,org_nr,headcount_2021,size_class,group,cofog10,city',
      [0, 2, 5, 3, 6, 7],
    ],
    ['no known heading', 'a,b,c', [undefined, undefined, undefined, undefined, undefined, undefined]],
  ])('are guessed from headings in %s', (_, heading, expected) => {
    const { columns } = guessMemberMapping(heading.split(','), TODAY)
    const { name, organisationNumber, type, headcount, sector, place } = columns
    expect([name, organisationNumber, type, headcount, sector, place]).toEqual(expected)
  })

  it('know the usual words for kinds, and those that somebody has explained', () => {
    const words = [
      'förvaltningsmyndighet',
      'Lärosäte',
      'LÄNSSTYRELSE',
      'affärsverk',
      'myndighet under riksdagen',
    ]
    expect(words.map(word => kindOf(word, {}))).toEqual([
      'agency',
      'university',
      'county_board',
      'public_enterprise',
      'agency',
    ])
    expect([kindOf('stiftelse', {}), kindOf('constructor', {}), kindOf('', {})]).toEqual([null, null, null])
    expect(kindOf('Stiftelse', { stiftelse: 'agency' })).toBe('agency')
    const table = tableOf(new TextEncoder().encode('typ,x\nverk,1\nskola,2\nSkola,3\n'))
    expect(table.ok && kindWordsIn(table.value.rows, 0)).toEqual(['Skola', 'verk'])
  })
})

describe('a plan for the register', () => {
  it('tells new, changed, unchanged, missing and faulty rows apart', () => {
    const gone = { ...member, id: 'gone', organisationNumber: '202100-3625', name: 'Borta' }
    const same = { ...member, id: 'same', organisationNumber: '202100-2122', name: 'Samma' }
    const rows = plan(
      [
        HEAD,
        '202100-4284;Kustverket;agency;310;4;Tallmora',
        '202100-2122;Samma;myndighet;300;;',
        '202100-2114;Nya verket;lärosäte;1 200;;',
        '202100-2115;Felnumret;agency;3;;',
      ].join('\n'),
      {},
      [member, gone, same],
    )
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'changed'],
      [3, 'same'],
      [4, 'new'],
      [5, 'faulty'],
      [null, 'gone'],
    ])
    expect(countsOf(rows)).toEqual({ new: 1, changed: 1, same: 1, gone: 1, faulty: 1 })
    expect(rows[0]?.differences).toEqual([{ fact: 'headcount', before: 300, after: 310 }])
    expect(rows[2]?.deed).toMatchObject({
      act: 'added',
      memberFrom: TODAY,
      facts: { name: 'Nya verket', nameEn: 'Nya verket', headcount: 1200, sector: null, place: '' },
    })
  })

  it.each([
    ['no number', ';Verket;agency;3;;', { fault: 'missing', field: 'organisationNumber' }],
    ['a wrong number', '202100-4285;Verket;agency;3;;', { fault: 'number' }],
    ['a person’s number', '121212-1212;Verket;agency;3;;', { fault: 'number' }],
    ['the number of a row above', '16202100–4284;Verket;agency;3;;', { fault: 'duplicate', line: 2 }],
    ['a formula for a number', '=202100-2114;Verket;agency;3;;', { fault: 'formula' }],
    ['a formula for a name', '202100-2114;=cmd|x;agency;3;;', { fault: 'formula', field: 'name' }],
    ['no name', '202100-2114;;agency;3;;', { fault: 'missing', field: 'name' }],
    ['a name without end', `202100-2114;${'å'.repeat(201)};agency;3;;`, { fault: 'too_long', field: 'name' }],
    ['no kind', '202100-2114;Verket;;3;;', { fault: 'missing', field: 'type' }],
    ['an unknown kind', '202100-2114;Verket;bolag;3;;', { fault: 'kind', value: 'bolag' }],
    ['nobody employed', '202100-2114;Verket;agency;0;;', { fault: 'count', field: 'headcount' }],
    ['a size in words', '202100-2114;Verket;agency;många;;', { fault: 'count', value: 'många' }],
    ['an eleventh sector', '202100-2114;Verket;agency;3;11;', { fault: 'sector', value: '11' }],
    ['a cell too many', '202100-2114;Verket;agency;3;1;Ort;mer', { fault: 'broken' }],
  ])('answers a row with %s', (_, row, fault) => {
    const planned = plan(inFile(row))[1]
    expect(planned).toMatchObject({ line: 3, verdict: 'faulty', deed: null })
    expect(planned?.faults).toContainEqual(expect.objectContaining(fault))
  })

  it('ends the members that the file lacks only where somebody has said so', () => {
    const text = `${HEAD}\n202100-2114;Nya;agency;3;;`
    expect(plan(text)[1]).toMatchObject({ verdict: 'gone', deed: null })
    const ending = plan(text, { gone: 'end', from: '2021-01-01' })[1]
    expect(ending).toMatchObject({
      verdict: 'gone',
      deed: { act: 'ended', id: 'coast', memberTo: '2021-01-01' },
    })
    const faulty = `${HEAD}\n202100-4284;Kustverket;bolag;3;;`
    expect(plan(faulty, { gone: 'end' }).map(({ verdict }) => verdict)).toEqual(['faulty'])
  })

  it('changes nothing before the latest change, and no member that has left', () => {
    const text = `${HEAD}\n202100-4284;Kustverket;agency;310;;`
    const changed = { ...member, periodFrom: '2021-03-01' }
    expect(plan(text, { from: '2021-02-01' }, [changed])[0]?.faults).toEqual([
      { fault: 'before_last_change', day: '2021-03-01' },
    ])
    const left = { ...member, memberTo: '2021-01-01' }
    expect(plan(text, {}, [left])[0]?.faults).toEqual([{ fault: 'has_left' }])
  })

  it('keeps what an empty cell does not say, and renames in English what had one name', () => {
    expect(plan(`${HEAD}\n202100-4284;;;;;`)[0]).toMatchObject({ verdict: 'same' })
    const one = { ...member, nameEn: member.name }
    const renamed = plan(`${HEAD}\n202100-4284;Skärverket;;;;`, {}, [one])[0]
    expect(renamed?.deed).toMatchObject({
      after: { name: 'Skärverket', nameEn: 'Skärverket', place: 'Tallmora' },
    })
  })
})

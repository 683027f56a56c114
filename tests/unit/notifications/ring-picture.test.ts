import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { fangaTidigaTecken } from '@/features/catalogue/thirteen/fanga-tidiga-tecken'
import { letterOrder, signedCount } from '@/features/notifications/letter-order'
import { mailRing, signedIn } from '@/features/notifications/mail-ring'
import { ringPicture } from '@/features/notifications/outbox/ring-picture'
import type { Day } from '@/lib/dates'
import { canonicalJson } from '@/lib/hashing'
import { describeInZones } from '../../support/zones'

const SIDE = 224

function colourOf(picture: Buffer, x: number, y: number): number[] {
  const start = picture.indexOf('IDAT') + 4
  const rows = inflateSync(picture.subarray(start, start + picture.readUInt32BE(start - 8)))
  const at = y * (1 + SIDE * 3) + 1 + x * 3
  return [...rows.subarray(at, at + 3)]
}

it('a signed half is a full band, and one that waits is a thin line', () => {
  const picture = ringPicture(mailRing('signed awaited awaited awaited'))
  const band = Math.round(SIDE * 0.82)
  expect(colourOf(picture, SIDE - band, SIDE / 2)).toEqual([43, 58, 117])
  expect(colourOf(picture, band, SIDE / 2)).toEqual([255, 255, 255])
  expect(colourOf(picture, SIDE / 2, SIDE / 2)).toEqual([255, 255, 255])
})

it('counts those that must sign, and reads nothing out of what is no ring', () => {
  expect(signedIn(mailRing('signed awaited signed absent'))).toEqual({ signed: 2, required: 3 })
  expect(mailRing(null)).toEqual([])
  expect(mailRing('signed sealed')).toEqual([])
})

const at = (day: number) => new Date(Date.UTC(2021, 8, day))
const version = {
  id: 'v1',
  number: 1,
  sentByParty: 'employer' as const,
  canonical: canonicalJson({ need: `Ett  behov.\n\n${'ord '.repeat(450)}`, unit: 'Enheten' }),
  sentAt: at(1),
  closure: null,
  parties: (['employer', 'ofr_s_p_o', 'saco_s'] as const).map(party => ({
    party,
    representation: 'represented' as const,
    bodyName: '',
  })),
  signatures: [
    { party: 'saco_s' as const, signedAt: at(3), takenBackAt: null },
    { party: 'employer' as const, signedAt: at(2), takenBackAt: null },
  ],
  declines: [],
}
/** The last day to sign. */
const TODAY = '2021-06-24'
const row = {
  deadlineOn: new Date(TODAY),
  number: 7,
  content: {},
  service: { number: 5, slug: 'fanga-tidiga-tecken' },
  serviceRevision: { content: fangaTidigaTecken.content },
  versions: [version],
}

describeInZones('the day of a letter', () => {
  it('a letter tells of the version: those who signed in their order, the need in one paragraph, minutes to read', () => {
    const told = letterOrder(row, version, TODAY)
    expect(told).toMatchObject({
      slug: 'fanga-tidiga-tecken',
      inShort: { sv: 'Workshop på en halvdag · En halvdag' },
    })
    expect(told).toMatchObject({ unit: 'Enheten', reading: 2, asked: { sentAt: at(1) } })
    expect(told.signedBy).toEqual(['employer', 'saco_s'])
    expect(told.need).toMatch(/^Ett behov\. ord .+ …$/)
    expect(told.need.length).toBeLessThanOrEqual(602)
    expect(signedCount(version, at(2))).toEqual({ signed: 1, required: 3 })
    expect(letterOrder(row, { ...version, closure: 'declined' }, TODAY).ring).toContain('void')
  })

  it('the last day to sign is told until it is over, of the version that is signed now', () => {
    const of = (today: Day, closure: string | null = null) =>
      letterOrder(row, { ...version, closure }, today).signsBy
    expect([of(TODAY), of('2021-06-25'), of(TODAY, 'declined')]).toEqual([TODAY, null, null])
  })

  it('tells each party how much has changed since the version that it declined or signed', () => {
    const [v1, v2, v3] = ['Ett', 'Två', 'Två'].map((goal, index) => ({
      ...version,
      ...{ id: `v${index + 1}`, number: index + 1, signatures: [], canonical: canonicalJson({ goal }) },
    }))
    const declined = { ...(v1 ?? version), declines: [{ party: 'seko' as const, declinedAt: at(2) }] }
    const signed = { ...(v2 ?? version), signatures: [version.signatures[0]].flatMap(one => one ?? []) }
    const told = letterOrder({ ...row, versions: [declined, signed, v3 ?? version] }, v3, TODAY)
    expect(told.changesFor('seko')).toEqual({ changes: 1, since: 1, did: 'declined' })
    expect(told.changesFor('saco_s')).toEqual({ changes: 0, since: 2, did: 'signed' })
    const before = letterOrder({ ...row, versions: [declined, signed] }, declined, TODAY)
    expect(before.changesFor('seko')).toBeNull()
  })

  it('a signature that is taken back stands in no ring, and counts for what was told before', () => {
    const taken = { party: 'ofr_s_p_o' as const, signedAt: at(3), takenBackAt: at(5) }
    const after = { ...version, signatures: [...version.signatures, taken] }
    expect([2, 3, 4, 5, 6].map(day => signedCount(after, at(day)).signed)).toEqual([1, 3, 3, 2, 2])
    expect(letterOrder(row, after, TODAY)).toMatchObject({
      signedBy: ['employer', 'saco_s'],
      ring: ['signed', 'awaited', 'signed', 'awaited'],
    })
  })
})

import { describe, expect, it } from 'vitest'
import {
  countSigned,
  namesUnionPeople,
  type PartyLine,
  partyLinesOf,
  type VersionStanding,
} from '@/features/orders/signing/party-lines'
import { type Party, parties } from '@/lib/party'

const represented = parties.map(party => ({ party, representation: 'represented' as const, bodyName: '' }))
const at = new Date('2021-06-17T10:00:00Z')
const act = (party: Party) => ({ party, personName: null, at })
const marks = (version: VersionStanding, acts: { signed: Party[]; declined?: Party }) =>
  partyLinesOf(
    represented,
    { signed: acts.signed.map(act), declined: acts.declined ? act(acts.declined) : null },
    version,
  )

describe('the parties of a version', () => {
  it('are waited for while it is signed', () => {
    const lines = marks({ isOpen: true, isSigning: true }, { signed: ['employer'] })
    expect(lines.map(line => line.mark)).toEqual(['signed', 'awaited', 'awaited', 'awaited'])
    expect(countSigned(lines)).toEqual({ signed: 1, required: 4 })
  })

  it('have signed for good when it is valid', () => {
    const lines = marks({ isOpen: true, isSigning: false }, { signed: [...parties] })
    expect(countSigned(lines)).toEqual({ signed: 4, required: 4 })
  })

  it('are not waited for once one has declined, and no signature counts', () => {
    const lines = marks({ isOpen: false, isSigning: false }, { signed: ['employer'], declined: 'seko' })
    expect(lines.map(line => line.mark)).toEqual(['void', 'none', 'none', 'declined'])
    expect(countSigned(lines)).toEqual({ signed: 0, required: 4 })
  })
})

it('a person named beside their union is a matter to warn of, and one of the employer is not', () => {
  const [employer, ofr, ...others] = marks({ isOpen: true, isSigning: true }, { signed: ['employer'] })
  const named = (line = employer, personName: string | null = 'Kim') => ({ ...line, personName }) as PartyLine
  expect(namesUnionPeople([named(), named(ofr, null), ...others])).toBe(false)
  expect(namesUnionPeople([named(), named(ofr)])).toBe(true)
})

it('nobody has been asked about a draft', () => {
  const lines = partyLinesOf([], { signed: [], declined: null }, { isOpen: false, isSigning: false })
  expect(lines.map(line => line.mark)).toEqual(['none', 'none', 'none', 'none'])
})

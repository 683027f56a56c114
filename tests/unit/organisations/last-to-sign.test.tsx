import { expect, it } from 'vitest'
import { LastToSign } from '@/features/organisations/mandates/components/last-to-sign'
import { countStandIns, isLastToSign } from '@/features/organisations/organisation-view'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'
import { aParty, mandate, NOW } from './party-states'

type Shown = { locale?: Locale; isOwn?: boolean; isLastToSign?: boolean; waiting?: number; standIns?: number }

const drawn = ({ locale = 'sv', waiting = 2, isOwn = true, standIns = 0, ...rest }: Shown = {}) =>
  markupOf(
    <LastToSign
      mandate={{ name: 'Henrik Lund', isOwn, isLastToSign: rest.isLastToSign ?? true, standIns }}
      party="seko"
      waiting={waiting}
    />,
    locale,
  )

describeInZones('ending the last mandate to sign', () => {
  it('says before the press that nobody can sign then, what waits, and how to invite', () => {
    expect(drawn()).toContain('Du är den enda som kan signera för Seko')
    expect(drawn()).toContain('2 avrop väntar på Seko.')
    expect(drawn()).toContain(`href="${paths.invite}"`)
    expect(drawn({ locale: 'en', waiting: 1 })).toContain('One order is waiting for Seko.')
    expect(drawn()).toContain('annars kan ingen signera.')
    expect(drawn({ waiting: 0 })).not.toContain('väntar')
  })

  it('says so of another by name, without a way that only the party has', () => {
    expect(drawn({ isOwn: false })).toContain('Henrik Lund är den enda som kan signera för Seko')
    expect(drawn({ isOwn: false })).not.toContain('href')
  })

  it('says nothing where somebody is left', () => {
    expect(drawn({ isLastToSign: false })).toBe('')
  })

  it('says that the stand-ins cannot sign either, also where a colleague is left', () => {
    expect(drawn()).not.toMatch(/ersättar/i)
    for (const isLast of [true, false]) {
      const of = (shown: Shown) => drawn({ ...shown, isLastToSign: isLast })
      expect(of({ standIns: 1 })).toContain('Din ersättare kan inte heller signera sedan.')
      expect(of({ standIns: 2 })).toContain('Dina ersättare kan inte heller signera sedan.')
      expect(of({ standIns: 1, isOwn: false })).toContain('Ersättaren för Henrik Lund kan inte heller')
      expect(of({ standIns: 1, locale: 'en' })).toContain('Your stand-in cannot sign after that either.')
    }
    const own = mandate({ personId: 'x', standInForId: 'm-holder' })
    const ended = mandate({ personId: 'y', standInForId: 'm-holder', revokedAt: NOW })
    const of = (mandates: (typeof own)[]) => countStandIns(aParty({ mandates }), 'm-holder', NOW)
    expect([of([mandate()]), of([mandate(), own, ended])]).toEqual([0, 1])
  })

  it.each([
    ['with the own stand-in alone', [mandate(), mandate({ personId: 'x', standInForId: 'm-holder' })], true],
    ['with a colleague', [mandate(), mandate({ personId: 'x' })], false],
    ['with a preparer', [mandate(), mandate({ personId: 'x', kind: 'preparer' })], true],
    ['of a mandate that is over', [mandate({ revokedAt: NOW })], false],
  ])('%s', (_, mandates, isLast) => {
    expect(isLastToSign(aParty({ mandates }), 'm-holder', NOW)).toBe(isLast)
  })
})

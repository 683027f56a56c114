import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { mailTextOf } from '@/features/notifications/mail-text'
import { portalUrl } from '@/lib/env'
import { messagesIn } from '@/messages/messages'

const at = (address: string) => mailTextOf({ body: `Hej.\n\nLäs och tacka ja:\n${address}`, path: null })

describe('the words over an address that ends a mail', () => {
  it('are those of a button, where it is the portal’s own address', () => {
    expect(at(`${portalUrl()}/inbjudan?kod=k`)).toEqual({
      paragraphs: ['Hej.'],
      call: { text: 'Läs och tacka ja', path: '/inbjudan?kod=k' },
    })
  })

  it.each(['https://elsewhere.example/x', `${portalUrl()}.elsewhere.example/x`, '{link}'])(
    'stay as they are over any other: %s',
    address => {
      expect(at(address)).toEqual({ paragraphs: ['Hej.', `Läs och tacka ja:\n${address}`], call: null })
    },
  )

  it('are few: a whole paragraph is no button', () => {
    const body = `Länken är din egen. Du behöver inte logga in:\n${portalUrl()}/svara?kod=k`
    expect(mailTextOf({ body, path: null })).toEqual({ paragraphs: [body], call: null })
  })
})

it.each([
  ['staff', 'Inbjudan kommer från Partsrådets kansli.'],
  ['party', 'Inbjudan kommer från någon som signerar för Seko där.'],
])('an invitation says who invites, and never a name: %s', (by, said) => {
  const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'organisations' })
  const about = { by, party: 'Seko', organisation: 'Provet', kind: 'signatory', standIn: 'false' }
  expect(t('letters.invitation.body', { ...about, period: '', works: '', link: '' })).toContain(said)
})

it.each(['sv', 'en'] as const)('an invitation ends with the words over its address: %s', locale => {
  const { body } = messagesIn(locale).organisations.letters.invitation
  const address = `${portalUrl()}/inbjudan?kod=k`
  expect(mailTextOf({ body: body.replace('{link}', address), path: null }).call?.path).toBe('/inbjudan?kod=k')
})

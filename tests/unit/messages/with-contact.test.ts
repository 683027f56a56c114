import { describe, expect, it } from 'vitest'
import { type Locale, messagesIn } from '@/messages/messages'
import { withContact } from '@/messages/with-contact'
import { texts } from '../../support/message-files'

const how = '08-465 004 00, kansliet@kansliet.example'
const asks: Record<Locale, RegExp> = {
  sv: /hör av (dig|er)[^.]* (kansliet|kansli)\b/i,
  en: /\bcontact [^.]*the secretariat/i,
}
const own = (locale: Locale) =>
  new Map(texts(JSON.parse(JSON.stringify(withContact(messagesIn(locale), how)))))

describe.each(['sv', 'en'] as const)('texts in %s', locale => {
  it('say how, wherever they ask to contact the secretariat', () => {
    const before = texts(JSON.parse(JSON.stringify(messagesIn(locale))))
    const asking = before.filter(([, text]) => asks[locale].test(text)).map(([key]) => key)
    expect(asking.length).toBeGreaterThan(15)
    const silent = asking.filter(key => !own(locale).get(key)?.includes(how))
    expect(silent).toEqual([])
  })

  it('are as they were where nobody has said how', () => {
    expect(withContact(messagesIn(locale), null)).toBe(messagesIn(locale))
  })
})

it('a text goes on after the contact as it did', () => {
  expect(own('sv').get('reasons.party_has_no_counterpart')).toBe(
    `Enligt kansliets intyg har din part ingen lokal motpart här. Hör av dig till kansliet (${how}) om det inte stämmer.`,
  )
})

import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { describedBy, mentionsOf } from '@/features/catalogue/search/mentions'
import { indexOf } from '@/features/catalogue/search/rank'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { type Locale, locales } from '@/messages/messages'

/** People, groups and places, in any form. Alone they tell whom a need is about, and nothing of it. */
const WHOM = new RegExp(
  `^(?:${[
    '(?:grupp|enhets|mellan|avdelnings|lokal)?chef(?:s|en|ens|er|erna|ernas)?',
    '(?:arbets|team|grupp|projekt)?ledare(?:n|ns|s|na|nas)?',
    '(?:lednings|arbets|projekt)?grupp(?:s|en|ens|er|erna|ernas)?',
    '(?:hela)?(?:ledningen|personal(?:en|ens)?|folk(?:et)?)',
    'medarbetar(?:e|en|ens|na|nas)|anställd(?:a|as)?|kolleg(?:a|an|or|orna)',
    '(?:huvud)?skyddsombud(?:et|en)?|hr|fack(?:et|en)?|team(?:et|en)?',
    'arbetslag(?:et|en)?|enhet(?:en|er|erna)?|avdelning(?:en|ar|arna)?',
    'arbetsplats(?:en|er|erna)?|myndighet(?:en|er|erna)?|verksamhet(?:en|er|erna)?|organisation(?:en|er|erna)?',
    '(?:line |senior )?managers?|boss(?:es)?|leaders?|supervisors?|employees?|staff|colleagues?|people',
    'groups?|teams?|units?|departments?|workplaces?|agenc(?:y|ies)|organisations?|unions?|representatives?',
  ].join('|')})$`,
  'u',
)
const BESIDE_THEM = new Set(
  'alla på i hos för till och om med vår våra vårt min mina en ett den de all at in our my for and the a of with safety work'.split(
    ' ',
  ),
)

/** A written need such as 'våra chefer': there is still to ask what is to be better. */
export function saysOnlyWhom(need: string | undefined): boolean {
  const words =
    (need ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.some(word => WHOM.test(word)) && words.every(word => WHOM.test(word) || BESIDE_THEM.has(word))
}

type Mentioning = { content: ServiceContent }

/** The services whose texts hold the words, in the language of the page or else in another. */
export function servicesThatMention<S extends Mentioning>(
  services: readonly S[],
  need: string,
  locale: Locale,
): S[] {
  const ordered = [locale, ...locales.filter(other => other !== locale)]
  const found = ordered.map(each => mentionsIn(services, need, each))
  return found.find(all => all.length > 0) ?? []
}

function mentionsIn<S extends Mentioning>(services: readonly S[], need: string, locale: Locale): S[] {
  const entries = services.map(service => {
    const searchable = searchableOf(service.content, locale)
    return { service, ...searchable, described: describedBy(service.content, searchable, locale) }
  })
  return mentionsOf(indexOf(entries, locale), need).map(({ service }) => service)
}

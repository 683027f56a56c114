import type { Facets } from '@/features/catalogue/search/facets'
import type { DeliveryMode } from '@/features/catalogue/service-kinds'
import type { Locale } from '@/messages/messages'

type Place = Exclude<DeliveryMode, 'either'>

/** The words that people have for the ways in which a service is held. */
const placeWords: Record<Locale, Record<Place, string>> = {
  sv: {
    digital: 'digital digitalt digitala distans online teams zoom skype video uppkopplat webben',
    on_site: 'plats fysisk fysiskt fysiska lokal',
  },
  en: {
    digital: 'digital digitally distance remote remotely online teams zoom skype video virtual virtually web',
    on_site: 'site physical physically person premises face',
  },
}
/** Of those that somebody leads: material and systems are no meetings. */
const meetingWords: Record<Locale, Record<Place, string>> = {
  sv: {
    digital: 'möte möten videomöte videomöten webbmöte webbmöten distansmöte',
    on_site: 'möte möten träff',
  },
  en: { digital: 'meeting meetings call calls webinar', on_site: 'meeting meetings' },
}

/** The words for how a service is held. They follow from its facts, so that they need not travel with it. */
export function heldWords({ mode, form }: Pick<Facets, 'mode' | 'form'>, locale: Locale): string {
  const places: Place[] = mode === 'either' ? ['digital', 'on_site'] : [mode]
  const isLed = form === 'led' || form === 'rounds'
  return places
    .flatMap(place => [placeWords[locale][place], isLed ? meetingWords[locale][place] : ''])
    .join(' ')
}

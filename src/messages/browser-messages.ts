import type { Locale } from '@/messages/messages'
import { messagesIn } from '@/messages/messages'

/** The texts that the frame of every page says in the browser. A page carries them: so it is these and no more. */
export const frameMessages = inBoth(locale => {
  const { common, search } = messagesIn(locale)
  const { menu, mainNavigation, otherLanguage, nextStep, failure, notFound } = common
  return {
    common: { menu, mainNavigation, otherLanguage, nextStep, failure, notFound },
    search: { palette: search.palette },
  }
})

/** The texts of the workplace's keys. */
export const workplaceMessages = inBoth(locale => ({ duties: { keys: messagesIn(locale).duties.keys } }))

/** The texts inside a form. They are made once, so that a page with many forms carries them once. */
export const formMessages = inBoth(locale => ({ common: { form: messagesIn(locale).common.form } }))

/** The texts of the catalogue, which is narrowed in the browser. */
export const catalogueMessages = inBoth(locale => {
  const { level, levelLead, kind, mode, state, filter } = messagesIn(locale).catalogue
  return { catalogue: { level, levelLead, kind, mode, state, filter } }
})

function inBoth<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return { sv: make('sv'), en: make('en') }
}

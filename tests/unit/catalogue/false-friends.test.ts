import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import type { Locale } from '@/messages/messages'
import { back, calm, early, incidents, learning, load, suggestable } from './suggestable'

// A word that looks like another is no reason. Nor is a manager, beside the need that the manager has.

const bosses = [early, back, learning]

/** The sentence, and exactly the services that are right for it. */
const sentences: Record<Locale, [string, readonly string[]][]> = {
  sv: [
    ['folk svarar inte på mejl och möten drar ut på tiden', load],
    ['cheferna svarar aldrig', bosses],
    ['chefen brukar avbryta', bosses],
    ['chefer hinner inte med', [early, calm]],
    ['för många möten', load],
    ['cheferna har ont om tid', load],
    ['arbetsbelastning', load],
    ['övertid', [early, calm]],
    ['svara samtal', [early]],
    ['hot fran besokare', [incidents]],
    ['ingen vill svara', []],
    ['de svarar kort', ['effektiva-team-pa-60-minuter']],
    ['samma sak gäller alla', []],
    ['vi vill skapa ordning', []],
    ['dålig städning', []],
    ['min syster vikarierar', []],
    ['hinder i vardagen', []],
    ['otroligt mycket regler', []],
    ['nya konton i redovisningen', []],
    ['arbetsdagen är lång', []],
    ['lagen kräver mer', []],
    ['tidsfrister missas', []],
    ['uppgiften är slutförd', []],
  ],
  en: [
    ['too many meetings', load],
    ['meetings drag on', load],
    ['managers have no time', load],
    ['workload', load],
    ['overtime', [early, calm]],
    ['people do not answer emails', []],
  ],
}

describe.each(['sv', 'en'] as const)('a word that looks like another is no reason, %s', locale => {
  it.each(sentences[locale])('%s', (om, right) => {
    const offered = suggest(suggestable, { om }, locale).map(({ service }) => service.slug)
    expect(offered.toSorted()).toEqual(right.toSorted())
  })
})

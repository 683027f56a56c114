import type { Locale } from '@/messages/messages'

/** A word as it is written and what is left of it when its ending is taken away. */
export type Word = { written: string; stem: string }

const SHORTEST_STEM = 3

// Longest first: an ending is taken away once.
const endings: Record<Locale, readonly string[]> = {
  sv: [
    ...['tionernas', 'tionerna', 'tionens', 'tionen', 'tioner', 'tion'],
    ...['ningarnas', 'ningarna', 'heterna', 'ningens', 'ningar', 'ningen', 'heten', 'heter', 'andet'],
    ...['arnas', 'ernas', 'ornas', 'arna', 'erna', 'orna', 'ning', 'ande', 'ende', 'aste', 'adde'],
    ...['ades', 'ad', 'are', 'ade', 'ens', 'ets', 'het', 'en', 'et', 'er', 'ar', 'or', 'na', 'as', 'an'],
    ...['at', 'a', 'e', 'n', 'r', 's'],
  ],
  en: [
    'ations',
    'ation',
    'nesses',
    'ness',
    'ments',
    'ment',
    'ings',
    'ing',
    'ies',
    'ed',
    'es',
    'ly',
    's',
    'e',
    'y',
  ],
}

// Words that say nothing of the need: everyday verbs and others that stand in every sentence, or fit every service.
// Those of the other language too, in which some write.
const hollow = setOf(`
    alla allt att av bara behöver bli blir bra både bättre de dem den det detta dig din du dålig dåligt dåliga där då efter eller en ensam er
    era ert ett finns folk fram få får för från ge ger gör göra går gå ha han har hel hela hon hos hur här i igen
    ihop in ingen inget inom inte ja jag kan komma kommer kring lite lång långa långt man lär med mellan men mer mot mycket många måste ni nu när
    nån någon något några ny nya nytt och om oss på sig ska skulle som så ta tar till tycker under upp ut utan var vara varför vet vi vid vill
    vilka vilken vår våra vårt är än över
    känns känner varandra lokal lokala kollega kollegan kollegor kollegorna arbetsplats arbetsplatsen
    arbeta arbete arbetet arbetar jobb jobba jobbar jobbet jobben medarbetare medarbetarna myndighet myndigheten
    personal personalen tjänst tjänster verksamhet verksamheten
    använda använder bemöta bemöter blev blivit borde bör fixa fixar fick fått försöka försöker gav gett gick gjorde gjort gått hade haft
    hantera hanterade hanterar hanteras hanterat hantering hanteringen hjälp hjälpa hjälper hjälpt
    behövde behövs behövt arbetade arbetat jobbade jobbat klara klarar kom kommit kunde kunna kunnat lösa löser
    se ser sköta sköter tackla tacklar tagit tog varit ville

    a about after all alone an and are as at bad be been before but by can co do does each for from get has have help how i if in into is it its
    know leave many more most my need needs new no not of on or other our so some that the their them there they this to too us want was
    we what when where which who why will with you your
    feel feels feeling thing things job jobs officer officers colleague colleagues workplace
    addressing could deal dealing deals dealt did doing done gave get gets getting give given gives giving got had handle handled handles
    handling having helped helping helps made make makes making manage managed manages managing may might must needed
    should solve solving tackle tackling take takes taking took tried tries try trying use used uses using wants were would
    agency develop developing development employee employees organisation organisations people service services staff work working`)

/** The words of a text, small letters, in their order. Letters with dots and rings stay letters of their own. */
export function wordsOf(text: string, locale: Locale): Word[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase(locale)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(written => ({ written, stem: stemOf(written, locale) }))
}

/** The words that can tell one service from another. */
export function tellingWords(text: string, locale: Locale): Word[] {
  return wordsOf(text, locale).filter(isTelling)
}

export function isTelling({ written }: Word): boolean {
  return !hollow.has(written)
}

function stemOf(word: string, locale: Locale): string {
  const ending = endings[locale].find(
    each => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM,
  )
  return ending ? word.slice(0, -ending.length) : word
}

function setOf(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/))
}

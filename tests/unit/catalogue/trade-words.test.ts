import { describe, expect, it } from 'vitest'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { services } from '@/features/catalogue/thirteen/services'

// People search with the words of laws, agreements and forms, not with those of the services.

const indexes = { sv: indexed('sv'), en: indexed('en') }
const READ = 3

describe('a word of the trade finds its service among the first three', () => {
  it.each([
    ['OSA', 'organisationsanpassad-mojlighetskarta'],
    ['OSA-arbete', 'organisationsanpassad-mojlighetskarta'],
    ['OSA-enkät', 'organisationsanpassad-mojlighetskarta'],
    ['psykosocial arbetsmiljö', 'organisationsanpassad-mojlighetskarta'],
    ['friskfaktor', 'organisationsanpassad-mojlighetskarta'],
    ['kränkande särbehandling', 'ia-systemet'],
    ['kränkande särbehandling', 'organisationsanpassad-mojlighetskarta'],
    ['mobbning', 'ia-systemet'],
    ['mobbningen på jobbet', 'ia-systemet'],
    ['mobbad', 'ia-systemet'],
    ['kränkningar', 'ia-systemet'],
    ['trakasseri', 'ia-systemet'],
    ['sexuella trakasserier', 'ia-systemet'],
    ['utfrysning', 'ia-systemet'],
    ['tillbudsrapportering', 'ia-systemet'],
    ['skyddskommittén', 'ia-systemet'],
    ['rehabkedjan', 'valkommen-tillbaka'],
    ['rehabiliteringssamtal', 'valkommen-tillbaka'],
    ['återgångssamtal', 'valkommen-tillbaka'],
    ['utmattningssyndrom', 'valkommen-tillbaka'],
    ['psykologisk trygghet', 'effektiva-team'],
    ['omställningsarbete', 'ursakta-roran'],
  ])('%s: %s', (typed, slug) => {
    expect(firstOf('sv', typed)).toContain(slug)
  })

  it.each([
    ['bullying', 'ia-systemet'],
    ['bullied', 'ia-systemet'],
    ['harassment', 'ia-systemet'],
    ['victimisation', 'organisationsanpassad-mojlighetskarta'],
    ['psychosocial', 'organisationsanpassad-mojlighetskarta'],
    ['psychological safety', 'effektiva-team'],
  ])('in English, %s: %s', (typed, slug) => {
    expect(firstOf('en', typed)).toContain(slug)
  })
})

function firstOf(locale: 'sv' | 'en', typed: string): string[] {
  return (search(indexes[locale], typed) ?? []).slice(0, READ).map(hit => hit.service.slug)
}

function indexed(locale: 'sv' | 'en') {
  return indexOf(
    services.map(({ slug, content }) => ({ slug, ...searchableOf(content, locale) })),
    locale,
  )
}

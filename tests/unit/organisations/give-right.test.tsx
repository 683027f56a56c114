import { expect, it } from 'vitest'
import { GiveRight } from '@/features/organisations/components/give-right'
import { paths } from '@/lib/paths'
import { markupOf } from '../../support/markup'

it.each(['sv', 'en'] as const)(
  'who is to sign too is chosen for long or for some days, as equals: %s',
  locale => {
    const html = markupOf(<GiveRight party="saco_s" />, locale)
    const looks = [...html.matchAll(/<a [^>]*>/g)].map(([link]) => [
      /href="([^"]*)"/.exec(link)?.[1],
      /button-\w+/.exec(link)?.[0],
    ])
    expect(looks).toEqual([
      [paths.invite, 'button-secondary'],
      [paths.giveStandIn, 'button-secondary'],
    ])
  },
)

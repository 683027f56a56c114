import { expect, it } from 'vitest'
import { ParticipantLink } from '@/features/evaluations/participants/components/participant-link'
import type { ParticipantLink as Link } from '@/features/evaluations/participants/queries'
import { markupOf } from '../../support/markup'

it.each<[Link['standing'], boolean]>([
  ['link_not_open_yet', true],
  ['open', true],
  ['evaluation_full', false],
  ['evaluation_of_nobody', false],
])(
  'paper has no way to the picture of the participants, and keeps what is told of it: %s',
  (standing, hasWay) => {
    const html = markupOf(<ParticipantLink deliveryId="d" link={{ standing } as Link} />)
    expect(html.includes('<a ')).toBe(hasWay)
    expect(html.startsWith('<div data-print="hide">')).toBe(hasWay)
  },
)

import { describe, expect, it } from 'vitest'
import { PagedRows } from '@/components/ui/page-links'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

const drawn = (page: number, total: number, rows: string) =>
  markupOf(
    <PagedRows {...{ page, total }} pageSize={30} href={at => `/lista?sida=${at}`} empty="Listan är tom.">
      {rows}
    </PagedRows>,
  )
const said = (html: string) => wordsOf(html)

describe('a list in pages', () => {
  it('says past its last page how many there are, and leads to the last one', () => {
    expect(said(drawn(9999, 262, ''))).toBe('Det finns bara 9 sidor. Visa den sista')
    expect(drawn(9999, 262, '')).toContain('href="/lista?sida=9"')
    expect(said(drawn(2, 30, ''))).toBe('Det finns bara en sida. Visa den')
  })

  it('is empty only where it has no rows at all', () => {
    expect(said(drawn(9999, 0, ''))).toBe('Listan är tom.')
    expect(said(drawn(9, 262, 'Rader. '))).toBe('Rader. FöregåendeSida 9 av 9')
  })
})

import { describe, expect, it, vi } from 'vitest'
import { PdfPage } from '@/features/receipts/pdf/pdf-page'

vi.mock('server-only', () => ({}))

/** The page on which each text stands, when the writing starts this far down. */
function pagesFrom(y: number, write: (page: PdfPage) => void): Map<string, number> {
  const page = new PdfPage({ title: 'Prov', locale: 'sv', createdAt: new Date('2026-01-02') })
  const pages = new Map<string, number>()
  const { doc } = page
  const text = doc.text.bind(doc) as (...all: unknown[]) => typeof doc
  doc.text = (...all: unknown[]) => {
    pages.set(String(all[0]), doc.bufferedPageRange().count)
    return text(...all)
  }
  doc.y = y
  write(page)
  return pages
}

const depths = Array.from({ length: 75 }, (_, index) => 100 + index * 9)
const list = ['Ett', 'Två', 'Tre', 'Fyra'].map(term => ({ term, text: `${term} är svaret` }))

describe('where a page of a document ends', () => {
  it.each(depths)('leaves no heading and no term alone, from %i points down', y => {
    const pages = pagesFrom(y, page => {
      page.write('heading', 'Rubrik')
      page.write('subheading', 'Underrubrik')
      page.write('text', 'Text')
      page.define(list)
    })
    expect(pages.get('Rubrik')).toBe(pages.get('Text'))
    expect(pages.get('Underrubrik')).toBe(pages.get('Text'))
    expect(pages.get('Ett')).toBe(pages.get('Två'))
    expect(pages.get('Tre')).toBe(pages.get('Fyra'))
  })

  it.each(depths)('keeps a heading with its table and its terms, from %i points down', y => {
    const heads = [{ text: 'Part', width: 200 }]
    const pages = pagesFrom(y, page => {
      page.write('heading', 'Parterna')
      page.table(heads, [['Arbetsgivaren'], ['Facket']])
      page.write('heading', 'Uppgifter')
      page.define(list)
    })
    expect(pages.get('Parterna')).toBe(pages.get('Arbetsgivaren'))
    expect(pages.get('Uppgifter')).toBe(pages.get('Två'))
  })
})

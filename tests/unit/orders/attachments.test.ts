import { describe, expect, it } from 'vitest'
import { acceptFile, LARGEST_ATTACHMENT_BYTES, MOST_ATTACHMENTS } from '@/features/orders/attachments/rules'

const pdf = new TextEncoder().encode('%PDF-1.7 plan')

describe('what can be attached', () => {
  it('is a document by name and by how it begins; folders in the name are dropped', () => {
    expect(acceptFile('C:\\planer\\plan.PDF', pdf, 0)).toEqual({
      ok: true,
      value: { name: 'plan.PDF', mediaType: 'application/pdf' },
    })
  })

  it.each([
    ['pdf', [0x25, 0x50, 0x44, 0x46], 'application/pdf'],
    ['png', [0x89, 0x50, 0x4e, 0x47], 'image/png'],
    ['jpg', [0xff, 0xd8, 0xff], 'image/jpeg'],
    ['jpeg', [0xff, 0xd8, 0xff], 'image/jpeg'],
    ['docx', [0x50, 0x4b], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', [0x50, 0x4b], 'application/vnd.oasis.opendocument.text'],
  ])('is a %s that begins as one', (ending, start, mediaType) => {
    const name = `plan för 2021.${ending}`
    expect(acceptFile(name, Uint8Array.from([...start, 1]), 0)).toEqual({
      ok: true,
      value: { name, mediaType },
    })
    expect(acceptFile(name, Uint8Array.from([0, ...start]), 0)).toMatchObject({ reason: 'attachment_type' })
  })

  it.each([
    ['a byte-order mark', '\u00ef\u00bb\u00bf'],
    ['a line break', '\r\n'],
    ['both', '\u00ef\u00bb\u00bf\r\n '],
  ])('is a PDF after %s too', (_what, before) => {
    const bytes = Uint8Array.from(`${before}%PDF-1.7`, letter => letter.charCodeAt(0))
    expect(acceptFile('plan.pdf', bytes, 0).ok).toBe(true)
  })

  it('may be just as large as it may be', () => {
    const largest = new Uint8Array(LARGEST_ATTACHMENT_BYTES)
    largest.set(pdf)
    expect(acceptFile('plan.pdf', largest, MOST_ATTACHMENTS - 1).ok).toBe(true)
  })

  it('gets a name that can be shown', () => {
    const named = (name: string) => acceptFile(name, pdf, 0)
    expect(named(' mål\u0007 och\nplan.pdf')).toMatchObject({ value: { name: 'mål och plan.pdf' } })
    expect(named('../rapport\u202efdp.exe\u200b.pdf')).toMatchObject({
      value: { name: 'rapportfdp.exe.pdf' },
    })
  })

  it.each([
    ['a sixth file', 'plan.pdf', pdf, MOST_ATTACHMENTS, 'attachment_too_many'],
    ['an empty file', 'plan.pdf', new Uint8Array(), 0, 'attachment_empty'],
    ['5 MB and a byte', 'plan.pdf', new Uint8Array(LARGEST_ATTACHMENT_BYTES + 1), 0, 'attachment_too_large'],
    ['a page', 'plan.html', pdf, 0, 'attachment_type'],
    ['a program called a picture', 'plan.png', pdf, 0, 'attachment_type'],
    ['a file with an ending in the middle', 'plan.pdf.exe', pdf, 0, 'attachment_type'],
    ['one named by a person’s number', 'rehab 850101-1234.pdf', pdf, 0, 'file_name_person_number'],
    ['a file without a name', '', pdf, 0, 'attachment_type'],
  ])('is not %s', (_case, ...[name, bytes, already, reason]) => {
    expect(acceptFile(name, bytes, already)).toEqual({ ok: false, reason, field: 'file' })
  })
})

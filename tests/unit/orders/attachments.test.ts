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
    ['a sixth file', 'plan.pdf', pdf, MOST_ATTACHMENTS, 'attachment_too_many'],
    ['an empty file', 'plan.pdf', new Uint8Array(), 0, 'attachment_empty'],
    ['5 MB and a byte', 'plan.pdf', new Uint8Array(LARGEST_ATTACHMENT_BYTES + 1), 0, 'attachment_too_large'],
    ['a page', 'plan.html', pdf, 0, 'attachment_type'],
    ['a program called a picture', 'plan.png', pdf, 0, 'attachment_type'],
    ['a file without a name', '', pdf, 0, 'attachment_type'],
  ])('is not %s', (_case, ...[name, bytes, already, reason]) => {
    expect(acceptFile(name, bytes, already)).toEqual({ ok: false, reason, field: 'file' })
  })
})

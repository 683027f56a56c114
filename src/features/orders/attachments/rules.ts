import { z } from 'zod'
import { cleanFileName } from '@/lib/clean-text'
import { hasPersonNumber } from '@/lib/person-number'
import { accept, type Result, refuse } from '@/lib/result'

export const LARGEST_ATTACHMENT_BYTES = 5_000_000
export const MOST_ATTACHMENTS = 5

/** The files that can be attached: documents and pictures that nothing runs out of. */
export const attachmentTypes: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** Some programs write a byte-order mark or a line break before a PDF, and all readers pass over it. */
const beginnings: Record<string, RegExp> = {
  pdf: /^(?:\xef\xbb\xbf)?\s*%PDF/,
  png: /^\x89PNG/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  docx: /^PK/,
  odt: /^PK/,
}
const FIRST_BYTES = 1024

export type AttachmentFile = { name: string; mediaType: string }

/** Whether a file may be attached, judged by its name and its first bytes, never by the sender's word. */
export function acceptFile(name: string, bytes: Uint8Array, already: number): Result<AttachmentFile> {
  if (already >= MOST_ATTACHMENTS) return refuse('attachment_too_many', { field: 'file' })
  if (bytes.length === 0) return refuse('attachment_empty', { field: 'file' })
  if (bytes.length > LARGEST_ATTACHMENT_BYTES) return refuse('attachment_too_large', { field: 'file' })
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const mediaType = attachmentTypes[ending]
  const beginning = String.fromCharCode(...bytes.subarray(0, FIRST_BYTES))
  if (!mediaType || !beginnings[ending]?.test(beginning)) {
    return refuse('attachment_type', { field: 'file' })
  }
  if (hasPersonNumber(cleanFileName(name))) return refuse('file_name_person_number', { field: 'file' })
  return accept({ name: cleanFileName(name), mediaType })
}

export const addAttachmentSchema = z.object({ orderId: z.uuid(), file: z.instanceof(File) })
export const removeAttachmentSchema = z.object({ orderId: z.uuid(), attachmentId: z.uuid() })

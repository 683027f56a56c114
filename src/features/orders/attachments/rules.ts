import { z } from 'zod'
import { cleanFileName } from '@/lib/clean-text'
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

const startOfFile: Record<string, number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  docx: [0x50, 0x4b],
  odt: [0x50, 0x4b],
}

export type AttachmentFile = { name: string; mediaType: string }

/** Whether a file may be attached, judged by its name and its first bytes, never by the sender's word. */
export function acceptFile(name: string, bytes: Uint8Array, already: number): Result<AttachmentFile> {
  if (already >= MOST_ATTACHMENTS) return refuse('attachment_too_many', { field: 'file' })
  if (bytes.length === 0) return refuse('attachment_empty', { field: 'file' })
  if (bytes.length > LARGEST_ATTACHMENT_BYTES) return refuse('attachment_too_large', { field: 'file' })
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const mediaType = attachmentTypes[ending]
  const start = startOfFile[ending]
  if (!mediaType || !start?.every((byte, i) => bytes[i] === byte)) {
    return refuse('attachment_type', { field: 'file' })
  }
  return accept({ name: cleanFileName(name), mediaType })
}

export const addAttachmentSchema = z.object({ orderId: z.uuid(), file: z.instanceof(File) })
export const removeAttachmentSchema = z.object({ orderId: z.uuid(), attachmentId: z.uuid() })

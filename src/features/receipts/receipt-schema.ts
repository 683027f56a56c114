import { z } from 'zod'
import type { WebSignature } from '@/features/receipts/web-signature'
import { parties } from '@/lib/party'

export const RECEIPT_FORMAT = 'hallbart-arbetsliv/receipt'
export const LARGEST_FILE_BYTES = 200_000

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()
const party = z.enum(parties)
const LONGEST_NAME = 1_000
const encodedText = z.string().regex(/^[\w-]+$/)

/** One party's signature without its person: a digest of the whole row, and salted digests of names. */
const sealedSignatureSchema = z.strictObject({
  signedAt: instant,
  assurance: z.enum(['demo', 'mail_link', 'sso', 'e_id', 'passkey']),
  mandate: z.strictObject({
    kind: z.enum(['signatory', 'preparer']),
    grantedVia: z.enum(['staff_four_eyes', 'staff_invitation', 'party_holder', 'stand_in']),
    isStandIn: z.boolean(),
  }),
  usesEmployerAddress: z.boolean(),
  signatureDigest: digest,
  nameDigest: digest,
  stoodInForDigest: digest.nullable(),
})

const sealedPartySchema = z.strictObject({
  party,
  representation: z.enum(['represented', 'no_counterpart', 'unclear']),
  bodyName: z.string(),
  attestation: z.strictObject({ confirmedAt: instant, expiresOn: z.iso.date() }).nullable(),
  signature: sealedSignatureSchema.nullable(),
})
export type SealedParty = z.output<typeof sealedPartySchema>

/** The payload that the portal's key signs, as RFC 8785 canonical JSON. It names no person. */
export const receiptDocumentSchema = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  formatVersion: z.literal(2),
  code: z.string(),
  keyId: z.string().regex(/^[\w-]{43}$/),
  order: z.strictObject({ id: z.uuid(), number: z.number().int() }),
  version: z.strictObject({ number: z.number().int(), hash: digest, sentAt: instant, sentByParty: party }),
  validAt: instant,
  content: z.record(z.string(), z.json()),
  parties: z.array(sealedPartySchema),
  log: z.strictObject({ chainId: z.uuid(), position: z.number().int(), eventHash: digest }),
})
export type ReceiptDocument = z.output<typeof receiptDocumentSchema>

const receiptNameSchema = z.strictObject({
  party,
  isStoodInFor: z.boolean(),
  name: z
    .string()
    .max(LONGEST_NAME)
    .regex(/^\P{Cs}*$/u),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
})
export type ReceiptName = z.output<typeof receiptNameSchema>

/** The file, a JWS. With `names` it is the parties' own copy; without, the one for anyone and for the registry. */
export const sealedFileSchema = z.strictObject({
  protected: encodedText.describe('The header: algorithm, key and type'),
  payload: encodedText.describe(
    'The receipt, as canonical JSON (RFC 8785) in base64url. It names no person.',
  ),
  signature: encodedText.describe('Ed25519 over `protected.payload`'),
  names: z.array(receiptNameSchema).optional(),
})
export type SealedFile = z.output<typeof sealedFileSchema>

/** A file that was checked, with the receipt that its payload holds. */
export type ReceiptFile = { receipt: ReceiptDocument; jws: WebSignature; names?: ReceiptName[] }

/** Faults that a receipt can show to anyone who holds it. */
const receiptFaults = [
  'unreadable',
  'not_a_receipt',
  'rewritten',
  'content_changed',
  'unknown_key',
  'signature_wrong',
  'names_wrong',
] as const
export type ReceiptFault = (typeof receiptFaults)[number]

/** A file may also be a receipt in print. It can't be read, and its holder is told what to take instead. */
export type FileFault = ReceiptFault | 'pdf'

/** Faults that the portal finds: those, and rows that differ from the receipt made of them. */
export const storedFaults = [
  ...receiptFaults,
  'version_changed',
  'signatures_changed',
  'log_changed',
] as const
export type StoredFault = (typeof storedFaults)[number]

/** The content, as the pages and the PDF show it. */
export const receiptContentSchema = z.object({
  service: z.object({ slug: z.string(), name: z.string(), revision: z.number() }),
  organisation: z.object({ name: z.string(), organisationNumber: z.string() }),
  roundStartsOn: z.string().nullable().default(null),
  attachments: z.array(z.object({ name: z.string(), sha256: z.string() })).default([]),
})

/** Each refusal that is a verdict on the file, as the page's address says it. The others are mistakes in the form. */
export const fileVerdicts = {
  omskriven: 'receipt_rewritten',
  andrad: 'receipt_content_changed',
  nyckel: 'receipt_unknown_key',
  signatur: 'receipt_signature_wrong',
  namn: 'receipt_names_wrong',
  okand: 'receipt_unknown',
} as const
export type FileVerdict = keyof typeof fileVerdicts
const fileVerdictWords = Object.keys(fileVerdicts) as FileVerdict[]

/** The page's address; whatever it cannot read counts as not said. */
export const verifySearchSchema = z.object({
  kod: z.string().max(200).optional().catch(undefined),
  fil: z
    .enum(['stammer', ...fileVerdictWords])
    .optional()
    .catch(undefined),
})

/** A missing file and one too large each have their own sentence. */
export const uploadSchema = z.object({
  file: z
    .custom<File>(value => value instanceof File && value.size > 0, {
      params: { explain: 'fileMissing' },
      abort: true,
    })
    .refine(file => file.size <= LARGEST_FILE_BYTES, { params: { explain: 'receiptTooLarge' } }),
})

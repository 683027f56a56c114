import type { useTranslations } from 'next-intl'
import type { OrderWords } from '@/features/orders/content/content-facts'
import { writings } from '@/features/orders/content/content-fields'
import { documentRows } from '@/features/orders/content/document-rows'
import { draftContentSchema } from '@/features/orders/content/order-content'
import {
  type ReceiptDocument,
  type ReceiptName,
  receiptContentSchema,
  type SealedParty,
} from '@/features/receipts/receipt-schema'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { instantText } from '@/lib/time-text'

/** The words that a receipt is told in: the page and the PDF say the same. */
export type Words = OrderWords & { t: ReturnType<typeof useTranslations<'receipts'>> }

/** `isAsSigned`: in the words that were signed, which are Swedish on every page. */
export type Line = { term: string; text: string; isAsSigned?: boolean }

/** The marks of the receipt, and of what its content names, to be held against another copy of it. */
export function factLines(
  { t, locale }: Words,
  receipt: ReceiptDocument,
  { diaryNumber = '' }: { diaryNumber?: string } = {},
): Line[] {
  const { order, version, content } = receipt
  const { service, organisation, attachments } = receiptContentSchema.parse(content)
  const files = attachments.map(({ name, sha256 }) => `${name}: ${sha256}`).join('\n')
  return [
    { term: t('fact.order'), text: String(order.number) },
    ...(diaryNumber ? [{ term: t('fact.diaryNumber'), text: diaryNumber }] : []),
    { term: t('fact.version'), text: String(version.number) },
    { term: t('fact.sentAt'), text: instantText(locale, version.sentAt) },
    { term: t('fact.validAt'), text: instantText(locale, receipt.validAt) },
    { term: t('fact.code'), text: receipt.code },
    { term: t('fact.organisationNumber'), text: organisation.organisationNumber },
    { term: t('fact.revision'), text: String(service.revision) },
    ...(files ? [{ term: t('fact.attachments'), text: files, isAsSigned: true }] : []),
  ]
}

/** The marks that a program checks. */
export function proofLines({ t }: Pick<Words, 't'>, { version, keyId, log }: ReceiptDocument): Line[] {
  return [
    { term: t('fact.hash'), text: version.hash },
    { term: t('fact.key'), text: keyId },
    { term: t('fact.log'), text: t('fact.logValue', { position: log.position, hash: log.eventHash }) },
  ]
}

export type PartyText = {
  title: string
  body: string
  /** By whom and when, and how sure that is. */
  signedBy: string[]
  how: string[]
  isSigned: boolean
}

/** Each party in words: who represents it, when and how it signed, and by whom where the reader may know. */
export function partyText({ t, orders, locale }: Words, party: SealedParty, names: ReceiptName[]): PartyText {
  const title = orders(`partyTitle.${party.party}`)
  const { signature, attestation, bodyName } = party
  if (!signature) {
    const absent = attestation
      ? t('absent', {
          confirmed: dayText(locale, dayOf(new Date(attestation.confirmedAt))),
          expires: dayText(locale, attestation.expiresOn),
        })
      : t('absentUnknown')
    const text = party.representation === 'no_counterpart' ? absent : t('notSigned')
    return { title, body: bodyName, signedBy: [text], how: [], isSigned: false }
  }
  const named = (isStoodInFor: boolean) =>
    names.find(one => one.party === party.party && one.isStoodInFor === isStoodInFor)?.name
  const [signer, holder] = [named(false), named(true)]
  const how = [t(`assurance.${signature.assurance}`), signature.mandate.isStandIn && t('standIn')]
  const signedBy = [
    signer && holder ? t('forName', { signer, holder }) : signer,
    instantText(locale, signature.signedAt),
  ]
  const level = [how.filter(Boolean).join(', '), signature.usesEmployerAddress && t('employerAddress')]
  return {
    title,
    body: bodyName,
    signedBy: signedBy.filter(line => typeof line === 'string'),
    how: level.filter(line => typeof line === 'string'),
    isSigned: true,
  }
}

export function serviceNameOf({ content }: ReceiptDocument): string {
  return receiptContentSchema.parse(content).service.name
}

export function organisationNameOf({ content }: ReceiptDocument): string {
  return receiptContentSchema.parse(content).organisation.name
}

/** The content in words, what the parties want first: the rows of the page that they signed on. */
export function contentLines(words: Words, { content }: ReceiptDocument): { texts: Line[]; lines: Line[] } {
  const { orders } = words
  const written = draftContentSchema.parse(content)
  const { service, organisation, roundStartsOn, attachments } = receiptContentSchema.parse(content)
  const rows = documentRows(
    words,
    { content: written, roundStartsOn },
    {
      service: service.name,
      organisation: organisation.name,
      attachments: attachments.map(({ name }) => name).join('\n'),
    },
  )
  return {
    texts: writings.map(field => ({ term: orders(`field.${field}`), text: written[field] })),
    lines: rows.map(({ row, term, said, isOwnWords }) => ({
      term,
      text: said,
      isAsSigned: isOwnWords || named.has(row),
    })),
  }
}

const named: ReadonlySet<string> = new Set(['service', 'organisation', 'attachments'])

import type { useTranslations } from 'next-intl'
import { contentFacts, isOwnWords, type OrderWords } from '@/features/orders/content/content-facts'
import { writings } from '@/features/orders/content/content-fields'
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

/** The marks of the receipt, to be held against another copy of it. */
export function factLines(
  { t, locale }: Words,
  receipt: ReceiptDocument,
  { diaryNumber = '' }: { diaryNumber?: string } = {},
): Line[] {
  const { order, version } = receipt
  return [
    { term: t('fact.order'), text: String(order.number) },
    ...(diaryNumber ? [{ term: t('fact.diaryNumber'), text: diaryNumber }] : []),
    { term: t('fact.version'), text: String(version.number) },
    { term: t('fact.sentAt'), text: instantText(locale, version.sentAt) },
    { term: t('fact.validAt'), text: instantText(locale, receipt.validAt) },
    { term: t('fact.code'), text: receipt.code },
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

/** The content in words, what the parties want first. */
export function contentLines(words: Words, { content }: ReceiptDocument): { texts: Line[]; lines: Line[] } {
  const { t, orders, locale } = words
  const written = draftContentSchema.parse(content)
  const { service, organisation, roundStartsOn } = receiptContentSchema.parse(content)
  const round = { term: orders('field.round'), text: roundStartsOn ? dayText(locale, roundStartsOn) : '' }
  const lines = [
    { term: orders('field.service'), text: t('contentField.service', service), isAsSigned: true },
    {
      term: orders('field.organisation'),
      text: t('contentField.organisation', {
        name: organisation.name,
        number: organisation.organisationNumber,
      }),
      isAsSigned: true,
    },
    ...contentFacts(words, written).flatMap(({ fact, term, text }) =>
      fact === 'period' ? [round, { term, text }] : [{ term, text, isAsSigned: isOwnWords(fact) }],
    ),
    { term: t('contentField.attachments'), text: attachmentText(content.attachments), isAsSigned: true },
  ]
  return {
    texts: writings.map(field => ({ term: orders(`field.${field}`), text: written[field] })),
    lines: lines.filter(({ text }) => text !== ''),
  }
}

function attachmentText(attachments: unknown): string {
  if (!Array.isArray(attachments)) return ''
  return attachments.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`).join('\n')
}

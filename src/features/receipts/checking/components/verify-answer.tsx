import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ContactText } from '@/components/ui/contact-text'
import { DescriptionList } from '@/components/ui/description-list'
import { swedishWords } from '@/components/ui/in-swedish'
import { Notice } from '@/components/ui/notice'
import { Meaning } from '@/features/receipts/checking/components/verify-meaning'
import { ReceiptContent, ReceiptFacts, ReceiptPartyList } from '@/features/receipts/components/receipt-parts'
import { organisationNameOf, serviceNameOf } from '@/features/receipts/pdf/receipt-texts'
import type { PublicReceipt } from '@/features/receipts/queries'
import { type FileVerdict, fileVerdicts, type ReceiptDocument } from '@/features/receipts/receipt-schema'
import { logStandingOf, type Standing, standingOf } from '@/features/receipts/standing'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { instantText } from '@/lib/time-text'
import { useFormatter } from '@/messages/formatter'

type Answer = { answer: PublicReceipt | null; isFileMatched: boolean }

/** The verdict on a file that can't be relied on, in the place of the green one. It says what to do instead. */
export function FileVerdictNotice({ verdict }: { verdict: FileVerdict }) {
  const t = useTranslations('receipts.verify.verdict')
  const reasons = useTranslations('reasons')
  return (
    <Notice tone="danger" role="alert" title={t(verdict)}>
      <p>{reasons(fileVerdicts[verdict])}</p>
      <p>{t('next')}</p>
    </Notice>
  )
}

/** The code's answer, in plain words. */
export function VerifyAnswer({ answer, isFileMatched }: Answer) {
  const t = useTranslations('receipts.verify')
  if (!answer) {
    return (
      <Notice tone="warning" role="status" title={t('answer.unknown')}>
        <p>{t('answer.unknownText')}</p>
      </Notice>
    )
  }
  const { file, fault } = answer
  if (!file) {
    return (
      <Notice tone="danger" role="alert" title={t('answer.broken')}>
        {fault && <p>{t(`fault.${fault}`)}</p>}
        <p>
          <ContactText>{t('answer.brokenText')}</ContactText>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="success" role="status" title={t('answer.authentic')}>
        <WhichOrder standing={standingOf(answer.state)} receipt={file.receipt} />
        <p>{isFileMatched ? t('answer.fileMatches') : t('answer.authenticText')}</p>
        <Retired answer={answer} />
      </Notice>
      <StateNow answer={answer} receipt={file.receipt} />
      <Meaning receipt={file.receipt} />
      <ReceiptPartyList receipt={file.receipt} />
      <ReceiptContent receipt={file.receipt} />
      <ReceiptFacts receipt={file.receipt}>
        <LogCheck answer={answer} receipt={file.receipt} />
      </ReceiptFacts>
      <p className="text-sm text-ink-soft">{t('noNames')}</p>
    </>
  )
}

function Retired({ answer: { keyRetiredAt } }: { answer: PublicReceipt }) {
  const t = useTranslations('receipts.verify.answer')
  const format = useFormatter()
  return keyRetiredAt && <p>{t('retired', { when: format.dateTime(keyRetiredAt, { dateStyle: 'long' }) })}</p>
}

/** The order that the verdict is about, as the receipt names it. Only one that holds is called valid. */
function WhichOrder({ standing, receipt }: { standing: Standing; receipt: ReceiptDocument }) {
  const t = useTranslations('receipts.verify.answer')
  const locale = useLocale()
  const values = {
    number: receipt.order.number,
    service: serviceNameOf(receipt),
    organisation: organisationNameOf(receipt),
    when: dayText(locale, dayOf(new Date(receipt.validAt))),
  }
  return (
    <p>
      <strong>{t.rich('order', { ...values, ...swedishWords })}</strong>{' '}
      {t(standing === 'holds' ? 'validSince' : 'signedOn', values)}
    </p>
  )
}

type Shown = { answer: PublicReceipt; receipt: ReceiptDocument }

function StateNow({ answer: { state }, receipt }: Shown) {
  const t = useTranslations('receipts.verify')
  const orders = useTranslations('orders.status')
  const locale = useLocale()
  const standing = standingOf(state)
  const signedAt = { term: t('signedAt'), description: instantText(locale, receipt.validAt) }
  return (
    <Section title={t('stateNow', { status: orders(state.status) })}>
      {standing !== 'holds' && (
        <p className="mb-6 max-w-measure">{t(`standing.${standing}`, { version: receipt.version.number })}</p>
      )}
      <DescriptionList items={[signedAt]} />
    </Section>
  )
}

function LogCheck({ answer: { log }, receipt }: Shown) {
  const t = useTranslations('receipts.verify')
  const locale = useLocale()
  const values = { when: log ? instantText(locale, log.checkedAt.toISOString()) : '' }
  return (
    <DescriptionList items={[{ term: t('logAt'), description: t(logStandingOf(log, receipt), values) }]} />
  )
}

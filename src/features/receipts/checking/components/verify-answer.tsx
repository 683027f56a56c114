import { useLocale, useTranslations } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { swedishWords } from '@/components/ui/in-swedish'
import { Notice } from '@/components/ui/notice'
import { ReceiptContent, ReceiptFacts, ReceiptPartyList } from '@/features/receipts/components/receipt-parts'
import { organisationNameOf } from '@/features/receipts/pdf/receipt-texts'
import type { PublicReceipt } from '@/features/receipts/queries'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { logStandingOf, standingOf } from '@/features/receipts/standing'
import { instantText } from '@/lib/time-text'
import { useFormatter } from '@/messages/formatter'

type Answer = { answer: PublicReceipt | null; isFileMatched: boolean }

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
        <p>{t('answer.brokenText')}</p>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="success" role="status" title={t('answer.authentic')}>
        <p>{isFileMatched ? t('answer.fileMatches') : t('answer.authenticText')}</p>
        <Retired answer={answer} />
      </Notice>
      <StateNow answer={answer} receipt={file.receipt} />
      <Meaning receipt={file.receipt} />
      <ReceiptPartyList receipt={file.receipt} />
      <ReceiptContent receipt={file.receipt} />
      <ReceiptFacts receipt={file.receipt} />
      <p className="text-sm text-ink-soft">{t('noNames')}</p>
    </>
  )
}

function Retired({ answer: { keyRetiredAt } }: { answer: PublicReceipt }) {
  const t = useTranslations('receipts.verify.answer')
  const format = useFormatter()
  return keyRetiredAt && <p>{t('retired', { when: format.dateTime(keyRetiredAt, { dateStyle: 'long' }) })}</p>
}

function StateNow({ answer: { state, log }, receipt }: { answer: PublicReceipt; receipt: ReceiptDocument }) {
  const t = useTranslations('receipts.verify')
  const orders = useTranslations('orders.status')
  const locale = useLocale()
  const standing = standingOf(state)
  const when = log ? instantText(locale, log.checkedAt.toISOString()) : ''
  return (
    <Section title={t('state')}>
      <div className="max-w-measure space-y-2">
        <p>{t('stateText', { status: orders(state.status) })}</p>
        {standing !== 'holds' && <p>{t(`standing.${standing}`, { version: receipt.version.number })}</p>}
      </div>
      <div className="mt-6">
        <DescriptionList
          items={[
            { term: t('signedAt'), description: instantText(locale, receipt.validAt) },
            {
              term: t('logAt'),
              description: t(logStandingOf(log, receipt), { when }),
            },
          ]}
        />
      </div>
    </Section>
  )
}

const doesNot = ['person', 'mandate', 'law', 'later'] as const

function Meaning({ receipt }: { receipt: ReceiptDocument }) {
  const t = useTranslations('receipts.verify')
  const locale = useLocale()
  const unions = receipt.parties.filter(({ party, signature }) => party !== 'employer' && signature).length
  const proves = [
    t('provesItems.joint', {
      unions,
      organisation: organisationNameOf(receipt),
      version: receipt.version.number,
    }),
    t('provesItems.text', { when: instantText(locale, receipt.validAt) }),
    t('provesItems.mandate'),
    t('provesItems.portal'),
  ]
  return (
    <>
      <Items title={t('proves')} items={proves} />
      <Items title={t('doesNot')} items={doesNot.map(item => t.rich(`doesNotItems.${item}`, swedishWords))} />
    </>
  )
}

function Items({ title, items }: { title: string; items: ReactNode[] }) {
  return (
    <Section title={title}>
      <ul className="max-w-measure list-disc space-y-2 ps-5">
        {Children.map(items, item => (
          <li>{item}</li>
        ))}
      </ul>
    </Section>
  )
}

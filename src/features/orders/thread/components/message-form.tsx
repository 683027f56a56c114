import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { type ChoiceOption, RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Unsent } from '@/components/form/unsent'
import { postMessageAction } from '@/features/orders/thread/actions'
import { ANSWERED, MessageQuote } from '@/features/orders/thread/components/message-words'
import type { MessageView } from '@/features/orders/thread/queries'
import { type Addressing, LONGEST_MESSAGE, messageAudiences } from '@/features/orders/thread/rules'
import { type Party, parties } from '@/lib/party'

type MessageFormProps = {
  orderId: string
  /** The audiences that the reader may write to. */
  to: Addressing[]
  /** The audience that they are about to write to. */
  answer: Addressing | undefined
  /** The message of another's that they answer: its words stand over the field. */
  answered?: MessageView
  /** The reader's own party; none for the staff. */
  party: Party | null
  idempotencyKey: string
  /** The words to begin with, for the author to change. */
  body?: string
  /** Says who reads what is written from here, to one who did not choose it. */
  readersHint?: string
  /** The last message of the reader's own side. The form starts afresh after each. */
  after: string | undefined
  /** Folded away under words of what one would write. Nobody has to. */
  folded?: 'write' | 'ask'
  /** The reader came to write: to send it is the page's press. */
  leads?: boolean
}

const presses = { answer: 'submitAnswer', question: 'submitQuestion', body: 'submit' } as const

/**
 * The readers are chosen from the start: those who read what is answered, or all parties. The press says who will read.
 * To choose others in an answer is folded away, and so are the many that the staff may write to. One who comes to
 * write sees what stands over the field too.
 */
export function MessageForm({ orderId, to, answer, answered, party, body, ...form }: MessageFormProps) {
  const { idempotencyKey, after, folded, leads, readersHint } = form
  const t = useTranslations('orders.thread')
  const optionOf = useOption(party)
  const label = answered ? 'answer' : folded === 'ask' ? 'question' : 'body'
  const readers = (
    <RadioGroup
      name="audience"
      label={t('audience')}
      hint={readersHint}
      options={to.map(optionOf)}
      others={party || answered ? undefined : t('others')}
    />
  )
  const fields = (
    <div className="message-fields">
      {answered ? <MessageQuote message={answered} /> : readers}
      <TextArea
        name="body"
        label={t(label)}
        rows={3}
        maxLength={LONGEST_MESSAGE}
        describedBy={answered && ANSWERED}
      />
      {answered && <FormDisclosure summary={t('otherReaders')}>{readers}</FormDisclosure>}
      <Unsent name="body" text={t('unsent')} leave={t('leaveUnsent')} />
      <div>
        <SubmitButton variant={folded && !leads ? 'secondary' : 'primary'}>
          {t(presses[label])}
          <Readers to={to} own={party} />
        </SubmitButton>
      </div>
    </div>
  )
  return (
    <Form
      id="meddelande"
      // Not one for each drawing: without script React gives a refusal to the form with the same key alone.
      key={after}
      action={postMessageAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ audience: answer ?? 'parties', body }}
    >
      <input type="hidden" name="orderId" value={orderId} />
      {folded && !answered ? (
        <FormDisclosure summary={t(folded)} open={answer !== undefined}>
          {fields}
        </FormDisclosure>
      ) : (
        fields
      )}
    </Form>
  )
}

/** The press says who will read. Only the words for the chosen audience are shown. */
function Readers({ to, own }: { to: Addressing[]; own: Party | null }) {
  const readers = useReaders(own)
  return to.map(one => (
    <span key={one} data-to={one}>
      {' '}
      {readers(one)}
    </span>
  ))
}

/** Each choice says who will read, in words. */
function useOption(own: Party | null): (to: Addressing) => ChoiceOption {
  const t = useTranslations('orders.thread')
  const common = useTranslations('common')
  return to => {
    // Between one party and the staff, whichever of them writes.
    const party = to === 'staff' ? own : parties.find(one => one === to)
    if (party) {
      const name = common(`party.${party}`)
      return { value: to, label: t('mark.addressed', { party: name }), hint: t('hint.addressed') }
    }
    const audience = messageAudiences.find(one => one === to) ?? 'staff'
    return { value: to, label: t(`mark.${audience}`), hint: t(`hint.${audience}`) }
  }
}

/** The readers of a message, as its press says them. */
export function useReaders(own: Party | null): (to: Addressing) => string {
  const t = useTranslations('orders.thread.to')
  const common = useTranslations('common')
  return to => {
    const party = parties.find(one => one === to)
    if (party) return t('party', { party: common(`party.${party}`) })
    const audience = messageAudiences.find(one => one === to) ?? 'staff'
    return t(audience === 'staff' && own ? 'office' : audience)
  }
}

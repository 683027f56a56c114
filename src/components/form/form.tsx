import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { PostingForm, type PostingFormProps } from '@/components/form/posting-form'
import { DRAWN_FOR, drawnFor } from '@/lib/drawn-for'
import { formsLeadTo, ONWARD } from '@/lib/onward'
import { formMessages } from '@/messages/browser-messages'

/**
 * Fields read their values and errors from the last answer of the server, with or without JavaScript. The
 * form posts for the mandate that it was drawn for. It is drawn on the server together with its page. A
 * layout or the browser may be older or newer than the words round the button.
 */
export async function Form({ children, ...posting }: PostingFormProps) {
  const [mandateId, onward, locale] = await Promise.all([drawnFor(), formsLeadTo(), getLocale()])
  return (
    <NextIntlClientProvider messages={formMessages[locale]}>
      <PostingForm {...posting}>
        {mandateId && <input type="hidden" name={DRAWN_FOR} value={mandateId} />}
        {onward && <input type="hidden" name={ONWARD} value={onward} />}
        {children}
      </PostingForm>
    </NextIntlClientProvider>
  )
}

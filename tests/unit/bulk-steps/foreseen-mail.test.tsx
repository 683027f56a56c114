import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ForeseenMail } from '@/features/bulk-steps/components/foreseen-mail'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'

it('shows the subject, the text and the press of the mail, and that the others are like it', () => {
  const letter = {
    ...{ subject: 'Påminnelse', paragraphs: ['Signera avropet.'], party: 'saco_s' as const },
    call: { text: 'Läs och signera', path: '/avrop/a/signera' },
  }
  const drawn = (others: number) =>
    wordsOf(
      renderToStaticMarkup(
        <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
          <ForeseenMail letter={letter} title="Verket, Effektiva team" others={others} />
        </NextIntlClientProvider>,
      ),
      '|',
    )
  expect(drawn(2)).toMatch(/Verket, Effektiva team, som det går till Saco-S\. Mejlen om de andra 2 raderna/)
  expect(drawn(0)).toMatch(/Saco-S\.\|+Påminnelse\|+Signera avropet\.\|+Läs och signera/)
})

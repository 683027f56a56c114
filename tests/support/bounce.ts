/** The parts of a report that tests vary. */
export type Bounce = {
  mailId?: string
  action?: 'failed' | 'delayed' | 'relayed'
  diagnostic?: string
  /** The mail comes back whole, its headers alone, or not at all. */
  back?: 'whole' | 'headers' | 'nothing'
}

const BORDER = '=_border_of_the_report'

/** A report of delivery as a mail server posts it (RFC 3464). */
export function aBounce({ mailId, action = 'failed', diagnostic, back = 'whole' }: Bounce = {}): string {
  const said = diagnostic ?? 'smtp; 550 5.1.1 <nora@myndigheten.example>: no such\r\n user here'
  const headers = [
    'From: Hållbart arbetsliv <no-reply@portalen.example>',
    `Message-ID: <${mailId}@portalen.example>`,
    'Subject: Signera',
  ].join('\r\n')
  const returned = {
    whole: `Content-Type: message/rfc822\r\n\r\n${headers}\r\n\r\nHej.\r\n`,
    headers: `Content-Type: text/rfc822-headers\r\n\r\n${headers}\r\n`,
    nothing: '',
  }[back]
  const parts = [
    'Content-Type: text/plain; charset=utf-8\r\n\r\nThe mail could not be handed over.\r\n',
    'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n' +
      `Final-Recipient: rfc822; nora@myndigheten.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\n` +
      `Diagnostic-Code: ${said}\r\n`,
    ...(returned ? [returned] : []),
  ]
  return [
    'From: MAILER-DAEMON@mail.example',
    'To: no-reply@portalen.example',
    ...(back === 'nothing' && mailId ? [`In-Reply-To: <${mailId}@portalen.example>`] : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${BORDER}"`,
    '',
    ...parts.map(part => `--${BORDER}\r\n${part}`),
    `--${BORDER}--`,
    '',
  ].join('\r\n')
}

import { env, portalUrl } from '@/lib/env'

const NAME = 'Hållbart arbetsliv'

/** The name and address that the portal's mail comes from, and that its invitations name as organiser. */
export function mailSender(): { name: string; address: string } {
  const given = env().MAIL_FROM
  if (!given) return { name: NAME, address: `no-reply@${new URL(portalUrl()).hostname}` }
  const [, name, address] = /^(.*?)\s*<([^>]+)>$/.exec(given) ?? []
  return { name: name || NAME, address: address ?? given }
}

import { TextLink } from '@/components/ui/text-link'

/** A long address goes on after its @ first. */
export function MailLink({ address }: { address: string }) {
  const [local, domain] = address.split('@')
  return (
    <TextLink href={`mailto:${address}`} className="inline-block min-h-6 wrap-anywhere text-sm">
      {local}@<wbr />
      {domain}
    </TextLink>
  )
}

import { TextLink } from '@/components/ui/text-link'

export function MailLink({ address }: { address: string }) {
  return (
    <TextLink href={`mailto:${address}`} className="inline-block min-h-6 break-words text-sm">
      {address}
    </TextLink>
  )
}

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export function SignOut() {
  const t = useTranslations('auth.passkey.page')
  return (
    <form method="post" action={paths.signOut} className="mt-6">
      <Button type="submit" variant="quiet">
        {t('signOut')}
      </Button>
    </form>
  )
}

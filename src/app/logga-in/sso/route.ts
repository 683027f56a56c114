import { beginAtProvider } from '@/auth/provider-route'

export function POST(request: Request): Promise<Response> {
  return beginAtProvider(request, { connects: false })
}

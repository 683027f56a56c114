/** A file to keep, which no cache on the way keeps. */
export function fileResponse(body: string | Uint8Array<ArrayBuffer>, file: { name: string; type: string }) {
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

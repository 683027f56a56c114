/** A file to keep, which no cache on the way keeps. Nothing of it runs in the portal's name. */
export function fileResponse(body: string | Uint8Array<ArrayBuffer>, file: { name: string; type: string }) {
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${inHeader(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A name as a header carries it, in any letters (RFC 8187). */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

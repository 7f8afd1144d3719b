/** A file as a `data:` address, which holds all of it, fit for attributes and sheets; drawings stay text, which is shorter. */
export function dataAddress({ type, bytes }: { readonly type: string; readonly bytes: Uint8Array }): string {
  if (type === 'image/svg+xml') {
    const text = new TextDecoder().decode(bytes);
    return `data:${type};charset=utf-8,${text.replace(/[%#"'&<>\t\n\r \\()]/g, encodeSign)}`;
  }
  // In parts: a call takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(text)}`;
}

const encodeSign = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

/** Texts inside markup: whatever they hold, they are shown and not obeyed. */

const IN_XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

// eslint-disable-next-line no-control-regex -- it is these that XML lacks; and halves of characters, which no encoding has
const UNWRITABLE = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** XML has no way to write most control characters: the sign for what cannot be shown stands in their place. */
export const printable = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** What is not `printable` is replaced too. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"\r]/g, (character) => IN_XML[character] ?? '');

const IN_HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => IN_HTML[character] ?? '');

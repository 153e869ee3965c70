import { sha256 } from '../../domain/identifier';
import { decode } from './encoding';
import { type Format, reject } from './format';
import { PLAIN_TEXT } from './sniff';

const MESSAGES = {
  ENCODING:
    'its characters cannot be read without loss as UTF-8, UTF-16 or GB18030, or an earlier conversion has lost some: get the original, or save it as UTF-8',
  TRUNCATED: 'it ends in the middle of a character, so its end is missing: get the whole file again',
  NOT_TEXT: 'it holds binary data and no text: pass the text of the document',
} as const;

/** Text files in the encodings that Chinese offices use. */
export const plainText: Format = {
  name: 'plain text',
  mediaTypes: [PLAIN_TEXT.mediaType],
  read(file, mediaType) {
    const decoded = decode(file.bytes);
    if (!decoded.ok) return reject(file, decoded.reason, MESSAGES[decoded.reason]);
    const { text, encoding } = decoded;
    if (text.trim() === '')
      return reject(file, 'EMPTY', 'it holds nothing but white space: pass the text of the document');
    return { source: file.name, sha256: sha256(file.bytes), mediaType, encoding, text, laidOut: null, places: null };
  },
};

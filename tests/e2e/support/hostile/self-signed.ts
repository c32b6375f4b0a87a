import { generateKeyPairSync, sign } from 'node:crypto';

/** One element of DER: a tag, the length of what follows, and that. */
function element(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? Buffer.of(body.length) : body.length < 0x100 ? Buffer.of(0x81, body.length) : Buffer.of(0x82, body.length >> 8, body.length & 0xff);
  return Buffer.concat([Buffer.of(tag), length, body]);
}

const sequence = (...parts: Uint8Array[]): Buffer => element(0x30, ...parts);
const identifier = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const commonName = '550403';
const subjectAlternativeName = '551d11';

/** The form certificates keep their dates in: YYMMDDhhmmssZ. */
const time = (date: Date): Buffer => element(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/**
 * A certificate for 127.0.0.1 that nobody vouches for. It is made anew each time, so that no private key lies
 * in the repository and nothing expires.
 */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 24 * 60 * 60 * 1000;
  const name = sequence(element(0x31, sequence(identifier(commonName), element(0x0c, Buffer.from('hostile test server')))));
  const loopback = sequence(element(0x87, Buffer.of(127, 0, 0, 1)));
  const body = sequence(
    element(0xa0, element(0x02, Buffer.of(2))),
    element(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    element(0xa3, sequence(sequence(identifier(subjectAlternativeName), element(0x04, loopback)))),
  );
  const signature = element(0x03, Buffer.of(0), sign('sha256', body, privateKey));
  const certificate = sequence(body, ecdsaWithSha256, signature);
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

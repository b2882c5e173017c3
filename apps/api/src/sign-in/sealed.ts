import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { z } from 'zod';

const ENCRYPTION = { alg: 'dir', enc: 'A256GCM' } as const;

/** What a browser keeps for us and cannot read or change: JSON, encrypted and authenticated, for one purpose, until an end. */
export class Sealed<Content> {
  /** @param key 32 bytes */
  constructor(
    private readonly key: Uint8Array,
    private readonly purpose: string,
    private readonly shape: z.ZodType<Content>,
  ) {}

  seal(content: Content, seconds: number): Promise<string> {
    return new EncryptJWT({ content })
      .setProtectedHeader(ENCRYPTION)
      .setAudience(this.purpose)
      .setIssuedAt()
      .setExpirationTime(`${seconds} seconds`)
      .encrypt(this.key);
  }

  /** What was sealed and when, in seconds since 1970; null for what is not ours, has ended or is for something else. */
  async open(text: string | undefined): Promise<{ content: Content; sealedAt: number } | null> {
    if (text === undefined) return null;
    try {
      const { payload } = await jwtDecrypt(text, this.key, {
        audience: this.purpose,
        keyManagementAlgorithms: [ENCRYPTION.alg],
        contentEncryptionAlgorithms: [ENCRYPTION.enc],
        requiredClaims: ['exp', 'iat'],
      });
      const content = this.shape.safeParse(payload['content']);
      return content.success ? { content: content.data, sealedAt: Number(payload.iat) } : null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}

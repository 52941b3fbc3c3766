import { describe, expect, it } from 'vitest';
import {
  credentialsContext,
  openBadgesContext,
} from '../../../src/credential/context-addresses.ts';
import { blankReport, type FileReport } from '../../../src/scripts/check-file/file-report.ts';
import { onSite } from '../../../src/scripts/check-file/setting.ts';
import { stepWords } from '../../../src/scripts/check-file/step-words.ts';
import { verdictWords, type Mentioned } from '../../../src/scripts/check-file/verdict-words.ts';

const host = 'certificates.example.org';
const nobody: Mentioned = { institution: 'Quill', host, foreignIssuer: null, statedOn: null };

function said(report: Partial<FileReport>, mentioned: Partial<Mentioned> = {}): string {
  const whole = { ...blankReport, kind: 'json', steps: {}, verdict: 'genuine', ...report } as const;
  return verdictWords(whole, { ...nobody, ...mentioned }, onSite).explanation.join(' ');
}

const record = { credential: { id: `https://${host}/verify/H0ST11E00000001S/#course-record` } };

describe('the words about a file', () => {
  it('names an issuer that was not checked, and speaks for no other', () => {
    const words = said({ verdict: 'foreign' }, { foreignIssuer: 'a.example' });
    expect(words).toContain('a.example as its issuer; whether that signed it was not checked');
    expect(words).toContain('nothing for or against it');
  });

  it.each(['foreign', 'other-form'] as const)(
    'does not call this site another issuer that it cannot speak for: %s',
    (verdict) => {
      const foreign = { form: 'open-badge-2', issuer: `https://${host}/1` } as const;
      const words = said({ verdict, foreign }, { foreignIssuer: host });
      expect(words).toContain(`names ${host} as its issuer, but is no certificate that`);
      expect(words).not.toContain('nothing for or against it');
      expect(words).not.toContain('another issuer');
    },
  );

  it('does not say that a private record is published', () => {
    for (const verdict of ['carries-more', 'named-otherwise'] as const) {
      expect(said({ verdict, ...record, named: ['x'] })).not.toContain('published');
      expect(said({ verdict, named: ['x'] })).toContain('published');
    }
    const report = { ...blankReport, kind: 'json', steps: {}, verdict: 'genuine' } as const;
    const words = stepWords('published', { ...report, ...record }, onSite);
    expect(words).toContain('The certificate behind it');
  });

  it.each<[string, readonly string[], string]>([
    ['nothing is published', [], 'nothing is published here under its address'],
    ['it differs', ['name'], 'not what is published here now under its code'],
    ['another institution has signed', ['issuer.id'], 'is of another institution'],
  ])('tells of a certificate and of a record alike where %s', (_, named, words) => {
    expect(said({ verdict: 'differs', named })).toContain(words);
    expect(said({ verdict: 'differs', named, ...record })).toContain(words);
  });

  it('says of a certificate that counts no longer what its page says, as far as that is known', () => {
    const stated = {
      kind: 'suspended',
      sentence: 'This certificate is under review',
      reason: 'It has been under review since 1 June 2026.',
    } as const;
    const report = { ...blankReport, kind: 'json', steps: {}, verdict: 'revoked' } as const;
    expect(verdictWords({ ...report, stated }, nobody, onSite)).toEqual({
      shape: 'lens',
      tone: 'suspended',
      sentence: stated.sentence,
      explanation: [`Quill signed it. ${stated.reason}`],
    });
    expect(verdictWords(report, nobody, onSite).sentence).toBe(
      'This certificate was revoked, replaced or put under review',
    );
  });

  it('does not say of a token or of a developer’s file that it was signed', () => {
    const foreign = { form: 'token', issuer: null } as const;
    expect(said({ verdict: 'other-form', foreign })).not.toContain('is signed');
    expect(said({ verdict: 'development' })).toContain('names a developer’s own machine');
  });

  it('says of contexts in another order that they change what words mean', () => {
    const credential = { '@context': [openBadgesContext, credentialsContext] };
    expect(said({ verdict: 'altered', credential })).toContain('“@context” is another one');
    const ours = { '@context': [credentialsContext, openBadgesContext] };
    expect(said({ verdict: 'altered', credential: ours })).toContain('the signature does not fit');
  });

  it('does not vouch for the picture of an earlier edition', () => {
    expect(said({ verdict: 'earlier-edition', kind: 'png' })).toContain('was not looked at');
    expect(said({ verdict: 'earlier-edition', kind: 'json' })).not.toContain('was not looked at');
  });

  it('tells what holds several credentials', () => {
    expect(said({ verdict: 'several', kind: 'pdf' })).toContain('join documents');
    expect(said({ verdict: 'several', kind: 'json' })).toContain('Wallets');
  });
});

import { describe, expect, it } from 'vitest';
import { credential, signedText } from '../../credential/verify/signed.ts';
import { finalScore, world, bytesOf, check, checkText, recordParts } from './checked.ts';

describe('a course record', () => {
  it('shows its results, as stated on its day', async () => {
    const report = await check(await bytesOf(credential(recordParts)), await world());
    expect(report).toMatchObject({
      verdict: 'genuine',
      results: [{ name: 'Final score', value: '91.35', most: '100' }],
    });
    const stated = report.fields.find(({ field }) => field === 'stated');
    expect(stated?.held).toBe('2026-06-01T22:00:00Z');
  });

  it('shows its results however what was signed is written', async () => {
    const { credentialSubject, ...rest } = JSON.parse(
      await signedText(credential(recordParts)),
    ) as typeof recordParts;
    const { achievement, result } = credentialSubject;
    const again = {
      ...rest,
      credentialSubject: {
        ...credentialSubject,
        achievement: {
          ...achievement,
          resultDescription: [{ id: finalScore }, ...achievement.resultDescription],
        },
        result: result.map((each) => ({ ...each, value: ['91.35', '91.35'] })),
      },
    };
    expect(await checkText(JSON.stringify(again))).toMatchObject({
      verdict: 'genuine',
      results: [{ name: 'Final score', value: '91.35', most: '100' }],
    });
  });

  it('is not of a certificate that states something else', async () => {
    const other = {
      ...recordParts,
      evidence: [{ type: ['Evidence'], name: 'Identity', description: 'Checked' }],
    };
    expect((await check(await bytesOf(credential(other)), await world())).verdict).toBe(
      'earlier-edition',
    );
  });

  it('with results put in front of its own is refused, and the key is named', async () => {
    const text = await signedText(credential(recordParts));
    const forged = text.replace(
      '"result":',
      '"result":[{"type":["Result"],"value":"100"}],"result":',
    );
    expect(await checkText(forged)).toMatchObject({
      verdict: 'repeated-key',
      named: ['“\u2068result\u2069”'],
      results: [],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey } from '../../src/account/keys.ts';
import { requestSignIn } from '../../src/account/request-sign-in.ts';
import { accountPage, destinationOf } from '../../src/account/sign-in-destination.ts';
import { readSignIn } from '../../src/account/sign-in.ts';
import { unreachable } from '../records/memory-store.ts';
import {
  ama,
  amasRecord,
  catalogue,
  secret,
  signatureTrackCatalogue,
} from '../records/published.ts';
import { hour, laterBy, minute, testService, type TestService } from '../records/service.ts';
import { asked } from './asked.ts';

const origin = 'https://certificates.example.org';

describe('asking for a link', () => {
  it.each([
    ['known', 'ama@example.org', 1],
    ['in capitals', ' AMA@Example.ORG ', 1],
    ['unknown', 'nobody@example.org', 0],
    ['of a plus tag that staff have not entered', 'ama+x@example.org', 0],
    ['malformed', 'ama', 0],
    ['empty', '', 0],
    ['with another header', 'ama@example.org\r\nBcc: ben@example.org', 0],
    ['of a megabyte', 'a'.repeat(1 << 20), 0],
  ])('with an address that is %s answers alike', async (_what, typed, mails) => {
    const service = testService();
    expect(await asked(service, typed)).toBe(500);
    await service.settled();
    expect(service.failures).toEqual([]);
    expect(service.mails).toHaveLength(mails);
    // Keys are written for mails alone.
    expect(service.store.held.size).toBe(mails);
  });

  it.each(['ama@example.org', 'nobody@example.org', 'ama', ''])(
    'waits for the same question to the store before it answers “%s”',
    async (typed) => {
      for (const destination of [accountPage, destinationOf(null, 'signature-track')]) {
        // What is done for a mail never ends: nobody waits for it.
        const service = testService({ later: () => undefined });
        service.published.stated = signatureTrackCatalogue;
        service.store.fault = ({ operation }) =>
          operation === 'read' ? undefined : new Promise(() => {});
        expect(await asked(service, typed, destination)).toBe(500);
        const reads = service.store.calls.filter(({ operation }) => operation === 'read');
        expect(reads).toHaveLength(1);
        expect(service.store.calls[0]).toEqual(reads[0]);
      }
    },
  );

  it('mails to the address that staff entered, not to one that is read as the same', async () => {
    const service = testService();
    const kofi = {
      ...ama,
      key: personKey(secret, 'kofi@example.org'),
      address: 'kofi@example.org',
    };
    service.published.people.set(kofi.key, kofi);
    await asked(service, '\u212Aofi@example.org');
    await service.settled();
    expect(service.mails.map(({ to }) => to)).toEqual(['kofi@example.org']);
  });

  it('takes as long when looking is slow, in whole steps', async () => {
    for (const typed of ['ama@example.org', 'nobody@example.org']) {
      const service = testService();
      service.store.fault = ({ operation }) => {
        if (operation === 'read') laterBy(service, 730);
      };
      expect(await asked(service, typed)).toBe(1000);
    }
  });

  it('does not wait for the mail server', async () => {
    const service = testService({ send: () => new Promise(() => {}) });
    expect(await asked(service, 'ama@example.org')).toBe(500);
  });

  it('answers the same where mail could not be sent, and has it logged', async () => {
    const refusal = new Error('The mail server did not accept a mail.');
    const service = testService({ send: () => Promise.reject(refusal) });
    expect(await asked(service, 'ama@example.org')).toBe(500);
    await service.settled();
    expect(service.failures).toEqual([refusal]);
  });
});

describe('a limit of one mail in ten minutes, and four more in an hour, for an address', () => {
  it('is kept without anyone being told, and ends with the hour', async () => {
    const service = testService();
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await asked(service, 'ama@example.org')).toBe(500);
    }
    // Mails are sent after the answers, in no order.
    await service.settled();
    await asked(service, 'ben@example.org');
    await service.settled();
    expect(service.mails.map(({ to }) => to)).toEqual([
      ...Array<string>(5).fill('ama@example.org'),
      'ben@example.org',
    ]);
    laterBy(service, hour);
    await asked(service, 'ama@example.org');
    await service.settled();
    expect(service.mails).toHaveLength(7);
  });

  it('is kept for requests at the same moment', async () => {
    const service = testService();
    await Promise.all(Array.from({ length: 40 }, () => asked(service, 'ama@example.org')));
    await service.settled();
    expect(service.mails).toHaveLength(5);
  });

  it('keeps nobody out, however often others ask: there is always a mail whose link works', async () => {
    const service = testService();
    for (let passed = 0; passed < 180; passed += 1) {
      for (let turn = 0; turn < 3; turn += 1) await asked(service, ama.address);
      await service.settled();
      const { text } = service.mails.at(-1)!;
      const token = /\/account\/sign-in\/(\S+)/u.exec(text)?.[1] ?? '';
      expect(await readSignIn(service, token)).toMatchObject({ kind: 'ready' });
      laterBy(service, minute - 1500);
    }
    expect(service.mails).toHaveLength(3 * 10);
  });

  it('cannot be got round by another spelling', async () => {
    const service = testService();
    const spellings = [
      'ama@example.org',
      'AMA@example.org',
      ' ama@EXAMPLE.org',
      'ama@ｅxample.org',
    ];
    for (const typed of [...spellings, ...spellings]) await asked(service, typed);
    await service.settled();
    expect(service.mails).toHaveLength(5);
  });
});

describe('what cannot be checked', () => {
  it.each(['ama@example.org', 'nobody@example.org', 'malformed'])(
    'is reported to a visitor who enters %s, after the same time',
    async (typed) => {
      for (const broken of ['store', 'deploy']) {
        const service = testService();
        if (broken === 'store') service.store.fault = unreachable;
        else service.published.isBroken = true;
        const wish = { origin, destination: accountPage };
        await expect(requestSignIn(service, typed, wish)).rejects.toThrow(CouldNotCheck);
        expect(service.waited).toEqual([500]);
        await service.settled();
        expect(service.mails).toEqual([]);
      }
    },
  );
});

describe('the mail is from', () => {
  async function sender(service: TestService): Promise<string | undefined> {
    await asked(service, 'ama@example.org');
    await service.settled();
    return service.mails[0]?.from;
  }

  it('the institution that has issued everything', async () => {
    expect(await sender(testService())).toBe('University of Northfold');
  });

  it('the site, where there are several', async () => {
    const service = testService();
    const [course] = catalogue.courses;
    const elsewhere = { ...course!, id: 'drawing', institutionId: 'southfold' };
    service.published.catalogue = async () => ({ ...catalogue, courses: [course!, elsewhere] });
    const drawing = { ...amasRecord, key: 'b'.repeat(18) as never, courseId: 'drawing' };
    service.published.records.set(drawing.key, drawing);
    service.published.people.set(ama.key, { ...ama, records: [amasRecord.key, drawing.key] });
    expect(await sender(service)).toBe('Northfold Certificates');
  });
});

describe('the mailed link leads', () => {
  const linkFrom = async (service: TestService, asking: string): Promise<string | undefined> => {
    const wish = { origin: asking, destination: accountPage };
    await requestSignIn(service, 'ama@example.org', wish);
    await service.settled();
    return /https?:\S+/u.exec(service.mails[0]?.text ?? '')?.[0];
  };

  it.each(['https://evil.example', 'https://laurel--northfold.netlify.example'])(
    'to the site’s own address, although it was asked at %s',
    async (asking) => {
      const service = testService();
      const link = await linkFrom(service, asking);
      expect(new URL(link ?? '').origin).toBe(catalogue.site.url);
      expect(JSON.stringify(service.mails)).not.toContain(asking);
    },
  );

  it('where it was asked, on a preview and on one’s own machine', async () => {
    const service = testService({ isPublished: false });
    const link = await linkFrom(service, 'http://localhost:4321');
    expect(link).toMatch(/^http:\/\/localhost:4321\/account\/sign-in\//u);
  });
});

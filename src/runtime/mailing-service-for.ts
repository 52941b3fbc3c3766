import type { Mailing } from '../account/service.ts';
import { deployKind } from '../environment/deploy-kind.ts';
import { serviceSettings } from '../environment/service-settings.ts';
import type { RecordService } from '../records/record-service.ts';
import { mailWay } from './mail-way.ts';
import { keepInOutbox } from './outbox.ts';
import { serviceFor, type RequestContext } from './service-for.ts';
import { smtpSender } from './smtp.ts';

/** The service for a request that may send mail: it brings the library for that. Throws what serviceFor throws. */
export function mailingServiceFor(context: RequestContext | undefined): RecordService & Mailing {
  const service = serviceFor(context);
  const way = mailWay(serviceSettings(), deployKind(context?.deploy?.context) === 'local');
  const send = way.kind === 'outbox' ? keepInOutbox(way.folder) : smtpSender(way.settings);
  return { ...service, send };
}

import { Type, type Static } from 'typebox';
import { explain } from './explain.ts';
import { closed } from './fields.ts';

/** `content/erased.yaml`: by what `npm run issue` recognises erased learners. Private, never published. */
export const ErasedSchema = Type.Object(
  {
    keyCheck: Type.String({
      pattern: '^[A-Za-z0-9_-]{16}$',
      description:
        'By this a command notices that it has another key than the hashes were made with.',
    }),
    learners: Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }), {
      description:
        'Keyed hashes of the ids and addresses of erased learners, each for one session. npm run erase writes them.',
    }),
  },
  { ...closed, title: 'Laurel erased learners (private)' },
);
export type ErasedFile = Static<typeof ErasedSchema>;

explain(ErasedSchema, {
  keyCheck: ['nowhere: private', 'pDZAYEbXIr5yn_2R'],
  learners: ['nowhere: private', ['q9AK3sl2X5MsXVO-vq9lwt8DmcGwqWlFVc4S5OrViBw']],
});

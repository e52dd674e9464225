import { object } from 'zod/mini';
import { identifierField } from '../field.ts';
import { oneOf, tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentUser = defineComponent({
  kind: 'componentUser',
  name: 'User',
  summary: 'A teammate or machine user of the workspace, with name and picture.',
  placement: ANYWHERE,
  schema: () =>
    object({
      userIdentifier: identifierField({
        about: 'The user to show: by ID or email address, or a machine user by ID.',
        options: ['userId', 'emailAddress', 'machineUserId'],
        example: { emailAddress: 'grace@example.com' },
      }),
    }),
  snippet: [
    `"userIdentifier": { "${oneOf(1, ['emailAddress', 'userId', 'machineUserId'], 'emailAddress')}": "${tabStop(2, 'grace@example.com')}" }$0`,
  ],
  example: { userIdentifier: { emailAddress: 'grace@example.com' } },
  draw: ({ userIdentifier }) => ({
    kind: 'componentUser',
    by: userIdentifier.by,
    value: userIdentifier.value,
  }),
});

import { object } from 'zod/mini';
import { dateTimeField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentDateTime = defineComponent({
  kind: 'componentDateTime',
  name: 'Date and time',
  summary: 'A date and time, shown in the viewer’s time zone.',
  placement: ANYWHERE,
  schema: () =>
    object({
      dateTimeIso8601: dateTimeField({
        about: 'The date and time in ISO 8601: a date, T, a time, and an offset such as +02:00 or Z for UTC.',
        example: '2026-03-04T09:30:00Z',
      }),
    }),
  habits: {
    date: 'dateTimeIso8601',
    datetime: 'dateTimeIso8601',
    iso8601: 'dateTimeIso8601',
    timestamp: 'dateTimeIso8601',
    value: 'dateTimeIso8601',
  },
  snippet: [`"dateTimeIso8601": "${tabStop(1, '2026-03-04T09:30:00Z')}"$0`],
  example: { dateTimeIso8601: '2026-03-04T09:30:00Z' },
  draw: ({ dateTimeIso8601 }) => ({ kind: 'componentDateTime', dateTimeIso8601 }),
});

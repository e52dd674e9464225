import { useTitleLevel } from './drawing/preview-context.ts';

/** A card's title as plain text. `EditableTitle` can be drawn instead. */
export function CardTitle({ title }: { title: string }) {
  const Heading = useTitleLevel();
  return (
    <Heading className="card-title" dir="auto">
      {title}
    </Heading>
  );
}

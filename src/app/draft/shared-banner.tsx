import { Link } from 'lucide-react';
import { Button } from '../../ui/button.tsx';

interface SharedBannerProps {
  name: string;
  onEditCopy: () => void;
  onLeave: () => void;
}

/** Banner above a draft that was opened from a link. It says that this is a copy, and the reader's work is safe. */
export function SharedBanner({ name, onEditCopy, onLeave }: SharedBannerProps) {
  return (
    <section
      aria-label="Shared draft"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-accent-soft px-4 py-2 text-[13px]"
    >
      <Link size={15} className="shrink-0 text-accent" aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-60">
        You are looking at <strong className="font-semibold">{name}</strong>, shared with you by a link. Your
        own drafts are untouched.
      </p>
      <Button size="s" variant="ghost" onClick={onLeave}>
        Back to my drafts
      </Button>
      <Button size="s" variant="primary" onClick={onEditCopy}>
        Edit a copy
      </Button>
    </section>
  );
}

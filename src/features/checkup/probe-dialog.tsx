import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface ProbeDialogProps {
  host: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before probing a host; shows its name and what will be sent. */
export function ProbeDialog({ host, onClose, onConfirm }: ProbeDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Probe ${host}?`}
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={onConfirm}>{`Probe ${host}`}</Button>
        </>
      }
    >
      <div className="space-y-2 text-[13px]">
        <p>{`The next run also sends ${host}:`}</p>
        <ul className="list-disc space-y-1 pl-5">
          <li>requests without credentials, with wrong ones, and with wrong signatures</li>
          <li>hostile texts: SQL quotes, markup, paths, 10,000 characters</li>
          <li>GET and HEAD, empty and broken bodies</li>
          <li>up to 50 requests at once</li>
        </ul>
        <p className="text-muted">This can show up in logs and set off alarms. Probe only what’s yours.</p>
      </div>
    </Dialog>
  );
}

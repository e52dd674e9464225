/** Shown while a file is dragged over the window: says what dropping it does. */
export function DropHint() {
  return (
    <div className="ui-fade pointer-events-none fixed inset-0 z-80 flex items-center justify-center bg-accent-soft/80 p-6">
      <p className="rounded-xl border-2 border-accent border-dashed bg-raised px-6 py-4 text-[14px] font-medium text-ink shadow-pop">
        Drop the file to start a card from it
      </p>
    </div>
  );
}

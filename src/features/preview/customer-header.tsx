import { memo } from 'react';
import type { PanelCustomer } from '../../state/document/panel.ts';

function initialsOf({ name, email }: PanelCustomer): string {
  const words = (name.trim() || email.split('@', 1).join('')).split(/[\s._-]+/u).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

export const CustomerHeader = memo(function CustomerHeader({ customer }: { customer: PanelCustomer }) {
  return (
    <div className="preview-customer">
      <span className="preview-avatar" aria-hidden="true">
        {initialsOf(customer)}
      </span>
      <div style={{ minWidth: 0 }}>
        <p className="preview-customer-name" dir="auto">
          {customer.name.trim() || customer.email}
        </p>
        {customer.name.trim() === '' ? null : (
          <p className="preview-customer-email" dir="auto">
            {customer.email}
          </p>
        )}
      </div>
    </div>
  );
});

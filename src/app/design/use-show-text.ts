import { NARROW } from '../../ui/use-media.ts';
import { useActions } from '../services/playground-context.ts';

/** Windows shorter than this have no room for the text below the forms. Same as in draft/draft-pane.tsx. */
const LOW = '(max-height: 699px)';

/** Makes the text box visible, whatever hides it right now. */
export function useShowText(): () => void {
  const { prefer, showPane, design } = useActions();
  return () => {
    showPane('edit');
    design({ sheet: false });
    if (matchMedia(NARROW).matches || matchMedia(LOW).matches) prefer({ editAs: 'json' });
  };
}

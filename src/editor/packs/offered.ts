import { partsOfId } from '../../bank/packIds';
import type { Library } from './library';
import type { Packs } from './packs';
import type { Permission } from './permission';

/** Which packs' questions are put before a learner who did not ask for one of them. */
export class Offered {
  constructor(
    private readonly library: Pick<Library, 'onDidChange'>,
    private readonly packs: Pick<Packs, 'usable'>,
    private readonly permission: Pick<Permission, 'isAccepted' | 'onDidChange'>,
  ) {}

  /** @param name of a pack beside the bundled bank */
  isAccepted(name: string): boolean {
    const pack = this.packs.usable.find(one => one.index.name === name);
    return pack !== undefined && this.permission.isAccepted({ name, root: pack.root });
  }

  /** A pack that was not accepted is not begun with: its first question would ask to run somebody's code. */
  mayBegin({ id }: { readonly id: string }): boolean {
    const { pack } = partsOfId(id);
    return pack === null || this.isAccepted(pack);
  }

  onDidChange(listener: () => void): { dispose(): void } {
    const heard = [this.library.onDidChange(listener), this.permission.onDidChange(listener)];
    return {
      dispose: () => {
        for (const one of heard) one.dispose();
      },
    };
  }
}

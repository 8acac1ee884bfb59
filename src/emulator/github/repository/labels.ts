import { ApiRefusal } from '../refusal.js';
import type { Label, RepositoryContent } from './model.js';

/** A repository's labels; their names are unique without regard to case. */
export class LabelBook {
  readonly #labels = new Map<string, Label>();

  constructor(private readonly repository: RepositoryContent) {}

  list(): Label[] {
    return [...this.#labels.values()];
  }

  find(name: string): Label | undefined {
    return this.#labels.get(name.toLowerCase());
  }

  create(label: Pick<Label, 'name' | 'color' | 'description'>): Label {
    if (this.find(label.name) !== undefined) {
      throw new ApiRefusal('UNPROCESSABLE', 'Name has already been taken', {
        message: 'Validation Failed',
        errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
      });
    }
    const { repository } = this;
    const { clock } = repository.world;
    const id = repository.world.nextId();
    const created: Label = { kind: 'Label', repository, id, ...label, createdAt: clock.stamp() };
    this.#labels.set(label.name.toLowerCase(), created);
    return created;
  }

  /** Its items show the new name at once, and none of them counts as updated. */
  rename(label: Label, name: string): void {
    this.#labels.delete(label.name.toLowerCase());
    label.name = name;
    this.#labels.set(name.toLowerCase(), label);
    this.repository.noteChange();
  }

  delete(label: Label): void {
    this.#labels.delete(label.name.toLowerCase());
  }
}

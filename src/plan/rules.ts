import type { Drift } from '../model/drift.js';
import { type Field, namesField } from '../model/field.js';
import type { Json } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { IgnoreRule, Project } from '../model/settings.js';

/** Whether two values of a field say the same, whatever their spelling; no field: of the status. */
export type SameValue = (field: Field | undefined, a: Json, b: Json) => boolean;

/** The user's rules of one project, and which of them had an effect. */
export class IgnoreRules {
  readonly #project: Pick<Project, 'name' | 'ignore'>;
  readonly #fields: readonly Field[];
  readonly #today: string;
  readonly #same: SameValue;
  readonly #effective = new Set<IgnoreRule>();

  /** @param startedAt the run's start, ISO 8601 */
  constructor(
    project: Pick<Project, 'name' | 'ignore'>,
    fields: readonly Field[],
    startedAt: string,
    same: SameValue,
  ) {
    this.#project = project;
    this.#fields = fields;
    this.#today = startedAt.slice(0, 10);
    this.#same = same;
  }

  /** The rule that a drift falls under. */
  ruleFor(drift: Drift): IgnoreRule | undefined {
    const rules = this.#project.ignore.filter(
      (rule) => !this.#isOver(rule) && this.#matches(rule, drift),
    );
    for (const rule of rules) this.#effective.add(rule);
    return rules[0];
  }

  /** A rule that is over, or, when everything was looked at, one that matched nothing. */
  warnings(everything: boolean): readonly Problem[] {
    return this.#project.ignore.flatMap((rule, index) => {
      const name = `Ignore rule ${index + 1} of project \`${this.#project.name}\`${rule.reason === undefined ? '' : ` (${rule.reason})`}`;
      if (this.#isOver(rule)) {
        return [
          {
            code: 'ignore-rule-expired',
            message: `${name} ended on ${rule.until}.`,
            remedy: 'Remove it, or set a later `until`.',
          },
        ];
      }
      if (!everything || this.#effective.has(rule)) return [];
      return [
        {
          code: 'ignore-rule-without-effect',
          message: `${name} matches nothing.`,
          remedy: 'Remove it, or correct what it matches.',
        },
      ];
    });
  }

  #isOver({ until }: IgnoreRule): boolean {
    return until !== undefined && until < this.#today;
  }

  #matches(rule: IgnoreRule, drift: Drift): boolean {
    const field = this.#fields.find(({ name }) => name === drift.field);
    return (
      (rule.kind === undefined || rule.kind === drift.kind) &&
      (rule.field === undefined ||
        rule.field === drift.field ||
        (field !== undefined && namesField(field, rule.field))) &&
      (rule.keys === undefined || rule.keys.includes(drift.key)) &&
      (rule.observed === undefined || this.#same(field, rule.observed, drift.observed))
    );
  }
}

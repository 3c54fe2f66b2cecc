import type { Json } from '../../../json';
import { choose } from '../choose';
import type { Field, Site } from '../../model';
import { NOTHING, type Kind } from '../kind';

const optionShape = (site: Site, { id, value }: { id: string; value: string }): Json => ({
  self: `${site.baseUrl}/rest/api/3/customFieldOption/${id}`,
  value,
  id,
});
const optionOf = ({ options }: Field, raw: unknown): { id: string; value: string } | undefined =>
  options?.find((it) => it.id === raw);

/** A single select list. Unlike texts, the history holds the option's id. */
export const select: Kind = {
  type: 'option',
  shape(raw, { site, field }) {
    const option = optionOf(field, raw);
    return option ? optionShape(site, option) : null;
  },
  parse(wire, { field }) {
    if (wire === null) return null;
    const asked = typeof wire === 'object' && !Array.isArray(wire) ? (wire['id'] ?? wire['value']) : wire;
    return choose(
      field.options ?? [],
      wire,
      'value',
      "Could not find valid 'id' or 'value' in the Parent Option object.",
      `Option '${String(asked)}' is not valid`,
    ).id;
  },
  describe(raw, _site, field) {
    const option = optionOf(field, raw);
    return option ? { id: option.id, text: option.value } : NOTHING;
  },
  allowed: (site, { options }) => (options ?? []).map((it) => optionShape(site, it)),
};

import type { TemplatesActions } from '../../components/options/templates/templates-state.ts';
import { ownField } from '../../lib/core/own-field.ts';
import { err, ok } from '../../lib/core/result.ts';
import { LONGEST_TEMPLATE_FILE, readTemplateFile } from '../../lib/core/spec/read-template-file.ts';
import { TEMPLATE_LIMITS } from '../../lib/core/spec/template-schema.ts';
import { templateToYaml } from '../../lib/core/spec/template-yaml.ts';
import { updateOwnTemplates } from '../../lib/platform/own-templates.ts';
import { copyToClipboard } from '../card/copy-to-clipboard.ts';

const idOf = (raw: unknown): unknown => ownField(raw, 'id');

/** What can be done with the reader's own templates. */
export const TEMPLATES_ACTIONS: TemplatesActions = {
  async add(text) {
    if (text.length > LONGEST_TEMPLATE_FILE) return err('too-long');
    const file = readTemplateFile(text);
    if (!file.ok) return file;
    const { raw, templates, problems } = file.value;
    const ids = new Set(raw.map(idOf));
    if (raw.length > 0) {
      const added = await updateOwnTemplates((current) =>
        [...raw, ...current.filter((one) => !ids.has(idOf(one)))].slice(0, TEMPLATE_LIMITS.templates),
      );
      if (!added.ok) return err('not-saved');
    }
    return ok({ names: templates.map(({ name }) => name), problems });
  },

  async remove(id) {
    let removed: readonly unknown[] = [];
    const changed = await updateOwnTemplates((current) => {
      removed = current.filter((one) => idOf(one) === id);
      return current.filter((one) => idOf(one) !== id);
    });
    if (!changed.ok) return undefined;
    return async () => {
      const back = (current: readonly unknown[]): readonly unknown[] => [
        ...removed,
        ...current.filter((one) => idOf(one) !== id),
      ];
      return (await updateOwnTemplates(back)).ok;
    };
  },

  copy: (template) => copyToClipboard(document, { plain: templateToYaml(template) }),
};

import { writeYaml } from '../write-yaml.ts';
import type { Template } from './template.ts';

/** A template as `templates` of a glossary has it: to be changed, and read again by `readTemplateFile`. */
export function templateToYaml({ id, name, otherNames, sections }: Template): string {
  const written = {
    id,
    name,
    ...(otherNames.length > 0 && { otherNames }),
    sections: sections.map((section) => ({
      id: section.id,
      name: section.name,
      ...(section.aliases.length > 0 && { aliases: section.aliases }),
      required: section.required,
      ...(section.hint !== '' && { hint: section.hint }),
      ...(section.expects.length > 0 && { expects: section.expects }),
    })),
  };
  return writeYaml({ templates: [written] });
}
